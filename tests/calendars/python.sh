#!/bin/sh
# python.sh PRINT_CALENDARS: 300 made-up schedules through Debian's python3-icalendar.
set -eu
python=/usr/bin/python3
if ! "$python" -c 'import icalendar, recurring_ical_events' 2>/dev/null; then
  echo "SKIPPED: calendars in Python: icalendar and recurring_ical_events are not installed"
  exit 77
fi
work=$(mktemp "${TMPDIR:-/tmp}/calendars.XXXXXX")
trap 'rm -f "$work"' EXIT
"$1" 300 >"$work"
"$python" tests/calendars/expand.py <"$work"
