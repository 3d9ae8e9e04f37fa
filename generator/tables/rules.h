#pragma once

#include "source/rule.h"

// What can be wrong with a table: a CSV file, or a workbook of a spreadsheet program.
namespace hiroba::tables::rules {

using source::Rule;
using source::Severity;

// What is in them may be answers of people.
inline constexpr bool kNeverQuoted = true;

// ---- CSV (RFC 4180)

// clang-format off
inline constexpr Rule kCsvQuoteUnclosed{
    "csv.quote.unclosed", Severity::error,
    "引用符（\"）が閉じていません。",
    "The quote (\") is not closed.",
    "セルの終わりに「\"」を付けます。セルの中の「\"」は二つ続けて書きます。",
    "Close the cell with a quote; write a quote inside a cell twice.", "年度,人数\n\"2021,7"};

inline constexpr Rule kCsvQuoteTextAfter{
    "csv.quote.text-after", Severity::error,
    "閉じた引用符（\"）のあとに文字が続いています。",
    "Text follows the closing quote of a cell.",
    "セルの全体を引用符で囲み、中の「\"」は二つ続けて書きます。",
    "Quote the whole cell and write a quote inside it twice.", "年度,人数\n\"2021\"年,7"};

inline constexpr Rule kCsvQuoteInside{
    "csv.quote.inside", Severity::error,
    "引用符で囲まれていないセルの中に「\"」があります。",
    "There is a quote inside a cell that is not quoted.",
    "セルの全体を引用符で囲み、中の「\"」は二つ続けて書きます。",
    "Quote the whole cell and write a quote inside it twice.", "名前,数\nいわゆる\"居場所\",3"};

inline constexpr Rule kCsvRagged{
    "csv.row.ragged", Severity::error,
    "列の数が合いません。見出しは{0}列、この行は{1}列です。",
    "This row has {1} cells; the heading has {0}.",
    "足りないセルは空のまま「,」だけ置きます。「,」を含むセルは引用符（\"）で囲みます。",
    "Keep empty cells as commas; quote cells that hold a comma.", "年度,人数\n2021,7,3"};

inline constexpr Rule kCsvTooWide{
    "csv.row.too-wide", Severity::error,
    "列が多すぎます（上限は{0}列）。",
    "There are too many columns (at most {0}).",
    "要らない列を消すか、表を分けます。",
    "Remove columns, or split the table.", "(「,」が10万個ある行)"};

inline constexpr Rule kCsvSeparator{
    "csv.separator", Severity::error, "列の区切りが{0}になっています。", "The columns are parted by {1}.",
    "コンマ（,）で区切って保存し直します。Excel なら「CSV UTF-8（コンマ区切り）」を選びます。",
    "Save it again with commas; in Excel choose «CSV UTF-8 (comma delimited)».", "年度;回数\n2022;70", kNeverQuoted};

inline constexpr Rule kCsvTitleRow{
    "csv.title.row", Severity::error, "1行目が、見出しではなく表の題になっています。",
    "The first row is the title of the table, not its headings.",
    "題の行を消して、見出し（列の名前）を1行目にします。", "Delete the title: the headings come first.",
    "回数の表\n年度,回数\n2022,70", kNeverQuoted};

inline constexpr Rule kCsvEmpty{
    "csv.table.empty", Severity::error,
    "表に一行もありません。",
    "The table has no row.",
    "一行目に列の見出しを、二行目から値を書きます。",
    "Put the column headings on line 1 and the data below.", "(空のファイル)"};

// ---- workbooks (their ids are older than this room)

inline constexpr Rule kWorkbookUnsupported{
    "answers.workbook.unsupported", Severity::error, "このプログラムは、.xlsx を読めない形で組み立てられています。",
    "This program was compiled without the libraries that read .xlsx.",
    "Excel で「CSV UTF-8（コンマ区切り）」として保存したものを使うか、libzip と expat を入れて組み立て直します。",
    "Save it as «CSV UTF-8» in Excel, or install libzip and expat and compile again.", "hiroba receive kaito.xlsx",
    kNeverQuoted};

inline constexpr Rule kWorkbookBroken{
    "answers.workbook.broken", Severity::error, "「{0}」を .xlsx として読めません（{1}）。",
    "\"{0}\" cannot be read as .xlsx ({1}).",
    "Excel か LibreOffice で開いて、.xlsx か CSV UTF-8 で保存し直します。パスワードは外します。",
    "Open it in Excel or LibreOffice and save it again as .xlsx or CSV; take a password off.", "(途中で切れた .xlsx)",
    kNeverQuoted};

inline constexpr Rule kWorkbookTooLarge{
    "answers.workbook.too-large", Severity::error, "「{0}」は、広げると大きすぎます（上限は{1}）。",
    "Unpacked, \"{0}\" is too large (at most {1}).", "要らないシートと空の行を消すか、CSV で保存します。",
    "Remove sheets and empty rows, or save it as CSV.", "(広げると何GBにもなるファイル)", kNeverQuoted};

inline constexpr Rule kWorkbookTooMuch{
    "answers.workbook.too-much", Severity::error,
    "「{0}」は、表が大きすぎます（{1}）。上限は、書いてある行{2}、列{3}、セル{4}、シート{5}です。",
    "The tables of \"{0}\" are too large ({1}). At most {2} rows and {4} cells with something in them, {3} columns, {5} sheets.",
    "要らないシートと、表の外に書いたものを消すか、いくつかのファイルに分けます。",
    "Remove sheets and what stands outside of the table, or split it into several files.", "(XFD列に字があるシート)",
    kNeverQuoted};

inline constexpr const Rule* kTableRules[] = {
    &kCsvQuoteUnclosed, &kCsvQuoteTextAfter, &kCsvQuoteInside, &kCsvRagged, &kCsvTooWide,
    &kCsvEmpty, &kCsvSeparator, &kCsvTitleRow, &kWorkbookUnsupported,
    &kWorkbookBroken, &kWorkbookTooLarge, &kWorkbookTooMuch,
};
// clang-format on

}  // namespace hiroba::tables::rules
