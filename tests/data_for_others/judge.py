#!/usr/bin/python3
"""Judges a finished site: judge.py OUTPUT SOURCE DAY [--without FOLDER] [--plant] JUDGE…

Prints what is wrong; with --plant also plants each fault of each judge into a copy in memory, and a
fault that nobody notices is wrong too. Exit code 1 when anything is.
"""
import argparse
import datetime
import importlib
import os
import sys
import time

from case import Case
from site_files import Site
from source import Source


def plant(name: str, judge, case: Case) -> int:
    """How many faults went unnoticed."""
    unnoticed = planted = 0
    known = set(judge.problems(case))
    for fault, change in judge.FAULTS.items():
        if fault in getattr(judge, "WITH_STANDARDS", ()) and not case.standards:
            continue
        planted += 1
        changes = change(case)
        same = all(case.site.has(p) and raw == case.site.read(p) for p, raw in changes.items())
        new = set() if same else set(judge.problems(case.with_changes(changes))) - known
        if not new:
            print(f"{name}: planted and not noticed: {fault}" + (" (changes nothing)" if same else ""))
            unnoticed += 1
    print(f"{name}: {planted} planted faults, {planted - unnoticed} noticed")
    return unnoticed + (planted < 5)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("output")
    parser.add_argument("source")
    parser.add_argument("day", type=datetime.date.fromisoformat)
    parser.add_argument("judges", nargs="+")
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--plant", action="store_true")
    asked = parser.parse_args()
    standards = os.environ.get("HIROBA_STANDARDS", "")
    case = Case(Site(asked.output, tuple(asked.without)), Source(asked.source), asked.day,
                standards if os.path.isdir(standards) else "")
    failures = 0
    for name in asked.judges:
        judge = importlib.import_module(name)
        began = time.monotonic()
        found = list(judge.problems(case))
        print("%s: %d problems (%.1f s)" % (name, len(found), time.monotonic() - began))
        for one in found[: int(os.environ.get("HIROBA_SHOW", 25))]:
            print(f"  {one}")
        failures += len(found)
        if asked.plant:
            failures += plant(name, judge, case)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
