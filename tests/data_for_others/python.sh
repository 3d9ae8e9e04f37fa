#!/bin/sh
# What others take from a site (feeds, JSON-LD, the map of pages, open data) is judged with programs of
# others and by rules written down a second time; each judge must notice faults that are planted.
# HIROBA_STANDARDS: a folder with schemas that are not ours to hand on (hsds/); left out where it is not.
. tests/system/lib.sh
. tests/data_for_others/sites.sh

if ! "$python" -c 'import feedparser, jsonschema, lxml.html, pyld, rdflib, yaml' 2>/dev/null; then
  skipped "data for others in Python: one of python3-feedparser, -jsonschema, -lxml, -pyld, -rdflib, -yaml is missing"
  exit 77
fi

# judged NAME ARGUMENTS…: of the site NAME and its source
judged() {
  name=$1
  shift
  run 0 "$name" "$python" "$here/judge.py" "$work/$name.out" "$work/$name" "$today" "$@"
  sed "s/^/$name: /; s/^$name: SKIPPED/SKIPPED/" "$work/out"
}
data="tables records directory places_map catalogue openapi"

for name in made_up living alone home; do "$name"; done
for name in made-up living alone home; do made "$name"; done
# shellcheck disable=SC2086
{
  judged made-up --plant feeds
  judged made-up --plant $data
  judged made-up linked_data sitemap
  judged living --plant linked_data
  judged living --plant sitemap leaks
  judged living feeds $data
  judged alone feeds linked_data sitemap $data
  judged home --without mihon feeds linked_data sitemap $data
}
cp -R "$work/made-up.out" "$work/before"
made made-up 2026-11-28
run 0 "a week later" "$python" "$here/ids.py" "$work/before" "$work/made-up.out"
tail -n 1 "$work/out"
finish
