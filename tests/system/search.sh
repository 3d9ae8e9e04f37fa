#!/bin/sh
# The search as its program answers: what is found and in which order, what must never be found, and
# what `check` says of names, questions and synonyms that do not find what they should.
. tests/system/lib.sh

town=$work/town
cp -R tests/tiny-town "$town"
rm -rf "$town/public"
search() { run 0 "search $*" "$program" --site "$town" --date $today --lang ja search "$@"; }

# found WORDS…: what the last search listed, one route a line.
found() { awk '$1 ~ /^[0-9]+$/ { print $NF }' "$work/out"; }
first() { found | head -n 1; }

search こぶねの会
[ "$(first)" = group/kobune.html ] || complain "こぶねの会 finds $(first)"
search ｺﾌﾞﾈ
[ "$(first)" = group/kobune.html ] || complain "ｺﾌﾞﾈ finds $(first)"
search kobune --explain
[ "$(first)" = group/kobune.html ] || complain "kobune finds $(first)"
says 点
search もしかしてもない
says 0件
search 消えたい
says いますぐ相談したい
run 2 'no words' "$program" --site "$town" --lang ja search
run 2 'no such language' "$program" --site "$town" --lang ja search --in fr こぶね
says easy

# What is not shown is not found: a draft, what is still to come, the body of a story.
mkdir -p "$town/content/story"
printf 'title: したがき岬の会\nkana: したがきみさきのかい\ndraft: true\n' >"$town/content/group/shitagaki.yaml"
printf 'title: らいねん岬の会\nkana: らいねんみさきのかい\npublish: {from: 2027-01-10}\nsample: true\n' >"$town/content/group/rainen.yaml"
cat >"$town/content/story/a1b2c3.md" <<'MD'
---
title: 灯台の見える朝
sample: true
pen_name: なぎ
date: 2026-05-01
consent: {id: C-2026-001, scope: [ウェブ], shown: [ペンネーム], given: 2026-05-01, expires: 2028-04-30}
notes: [病気や症状のこと]
note_words: 入院のころのことが少し出てきます。
---

かもめ食堂で休みました。
MD
for word in したがき岬 らいねん岬 かもめ食堂; do
  search "$word"
  says 0件
done
search 灯台の見える朝
[ "$(first)" = story/a1b2c3.html ] || complain 'a story is not found by its title'
search 入院のころ
[ "$(first)" = story/a1b2c3.html ] || complain 'a story is not found by its note'

run 0 build "$program" --site "$town" --date $today build
for word in したがき岬 らいねん岬 かもめ食堂; do
  ! grep -rqF "$word" "$town/public/search" "$town/public/assets/search" || complain "«$word» is in the index"
done
grep -rqF 灯台 "$town/public/search" || complain 'no title in the dictionary'

# A story that is taken back is in no index, and the one from before goes at once.
before=$(ls "$town/public/assets/search")
run 0 withdraw "$program" --site "$town" --date $today withdraw story/a1b2c3

! grep -rqF 灯台 "$town/public" || complain 'a withdrawn story is still in the output'
[ "$before" != "$(ls "$town/public/assets/search")" ] || complain 'the index has its old mark'

# The proof: only `check` asks, and it never fails for it.
mkdir -p "$town/site/data"
cat >"$town/site/data/questions.yaml" <<'YAML'
questions:
  - {ask: こぶね, page: group/kobune}
  - {ask: どこにもないことば, page: group/kobune}
  - {ask: こぶね, page: group/nai}
YAML
cat >"$town/site/data/synonyms.yaml" <<'YAML'
same:
  - {words: [こぶね, ボート], reason: 試験のため。}
  - {words: [ボート, いかだ], reason: 試験のため。}
YAML
run 0 check "$program" --site "$town" --date $today --lang ja check
says '[search.question] 問い「どこにもないことば」'
says '[search.question.page]'
says 'group/nai'
says '[search.synonyms]'
search ボート
[ "$(first)" = group/kobune.html ] || complain 'a synonym finds nothing'
printf 'title: 名前だけ\nkana: なまえだけ\nsample: true\n' >"$town/content/group/dake.yaml"
# Nobody can type a name that has no letter.
printf 'title: ☆☆☆\nkana: ほし\nsummary: 星の会です。\nsample: true\n' >"$town/content/group/hoshi.yaml"
run 0 'check of names' "$program" --site "$town" --date $today --lang ja check --all
says '[search.only-name]'
says '[search.name]'

finish
