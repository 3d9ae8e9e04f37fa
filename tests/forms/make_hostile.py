#!/usr/bin/env python3
"""Files as nobody should hand them in, made when a test needs them: make_hostile.py FOLDER [NAME…].

Each is far larger, deeper or fuller than anything of an office. Without names all of them are made.
"""
import os
import sys
import zipfile

MEGABYTE = 1024 * 1024
ALMOST = 31 * MEGABYTE  # as large as a file may be (generator/answers/limits.h)
BEGIN = '==== ひろば 回答 ここから ====\n'
END = '==== ひろば 回答 ここまで ====\n'
HEAD = '様式: form/iken 第1版\n控え番号: 1121-7KQ4\n日付: 2026-11-21\n'
POSTED = '{"hiroba":"posted","form":"form/iken","answers":{"topic":"x"}}'


def fill(line, size=ALMOST):
    return line * (size // len(line.encode()))


def text(name, *parts):
    return name, lambda path: write(path, parts)


def write(path, parts):
    with open(path, 'wb') as out:
        for part in parts:
            part = part() if callable(part) else part
            out.write(part if isinstance(part, bytes) else part.encode())


XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def workbook(name, sheet, shared='', sheets=1, behind='', more=0):
    """`sheet` and `shared` give pieces of XML."""
    def make(path):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as out:
            out.writestr('_rels/.rels', f'{XML}<Relationships {PACKAGE}><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
            names = ''.join(f'<sheet name="s{i}" sheetId="{i + 1}" r:id="r{i}"/>' for i in range(sheets))
            out.writestr('xl/workbook.xml', f'{XML}<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>')
            links = ''.join(f'<Relationship Id="r{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>' for i in range(sheets))
            out.writestr('xl/_rels/workbook.xml.rels', f'{XML}<Relationships {PACKAGE}>{links}<Relationship Id="t" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
            with out.open('xl/sharedStrings.xml', 'w') as part:
                part.write(f'{XML}<sst {MAIN}>'.encode())
                for piece in shared() if callable(shared) else [shared]:
                    part.write(piece.encode())
                part.write(b'</sst>')
            with out.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as part:
                part.write(f'{XML}<worksheet {MAIN}><sheetData>'.encode())
                for piece in sheet():
                    part.write(piece.encode())
                part.write(f'</sheetData>{behind}</worksheet>'.encode())
            for i in range(more):
                out.writestr(f'x/{i}', b'')
    return name, make


def cell(where, words):
    return f'<c r="{where}" t="inlineStr"><is><t>{words}</t></is></c>'


def rows(count, cells):
    return lambda: (f'<row r="{i}">{cells(i)}</row>' for i in range(1, count + 1))


HEADING = '<row r="1">' + cell('A1', 'form') + cell('B1', 'topic') + '</row>'
INPUTS = dict([
    text('text-64m.txt', lambda: 'a' * (64 * MEGABYTE)),
    text('line.txt', lambda: 'a' * ALMOST),
    text('lines-2m.txt', lambda: 'x\n' * 2000000),
    text('labels.txt', lambda: fill('■ ひだまり 質問の文 [name ???]\n')),
    text('nul.txt', lambda: b'\0' * ALMOST),
    text('quotes.txt', lambda: '>' * 1000000 + ' ' + BEGIN + '>' * 1000000 + ' ' + HEAD),
    text('quoted.txt', '> ' * 100 + BEGIN, lambda: fill('> ' * 100 + '｜x\n')),
    text('block-open.txt', BEGIN + HEAD + '■ 話 [topic TQ4N]\n', lambda: fill('｜' + 'あ' * 20 + '\n')),
    text('block-line.txt', BEGIN + HEAD + '■ 話 [topic TQ4N]\n', lambda: '｜' + 'あ' * (ALMOST // 3)),
    text('block-wrapped.txt', BEGIN + HEAD, lambda: ''.join(
        f'■ 話 [topic-{i} TQ4N]\n｜' + ('あ' * 700 + '\n') * 7 for i in range(70)), '確認記号: 3XK9-2FQ\n' + END),
    text('blocks.txt', lambda: (BEGIN + END) * 300000),
    text('json-deep.json', lambda: '[' * ALMOST),
    text('json-objects-deep.json', lambda: fill('{"a":')),
    text('json-string.json', '{"hiroba":"answers","form":"', lambda: 'a' * ALMOST, '"}'),
    text('json-answer.json', '{"hiroba":"posted","form":"form/iken","answers":{"words":"', lambda: 'a' * ALMOST, '"}}'),
    text('json-keys.json', '{"hiroba":"posted","form":"form/iken","answers":{', lambda: ','.join(f'"k{i}":"x"' for i in range(2000000)), '}}'),
    text('json-numbers.json', '[', lambda: fill('1,'), '1]'),
    text('json-one-line.json', '[', lambda: fill(POSTED + ','), POSTED + ']'),
    text('json-many-keys.json', lambda: fill('{"hiroba":"answers","form":"form/iken","answers":{' + ','.join(f'"k{i}":""' for i in range(2000)) + '},"checks":{' + ','.join(f'"c{i}":""' for i in range(2000)) + '}}\n')),
    text('csv-columns.csv', 'form', lambda: ''.join(f',c{i}' for i in range(1000000)), '\n'),
    text('csv-commas.csv', 'form,topic\n', lambda: ',' * ALMOST),
    text('csv-cell.csv', 'form,topic\niken,"', lambda: 'a' * ALMOST, '"\n'),
    text('csv-unclosed.csv', 'form,topic\niken,"', lambda: fill('talk,\n', 5 * MEGABYTE)),
    text('csv-rows.csv', 'form,topic\n', lambda: 'iken,talk\n' * 1000000),
    text('csv-rows-fewer.csv', 'form,topic\n', lambda: 'iken,talk\n' * 900000),
    text('csv-ragged.csv', 'form,topic\n', lambda: 'iken\n' * 900000),
    text('csv-wrong.csv', 'form,' + ','.join(f'topic-{i}' for i in range(900)) + '\n', lambda: ('iken' + ',x' * 900 + '\n') * 15000),
    text('csv-unknown.csv', 'form,topic\n', lambda: ''.join(f'{"x" * 1000}{i},talk\n' for i in range(20000))),
    text('csv-quotes.csv', 'form,' + ','.join('a"' * 10000 for _ in range(900)) + '\n'),
    text('kana.csv', lambda: b'\xb1' * ALMOST),
    text('damaged.txt', lambda: ('あ'.encode() * 2 + b'\xff') * (ALMOST // 7)),
    workbook('blank-cells.xlsx', rows(1048576, lambda i: f'<c r="A{i}" s="1"/><c r="B{i}" s="1"/><c r="XFD{i}" s="1"/>' if i > 1 else cell('A1', 'form'))),
    workbook('blank-rows.xlsx', rows(1048576, lambda i: '')),
    workbook('bomb.xlsx', lambda: (' ' * MEGABYTE for _ in range(2000))),
    workbook('bomb-cell.xlsx', lambda: ['<row><c t="str"><v>'] + ['a' * MEGABYTE] * 1000 + ['</v></c></row>']),
    workbook('shared.xlsx', lambda: [HEADING], lambda: (f'<si><t>{i}</t></si>' for i in range(1000001))),
    workbook('shared-long.xlsx', lambda: (f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 2000)), lambda: ['<si><t>'] + ['a' * MEGABYTE] + ['</t></si>']),
    workbook('corner.xlsx', lambda: [HEADING, '<row r="1048576">', cell('XFD1048576', 'x'), '</row>']),
    workbook('wide.xlsx', rows(40000, lambda i: ''.join(cell(f'{c}{i}', 'x') for c in 'ABCDEFGHIJ'))),
    workbook('sparse.xlsx', rows(45000, lambda i: cell(f'A{i}', 'iken') + cell(f'ALL{i}', 'x') if i > 1 else cell('A1', 'form') + cell('ALL1', 'topic'))),
    workbook('merged.xlsx', lambda: [HEADING], behind='<mergeCells>' + '<mergeCell ref="A1:B2"/>' * 1000000 + '</mergeCells>'),
    workbook('sheets.xlsx', lambda: [HEADING], sheets=5000),
    workbook('names.xlsx', lambda: (f'<n{i} a{i}="x"/>' for i in range(2000000))),
    workbook('deep.xlsx', lambda: ('<a>' * 100000 for _ in range(100))),
    workbook('tag.xlsx', lambda: ['<row '] + [' ' * MEGABYTE] * 100 + ['/>']),
    workbook('entries.xlsx', lambda: [HEADING], more=60000),
])

if __name__ == '__main__':
    folder, names = sys.argv[1], sys.argv[2:]
    for name in names or INPUTS:
        INPUTS[name](os.path.join(folder, name))
