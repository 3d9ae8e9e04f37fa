#!/usr/bin/python3
"""Two builds of one site: ids.py BEFORE AFTER. A page that is told of has one id for ever, and what has
not changed has not changed since: programs of readers know entries by both."""
import json
import pathlib
import sys


def told(folder: str) -> dict:
    out = {}
    for path in sorted(pathlib.Path(folder).glob("**/feed/*.json")):
        for item in json.loads(path.read_text("utf-8"))["items"]:
            out[item["url"]] = item
    return out


def problems(before: dict, after: dict) -> list[str]:
    both = set(before) & set(after)
    found = [] if both else ["no page is told of in both"]
    for url in sorted(both):
        old, new = before[url], after[url]
        if old["id"] != new["id"]:
            found.append(f"{url}: another id")
        same = (old["title"], old.get("content_text")) == (new["title"], new.get("content_text"))
        if same and old["date_modified"] != new["date_modified"]:
            found.append(f"{url}: changed on {new['date_modified']} without a change")
    return found


if __name__ == "__main__":
    first, second = told(sys.argv[1]), told(sys.argv[2])
    failed = problems(first, second)
    print("\n".join(failed[:25] + [f"ids: {len(second)} entries a week later, {len(failed)} problems"]))
    # Planted: an id made of the day, and a day that is always today.
    other = {u: {**i, "id": i["id"] + "x"} for u, i in second.items()}
    newer = {u: {**i, "date_modified": "2026-11-28T00:00:00+09:00"} for u, i in second.items()}
    sys.exit(1 if failed or not problems(first, other) or not problems(first, newer) else 0)
