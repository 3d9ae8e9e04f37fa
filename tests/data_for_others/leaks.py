"""What must not leave by itself: words that stand nowhere else are put where they have to stay, and
every byte of the site is searched for them.

    leaks.py FOLDER    puts them into a copy of a town

Words, and not records, are searched: what is read by another program, in a form of its own, is text.
"""
from __future__ import annotations

import io
import pathlib
import re
import sys
import zipfile
from typing import Iterator

from case import Case, Faults, put_instead

CHECKED = "checked: {date: 2026-11-02, by: 係, how: 電話, again: 2027-05-01}"
LATE = "checked: {date: 2025-11-02, by: 係, how: 電話, again: 2026-05-01}"
AGREED = "open_data: {agreed: はい, date: 2026-11-02}"
REFUSED = "open_data: {agreed: いいえ, date: 2026-11-02}"
WEEKLY = 'schedule: [{repeat: 毎週, weekdays: [水], from: "13:30", until: "15:00"}]'
WEB = "consent: {id: SECRETconsent1, scope: [ウェブ], shown: [ペンネーム], given: 2026-05-01, expires: 2028-04-30}"


def record(title: str, *lines: str) -> str:
    return "\n".join([f"title: {title}", "kana: ひみつ", "area: [nakamachi]", "topics: [being-there]", *lines]) + "\n"


def story(title: str, consent: str, body: str) -> str:
    return "---\n" + record(title, f"summary: 要約{title}", f"pen_name: 筆名{title}", CHECKED, consent) + f"---\n\n{body}です。\n"


def group(title: str, *lines: str) -> str:
    return record(title, WEEKLY, *lines)


# By the path below a town's folder.
PLANTED = {
    # Stories: one for the site alone, one whose title may be told elsewhere, one that was taken back.
    "content/story/secret1.md": story("SECREThome01", WEB, "SECRETbody01"),
    "content/story/secret1.easy.md": "SECRETbody02です。\n",
    "content/story/secret2.md": story("OPENstory001", WEB.replace("[ウェブ]", "[ウェブ, ほかのサービスへの配信]"), "SECRETbody03"),
    "content/story/secret3.md": story("SECRETback01", WEB.replace("}", ", withdrawn: 2026-11-01}"), "SECRETback02"),
    "content/story/secret4.md": story("SECRETback03", WEB.replace("2028-04-30", "2026-11-20"), "SECRETback04"),
    # What nobody is to see, or not yet.
    "content/group/secret-draft.yaml": group("SECRETdraft1", "draft: true", CHECKED, AGREED),
    "content/event/secret-later.yaml": record("SECRETlater1", "start: 2027-02-03", "publish: {from: 2026-12-01}", CHECKED, AGREED),
    "content/group/secret-open.yaml": group(
        "OPENgroup0001", "owner: SECRETowner1", "contacts: [secret-plain, secret-late, OPEN]".replace("OPEN", "secret-open"),
        "related: [group/secret-refused, group/secret-draft, group/secret-overdue]", CHECKED, AGREED),
    # Who said no, and who says so by another: in pages only.
    "content/group/secret-refused.yaml": group("HOMEgroup001", REFUSED, CHECKED),
    "content/event/secret-refused.yaml": record("HOMEevent001", "start: 2026-12-02T10:00", REFUSED, CHECKED),
    "content/service/secret-refused.yaml": record("HOMEservice1", "what: 話を聞きます。", REFUSED, CHECKED),
    "content/event/secret-open.yaml": record(
        "OPENevent0001", "start: 2026-12-02T10:00", "group: secret-refused", CHECKED, AGREED),
    "content/place/secret-shared.yaml": record(
        "OPENplace0001", "address: {prefecture: みほん県, city: みほん町, town: なかまち, block: 3-3}",
        "lat: 30.011", "lng: 145.012", "place_shown: 住所まで", CHECKED),
    "content/group/secret-refused-there.yaml": group("HOMEgroup002", "place: secret-shared", REFUSED, CHECKED),
    # Nobody has made sure of it for too long.
    "content/group/secret-overdue.yaml": group("HOMElate0001", AGREED, LATE),
    "content/event/secret-overdue.yaml": record("HOMElate0002", "start: 2026-12-02T10:00", AGREED, LATE),
    # Places of which only the town may be known, or nothing.
    "content/place/secret-town.yaml": record(
        "丘のかくれ家", "address: {prefecture: みほん県, city: みほん町, town: おかのうえ, block: SECRETblock1, building: SECRETbuild1}",
        "lat: 30.098761", "lng: 145.098762", "place_shown: 町名まで", CHECKED),
    "content/place/secret-ask.yaml": record(
        "たずねるかくれ家", "address: {prefecture: みほん県, city: みほん町, town: SECRETtown01, block: SECRETblock2}",
        "lat: 30.087651", "lng: 145.087652", "place_shown: 問い合わせた人に", CHECKED),
    "content/group/secret-at-town.yaml": group("丘の会", "place: secret-town", "place_shown: 町名まで", AGREED, CHECKED),
    "content/group/secret-at-ask.yaml": group("たずねる会", "place: secret-ask", "place_shown: 問い合わせた人に", AGREED, CHECKED),
    "content/event/secret-at-ask.yaml": record(
        "たずねる日", "start: 2026-12-03T10:00", "place: secret-ask", "place_shown: 問い合わせた人に", AGREED, CHECKED),
    # Numbers that nobody has made sure of.
    "content/number/secret-plain.yaml": record("たしかでない番号", 'tel: "00-9321-7651"', 'fax: "00-9321-7652"', "mail: secret7653@example.jp"),
    "content/number/secret-late.yaml": record("ふるい番号", 'tel: "00-9321-7654"', LATE.replace("2026-05-01", "2026-02-01")),
    "content/number/secret-open.yaml": record("たしかな番号", 'tel: "00-9321-7600"', CHECKED),
    # Words that each format has to write with care.
    "content/event/secret-awkward.yaml": record(
        """'=1+1 </script><!-- ]]> & "引用", ①番㈱ ｶﾞ'""", "start: 2026-12-02T10:00", "fee: '+100円'",
        """summary: '一行目、"引用"、100%。二行目 <b>&amp;</b> 。'""", CHECKED, AGREED),
    # People.
    "content/supporter/secret-sheet.yaml": record("HOMEperson01", "visibility: 公開", WEB, CHECKED),
    "private-content/supporter/secret-facility.yaml": record("SECRETfacil1", "visibility: 事業所まで", "cannot: [SECRETfacil2]", CHECKED),
    "content/booklet/secret.yaml": record("HOMEbooklet1", "edition: 2026年 秋", "stories: [secret1]", CHECKED),
}

NOWHERE = ["SECRETconsent1", "SECRETback01", "SECRETback02", "SECRETback03", "SECRETback04", "SECRETdraft1", "SECRETlater1",
           "SECRETowner1", "SECRETblock1", "SECRETbuild1", "SECRETtown01", "SECRETblock2", "30.0987", "145.0987",
           "30.0876", "145.0876", "9321-7651", "93217651", "9321-7652", "secret7653", "9321-7654", "93217654",
           "SECRETfacil1", "SECRETfacil2"]
# In pages, search and the map of pages; not in JSON-LD, feeds, data or calendars.
HOME = ["SECREThome01", "HOMEgroup001", "HOMEevent001", "HOMEservice1", "HOMEgroup002", "HOMElate0001", "HOMElate0002",
        "HOMEperson01", "HOMEbooklet1", "要約OPENstory001", "筆名OPENstory001"]
BODIES = {"SECRETbody01": "secret1", "SECRETbody02": "secret1", "SECRETbody03": "secret2"}
# So that a search that finds nothing has looked: these have to be there.
THERE = {"OPENgroup0001": ("data/group.json", "data/hsds/services.json", "feed/group.json", "group/secret-open.html"),
         "OPENstory001": ("feed/story.json", "feed/story.xml", "story/secret2.html"),
         "OPENevent0001": ("data/event.json", "data/event-list.csv", "feed/event.xml"),
         "OPENplace0001": ("data/place.json", "data/places.geojson", "data/facility-list.csv"),
         "9321-7600": ("data/number.json", "data/hsds/services.json"),
         "HOMEgroup001": ("group/secret-refused.html",), "SECRETbody01": ("story/secret1.html",)}
SHARED = re.compile(r"(^|/)(feed|data|ics)/(?!index\.html)")
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def texts(path: str, raw: bytes) -> Iterator[str]:
    """What a file says, however it is packed or folded."""
    if raw.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for name in packed.namelist():
                yield from texts(name, packed.read(name))
        return
    text = raw.decode("utf-8", "replace")
    if path.endswith(".ics"):
        text = re.sub(r"\r?\n[ \t]", "", text)
    # A search index and addresses may say it in small letters.
    yield text.lower()


def problems(case: Case) -> Iterator[str]:
    found: set[tuple[str, str]] = set()
    for path in case.site.files():
        if not case.site.touched(path):
            continue
        for text in texts(path, case.site.read(path)):
            if not re.search(r"secret|home|open|30\.|145\.|9321", text):
                continue
            for word in [*NOWHERE, *BODIES]:
                if word.lower() in text and not re.fullmatch(rf"(en/|easy/)?story/{BODIES.get(word)}\.html", path):
                    yield f"{path}: {word}"
            data = "".join(JSON_LD.findall(text)) if path.endswith(".html") else text if SHARED.search(path) else ""
            for word in HOME:
                if word.lower() in data:
                    yield f"{path}: {word} {'in its JSON-LD' if path.endswith('.html') else ''}"
            for word in BODIES:
                if path.endswith(".html") and word.lower() in data:
                    yield f"{path}: {word} in its JSON-LD"
            found |= {(word, path) for word in THERE if word.lower() in text}
    for word, paths in THERE.items() if not case.site.changes else ():
        yield from (f"{path}: says nothing of {word}, so the search sees nothing" for path in paths if (word, path) not in found)


def packed(case: Case) -> dict:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", "<t>SECRETowner1</t>")
    return {"form/x.xlsx": out.getvalue()}


FAULTS: Faults = {
    "a body in a feed": put_instead("feed/all.xml", "<title>", "<title>SECRETbody03"),
    "a body in its page's JSON-LD": put_instead("story/secret2.html", r'ld\+json">\{', 'ld+json">{"text":"SECRETbody03",'),
    "a draft on a page": put_instead("index.html", "<p>", "<p>SECRETdraft1"),
    "a story that was taken back, in the index": lambda case: {"search/x.js": b'["secretback01"]'},
    "an owner in the data": put_instead("data/group.json", '"record":{', '"record":{"owner":"SECRETowner1",'),
    "an owner in a workbook": packed,
    "a group that said no, in a feed": put_instead("feed/group.json", '"title": "', '"title": "HOMEgroup001'),
    "an event that said no, in a calendar": lambda case: {"ics/x.ics": b"SUMMARY:HOMEev\r\n ent001\r\n"},
    "a service that said no, in JSON-LD": put_instead(
        "service/secret-refused.html", r"</head>", '<script type="application/ld+json">{"name":"HOMEservice1"}</script></head>'),
    "a house": put_instead("data/places.geojson", r'"name": "', '"name": "SECRETblock1'),
    "a position": put_instead("data/place.json", r'"record":\{', '"record":{"lat":30.0987,'),
    "a number": put_instead("page/help-now.html", "<p>", "<p>00-9321-7651"),
    "what nobody has made sure of": put_instead("data/event.json", '"title":"', '"title":"HOMElate0002'),
    "a sheet for facilities": put_instead("supporter/index.html", "<p>", "<p>SECRETfacil1"),
    "a consent": put_instead("story/secret2.html", "<p>", "<p>SECRETconsent1"),
}

if __name__ == "__main__":
    for name, words in PLANTED.items():
        target = pathlib.Path(sys.argv[1]) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words, "utf-8")
