#!/bin/sh
# A new site from nothing: `hiroba init` makes files that check and build without an error, keeps its
# hands off what is there, and says what it cannot take.
. tests/system/lib.sh

new=$work/"new town"
begin() {
  wanted=$1 what=$2
  shift 2
  run "$wanted" "$what" "$program" --date $today --lang ja init "$new" "$@"
}

begin 0 'a town' --town みほん町 --areas 'なかまち=nakamachi、みずべ=mizube' --github
says 'hiroba serve'
for file in site/site.yaml content/page/help.md content/group/mihon-no-kai.yaml README.md .gitignore \
  .editorconfig .github/workflows/publish.yml .hiroba/schema/group.json; do
  [ -f "$new/$file" ] || complain "no $file"
done
grep -qF 'label: "みずべ", kana: みずべ' "$new/site/site.yaml" || complain 'an area is missing'
if grep -rqE '@[A-Z_]+@' "$new"; then complain 'a slot is left open'; fi
run 0 'check' "$program" --site "$new" --date $today --lang ja check
run 0 'build' "$program" --site "$new" --date $today --lang ja build
for page in index.html page/help.html page/about.html data/index.html; do
  [ -f "$new/public/$page" ] || complain "no page $page"
done
grep -q 119 "$new/public/page/help.html" || complain 'no 119 on the page of help'
# Samples are for the editor; visitors get none of them.
[ ! -e "$new/public/group/mihon-no-kai.html" ] || complain 'a sample is published'
sed -i 's/^publish_samples: false/publish_samples: true/' "$new/site/site.yaml"
run 0 'with samples' "$program" --site "$new" --date $today --lang ja build
[ -f "$new/public/group/mihon-no-kai.html" ] || complain 'the sample is no page'

sums "$new" >"$work/before"
begin 2 'a folder that is there' --town ほかの町 --areas なし=nashi
says '空ではありません'
sums "$new" | cmp -s - "$work/before" || complain 'a folder that was there was changed'

new=$work/second
begin 2 'an id that cannot be' --town 町 --areas 'なかまち=なか'
says なかまち=nakamachi
[ ! -e "$new" ] || complain 'something was made in spite of the error'
begin 2 'an address that is none' --base-url example.jp --town 町
begin 0 'three languages and an address' --languages ja,easy,en --base-url https://mihon.example.jp/ --town '「"町"」'
run 0 'it builds' "$program" --site "$new" --date $today --lang ja build
for page in en/index.html easy/index.html feed/all.xml sitemap.xml; do
  [ -e "$new/public/$page" ] || complain "no $page"
done
finish
