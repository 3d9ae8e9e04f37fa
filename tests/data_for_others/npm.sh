#!/bin/sh
# The same files as programs in JavaScript read them: the vocabulary of schema.org, ajv, and a validator
# of OpenAPI.
. tests/system/lib.sh
. tests/data_for_others/sites.sh

for package in schema-dts ajv @seriousme/openapi-schema-validator; do
  if [ ! -d "tests/browser/node_modules/$package" ]; then
    skipped "data for others in JavaScript: the npm package $package is missing"
    exit 77
  fi
done
for name in made_up living; do "$name"; done
cd tests/browser
for name in made-up living; do
  (cd "$repository" && made "$name")
  for judge in vocabulary schemas; do
    run 0 "$name, $judge" node "../data_for_others/$judge.mjs" "$work/$name.out" --plant
    cat "$work/out"
  done
done
finish
