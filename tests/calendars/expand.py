#!/usr/bin/python3
"""Expands calendars with python-icalendar and compares every day with what the model says.

    print_calendars 300 | expand.py

Exit code 0 when all agree, and when each planted fault is noticed. Knows nothing of how calendars
are written but RFC 5545 and what issue 13 asks for.
"""
import datetime
import json
import re
import sys
import zoneinfo

import icalendar
import recurring_ical_events

JAPAN = zoneinfo.ZoneInfo("Asia/Tokyo")
DAY = datetime.timedelta(days=1)
MAKE_SURE = re.compile("確かめてください|たしかめて ください|please make sure")


def day_of(text):
    return datetime.date.fromisoformat(text)


def is_day(value):
    return not isinstance(value, datetime.datetime)


def words(value):
    """2026-11-04 or 2026-11-04T13:30 in Japan."""
    if is_day(value):
        return value.isoformat()
    return value.astimezone(JAPAN).strftime("%Y-%m-%dT%H:%M")


def span(event):
    begin = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else begin
    if end == begin or (is_day(begin) and end == begin + DAY):
        return [words(begin), ""]
    return [words(begin), words(end)]


def is_off(event):
    return str(event.get("STATUS", "")) == "CANCELLED"


def days_between(calendar, first, last):
    """What a program shows from `first` to `last`: held as [begin, end], called off as begin."""
    events = recurring_ical_events.of(calendar).between(first, last + DAY)
    held = sorted(span(e) for e in events if not is_off(e))
    off = sorted(words(e["DTSTART"].dt) for e in events if is_off(e))
    return held, off


def faults_of_form(raw):
    """What every calendar must be like, read from its bytes."""
    if not raw.endswith(b"END:VCALENDAR\r\n") or b"\n" in raw.replace(b"\r\n", b""):
        yield "a line that does not end in CR LF"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield "a line of more than 75 bytes"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a character that is cut"
    text = raw.replace(b"\r\n ", b"").decode("utf-8", "replace")
    if len(re.findall(r"^REFRESH-INTERVAL;VALUE=DURATION:PT\d+H\r$", text, re.M)) != 1:
        yield "no REFRESH-INTERVAL"
    if len(re.findall(r"^X-PUBLISHED-TTL:PT\d+H\r$", text, re.M)) != 1:
        yield "no X-PUBLISHED-TTL"
    if re.search(r"^(DTSTART|DTEND|EXDATE|RECURRENCE-ID)(?!;TZID=Asia/Tokyo:|;VALUE=DATE:)", text[text.find("BEGIN:VEVENT"):], re.M):
        yield "a time of no zone"
    for rule in re.findall(r"^RRULE:.*$", text, re.M):
        if "UNTIL=" not in rule:
            yield "a rule that never ends"
    if "BEGIN:VALARM" in text:
        yield "a reminder that nobody chose"


def faults_of_parts(calendar):
    zones = calendar.walk("VTIMEZONE")
    if len(zones) != 1 or len(zones[0].subcomponents) != 1:
        yield "not one zone of one rule"
    elif zones[0].subcomponents[0]["TZOFFSETTO"].td != datetime.timedelta(hours=9):
        yield "a zone that is not Japan's"
    for event in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "STATUS", "SUMMARY"):
            if name not in event:
                yield "an entry without " + name
        lines = str(event.get("DESCRIPTION", "")).split("\n")
        if len(lines) < 2 or not MAKE_SURE.search(lines[-2]) or not lines[-1].startswith("https://"):
            yield "an entry that does not say where to make sure"


def problems(case):
    raw = case["ics"].encode("utf-8", "surrogateescape")
    found = list(faults_of_form(raw))
    try:
        calendar = icalendar.Calendar.from_ical(raw)
        found += faults_of_parts(calendar)
        held, off = days_between(calendar, day_of(case["first"]), day_of(case["last"]))
    except Exception as error:  # a calendar that cannot be read is a fault like another
        return found + ["not to be read: %r" % error]
    if held != sorted(case["held"]):
        found.append("held: %s" % differences(held, case["held"]))
    if off != sorted(case["off"]):
        found.append("off: %s" % differences(off, case["off"]))
    return found


def differences(ours, theirs):
    ours, theirs = [json.dumps(x) for x in ours], [json.dumps(x) for x in theirs]
    return "only in the calendar %s, only in the model %s, counts %d %d" % (
        sorted(set(ours) - set(theirs))[:3], sorted(set(theirs) - set(ours))[:3], len(ours), len(theirs))


class Client:
    """A program that is given one copy after another, in any order, and forgets nothing."""

    def __init__(self):
        self.kept = {}

    def take(self, text):
        calendar = icalendar.Calendar.from_ical(text)
        for event in calendar.walk("VEVENT"):
            day = event.get("RECURRENCE-ID")
            key = (str(event["UID"]), words(day.dt) if day else "")
            old = self.kept.get(key)
            if old is None or old["SEQUENCE"] <= event["SEQUENCE"]:
                self.kept[key] = event

    def shown(self, first, last):
        calendar = icalendar.Calendar()
        for event in self.kept.values():
            calendar.add_component(event)
        return days_between(calendar, first, last)[0]


def stale_problems(case):
    """The copy of the week before, then today's, then the old one again: what is off is off."""
    client = Client()
    later = case["later"]
    for text in (case["ics"], later["ics"], case["ics"]):
        client.take(text)
    found = []
    # What is held at the very moment of one that is off, by another rule of the record, is held.
    held = {begin for begin, _ in later["held"]}
    # Also a week later, when nothing was fetched since.
    first, last = day_of(later["first"]), day_of(later["last"])
    shown = {begin for begin, _ in client.shown(first, last)}
    for begin in later["off"]:
        if begin in shown and begin not in held:
            found.append("shown as held: " + begin)
    return found


FAULTS = {
    "a holiday that is not left out": lambda t: re.sub(r"EXDATE[^\r]*\r\n", "", t, count=1),
    "a cancelled day that is held": lambda t: t.replace("STATUS:CANCELLED", "STATUS:CONFIRMED", 1),
    "a cancelled day that is dropped": lambda t: re.sub(
        r"BEGIN:VEVENT\r\n(?:(?!END:VEVENT)[^\r]*\r\n)*STATUS:CANCELLED\r\n(?:TRANSP:TRANSPARENT\r\n)?END:VEVENT\r\n", "", t, count=1),
    "a rule without an end": lambda t: re.sub(r";UNTIL=[0-9TZ]+", "", t, count=1),
    "another zone": lambda t: t.replace("TZOFFSETTO:+0900", "TZOFFSETTO:+0800"),
    "a time without a zone": lambda t: re.sub(r"DTSTART;TZID=Asia/Tokyo", "DTSTART", t, count=1),
    "an hour later": lambda t: re.sub(
        r"(DTSTART;TZID=Asia/Tokyo:\d{8}T)(\d\d)", lambda m: m[1] + "%02d" % ((int(m[2]) + 1) % 24), t, count=1),
    "a week of the month too late": lambda t: re.sub(r"BYDAY=1(\w\w)", r"BYDAY=2\1", t, count=1),
    "lines that end in LF": lambda t: t.replace("\r\n", "\n"),
    "no last line": lambda t: re.sub(r"\\nhttps://[^\r]*", "", t.replace("\r\n ", ""), count=1),
}


def folded_by_bytes(text):
    """Folds as programs do that count bytes and forget characters."""
    out = b""
    for line in text.replace("\r\n ", "").encode().split(b"\r\n"):
        out += b"\r\n ".join(line[i:i + 70] for i in range(0, max(len(line), 1), 70)) + b"\r\n"
    return out[:-2].decode("utf-8", "surrogateescape")


def main():
    cases = json.load(sys.stdin)
    failures = 0
    days = cancelled = 0
    for case in cases:
        for one in (case, dict(case["later"], last=case["last"], name=case["name"] + ", later")):
            days += len(one["held"])
            cancelled += len(one["off"])
            for problem in problems(one):
                print("%s: %s" % (one["name"], problem))
                failures += 1
        case["later"]["last"] = case["last"]
        for problem in stale_problems(case):
            print("%s, a week stale: %s" % (case["name"], problem))
            failures += 1
    print("python-icalendar: %d calendars, %d days, %d of them called off besides" % (2 * len(cases), days, cancelled))

    faults = dict(FAULTS)
    faults["a fold within a character"] = folded_by_bytes
    some = cases[::5]
    for name, change in faults.items():
        changed = noticed = 0
        for case in some:
            text = change(case["ics"])
            if text == case["ics"]:
                continue
            changed += 1
            noticed += bool(problems(dict(case, ics=text)))
        print("planted: %s: noticed %d of %d" % (name, noticed, changed))
        if changed == 0 or noticed < changed:
            failures += 1
    changed = noticed = 0
    for case in some:
        # The newer copy claims to be older: a client that keeps the number in mind stays with the old.
        text = re.sub(r"SEQUENCE:\d+", "SEQUENCE:1", case["later"]["ics"])
        if len(case["later"]["off"]) <= len(case["off"]):
            continue
        changed += 1
        noticed += bool(stale_problems(dict(case, later=dict(case["later"], ics=text))))
    print("planted: a newer copy with a lower number: noticed %d of %d" % (noticed, changed))
    if changed == 0 or noticed == 0:
        failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
