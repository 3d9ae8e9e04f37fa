#!/bin/sh
# Nothing that must stay inside comes out. A marker of 12 characters stands in every such place;
# then every byte of the published folder, of the hidden folder beside it and of all messages about
# private folders is searched. Content policy 4 and 5.
. tests/system/lib.sh

site=$work/site
unpack minimal "$site"
cat >"$site/site/site.yaml" <<'YAML'
schema: 1
title: {ja: 小さな町, en: Little town}
operator: {name: 小さな町の係}
base_url: https://hiroba.example.jp
languages: [ja, easy, en]
publish_samples: false
areas: [{id: nakamachi, label: なかまち}]
content_roots:
  - {name: main, path: content}
  - {name: partners, path: partners, ceiling: 事業所まで, private: true}
  - {name: office, path: office, ceiling: 事務局だけ, private: true}
YAML
put() { mkdir -p "$site/$(dirname "$1")"; cat >"$site/$1"; }

# story NAME MARKER CONSENT…: in the folder $root
story() {
  put "$root/story/$1.md" <<MD
---
title: 題$2
kana: だい
summary: 要約$2
pen_name: 筆名$2
area: [nakamachi]
related: [group/hidamari]
owner: OWNERmark$3
consent: {id: CONSmark$3, $4}
helped: [助け$2]
---

本文$2
MD
  put "$root/story/$1.easy.md" <<MD
やさしい$2
MD
  mkdir -p "$site/$root/story/$1"
  printf 'file %s\n' "$2" >"$site/$root/story/$1/note.txt"
}
root=content
story s1 MARKwithdrawn 1001 'scope: [ウェブ], given: 2025-01-01, expires: 2028-01-01, withdrawn: 2026-11-01'
story s2 MARKexpired01 1002 'scope: [ウェブ], given: 2025-01-01, expires: 2026-11-20'
story s3 MARKnotyet001 1003 'scope: [ウェブ], given: 2026-12-01, expires: 2028-01-01'
story ok MARKpublished 1004 'scope: [ウェブ], given: 2025-01-01, expires: 2028-01-01'
root=office
story s4 MARKnoconsent 1005 'scope: [冊子], given: 2025-01-01, expires: 2028-01-01'
story s5 MARKoffstory1 1006 'scope: [ウェブ], given: 2025-01-01, expires: 2028-01-01, withdrawn: 2026-11-01'
printf 'visibility: 事務局だけ\n' >"$work/line"
sed -i "2r $work/line" "$site/office/story/s5.md"

# Consent is for a use. This story is public; what is said of it in other uses is not.
put content/story/use1only.md <<'MD'
---
title: {ja: 題MARKforweb001, en: MARKtitleen001}
kana: だい
summary: {ja: 要約, easy: MARKsumeasy001, en: MARKsumeng0001}
pen_name: 筆名
consent: {id: CONSmark1009, scope: [ウェブ, 自己紹介シート], shown: [ペンネーム], given: 2025-01-01, expires: 2028-01-01}
pictures: [{file: kao.svg, shows: 写真}]
recordings: [{file: koe.mp3, shows: 声}]
---

本文です。![MARKalttext001](kao.svg)
MD
put content/story/use1only.easy.md <<'MD'
MARKeasybody01
MD
put content/story/use1only.en.md <<'MD'
MARKengbody001
MD
put content/story/use1only/kao.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg"><title>MARKwithfile01</title></svg>
SVG
printf '\377\373\220\144MARKwithfile01' | put content/story/use1only/koe.mp3
printf 'MARKwithfile01\n' | put content/story/use1only/unlisted.txt
put content/booklet/haru.yaml <<'YAML'
title: 春の冊子
kana: はるのさっし
edition: 2026年 春
stories: [use1only, s1, s2, s3]
printed: [{date: 2026-06-01, copies: 15, left_at: MARKleftat0001}, {date: 2026-07-01, left_at: MARKleftat0002}]
YAML
put content/course/kiso.yaml <<'YAML'
title: 基礎の日
status_of_fact: 計画
stories: [use1only, s1, s2]
YAML
put content/supporter/naka.yaml <<'YAML'
title: なか
kana: なか
visibility: 公開
stories: [use1only, s1, s2, s3]
consent: {id: CONSmark1010, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}
YAML

put content/group/hidamari.yaml <<'YAML'
title: ひだまりの会
kana: ひだまりのかい
owner: OWNERmark1007
area: [nakamachi]
place: hidden-house
contacts: [unchecked, overdue]
related: [group/draft, group/sample, notice/later, story/s1, story/s2]
schedule: [{repeat: 毎週, weekdays: [水], from: "13:30"}]
first_words: SAYSwhatitis1
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/group/draft.yaml <<'YAML'
title: 下書きMARKdraftrec01
kana: したがき
draft: true
area: [nakamachi]
schedule: [{repeat: 毎週, weekdays: [水], from: "13:30"}]
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/event/noshare.yaml <<'YAML'
title: 紙だけNOSHAREevent1
kana: かみだけ
start: 2026-12-02
open_data: {agreed: いいえ, date: 2026-11-02}
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/event/overdue.yaml <<'YAML'
title: 古いOVERDUEevent1
kana: ふるい
start: 2026-12-02
checked: {date: 2025-11-02, by: 係, again: 2026-05-01}
YAML
put content/event/after.yaml <<'YAML'
title: 先のAFTERcheck001
kana: さき
start: 2027-06-02
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/group/sample.yaml <<'YAML'
title: 見本MARKsample0001
kana: みほん
sample: true
area: [nakamachi]
schedule: [{repeat: 毎週, weekdays: [水], from: "13:30"}]
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/notice/later.md <<'MD'
---
title: あとでMARKlater00001
kana: あとで
date: 2026-11-18
publish: {from: 2026-11-22}
---

本文MARKlater00001
MD
put content/notice/past.md <<'MD'
---
title: もうMARKpast000001
kana: もう
date: 2026-11-01
publish: {until: 2026-11-20}
---
MD
put content/place/hidden-house.yaml <<'YAML'
title: 丘の家
kana: おかのいえ
place_shown: 町名まで
address: {postal_code: "000-7431", prefecture: みほん県, city: みほん町, town: おかのうえ, block: 7-4-3-1, building: MARKbuilding1}
lat: 35.743112
lng: 139.743113
way: MARKwayhidden1を曲がります。
YAML
put content/place/asked.yaml <<'YAML'
title: たずねる家
kana: たずねるいえ
place_shown: 問い合わせた人に
address: {prefecture: みほん県, city: みほん町, town: MARKtownasked1, block: 5-4-3-2}
YAML
put content/group/asked.yaml <<'YAML'
title: たずねる会
kana: たずねるかい
place: asked
place_shown: 問い合わせた人に
schedule: [{repeat: 毎月の日, days: [10]}]
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
put content/number/unchecked.yaml <<'YAML'
title: 確かめていない番号
kana: ばんごう
tel: "00-7431-7432"
fax: "00-7431-7433"
mail: mark7434@example.jp
YAML
put content/number/overdue.yaml <<'YAML'
title: 古い番号
kana: ふるいばんごう
tel: "00-7431-7435"
checked: {date: 2025-01-01, by: 事務局, how: 電話, again: 2025-06-01}
YAML
put partners/supporter/p1.yaml <<'YAML'
title: みどりさんMARKfacility01
kana: みどりさん
visibility: 事業所まで
cannot: [MARKfacility02]
YAML
put office/supporter/p2.yaml <<'YAML'
title: あかさんMARKoffice0001
kana: あかさん
consent: {id: CONSmark1008, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}
YAML
# Forms: a draft, one for the office, and an application for a grant that is closed.
# form PATH MARKER LINES
form() {
  put "$1" <<YAML
title: 紙$2
kana: かみ
version: 1
purpose: 伝える$2
sections: [{id: one, title: まとまり$2, questions: [{id: q, type: ひとことの文, label: 問い$2}]}]
$3
YAML
}
form content/form/draft1.yaml MARKformdraft1 'draft: true'
form office/form/office1.yaml MARKformoffic1 'visibility: 事務局だけ'
form content/form/closed1.yaml MARKformclosed ''
form content/form/open1.yaml FORMisopen 'contacts: [unchecked]'
put content/grant/closed.yaml <<'YAML'
title: 終わった補助
kana: おわったほじょ
status_of_fact: 実績
form: closed1
open: {from: 2026-05-01, until: 2026-11-20, confirmed_by: 係, confirmed_on: 2026-04-20}
YAML
# The same names as public records: nothing of these may join them.
put office/group/hidamari.en.md <<'MD'
---
title: MARKvariant001
---
MARKvariant002
MD
put office/group/hidamari.yaml <<'YAML'
title: 内のMARKtwinrec001
kana: うちの
visibility: 事務局だけ
schedule: [{repeat: 毎月の日, days: [11]}]
checked: {date: 2026-11-02, by: 係, again: 2027-05-01}
YAML
mkdir -p "$site/office/group/hidamari"
printf 'MARKattach0001\n' >"$site/office/group/hidamari/list.txt"
# Templates that print whatever they are given.
put templates/record.html <<'HTML'
{% extends "layout.html" %}
{% block main %}<h1>{{ item.title }}</h1><p>{{ item.summary }} {{ item.kana }} {{ item.owner }}</p>
{{ item.body }}
<ul>{% for r in item.related %}<li>{{ r.title }} {{ r.owner }}</li>{% endfor %}{% for r in item.used_by %}<li>{{ r.title }}</li>{% endfor %}</ul>
{% endblock %}
HTML
put templates/place.html <<'HTML'
{% extends "record.html" %}
{% block main %}<h1>{{ item.title }}</h1>
<p>{{ item.lat }} {{ item.lng }} {{ item.way }} {% if item.address %}{{ item.address.words }} {{ item.address.postal_code }} {{ item.address.block }} {{ item.address.building }}{% endif %}</p>{% endblock %}
HTML
put templates/group.html <<'HTML'
{% extends "layout.html" %}
{% block main %}<h1>{{ item.title }}</h1><p>{{ item.owner }} {% if item.place %}{{ item.place.title }} {{ item.place.way }} {{ item.place.lat }} {% if item.place.address %}{{ item.place.address.words }}{% endif %}{% endif %}</p>
<ul>{% for n in item.contacts %}<li>{{ n.title }} {{ n.tel }} {{ n.fax }} {{ n.mail }}</li>{% endfor %}{% for r in item.related %}<li>{{ r.title }}</li>{% endfor %}{% for r in item.used_by %}<li>{{ r.title }}</li>{% endfor %}</ul>
{{ item.body }}{% endblock %}
HTML
put templates/booklet.html <<'HTML'
{% extends "layout.html" %}
{% block main %}<h1>{{ item.title }}</h1>{% for r in item.printed %}<p>{{ r.left_at }}</p>{% endfor %}{% for s in item.stories %}<h2>{{ s.title }}</h2>{{ s.body }}{% endfor %}{% endblock %}
HTML
put templates/list/booklet.html <<'HTML'
{% extends "layout.html" %}
{% block main %}<h1>{{ page.heading }}</h1>{% for e in list.entries %}<a href="{{ e.url }}">{{ e.title }}</a>{% endfor %}{% endblock %}
HTML
put templates/story.html <<'HTML'
{% extends "layout.html" %}
{% block main %}<h1>{{ item.title }}</h1><p>{{ item.pen_name }} {{ item.owner }} {% if item.consent %}{{ item.consent.id }}{% endif %}</p>{{ item.body }}{% endblock %}
HTML

markers='MARKwithdrawn MARKexpired01 MARKnotyet001 MARKnoconsent MARKoffstory1 MARKdraftrec01 MARKsample0001
MARKlater00001 MARKpast000001 MARKbuilding1 MARKwayhidden1 MARKtownasked1 MARKfacility01 MARKfacility02
MARKtitleen001 MARKsumeasy001 MARKsumeng0001 MARKeasybody01 MARKengbody001 MARKalttext001 MARKwithfile01
MARKleftat0001 MARKleftat0002 MARKoffice0001 MARKvariant001 MARKvariant002 MARKtwinrec001 MARKattach0001 OWNERmark CONSmark
MARKformdraft1 MARKformoffic1 MARKformclosed
7431-743 mark7434 7-4-3-1 5-4-3-2 000-7431 35.7431 139.7431'

# Lines of calendars are cut after 75 bytes, words too: beside the files lies their text in one piece.
# unfolded FOLDER ENDING: the calendars below it whose names end so.
unfolded() {
  find "$1" -name "*$2" -exec cat {} + | tr -d '\r' | awk '/^ / { printf "%s", substr($0, 2); next } { printf "\n%s", $0 }'
}

# clean WHERE FOLDER
clean() {
  unfolded "$2" .ics >"$2/.calendars in one piece"
  for marker in $markers; do
    if grep -rlF -- "$marker" "$2" >"$work/found"; then
      complain "$1: «$marker» is in $(tr '\n' ' ' <"$work/found")"
    fi
  done
  rm -f "$2/.calendars in one piece"
}

# calendars_tell FOLDER: nothing that their people did not want there, and in the form that is the
# default nothing that anybody wrote.
calendars_tell() {
  unfolded "$1" .n.ics >"$work/named"
  unfolded "$1" .ics >"$work/all"
  find "$1" -name '*.ics' ! -name '*.n.ics' -exec cat {} + | tr -d '\r' |
    awk '/^ / { printf "%s", substr($0, 2); next } { printf "\n%s", $0 }' >"$work/neutral"
  grep -q '^SUMMARY:予定$' "$work/neutral" || complain "$1: no calendar says «予定»"
  grep -qF SAYSwhatitis1 "$work/named" || complain "$1: no calendar with names says the first words"
  for word in SAYSwhatitis1 ひだまり たずねる みほん町 hidamari asked group/ event/ LOCATION 00-7431; do
    ! grep -qF "$word" "$work/neutral" || complain "$1: a neutral calendar says «$word»"
  done
  for word in NOSHAREevent1 OVERDUEevent1 AFTERcheck001; do
    grep -rqF "$word" "$1" || complain "$1: the search for «$word» finds nothing at all"
    ! grep -qF "$word" "$work/all" || complain "$1: a calendar has «$word»"
  done
  ! find "$1" -name '*.ics' | grep -E 'hidamari|asked|nakamachi' || complain "$1: the name of a calendar tells what it is"
}

# Once with templates that print all they are given, once with those of the program.
run 0 "build" "$program" build --site "$site" --date "$today"
grep -rqF MARKpublished "$site/public" || complain "the search finds nothing at all"
clean "output" "$site/public"
clean "beside the output" "$site/.public.hiroba"
rm -rf "$work/own templates" && mv "$site/templates" "$work/own templates"
run 0 "build with the product theme" "$program" build --site "$site" --date "$today" --output "$work/themed"
clean "product theme" "$work/themed"
calendars_tell "$work/themed"
for page in booklet/haru course/kiso; do
  ! grep -qF MARKforweb001 "$work/themed/$page.html" || complain "a story for the web alone stands in $page"
done
# A workbook is packed, so a search of its bytes would find nothing: it must not be there at all.
grep -qF FORMisopen "$work/themed/form/open1.html" || complain "the open form is not there"
for name in draft1 office1 closed1; do
  [ -z "$(find "$work/themed" "$site/public" -name "$name*")" ] || complain "something of form/$name is there"
done
grep -qF MARKforweb001 "$work/themed/supporter/naka.html" || complain "its writer’s sheet does not name the story"
mv "$work/own templates" "$site/templates"

# For facilities: their sheets, nothing of the office's, and never inside public/.
run 0 "sheets for facilities" "$program" sheets --for facility --site "$site" --date "$today" --output "$work/facility"
grep -rqF MARKfacility01 "$work/facility/supporter" || complain "facilities do not get their sheets"
for marker in MARKoffice0001 MARKnoconsent MARKtwinrec001 MARKattach0001 OWNERmark CONSmark MARKleftat0001 MARKwithdrawn; do
  ! grep -rqF "$marker" "$work/facility" || complain "facilities: «$marker»"
done
grep -q 'Disallow: /$' "$work/facility/robots.txt" || complain "search engines are let into the facilities' sheets"
[ ! -e "$work/facility/sitemap.xml" ] || complain "the facilities' sheets have a site map"
clean "public after the facilities' sheets" "$site/public"
ln -s "$site/public" "$work/elsewhere"
for inside in "$site/public" "$site/public/sheets" "$work/elsewhere/sheets"; do
  run 2 "sheets into $inside" "$program" sheets --for facility --site "$site" --date "$today" --output "$inside"
done

# What is taken back is gone from the spare generation too.
run 0 "a day before" "$program" build --site "$site" --date 2026-11-20 --output "$work/days"
grep -rqF MARKexpired01 "$work/days" || complain "the story was never there"
run 0 "the day after" "$program" build --site "$site" --date 2026-11-21 --output "$work/days"
clean "after expiry" "$work/days"
for folder in "$work/.days.hiroba"/*; do
  [ ! -d "$folder" ] || ! grep -rqF MARKexpired01 "$folder" || complain "the spare generation keeps the story"
done
sed -i 's/expires: 2028-01-01}/expires: 2028-01-01, withdrawn: 2026-11-21}/' "$site/content/story/ok.md"
run 0 "withdrawn" "$program" build --site "$site" --date 2026-11-21 --output "$work/days"
! grep -rqF MARKpublished "$work/days" "$work/.days.hiroba" || complain "a withdrawn story is still there"

# Every kind of mistake in private files: no message, in any form, repeats a word of them.
put office/supporter/p2.yaml <<'YAML'
title: MARKprivate001
MARKprivate002: あ
visibility: MARKprivate003
area: [MARKprivate004]
related: [story/markprivate5, MARKprivate006]
experience: [MARKprivate007]
checked: {date: MARKprivate008}
consent: {id: CONSmark1008, scope: [MARKprivate009], given: 令和8年5月1日MARKprivate010, expires: 2028-04-30}
hello: MARKprivate011《よみ》 00-7431-7432 mark7434@example.jp
YAML
put office/story/s4.md <<'MD'
---
title: MARKprivate012
kana: "MARKprivate013" あと
---

<b>MARKprivate014</b> [MARKprivate015](javascript:MARKprivate016) MARKprivate017《あ》
MD
put office/story/s6.md <<'MD'
---
title: MARKprivate018
kana: だい
pen_name: MARKprivate019
consent: {id: CONSmark1009, scope: [ウェブ], given: 2025-01-01, expires: 2028-01-01}
---

<b>MARKprivate020</b> ![](MARKprivate021.png) [^MARKprivate022] [あ](story/markprivate023)
> [!MARKprivate024]
MD
# Numbers and drafts in public files are no secret to those who edit them.
markers='MARKprivate markprivate CONSmark OWNERmark'
for format in text json sarif github; do
  for language in ja en; do
    run 1 "private, $format" "$program" check --site "$site" --date "$today" --format $format --lang $language
    mkdir -p "$work/said"
    cp "$work/out" "$work/said/out"
    cp "$work/err" "$work/said/err"
    grep -qF 'office/' "$work/said/out" "$work/said/err" || complain "$format: names no place"
    clean "messages, $format, $language" "$work/said"
  done
done
finish
