"""JSON-LD in pages: it can be read, and says nothing that the page does not show.

Whether types and properties exist in schema.org is for vocabulary.mjs, which has the vocabulary.
"""
from __future__ import annotations

import json
import re
import urllib.parse
from typing import Iterator

import pyld.jsonld

from case import Case, Faults, edit_script, put_instead
from site_files import Page, folded, is_day
from source import body_pieces

NOWHERE = "https://site.invalid/"
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
STATES = ("EventCancelled", "EventScheduled", "EventPostponed", "EventRescheduled", "EventMovedOnline")


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


def references(value) -> Iterator[str]:
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def things(value) -> Iterator[dict]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def expansion_problems(page: Page, data) -> Iterator[str]:
    try:
        base = page.canonical or NOWHERE + page.path
        expanded = pyld.jsonld.expand(data, {"documentLoader": local_context, "base": base})
    except (pyld.jsonld.JsonLdError, ValueError) as error:
        yield f"cannot be expanded: {str(error).splitlines()[0]}"
        return
    kept = json.dumps(expanded, ensure_ascii=False)
    for key, value in values(data):
        if value in (None, ""):
            yield f"{key} is empty"
        elif isinstance(value, str) and key not in {"@context", *ADDRESSES} and json.dumps(value, ensure_ascii=False)[1:-1] not in kept:
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
            if not case.site.base and not re.match("[a-z]+:", value):
                # Where a site has no address, its pages name each other as their links do.
                target = urllib.parse.urljoin(NOWHERE + page.path, value).removeprefix(NOWHERE)
                if not case.site.has(target + "index.html" if target.endswith("/") or not target else target):
                    yield f"{key} leads to no page: {value}"
            elif case.site.base and value.startswith(case.site.base):
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
    return any(w in page.seen for w in (f"{month}月{number}日", f"{number}{month_word}", f"{month_word}{number}",
                                        f"{number}{month_word[:3]}"))


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
    # Held in writing: no place, and no way to be there.
    in_writing = record is not None and not record.get("attendance") and not record.get("place")
    for event in things(data):
        if event["@type"] != "Event":
            continue
        asked = ("name", "startDate", "eventStatus") if in_writing else ("name", "startDate", "location", "eventStatus")
        lacking = [n for n in asked if not event.get(n)]
        if lacking:
            yield f"an event without {lacking}"
        if str(event.get("eventStatus", "")).removeprefix(SCHEMA) not in STATES:
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
        if not case.site.touched(page.path):
            continue
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
            named = {t.get("@id") for t in things(data)}
            yield from (f"{page.path}: refers to {r}, which is not there" for r in references(data) if r not in named)
            for found in (expansion_problems(page, data), shown_problems(case, page, data), people_problems(case, page, data),
                          crumb_problems(case, page, graph), event_problems(case, page, data)):
                yield from (f"{page.path}: {one}" for one in found)
            record = case.source.of_path(page.path)
            own = {folded(w) for w in record.all_words("title")} if record else set()
            # What somebody describes in words of their own is theirs to say.
            named = folded(" ".join(str(v) for k, v in values(data) if k not in ("description", "abstract", "text")))
            for name, whose in hidden.items():
                if name not in own and name in named:
                    yield f"{page.path}: names {whose}"
    if case.site.base and not read:
        yield "no page says what it is"


PAGE = "event/asa-no-sanpo.html"
STORY = "story/j9v2s7.html"


def planted_story(case: Case) -> dict:
    said = body_pieces(case.source.of_path(STORY))[0]
    return edit_script(STORY, lambda g: g[0].update(headline=said))(case)


FAULTS: Faults = {
    "no JSON": put_instead(PAGE, r'(ld\+json">\{)', r"\1,"),
    "another context": put_instead(PAGE, "https://schema.org\",", 'https://example.org",'),
    "a description that the page does not show": edit_script(PAGE, lambda g: g[0].update(description="だれでも来られます。")),
    "a telephone number of elsewhere": edit_script("group/asa-no-sanpokai.html", lambda g: g[0].update(telephone="00-0000-9999")),
    "another day": edit_script(PAGE, lambda g: g[0].update(startDate="2026-12-04T10:00:00+09:00")),
    "another price": edit_script(PAGE, lambda g: g[0].update(offers={"@type": "Offer", "price": 4321})),
    "an event without a place": edit_script(PAGE, lambda g: g[0].pop("location")),
    "an event without its status": edit_script(PAGE, lambda g: g[0].pop("eventStatus")),
    "an event that ends before it begins": edit_script(PAGE, lambda g: g[0].update(endDate="2026-12-05T09:00:00+09:00")),
    "crumbs in another order": edit_script(PAGE, lambda g: g[-1]["itemListElement"].reverse()),
    "a crumb with another name": edit_script(PAGE, lambda g: g[-1]["itemListElement"][1].update(name="行事")),
    "an address of no page": edit_script(PAGE, lambda g: g[0].update(url=g[0]["url"].replace(".html", "x.html"))),
    "a street of elsewhere": edit_script(PAGE, lambda g: g[0].update(
        location={"@type": "Place", "name": "かえで広場", "address": {"@type": "PostalAddress", "streetAddress": "おかのうえ9-9"}})),
    "a reference to nothing": edit_script(PAGE, lambda g: g[0].update(organizer={"@id": g[0]["url"] + "#nobody"})),
    "a sentence of a story": planted_story,
    "the body of a story": edit_script(STORY, lambda g: g[0].update(articleBody="自分の話")),
    "a supporter": edit_script("supporter/hama-no-ishi.html", lambda g: g.insert(0, {"@type": "Person", "name": "浜の石"})),
    "an empty value": edit_script(PAGE, lambda g: g[0].update(description="")),
}
