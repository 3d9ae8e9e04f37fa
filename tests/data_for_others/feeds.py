"""Feeds: RFC 4287 (Atom), RFC 6721 (tombstones), JSON Feed 1.1, and what may be told in them."""
from __future__ import annotations

import pathlib
import re
from typing import Iterator

import feedparser
import lxml.etree

from case import Case, Faults, edit_json, put_instead, without
from site_files import folded, is_moment, language_folder
from source import body_pieces

ATOM = "{http://www.w3.org/2005/Atom}"
GONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
XHTML = "{http://www.w3.org/1999/xhtml}"
GRAMMAR = lxml.etree.RelaxNG(lxml.etree.parse(str(pathlib.Path(__file__).with_name("atom.rng"))))
KINDS = ("notice", "event", "group", "course", "story")
LONGEST = 100  # a feed may leave out what is older than so many
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
OFF = {"": "【中止】", "easy/": "【中止】", "en/": "Cancelled"}
SAMPLE = {"": "（見本）", "easy/": "（見本）", "en/": "(sample)"}
# Elements that a program shows as words; nothing in a feed is fetched or run.
HARMLESS = {XHTML + name for name in ("div", "p", "a", "ruby", "rt", "rp", "ul", "ol", "li", "br", "strong", "em")}
JSON_ITEM = {"id", "url", "external_url", "title", "content_text", "content_html", "summary", "date_published",
             "date_modified", "tags", "authors", "language", "image", "banner_image", "attachments"}


def atom_problems(case: Case, path: str, feed) -> Iterator[str]:
    if not GRAMMAR.validate(feed):
        yield f"RELAX NG: {GRAMMAR.error_log.last_error}"
    root = feed.getroot()
    latest = case.today.isoformat()
    for name in ("updated", "published"):
        for element in root.iter(ATOM + name):
            if not is_moment(element.text or ""):
                yield f"{name} is no moment: {element.text}"
            elif not element.text.endswith("T00:00:00+09:00"):
                yield f"{name} is no day of Japan: {element.text}"
            elif element.text[:10] > latest:
                yield f"{name} is after the day of the build: {element.text}"
    links = {one.get("rel", "alternate"): one.get("href") for one in root.findall(ATOM + "link")}
    if links.get("self") != case.site.base + path:
        yield "its own address is another: %s" % links.get("self")
    if not case.site.leads_somewhere(links.get("alternate") or ""):
        yield "it belongs to no page"
    entries = root.findall(ATOM + "entry")
    changed = [e.findtext(ATOM + "updated") or "" for e in entries]
    if changed != sorted(changed, reverse=True):
        yield "not the newest change first"
    gone = root.findall(GONE)
    whens = [g.get("when", "") for g in gone]
    if max(changed + whens, default="") > (root.findtext(ATOM + "updated") or ""):
        yield "something in it is newer than the feed says it is"
    ids = [e.findtext(ATOM + "id") or "" for e in entries] + [g.get("ref", "") for g in gone]
    ids.append(root.findtext(ATOM + "id") or "")
    if len(ids) != len(set(ids)):
        yield "an id twice, or of something that is gone"
    for one in ids:
        if not URN.fullmatch(one):
            yield f"no urn:uuid: {one}"
    for one in gone:
        if "".join(one.itertext()).strip() or not is_moment(one.get("when", "")) or one.get("when")[:10] > latest:
            yield "a tombstone that says more than when, or says it wrongly"
        if set(one.attrib) != {"ref", "when"}:
            yield "a tombstone with other attributes"
    if root.find(ATOM + "author") is None and any(e.find(ATOM + "author") is None for e in entries):
        yield "an entry of nobody"
    for element in root.iter():
        if not str(element.tag).startswith(XHTML):
            continue
        if element.tag not in HARMLESS or set(element.attrib) - {"href", "lang"}:
            yield f"content with more than words: {element.tag} {dict(element.attrib)}"
        if element.tag == XHTML + "a" and not re.match("https?://", element.get("href") or ""):
            yield "a link in its content that is not whole: %s" % element.get("href")


def told_in_atom(feed) -> list[tuple[str, str, str, str, str]]:
    """id, address, title, day of change, words: what a reader's program keeps of each entry."""
    out = []
    for entry in feed.getroot().findall(ATOM + "entry"):
        link = [one.get("href") for one in entry.findall(ATOM + "link") if one.get("rel", "alternate") == "alternate"]
        content = entry.find(ATOM + "content")
        out.append((entry.findtext(ATOM + "id"), link[0] if len(link) == 1 else "", entry.findtext(ATOM + "title"),
                    entry.findtext(ATOM + "updated") or "", "" if content is None else folded("".join(content.itertext()))))
    return out


def parser_problems(raw: bytes, entries: int) -> Iterator[str]:
    read = feedparser.parse(raw)
    if read.bozo:
        yield f"feedparser: {read.bozo_exception}"
    if read.version != "atom10" or len(read.entries) != entries:
        yield "feedparser reads %s with %d entries" % (read.version, len(read.entries))


def json_problems(case: Case, path: str, feed: dict) -> Iterator[str]:
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title"):
        yield "no JSON Feed 1.1 with a title"
    if feed.get("feed_url") != case.site.base + path:
        yield "its own address is another: %s" % feed.get("feed_url")
    if not case.site.leads_somewhere(feed.get("home_page_url", "")):
        yield "it belongs to no page"
    if not re.fullmatch("[a-z]{2}(-[A-Za-z]+)*", feed.get("language", "")):
        yield "no language"
    if "author" in feed or not all(a.get("name") or a.get("url") for a in feed.get("authors", [{}])):
        yield "authors as in version 1.0, or nobody"
    for item in feed["items"]:
        if not isinstance(item.get("id"), str) or not ("content_text" in item or "content_html" in item):
            yield "an item without an id or content"
        if unknown := {k for k in item if k not in JSON_ITEM and not k.startswith("_")}:
            yield f"unknown: {unknown}"
        for name in ("date_modified", "date_published"):
            if name in item and (not is_moment(item[name]) or item[name][:10] > case.today.isoformat()):
                yield f"{name}: {item[name]}"
        if not all(isinstance(t, str) for t in item.get("tags", [])):
            yield "tags that are no words"


def entry_problems(case: Case, path: str, told) -> Iterator[str]:
    folder = language_folder(path)
    for _, address, title, changed, words in told:
        page = case.site.path_of(address)
        if page is None or not case.site.has(page):
            yield f"leads to no page: {address}"
            continue
        if language_folder(page) != folder:
            yield f"leads to another language: {page}"
        record = case.source.of_path(page)
        if record is None:
            yield f"tells of no record: {page}"
            continue
        if why := record.why_not_in_feeds(case.today):
            yield f"{record.id}: {why}"
        if (record.kind == "event" and record.get("status") in ("中止", "cancelled")) != (OFF[folder] in title):
            yield f"{record.id}: cancelled or not? {title}"
        called_so = any(SAMPLE[folder] in word for word in record.all_words("title"))  # a name of its own
        if record.is_sample() != (SAMPLE[folder] in title) and not called_so:
            yield f"{record.id}: a sample or not? {title}"
        if record.is_sample() and not case.source.made_up:
            yield f"{record.id}: a sample, in a town that exists"
        if record.kind == "story" and any(p in folded(title + words) for p in body_pieces(record)):
            yield f"{record.id}: words of the story"
        if record.kind == "story" and any(folded(w) in words for w in record.all_words("summary")):
            yield f"{record.id}: the summary of the story, not its title and note alone"
        begun = record.get("checked", "date")
        if begun and begun <= case.today.isoformat() and changed[:10] < begun:
            yield f"{record.id}: changed {changed[:10]}, before somebody made sure of it on {begun}"


def missing_problems(case: Case, path: str, told) -> Iterator[str]:
    """Whoever may be told of and has a page is told of."""
    name = path.split("/")[-1].split(".")[0]
    if name not in KINDS or len(told) >= LONGEST:
        return
    named = {case.site.path_of(address) for _, address, *_ in told}
    for record in case.source.kind(name):
        page = f"{language_folder(path)}{record.id}.html"
        if record.is_sample() and not case.source.made_up or not case.site.has(page):
            continue
        if record.is_over(case.today):  # what is over is no news
            continue
        if not record.why_not_in_feeds(case.today) and page not in named:
            yield f"not told: {record.id}"


def problems(case: Case) -> Iterator[str]:
    files = case.site.files(r"(^|/)feed/[^/]*\.(xml|json)$")
    if not case.site.base:
        yield from (f"{f}: a feed of a site without an address" for f in files)
        return
    names = {f.rsplit(".", 1)[0] for f in files}
    known = {"all", *KINDS} | {f"{what}.{w['id']}" for what, list_ in (("area", "areas"), ("topic", "topics"))
                               for w in case.source.settings.get(list_, [])}
    by_address: dict[str, str] = {}
    # The forms of one page in several languages may share an id; two pages of one language may not.
    by_id: dict[tuple[str, str], str] = {}
    for name in sorted(names):
        folder, _, short = name.rpartition("feed/")
        if short not in known:
            yield f"{name}: an unknown feed"
        if not case.site.has(name + ".xml") or not case.site.has(name + ".json"):
            yield f"{name}: one of its two forms is missing"
            continue
        if not case.site.touched(name + ".xml", name + ".json"):
            continue
        listed = case.site.page(folder + "feed/index.html").links
        if not {short + ".xml", short + ".json"} <= {link.split("/")[-1] for link in listed}:
            yield f"{name}: the page of feeds does not name it"
        raw = case.site.read(name + ".xml")
        try:
            atom = lxml.etree.fromstring(raw, lxml.etree.XMLParser(resolve_entities=False)).getroottree()
            other = case.site.json(name + ".json")
        except (lxml.etree.XMLSyntaxError, ValueError) as error:
            yield f"{name}: not well-formed: {error}"
            continue
        told = told_in_atom(atom)
        found = [*atom_problems(case, name + ".xml", atom), *parser_problems(raw, len(told)),
                 *json_problems(case, name + ".json", other), *entry_problems(case, name, told),
                 *missing_problems(case, name, told)]
        if [(i.get("id"), i.get("url"), i.get("title"), i.get("date_modified"), folded(i.get("content_text", "")))
                for i in other["items"]] != [t[:4] + (t[4],) for t in told]:
            found.append("its two forms tell of different things")
        yield from (f"{name}: {one}" for one in found)
        for one, address, *_ in told:
            if by_address.setdefault(address, one) != one:
                yield f"{name}: {address} has two ids"
            if by_id.setdefault((folder, one), address) != address:
                yield f"{name}: two pages of one id: {address}"
    for folder in {language_folder(n) for n in names}:
        if lacking := {n for n in known if folder + "feed/" + n not in names} - set(KINDS):
            yield f"{folder}: no feed of {sorted(lacking)}"
    for page in case.site.pages():
        for kind, href in page.feeds if case.site.touched(page.path) else ():
            target = (pathlib.PurePosixPath(page.path).parent / href).as_posix()
            if kind in ("application/atom+xml", "application/feed+json") and not href.startswith("http"):
                while re.search(r"[^/.]+/\.\./", target):
                    target = re.sub(r"[^/.]+/\.\./", "", target, count=1)
                if not case.site.has(target.removeprefix("./")):
                    yield f"{page.path}: offers a feed that is not there: {href}"


def ids(case: Case) -> dict[str, str]:
    """The id of every page that is told of: the same tomorrow."""
    out = {}
    for path in case.site.files(r"(^|/)feed/[^/]*\.json$"):
        out.update({item["url"]: item["id"] for item in case.site.json(path)["items"]})
    return out


def told_story(case: Case) -> dict:
    """A story with its first sentence as content, in both forms."""
    data = case.site.json("feed/story.json")
    record = case.source.of_path(case.site.path_of(data["items"][0]["url"]))
    said = body_pieces(record)[0]
    out = edit_json("feed/story.json", lambda d: d["items"][0].update(
        content_text=said + d["items"][0]["content_text"]))(case)
    out.update(put_instead("feed/story.xml", r"(<entry>.*?xhtml\"><p>)", r"\g<1>" + said)(case))
    return out


EVENT = "feed/event.xml"
FAULTS: Faults = {
    "not well-formed": put_instead(EVENT, "</feed>", ""),
    "an entry without its time": put_instead(EVENT, r"(<entry>.*?)<updated>[^<]*</updated>", r"\1"),
    "a day without a zone": put_instead(EVENT, r"(<entry>.*?T00:00:00)\+09:00", r"\1"),
    "a day after the build": put_instead(EVENT, r"(<entry>.*?<updated>)[\d-]*", r"\g<1>2026-11-22"),
    "an id twice": put_instead(EVENT, r"(<entry>\s*<id>)([^<]*)(.*?<entry>\s*<id>)[^<]*", r"\1\2\3\2"),
    "only one form": without("feed/event.json"),
    "another order": edit_json("feed/event.json", lambda d: d["items"].reverse()),
    "an address of no page": put_instead(EVENT, r"(<entry>.*?href=\"[^\"]*)\.html", r"\1x.html"),
    "a link that is not whole": put_instead(EVENT, r"(<p><a href=\")https://[^/]*", r"\1"),
    "a script": put_instead(EVENT, r"(<content[^>]*><div[^>]*>)", r"\1<script>alert(1)</script>"),
    "a cancelled event that is held": put_instead(EVENT, "【中止】", ""),
    "a sample that says nothing": put_instead(EVENT, "（見本）", ""),
    "a sentence of a story": told_story,
    "a tombstone with words": put_instead("feed/all.xml", r"(<at:deleted-entry[^>]*)/>", r"\1>題</at:deleted-entry>"),
    "a tombstone beside its entry": put_instead(
        "feed/story.xml", r" ref=\"[^\"]*\"(.*?<entry>\s*<id>)([^<]*)", r' ref="\2"\1\2'),
    "an item without content": edit_json("feed/event.json", lambda d: d["items"][0].pop("content_text")),
    "JSON Feed 1.0": edit_json("feed/event.json", lambda d: d.update(version="https://jsonfeed.org/version/1")),
    "one event left out": lambda case: {
        **put_instead(EVENT, r"<entry>.*?</entry>\s*", "")(case),
        **edit_json("feed/event.json", lambda d: d["items"].pop(0))(case)},
}
