"""data/openapi.json: the structure that OpenAPI 3.1 asks for, and that every path is a file.

(openapi.mjs reads it with a validator of others.)
"""
from __future__ import annotations

import re
import urllib.parse
from typing import Iterator

from case import Case, Faults, edit_json, without

PATH = "data/openapi.json"
TOP = {"openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"}
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
BESIDE = {"summary", "description", "servers", "parameters", "$ref"}
OPERATION = {"tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
             "callbacks", "deprecated", "security", "servers"}
MEDIA = {".csv": "text/csv", ".csv-metadata.json": "application/csvm+json", ".schema.json": "application/schema+json",
         ".geojson": "application/geo+json", ".jsonld": "application/ld+json", ".json": "application/json"}


def references(value) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "$ref" and isinstance(inner, str):
                yield inner
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def resolves(case: Case, data: dict, reference: str) -> bool:
    """Relative to the file itself, as RFC 3986 has it."""
    address, _, pointer = reference.partition("#")
    if address:
        path = urllib.parse.urljoin(PATH, address)
        if not case.site.has(path):
            return False
        data = case.site.json(path)
    for step in pointer.split("/")[1:]:
        step = urllib.parse.unquote(step).replace("~1", "/").replace("~0", "~")
        if not isinstance(data, dict) or step not in data:
            return False
        data = data[step]
    return True


def operation_problems(path: str, operation: dict) -> Iterator[str]:
    if extra := {k for k in operation if k not in OPERATION and not k.startswith("x-")}:
        yield f"{path}: an operation has no {sorted(extra)}"
    responses = operation.get("responses", {})
    if "200" not in responses:
        yield f"{path}: answers nothing"
    for code, answer in responses.items():
        if not re.fullmatch(r"[1-5](\d\d|XX)|default", code):
            yield f"{path}: answers {code}"
        if not isinstance(answer.get("description"), str):
            yield f"{path}: {code} without a description"
        for media in answer.get("content", {}):
            suffix = next((s for s in MEDIA if path.endswith(s)), "")
            if code == "200" and media != MEDIA.get(suffix):
                yield f"{path}: answers as {media}"


def problems(case: Case) -> Iterator[str]:
    if not case.site.has(PATH):
        yield "is missing"
        return
    try:
        data = case.site.json(PATH)
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    if not re.fullmatch(r"3\.1\.\d+", str(data.get("openapi"))):
        yield f"OpenAPI {data.get('openapi')}"
    if extra := {k for k in data if k not in TOP and not k.startswith("x-")}:
        yield f"members that it has not: {sorted(extra)}"
    info = data.get("info", {})
    if not isinstance(info.get("title"), str) or not isinstance(info.get("version"), str):
        yield "info without a title and a version in words"
    licence = info.get("license")
    if licence is not None and ("name" not in licence or {"url", "identifier"} <= set(licence)):
        yield f"a licence of {licence}"
    if not data.get("paths"):
        yield "no paths"
        return
    servers = [s.get("url", "") for s in data.get("servers", [{"url": "/"}])]
    for server in servers:
        # A path is written behind the server, not resolved against it.
        if server.endswith("/") and server != "/":
            yield f"paths of the server {server} begin with two slashes"
        if case.site.base and server.rstrip("/") != case.site.base.rstrip("/"):
            yield f"another server: {server}"
    seen = []
    for path, item in data["paths"].items():
        if not path.startswith("/"):
            yield f"{path}: no path"
        if extra := {k for k in item if k not in METHODS | BESIDE and not k.startswith("x-")}:
            yield f"{path}: has no {sorted(extra)}"
        if set(item) & METHODS != {"get"}:
            yield f"{path}: a file can only be fetched"
        if not case.site.has(path.lstrip("/")):
            yield f"{path}: is no file"
        seen.append(item.get("get", {}).get("operationId"))
        yield from operation_problems(path, item.get("get", {}))
    named = [s for s in seen if s]
    if len(named) != len(set(named)):
        yield "an operationId twice"
    for reference in set(references(data)):
        if not resolves(case, data, reference):
            yield f"leads to nothing: {reference}"
    for path in case.site.files(r"^data/.*\.(csv|json|geojson)$"):
        if "/" + path not in data["paths"] and path != PATH:
            yield f"not named: {path}"


def some(data: dict, end: str) -> dict:
    return next(item["get"] for path, item in data["paths"].items() if path.endswith(end))


FAULTS: Faults = {
    "is missing": without(PATH),
    "another version": edit_json(PATH, lambda d: d.update(openapi="3.0.3")),
    "info without a version": edit_json(PATH, lambda d: d["info"].pop("version")),
    "a path that is no file": edit_json(PATH, lambda d: d["paths"].update({"/data/x.json": some_item(d)})),
    "a path that is no path": edit_json(PATH, lambda d: d["paths"].update({"data/group.json": some_item(d)})),
    "a file that is not named": edit_json(PATH, lambda d: d["paths"].pop("/data/figures.csv")),
    "an answer without a description": edit_json(
        PATH, lambda d: some(d, "/figures.csv")["responses"]["200"].pop("description")),
    "an answer of another kind": edit_json(
        PATH, lambda d: some(d, "/figures.csv")["responses"]["200"].update(content={"text/html": {}})),
    "a reference to nothing": edit_json(
        PATH, lambda d: some(d, "/figure.json")["responses"]["200"]["content"]["application/json"].update(
            schema={"$ref": "numbers.schema.json"})),
    "a file that can be changed": edit_json(PATH, lambda d: d["paths"]["/data/figures.csv"].update(put={})),
    "another server": edit_json(PATH, lambda d: d.update(servers=[{"url": "https://example.org"}])),
    "a member that it has not": edit_json(PATH, lambda d: d.update(definitions={})),
}


def some_item(data: dict) -> dict:
    return data["paths"]["/data/figures.csv"]
