"""What an editor wrote, read a second time and by other means: who may be where is decided here.

Everything is read as text (no YAML booleans and dates), so a word is a word.
"""
from __future__ import annotations

import datetime
import pathlib
import re
from dataclasses import dataclass, field

import yaml

YES = {"はい", "yes", "true"}
NO = {"いいえ", "no", "false"}
LATE = datetime.timedelta(days=60)
ROOTS = ("content", "private-content")
ASKED = {"group", "event", "service"}  # only they can answer whether they may be open data
GROWS_OLD = {"group", "event", "service", "organization", "place", "number", "supporter"}  # others are records of a day
NEVER_DATA = {"story", "supporter", "booklet"}
NEVER_FEED = {"supporter", "booklet", "form", "initiative"}


@dataclass
class Record:
    id: str
    fields: dict
    body: str = ""
    private: bool = False
    bodies: list[str] = field(default_factory=list)  # of its other languages

    @property
    def kind(self) -> str:
        return self.id.split("/")[0]

    def get(self, *names: str):
        value = self.fields
        for name in names:
            value = value.get(name, {}) if isinstance(value, dict) else {}
        return value or ""

    def all_words(self, name: str) -> list[str]:
        value = self.get(name)
        return [v for v in value.values() if v] if isinstance(value, dict) else [value] if value else []

    @property
    def answer(self) -> str:
        return self.get("open_data", "agreed")

    def is_sample(self) -> bool:
        return self.get("sample") in YES

    def is_late(self, today: datetime.date) -> bool:
        date, again = self.get("checked", "date"), self.get("checked", "again")
        if self.kind not in GROWS_OLD or not date:
            return False
        # Who names no day for the next look has a year.
        day = datetime.date.fromisoformat(again or f"{int(date[:4]) + 1}{date[4:]}")
        return day + LATE < today

    def is_over(self, today: datetime.date) -> bool:
        last = self.get("end") or self.get("start")
        return self.kind == "event" and bool(last) and last[:10] < today.isoformat()

    def is_taken_back(self, today: datetime.date) -> bool:
        withdrawn, expires = self.get("consent", "withdrawn"), self.get("consent", "expires")
        return bool(withdrawn) and withdrawn <= today.isoformat() or bool(expires) and expires < today.isoformat()

    def is_shown(self, today: datetime.date) -> bool:
        """Whether it has a page for everybody at all."""
        day = today.isoformat()
        if self.private or self.get("draft") in YES or self.is_taken_back(today):
            return False
        if self.get("visibility") not in ("", "公開", "public"):
            return False
        start, end = self.get("publish", "from"), self.get("publish", "until")
        given = self.get("consent", "given")
        return not (start and start > day or end and end < day or given and given > day)

    def shares(self) -> bool:
        scope = self.get("consent", "scope")
        return bool({"ほかのサービスへの配信", "sharing", "other services"} & set(scope))

    def why_not_in_feeds(self, today: datetime.date) -> str:
        if not self.is_shown(today):
            return "nobody may see it"
        if self.kind in NEVER_FEED:
            return "its kind is in no feed"
        if self.kind == "story" and not self.shares():
            return "no consent to leave the site"
        if self.is_late(today):
            return "nobody made sure of it for too long"
        return "it said no" if self.answer in NO else ""

    def why_not_data(self, today: datetime.date) -> str:
        if not self.is_shown(today):
            return "nobody may see it"
        if self.kind in NEVER_DATA:
            return "its kind is no data"
        if self.is_late(today):
            return "nobody made sure of it for too long"
        if self.kind in ASKED and self.answer not in YES:
            return "it did not say yes"
        return ""


def read_file(path: pathlib.Path) -> tuple[dict, str]:
    words = path.read_text("utf-8")
    if path.suffix != ".md":
        return yaml.load(words, yaml.BaseLoader) or {}, ""
    parts = re.match(r"---\n(.*?)\n---\n(.*)", words, re.S)
    if not parts:
        return {}, words
    return yaml.load(parts[1], yaml.BaseLoader) or {}, parts[2]


class Source:
    """All records of a site's folder, by id."""

    def __init__(self, folder: str):
        root = pathlib.Path(folder)
        self.settings = yaml.load((root / "site/site.yaml").read_text("utf-8"), yaml.BaseLoader)
        self.made_up = self.settings.get("made_up_town") in YES
        self.records: dict[str, Record] = {}
        variants = []
        for name in ROOTS:
            for path in sorted((root / name).glob("*/*")):
                if path.suffix not in (".yaml", ".md") or not path.is_file():
                    continue
                slug, _, language = path.stem.partition(".")
                fields, body = read_file(path)
                if language:
                    variants.append((f"{path.parent.name}/{slug}", fields, body))
                    continue
                one = Record(f"{path.parent.name}/{slug}", fields, body, private=name != "content")
                self.records.setdefault(one.id, one)
        for name, _, body in variants:
            if name in self.records:
                self.records[name].bodies.append(body)

    def of_path(self, path: str):
        """The record that a page of the output tells of, or None: «en/group/a.html» is group/a."""
        found = re.fullmatch(r"(?:en/|easy/)?([a-z]+)/([a-z0-9-]+)\.html", path)
        return self.records.get(f"{found[1]}/{found[2]}") if found else None

    def kind(self, name: str) -> list[Record]:
        return [r for r in self.records.values() if r.kind == name]


def body_pieces(record: Record) -> list[str]:
    """Sentences of a text that are long enough to be nobody else's."""
    pieces = []
    for body in [record.body, *record.bodies]:
        plain = re.sub(r"《[^》]*》|[#*>\s]", "", body)
        pieces += [p for p in re.split("[。！？「」.]", plain) if len(p) >= 12]
    return pieces
