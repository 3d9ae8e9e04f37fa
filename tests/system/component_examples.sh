#!/bin/sh
# Every component has its examples and the style guide shows them: a file in components/examples/ for
# each file in components/, an include of each, every icon and picture by name, and records of the
# made-up town in every state that an example asks for.
. tests/system/lib.sh

parts=templates/components
guide=templates/styleguide.html

for file in "$parts"/*.html; do
  part=$(basename "$file")
  [ -e "$parts/examples/$part" ] || { complain "$part has no example: $parts/examples/$part"; continue; }
  grep -qF "{% include \"components/examples/$part\" %}" "$guide" ||
    complain "$guide does not include the example of $part"
  grep -qF "call component(\"${part%.html}\"," "$parts/examples/$part" ||
    complain "the example of $part does not name it"
done

# Nothing is left behind by a component that has gone; _show.html is what the examples are built from.
for file in "$parts/examples"/*.html; do
  part=$(basename "$file")
  [ "$part" = _show.html ] || [ -e "$parts/$part" ] || complain "$file: there is no component $part"
done

for file in site/assets/icons/*.svg; do
  name=$(basename "$file" .svg)
  grep -qF "sign(\"$name\"" "$guide" || complain "$guide does not show the icon $name"
done
for file in site/assets/art/*.svg; do
  name=$(basename "$file" .svg)
  grep -qF "art(\"$name\")" "$guide" || complain "$guide does not show the picture $name"
done

run 0 "the made-up town" "$program" build --site tests/demo-town --output "$work/town" --date "$today" --quiet
page=$work/town/styleguide/index.html
if [ -e "$page" ]; then
  grep -o 'guide-missing">[^<]*' "$page" >"$work/missing" || :
  while read -r line; do complain "no record for: ${line#*>}"; done <"$work/missing"
  for file in "$parts"/*.html; do
    name=$(basename "$file" .html)
    grep -qF "id=\"part-$name\"" "$page" || complain "the page does not show $name"
  done
else
  complain "the made-up town has no style guide"
fi
finish
