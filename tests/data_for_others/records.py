"""data/<kind>.json against its own schema (JSON Schema 2020-12), and against what may be given away."""
from __future__ import annotations

import re
from typing import Iterator

import jsonschema

from case import Case, Faults, edit_json, put_instead, without
from site_files import is_day, is_moment
from source import NEVER_DATA, body_pieces

FORBIDDEN = {"draft", "owner", "visibility", "publish", "open_data", "consent"}
REFERENCE = re.compile(r"[a-z]+/[a-z0-9-]+")
MOST_SHOWN = 3

formats = jsonschema.FormatChecker(formats=())
# Written out, since the packages that check formats are each optional.
for _name, _check in {
    "date": is_day,
    "date-time": is_moment,
    "uri": lambda v: re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", v) is not None,
    "uri-reference": lambda v: re.fullmatch(r"[^\s<>\"{}|\\^`]*", v) is not None,
    "email": lambda v: re.fullmatch(r"[^@\s]+@[^@\s]+", v) is not None,
    "uuid": lambda v: re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", v) is not None,
    "time": lambda v: re.fullmatch(r"\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", v) is not None,
}.items():
    formats.checks(_name)(lambda v, check=_check: not isinstance(v, str) or check(v))


def schema_problems(schema: dict, value) -> Iterator[str]:
    if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
        yield "a schema of another draft"
        return
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        yield f"no schema: {error.message[:120]}"
        return
    errors = list(jsonschema.Draft202012Validator(schema, format_checker=formats).iter_errors(value))
    for error in errors[:MOST_SHOWN]:
        yield f"{error.json_path}: {error.message[:160]}"
    if len(errors) > MOST_SHOWN:
        yield f"and {len(errors) - MOST_SHOWN} more"


def keys(value) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def words(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from words(inner)


def entry_problems(case: Case, kind: str, entry: dict) -> Iterator[str]:
    one = entry.get("id", "")
    record = case.source.records.get(one)
    if record is None or record.kind != kind:
        yield f"nothing of this kind: {one}"
        return
    if why := record.why_not_data(case.today):
        yield f"{one}: {why}"
    if record.is_sample() and not case.source.made_up:
        yield f"{one}: a sample, in a town that exists"
    if record.is_sample() and entry["record"].get("sample") is not True:
        yield f"{one}: a sample that does not say so"
    title = entry["record"].get("title")
    said = {re.sub("《[^》]*》", "", w) for w in words(title)} if title else set()
    written = {re.sub("《[^》]*》", "", w) for w in record.all_words("title")}
    if not written & said:
        yield f"{one}: called {sorted(said)}, written {sorted(written)}"
    if "page" in entry and (case.site.path_of(entry["page"]) != f"{one}.html" or not case.site.leads_somewhere(entry["page"])):
        yield f"{one}: its page is {entry['page']}"
    if not is_day(entry.get("changed", "2000-01-01")) or entry.get("changed", "") > case.today.isoformat():
        yield f"{one}: changed {entry.get('changed')}"
    place = entry["record"].get("place_shown", "") or record.get("place_shown")
    if kind == "place":
        if place in ("town", "町名まで", "ask", "問い合わせた人に"):
            if {"lat", "lng", "way"} & set(entry["record"]) - {"way"}:
                yield f"{one}: its position is for those who ask"
            address = entry["record"].get("address", {})
            if {"block", "building"} & set(address) or "ask" in place and address:
                yield f"{one}: its address is for those who ask"
    if kind == "number" and not record.get("checked", "date"):
        if {"tel", "fax", "mail"} & set(entry["record"]):
            yield f"{one}: nobody has made sure of this number"


def problems(case: Case) -> Iterator[str]:
    kinds = [re.sub(r"data/|\.schema\.json", "", f) for f in case.site.files(r"^data/[a-z]+\.schema\.json$")]
    kinds += [k for f in case.site.files(r"^data/[a-z]+\.json$") if (k := f[5:-5]) not in kinds + ["openapi"]]
    given: dict[str, dict] = {}
    for kind in kinds:
        path = f"data/{kind}.json"
        if kind in NEVER_DATA:
            yield f"{path}: is no data"
        if not case.site.has(path) or not case.site.has(f"data/{kind}.schema.json"):
            yield f"{path}: it or its schema is missing"
            continue
        try:
            value = case.site.json(path)
        except ValueError as error:
            yield f"{path}: no JSON: {error}"
            continue
        if case.site.touched(path, f"data/{kind}.schema.json"):
            yield from (f"{path}: {one}" for one in schema_problems(case.site.json(f"data/{kind}.schema.json"), value))
        if bad := FORBIDDEN & set(keys(value)) | {k for k in keys(case.site.json(f"data/{kind}.schema.json")) if k in FORBIDDEN}:
            yield f"{path}: fields of the office: {sorted(bad)}"
        for entry in value:
            if entry.get("id") in given:
                yield f"{path}: {entry['id']} twice"
            given[entry.get("id", "")] = entry
            yield from (f"{path}: {one}" for one in entry_problems(case, kind, entry))
    if not given and case.source.made_up:  # elsewhere what is invented is not given
        yield "no data at all"
    known = {r.kind for r in case.source.records.values()}
    stories = [p for r in case.source.kind("story") for p in body_pieces(r)]
    for one, entry in given.items():
        for word in words(entry["record"]):
            if REFERENCE.fullmatch(word) and word.split("/")[0] in known and word not in given:
                yield f"{one}: leads to {word}, which is not given"
        text = re.sub(r"\s", "", "".join(words(entry["record"])))
        if told := [p for p in stories if p in text]:
            yield f"{one}: words of a story: {told[0]}"
    yield from missing_problems(case, set(given))


def missing_problems(case: Case, given: set[str]) -> Iterator[str]:
    """Whoever said yes is there."""
    for record in case.source.records.values():
        if record.kind in ("group", "event", "service") and not record.why_not_data(case.today):
            if record.id not in given and not (record.is_sample() and not case.source.made_up) and not record.is_over(case.today):
                yield f"not given: {record.id}"


GROUP = "data/group.json"
FAULTS: Faults = {
    "no JSON": lambda case: {GROUP: case.site.read(GROUP)[:-9]},
    "no schema": without("data/group.schema.json"),
    "a field that its schema does not know": edit_json(GROUP, lambda d: d[0]["record"].update(colour="緑")),
    "a word that cannot be chosen": edit_json(GROUP, lambda d: d[0]["record"].update(booking="perhaps")),
    "a number as words": edit_json(GROUP, lambda d: d[0]["record"].update(fee_yen="無料")),
    "a day that does not exist": edit_json(GROUP, lambda d: d[0].update(changed="2026-02-30")),
    "a schema that is none": edit_json("data/group.schema.json", lambda d: d.update(type="list")),
    "an owner": edit_json(GROUP, lambda d: d[0]["record"].update(owner="係")),
    "an answer": edit_json("data/event.json", lambda d: d[0]["record"].update(open_data={"agreed": "yes"})),
    "a group that said nothing": edit_json(GROUP, lambda d: d.append({**d[0], "id": "group/fune-no-radio"})),
    "a reference to nothing": edit_json(GROUP, lambda d: d[0]["record"].update(related=["group/oka-no-koheya"])),
    "a story": lambda case: {
        "data/story.json": b"[]", "data/story.schema.json": case.site.read("data/group.schema.json")},
    "the street of a hidden house": edit_json("data/place.json", lambda d: next(
        e for e in d if e["id"] == "place/furuichi-nagaya")["record"].setdefault("address", {}).update(block="7-7")),
    "a title of another": put_instead(GROUP, r'"title":\{"ja":"[^"]*","easy":"[^"]*","en":"[^"]*"\}', '"title":"別の会"'),
    "a page that does not exist": put_instead(GROUP, r"\.html", "x.html"),
}
