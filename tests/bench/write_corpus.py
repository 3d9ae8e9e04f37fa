#!/usr/bin/env python3
"""Write a seeded site of realistic Japanese pages, for Hiroba or for Hugo.

    write_corpus.py --count 10000 --layout hiroba OUT
    write_corpus.py --count 10000 --layout hugo OUT

Of every 20 items, 12 are stories, 5 events, 2 groups and 1 a course. Item i follows from the seed
and i alone: the first 1,000 items of a corpus of 10,000 are the corpus of 1,000. The bodies of the
two layouts are the same except for the targets of links. Everything named is invented.
"""
import argparse
import datetime
import os
import random
import shutil

import words

KINDS = {"story": "お話", "event": "催し", "group": "集まり", "course": "研修"}
ORDER = ("story event story story event story group story story event "
         "story story course story event story story group event story").split()
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
DAY = "2026-11-21"  # the day to build as: consents and checks of the corpus hold on it
HERE = os.path.dirname(os.path.abspath(__file__))


def slug(i):
    """As `hiroba new story` makes names, no story's name says anything of it."""
    kind = ORDER[i % 20]
    return f"s{i:06d}" if kind == "story" else f"{kind}-{i:06d}"



class Writer:
    """Words for one item. `link(text, j)` spells a link to item j as the layout wants it."""

    def __init__(self, seed, i, link):
        self.random = random.Random(f"{seed}:{i}")
        self.i = i
        self.link = link

    def number(self, low, high):
        digits = str(self.random.randint(low, high))
        return digits.translate(FULL_WIDTH) if self.random.random() < 0.25 else digits

    def fill(self, sentence):
        parts = sentence.replace("}", "{").split("{")
        for n in range(1, len(parts), 2):
            if parts[n] in words.RANGES:
                parts[n] = self.number(*words.RANGES[parts[n]])
            else:
                parts[n] = self.fill(self.random.choice(words.LISTS[parts[n]]))
        return "".join(parts)

    def one(self, pool):
        return self.fill(self.random.choice(pool))

    def some(self, pool, count):
        return [self.fill(s) for s in self.random.sample(pool, count)]

    def paragraph(self, pool, count):
        sentences = self.some(pool, count)
        if self.random.random() < 0.35:  # one word in bold, as authors like to do
            n = self.random.randrange(count)
            for noun in words.LISTS["noun"]:
                if noun in sentences[n]:
                    sentences[n] = sentences[n].replace(noun, f"**{noun}**", 1)
                    break
        return "".join(sentences)

    def bullets(self, pool, low, high):
        return "\n".join("- " + s for s in self.some(pool, self.random.randint(low, high)))

    def numbered(self, pool, count):
        return "\n".join(f"{n}. {s}" for n, s in enumerate(self.some(pool, count), 1))

    def see_also(self, sentence):
        before, text, after = self.fill(sentence).split("|")
        other = self.random.randrange(self.i) if self.i > 0 else 1  # an earlier item, never itself
        return before + self.link(text, other) + after


def table(head, rows):
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, ["---"] * len(head), *rows])


def story_body(w):
    r = w.random
    parts = [w.one(words.STORY_OPEN) + w.paragraph(words.STORY, 2)]
    for n, heading in enumerate(r.sample(words.STORY_HEADINGS, r.randint(4, 5))):
        parts.append(("## " if n == 0 or r.random() < 0.8 else "### ") + heading)
        parts.append(w.paragraph(words.STORY, r.randint(2, 3)))
        what = r.random()
        if what < 0.30:
            parts.append(w.bullets(words.STEPS, 3, 5))
        elif what < 0.38:
            parts.append(w.numbered(words.STEPS, 3))
        elif what < 0.46:
            parts.append("> " + w.one(words.STORY))
        elif what < 0.62:
            parts.append(w.see_also("|{aid}の話|も読んでみてください。"))
        else:
            parts.append(w.paragraph(words.STORY, r.randint(1, 2)))
    if r.random() < 0.2:
        rows = [[w.fill("{year}年の{season}"), w.fill("{trouble}"), w.fill("{aid}")]
                for _ in range(r.randint(3, 5))]
        parts.append(table(["いつ", "あったこと", "助けになったもの"], rows))
    parts.append("".join(w.some(words.STORY_END, 2)))
    return parts


def event_body(w):
    facts = table(["こと", "内容"], [
        ["日時", w.fill("{year}年{months}月{few}日")], ["会場", w.fill("{stop}の{spot}")],
        ["人数", w.fill("{many}人まで（先着）")], ["持ちもの", w.fill("飲みもの、{fun}の道具（あれば）")]])
    return [w.paragraph(words.EVENT, 3), "## 当日のこと", facts, "## 来る人へ",
            "\n".join("- " + s for s in w.some(words.EVENT, 3)), w.see_also("近い催しや集まりは|こちら|です。")]


def group_body(w):
    return [w.paragraph(words.GROUP, 3), "## ふだんのようす", w.paragraph(words.GROUP, 3),
            w.bullets(words.STEPS, 3, 3), "## はじめて来るとき", w.paragraph(words.GROUP, 2)]


def course_body(w):
    rows = [[str(n), w.fill("{lecture}"), w.fill("{form}")] for n in range(1, w.random.randint(5, 9))]
    return [w.paragraph(words.COURSE, 3), "## 進み方", table(["回", "内容", "形"], rows), "## 対象と申しこみ",
            w.paragraph(words.COURSE, 3), w.numbered(words.COURSE, 3), "## 終わってから",
            w.paragraph(words.COURSE, 2)]


TEXTS = {"story": (words.STORY_TITLES, words.STORY, story_body), "event": (words.EVENT_TITLES, words.EVENT, event_body),
         "group": (words.GROUP_TITLES, words.GROUP, group_body),
         "course": (words.COURSE_TITLES, words.COURSE, course_body)}


def item(seed, i, link):
    """Everything about item i that both layouts share: (kind, facts, body)."""
    w = Writer(seed, i, link)
    r = w.random
    kind = ORDER[i % 20]
    titles, sentences, body = TEXTS[kind]
    day = datetime.date(2016, 4, 1) + datetime.timedelta(days=r.randrange(3800))
    facts = {
        "title": f"{w.one(titles)}（第{i + 1}号）", "summary": w.one(words.STORY_OPEN if kind == "story" else sentences),
        "date": day, "area": r.choice(words.AREAS), "topics": r.sample(words.TOPICS, r.randint(2, 4)),
        "writer": w.fill("{writer}{writer_tail}"), "venue": w.fill("{stop}の{spot}"),
        "hour": r.randint(9, 18), "capacity": r.randint(8, 60), "fee": r.choice([0, 0, 0, 100, 300, 500]),
        "week": r.randint(1, 4), "hours": r.randint(6, 40),
    }
    if kind == "story":
        facts["summary"] += w.one(sentences)
    return kind, facts, "\n\n".join(body(w)) + "\n"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def listed(texts):
    return "[" + ", ".join(texts) + "]"


def front_matter(lines):
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines) + "---\n\n"


def moments(facts):
    start = f"{facts['date']}T{facts['hour']:02d}:00"
    end = f"{facts['date']}T{facts['hour'] + 2:02d}:00"
    return start, end


def hiroba_front(kind, facts, i):
    fee = "無料" if facts["fee"] == 0 else f"{facts['fee']}円"
    lines = [("title", quoted(facts["title"])), ("summary", quoted(facts["summary"])),
             ("area", listed([facts["area"][0]])), ("topics", listed(t[0] for t in facts["topics"]))]
    if kind == "story":
        consent = f"{{id: C-{i:06d}, scope: [ウェブ], shown: [ペンネーム], given: {facts['date']}, expires: 2030-03-31}}"
        lines += [("pen_name", quoted(facts["writer"])), ("date", facts["date"]), ("consent", consent),
                  ("notes", "[病気や症状のこと, 死・自殺のこと, 虐待]")]
    elif kind == "event":
        start, end = moments(facts)
        lines += [("start", start), ("end", end), ("at_the_door", quoted(facts["venue"])),
                  ("capacity", facts["capacity"]), ("fee", fee), ("fee_yen", facts["fee"])]
    elif kind == "group":
        schedule = f'[{{repeat: 毎月の曜日, weekdays: [土], weeks: [{facts["week"]}], from: "{facts["hour"]:02d}:00"}}]'
        lines += [("kana", "わたしたちのかい"), ("schedule", schedule), ("at_the_door", quoted(facts["venue"])),
                  ("fee", fee), ("fee_yen", facts["fee"])]
    else:
        before = facts["date"] - datetime.timedelta(days=14)
        lines += [("kana", "けんしゅう"), ("path", "自治体の研修"), ("length", f"{facts['hours']}時間"),
                  ("places", facts["capacity"]), ("apply_by", before), ("fee", fee),
                  ("status_of_fact", "計画")]
    lines.append(("checked", "{date: 2026-10-01, by: 事務局, how: 電話, again: 2027-10-01}"))
    return front_matter(lines)


def hugo_front(kind, facts, i):
    lines = [("title", quoted(facts["title"])), ("date", facts["date"]), ("area", listed([quoted(facts["area"][1])])),
             ("topics", listed(quoted(t[1]) for t in facts["topics"])), ("summary", quoted(facts["summary"])),
             ("writer", quoted(facts["writer"])), ("fee", facts["fee"])]
    if kind == "event":
        start, end = moments(facts)
        lines += [("start", quoted(start)), ("end", quoted(end)), ("venue", quoted(facts["venue"])),
                  ("capacity", facts["capacity"])]
    elif kind == "group":
        lines += [("meeting", quoted(f"毎月第{facts['week']}土曜日 {facts['hour']}時から")), ("venue", quoted(facts["venue"]))]
    elif kind == "course":
        lines += [("hours", facts["hours"]), ("capacity", facts["capacity"]),
                  ("deadline", quoted(str(facts["date"] - datetime.timedelta(days=14))))]
    return front_matter(lines)


def hiroba_settings():
    menu = "".join(f"  - {{label: {name}, to: list/{kind}}}\n" for kind, name in KINDS.items())
    menu += "  - {label: 話題から, to: topics}\n  - {label: 地域から, to: areas}\n"
    choices = ["".join(f"  - {{id: {name}, label: {quoted(label)}}}\n" for name, label in pairs)
               for pairs in (words.AREAS, words.TOPICS)]
    footer = "".join("  " + line + "\n" for line in menu.splitlines())
    return (f"schema: 1\ntitle: ひろば\ntown: 計測の町\ndescription: 速さを計るための作りもの\nlanguages: [ja]\n"
            "base_url: https://www.example.jp\nbase_path: /\noperator: {name: 計測の係（架空）}\npage_size: 50\n"
            f"areas:\n{choices[0]}topics:\n{choices[1]}menu:\n{menu}"
            f"footer:\n  - title: さがす\n    links:\n{footer}")


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return len(text.encode())


def prepare(out, layout):
    """Everything except the items."""
    for kind, name in KINDS.items():
        os.makedirs(f"{out}/content/{kind}", exist_ok=True)
        if layout == "hugo":
            write(f"{out}/content/{kind}/_index.md", front_matter([("title", name)]))
    if layout == "hugo":
        shutil.copytree(f"{HERE}/hugo", out, dirs_exist_ok=True)
    else:
        os.makedirs(f"{out}/site", exist_ok=True)
        write(f"{out}/site/site.yaml", hiroba_settings())


def write_corpus(out, layout, count, seed=1):
    """Writes the site and returns (bytes of all items, bytes of their bodies)."""
    prepare(out, layout)
    if layout == "hugo":
        front, link = hugo_front, lambda text, j: f"[{text}](/{ORDER[j % 20]}/{slug(j)}/)"
    else:
        front, link = hiroba_front, lambda text, j: f"[{text}]({ORDER[j % 20]}/{slug(j)})"
    total = bodies = 0
    for i in range(count):
        kind, facts, body = item(seed, i, link)
        total += write(f"{out}/content/{kind}/{slug(i)}.md", front(kind, facts, i) + body)
        bodies += len(body.encode())
    return total, bodies


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", metavar="OUT", help="a folder, made when it is not there")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layout", choices=["hiroba", "hugo"], required=True)
    options = parser.parse_args()
    total, bodies = write_corpus(options.out, options.layout, options.count, options.seed)
    print(f"{options.count} items, {total} bytes, {bodies} bytes of them bodies; build as on {DAY}")


if __name__ == "__main__":
    main()
