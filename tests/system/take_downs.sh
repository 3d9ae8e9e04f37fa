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
# Stories in a content root of their own, one of them withdrawn in the newest content.
cat >>"$old/site/site.yaml" <<'YAML'
content_roots:
  - {name: main, path: content}
  - {name: stories, path: "our-stories"}
YAML
mkdir -p "$old/our-stories/story"
for slug in k7f3q2 m2x9d4; do
  printf -- '---\ntitle: 席の話 %s\npen_name: みず\nconsent: {id: C-1, scope: [ウェブ, 翻訳], given: 2026-01-01, expires: 2028-01-01}\n---\n窓ぎわの席の話です。\n' \
    "$slug" >"$old/our-stories/story/$slug.md"
done
printf -- '---\ntitle: A seat\n---\nA story about a seat.\n' >"$old/our-stories/story/k7f3q2.en.md"
run 0 "the last good content" "$program" build --site "$old" --date "$today"

cp -R "$old" "$new"
rm "$new/content/page/deleted.md"
printf -- '---\ntitle: 読みもの\ndraft: true\n---\n本文です。\n' >"$new/content/page/drafted.md"
sed -i.bak 's/expires: 2028-01-01/expires: 2028-01-01, withdrawn: 2026-11-20/; s/^pen_name.*/pen_name: [/' \
  "$new/our-stories/story/k7f3q2.md"  # and something else in it is wrong
printf 'title: [こわれた\n' >"$new/content/group/hidamari.yaml"
run 1 "the newest content" "$program" build --site "$new" --date "$today"

sh .github/take-downs.sh "$old" "$new" >"$work/taken"
run 0 "the last good content without them" "$program" build --site "$old" --date "$today"
for slug in deleted drafted; do
  [ ! -e "$old/public/page/$slug.html" ] || complain "$slug is still public"
done
[ -e "$old/public/page/kept.html" ] || complain "kept is gone too"
grep -q '<p>gone: story</p>' "$old/public/story/k7f3q2.html" || complain "the withdrawn story is not the neutral page"
! grep -q "窓ぎわ" "$old/public/story/k7f3q2.html" || complain "the withdrawn story is still public"
[ -e "$old/public/story/m2x9d4.html" ] || complain "the other story is gone too"
[ "$(wc -l <"$work/taken")" -eq 3 ] || complain "not exactly three were taken down: $(cat "$work/taken")"
finish
