#!/bin/sh
# Every calendar of the made-up town, read by python-icalendar; a copy that is a week old; what hosts
# are told; and that the judge of all this (tests/calendars/site.py) sees planted faults.
. tests/system/lib.sh

python=/usr/bin/python3
if ! "$python" -c 'import icalendar, recurring_ical_events' 2>/dev/null; then
  skipped "calendars of a whole site: python3-icalendar or python3-recurring-ical-events is missing"
  exit 77
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

town=$work/town
cp -r tests/demo-town "$town"
rm -rf "$town/.hiroba"
# Without an address of the site: files, and nothing that asks a program to come and read.
run 0 "a town without an address" "$program" build --site "$town" --output "$work/alone" --date "$today" --quiet
[ -d "$work/alone/ics" ] || complain "a site without an address has no files"
! grep -qE 'webcal:|calendar-address' "$work/alone/calendar/index.html" || complain "without an address one can subscribe"
! grep -rqF 'http' "$work/alone/ics" || complain "a calendar has an address, the site has none"
grep -rqF '確かめてください' "$work/alone/ics" || grep -rqF 'サイトのページか' "$work/alone/ics" ||
  complain "without an address nobody is asked to make sure"

sed -i '1a base_url: https://hiroba.example.jp' "$town/site/site.yaml"
for day in 2026-11-21 2026-11-28; do
  run 0 "the town on $day" "$program" build --site "$town" --output "$work/$day" --date "$day" --quiet
done
run 0 "every calendar" "$python" tests/calendars/site.py "$work/2026-11-21" "$work/2026-11-28"
cat "$work/out"

page=$work/2026-11-21/calendar/index.html
grep -qF 'webcal://hiroba.example.jp/ics/' "$page" || complain "nobody can subscribe"
grep -qF '<code class="calendar-address">https://hiroba.example.jp/ics/' "$page" || complain "no address to copy"
# What others may see is said before anything can be taken.
said=$(grep -n '家族や職場の人に見えることがあります。購読すると' "$page" | head -n 1 | cut -d : -f 1)
taken=$(grep -n '\.ics"' "$page" | head -n 1 | cut -d : -f 1)
[ "${said:-9999}" -lt "${taken:-0}" ] || complain "calendars are offered before it is said who sees them"
grep -qE 'href="\.\./ics/[^"]*\.ics" download' "$work/2026-11-21/group/hidamari.html" || complain "a group does not offer its file"

grep -A 1 '^/ics/\*$' "$work/2026-11-21/_headers" | grep -qF 'Content-Type: text/calendar; charset=utf-8' ||
  complain "_headers does not say what calendars are"
grep -qxF 'AddType text/calendar .ics' "$work/2026-11-21/.htaccess" || complain ".htaccess does not say what calendars are"

# Planted faults: each in a copy of two calendars, one without a rule and one with, and that of
# everything, which the page names first.
everything=$(grep -o 'ics/[0-9a-z]*\.ics' "$page" | head -n 1)
everything=${everything#ics/}
one=$(cd "$work/2026-11-21/ics" && grep -L 'RRULE' ./*.ics | grep -v '\.n\.ics' | head -n 1)
ruled=$(cd "$work/2026-11-21/ics" && grep -l 'RRULE' ./*.ics | grep -v '\.n\.ics' | head -n 1)
plant() {
  name=$1
  rm -rf "$work/planted"
  mkdir -p "$work/planted/ics"
  for file in "$everything" "$one" "$ruled"; do
    cp "$work/2026-11-21/ics/$file" "$work/2026-11-21/ics/${file%.ics}.n.ics" "$work/planted/ics"
  done
  (cd "$work/planted/ics" && eval "$2")
  run "${3:-1}" "planted: $name" "$python" tests/calendars/site.py "$work/planted"
}
plant "nothing" ":" 0
plant "one form is missing" "rm '${one%.ics}.n.ics'"
plant "another day in one form" "sed -i 's/^\(DTSTART[^:]*:2\)0/\11/' '$one'"
plant "an entry twice" "sed -i '/^BEGIN:VEVENT/,/^END:VEVENT/{H;/^END:VEVENT/{x;p;x}}' '$one'"
plant "an entry without its number" "sed -i '/^SEQUENCE/d' '$one'"
plant "a rule without an end" "sed -i 's/;UNTIL=[0-9TZ]*//' '$ruled'"
plant "no entries" "sed -i '/^BEGIN:VEVENT/,/^END:VEVENT/d' '$one'"
plant "a reminder" "sed -i 's/^END:VEVENT/BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT/' '$one'"
finish
