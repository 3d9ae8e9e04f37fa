"""data/places.geojson: RFC 7946, and only places whose address everybody may know."""
from __future__ import annotations

import re
from typing import Iterator

from case import Case, Faults, edit_json, without
from site_files import folded

PATH = "data/places.geojson"
# Members that RFC 7946 forbids, or took back from the format of 2008.
OLD = {"crs", "bbox"}
HIDDEN = {"町名まで", "town", "town only", "問い合わせた人に", "ask", "on asking"}


def feature_problems(case: Case, feature: dict) -> Iterator[str]:
    one = feature.get("id", "")
    if feature.get("type") != "Feature" or not {"geometry", "properties"} <= set(feature):
        yield f"{one}: no feature"
        return
    if extra := {"coordinates", "geometries", "features"} & set(feature):
        yield f"{one}: members of something else: {extra}"
    geometry = feature["geometry"]
    if not isinstance(geometry, dict) or geometry.get("type") != "Point" or {"geometry", "properties", "features"} & set(geometry):
        yield f"{one}: no point"
        return
    position = geometry.get("coordinates")
    if not isinstance(position, list) or len(position) not in (2, 3) or not all(isinstance(v, (int, float)) for v in position):
        yield f"{one}: no position: {position}"
        return
    # Longitude first; in Japan the two cannot be mistaken for each other.
    if not (122 <= position[0] <= 154 and 20 <= position[1] <= 46):
        yield f"{one}: not in Japan: {position}"
    if any(len(str(float(v)).split(".")[1]) > 7 for v in position[:2]):
        yield f"{one}: a position of less than a centimetre: {position}"
    record = case.source.records.get(one)
    if record is None or record.kind != "place":
        yield f"{one}: no place"
        return
    if why := record.why_not_data(case.today):
        yield f"{one}: {why}"
    if record.get("place_shown") in HIDDEN:
        yield f"{one}: its position is for those who ask"
    if [float(record.get("lng") or 0), float(record.get("lat") or 0)] != [float(v) for v in position[:2]]:
        yield f"{one}: at {position}, written {record.get('lat')}, {record.get('lng')}"
    page = case.site.page(f"{one}.html") if case.site.has(f"{one}.html") else None
    block = record.get("address", "block")
    if page is None or block and folded(block) not in page.seen:
        yield f"{one}: its page does not show where it is"
    said = feature["properties"]
    if record.is_sample() and said.get("sample") is not True:
        yield f"{one}: a sample that does not say so"
    if folded(said.get("name", "")) not in (page.seen if page else ""):
        yield f"{one}: called {said.get('name')}"
    yield from here_problems(case, one, said)


def here_problems(case: Case, one: str, said: dict) -> Iterator[str]:
    for address in [said.get("url", ""), *(h.get("url", "") for h in said.get("here", []))]:
        if not case.site.leads_somewhere(address):
            yield f"{one}: leads to no page: {address}"
    for other in said.get("here", []):
        record = case.source.records.get(other.get("id", ""))
        if record is None:
            yield f"{one}: what is held there is nothing: {other.get('id')}"
        elif why := record.why_not_data(case.today):
            yield f"{one}: {record.id}: {why}"
        elif record.get("place_shown") in HIDDEN:
            yield f"{one}: {record.id} does not say where it is"
        elif str(record.get("place")).removeprefix("place/") != one.removeprefix("place/"):
            yield f"{one}: {record.id} is elsewhere"


def problems(case: Case) -> Iterator[str]:
    if not case.site.has(PATH):
        yield "is missing"
        return
    raw = case.site.read(PATH)
    if raw.startswith(b"\xef\xbb\xbf"):
        yield "begins with a mark that is no JSON"
    try:
        data = case.site.json(PATH)
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    if data.get("type") != "FeatureCollection" or not isinstance(data.get("features"), list) or OLD & set(data):
        yield "no collection of features, or with what RFC 7946 took back"
        return
    ids = [f.get("id") for f in data["features"]]
    if len(ids) != len(set(ids)):
        yield "a place twice"
    for feature in data["features"]:
        yield from feature_problems(case, feature)
    for place in case.source.kind("place"):
        if place.is_sample() and not case.source.made_up or place.why_not_data(case.today) or place.id in ids:
            continue
        if place.get("lat") and place.get("place_shown") not in HIDDEN:
            yield f"not on the map: {place.id}"
    if re.search(rb'"(address|tel|way|note)"', raw):
        yield "says more of a place than its name and what is held there"


def point(data: dict) -> list:
    return data["features"][0]["geometry"]["coordinates"]


FAULTS: Faults = {
    "is missing": without(PATH),
    "latitude first": edit_json(PATH, lambda d: point(d).reverse()),
    "a position in words": edit_json(PATH, lambda d: point(d).__setitem__(0, "145.041")),
    "another position": edit_json(PATH, lambda d: point(d).__setitem__(0, 145.5)),
    "a coordinate system": edit_json(PATH, lambda d: d.update(crs={"type": "name"})),
    "a hidden house": edit_json(PATH, lambda d: d["features"].append(
        {**d["features"][0], "id": "place/furuichi-nagaya"})),
    "a place twice": edit_json(PATH, lambda d: d["features"].append(d["features"][0])),
    "a place left out": edit_json(PATH, lambda d: d["features"].pop()),
    "a feature without properties": edit_json(PATH, lambda d: d["features"][0].pop("properties")),
    "a page that does not exist": edit_json(PATH, lambda d: d["features"][0]["properties"].update(url="/place/x.html")),
    "a group that said no": edit_json(PATH, lambda d: d["features"][0]["properties"]["here"].append(
        {"id": "group/oka-no-koheya", "url": d["features"][0]["properties"]["url"]})),
    "a sample that does not say so": edit_json(PATH, lambda d: d["features"][0]["properties"].pop("sample")),
}
