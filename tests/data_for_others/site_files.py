"""A finished site as whoever fetches it gets it: its files, and what each of its pages shows.

Knows HTML and addresses, nothing of how the site was written.
"""
from __future__ import annotations

import datetime
import json
import pathlib
import re
import urllib.parse
from dataclasses import dataclass, field
from typing import Iterator, Optional

import lxml.html

UNSEEN = {"script", "style", "template", "head", "rt", "rp", "title"}


def folded(words: str) -> str:
    """Without blanks: a line break or a <wbr> between two words is no difference."""
    return re.sub(r"[\s\u200b\u3000]+", "", words)


def seen_words(element) -> Iterator[str]:
    """What a sighted reader has before them; the readings of ruby are said elsewhere."""
    if not isinstance(element.tag, str):
        return
    if element.tag in UNSEEN or "hidden" in element.attrib:
        return
    yield element.text or ""
    for child in element:
        yield from seen_words(child)
        yield child.tail or ""


@dataclass
class Page:
    path: str
    language: str
    canonical: str
    noindex: bool
    seen: str  # folded
    days: set[str]
    crumbs: list[tuple[str, str]]
    scripts: list[str]  # JSON-LD
    alternates: dict[str, str]  # by hreflang
    feeds: list[tuple[str, str]]  # type and address
    links: set[str] = field(default_factory=set)


def read_page(path: str, raw: bytes) -> Page:
    tree = lxml.html.document_fromstring(raw, parser=lxml.html.HTMLParser(encoding="utf-8"))
    alternates, feeds, canonical = {}, [], ""
    for link in tree.iterfind(".//head/link"):
        rel, href = link.get("rel"), link.get("href", "")
        if rel == "canonical":
            canonical = href
        elif rel == "alternate" and link.get("hreflang"):
            alternates[link.get("hreflang")] = href
        elif rel == "alternate":
            feeds.append((link.get("type", ""), href))
    robots = [m.get("content", "") for m in tree.iterfind(".//head/meta") if m.get("name") == "robots"]
    crumbs = []
    for item in tree.xpath("//nav[contains(@class, 'crumbs')]//li"):
        inner = item.find("a")
        crumbs.append((folded("".join(seen_words(item))), inner.get("href") if inner is not None else ""))
    return Page(
        path=path, language=tree.get("lang", ""), canonical=canonical,
        noindex=any("noindex" in r for r in robots),
        seen=folded("".join(seen_words(tree.find("body")))),
        days={t.get("datetime", "")[:10] for t in tree.iter("time")},
        crumbs=crumbs,
        scripts=[s.text or "" for s in tree.iter("script") if s.get("type") == "application/ld+json"],
        alternates=alternates, feeds=feeds,
        links={a.get("href", "") for a in tree.iter("a")})


class Site:
    """The folder of a site, perhaps with some files otherwise: how faults are planted without a copy."""

    def __init__(self, folder: str, without: tuple[str, ...] = (), changes: Optional[dict] = None,
                 pages: Optional[dict] = None):
        self.folder = pathlib.Path(folder)
        self.without = without  # folders of sites inside this one
        self.changes = changes or {}
        self._pages = pages if pages is not None else {}
        if pages is None:
            self._files = sorted(
                p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())
            self._files = [f for f in self._files if not f.startswith(tuple(w + "/" for w in without))]
        home = self.page("index.html")
        self.base = home.canonical  # with its last slash; empty for a site without an address

    def with_changes(self, changes: dict) -> "Site":
        other = Site.__new__(Site)
        other.folder, other.without, other.base = self.folder, self.without, self.base
        other._files, other._pages = self._files, self._pages
        other.changes = changes
        return other

    def touched(self, *paths: str) -> bool:
        """Whether to look at these again: of a copy with a fault, only at what is otherwise."""
        return not self.changes or any(path in self.changes for path in paths)

    def files(self, pattern: str = "") -> list[str]:
        names = set(self._files) - {n for n, raw in self.changes.items() if raw is None}
        names |= {n for n, raw in self.changes.items() if raw is not None}
        return sorted(n for n in names if re.search(pattern, n))

    def has(self, path: str) -> bool:
        if path in self.changes:
            return self.changes[path] is not None
        return (self.folder / path).is_file()

    def read(self, path: str) -> bytes:
        if self.changes.get(path) is not None:
            return self.changes[path]
        return (self.folder / path).read_bytes()

    def json(self, path: str):
        return json.loads(self.read(path).decode("utf-8"))

    def page(self, path: str) -> Page:
        if path in self.changes:
            return read_page(path, self.read(path))
        if path not in self._pages:
            self._pages[path] = read_page(path, self.read(path))
        return self._pages[path]

    def pages(self) -> Iterator[Page]:
        for path in self.files(r"\.html$"):
            yield self.page(path)

    def path_of(self, address: str) -> Optional[str]:
        """The file that an address of this site means; None when it leads elsewhere."""
        root = self.base or "/"
        if not address.startswith(root):
            return None
        path = urllib.parse.unquote(urllib.parse.urlsplit(address[len(root):]).path)
        return path + "index.html" if path == "" or path.endswith("/") else path

    def leads_somewhere(self, address: str) -> bool:
        path = self.path_of(address)
        return path is not None and self.has(path)


def language_folder(path: str) -> str:
    """«en/» of en/group/a.html; empty for the first language."""
    first = path.split("/")[0]
    return first + "/" if first in ("en", "easy") else ""


def is_day(words: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        return False
    try:
        datetime.date.fromisoformat(words)
    except ValueError:
        return False
    return True


def is_moment(words: str) -> bool:
    """RFC 3339 with a zone."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})", words):
        return False
    try:
        datetime.datetime.fromisoformat(words.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True
