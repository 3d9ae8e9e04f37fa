"""Ten lists as offices have them, written by a stranger: nothing here knows how they are read.

    python3 make_sheets.py FOLDER

Beside each list NAME lies NAME.cells.json: every cell with its sheet, address and text, for
verify.py. Workbooks are put together by hand, as no library writes what people's programs write:
shared and inline texts, dates by format, both date systems, merged cells, errors, remarks.
"""

import json
import os
import sys
import zipfile
from xml.sax.saxutils import escape

folder = sys.argv[1]


def letters(column):
    out = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def note(name, sheets):
    cells = []
    for sheet, rows in sheets:
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                text = value[1] if isinstance(value, tuple) else value
                if isinstance(text, str) and text.strip(" 　") != "":
                    cells.append({"sheet": sheet, "cell": f"{letters(c)}{r}", "text": text})
    with open(os.path.join(folder, name + ".cells.json"), "w", encoding="utf-8") as out:
        json.dump(cells, out, ensure_ascii=False)


def quoted(text, sign):
    if any(c in text for c in sign + '"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def text_list(name, rows, encoding="utf-8-sig", sign=",", end="\r\n"):
    width = max(len(row) for row in rows)
    lines = [sign.join(quoted(t, sign) for t in row + [""] * (width - len(row))) for row in rows]
    with open(os.path.join(folder, name), "wb") as out:
        out.write((end.join(lines) + end).encode(encoding))
    note(name, [(name.rsplit(".", 1)[0], rows)])


# ---- workbooks: a value is a text, or (how, shown) with how one of number N, day N, time N, error,
# formula

STYLES = """<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="20"/></cellXfs></styleSheet>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def cell_xml(name, value, shared):
    if not isinstance(value, tuple):
        if len(shared) % 2 == 0:
            shared.append(value)
            return f'<c r="{name}" t="s"><v>{len(shared) - 1}</v></c>'
        shared.append(None)
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    how, _ = value
    kind, _, number = how.partition(" ")
    if kind == "error":
        return f'<c r="{name}" t="e"><f>VLOOKUP(1,A1:B2,9)</f><v>#N/A</v></c>'
    if kind == "formula":
        return f'<c r="{name}"><f>A1&amp;B1</f></c>'
    style = {"number": 0, "day": 1, "time": 2}[kind]
    return f'<c r="{name}" s="{style}"><v>{number}</v></c>'


def sheet_xml(rows, merged, shared):
    out = [f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>']
    for r, row in enumerate(rows, 1):
        cells = "".join(cell_xml(f"{letters(c)}{r}", value, shared)
                        for c, value in enumerate(row, 1) if value != "")
        out.append(f'<row r="{r}">{cells}</row>')
    out.append("</sheetData>")
    if merged:
        out.append(f'<mergeCells count="{len(merged)}">')
        out += [f'<mergeCell ref="{ref}"/>' for ref in merged]
        out.append("</mergeCells>")
    out.append("</worksheet>")
    return "".join(out)


def workbook(name, sheets, merged={}, from_1904=False, remarks=False):
    shared = []
    parts = {}
    for i, (sheet, rows) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet_xml(rows, merged.get(sheet, []), shared)
    names = "".join(f'<sheet name="{escape(s)}" sheetId="{i}" r:id="rId{i}"/>'
                    for i, (s, _) in enumerate(sheets, 1))
    date = '<workbookPr date1904="1"/>' if from_1904 else "<workbookPr/>"
    parts["xl/workbook.xml"] = (f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{REL}">'
                                f"{date}<sheets>{names}</sheets></workbook>")
    rels = "".join(f'<Relationship Id="rId{i}" Type="{REL}/worksheet" '
                   f'Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1))
    rels += f'<Relationship Id="rId90" Type="{REL}/styles" Target="styles.xml"/>'
    rels += f'<Relationship Id="rId91" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{rels}</Relationships>')
    parts["_rels/.rels"] = (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    texts = "".join(f'<si><t xml:space="preserve">{escape(t or "")}</t><rPh sb="0" eb="1"><t>ヨミ'
                    "</t></rPh></si>" for t in shared)
    parts["xl/sharedStrings.xml"] = f'<?xml version="1.0"?><sst xmlns="{MAIN}">{texts}</sst>'
    parts["xl/styles.xml"] = STYLES
    parts["[Content_Types].xml"] = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
    if remarks:
        parts["xl/comments1.xml"] = f'<?xml version="1.0"?><comments xmlns="{MAIN}"/>'
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as out:
        for path, text in parts.items():
            out.writestr(path, text)
    note(name, sheets)


HEAD = ["No.", "団体名", "ふりがな", "活動日", "時間", "会場", "会費", "代表者氏名", "自宅電話", "連絡先", "備考"]
GROUPS = [
    ["1", "みほんの会　", "ミホンノカイ", "第１・３水曜", "13:30～15:30", "なかまち集会所", "無料", "見本太郎",
     "00-9999-0001", "00-0000-0001", "駐車場なし"],
    ["2", "ＡＢＣサロン", "えーびーしーさろん", "毎週火・木 10時〜12時", "", "みずべ会館\n和室", "５００円",
     "見本花子", "00-9999-0002", "ＴＥＬ：00(0000)0002", ""],
    ["3", "居場所なぎ", "", "月1回（第2土）", "午後1時半から", "なかまち集会所", "お茶代, 100円", "", "",
     "090-0000-0003", "=1+1"],
    ["4", "夜の会", "よるのかい", "不定期", "", "オンライン", "", "見本次郎", "", "見本次郎 00-0000-0004", ""],
]

# 1 Excel's «CSV UTF-8», with a title, an empty line, a total and a remark
text_list("01-ichiran.csv", [["令和8年度　団体一覧"], [], HEAD] + GROUPS +
          [["合計", "", "", "", "", "", "4団体"], ["※ 会費は各自"]])
# 2 Excel's «CSV»: CP932
text_list("02-cp932.csv", [HEAD] + GROUPS + [HEAD] + [["5", "昼の会", "ひるのかい", "毎月15日"]], "cp932")
# 3 Excel's «Unicode text»: UTF-16 and tabs
text_list("03-unicode.txt", [HEAD] + GROUPS, "utf-16", "\t")
# 4 headings in two rows, merged cells
workbook("04-merged.xlsx", [("一覧", [
    ["団体の一覧"],
    ["地区", "グループ名", "よみがな", "開催日時", "", "", "", "担当者", "掲載の承諾", ""],
    ["", "", "", "週", "曜日", "開始", "終了", "", "承諾日", "承諾者の役割"],
    ["なかまち", "朝の会", "あさのかい", "1・3", "水", ("time 0.5625", "13:30"), ("time 0.625", "15:00"), "見本一",
     ("day 46329", "2026-11-03"), "代表"],
    ["", "昼の会", "ひるのかい", "", "火・木", "10時", "12時", "見本二", "R8.11.4", "見本二"],
    ["みずべ地区", "晩の会", "ばんのかい", "最終", "金曜日", "18:00", "", "", "", ""],
])], {"一覧": ["A1:J1", "D2:G2", "I2:J2", "A2:A3", "B2:B3", "C2:C3", "H2:H3", "A4:A5"]})
# 5 and 6 days as numbers, in both date systems
for name, serial, old in (("05-days-1900.xlsx", 46359, False), ("06-days-1904.xlsx", 44897, True)):
    workbook(name, [("催し", [
        ["イベント名", "ふりがな", "開始日", "開始時間", "終了時間", "定員", "講師名", "参加費"],
        ["お茶の日", "おちゃのひ", (f"day {serial}", "2026-12-03"), ("time 0.5625", "13:30"), "15時半",
         ("number 20", "20"), "見本先生", ("number 500", "500")],
        ["散歩", "さんぽ", (f"number {serial + 1}", "2026-12-04"), ("number 0.4166666667", "10:00"), "",
         "約20名", "", "無料"],
        ["集まり", "あつまり", "12/5（土）", "", "", "", "", ""],
        ["ちがう曜日", "ちがうようび", "2026-12-05（日）", "", "", "", "", ""],
    ])], from_1904=old)
# 7 several sheets, one of them only words
workbook("07-sheets.xlsx", [
    ("はじめに", [["この一覧について"], ["毎年4月に直します。"]]),
    ("北", [["番号", "団体名", "活動日"], ["1", "北の会", "毎週月曜"], ["2", "北の丘の会", "毎月1日・15日"]]),
    ("南", [["番号", "団体名", "活動日"], ["1", "南の会", "第4日曜"], ["1", "南の会", "第4日曜"], ["", "", "毎週"]]),
])
# 8 and 9 the open-data standard of municipalities
text_list("08-event.csv", [
    ["イベント名", "イベント名_カナ", "開始日", "終了日", "開始時間", "終了時間", "開始日時特記事項", "説明", "料金(基本)",
     "料金(詳細)", "連絡先名称", "連絡先電話番号", "連絡先内線番号", "主催者", "場所名称", "住所", "方書", "緯度", "経度",
     "アクセス方法", "定員", "参加申込終了日", "参加申込方法", "URL", "備考"],
    ["市民講座", "シミンコウザ", "2026-12-10", "2026-12-10", "13:30", "15:30", "雨天中止", "聞く講座です。", "無料", "資料代別",
     "みほん課", "00-0000-0008", "12", "みほん町", "公民館", "みほん県みほん町ふるいち5-6", "3階", "35.6", "139.6",
     "停留所から2分", "30", "2026-12-03", "電話で", "https://www.example.jp/koza", "なし"],
], "cp932")
text_list("09-facilities.csv", [
    ["名称", "名称_カナ", "住所", "方書", "電話番号", "内線番号", "団体名", "利用可能曜日", "開始時間", "終了時間", "説明",
     "バリアフリー情報", "URL", "備考"],
    ["ふるいち公民館", "フルイチコウミンカン", "みほん県みほん町ふるいち5-6", "3階", "00-0000-0009", "", "みほん町", "月火水木金",
     "9:00", "17:00", "市場通りの角です。", "入口に段差なし", "https://www.example.jp/kominkan", ""],
])
# 10 telephones as numbers, errors, a formula nobody worked out, remarks
workbook("10-phones.xlsx", [("電話", [
    ["団体名", "よみ", "公開電話", "FAX", "会費", "説明"],
    ["電話の会", "でんわのかい", ("number 300000000", "0300000000"), "00-0000-0010", ("error", "#N/A"),
     "連絡は 00-0000-0011 まで"],
    ["線の会", "せんのかい", "090-0000-0012", ("number 12", "12"), ("formula", "f"), "@みんな =静か"],
])], remarks=True)

with open(os.path.join(folder, "old.xls"), "wb") as out:
    out.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
with zipfile.ZipFile(os.path.join(folder, "libre.ods"), "w") as out:
    out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
