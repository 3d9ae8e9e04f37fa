"""What every judge is given, and how a fault is planted into it."""
from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass, replace
from typing import Callable

from site_files import Site
from source import Source


@dataclass
class Case:
    site: Site
    source: Source
    today: datetime.date
    standards: str = ""  # folder with the schemas of others, or empty

    def with_changes(self, changes: dict) -> "Case":
        return replace(self, site=self.site.with_changes(changes))


# name of a fault -> what it makes of the files: path to bytes, None for a file that is gone
Faults = dict[str, Callable[[Case], dict]]


def put_instead(path: str, pattern: str, words, count: int = 1) -> Callable[[Case], dict]:
    """A fault of one file, by a regular expression that must be found there."""
    def change(case: Case) -> dict:
        text = case.site.read(path).decode("utf-8")
        other = re.sub(pattern, words, text, count=count, flags=re.S)
        return {path: other.encode("utf-8")}
    return change


def edit_json(path: str, edit: Callable) -> Callable[[Case], dict]:
    """A fault of one JSON file; `edit` changes the value in its place."""
    def change(case: Case) -> dict:
        value = case.site.json(path)
        edit(value)
        return {path: json.dumps(value, ensure_ascii=False).encode("utf-8")}
    return change


def edit_script(path: str, edit: Callable) -> Callable[[Case], dict]:
    """A fault of the JSON-LD of one page; `edit` changes its list of things."""
    def change(case: Case) -> dict:
        head, script, tail = re.split(
            r'(?<=<script type="application/ld\+json">)(.*?)(?=</script>)', case.site.read(path).decode("utf-8"), 1, re.S)
        value = json.loads(script)
        edit(value["@graph"])
        return {path: (head + json.dumps(value, ensure_ascii=False).replace("<", "\\u003c") + tail).encode("utf-8")}
    return change


def without(path: str) -> Callable[[Case], dict]:
    return lambda case: {path: None}
