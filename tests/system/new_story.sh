#!/bin/sh
# A new story: a name that tells nothing, questions to answer, a draft that passes as it stands and
# cannot go out with the consent number it was made with.
. tests/system/lib.sh

site=$work/site
unpack minimal "$site"
stories=$site/content/story

run 0 "without anything" "$program" --site "$site" --date "$today" new story
says "$stories/"
[ "$(find "$stories" -name '*.md' | wc -l)" = 1 ] || complain "not one file"
run 0 "a title alone" "$program" --site "$site" --date "$today" new story 雨の日の席
run 0 "a title alone, once more" "$program" --site "$site" --date "$today" new story 雨の日の席
[ "$(find "$stories" -name '*.md' | wc -l)" = 3 ] || complain "a new story took another one's name"
for file in "$stories"/*.md; do
  slug=$(basename "$file" .md)
  [ ${#slug} = 6 ] || complain "the name $slug is not six characters long"
  case $slug in [2-9]* | *[!bcdfghjkmnpqrstvwxyz2-9]*) complain "the name $slug" ;; esac
  case $slug in *[2-9]*) ;; *) complain "the name $slug has no digit" ;; esac
done

run 2 "words for a name" "$program" --site "$site" new story ame-no-hi 雨の日の席
says "hiroba new story"
run 2 "a name without a digit" "$program" --site "$site" new story amenohi
[ ! -e "$stories/amenohi.md" ] || complain "a refused name was written"
run 0 "an opaque name" "$program" --site "$site" --date "$today" new story k7f3q2 "'あさ': の #1"
run 2 "there already" "$program" --site "$site" new story k7f3q2
says "k7f3q2"
run 2 "a date that is none" "$program" --site "$site" --date 2026-02-30 new story
run 2 "other kinds need a name" "$program" --site "$site" new group

for words in 'draft: true' 'scope:' 'shown:' 'expires:' '## いちばんしんどかったころ' '## 読む人へ'; do
  grep -q "$words" "$stories/k7f3q2.md" || complain "no «$words» in a new story"
done
run 0 "new stories pass, nothing to note" "$program" --site "$site" check --date "$today" --strict
sed '/^draft:/d' "$stories/k7f3q2.md" >"$work/story.md" && cp "$work/story.md" "$stories/k7f3q2.md"
run 1 "not without a consent paper" "$program" --site "$site" check --date "$today"
says "story.consent.sample"
# (Its headings go: the templates of this small site have no place to rest, to which they lead.)
sed -e 's/C-0000-000/C-2026-001/' -e '/^## /d' "$work/story.md" >"$stories/k7f3q2.md"
run 0 "with its number" "$program" --site "$site" check --date "$today" --strict

# Stories in a content root of their own begin there.
printf 'content_roots: [{name: main, path: content}, {name: stories, path: our-stories}]\n' >>"$site/site/site.yaml"
run 0 "in the root of stories" "$program" --site "$site" --date "$today" new story h4t7w2
[ -e "$site/our-stories/story/h4t7w2.md" ] || complain "a story was not begun among the others"
finish
