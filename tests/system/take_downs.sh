#!/bin/sh
# What was deleted, withdrawn or made a draft beside an unrelated mistake goes, although the newest
# content does not pass: .github/take-downs.sh carries it over into the last content that did.
. tests/system/lib.sh

old=$work/old new=$work/new
unpack minimal "$old"
mkdir -p "$old/content/page"
for slug in kept deleted drafted; do
  printf -- '---\ntitle: 読みもの %s\n---\n本文です。\n' "$slug" >"$old/content/page/$slug.md"
done
printf 'title: ことば\nkana: ことば\nrelated: [page/deleted]\n' >"$old/content/group/names-it.yaml"
run 0 "the last good content" "$program" build --site "$old" --date "$today"

cp -R "$old" "$new"
rm "$new/content/page/deleted.md"
printf -- '---\ntitle: 読みもの\ndraft: true\n---\n本文です。\n' >"$new/content/page/drafted.md"
printf 'title: [こわれた\n' >"$new/content/group/hidamari.yaml"
run 1 "the newest content" "$program" build --site "$new" --date "$today"

sh .github/take-downs.sh "$old" "$new" >"$work/taken"
run 0 "the last good content without them" "$program" build --site "$old" --date "$today"
for slug in deleted drafted; do
  [ ! -e "$old/public/page/$slug.html" ] || complain "$slug is still public"
done
[ -e "$old/public/page/kept.html" ] || complain "kept is gone too"
[ "$(wc -l <"$work/taken")" -eq 2 ] || complain "not exactly two were taken down: $(cat "$work/taken")"
finish
