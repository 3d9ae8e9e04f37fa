#pragma once

#include "source/rule.h"

// What can be wrong with the writing itself: bytes, YAML, front matter, CSV. A table of
// sentences, so longer than other headers.
namespace hiroba::syntax::rules {

using source::Rule;
using source::Severity;

// ---- bytes and characters of any file

// clang-format off
inline constexpr Rule kFileNotUtf8{
    "file.encoding.not-utf8", Severity::error,
    "文字コードがUTF-8ではありません（{0}バイト目）。",
    "The file is not UTF-8 (byte {0}).",
    "エディターで「UTF-8」を選んで保存し直します。",
    "Save the file again as UTF-8.", "(Shift_JISで保存したファイル)"};

inline constexpr Rule kFileUtf16{
    "file.encoding.utf16", Severity::error,
    "文字コードがUTF-16です。",
    "The file is UTF-16.",
    "エディターで「UTF-8」を選んで保存し直します。メモ帳では「Unicode」ではなく「UTF-8」です。",
    "Save the file again as UTF-8.", "(メモ帳の「UTF-16 LE」で保存したファイル)"};

inline constexpr Rule kFileTooLarge{
    "file.size.too-large", Severity::error,
    "ファイルが大きすぎます（{0}KB、上限は{1}KB）。",
    "The file is too large ({0} KB; at most {1} KB).",
    "内容を二つ以上のファイルに分けます。画像や名簿が紛れ込んでいないかも見ます。",
    "Split the content into several files; look for data that does not belong here.",
    "(10MBの.yamlファイル)"};

inline constexpr Rule kFileNul{
    "file.character.nul", Severity::error,
    "使えない文字（{0}、NUL）があります。",
    "There is a character that cannot be used ({0}, NUL).",
    "この文字を消します。文書ではないファイルが置かれていないかも確かめます。",
    "Delete it; check that the file is a text at all.", "(NULの入ったファイル)"};

inline constexpr Rule kFilePrivateUse{
    "file.character.private-use", Severity::error,
    "外字（{0}）があります。ほかの機械では正しく表示されません。",
    "There is a private-use character ({0}); it shows only on the machine that made it.",
    "ふつうの漢字か、かな書きに直します。",
    "Write an ordinary character instead.", "title: (外字の)さん"};

inline constexpr Rule kFileInvisible{
    "file.character.invisible", Severity::error,
    "目に見えない文字（{0} {1}）があります。",
    "There is an invisible character ({0}, {2}).",
    "行を一度消して、打ち直します。ワープロやPDFから貼ると入ることがあります。",
    "Delete the line and type it again; such characters come from pasting.",
    "(ワープロから貼った「改行記号」)"};

inline constexpr Rule kFileMergeMark{
    "file.merge-mark", Severity::error,
    "二つの版を合わせたときの印（{0}）が残っています。ほかの誤りは、これを直してから確かめます。",
    "A mark of an unfinished merge ({0}) was left in the file; nothing else in it was looked at.",
    "<<<<<<< から ======= までと、そこから >>>>>>> までの、どちらを残すかを決めて、印の行をすべて消します。見出しの下線なら、代わりに # を使います。",
    "Decide which of the two versions stays and delete the lines of marks; for a heading use #.",
    "<<<<<<< HEAD\ntitle: 見学会\n=======\ntitle: 交流会\n>>>>>>> main"};

inline constexpr Rule kFileReplaced{
    "file.character.replaced", Severity::error,
    "文字化けした文字（�、U+FFFD）があります。もとの文字は失われています。",
    "There is a character that was lost (U+FFFD).",
    "もとの文書を見て、打ち直します。", "Look at the original and type it again.",
    "(文字コードをまちがえて開き、保存したファイル)"};

inline constexpr Rule kFileLookalike{
    "file.character.lookalike", Severity::warning,
    "「{0}」（{1}）は、「{2}」とは別の文字です。検索で見つからず、読み上げも変わります。",
    "\"{0}\" ({1}) is another character than \"{2}\": searches miss it and screen readers misread it.",
    "「{2}」と打ち直します。PDFから貼ると、別の文字になることがあります。",
    "Type {2}; such characters come from pasting out of PDF files.", "title: ⼈と町"};

inline constexpr Rule kFileHalfKana{
    "file.character.half-kana", Severity::warning,
    "半角のカナや記号「{0}」があります。", "There are half-width kana or signs: \"{0}\".",
    "「{1}」と、全角で書きます。", "Write {1}.", "title: ﾋﾀﾞﾏﾘの会"};

// ---- YAML: what we do not use

inline constexpr Rule kYamlAnchor{
    "yaml.feature.anchor", Severity::error,
    "「&」で始まる書き方（アンカー）は使えません。",
    "Anchors (`&name`) are not used here.",
    "文字としての「&」なら、全体を引用符で囲みます。例: title: \"&B\"",
    "If a plain «&» was meant, put the value in quotes.", "title: &B サロン"};

inline constexpr Rule kYamlAlias{
    "yaml.feature.alias", Severity::error,
    "「*」で始まる書き方（エイリアス）は使えません。",
    "Aliases (`*name`) are not used here.",
    "文字としての「*」なら、全体を引用符で囲みます。例: title: \"*申込不要\"",
    "If a plain «*» was meant, put the value in quotes.", "title: *申込不要"};

inline constexpr Rule kYamlTag{
    "yaml.feature.tag", Severity::error,
    "「!」で始まる書き方（タグ）は使えません。",
    "Tags (`!name`) are not used here.",
    "文字としての「!」なら、全体を引用符で囲みます。例: title: \"!注意\"",
    "If a plain «!» was meant, put the value in quotes.", "title: !注意 変更あり"};

inline constexpr Rule kYamlDirective{
    "yaml.feature.directive", Severity::error,
    "「%」で始まる行は使えません。",
    "A line that begins with «%» cannot be used here.",
    "行を消します。文字としての「%」なら、全体を引用符で囲みます。",
    "Delete the line, or put the value in quotes.", "%YAML 1.2"};

inline constexpr Rule kYamlSecondDocument{
    "yaml.document.second", Severity::error,
    "一つのファイルに書けるのは一件だけです。「---」から二件目が始まっています。",
    "One file holds one record; a second one begins at this «---».",
    "二件目を別のファイルに移すか、「---」の行を消します。",
    "Move the second record to its own file, or delete the «---» line.",
    "title: 一件目\n---\ntitle: 二件目"};

inline constexpr Rule kYamlTooDeep{
    "yaml.nesting.too-deep", Severity::error,
    "入れ子が深すぎます（上限は{0}段）。",
    "The nesting is too deep (at most {0} levels).",
    "字下げと、閉じていない「[」「{」を見直します。",
    "Check the indentation and unclosed brackets.", "a: [[[[[[[[[[[[[[[[[[[[[["};

// ---- YAML: keys

inline constexpr Rule kYamlDuplicateKey{
    "yaml.key.duplicate", Severity::error,
    "項目「{0}」が二度書かれています。",
    "The key «{0}» is given twice.",
    "どちらか一つを残します。", "Keep one of them.",
    "title: 見学会\ntitle: 交流会"};

inline constexpr Rule kYamlKeyNotText{
    "yaml.key.not-text", Severity::error,
    "項目の名前がないか、名前として読めません。",
    "The name of this entry is missing or is not a text.",
    "「:」の左に項目の名前を書きます。例: title: 見学会",
    "Write the name before the colon, as in «title: text».", ": 見学会"};

inline constexpr Rule kYamlKeyWideSpace{
    "yaml.key.wide-space", Severity::error,
    "項目の名前に{0}が入っています。",
    "The key holds a {0}.",
    "名前のまわりの空白を消すか、半角の空白にします。例: title: 見学会",
    "Delete it, or use an ordinary space.", "title　: 見学会"};

// ---- YAML: colon, dash and indentation

inline constexpr Rule kYamlColonFullWidth{
    "yaml.colon.full-width", Severity::error,
    "項目「{0}」のあとのコロンが全角（：）です。",
    "The colon after «{0}» is full-width (：).",
    "半角の「:」と半角の空白にします。例: {0}: …",
    "Use an ordinary colon and a space.", "title： 見学会"};

inline constexpr Rule kYamlColonNoSpace{
    "yaml.colon.no-space", Severity::error,
    "項目「{0}」の「:」のあとに、半角の空白がありません。",
    "A space is missing after the colon of «{0}».",
    "「:」のあとに半角の空白を一つ入れます。例: {0}: …",
    "Put one space after the colon.", "title:見学会\nkind: event"};

inline constexpr Rule kYamlColonMissing{
    "yaml.colon.missing", Severity::error,
    "この行には、項目の名前と値を分ける「:」がありません。",
    "This line has no colon between name and value.",
    "「名前: 値」の形にします。前の行の続きなら、字下げします。",
    "Write «name: value»; indent the line if it continues the one before.",
    "title: 見学会\nだれでも来られます"};

inline constexpr Rule kYamlColonInValue{
    "yaml.colon.in-value", Severity::error,
    "値「{0}」の中に「: 」があるので、どこまでが値か決まりません。",
    "The value «{0}» holds a colon followed by a space.",
    "値の全体を引用符で囲みます。例: title: \"第1回: 見学\"",
    "Put the whole value in quotes.", "title: 第1回: 見学"};

inline constexpr Rule kYamlDashNoSpace{
    "yaml.dash.no-space", Severity::error,
    "一覧の「-」のあとに、半角の空白がありません。",
    "A space is missing after the dash of the list.",
    "「- 値」の形にします。",
    "Write «- value».", "topics:\n  -生活\n  - 仕事"};

inline constexpr Rule kYamlDashMisplaced{
    "yaml.dash.misplaced", Severity::error,
    "一覧の「-」をここに書くことはできません。",
    "A list cannot begin here.",
    "「項目:」で改行し、次の行から「- 値」を並べます。短ければ [値, 値] とも書けます。",
    "Begin the list on the next line, or write [a, b].", "topics: - 生活"};

inline constexpr Rule kYamlIndentTab{
    "yaml.indent.tab", Severity::error,
    "字下げにタブが使われています。",
    "The line is indented with a tab.",
    "タブを消し、半角の空白二つずつで字下げします。",
    "Indent with two spaces a level.", "place:\n\tname: 会館"};

inline constexpr Rule kYamlIndentWideSpace{
    "yaml.indent.wide-space", Severity::error,
    "字下げに{0}が使われています。",
    "The line is indented with a {0}.",
    "消して、半角の空白二つずつで字下げします。",
    "Indent with two ordinary spaces a level.", "place:\n　name: 会館"};

inline constexpr Rule kYamlIndentUneven{
    "yaml.indent.uneven", Severity::error,
    "字下げの幅が、上のどの行ともそろっていません。",
    "The indentation fits none of the lines above.",
    "同じ段の行は、左端を同じ位置にそろえます。",
    "Lines of one level begin in the same column.",
    "place:\n    name: 会館\n  room: 会議室"};

inline constexpr Rule kYamlIndentUnderValue{
    "yaml.indent.under-value", Severity::error,
    "上の行の項目にはもう値があるのに、この行は一段深く字下げされています。",
    "The entry above has its value already, yet this line is indented below it.",
    "左端を上の行とそろえます。上の項目の中身なら、上の行の値を消します。",
    "Align it with the line above, or delete the value there.",
    "place: 会館\n  room: 会議室"};

inline constexpr Rule kYamlUnexpected{
    "yaml.line.unexpected", Severity::error,
    "ここは読み取れません。",
    "This cannot be read here.",
    "「項目: 値」の形か、上の行の字下げや引用符を見直します。",
    "Check the form «name: value», and the indentation and quotes above.",
    "- 生活\ntitle: 見学会"};

// ---- YAML: quotes, brackets, long texts

inline constexpr Rule kYamlQuoteUnclosed{
    "yaml.quote.unclosed", Severity::error,
    "引用符（{0}）が閉じていません。",
    "The quote ({0}) is not closed.",
    "値の終わりに同じ引用符（{0}）を付けます。",
    "Close the value with the same quote ({0}).", "title: \"見学会\nkind: event"};

inline constexpr Rule kYamlCommentInValue{
    "yaml.comment.in-value", Severity::warning,
    "「{0}」から行の終わりまでが、覚え書きとして捨てられます。",
    "The line from «{0}» on is dropped as a comment.",
    "値の一部なら、全体を引用符で囲みます。例: fee: \"無料 #1です\"。覚え書きなら、「# 」のように半角の空白を入れます。",
    "Put the whole value in quotes, or write «# » with a blank if it is a remark.",
    "fee: 無料 #1です"};

inline constexpr Rule kYamlQuoteTextAfter{
    "yaml.quote.text-after", Severity::error,
    "閉じた引用符のあとに文字「{0}」が続いています。",
    "The text «{0}» follows the closing quote.",
    "引用符を値の終わりに移します。値の中の引用符は「」に直すか、値の全体を 'と' で囲みます。",
    "Move the closing quote to the end of the value.", "title: \"第1回\" 見学会"};

inline constexpr Rule kYamlBracketUnclosed{
    "yaml.bracket.unclosed", Severity::error,
    "かっこ「{0}」が閉じていません。",
    "The bracket «{0}» is not closed.",
    "値の終わりに「{1}」を付けます。文字としてのかっこなら、全体を引用符で囲みます。",
    "Close it with «{1}»; if the bracket belongs to the text, use quotes.",
    "topics: [生活, 仕事\nkind: event"};

inline constexpr Rule kYamlBracketMismatch{
    "yaml.bracket.mismatch", Severity::error,
    "かっこ「{0}」で始まったのに、「{1}」で閉じています。",
    "The bracket «{0}» is closed by «{1}».",
    "始まりと終わりを [ ] か { } でそろえます。",
    "Use one pair, [ ] or { }.", "topics: [生活, 仕事}"};

inline constexpr Rule kYamlBracketTextAfter{
    "yaml.bracket.text-after", Severity::error,
    "閉じたかっこのあとに文字「{0}」が続いています。",
    "The text «{0}» follows the closing bracket.",
    "かっこも値の文字なら、値の全体を引用符で囲みます。例: title: \"[満員] 見学会\"",
    "If the bracket belongs to the text, put the whole value in quotes.",
    "title: [満員] 見学会"};

inline constexpr Rule kYamlBracketStray{
    "yaml.bracket.stray", Severity::error,
    "始まりのないかっこか「,」があります。",
    "There is a closing bracket or comma without a beginning.",
    "消すか、値の全体を引用符で囲みます。",
    "Delete it, or put the whole value in quotes.", "title: ] 見学会"};

inline constexpr Rule kYamlBracketQuestion{
    "yaml.bracket.question", Severity::error,
    "角括弧や波括弧の中の値に「?」があるときは、引用符が要ります。",
    "A value with a question mark inside brackets needs quotes.",
    "値を引用符で囲むか、括弧を使わずに一行ずつ書きます。例: en: \"Which day?\"",
    "Put the value in quotes, or write each entry on a line of its own.",
    "title: {ja: どの日ですか, en: Which day?}"};

inline constexpr Rule kYamlValueReserved{
    "yaml.value.reserved", Severity::error,
    "値を「{0}」で始めることはできません。",
    "A value cannot begin with «{0}».",
    "値の全体を引用符で囲みます。例: title: \"{0}…\"",
    "Put the whole value in quotes.", "title: @会館"};

inline constexpr Rule kYamlEscapeUnknown{
    "yaml.escape.unknown", Severity::error,
    "\"…\" の中の「\\」（￥）の使い方が分かりません。",
    "This use of «\\» inside \"…\" is unknown.",
    "「\\」を文字として書くなら、値を '…' で囲みます。",
    "If a plain backslash was meant, use '…'.", "path: \"C:\\資料\""};

inline constexpr Rule kYamlEscapeRefused{
    "yaml.escape.refused", Severity::error,
    "\"…\" の中の「\\」が、使えない文字を作っています。",
    "An escape inside \"…\" makes a character that cannot be used.",
    "「\\」で始まる部分を消すか、値を '…' で囲みます。",
    "Delete the escape, or use '…'.", "title: \"\\0見学会\""};

inline constexpr Rule kYamlBlockHeader{
    "yaml.block.header", Severity::error,
    "「|」や「>」のあとに文字を続けることはできません。",
    "Nothing may follow «|» or «>» on the same line.",
    "「|」で改行し、本文は次の行から字下げして書きます。",
    "Begin the text on the next line, indented.", "summary: | はじめまして"};

inline constexpr Rule kYamlNestedKey{
    "yaml.value.key-like", Severity::error,
    "「{0}」が項目ではなく、値として読まれます。",
    "«{0}» is read as a value, not as an entry.",
    "半角の「:」のあとに半角の空白を入れます。例: {0}: …",
    "Use an ordinary colon followed by a space.", "place:\n  name：会館"};

// ---- front matter

inline constexpr Rule kFrontMatterUnclosed{
    "front-matter.fence.unclosed", Severity::error,
    "はじめの「---」に対する、終わりの「---」がありません。",
    "The front matter that begins here has no closing «---».",
    "項目の並びの次の行に、半角の「---」だけの行を置きます。",
    "Put a line with only «---» after the last entry.", "---\ntitle: 見学会\n\n本文です。"};

inline constexpr Rule kFrontMatterFence{
    "front-matter.fence.wrong", Severity::error,
    "はじめの行「{0}」は、区切りの「---」に似ていますが、違う文字か数です。",
    "The first line «{0}» looks like a fence, but is not three hyphens.",
    "半角のハイフン三つ（---）だけにします。",
    "Write exactly three hyphens.", "－－－\ntitle: 見学会\n－－－"};

inline constexpr Rule kFrontMatterNotFirst{
    "front-matter.fence.not-first", Severity::error,
    "「---」の前に空の行か空白があります。",
    "The opening «---» is not at the very beginning of the file.",
    "「---」をファイルの一行目の左端に置きます。",
    "Put «---» on the first line, without blanks before it.", "\n---\ntitle: 見学会\n---"};

inline constexpr const Rule* kSyntaxRules[] = {
    &kFileNotUtf8, &kFileUtf16, &kFileTooLarge, &kFileNul, &kFilePrivateUse, &kFileInvisible,
    &kFileMergeMark, &kFileReplaced, &kFileLookalike,
    &kFileHalfKana, &kYamlCommentInValue,
    &kYamlAnchor, &kYamlAlias, &kYamlTag, &kYamlDirective, &kYamlSecondDocument, &kYamlTooDeep,
    &kYamlDuplicateKey, &kYamlKeyNotText, &kYamlKeyWideSpace, &kYamlColonFullWidth,
    &kYamlColonNoSpace, &kYamlColonMissing, &kYamlColonInValue, &kYamlDashNoSpace,
    &kYamlDashMisplaced, &kYamlIndentTab, &kYamlIndentWideSpace, &kYamlIndentUneven,
    &kYamlIndentUnderValue, &kYamlUnexpected, &kYamlQuoteUnclosed, &kYamlQuoteTextAfter,
    &kYamlBracketUnclosed, &kYamlBracketMismatch, &kYamlBracketTextAfter, &kYamlBracketStray,
    &kYamlBracketQuestion, &kYamlValueReserved, &kYamlEscapeUnknown, &kYamlEscapeRefused,
    &kYamlBlockHeader, &kYamlNestedKey, &kFrontMatterUnclosed, &kFrontMatterFence,
    &kFrontMatterNotFirst,
};
// clang-format on

}  // namespace hiroba::syntax::rules
