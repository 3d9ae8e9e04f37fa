"""JSON-LD in pages: it can be read, and says nothing that the page does not show.

Whether types and properties exist in schema.org is for vocabulary.mjs, which has the vocabulary.
"""
from __future__ import annotations

import json
import re
from typing import Iterator

import pyld.jsonld

from case import Case, Faults, put_instead
from site_files import Page, folded, is_day
from source import body_pieces

SCHEMA = "https://schema.org/"
# Stands for the context of schema.org, which is not fetched: every name is a term of its vocabulary,
# and these are addresses.
CONTEXT = {"@vocab": SCHEMA, "type": "@type", "id": "@id", **{
    name: {"@type": "@id"} for name in ("url", "item", "sameAs", "contentUrl", "license", "serviceUrl", "dayOfWeek",
                                        "eventStatus", "eventAttendanceMode", "availability", "isBasedOn")}}
ADDRESSES = {"url", "item", "@id", "sameAs", "contentUrl", "license", "serviceUrl"}
CONVERTED = {"startDate", "endDate", "datePublished", "dateModified", "dateCreated", "validFrom", "validThrough",
             "previousStartDate", "opens", "closes", "timeRequired", "duration", "temporalCoverage", "expires"}
# Words of the vocabulary and not of the page.
CODES = {"@type", "@context", "inLanguage", "addressCountry", "priceCurrency", "eventStatus", "eventAttendanceMode",
         "dayOfWeek", "availability", "encodingFormat", "byDay", "repeatFrequency", "unitCode"}
STORY_SAYS = {"@type", "name", "headline", "url", "inLanguage", "disambiguatingDescription", "datePublished",
              "dateModified", "abstract", "description", "isPartOf", "contentWarning", "author", "publisher"}
WITHOUT = ("EventCancelled", "EventScheduled", "EventPostponed", "EventRescheduled", "EventMovedOnline")


def local_context(address: str, options) -> dict:
    if address.rstrip("/") != "https://schema.org":
        raise ValueError(f"a context of elsewhere: {address}")
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}


def values(thing, key: str = "") -> Iterator[tuple[str, object]]:
    """Every value that is no list and no object, with its property."""
    if isinstance(thing, dict):
        for name, value in thing.items():
            yield from values(value, name)
    elif isinstance(thing, list):
        for value in thing:
            yield from values(value, key)
    else:
        yield key, thing


def things(value) -> Iterator[dict]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def expansion_problems(data) -> Iterator[str]:
    try:
        expanded = pyld.jsonld.expand(data, {"documentLoader": local_context})
    except (pyld.jsonld.JsonLdError, ValueError) as error:
        yield f"cannot be expanded: {str(error).splitlines()[0]}"
        return
    kept = json.dumps(expanded, ensure_ascii=False)
    for key, value in values(data):
        if value in (None, ""):
            yield f"{key} is empty"
        elif isinstance(value, str) and key not in ("@context",) and json.dumps(value, ensure_ascii=False)[1:-1] not in kept:
            yield f"lost when it is expanded: {key} {value}"
    for thing in things(expanded):
        for name in [*thing["@type"], *(k for k in thing if not k.startswith("@"))]:
            if not name.startswith(SCHEMA):
                yield f"not of schema.org: {name}"


def number_is_shown(page: Page, value) -> bool:
    plain = str(value)
    return plain in page.seen.replace(",", "") or value == 0 and re.search("無料|むりょう|お金は|[Ff]ree", page.seen) is not None


def shown_problems(case: Case, page: Page, data) -> Iterator[str]:
    for key, value in values(data):
        if key in CODES or isinstance(value, bool):
            continue
        if key in ADDRESSES:
            if value.startswith(case.site.base):
                if not case.site.leads_somewhere(value):
                    yield f"{key} leads to no page: {value}"
            elif value not in page.links:
                yield f"{key}: an address that the page does not offer: {value}"
        elif key in CONVERTED:
            day = value[:10]
            if is_day(day) and not day_is_shown(page, day):
                yield f"{key}: a day that the page does not show: {value}"
        elif key in ("latitude", "longitude", "position"):
            continue  # where its address is shown; see map_problems() for which places
        elif isinstance(value, (int, float)):
            if not number_is_shown(page, value):
                yield f"{key}: a number that the page does not show: {value}"
        elif key == "disambiguatingDescription" and (sample := re.fullmatch(r"(.*?)(（見本）| ?\(sample\))", value)):
            # A page says so with a mark beside its heading.
            if folded(sample[1]) not in page.seen or not re.search("見本|[Ss]ample", page.seen):
                yield f"{key}: not shown on the page: {value}"
        elif folded(value) not in page.seen:
            yield f"{key}: not shown on the page: {value}"


def day_is_shown(page: Page, day: str) -> bool:
    if day in page.days:
        return True
    month, number = int(day[5:7]), int(day[8:])
    month_word = ("January February March April May June July August September October November December").split()[month - 1]
    return any(w in page.seen for w in (f"{month}月{number}日", f"{number}{month_word}", f"{month_word}{number}"))


def crumb_problems(case: Case, page: Page, graph: list) -> Iterator[str]:
    lists = [t for t in graph if t.get("@type") == "BreadcrumbList"]
    if len(lists) != 1:
        if page.crumbs:
            yield f"{len(lists)} lists of crumbs"
        return
    items = lists[0]["itemListElement"]
    if [i.get("position") for i in items] != list(range(1, len(items) + 1)):
        yield "crumbs are counted wrongly"
    said = [folded(i.get("name", "")) for i in items]
    shown = [name for name, _ in page.crumbs]
    record = case.source.of_path(page.path)
    silent = record is not None and (
        record.kind in ("supporter", "booklet") or record.why_not_in_feeds(case.today)
        or record.is_sample() and not case.source.made_up)
    if said != shown and not (silent and said == shown[:-1]):
        yield f"crumbs {said}, shown {shown}"
    for item, (name, href) in zip(items, page.crumbs):
        if href and "item" not in item:
            yield f"the crumb {name} leads nowhere"


def event_problems(case: Case, page: Page, data) -> Iterator[str]:
    record = case.source.of_path(page.path)
    in_writing = record is not None and record.get("attendance") in ("手紙やメール", "文書", "書面", "writing", "in writing")
    for event in things(data):
        if event["@type"] != "Event":
            continue
        asked = ("name", "startDate", "eventStatus") if in_writing else ("name", "startDate", "location", "eventStatus")
        lacking = [n for n in asked if not event.get(n)]
        if lacking:
            yield f"an event without {lacking}"
        if str(event.get("eventStatus", "")).removeprefix(SCHEMA) not in WITHOUT:
            yield "an event of no known status"
        if event.get("endDate", "9") < event.get("startDate", ""):
            yield "an event that ends before it begins"
        where = event.get("location", [])
        for place in where if isinstance(where, list) else [where]:
            if place.get("@type") == "Place" and not (place.get("name") or place.get("address")):
                yield "an event at a place without a name or an address"
            if place.get("@type") == "VirtualLocation" and not place.get("url"):
                yield "an event on screen without an address"


def people_problems(case: Case, page: Page, data) -> Iterator[str]:
    """Stories by their titles alone, supporters and whoever said no not at all."""
    record = case.source.of_path(page.path)
    said = [v for k, v in values(data) if isinstance(v, str)]
    if record is None:
        return
    main = [t for t in things(data) if t["@type"] not in ("BreadcrumbList", "ListItem")]
    if record.kind == "story":
        for thing in main:
            if extra := set(thing) - STORY_SAYS:
                yield f"a story with {sorted(extra)}"
        if any(piece in folded(v) for v in said for piece in body_pieces(record)):
            yield "words of a story"
        for word in record.all_words("summary"):
            if any(folded(word) in folded(v) for v in said):
                yield "the summary of a story"
        if record.get("pen_name") and any(record.get("pen_name") in v for v in said) and "author" not in str(main):
            yield "the name of who told a story"
    why = record.why_not_in_feeds(case.today)
    if main and (record.kind in ("supporter", "booklet") or why and why != "its kind is in no feed"):
        yield f"{record.id}: {why}, and there is a {main[0]['@type']}"


def names_of_people(case: Case) -> dict[str, str]:
    """Names that only their own pages may say: of supporters, and of who said no."""
    out = {}
    for record in case.source.records.values():
        if record.kind == "supporter" or record.answer == "いいえ":
            out.update({folded(re.sub("《[^》]*》", "", t)): record.id for t in record.all_words("title")})
    return {t: i for t, i in out.items() if len(t) > 3}


def problems(case: Case) -> Iterator[str]:
    hidden = names_of_people(case)
    read = 0
    for page in case.site.pages():
        if page.noindex and page.scripts and not case.source.made_up:
            yield f"{page.path}: nobody is to find it, and it says what it is"
        # A site without an address has none to name.
        if not page.noindex and not page.scripts and page.path != "404.html" and case.site.base:
            yield f"{page.path}: says nothing of what it is"
        if len(page.scripts) > 1:
            yield f"{page.path}: {len(page.scripts)} blocks"
        for script in page.scripts:
            read += 1
            try:
                data = json.loads(script)
            except ValueError as error:
                yield f"{page.path}: no JSON: {error}"
                continue
            if data.get("@context") != "https://schema.org":
                yield f"{page.path}: another context"
            if "<" in script:
                yield f"{page.path}: could end its script"
            graph = data.get("@graph", [data])
            for found in (expansion_problems(data), shown_problems(case, page, data), people_problems(case, page, data),
                          crumb_problems(case, page, graph), event_problems(case, page, data)):
                yield from (f"{page.path}: {one}" for one in found)
            record = case.source.of_path(page.path)
            own = {folded(w) for w in record.all_words("title")} if record else set()
            for name, whose in hidden.items():
                if name not in own and name in folded(script):
                    yield f"{page.path}: names {whose}"
    if case.site.base and not read:
        yield "no page says what it is"


PAGE = "event/asa-no-sanpo.html"
STORY = "story/j9v2s7.html"


def planted_story(case: Case) -> dict:
    said = body_pieces(case.source.of_path(STORY))[0]
    return put_instead(STORY, r'"headline":"', f'"headline":"{said}')(case)


FAULTS: Faults = {
    "no JSON": put_instead(PAGE, r'(ld\+json">\{)', r"\1,"),
    "another context": put_instead(PAGE, "https://schema.org\",", 'https://example.org",'),
    "a description that the page does not show": put_instead(PAGE, r'"description":"', '"description":"だれでも来られます。'),
    "a telephone number of elsewhere": put_instead(
        "group/asa-no-sanpokai.html", r'"telephone":"[^"]*"', '"telephone":"00-0000-9999"'),
    "another day": put_instead(PAGE, r'"startDate":"2026-12-05', '"startDate":"2026-12-04'),
    "another price": put_instead(PAGE, r'"price":0', '"price":4321'),
    "an event without a place": put_instead(PAGE, r'"location":\{"@type":"Place".*?\}\},', ""),
    "an event without its status": put_instead(PAGE, r'"eventStatus":"[^"]*",', ""),
    "crumbs in another order": put_instead(PAGE, r'"position":1', '"position":2'),
    "a crumb with another name": put_instead(PAGE, r'"name":"催し"', '"name":"行事"'),
    "an address of no page": put_instead(PAGE, r'"url":"([^"]*)\.html"', r'"url":"\1x.html"'),
    "a street of elsewhere": put_instead(PAGE, r'"streetAddress":"[^"]*"', '"streetAddress":"おかのうえ9-9"'),
    "a sentence of a story": planted_story,
    "the body of a story": put_instead(STORY, r'"headline":', '"articleBody":"自分の話","headline":'),
    "a supporter": put_instead(
        "supporter/hama-no-ishi.html", r'"@graph":\[', '"@graph":[{"@type":"Person","name":"浜の石"},'),
    "an empty value": put_instead(PAGE, r'"description":"[^"]*"', '"description":""'),
}
