#pragma once

#include "source/rule.h"

// What is said of sheets, rows and cells of an office's list. What stands in a cell is never quoted
// where it may be somebody's name or number.
namespace hiroba::imports::rules {

using source::Rule;
using source::Severity;

// What is in them may be about people.
inline constexpr bool kNeverQuoted = true;

// clang-format off

// ---- the file

inline constexpr Rule kFileKind{
    "import.file.kind", Severity::error, "「{0}」は、読める形ではありません（{1}）。",
    "\"{0}\" is not in a form that can be read ({1}).",
    "Excel か LibreOffice で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」か「CSV UTF-8」を選びます。パスワードは外します。",
    "Open it in Excel or LibreOffice and save it as «Excel Workbook (.xlsx)» or «CSV UTF-8»; take a password off.",
    "hiroba import ichiran.xls", kNeverQuoted};

inline constexpr Rule kFileUnreadable{
    "import.file.unreadable", Severity::error, "「{0}」を開けません（{1}）。", "\"{0}\" cannot be opened ({1}).",
    "ファイルの場所と名前を確かめます。Excel で開いていれば閉じます。", "Check where it lies; close it in Excel.",
    "hiroba import nai.xlsx", kNeverQuoted};

inline constexpr Rule kFileTooLarge{
    "import.file.too-large", Severity::error, "「{0}」は大きすぎます（上限は{1} MB）。",
    "\"{0}\" is too large (at most {1} MB).", "要らないシート、画像、空の行を消します。",
    "Remove sheets, pictures and empty rows.", "(100 MB のファイル)", kNeverQuoted};

inline constexpr Rule kFileEncoding{
    "import.file.encoding", Severity::error, "「{0}」の文字の符号がわかりません。",
    "The character encoding of \"{0}\" is not known.",
    "Excel で開き、「CSV UTF-8（コンマ区切り）」か .xlsx で保存し直します。",
    "Save it again in Excel as «CSV UTF-8» or .xlsx.", "(符号の混ざった CSV)", kNeverQuoted};

inline constexpr Rule kFileDamaged{
    "import.file.damaged", Severity::warning, "「{0}」には、文字として読めないところがあります（� にしました）。",
    "Some bytes of \"{0}\" are no characters (they became �).", "Excel で開き、.xlsx で保存し直します。",
    "Save it again in Excel as .xlsx.", "(符号の混ざった CSV)", kNeverQuoted};

inline constexpr Rule kMapping{
    "import.mapping", Severity::error, "対応表「{0}」の{1}は、読めません。", "The mapping \"{0}\" cannot be read: {1}.",
    "「- {heading: 見出し, to: 項目}」の形に直すか、ファイルを消してもう一度作ります。",
    "Write it as «- {heading: …, to: …}», or remove the file to have it made anew.",
    "- {heading: 会の名前, to: namae}", kNeverQuoted};

inline constexpr Rule kState{
    "import.state", Severity::error, "前に取り込んだときの控え「{0}」が壊れています。",
    "The record of earlier imports, \"{0}\", is damaged.",
    "Git で前の版に戻します。消すと、前に作った記録は人が書いたものとして扱い、変えません。",
    "Restore it with Git. Without it, what was imported before counts as written by people.",
    "(途中で切れた .state.json)", kNeverQuoted};

inline constexpr Rule kTableNone{
    "import.table.none", Severity::error, "見出しの行が見つかりません（「{0}」の記録の名前にあたる列が要ります）。",
    "No row of headings was found (a column for the name is needed: {0}).",
    "名前の列の見出しを「名前」か「団体名」にします。見出しの行の上に題があってもかまいません。",
    "Call the column of names «名前» or «団体名». Titles above the headings are fine.",
    "(見出しのない一覧)", kNeverQuoted};

inline constexpr Rule kSheetUnread{
    "import.sheet.unread", Severity::note, "このシートには一覧の見出しがないので、読みませんでした。",
    "This sheet has no headings of a list and was not read.", "", "", "(説明だけのシート)", kNeverQuoted};

inline constexpr Rule kRemarks{
    "import.remarks", Severity::note, "セルに付いたコメント（メモ）は読みません。",
    "Comments on cells are not read.", "", "", "(メモの付いたセル)", kNeverQuoted};

// ---- rows

inline constexpr Rule kRowAbove{
    "import.row.above", Severity::note, "見出しの上にあるので、読みませんでした。",
    "This stands above the headings and was not read.", "", "", "(一覧の題)", kNeverQuoted};
inline constexpr Rule kRowHeading{
    "import.row.heading", Severity::note, "くりかえされた見出しです。", "The headings once more.", "", "",
    "(2ページめの見出し)", kNeverQuoted};
inline constexpr Rule kRowTotal{
    "import.row.total", Severity::note, "合計の行なので、取り込みません。", "A row of totals, not imported.", "", "",
    "合計,,60", kNeverQuoted};
inline constexpr Rule kRowRemark{
    "import.row.remark", Severity::note, "区切りか注の行なので、取り込みません。",
    "A row of notes or a heading in between, not imported.", "", "", "※ 会費は各自", kNeverQuoted};

inline constexpr Rule kRowUntitled{
    "import.row.untitled", Severity::error, "名前がないので、この行は取り込みません。",
    "Without a name; this row is not imported.", "名前を書いて、もう一度取り込みます。",
    "Write the name and import again.", "(名前のセルが空の行)", kNeverQuoted};
inline constexpr Rule kRowTwice{
    "import.row.twice", Severity::error, "{0}と同じものなので、この行は取り込みません。",
    "The same as {0}; this row is not imported.",
    "ひとつの行にまとめます。別のものなら、場所か番号の列を違えます。",
    "Join the two rows; if they are different, let place or number differ.", "(同じ団体が2行)", kNeverQuoted};
inline constexpr Rule kRowAlike{
    "import.row.alike", Severity::warning, "{0}と同じ名前です。別のものとして取り込みました。",
    "The same name as {0}; imported as another one.", "同じものなら、ひとつの行にまとめ、できた記録をひとつ消します。",
    "If they are one, join the rows and remove one record.", "(同じ名前、違う場所)", kNeverQuoted};
inline constexpr Rule kRowRenumbered{
    "import.row.renumbered", Severity::note, "番号の列が前とずれているので、名前で行を見分けました。",
    "The numbers have moved since; rows were told apart by their names.", "", "", "(途中に行を入れた一覧)", kNeverQuoted};
inline constexpr Rule kRowKnown{
    "import.row.known", Severity::warning,
    "「{0}」がもうあり、この一覧から作ったものではないので、変えません。違う項目: {1}",
    "\"{0}\" is there already, not from this list, and stays as it is. Different: {1}",
    "記録を直すときは、そのファイルを直します。", "To change the record, edit its file.",
    "(手で書いた記録と同じ名前)", kNeverQuoted};
inline constexpr Rule kRowEdited{
    "import.row.edited", Severity::warning,
    "「{0}」は、取り込んだあとに人が直しているので、変えません。違う項目: {1}",
    "\"{0}\" was edited since it was imported and stays as it is. Different: {1}",
    "一覧のとおりにするときは、記録のファイルを直します。", "To follow the list, edit the record's file.",
    "(直した記録)", kNeverQuoted};
inline constexpr Rule kRowDeleted{
    "import.row.deleted", Severity::warning, "「{0}」は、取り込んだあとに人が消しているので、作り直しません。",
    "\"{0}\" was deleted since it was imported and is not made again.",
    "もう一度作るときは、控え（.state.json）からその記録の行を消します。",
    "To have it made again, remove its lines from the .state.json.", "(消した記録)", kNeverQuoted};
inline constexpr Rule kRowGone{
    "import.row.gone", Severity::warning, "「{0}」の行が一覧からなくなりました。記録は消していません。",
    "The row of \"{0}\" is gone from the list. Its record stays.",
    "終わった集まりなら、記録に draft: true を書くか、ファイルを消します。",
    "If it has ended, write draft: true or delete the file.", "(一覧から消えた団体)", kNeverQuoted};
inline constexpr Rule kRowBroken{
    "import.row.broken", Severity::error, "この行は記録にできません。{0}", "This row cannot become a record: {0}",
    "直してから、もう一度取り込みます。", "Mend it and import again.", "(日のない催し)", kNeverQuoted};
inline constexpr Rule kRowStaysDraft{
    "import.row.stays-draft", Severity::warning, "掲載の承諾はありますが、下書きのままにしました。{0}",
    "Agreed to be listed, but left a draft: {0}", "直してから、もう一度取り込みます。", "Mend it and import again.",
    "(よみのない集まり)", kNeverQuoted};
inline constexpr Rule kRowAgreementHalf{
    "import.row.agreement-half", Severity::warning,
    "掲載の承諾は、日と役割の両方がそろって承諾とします。下書きにしました。",
    "An agreement needs both its day and a role. Left a draft.", "足りないほうを書きます。", "Add what is missing.",
    "(承諾日だけの行)", kNeverQuoted};

inline constexpr Rule kRowPlanned{
    "import.row.planned", Severity::note, "事実の種類の列がないので、「計画」にしました。",
    "There is no column for the status; «計画» (a plan) was written.", "", "", "(事実の種類のない講座の一覧)", kNeverQuoted};

// ---- columns

inline constexpr Rule kColumnPrivate{
    "import.column.private", Severity::note,
    "見出し「{0}」は個人の情報なので、取り込みません（{1}セル）。",
    "\"{0}\" is about persons and not imported ({1} cells).", "", "", "代表者名,自宅電話", kNeverQuoted};
inline constexpr Rule kColumnUnknown{
    "import.column.unknown", Severity::warning, "見出し「{0}」の入れ先がわからないので、取り込みません（{1}セル）。",
    "Where \"{0}\" belongs is not known; not imported ({1} cells).",
    "対応表（imports/ の .yaml）の to に項目の名前か「使わない」を書きます。",
    "Write a field, or «使わない», behind `to` in the mapping file.", "備考", kNeverQuoted};
inline constexpr Rule kColumnUnused{
    "import.column.unused", Severity::note, "見出し「{0}」は、対応表で「使わない」としたので、取り込みません（{1}セル）。",
    "\"{0}\" is marked as unused in the mapping ({1} cells).", "", "", "備考", kNeverQuoted};
inline constexpr Rule kColumnTwice{
    "import.column.twice", Severity::warning, "見出し「{0}」は、{1}列と同じ項目なので、取り込みません（{2}セル）。",
    "\"{0}\" is the same field as column {1}; not imported ({2} cells).",
    "対応表で、どちらかの to を別の項目か「使わない」にします。", "Change one of the two in the mapping file.",
    "名前,団体名", kNeverQuoted};
inline constexpr Rule kColumnAddress{
    "import.column.address", Severity::warning,
    "見出し「{0}」は、自宅や連絡先の住所かもしれないので、取り込みません（{1}セル）。",
    "\"{0}\" may be somebody's home; not imported ({1} cells).",
    "会場の住所なら、対応表の to を place.address にします。", "If it is a venue's, write place.address in the mapping.",
    "団体名,住所", kNeverQuoted};
inline constexpr Rule kColumnRow{
    "import.column.row", Severity::note, "見出し「{0}」は、行を見分けるために使います（{1}セル）。記録には書きません。",
    "\"{0}\" tells the rows apart ({1} cells) and is not written into records.", "", "", "No.", kNeverQuoted};
inline constexpr Rule kColumnNone{
    "import.column.none", Severity::warning, "見出しのない列にあるので、取り込みません。",
    "In a column without a heading; not imported.", "見出しを付けるか、消します。", "Give it a heading or remove it.",
    "(表の外のメモ)", kNeverQuoted};

// ---- cells: taken, but not as they were

inline constexpr Rule kCellTidied{
    "import.cell.tidied", Severity::note, "「{0}」: 空白、改行、全角と半角をそろえました。",
    "{0}: blanks, line breaks and width were made even.", "", "", "ひだまりの会　", kNeverQuoted};
inline constexpr Rule kCellReadAs{
    "import.cell.read-as", Severity::note, "「{0}」: 「{1}」と読みました。", "{0}: read as \"{1}\".", "", "",
    "令和8年12月3日", kNeverQuoted};
inline constexpr Rule kCellNumber{
    "import.cell.number", Severity::note, "「{0}」: 番号を台帳（number）の書きかたにそろえました。",
    "{0}: the number was written as the register has it.", "", "", "00(0000)0000", kNeverQuoted};
inline constexpr Rule kCellZero{
    "import.cell.zero", Severity::warning, "「{0}」: 数のセルで、先頭の0がなくなっていたので補いました。",
    "{0}: the leading 0, lost in a cell of numbers, was put back.", "正しいか確かめます。", "Check that it is right.",
    "300000000", kNeverQuoted};
inline constexpr Rule kCellMerged{
    "import.cell.merged", Severity::note, "「{0}」: 結合したセルの値を、{1}の各行に入れました。",
    "{0}: the value of merged cells was given to {1}.", "", "", "(縦に結合した地域)", kNeverQuoted};
inline constexpr Rule kCellNewRecord{
    "import.cell.new-record", Severity::note, "「{0}」: 下書き「{1}」を作って、結びました。",
    "{0}: the draft \"{1}\" was made and linked.", "", "", "(まだない場所の名前)", kNeverQuoted};
inline constexpr Rule kCellElsewhere{
    "import.cell.elsewhere", Severity::note, "「{0}」: 「{1}」がもうあるので、それに結びました。中身は変えません。",
    "{0}: linked to \"{1}\", which is there already and stays as it is.", "", "", "(もうある場所の住所)", kNeverQuoted};

// ---- cells: refused

inline constexpr Rule kCellError{
    "import.cell.error", Severity::warning, "「{0}」: 式の誤り（#N/A など）か、値のない式です。",
    "{0}: an error of a formula (#N/A …), or a formula without a value.", "Excel で式を直して保存し直します。",
    "Mend the formula in Excel and save again.", "#N/A", kNeverQuoted};
inline constexpr Rule kCellDate{
    "import.cell.date", Severity::warning, "「{0}」: 日として読めません。", "{0}: this is no day.",
    "2026-12-03 か 令和8年12月3日 のように書きます。", "Write it as 2026-12-03.", "年末ごろ", kNeverQuoted};
inline constexpr Rule kCellWeekday{
    "import.cell.weekday", Severity::warning, "「{0}」: 書いてある曜日が、その日の曜日ではありません。",
    "{0}: the weekday is not that of the day.", "日か曜日を直します。", "Mend the day or the weekday.",
    "2026-12-03（月）", kNeverQuoted};
inline constexpr Rule kCellTime{
    "import.cell.time", Severity::warning, "「{0}」: 時刻として読めません。", "{0}: this is no time.",
    "13:30 のように書きます。", "Write it as 13:30.", "昼すぎ", kNeverQuoted};
inline constexpr Rule kCellSchedule{
    "import.cell.schedule", Severity::warning, "「{0}」: くりかえしの決まりとして読めません。",
    "{0}: this cannot be read as a rule.",
    "「第1・3水曜 13:30〜15:30」「毎週火・木 10時〜12時」「毎月15日」のように書きます。隔週は始まりの日が要るので、記録のファイルに書きます。",
    "Write it as «第1・3水曜 13:30〜15:30», «毎週火・木 10時〜12時» or «毎月15日».", "不定期", kNeverQuoted};
inline constexpr Rule kCellCount{
    "import.cell.count", Severity::warning, "「{0}」: ひとつの数として読めません。", "{0}: this is not one number.",
    "数だけを書きます。", "Write the number alone.", "10〜20人", kNeverQuoted};
inline constexpr Rule kCellChoice{
    "import.cell.choice", Severity::warning, "「{0}」: 選べることばは、{1}です。", "{0}: one of {2} is needed.",
    "どれかに直します。", "Choose one of them.", "たぶん", kNeverQuoted};
inline constexpr Rule kCellWord{
    "import.cell.word", Severity::warning, "「{0}」: site.yaml にないことばです。", "{0}: not a word of site.yaml.",
    "site.yaml に加えるか、ある名前に直します: {1}", "Add it to site.yaml or use one of: {1}", "となり町", kNeverQuoted};
inline constexpr Rule kCellReference{
    "import.cell.reference", Severity::warning, "「{0}」: その名前の記録がありません。", "{0}: there is no such record.",
    "先にその記録を作るか、名前を直します。", "Make that record first or mend the name.", "(ない集まりの名前)", kNeverQuoted};
inline constexpr Rule kCellTelephone{
    "import.cell.telephone", Severity::warning, "「{0}」: 電話番号として読めません。", "{0}: this is no telephone number.",
    "番号だけを、ハイフンで区切って書きます。先頭の0がなくなっていれば補います。",
    "Write the number alone, with hyphens and its leading 0.", "300000000", kNeverQuoted};
inline constexpr Rule kCellMobile{
    "import.cell.mobile", Severity::warning, "「{0}」: 携帯電話は個人のものかもしれないので、取り込みません。",
    "{0}: a mobile telephone may be somebody's own; not imported.",
    "公開してよい番号なら、見出しを「公開電話」にするか、対応表の to を contacts.tel.open にします。",
    "If it may be published, call the column «公開電話» or write contacts.tel.open in the mapping.", "(携帯の番号)", kNeverQuoted};
inline constexpr Rule kCellNumberInside{
    "import.cell.number-inside", Severity::warning,
    "「{0}」: 文の中に電話番号かメールアドレスがあるので、取り込みません。",
    "{0}: there is a telephone number or an address in the text; not imported.",
    "番号は「公開電話」の列に移し、文からは消します。", "Move the number to a column of its own.", "(番号のある説明)", kNeverQuoted};
inline constexpr Rule kCellAddress{
    "import.cell.address", Severity::warning, "「{0}」: 住所を、都道府県・市区町村・町名・番地に分けられません。",
    "{0}: the address cannot be parted.", "都道府県から続けて書くか、列を分けます。",
    "Begin with the prefecture, or use a column for each part.", "駅の近く", kNeverQuoted};
inline constexpr Rule kCellHome{
    "import.cell.home", Severity::warning, "「{0}」: 個人の家（…方）の住所なので、取り込みません。",
    "{0}: the address of somebody's home; not imported.", "", "", "(…様方)", kNeverQuoted};
inline constexpr Rule kCellRole{
    "import.cell.role", Severity::warning, "「{0}」: 役割のことばではないので、取り込みません。",
    "{0}: not the word of a role; not imported.", "「代表」「事務局」のように、役割だけを書きます。個人の名前は書きません。",
    "Write a role alone, never a person's name.", "(人の名前)", kNeverQuoted};
inline constexpr Rule kCellForm{
    "import.cell.form", Severity::warning, "「{0}」: 記録に書けません。{1}", "{0}: {2}", "直してから、もう一度取り込みます。",
    "Mend it and import again.", "(長すぎる文)", kNeverQuoted};
inline constexpr Rule kCellTwice{
    "import.cell.twice", Severity::warning, "「{0}」: ほかの列から同じ項目を読んだので、取り込みません。",
    "{0}: another column has said the same already; not imported.", "対応表で、どちらかの列を「使わない」にします。",
    "Mark one of the two columns as «使わない» in the mapping.", "住所,方書（住所の中にも建物がある）", kNeverQuoted};
inline constexpr Rule kCellForgotten{
    "import.cell.forgotten", Severity::error, "どの項目にも入りませんでした。", "It has found no place.",
    "プログラムの誤りです。知らせてください。", "A fault of the program; please report it.", "(ないはずのこと)", kNeverQuoted};

// ---- export

inline constexpr Rule kExportKind{
    "export.kind", Severity::error, "「{0}」は、一覧にできない種類です。", "\"{0}\" is no kind that lists are made of.",
    "使えるのは: {1}", "Kinds: {1}", "hiroba export --kind story", false};

inline constexpr const Rule* kImportRules[] = {
    &kFileKind, &kFileUnreadable, &kFileTooLarge, &kFileEncoding, &kFileDamaged, &kMapping, &kState,
    &kTableNone, &kSheetUnread, &kRemarks, &kRowAbove, &kRowHeading, &kRowTotal, &kRowRemark,
    &kRowUntitled, &kRowTwice, &kRowAlike, &kRowRenumbered, &kRowKnown, &kRowEdited, &kRowDeleted, &kRowGone,
    &kRowBroken, &kRowStaysDraft, &kRowAgreementHalf, &kRowPlanned, &kColumnPrivate, &kColumnUnknown,
    &kColumnUnused, &kColumnTwice, &kColumnAddress, &kColumnRow, &kColumnNone, &kCellTidied, &kCellReadAs,
    &kCellNumber, &kCellZero, &kCellMerged, &kCellNewRecord, &kCellElsewhere, &kCellError,
    &kCellDate, &kCellWeekday, &kCellTime, &kCellSchedule, &kCellCount, &kCellChoice, &kCellWord,
    &kCellReference, &kCellTelephone, &kCellMobile, &kCellNumberInside, &kCellAddress, &kCellHome,
    &kCellRole, &kCellForm, &kCellTwice, &kCellForgotten, &kExportKind,
};
// clang-format on

}  // namespace hiroba::imports::rules
