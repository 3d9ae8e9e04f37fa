#!/bin/sh
# Languages are added by settings, words and variants alone: a small town in Chinese, Portuguese and
# Arabic. What is missing in them falls back, visibly, and is said once.
. tests/system/lib.sh

town=$work/town
cp -R tests/tiny-town "$town"
rm -rf "$town/public"
settings=$town/site/site.yaml
sed 's/^languages: .*/languages:\
  - ja\
  - easy\
  - en\
  - {tag: zh, lang: zh-Hans, label: 简体中文, falls_back: en}\
  - {tag: pt, label: Português, falls_back: easy}\
  - {tag: ar, label: العربية, direction: rtl}/' "$settings" >"$work/settings"
cp "$work/settings" "$settings"
mkdir -p "$town/site/strings"
cat >"$town/site/strings/zh.yaml" <<'YAML'
kind: {group: 聚会, page: 页面}
list: {narrowed: "{kind}：{chosen}"}
when:
  long: "{year}年{month}月{day}日"
  short: "{month}月{day}日 {weekday_long}"
  time: {any: "{hour}点{minute_2}分", whole: "{hour}点", noon_whole: 中午12点}
  weekday_long: {mon: 星期一, tue: 星期二, wed: 星期三, thu: 星期四, fri: 星期五, sat: 星期六, sun: 星期日}
rule:
  weekly: {any: "每{n}周一次 {days}", 1: "每周 {days}"}
  weekday: {mon: 星期一, tue: 星期二, wed: 星期三, thu: 星期四, fri: 星期五, sat: 星期六, sun: 星期日}
  from_until: "{from}到{until}"
  days_and_times: "{days} {times}"
names:
  ただ居る: 只是坐着也可以
YAML
cat >"$town/content/group/kobune.zh.md" <<'MD'
---
title: 小舟会
summary: 在看得见港口的房间里，只是坐着也可以。
---
MD
printf -- '---\ntitle: Círculo Kobune\n---\n' >"$town/content/group/kobune.pt.md"

# shows PAGE TEXT: the page says so. hides PAGE TEXT: it does not.
shows() { grep -qF -- "$2" "$town/public/$1" || complain "$1: no «$2»"; }
hides() { ! grep -qF -- "$2" "$town/public/$1" || complain "$1: «$2»"; }

run 0 'a town in six languages' "$program" --site "$town" --date $today --lang ja build --all
says 'strings/zh.yaml にない言葉が'
says 'strings/pt.yaml にない言葉が'
says 'strings/ar.yaml にない言葉が'

page=zh/group/kobune.html
shows $page '<html lang="zh-Hans">'
shows $page '小舟会'
shows $page '在看得见港口的房间里'
shows $page '每周 星期四 14点到16点'
shows $page '2026年11月2日'
shows $page '只是坐着也可以'
# A place that has no Chinese name has its English or Japanese one, marked.
shows zh/group/index.html '<h1>聚会'
# A page without a variant does not exist in the language: links lead to the language it falls back to.
[ ! -e "$town/public/zh/page/help.html" ] || complain 'a page nobody translated'
shows $page 'href="../../en/page/help.html"'
# A date in another language's form would be a word of the wrong language: month names of English.
hides $page 'November'

shows pt/group/kobune.html '<html lang="pt">'
shows pt/group/kobune.html 'Círculo Kobune'
# What Portuguese lacks falls back to plain Japanese, which says so.
shows pt/group/kobune.html 'lang="ja"'
shows ar/group/index.html '<html lang="ar" dir="rtl">'

# Every language leads to every other one; plain Japanese has no tag of its own.
for language in 日本語 やさしい日本語 English 简体中文 Português العربية; do
  shows group/index.html "$language"
done
shows index.html 'hreflang="zh-Hans" href='
[ "$(grep -c 'rel="alternate" hreflang="ja"' "$town/public/index.html")" = 1 ] ||
  complain 'two pages for one tag'

# A record in a language that the site has not got is an error that names those it has.
printf 'title: {ja: 会, ko: 모임}\nkana: かい\nsample: true\n' >"$town/content/group/kai.yaml"
run 1 'a language that is not there' "$program" --site "$town" --date $today --lang ja build
says 'ja・easy・en・zh・pt・ar'
rm "$town/content/group/kai.yaml"

# The short form of before: the same site as without the new languages.
cp tests/tiny-town/site/site.yaml "$settings"
rm "$town/content/group/kobune.zh.md" "$town/content/group/kobune.pt.md"
rm -rf "$town/site/strings" "$town/public"
run 0 'the languages that every site knows' "$program" --site "$town" --date $today --lang ja build
[ ! -e "$town/public/zh" ] || complain 'pages in a language that is gone'

finish
