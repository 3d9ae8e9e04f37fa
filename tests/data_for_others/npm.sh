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
for town in made_up living; do "$town"; done
cd tests/browser  # where the packages are
for town in made-up living; do
  (cd "$repository" && made "$town")
  for judge in vocabulary schemas; do
    # Of what is invented pages say little: a living town has things of every type to plant faults into.
    plant=--plant
    [ "$town $judge" != "made-up vocabulary" ] || plant=''
    run 0 "$town, $judge" node "../data_for_others/$judge.mjs" "$work/$town.out" $plant
    cat "$work/out"
  done
done
finish
