#!/bin/sh
# A story that is taken back is nowhere: `hiroba withdraw` on a site with the product's own pages,
# a content root for stories by themselves, a booklet, a course, a sheet, other languages, a
# recording, and another record that is wrong. Content policy 4 and 5.
. tests/system/lib.sh

site=$work/site
put() { mkdir -p "$site/$(dirname "$1")"; cat >"$site/$1"; }
put site/site.yaml <<'YAML'
schema: 1
title: {ja: 小さな町, en: Little town}
operator: {name: 小さな町の係}
base_url: https://hiroba.example.jp
languages: [ja, easy, en]
areas: [{id: nakamachi, label: なかまち}]
topics: [{id: being-there, label: 居場所}]
content_roots:
  - {name: main, path: content}
  - {name: stories, path: our-stories}
YAML
put content/group/hidamari.yaml <<'YAML'
title: ひだまりの会
kana: ひだまりのかい
area: [nakamachi]
YAML
# Words that stand in no other text of the site.
title='窓ぎわの椅子が二つあった冬'
pen='あわいみずいろのペンネーム'
body1='雪の朝に、だれも座らない椅子を運んだことを、いまも覚えています'
body2='となりの人は、湯のみを両手で包んで、窓の外だけを見ていました'
easy='だれも すわらない いすを はこんだ ことを おぼえて います'
english='Nobody sat on the second chair that winter, and I carried it all the same'
helped='湯のみを両手で包んでいてよかったこと'
put our-stories/story/k7f3q2.md <<MD
---
title: $title
kana: まどぎわのいすがふたつあったふゆ
summary: 椅子を運んだだけの、ひと冬のことです。
topics: [being-there]
pen_name: $pen
date: 2026-05-01
helped_by: [居られる場所]
helped: [$helped]
where_helped: [group/hidamari]
recordings: [{file: koe.mp3, shows: 声, minutes: 1}]
consent: {id: C-1, scope: [ウェブ, 冊子, 研修, 翻訳], shown: [声], given: 2026-05-01, expires: 2028-04-30}
---

${body1}。

## 湯のみ

${body2}。
MD
put our-stories/story/k7f3q2.easy.md <<MD
---
title: まどの そばの いす
---
$easy。
MD
put our-stories/story/k7f3q2.en.md <<MD
---
title: Two chairs in winter
---
$english.
MD
printf '\377\373\220\144mp3 of %s' "$body1" | put our-stories/story/k7f3q2/koe.mp3
for n in 1 2 3; do
  put "our-stories/story/other$n.md" <<MD
---
title: べつのお話 $n
kana: べつのおはなし
pen_name: べつの人$n
baton: [k7f3q2]
topics: [being-there]
consent: {id: C-$n, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}
---
べつの人が、べつの日に書いたお話です。
MD
done
place='ひだまりの家の待合に十五部あります'
put content/booklet/fuyu.yaml <<YAML
title: 冬の冊子
kana: ふゆのさっし
edition: 2026年 冬
stories: [k7f3q2]
printed: [{date: 2026-06-01, copies: 15, left_at: $place}]
YAML
put content/course/nyumon.yaml <<'YAML'
title: 入門の日
status_of_fact: 計画
stories: [k7f3q2]
YAML
put content/supporter/tsubame.yaml <<'YAML'
title: つばめ
kana: つばめ
visibility: 公開
stories: [k7f3q2]
consent: {id: C-9, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}
YAML

# within TEXT…: whether any file below $where holds a run of 12 characters of one of the texts, with
# or without markup and readings between them.
runs() {
  printf '%s\n' "$title" "$pen" "$body1" "$body2" "$easy" "$english" "$helped" | python3 -c '
import sys
for line in sys.stdin.buffer.read().decode("utf-8").split("\n"):
    words = line.replace(" ", "")
    for i in range(len(words) - 11):
        sys.stdout.buffer.write((words[i:i + 12] + "\n").encode("utf-8"))'
}
runs >"$work/runs"
[ "$(wc -l <"$work/runs")" -gt 100 ] || complain "too few runs to search for"
found_in() {
  find "$1" -type f | while IFS= read -r file; do
    sed -e 's/<rt>[^<]*<\/rt>//g' -e 's/<rp>[^<]*<\/rp>//g' -e 's/<[^>]*>//g' -e 's/ //g' "$file" |
      tr -d '\n' | grep -qaF -f "$work/runs" || continue
    printf '%s\n' "$file"
  done
}

run 0 "the site with the story" "$program" build --site "$site" --date "$today"
for page in story/k7f3q2 easy/story/k7f3q2 en/story/k7f3q2 booklet/fuyu story/index.chance; do
  found_in "$site/public" | grep -q "/$page.html" || complain "the story was never in $page"
done
! grep -rqF "$place" "$site/public" || complain "where booklets lie is published"

cp -R "$site" "$work/before"
run 0 "a look before" "$program" withdraw story/k7f3q2 --site "$site" --date "$today" --dry-run
says our-stories/story/k7f3q2.en.md
says content/booklet/fuyu.yaml:4
[ "$(sums "$site")" = "$(sums "$work/before")" ] || complain "a look changes something"
run 1 "no such story" "$program" withdraw story/nobody --site "$site" --date "$today"
says withdraw.unknown
run 1 "what nobody can take back" "$program" withdraw group/hidamari --site "$site" --date "$today"
says withdraw.unknown

# Beside an unrelated mistake, which alone would stop the build.
put content/group/broken.yaml <<'YAML'
title: [こわれた
YAML
put content/notice/odd.md <<'MD'
---
title: ふしぎなお知らせ
what_is_this: 1
---
だれも知らない項目があります。
MD
run 1 "the mistake stops the build" "$program" build --site "$site" --date "$today"
run 0 "withdrawn beside mistakes" "$program" withdraw story/k7f3q2 --site "$site" --date "$today"
says "$place"
says "git filter-repo --invert-paths --path our-stories/story/k7f3q2.md"
says "残っていません"
left=$(found_in "$site/public"; found_in "$site/.public.hiroba"; found_in "$site/our-stories"; found_in "$site/content")
[ -z "$left" ] || complain "still there: $left"
[ ! -e "$site/public/story/k7f3q2" ] || complain "the recording is still public"
for page in story/k7f3q2 easy/story/k7f3q2 en/story/k7f3q2; do
  grep -q 'hiroba-keep" content="gone"' "$site/public/$page.html" || complain "$page is not the neutral page"
done
! grep -q 'story/k7f3q2' "$site/public/sitemap.xml" || complain "the site map names it"
grep -q 'story/k7f3q2' "$site/public/.htaccess" || complain "no answer 410 is asked for"
[ -e "$site/public/story/other1.html" ] || complain "another story is gone too"
[ ! -e "$site/public/group/broken.html" ] || complain "a broken record is published"

# Mended, the site builds as ever, without a reminder of what is done.
rm "$site/content/group/broken.yaml" "$site/content/notice/odd.md"
run 0 "after the mistake is mended" "$program" build --site "$site" --date "$today"
! grep -q consent.withdrawn "$work/err" || complain "a reminder although nothing is left to do"
[ -z "$(found_in "$site/public")" ] || complain "it is back after a build"

# Not even templates work: its pages go by themselves.
rm -rf "$site" && cp -R "$work/before" "$site"
put templates/story.html <<'HTML'
{% if %}
HTML
run 1 "withdrawn without templates" "$program" withdraw story/k7f3q2 --site "$site" --date "$today"
[ ! -e "$site/public/story/k7f3q2.html" ] || complain "its page stays when nothing can be built"
[ ! -e "$site/public/en/story/k7f3q2.html" ] || complain "its English page stays"
says "public/"
finish
