"""CSV tables: what the Digital Agency asks of machine-readable data, and CSVW's description of each.

The agency's rules are those that one file can be held to: one row of headings, one value a cell, no
blanks for looks, days and numbers as machines read them, no characters of one maker.
"""
from __future__ import annotations

import csv
import io
import re
import unicodedata
from typing import Iterator

from case import Case, Faults, edit_json, put_instead, without
from site_files import is_day, is_moment

TABLES = ("event-list", "facility-list", "support-list", "figures")
# Columns whose cells say where a row comes from: in each table its own.
ROW_OF = {"event-list": ("ID", "event"), "facility-list": ("ID", "place"), "support-list": ("制度番号", "grant"),
          "figures": ("図のID", "figure")}
DATATYPE = {
    "string": lambda v: True,
    "integer": lambda v: re.fullmatch(r"-?\d+", v) is not None,
    "nonNegativeInteger": lambda v: re.fullmatch(r"\d+", v) is not None,
    "decimal": lambda v: re.fullmatch(r"-?\d+(\.\d+)?", v) is not None,
    "number": lambda v: re.fullmatch(r"-?\d+(\.\d+)?", v) is not None,
    "double": lambda v: re.fullmatch(r"-?\d+(\.\d+)?", v) is not None,
    "date": is_day,
    "datetime": is_moment,
    # XML Schema's time has seconds; hours and minutes alone need a format (CSVW, 6.4.4).
    "time": lambda v: re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d", v) is not None,
    "time HH:mm": lambda v: re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", v) is not None,
    "anyURI": lambda v: re.fullmatch(r"(https?://\S+|/\S*)", v) is not None,
    "boolean": lambda v: v in ("true", "false", "0", "1"),
    "gYear": lambda v: re.fullmatch(r"\d{4}", v) is not None,
    "gYearMonth": lambda v: re.fullmatch(r"\d{4}-\d{2}", v) is not None,
}
NUMBERS = {"integer", "nonNegativeInteger", "decimal", "number", "double"}


def strange_characters(text: str) -> Iterator[str]:
    """Control characters, private ones, half-width kana, and those that one maker added to JIS X 0208."""
    for c in sorted(set(text)):
        category = unicodedata.category(c)
        if category in ("Cc", "Cf", "Co", "Cn", "Cs") or "\uff61" <= c <= "\uff9f":
            yield f"U+{ord(c):04X}"
        elif "\u2460" <= c <= "\u24ff" or "\u2150" <= c <= "\u218f" or "\u3220" <= c <= "\u33ff":
            yield c  # ① Ⅳ ㈱ ㎡: a picture of what can be written


def cell_problems(name: str, value: str) -> Iterator[str]:
    if value != value.strip() or value != value.strip("\u3000"):
        yield f"{name}: blanks around «{value}»"
    if "\n" in value or "\r" in value:
        yield f"{name}: a line break in «{value}»"
    if re.match(r"[=+@\t]|-[^\d.]", value):
        yield f"{name}: a spreadsheet would compute «{value}»"
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", value):
        yield f"{name}: a number with commas: {value}"
    if re.fullmatch(r"-?[\d.]+ ?(円|人|回|か所|件|%|％|分|時間)", value):
        yield f"{name}: a number with its unit: {value}"
    if value in ("なし", "不明", "-", "―", "N/A", "null"):
        yield f"{name}: a word where a cell should be empty: {value}"


def form_problems(raw: bytes) -> Iterator[str]:
    if not raw.startswith(b"\xef\xbb\xbf"):
        yield "no mark of UTF-8 at its start"
    if not raw.endswith(b"\r\n") or b"\n" in raw.replace(b"\r\n", b"") or b"\r" in raw.replace(b"\r\n", b""):
        yield "lines that do not end in CR LF"
    if b"\r\n\r\n" in raw:
        yield "an empty line"
    text = raw.decode("utf-8-sig").replace("\r\n", "")
    if strange := list(strange_characters(text)):
        yield f"characters that not everybody has: {' '.join(strange[:9])}"


def read_rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


def description_problems(path: str, about: dict, head: list[str], rows: list[list[str]]) -> Iterator[str]:
    context = about.get("@context")
    if context != "http://www.w3.org/ns/csvw" and "http://www.w3.org/ns/csvw" not in (context or []):
        yield "no description of CSVW"
    if about.get("url") != path.split("/")[-1]:
        yield "describes another table"
    columns = about.get("tableSchema", {}).get("columns", [])
    if [c.get("titles") for c in columns] != head:
        yield "describes other columns, or in another order"
        return
    names = [c.get("name", "") for c in columns]
    if len(set(names)) != len(names) or not all(re.fullmatch("[A-Za-z][A-Za-z0-9_]*", n) for n in names):
        yield "names of columns that are not names, or twice"
    dialect = about.get("dialect", {})
    if dialect.get("encoding", "utf-8") != "utf-8" or not dialect.get("header", True) or dialect.get("delimiter", ",") != ",":
        yield "another dialect than the file's"
    for number, column in enumerate(columns):
        kind = column.get("datatype", "string")
        if isinstance(kind, dict):
            kind = " ".join(kind[k] for k in ("base", "format") if k in kind)
        if kind not in DATATYPE:
            yield f"{column['titles']}: an unknown datatype {kind}"
            continue
        for row in rows:
            value = row[number] if number < len(row) else ""
            if value == "" and column.get("required"):
                yield f"{column['titles']}: empty, though it is required"
            if value != "" and not DATATYPE[kind](value):
                yield f"{column['titles']}: no {kind}: {value}"
    key = about.get("tableSchema", {}).get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if key:
        places = [names.index(k) for k in key if k in names]
        if len({tuple(r[p] for p in places) for r in rows}) != len(rows) or len(places) != len(key):
            yield "two rows of one key"


def row_problems(case: Case, table: str, row: dict[str, str]) -> Iterator[str]:
    column, kind = ROW_OF[table]
    slug = row.get(column, "").split(".")[0]
    record = case.source.records.get(f"{kind}/{slug}")
    if record is None:
        yield f"a row of nothing: {row.get(column)}"
        return
    if why := record.why_not_data(case.today):
        yield f"{record.id}: {why}"
    address = row.get("URL") or row.get("詳細参照先") or ""
    if case.site.path_of(address) != f"{record.id}.html" or not case.site.leads_somewhere(address):
        yield f"{record.id}: its page is {address}"
    if record.is_sample() and "見本" not in "".join(row.values()):
        yield f"{record.id}: a sample that does not say so"
    if bool(row.get("緯度")) != bool(row.get("経度")):
        yield f"{record.id}: half a position"
    if row.get("緯度") and not (20 <= float(row["緯度"]) <= 46 and 122 <= float(row["経度"]) <= 154):
        yield f"{record.id}: not in Japan"
    if row.get("開始日") and row.get("終了日") and row["終了日"] < row["開始日"]:
        yield f"{record.id}: ends before it begins"
    if table == "event-list" and (row.get("終了日") or row["開始日"]) < case.today.isoformat():
        yield f"{record.id}: over, in a list of what comes"
    code = row.get("全国地方公共団体コード", "")
    if code and not re.fullmatch(r"\d{6}", code):
        yield f"{record.id}: a code of six digits is {code}"
    yield from place_problems(case, record, row)


def place_problems(case: Case, record, row: dict[str, str]) -> Iterator[str]:
    where = record
    if record.kind == "event":
        where = case.source.records.get("place/" + str(record.get("place")).removeprefix("place/"))
    shown = {s for s in (record.get("place_shown"), where.get("place_shown") if where else "") if s}
    if where and where.get("place_shown") == "" and record.kind == "place" and "緯度" in row:
        shown.add("住所まで")
    if shown & {"町名まで", "問い合わせた人に"}:
        for name in ("所在地_番地以下", "建物名等(方書)", "緯度", "経度"):
            if row.get(name):
                yield f"{record.id}: only its town may be known, and {name} is {row[name]}"
        if "問い合わせた人に" in shown and row.get("所在地_町字"):
            yield f"{record.id}: where it is is for those who ask"


def problems(case: Case) -> Iterator[str]:
    for table in TABLES:
        path = f"data/{table}.csv"
        if not case.site.has(path):
            yield f"{path}: is missing"
            continue
        raw = case.site.read(path)
        yield from (f"{path}: {one}" for one in form_problems(raw))
        try:
            head, *rows = read_rows(raw)
        except (csv.Error, ValueError) as error:
            yield f"{path}: no CSV: {error}"
            continue
        if len(set(head)) != len(head) or not all(h and h == h.strip() and "\n" not in h for h in head):
            yield f"{path}: headings twice, empty or in two lines"
        for row in rows:
            if len(row) != len(head):
                yield f"{path}: a row of {len(row)} cells, not {len(head)}"
            found = [one for name, value in zip(head, row) for one in cell_problems(name, value)]
            found += row_problems(case, table, dict(zip(head, row)))
            yield from (f"{path}: {one}" for one in found)
        about = path + "-metadata.json"
        if not case.site.has(about):
            yield f"{about}: is missing"
            continue
        yield from (f"{about}: {one}" for one in description_problems(path, case.site.json(about), head, rows))


EVENTS, ABOUT = "data/event-list.csv", "data/event-list.csv-metadata.json"
FAULTS: Faults = {
    "no mark of UTF-8": lambda case: {EVENTS: case.site.read(EVENTS)[3:]},
    "lines that end in LF": lambda case: {EVENTS: case.site.read(EVENTS).replace(b"\r\n", b"\n")},
    "a line break in a cell": put_instead(EVENTS, r"(\r\n,[^,]*,,)([^,]*),", '\\1"\\2\n二行目",'),
    "a heading twice": put_instead(EVENTS, "イベント名_カナ", "イベント名"),
    "a row too short": put_instead(EVENTS, r",[^,\r]*\r\n$", "\r\n"),
    "a day as people write it": put_instead(EVENTS, r",(\d{4})-(\d\d)-(\d\d),", r",\1年\2月\3日,"),
    "a price with its unit": put_instead(EVENTS, r",0,無料", ",0円,無料"),
    "a blank for looks": put_instead(EVENTS, r"(\r\n,[^,]*,,)", "\\1\u3000"),
    "a number in a circle": put_instead(EVENTS, r"(\r\n,[^,]*,,)", "\\1①"),
    "a formula": put_instead(EVENTS, r"(\r\n,[^,]*,,)", r"\1=HYPERLINK(1)"),
    "an event that nobody agreed to": put_instead(EVENTS, r"\r\n,hajimete-no-hi\.", "\r\n,keiken-o-kiku-gogo."),
    "a page that does not exist": put_instead(EVENTS, r"\.html", "x.html"),
    "a column that is not described": edit_json(ABOUT, lambda d: d["tableSchema"]["columns"].pop()),
    "columns in another order": edit_json(ABOUT, lambda d: d["tableSchema"]["columns"].reverse()),
    "a datatype that does not hold": edit_json(
        ABOUT, lambda d: d["tableSchema"]["columns"][3].update(datatype="integer")),
    "no description": without(ABOUT),
    "a house that only asks": put_instead(
        "data/facility-list.csv", r"(furuichi-nagaya,.*?みほん町,ふるいち,),", r"\g<1>7-7,"),
}
