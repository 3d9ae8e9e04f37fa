"""Judges an import from outside: python3 verify.py CELLS.json REPORT.json SITE [private words…]

Each planted cell stands in a file of the site, or the report speaks of it, or of its column as one
that is not taken. No private word stands in any file, nor in the report. Shares nothing with the
program: cells are looked for as texts.
"""

import json
import os
import re
import sys
import unicodedata

cells_path, report_path, site = sys.argv[1:4]
private = sys.argv[4:]
with open(cells_path, encoding="utf-8") as file:
    cells = json.load(file)
with open(report_path, encoding="utf-8") as file:
    report_text = file.read()
report = json.loads(report_text)

content = ""
for folder, _, names in os.walk(site):
    if os.sep + "content" in folder or os.sep + "imports" in folder:
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                content += file.read() + "\n"

said = set()
columns = set()
for line in report:
    for cell in line["cells"]:
        said.add((cell["sheet"], cell["cell"]))
        if line["rule"].startswith("import.column."):
            columns.add((cell["sheet"], re.sub("[0-9]", "", cell["cell"])))


def plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


known = plain(content)
failures = 0
headings = plain(json.dumps([line["message"] for line in report], ensure_ascii=False))
for cell in cells:
    place = (cell["sheet"], cell["cell"])
    column = (cell["sheet"], re.sub("[0-9]", "", cell["cell"]))
    if place in said or column in columns or plain(cell["text"]) in known:
        continue
    print(f"lost: {place} {cell['text']}", file=sys.stderr)
    failures += 1
for word in private:
    for where, text in (("a file", content), ("the report", report_text)):
        if word in text:
            print(f"private: {word} stands in {where}", file=sys.stderr)
            failures += 1
sys.exit(1 if failures else 0)
