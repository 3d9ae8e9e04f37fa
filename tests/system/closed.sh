#!/bin/sh
# «今日は休みです»: one command, and the page, the list, the calendar, the feed and a notice say so; the
# rest of the file stays byte for byte; the notice ends by itself.
. tests/system/lib.sh

town=$work/town
cp -R tests/demo-town "$town"
rm -rf "$town/public"
sed -i 's|^schema: 1|schema: 1\nbase_url: https://mihon.example.jp|' "$town/site/site.yaml"
group=$town/content/group/hidamari.yaml
cp "$group" "$work/before"
closed() { wanted=$1; shift; run "$wanted" "closed $*" "$program" --site "$town" --date $today --lang ja closed "$@"; }

closed 0 group/hidamari --on 2026-12-02 --words '会場の"都合"です'
says お知らせも書きました
diff "$work/before" "$group" >"$work/difference" && complain 'nothing was written'
[ "$(grep -c '^<' "$work/difference")" -le 1 ] || complain 'more than a line was touched'
run 0 'build' "$program" --site "$town" --date $today --lang ja build
grep -q '12月2日' "$town/public/notice/yasumi-hidamari-20261202.html" || complain 'no notice'
grep -q '休みです' "$town/public/index.html" || complain 'nothing on the home page'
grep -q '会場の&quot;都合&quot;です\|会場の"都合"です' "$town/public/group/hidamari.html" || complain 'not on its page'
grep -rlq '【休み】ひだまりの会' "$town/public/ics" || complain 'not in the calendar'
grep -q '休みです' "$town/public/feed/notice.xml" || complain 'not in the feed'
run 0 'the day after' "$program" --site "$town" --date 2026-12-03 --lang ja build
[ ! -e "$town/public/notice/yasumi-hidamari-20261202.html" ] || complain 'the notice stays'

closed 0 group/hidamari --on 2026-12-02
says もう休み
closed 1 group/hidamari --on 2026-12-04
says ありません
closed 1 nobody
closed 2 group/hidamari --on あした

# An event of one day is called off as a whole.
closed 0 event/fuyu-no-ocha --on 2026-12-02
grep -q '^status: 中止' "$town/content/event/fuyu-no-ocha.yaml" || complain 'the event is not off'
run 0 'it still builds' "$program" --site "$town" --date $today --lang ja build

# In whatever style a schedule is written.
write() { printf 'title: 型の会\nkana: かたのかい\nsample: true\n%s\nchecked: {date: 2026-11-02, by: 係, again: 2027-05-01}\n' "$1" >"$town/content/group/kata.yaml"; }
for style in \
  'schedule: [{repeat: 毎週, weekdays: [水], from: "13:30"}]' \
  'schedule: {repeat: 毎週, weekdays: [水], from: "13:30"}' \
  'schedule:
  - repeat: 毎週
    weekdays: [水]
    from: "13:30"' \
  'schedule:
- repeat: 毎週
  weekdays: [水]
  from: "13:30"
  exceptions:
  - {date: 2026-12-09, what: 休み}' \
  'schedule:
  - repeat: 毎週
    weekdays: [水]
    from: "13:30"
    exceptions: [{date: 2026-12-09, what: 休み}]'; do
  write "$style"
  closed 0 kata --on 2026-12-16
  run 0 "check of $style" "$program" --site "$town" --date $today --lang ja check
done
finish
