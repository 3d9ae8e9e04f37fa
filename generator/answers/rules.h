#pragma once

#include "source/rule.h"

// What can be wrong with answers that come to the office. No message here quotes an answer: it
// names the file, the place and the field, since messages are kept and passed on longer than the
// paper. A table of sentences, so longer than other headers.
namespace hiroba::answers::rules {

using source::Rule;
using source::Severity;

inline constexpr bool kNeverQuoted = true;

// ---- the file

// clang-format off
inline constexpr Rule kAnswersNone{
    "answers.none", Severity::error, "「{0}」に、回答が見つかりません。",
    "There are no answers in \"{0}\".",
    "メールなら「==== ひろば 回答 ここから ====」の行から「ここまで」の行までを、そのまま写します。表なら、1行目に項目の名前がいります。",
    "Of a mail, copy everything from the line «ここから» to the line «ここまで»; a table needs names in its first row.",
    "(あいさつだけのメール)", kNeverQuoted};

inline constexpr Rule kAnswersFile{
    "answers.file", Severity::error, "「{0}」を読めません（{1}）。", "\"{0}\" cannot be read ({1}).",
    "ファイルの名前と、開けるかを確かめます。", "Check its name and whether it can be opened.",
    "hiroba receive nai.txt", kNeverQuoted};

inline constexpr Rule kAnswersEncoding{
    "answers.encoding", Severity::error, "「{0}」の文字コードがわかりません。",
    "The encoding of \"{0}\" is not known.",
    "UTF-8 で保存し直します。Excel なら「CSV UTF-8（コンマ区切り）」を選びます。.xls は .xlsx で保存し直します。",
    "Save it as UTF-8; in Excel choose «CSV UTF-8». Save .xls as .xlsx.", "(UTF-16のファイル)", kNeverQuoted};

inline constexpr Rule kAnswersTooLarge{
    "answers.too-large", Severity::error, "「{0}」が大きすぎます（{2}。上限は{1}MB）。",
    "\"{0}\" is too large ({2}; at most {1} MB).", "いくつかのファイルに分けます。メールなら、添付の画像を除いて本文だけにします。",
    "Split it into several files; of a mail take the text without its pictures.", "(1GBのファイル)", kNeverQuoted};

inline constexpr Rule kAnswersKind{
    "answers.file.kind", Severity::error, "「{0}」は、ふつうのファイルではありません。",
    "\"{0}\" is no plain file.",
    "フォルダーではなく、中のファイルを書きます。ほかのプログラムから受け取るなら「-」（標準入力）を使います。",
    "Name the files in a folder; from another program read standard input («-»).", "hiroba receive todoita/",
    kNeverQuoted};

inline constexpr Rule kAnswersLines{
    "answers.lines", Severity::error, "「{0}」は行が多すぎます（上限は{1}行）。",
    "\"{0}\" has too many lines (at most {1}).", "いくつかのファイルに分けます。空の行が続いていれば消します。",
    "Split it into several files; remove empty lines.", "(200万行のファイル)", kNeverQuoted};

inline constexpr Rule kAnswersSets{
    "answers.sets", Severity::error, "「{0}」は回答が多すぎます（上限は{1}件）。",
    "\"{0}\" holds too many sets of answers (at most {1}).", "いくつかのファイルに分けます。", "Split it into several files.",
    "(10万件の回答)", kNeverQuoted};

inline constexpr Rule kAnswersLocked{
    "answers.file.locked", Severity::error, "「{0}」は、パスワードがかかっているか、古い形式（.xls など）のファイルです。",
    "\"{0}\" is protected by a password, or of an old format (.xls).",
    "パスワード付きの添付は読めません。外して保存してください。古い形式は .xlsx で保存し直します。",
    "Files with a password cannot be read: take it off and save. Save old formats as .xlsx.",
    "(パスワードのかかった Excel)", kNeverQuoted};

inline constexpr Rule kAnswersOutlook{
    "answers.file.outlook", Severity::error, "「{0}」は、Outlook のファイル（.msg）です。読めません。",
    "\"{0}\" is a file of Outlook (.msg), which cannot be read.",
    "メールを開き、本文の「ここから」から「ここまで」を写して、テキスト（.txt）で保存します。.eml で保存できるなら、それを使います。",
    "Open the mail and copy the text from «ここから» to «ここまで» into a .txt; or save it as .eml.", "hiroba receive todoita.msg",
    kNeverQuoted};

// ---- mails as mail programs save them

inline constexpr Rule kMailUnsupported{
    "answers.mail.unsupported", Severity::error, "このプログラムは、.eml を読めない形で組み立てられています。",
    "This program was compiled without the library that reads .eml.",
    "メールの本文を写してテキスト（.txt）で保存するか、gmime を入れて組み立て直します。",
    "Copy the text of the mail into a .txt, or install gmime and compile again.", "hiroba receive todoita.eml",
    kNeverQuoted};

inline constexpr Rule kMailBroken{
    "answers.mail.broken", Severity::error, "「{0}」を、メールとして読めません。", "\"{0}\" cannot be read as a mail.",
    "メールの本文を写して、テキスト（.txt）で保存します。", "Copy the text of the mail into a .txt.", "(部分が数百あるメール)",
    kNeverQuoted};

inline constexpr Rule kMailHtml{
    "answers.mail.html", Severity::error, "「{0}」には、文字だけの本文がありません（HTMLだけのメールです）。",
    "\"{0}\" has no plain text (it is HTML alone).",
    "メールを開き、本文の「ここから」から「ここまで」を写して、テキスト（.txt）で保存します。",
    "Open the mail and copy the text from «ここから» to «ここまで» into a .txt.", "(HTMLだけのメール)", kNeverQuoted};

inline constexpr Rule kMailOthers{
    "answers.mail.others", Severity::warning, "このメールには、読まない添付が{0}個あります（画像など）。受付簿には入りません。",
    "{0} attachments of this mail (pictures and the like) are not read.", "メールを開いて見ます。", "Open the mail and look.",
    "(写真の付いたメール)", kNeverQuoted};

inline constexpr Rule kAnswersJson{
    "answers.json", Severity::error, "JSONとして読めません（{0}）。", "This is no JSON ({0}).",
    "ファイルが途中で切れていないかを見て、送った人にもう一度たのみます。",
    "See whether the file was cut off; ask the sender for it again.", "{\"hiroba\": \"answers\",", kNeverQuoted};

inline constexpr Rule kAnswersJsonShape{
    "answers.json.shape", Severity::error, "回答のJSONの形ではありません（{0}）。",
    "This JSON does not have the form of answers ({0}).",
    "画面の「ファイルで」から取ったものを、そのまま使います。形は tests/forms/endpoint/README.md にあります。",
    "Use the file as the page gave it; its form is described in tests/forms/endpoint/README.md.",
    "[1, 2, 3]", kNeverQuoted};

// ---- the block of a mail

inline constexpr Rule kAnswerBlockCut{
    "answers.block.cut", Severity::error, "この回答は途中で切れています（「ここまで」の行がありません）。",
    "These answers were cut off (the line «ここまで» is missing).",
    "メールの全文を写し直します。それでもなければ、送った人に確かめます。",
    "Copy the whole mail again; if it is not there, ask the sender.",
    "==== ひろば 回答 ここから ====\n様式: form/iken 第1版", kNeverQuoted};

inline constexpr Rule kAnswerBlockBegin{
    "answers.block.begin", Severity::error, "回答の始まり（「ここから」の行）がありません。",
    "The beginning of the answers (the line «ここから») is missing.",
    "「==== ひろば 回答 ここから ====」の行から写し直します。", "Copy again, from the line «ここから» on.",
    "確認記号: 3XK9-2FQ\n==== ひろば 回答 ここまで ====", kNeverQuoted};

inline constexpr Rule kAnswerBlockTooLarge{
    "answers.block.too-large", Severity::error, "この回答は大きすぎます（上限は{0}KB）。",
    "These answers are too large (at most {0} KB).",
    "「ここまで」の行が欠けて、別の文までつながっていないかを見ます。", "See whether the line «ここまで» is missing and another text follows.",
    "(1MBより長い回答)", kNeverQuoted};

inline constexpr Rule kAnswerHeadMissing{
    "answers.head.missing", Severity::error, "「{0}」がありません。", "«{0}» is missing.",
    "メールの全文を写し直します。", "Copy the whole mail again.", "(控え番号の行を消した回答)", kNeverQuoted};

inline constexpr Rule kAnswerHeadTwice{
    "answers.head.twice", Severity::error, "「{0}」が二度あります。", "«{0}» is there twice.",
    "二つの回答がまざっていないかを見て、写し直します。", "See whether two sets of answers were mixed; copy again.",
    "控え番号: 1121-7KQ4\n控え番号: 1121-8MR5", kNeverQuoted};

inline constexpr Rule kAnswerHeadForm{
    "answers.head.form", Severity::error, "「{0}」が読めません。", "«{0}» cannot be read.",
    "途中で書き換わっています。メールの全文を写し直すか、送った人に確かめます。",
    "It was changed on its way: copy the whole mail again, or ask the sender.", "日付: 2026-13-45", kNeverQuoted};

inline constexpr Rule kAnswerLineUnread{
    "answers.line", Severity::error, "この行は、どの質問の答えかわかりません。",
    "It cannot be told to which question this line belongs.",
    "「■ 質問 [名前 記号]」の行が欠けたか、書き換わっています。メールの全文を写し直します。",
    "The line «■ question [name code]» is missing or was changed: copy the whole mail again.",
    "■ 質問の文だけ", kNeverQuoted};

// ---- the form

inline constexpr Rule kAnswersForm{
    "answers.form.unknown", Severity::error, "様式「{0}」は、このサイトにありません。",
    "This site has no form \"{0}\".",
    "別の町のサイトの回答ではないかを確かめます。別のサイトなら --site を付けます。その様式の記録に誤りがあれば、先に直します（hiroba check）。",
    "See whether it was written on another town's site (--site), or whether its record has errors (hiroba check).",
    "様式: form/nai 第1版", kNeverQuoted};

inline constexpr Rule kAnswersFormMissing{
    "answers.form.missing", Severity::error, "どの様式の回答か書かれていません。", "It does not say to which form these are answers.",
    "表に form の列を加えるか、--form form/名前 を付けます。", "Add a column «form», or give --form form/NAME.",
    "(form の列がない CSV)", kNeverQuoted};

inline constexpr Rule kAnswersVersion{
    "answers.version", Severity::error, "第{0}版の回答です。いまの様式（{2}）は第{1}版です。",
    "These are answers to version {0}; the form ({2}) is at version {1} now.",
    "なくなった質問がなければ、--other-version を付けて受け取れます。", "If none of its questions is gone, --other-version accepts it.",
    "様式: form/haken-irai 第1版", kNeverQuoted};

inline constexpr Rule kAnswersVersionTaken{
    "answers.version.taken", Severity::warning, "第{0}版の回答を、いまの第{1}版の質問で読みました。",
    "Answers to version {0} were read with the questions of version {1}.",
    "質問の意味が変わっていないかを確かめます。", "Make sure that the questions still mean the same.",
    "(--other-version で受け取った回答)", kNeverQuoted};

inline constexpr Rule kAnswersLate{
    "answers.late", Severity::warning, "締切（{0}）のあとの日付です。", "Dated after the last day ({0}).",
    "受け付けるかどうかを決めて、出した人に伝えます。", "Decide whether to accept it and tell the sender.",
    "(締切のあとに書いた回答)", kNeverQuoted};

inline constexpr Rule kAnswersExample{
    "answers.example", Severity::note, "控え番号が「見本」です。受付簿には入れません。",
    "Its reference is «見本»: an example, not entered into the register.", "", "", "控え番号: 見本", kNeverQuoted};

inline constexpr Rule kAnswersNobody{
    "answers.nobody", Severity::error, "このサイトには運営者がいないので、受け付けられません。",
    "This site has no operator: nobody is there who could accept answers.",
    "確かめるだけなら --dry-run を付けます。運営者が決まったら、site/site.yaml の operator に書きます。",
    "To look only, give --dry-run. Once there is an operator, name it in site/site.yaml.",
    "(operator のない site.yaml)", kNeverQuoted};

// ---- the fields

inline constexpr Rule kAnswerFieldUnknown{
    "answers.field.unknown", Severity::error, "この様式に「{0}」という質問はありません。",
    "This form has no question \"{0}\".", "別の様式か、ほかの版の回答ではないかを確かめます。",
    "See whether it belongs to another form or version.", "■ 好きな色 [colour TQ4N]", kNeverQuoted};

inline constexpr Rule kAnswerFieldTwice{
    "answers.field.twice", Severity::error, "{0}の答えが二度あります。", "{0} is answered twice.",
    "二つの回答がまざっていないかを見て、写し直します。", "See whether two sets of answers were mixed; copy again.",
    "(同じ質問が二つある回答)", kNeverQuoted};

inline constexpr Rule kAnswerFieldAbsent{
    "answers.field.absent", Severity::error, "{0}の行がありません。", "The lines of {0} are missing.",
    "答えなかった質問の行も、そのまま写します。", "Copy the lines of unanswered questions, too.",
    "(質問の行を一つ消した回答)", kNeverQuoted};

inline constexpr Rule kAnswerFieldExtra{
    "answers.field.extra", Severity::error, "{0}は、この答えかたでは聞かれない質問です。",
    "{0} is not asked after these answers.", "途中で書き換わっています。送った人に確かめます。",
    "Something was changed on its way; ask the sender.", "(聞かれない質問の答えを足した回答)", kNeverQuoted};

inline constexpr Rule kAnswerFieldNotAsked{
    "answers.field.not-asked", Severity::warning, "{0}は、この答えかたでは聞かれない質問なので、入れません。",
    "{0} is not asked after these answers and is left out.", "大事なことなら、本人に確かめます。",
    "Ask the person if it matters.", "(JavaScriptなしで送られた回答)", kNeverQuoted};

inline constexpr Rule kAnswerCodeField{
    "answers.code.field", Severity::error, "{0}の答えが、途中で変わっています（記号が合いません）。",
    "The answer to {0} was changed on its way (its code does not fit).",
    "メールの全文を写し直すか、ファイルで送ってもらいます。見て問題がなければ、--changed を付けると「照合できず（要確認）」と記して受け取れます。",
    "Copy the whole mail again, or ask for the file. If you have looked at it and it is right, --changed takes it, marked in the register.",
    "(答えを手で直した回答)", kNeverQuoted};

inline constexpr Rule kAnswerCodeFieldTaken{
    "answers.code.field.taken", Severity::warning, "{0}の答えは、記号が合いません。「照合できず（要確認）」と記して受け取りました。",
    "The code of {0} does not fit; the answer was taken and marked as not proven.",
    "大事なことなら、本人に確かめます。", "Ask the person if it matters.", "(--changed で受け取った回答)", kNeverQuoted};

inline constexpr Rule kAnswerCodeWhole{
    "answers.code.whole", Severity::error, "「確認記号」が合いません（様式、版、控え番号、日付のどれかが変わっています）。",
    "The code «確認記号» does not fit: form, version, reference or date was changed.",
    "メールの全文を写し直すか、送った人に確かめます。見て問題がなければ、--changed を付けると「照合できず（要確認）」と記して受け取れます。",
    "Copy the whole mail again, or ask the sender. If you have looked at it and it is right, --changed takes it, marked in the register.",
    "(日付を手で直した回答)", kNeverQuoted};

inline constexpr Rule kAnswerCodeWholeTaken{
    "answers.code.whole.taken", Severity::warning, "「確認記号」が合いません。「照合できず（要確認）」と記して受け取りました。",
    "The code «確認記号» does not fit; the answers were taken and marked as not proven.",
    "様式、控え番号、日付を見ます。", "Look at form, reference and date.", "(--changed で受け取った回答)", kNeverQuoted};

inline constexpr Rule kAnswerDamaged{
    "answers.value.damaged", Severity::error, "{0}に、読めない文字があります。", "{0} holds characters that cannot be read.",
    "ファイルを UTF-8 で保存し直します。", "Save the file again as UTF-8.", "(文字化けした答え)", kNeverQuoted};

inline constexpr Rule kAnswerMissing{
    "answers.value.missing", Severity::error, "{0}の答えがありません。", "{0} is not answered.",
    "本人に確かめます。", "Ask the person.", "(答えのいる質問を空けた回答)", kNeverQuoted};

inline constexpr Rule kAnswerTooLong{
    "answers.value.too-long", Severity::error, "{0}の答えが長すぎます（上限は{1}文字）。",
    "The answer to {0} is too long (at most {1} characters).", "短く書き直してもらうか、別の紙にします。",
    "Ask for a shorter one, or for a sheet of its own.", "(100万文字の答え)", kNeverQuoted};

inline constexpr Rule kAnswerTooLarge{
    "answers.value.too-large", Severity::error, "{0}の答えが大きすぎます（上限は{1}KB）。",
    "The answer to {0} is too large (at most {1} KB).", "本人に確かめます。", "Ask the person.",
    "(日付の所に書かれた1MBの文)", kNeverQuoted};

inline constexpr Rule kAnswerKana{
    "answers.value.kana", Severity::error, "{0}は、かなで書きます。", "{0} has to be in kana.",
    "ひらがなかカタカナに直します。", "Write hiragana or katakana.", "三保 花子", kNeverQuoted};

inline constexpr Rule kAnswerDate{
    "answers.value.date", Severity::error, "{0}が、日付として読めません。", "{0} cannot be read as a date.",
    "2026-12-16、12月16日、令和8年12月16日 のように書きます。", "Write 2026-12-16, for instance.", "来週の水曜", kNeverQuoted};

inline constexpr Rule kAnswerWeekday{
    "answers.value.weekday", Severity::error, "{0}の曜日が、日付と合いません。",
    "The weekday of {0} is not that of the day.", "日付と曜日のどちらが正しいかを、本人に確かめます。",
    "Ask the person which of the two is right.", "2026-12-16（木）", kNeverQuoted};

inline constexpr Rule kAnswerTime{
    "answers.value.time", Severity::error, "{0}が、時刻として読めません。", "{0} cannot be read as a time.",
    "13:30、午後1時半 のように書きます。", "Write 13:30, for instance.", "夕方", kNeverQuoted};

inline constexpr Rule kAnswerNumber{
    "answers.value.number", Severity::error, "{0}が、数として読めません。", "{0} cannot be read as a number.",
    "0 以上の数字で書きます。", "Write a number from 0 on, in digits.", "二、三人", kNeverQuoted};

inline constexpr Rule kAnswerTooMany{
    "answers.value.too-many", Severity::error, "{0}が多すぎます（上限は{1}）。", "{0} is too much (at most {1}).",
    "本人に確かめます。", "Ask the person.", "(三つまでの質問に四つ選んだ回答)", kNeverQuoted};

inline constexpr Rule kAnswerTelephone{
    "answers.value.telephone", Severity::error, "{0}が、電話番号として読めません。",
    "{0} cannot be read as a telephone number.", "0 で始まる10けたか11けたで書きます。", "Ten or eleven digits that begin with 0.",
    "(けたの足りない番号)", kNeverQuoted};

inline constexpr Rule kAnswerEmail{
    "answers.value.email", Severity::error, "{0}が、メールアドレスとして読めません。",
    "{0} cannot be read as an e-mail address.", "mihon@example.jp のように書きます。", "Write name@example.jp.",
    "mihon.example.jp", kNeverQuoted};

inline constexpr Rule kAnswerPostal{
    "answers.value.postal", Severity::error, "{0}が、郵便番号として読めません。", "{0} cannot be read as a postal code.",
    "数字7けたで書きます。", "Seven digits.", "(6けたの番号)", kNeverQuoted};

inline constexpr Rule kAnswerChoice{
    "answers.value.choice", Severity::error, "{0}に、選べないものがあります。", "{0} holds what cannot be chosen.",
    "様式にある言葉か値を書きます。選べるもの: {1}", "Write the words or the value of a choice: {1}", "(選べるものにない言葉)",
    kNeverQuoted};

inline constexpr Rule kAnswerOrder{
    "answers.value.order", Severity::error, "{0}が、始まりより前の日です。", "{0} lies before the beginning.",
    "本人に確かめます。", "Ask the person.", "(2日から1日まで)", kNeverQuoted};

// ---- tables: CSV and workbooks

inline constexpr Rule kAnswerColumnUnknown{
    "answers.column.unknown", Severity::warning, "{0}列目（{1}）は、この様式のどの質問とも合わないので、読みません。",
    "Column {0} ({1}) fits no question of the form and is not read.",
    "読むには、見出しを質問の文か項目の名前にします。", "To read it, head it with the question or the field's name.",
    "(「備考」という列)", kNeverQuoted};

inline constexpr Rule kAnswerColumnTwice{
    "answers.column.twice", Severity::error, "{0}列目（{1}）と同じ見出しの列が、前にもあります。",
    "Column {0} ({1}) is headed like one before it.", "どちらかの列を消すか、見出しを項目の名前に直します。",
    "Remove one of them, or head it with the field's name.", "(「電話番号」の列が二つ)", kNeverQuoted};

inline constexpr Rule kWorkbookCell{
    "answers.workbook.cell", Severity::error, "{0}のセル {1} は、計算の誤り（#N/A など）になっています。",
    "The cell {1} of {0} holds an error of a formula (such as #N/A).", "セルに答えを書き直します。",
    "Write the answer into the cell.", "#REF!", kNeverQuoted};

inline constexpr Rule kWorkbookNumber{
    "answers.workbook.number", Severity::warning, "{0}のセル {1} は、文字ではなく数値です。先頭の 0 が消えているかもしれません。",
    "The cell {1} of {0} is a number: zeros at its beginning may have gone.",
    "もとのファイルで確かめます。消えていれば、セルの書式を「文字列」にして書き直します。",
    "Look into the file; if they have, format the cell as text and write it again.", "(電話番号を数値で書いたセル)",
    kNeverQuoted};

inline constexpr Rule kWorkbookNotes{
    "answers.workbook.notes", Severity::warning, "答えの欄の外に、書かれたものがあります（{0}）。受付簿には入りません。",
    "Something is written outside the cells for answers ({0}); it is not entered.",
    "ファイルを開いて読みます。大事なことなら、本人に答えの欄へ書いてもらいます。",
    "Open the file and read it; if it matters, have it written where answers belong.", "(欄の右に書かれた「電話は夕方に」)",
    kNeverQuoted};

inline constexpr Rule kWorkbookRemarks{
    "answers.workbook.remarks", Severity::warning, "セルに付けたメモ（コメント）があります。受付簿には入りません。",
    "There are notes (comments) on cells; they are not entered.", "ファイルを開いて読みます。", "Open the file and read them.",
    "(セルのメモ)", kNeverQuoted};

// ---- what is there already

inline constexpr Rule kAnswersTwice{
    "answers.twice", Severity::warning, "{0}と同じ回答です。加えません。", "The same as {0}; not entered.",
    "別の回答なら、--again を付けます。", "If it is another one, give --again.", "(同じメールを二度)", kNeverQuoted};

inline constexpr Rule kAnswersTwiceChanged{
    "answers.twice.changed", Severity::warning, "{0}と同じ控え番号で、中身が違います。加えません。",
    "The same reference as {0} with other answers; not entered.",
    "出し直しなら、前の行をどうするか決めてから、--again を付けます。",
    "If it was handed in anew, decide what becomes of the row and give --again.", "(書き直して出した回答)", kNeverQuoted};

inline constexpr const Rule* kAnswerRules[] = {
    &kAnswersNone, &kAnswersFile, &kAnswersEncoding, &kAnswersTooLarge, &kAnswersKind,
    &kAnswersLines, &kAnswersSets, &kAnswersLocked, &kAnswersOutlook, &kMailUnsupported, &kMailBroken, &kMailHtml,
    &kMailOthers, &kAnswersJson, &kAnswersJsonShape, &kAnswerBlockCut,
    &kAnswerBlockBegin, &kAnswerBlockTooLarge, &kAnswerHeadMissing, &kAnswerHeadTwice,
    &kAnswerHeadForm, &kAnswerLineUnread, &kAnswersForm, &kAnswersFormMissing, &kAnswersVersion,
    &kAnswersVersionTaken, &kAnswersLate, &kAnswersExample, &kAnswersNobody, &kAnswerFieldUnknown,
    &kAnswerFieldTwice, &kAnswerFieldAbsent, &kAnswerFieldExtra, &kAnswerFieldNotAsked,
    &kAnswerCodeField, &kAnswerCodeFieldTaken, &kAnswerCodeWhole, &kAnswerCodeWholeTaken, &kAnswerDamaged, &kAnswerMissing, &kAnswerTooLong,
    &kAnswerTooLarge, &kAnswerKana, &kAnswerDate, &kAnswerWeekday, &kAnswerTime, &kAnswerNumber, &kAnswerTooMany,
    &kAnswerTelephone, &kAnswerEmail, &kAnswerPostal, &kAnswerChoice, &kAnswerOrder,
    &kAnswerColumnUnknown, &kAnswerColumnTwice, &kWorkbookCell, &kWorkbookNumber, &kWorkbookNotes,
    &kWorkbookRemarks, &kAnswersTwice,
    &kAnswersTwiceChanged,
};
// clang-format on

}  // namespace hiroba::answers::rules
