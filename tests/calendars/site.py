#!/usr/bin/python3
"""Reads every calendar of a finished site.

    site.py FOLDER [FOLDER OF A WEEK LATER]

Form and parts of each file as in expand.py; one entry for one name; both forms tell of the same
moments; the shared calendar holds what the single ones do. With a second folder: a client that still
has the first shows nothing as held that was known then to be off.
"""
import datetime
import pathlib
import sys

import icalendar

import expand

FIRST, LAST = datetime.date(2026, 11, 1), datetime.date(2028, 12, 31)


def moments(calendar):
    out = []
    for event in calendar.walk("VEVENT"):
        day = event.get("RECURRENCE-ID")
        rule = event.get("RRULE")
        out.append((str(event["UID"]), expand.words(day.dt) if day else "", expand.span(event),
                    rule.to_ical() if rule else b"", str(event["STATUS"])))
    return sorted(out)


def main(folder):
    failures = []
    files = sorted(pathlib.Path(folder).glob("**/ics/*.ics"))
    if not files:
        failures.append("no calendars")
    read = {}
    for path in files:
        raw = path.read_bytes()
        calendar = icalendar.Calendar.from_ical(raw)
        read[path] = calendar
        for fault in list(expand.faults_of_form(raw)) + list(expand.faults_of_parts(calendar)):
            failures.append("%s: %s" % (path.name, fault))
        names = [one[:2] for one in moments(calendar)]
        if len(names) != len(set(names)):
            failures.append("%s: two entries of one name" % path.name)
        if not names:
            failures.append("%s: nothing in it" % path.name)
    entries = 0
    for path, calendar in read.items():
        if path.name.endswith(".n.ics"):
            continue
        other = read.get(path.with_name(path.name.replace(".ics", ".n.ics")))
        if other is None or moments(other) != moments(calendar):
            failures.append("%s: its two forms differ" % path.name)
        entries += len(moments(calendar))
    print("%d calendars, %d entries in each form" % (len(files), entries))
    # The largest one of the first language holds all that any of them has.
    own = {path: calendar for path, calendar in read.items() if path.parent.parent == pathlib.Path(folder)}
    if own:
        everything = {one for one in map(str, moments(max(own.values(), key=lambda c: len(c.subcomponents))))}
        for path, calendar in own.items():
            if not {str(one) for one in moments(calendar)} <= everything:
                failures.append("%s: not all of it is in the calendar of everything" % path.name)
    return failures, read


def stale(before, after, folder_before, folder_after):
    """What was off a week ago is held in no copy of then."""
    failures = []
    checked = 0
    for path, calendar in before.items():
        later = after.get(pathlib.Path(folder_after) / path.relative_to(folder_before))
        if later is None:
            continue
        held, off = expand.days_between(calendar, FIRST, LAST)
        held_later, off_later = expand.days_between(later, FIRST, LAST)
        begins = {begin for begin, _ in held}
        for begin in set(off) & set(off_later):
            checked += 1
            if begin in begins and begin not in {b for b, _ in held_later}:
                failures.append("%s: %s is shown as held" % (path.name, begin))
    print("a week stale: %d days that are off in both" % checked)
    return failures if checked else failures + ["nothing was off"]


if __name__ == "__main__":
    failures, before = main(sys.argv[1])
    if len(sys.argv) > 2:
        more, after = main(sys.argv[2])
        failures += more + stale(before, after, sys.argv[1], sys.argv[2])
    for failure in failures[:40]:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)
