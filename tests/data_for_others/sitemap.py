"""sitemap.xml and robots.txt: exactly what may be found, in all its languages."""
from __future__ import annotations

import re
import urllib.robotparser
from typing import Iterator

import lxml.etree

from case import Case, Faults, put_instead, without
from site_files import is_day, is_moment

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LARGEST, MOST = 50 * 1024 * 1024, 50_000


def robots_problems(case: Case) -> Iterator[str]:
    text = case.site.read("robots.txt").decode("utf-8")
    named = re.findall(r"^Sitemap: *(\S+)$", text, re.M)
    expected = [case.site.base + "sitemap.xml"] if case.site.has("sitemap.xml") else []
    if named != expected:
        yield f"robots.txt names {named}"
    rules = urllib.robotparser.RobotFileParser()
    rules.parse(text.splitlines())
    for page in case.site.pages():
        # Who may not fetch a page does not read that it asks not to be listed; and the others are to be found.
        if not rules.can_fetch("*", page.canonical or "/" + page.path):
            yield f"robots.txt forbids {page.path}"


def entry_problems(case: Case, url, address: str) -> Iterator[str]:
    today = case.today.isoformat()
    days = [e.text or "" for e in url.findall(MAP + "lastmod")]
    for day in days:
        if not (is_day(day) or is_moment(day)) or day[:10] > today:
            yield f"{address}: lastmod {day}"
    if [e.tag for e in url if e.tag not in (MAP + "loc", MAP + "lastmod", XHTML + "link")] or len(days) > 1:
        yield f"{address}: what nobody reads, or twice"
    alternates = {e.get("hreflang"): e.get("href") for e in url.findall(XHTML + "link") if e.get("rel") == "alternate"}
    path = case.site.path_of(address)
    if path and case.site.has(path):
        page = case.site.page(path)
        if alternates != page.alternates:
            yield f"{address}: other languages than its page says"
        if page.alternates and address not in page.alternates.values():
            yield f"{address}: not among its own languages"


def problems(case: Case) -> Iterator[str]:
    if case.site.has("robots.txt"):  # a site inside another leaves that to it
        yield from robots_problems(case)
    if not case.site.base or case.source.made_up:
        if case.site.has("sitemap.xml"):
            yield "a map of what is not to be found"
        return
    if not case.site.has("sitemap.xml"):
        yield "no sitemap.xml"
        return
    raw = case.site.read("sitemap.xml")
    try:
        root = lxml.etree.fromstring(raw)
    except lxml.etree.XMLSyntaxError as error:
        yield f"not well-formed: {error}"
        return
    if root.tag != MAP + "urlset" or len(raw) > LARGEST or len(root) > MOST:
        yield "no urlset, or a larger one than is read"
    listed: dict[str, object] = {}
    for url in root.findall(MAP + "url"):
        address = url.findtext(MAP + "loc") or ""
        if address in listed:
            yield f"{address}: twice"
        listed[address] = url
        if not address.startswith(case.site.base):
            yield f"{address}: of another site"
        yield from entry_problems(case, url, address)
    wanted = {p.canonical for p in case.site.pages() if not p.noindex and p.path != "404.html"}
    yield from (f"not listed: {a}" for a in sorted(wanted - set(listed)))
    yield from (f"listed, and no page that may be found: {a}" for a in sorted(set(listed) - wanted))
    for page in case.site.pages():
        if case.site.path_of(page.canonical) != page.path and page.path != "404.html":
            yield f"{page.path}: canonical {page.canonical}"
        for tag, address in page.alternates.items():
            other = case.site.path_of(address)
            if other is None or not case.site.has(other):
                yield f"{page.path}: hreflang {tag} leads nowhere"
            elif page.canonical not in case.site.page(other).alternates.values():
                yield f"{page.path}: {other} does not lead back"


FAULTS: Faults = {
    "not well-formed": put_instead("sitemap.xml", "</urlset>", ""),
    "no map": without("sitemap.xml"),
    "a page left out": put_instead("sitemap.xml", r"<url>.*?</url>\s*", ""),
    "a page twice": put_instead("sitemap.xml", r"(<url>.*?</url>)", r"\1\1"),
    "a page that does not exist": put_instead("sitemap.xml", r"(<loc>[^<]*)(\.html)?</loc>", r"\1x.html</loc>"),
    "a page that asks not to be found": lambda case: put_instead(
        "group/index.html" if case.site.has("group/index.html") else "index.html",
        r"<head>", r'<head><meta name="robots" content="noindex">')(case),
    "changed tomorrow": put_instead("sitemap.xml", r"</loc>", "</loc><lastmod>2026-11-22</lastmod>"),
    "no day": put_instead("sitemap.xml", r"</loc>", "</loc><lastmod>21/11/2026</lastmod>"),
    "another language left out": put_instead("sitemap.xml", r'<xhtml:link rel="alternate" hreflang="en"[^>]*>', ""),
    "a language that does not lead back": put_instead("en/index.html", r'<link rel="alternate" hreflang="ja"[^>]*>', ""),
    "robots kept out": lambda case: {"robots.txt": case.site.read("robots.txt").replace(b"Disallow:", b"Disallow: /")},
    "robots not told": put_instead("robots.txt", r"Sitemap:[^\n]*", ""),
}
