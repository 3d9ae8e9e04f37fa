#!/bin/sh
# The corpus of the benchmark stays a site without errors, and its writer writes the same every
# time. Measures nothing. Usage: smoke.sh PROGRAM
set -eu

program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1

fail() { printf 'bench smoke: %s\n' "$*" >&2; exit 1; }
bodies() { # the front matter goes, and every link's target
  (cd "$1/content" && find . -name '*0*.md' | LC_ALL=C sort | while read -r f; do
    sed -e '1,/^$/d' -e 's/]([^)]*)/]()/g' "$f"
  done)
}

for layout in hiroba hugo; do
  python3 "$here/write_corpus.py" --count 40 --layout "$layout" "$work/$layout" >"$work/said"
  python3 "$here/write_corpus.py" --count 60 --layout "$layout" "$work/$layout-60" >>"$work/said"
  # Item i follows from the seed and i alone.
  for file in $(cd "$work/$layout" && find content -name '*0*.md'); do
    cmp "$work/$layout/$file" "$work/$layout-60/$file" || fail "$file depends on the count"
  done
done
[ "$(find "$work/hiroba/content" -name '*.md' | wc -l)" -eq 40 ] || fail "not 40 items"
bodies "$work/hiroba" >"$work/bodies-hiroba"
bodies "$work/hugo" >"$work/bodies-hugo"
[ -s "$work/bodies-hiroba" ] || fail "no bodies"
cmp "$work/bodies-hiroba" "$work/bodies-hugo" || fail "the bodies differ"

day=$(sed -n 's/.*build as on \([0-9-]*\)$/\1/p' "$work/said" | head -n 1)
HIROBA_HOME=$(cd "$here/../.." && pwd)
export HIROBA_HOME
"$program" check --strict --site "$work/hiroba" --date "$day" || fail "check found something"
"$program" build --quiet --site "$work/hiroba" --date "$day" || fail "the build failed"
for page in index.html story/index.html story/s000000.html event/event-000001.html \
  group/group-000006.html course/course-000012.html; do
  [ -s "$work/hiroba/public/$page" ] || fail "no $page"
done
