#!/bin/sh
# Another town's data in this site: fetched from a folder or an address, marked, dropped when it is old
# or gone, never mixed with our own, and never believed when it is no such data.
. tests/system/lib.sh

theirs=$work/theirs
cp -R tests/demo-town "$theirs"
rm -rf "$theirs/public"
sed -i 's|^schema: 1|schema: 1\nbase_url: https://tonari.example.jp|' "$theirs/site/site.yaml"
run 0 'their site' "$program" --site "$theirs" --date $today --lang ja build

ours=$work/ours
cp -R tests/tiny-town "$ours"
rm -rf "$ours/public"
{
  printf 'base_url: https://kobune.example.jp\n'
  printf 'sources: [{name: tonari, title: {ja: となり町のひろば, en: Next town}, from: "%s/public/data", area: minato}]\n' "$theirs"
} >>"$ours/site/site.yaml"
site() { wanted=$1; day=$2; shift 2; run "$wanted" "$*" "$program" --site "$ours" --date "$day" --lang ja "$@"; }

site 0 $today build
says portal.never-fetched
site 0 $today fetch
says 取りこみました
site 0 $today build
page=$ours/public/group/tonari--hidamari.html
[ -f "$page" ] || complain 'their group is not here'
grep -q 'となり町のひろば' "$page" || complain 'it does not say where it comes from'
grep -q '<link rel="canonical" href="https://tonari.example.jp/group/hidamari.html">' "$page" ||
  complain 'search engines are told that it is ours'
grep -q 'tonari--hidamari' "$ours/public/group/index.html" || complain 'not in the list'
grep -q 'tonari--hidamari' "$ours/public/data/group.json" || complain 'not in the data'
grep -q '"origin":"となり町のひろば"' "$ours/public/data/group.json" || complain 'the data does not say whose it is'
for file in feed/group.xml sitemap.xml; do
  if [ -f "$ours/public/$file" ] && grep -q tonari-- "$ours/public/$file"; then complain "it is in $file"; fi
done
if ls "$ours/public/story" 2>/dev/null | grep -q tonari--; then complain 'a story came along'; fi
if ls "$ours/public/supporter" 2>/dev/null | grep -q tonari--; then complain 'a person came along'; fi
run 0 'the search finds it' "$program" --site "$ours" --date $today --lang ja search ひだまりの会
says tonari--hidamari

# What they take back goes at the next fetch; what cannot be fetched leaves what was there.
printf 'draft: true\n' >>"$theirs/content/group/hidamari.yaml"
run 0 'their second build' "$program" --site "$theirs" --date $today --lang ja build
site 0 $today fetch
site 0 $today build
[ ! -e "$page" ] || complain 'what they took back is still here'
[ -f "$ours/public/group/tonari--asa-no-sanpokai.html" ] || complain 'the others went, too'
mv "$theirs/public" "$theirs/elsewhere"
site 1 $today fetch
says 取りこめませんでした
site 0 2026-12-05 build
[ -f "$ours/public/group/tonari--asa-no-sanpokai.html" ] || complain 'a missed night takes all away'
site 0 2026-12-06 build
says portal.stale
[ ! -e "$ours/public/group/tonari--asa-no-sanpokai.html" ] || complain 'old data is still shown'

# From an address, and from somebody who means no good.
mv "$theirs/elsewhere" "$theirs/public"
(cd "$theirs/public" && exec /usr/bin/python3 -m http.server 18026 --bind 127.0.0.1) >/dev/null 2>&1 &
server=$!
sleep 1
sed -i "s|from: \"[^\"]*\"|from: \"http://127.0.0.1:18026/data/\"|" "$ours/site/site.yaml"
if command -v curl >/dev/null; then
  site 0 $today fetch
  before=$(cksum <"$ours/sources/tonari/group.json")
  for bad in '[{' '{"a": 1}' "$(head -c 9000000 /dev/zero | tr '\0' ' ')" '<!doctype html>'; do
    printf '%s' "$bad" >"$theirs/public/data/group.json"
    site 1 $today fetch
    [ "$(cksum <"$ours/sources/tonari/group.json")" = "$before" ] || complain 'something bad was kept'
  done
else
  skipped 'fetching by network: there is no curl'
fi
kill $server
site 0 $today build
finish
