"""data/hsds/services.json: Human Services Data Specification 3.0.

The schemas of the standard are not ours to hand on: HIROBA_STANDARDS names the folder that has them
(hsds/compiled/…). Without it the form is not validated, and a line says of how many services.
"""
from __future__ import annotations

import json
import pathlib
import re
from typing import Iterator

import jsonschema

from case import Case, Faults, edit_json, without
from records import formats
from site_files import is_day

PATH = "data/hsds/services.json"
# What HSDS names beside its schemas: values of RFC 5545 and of the standard's own lists.
BYDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
STATUS = {"active", "inactive", "defunct", "temporarily closed"}
_said: list[bool] = []


def closed(schema):
    """The same schema, but with no property that it does not name: a misspelt one is no other."""
    if isinstance(schema, dict):
        out = {k: closed(v) for k, v in schema.items()}
        if "properties" in out and "additionalProperties" not in out and out.get("type") == "object":
            out["additionalProperties"] = False
        return out
    return [closed(v) for v in schema] if isinstance(schema, list) else schema


def validator(case: Case):
    path = pathlib.Path(case.standards) / "hsds/compiled/service_with_definitions.json"
    if not case.standards or not path.is_file():
        return None
    schema = closed(json.loads(path.read_text("utf-8")))
    return jsonschema.Draft202012Validator(schema, format_checker=formats)


def objects(value, name: str = "service") -> Iterator[tuple[str, dict]]:
    if isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            yield from objects(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, name)


def page_problems(data: dict) -> Iterator[str]:
    count = len(data.get("contents", []))
    expected = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count, "first_page": True,
                "last_page": True, "empty": count == 0}
    for name, value in expected.items():
        if data.get(name) != value:
            yield f"{name} is {data.get(name)}, not {value}"


def record_of(case: Case, service: dict):
    """What a service is in the source: by its page, or by its name where it has a page of its own elsewhere."""
    address = service.get("url", "")
    if case.site.base and address.startswith(case.site.base):
        path = case.site.path_of(address)
        return case.source.of_path(path) if path and case.site.has(path) else None
    return next((r for r in case.source.records.values() if r.kind in ("group", "service")
                 and service.get("name") in [re.sub("《[^》]*》", "", w) for w in r.all_words("title")]), None)


def service_problems(case: Case, service: dict, organizations: dict) -> Iterator[str]:
    record = record_of(case, service)
    if record is None:
        yield f"of no page: {service.get('name')} {service.get('url')}"
        return
    if record.kind not in ("group", "service"):
        yield f"{record.id} is no service"
    if why := record.why_not_data(case.today):
        yield f"{record.id}: {why}"
    if record.is_sample() and "見本" not in json.dumps(service, ensure_ascii=False):
        yield f"{record.id}: a sample that does not say so"
    if not service.get("name") or not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", service.get("id", "")):
        yield f"{record.id}: without a name, or with an id that is none"
    if service.get("status") not in STATUS:
        yield f"{record.id}: status {service.get('status')}"
    day = service.get("assured_date", "")
    if day and (not is_day(day) or day > case.today.isoformat()):
        yield f"{record.id}: assured on {day}"
    if service.get("organization_id") != service.get("organization", {}).get("id"):
        yield f"{record.id}: its organisation is another"
    hidden = {record.get("place_shown")}
    place = case.source.records.get("place/" + str(record.get("place")).removeprefix("place/"))
    hidden.add(place.get("place_shown") if place else "")
    for name, one in objects(service):
        if name == "organization":
            if organizations.setdefault(one.get("id"), one.get("name")) != one.get("name"):
                yield f"{record.id}: two organisations of one id"
        if name == "schedules":
            for rule in str(one.get("byday", "")).split(","):
                if rule and not BYDAY.fullmatch(rule):
                    yield f"{record.id}: byday {rule}"
            if one.get("freq", "WEEKLY") not in ("WEEKLY", "MONTHLY"):
                yield f"{record.id}: freq {one['freq']}"
            for bound in ("valid_from", "valid_to", "dtstart", "until"):
                if bound in one and not is_day(one[bound]):
                    yield f"{record.id}: {bound} {one[bound]}"
            if "opens_at" in one and one["opens_at"] == one.get("closes_at"):
                yield f"{record.id}: closes when it opens"
        if name == "location":
            if ("latitude" in one) != ("longitude" in one):
                yield f"{record.id}: half a position"
            try:
                if "latitude" in one and not (20 <= one["latitude"] <= 46 and 122 <= one["longitude"] <= 154):
                    yield f"{record.id}: not in Japan"
            except (TypeError, KeyError):
                yield f"{record.id}: a position that is no two numbers"
            if "latitude" in one and hidden & {"町名まで", "問い合わせた人に"}:
                yield f"{record.id}: a position that is for those who ask"
        if name == "addresses" and "問い合わせた人に" in hidden:
            yield f"{record.id}: an address that is for those who ask"
        if name == "addresses" and "町名まで" in hidden and re.search(r"\d", one.get("address_1", "")):
            yield f"{record.id}: a house where only the town may be known"


def problems(case: Case) -> Iterator[str]:
    if not case.site.has(PATH):
        yield "is missing"
        return
    try:
        data = case.site.json(PATH)
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    yield from page_problems(data)
    contents = data.get("contents", [])
    judge = validator(case)
    if judge is None and not _said:
        print(f"SKIPPED: the schemas of HSDS are not there (HIROBA_STANDARDS): {len(contents)} services not validated")
        _said.append(True)
    ids: set[str] = set()
    organizations: dict = {}
    for service in contents:
        if service.get("id") in ids:
            yield f"{service.get('name')}: an id twice"
        ids.add(service.get("id"))
        if judge is not None:
            yield from (f"{service.get('name')}: {e.json_path}: {e.message[:140]}" for e in judge.iter_errors(service))
        yield from service_problems(case, service, organizations)
    listed = [record_of(case, service) for service in contents]
    for record in case.source.records.values():
        if record.kind in ("group", "service") and not record.why_not_data(case.today):
            if record.is_sample() and not case.source.made_up:
                continue
            if record not in listed:
                yield f"not there: {record.id}"


def first(data: dict, name: str) -> dict:
    return next(one for inner, one in objects(data["contents"]) if inner == name)


# Only the schemas of the standard know these.
WITH_STANDARDS = {"a property that is not HSDS's", "a misspelt property of an address"}
FAULTS: Faults = {
    "is missing": without(PATH),
    "a wrong count": edit_json(PATH, lambda d: d.update(total_items=1)),
    "a service without a name": edit_json(PATH, lambda d: d["contents"][0].pop("name")),
    "an unknown status": edit_json(PATH, lambda d: d["contents"][0].update(status="open")),
    "an id twice": edit_json(PATH, lambda d: d["contents"][1].update(id=d["contents"][0]["id"])),
    "an id that is none": edit_json(PATH, lambda d: d["contents"][0].update(id="asa-no-sanpokai")),
    "a latitude in words": edit_json(PATH, lambda d: first(d, "location").update(latitude="30.0")),
    "half a position": edit_json(PATH, lambda d: first(d, "location").pop("latitude")),
    "a weekday of elsewhere": edit_json(PATH, lambda d: first(d, "schedules").update(byday="1Sat")),
    "an organisation of another": edit_json(PATH, lambda d: d["contents"][0].update(organization_id=d["contents"][0]["id"])),
    "a service that nobody agreed to": edit_json(PATH, lambda d: d["contents"][0].update(
        url=d["contents"][0]["url"].replace("asa-no-sanpokai", "oka-no-koheya"))),
    "a service left out": edit_json(PATH, lambda d: (d["contents"].pop(), d.update(total_items=d["total_items"] - 1, size=d["size"] - 1))),
    "a misspelt property of an address": edit_json(PATH, lambda d: first(d, "addresses").update(postcode="000-0000")),
    "a property that is not HSDS's": edit_json(PATH, lambda d: d["contents"][0].update(fee="無料")),
}
