"""data/catalog.jsonld: DCAT 3, read as RDF; what DCAT-AP asks for, and that it names every file."""
from __future__ import annotations

import json
import re
from typing import Iterator

import rdflib
from rdflib.namespace import DCTERMS, FOAF, RDF, XSD

from case import Case, Faults, edit_json, without
from site_files import is_day

PATH = "data/catalog.jsonld"
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
# DCAT-AP 3: what may not be left out.
MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description),
    DCAT.Distribution: (DCAT.accessURL,),
    FOAF.Agent: (FOAF.name,),
}
WORDS = (DCTERMS.title, DCTERMS.description, FOAF.name)
# Properties whose values are things with an address of their own (the ranges of DCAT and DCMI terms).
THINGS = (DCAT.downloadURL, DCAT.accessURL, DCAT.landingPage, DCAT.mediaType, DCAT.dataset, DCAT.distribution,
          DCAT.theme, FOAF.homepage, DCTERMS.license, DCTERMS.conformsTo, DCTERMS.accrualPeriodicity,
          DCTERMS.publisher, DCTERMS.language, DCTERMS.format, DCTERMS.spatial, DCTERMS.rights)
# Files that describe others and are named with them, or are the catalogue itself.
DESCRIPTIONS = re.compile(r"data/(index\.html|catalog\.jsonld|openapi\.json|.*-metadata\.json|[a-z]+\.schema\.json)")
MEDIA = {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json"}


def graph_of(case: Case, raw: str):
    """The statements; relative addresses are those of the file itself."""
    base = (case.site.base or "https://site.invalid/") + PATH
    graph = rdflib.Graph()
    data = json.loads(raw)
    if not isinstance(data.get("@context"), dict):
        raise ValueError("a context of elsewhere")  # nothing is fetched
    graph.parse(data=raw, format="json-ld", publicID=base)
    return graph


def thing_problems(graph) -> Iterator[str]:
    for kind, properties in MANDATORY.items():
        for thing in graph.subjects(RDF.type, kind):
            for name in properties:
                if not list(graph.objects(thing, name)):
                    yield f"{kind.split('#')[-1]} {thing} without {name}"
    for name in WORDS:
        for thing, value in graph.subject_objects(name):
            if not isinstance(value, rdflib.Literal) or not str(value).strip():
                yield f"{thing}: {name} is no words"
    for name in THINGS:
        for thing, value in graph.subject_objects(name):
            if isinstance(value, rdflib.Literal):
                yield f"{name} is a thing, not the words «{value}»"
    for name in (DCTERMS.modified, DCTERMS.issued):
        for thing, value in graph.subject_objects(name):
            if value.datatype != XSD.date or not is_day(str(value)):
                yield f"{thing}: {name} is no day: {value}"
    for thing in set(graph.subjects(RDF.type, DCAT.Distribution)):
        if len(list(graph.subjects(DCAT.distribution, thing))) != 1:
            yield f"a distribution of no dataset: {thing}"
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        if (None, DCAT.dataset, dataset) not in graph:
            yield f"a dataset of no catalogue: {dataset}"
        if not list(graph.objects(dataset, DCAT.distribution)):
            yield f"a dataset that nobody can fetch: {dataset}"
    for value in set(graph.predicates()) | set(graph.objects(None, RDF.type)):
        if not re.match(r"http://(www\.w3\.org/(ns/dcat#|1999/02/22-rdf-syntax-ns#|2000/01/rdf-schema#)|purl\.org/dc/terms/|xmlns\.com/foaf/)", str(value)):
            yield f"a term of another vocabulary: {value}"


def file_problems(case: Case, graph) -> Iterator[str]:
    root = case.site.base or "https://site.invalid/"
    named = set()
    for distribution, address in graph.subject_objects(DCAT.downloadURL):
        path = str(address).removeprefix(root)
        if not case.site.has(path):
            yield f"no file: {address}"
            continue
        named.add(path)
        media = MEDIA.get(path.rsplit(".", 1)[-1])
        said = [str(m).split("media-types/")[-1] for m in graph.objects(distribution, DCAT.mediaType)]
        if said != [media]:
            yield f"{path} is {said}, not {media}"
    for dataset, page in graph.subject_objects(DCAT.landingPage):
        if not case.site.has(str(page).removeprefix(root).split("#")[0] + "index.html"):
            yield f"no page: {page}"
    for description in graph.objects(None, DCTERMS.conformsTo):
        if str(description).startswith(root) and not case.site.has(str(description).removeprefix(root)):
            yield f"no description: {description}"
    for path in case.site.files("^data/"):
        if path not in named and not DESCRIPTIONS.fullmatch(path):
            yield f"not named: {path}"
    for day in graph.objects(None, DCTERMS.modified):
        if str(day) > case.today.isoformat():
            yield f"changed on {day}, after the day of the build"
    licences = {str(v) for v in graph.objects(None, DCTERMS.license)}
    written = case.source.settings.get("data_licence")
    if licences != ({written["url"]} if written else set()):
        yield f"licences {sorted(licences)}, written {written}"


def problems(case: Case) -> Iterator[str]:
    if not case.site.has(PATH):
        yield "is missing"
        return
    try:
        graph = graph_of(case, case.site.read(PATH).decode("utf-8"))
    except Exception as error:  # each reader has errors of its own
        yield f"cannot be read: {error}"
        return
    if len(list(graph.subjects(RDF.type, DCAT.Catalog))) != 1:
        yield "not one catalogue"
    yield from sorted(set(thing_problems(graph)))
    yield from file_problems(case, graph)


def distribution(data: dict) -> dict:
    return data["dcat:dataset"][0]["dcat:distribution"][0]


FAULTS: Faults = {
    "is missing": without(PATH),
    "no JSON": lambda case: {PATH: case.site.read(PATH)[:-9]},
    "a context of elsewhere": edit_json(PATH, lambda d: d.update({"@context": "https://example.org/context"})),
    "a catalogue without a publisher": edit_json(PATH, lambda d: d.pop("dct:publisher")),
    "a publisher without a name": edit_json(PATH, lambda d: d["dct:publisher"].pop("foaf:name")),
    "a dataset without a description": edit_json(PATH, lambda d: d["dcat:dataset"][0].pop("dct:description")),
    "a distribution that nobody can fetch": edit_json(PATH, lambda d: distribution(d).pop("dcat:accessURL")),
    "a file that is not there": edit_json(PATH, lambda d: distribution(d)["dcat:downloadURL"].update({"@id": "/data/x.csv"})),
    "a file that is not named": edit_json(PATH, lambda d: d["dcat:dataset"].pop()),
    "another licence": edit_json(PATH, lambda d: distribution(d).update({"dct:license": {"@id": "https://example.org/"}})),
    "a licence in words": edit_json(PATH, lambda d: distribution(d).update({"dct:license": "CC BY"})),
    "changed tomorrow": edit_json(PATH, lambda d: d["dcat:dataset"][0]["dct:modified"].update({"@value": "2026-11-22"})),
    "a day in words": edit_json(PATH, lambda d: d["dcat:dataset"][0].update({"dct:modified": "きのう"})),
    "another kind of file": edit_json(PATH, lambda d: distribution(d)["dcat:mediaType"].update(
        {"@id": "https://www.iana.org/assignments/media-types/text/html"})),
    "a word of another vocabulary": edit_json(PATH, lambda d: (
        d["@context"].update({"x": "http://example.org/"}), d.update({"x:title": "データ"}))),
}
