#pragma once

#include "source/rule.h"
// What can be wrong in a Markdown text.
namespace hiroba::syntax::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kMarkdownLong{"markdown.size.too-long",
                                    Severity::error,
                                    "本文が長すぎます（{0} KB。{1} KBまで）。",
                                    "The text is too long ({0} KB; {1} KB at most).",
                                    "内容ごとにファイルを分けて、リンクでつなぎます。",
                                    "Divide it into several files and link them.",
                                    "(64 KBをこえる本文)"};

inline constexpr Rule kMarkdownDeep{
    "markdown.nesting.too-deep",
    Severity::error,
    "箇条書きや引用の中に、さらに箇条書きや引用が{0}段をこえて重なっています。",
    "Lists, quotations or emphasis are nested more than {0} deep.",
    "段を減らします。見出しで分けると読みやすくなります。",
    "Use fewer levels; headings divide a text better.",
    "- - - - - - - - - - - - - - - - - - - - - 深い"};

inline constexpr Rule kMarkdownComplex{
    "markdown.size.too-complex",
    Severity::error,
    "この行のあたりの書き方が複雑すぎて、読み取れません（表の列や行、閉じていない < "
    "や参照リンクが多すぎます）。",
    "The text around this line is too complex (too many table cells, unclosed < or reference "
    "links).",
    "表を分けるか、記号の前に \\ をつけて、ただの文字にします。",
    "Divide the table, or write \\ before signs that are meant as plain characters.",
    "|||||||||||||||||||||||||| (200列をこえる表)"};

inline constexpr Rule kMarkdownSlip{
    "markdown.slip",
    Severity::warning,
    "「{0}」は、このままの文字でページに出ます。",
    "\"{0}\" stands in the page as it is typed.",
    "「{1}」と、半角の記号と空白で書きます。文字のまま見せるなら、このままでかまいません。",
    "Write {1}; as plain characters it may stay.",
    "＃ 見出し"};

inline constexpr Rule kMarkdownAddress{
    "markdown.address.end",
    Severity::warning,
    "アドレス「{0}」が、どこで終わるか決まりません。リンクは途中で切れます。",
    "Where the address \"{0}\" ends is in doubt; the link is cut off.",
    "「{1}」か、[ことば](アドレス) の形で書きます。アドレスのあとに文が続くなら、間を空けます。",
    "Write {1}, or [words](address); leave a blank before words that follow.",
    "https://www.example.jp/相談"};

inline constexpr Rule kMarkdownCells{
    "markdown.table.cells",
    Severity::warning,
    "表のこの行には{0}個の欄がありますが、見出しは{1}個なので、「{2}」から先は出ません。",
    "This row has {0} cells, the heading {1}: from \"{2}\" on they are dropped.",
    "見出しの欄を増やすか、行の欄を減らします。欄の中の | は \\| と書きます。",
    "Add cells to the heading or remove them from the row; a | within a cell is written \\|.",
    "| 日 | 所 |\n| --- | --- |\n| 2日 | 会館 | 雨天中止 |"};

inline constexpr Rule kMarkdownNoTable{
    "markdown.table.none",
    Severity::warning,
    "「|」で始まるこの行は、表になっていません。",
    "This line begins with «|», but it is no table.",
    "表の前の行を空け、見出しの次に「| --- | --- |」の行を、見出しと同じ数の欄で置きます。",
    "Leave a blank line before the table, and below its heading put a line | --- | --- | with as many cells.",
    "| 日 | 所 |\n| 2日 | 会館 |"};

inline constexpr Rule kMarkdownReserved{
    "markdown.character.reserved",
    Severity::error,
    "本文に使えない文字（{0}）が入っています。",
    "The text contains a character that cannot be used ({0}).",
    "その文字を消します。見えない文字なので、行を打ち直すのが確実です。",
    "Remove it. It is invisible, so typing the line again is the sure way.",
    "(U+FDD0 の入った行)"};

inline constexpr Rule kMarkdownReference{
    "markdown.character.reference",
    Severity::error,
    "「{0}」は、公開できない文字（{1}）になります。",
    "\"{0}\" stands for a character that cannot be published ({1}).",
    "「{0}」を消します。目に見えない文字、向きを変える文字、文字でない番号は使えません。",
    "Remove it: characters that cannot be seen, that turn the direction, or that are none.",
    "ひだまり&#x202E;の会"};

inline constexpr Rule kMarkdownMore{
    "markdown.more",
    Severity::note,
    "この本文には、ほかにも直すところがあります（初めの{0}件だけを示しました）。",
    "There is more to mend in this text (only the first {0} findings are shown).",
    "示したところを直してから、もう一度確かめます。",
    "Mend these first, then check again.",
    "<b>…</b> (41か所)"};

inline constexpr Rule kMarkdownHtml{"markdown.html.raw",
                                    Severity::error,
                                    "本文の中にHTMLのタグ「{0}」は書けません。",
                                    "HTML such as \"{0}\" cannot be used in the text.",
                                    "{1}。",
                                    "Instead: {2}.",
                                    "これは<b>大切</b>です。"};

inline constexpr Rule kRubyNoBase{
    "markdown.ruby.no-base",
    Severity::error,
    "ふりがな「{0}」の前に漢字がありません。",
    "The reading in \"{0}\" has no kanji before it.",
    "ふりがなをつけることばの前に ｜ を置きます（例：｜ピア《仲間》）。《 をそのまま見せるときは "
    "｜《 と書きます。",
    "Put ｜ before the words it belongs to (｜ピア《仲間》); write ｜《 to show a 《.",
    "ピア《仲間》の会です。"};

inline constexpr Rule kRubyUnclosed{
    "markdown.ruby.unclosed",
    Severity::error,
    "ふりがな「{0}」の 《 に対する 》 がありません。",
    "The 《 in \"{0}\" has no 》.",
    "ふりがなの終わりに 》 を書きます。《 をそのまま見せるときは ｜《 と書きます。",
    "End the reading with 》; write ｜《 to show a 《.",
    "傾聴《けいちょうの会です。"};

inline constexpr Rule kRubyEmpty{"markdown.ruby.empty",
                                 Severity::error,
                                 "「{0}」のふりがなが空です。",
                                 "The reading in \"{0}\" is empty.",
                                 "《 》 の中に読みを書くか、《》 を消します。",
                                 "Write the reading between 《 and 》, or remove both.",
                                 "傾聴《》の会です。"};

inline constexpr Rule kCalloutUnknown{
    "markdown.callout.unknown",
    Severity::error,
    "囲みの種類「{0}」はありません。",
    "There is no callout \"{0}\".",
    "補足、メモ、参考、お知らせ、ヒント、こつ、大切、重要、注意、変更、中止のどれかを書きます（例："
    "> [!注意]）。",
    "Write one of NOTE, TIP, IMPORTANT, WARNING, CAUTION, e.g. > [!NOTE].",
    "> [!警報]\n> 会場が変わりました。"};

inline constexpr Rule kHeadingEmpty{"markdown.heading.empty",
                                    Severity::error,
                                    "見出しにことばがありません。",
                                    "The heading has no words.",
                                    "見出しのことばを書くか、# を消します。",
                                    "Write the heading, or remove the #.",
                                    "##\n\n本文です。"};

inline constexpr Rule kHeadingSkipped{
    "markdown.heading.skipped",
    Severity::warning,
    "見出しの段が飛んでいます（「{0}」の前に「{1}」の見出しがありません）。",
    "A heading level is left out (\"{0}\" without a \"{1}\" before it).",
    "# の数を一つずつ増やします。字の大きさのために段を変えることはしません。",
    "Go down one level at a time; levels are not for the size of letters.",
    "## 持ち物\n\n#### 飲み物"};

inline constexpr Rule kHeadingIdBad{
    "markdown.heading.id-form",
    Severity::error,
    "見出しの目印「{0}」は使えません。",
    "The heading id \"{0}\" cannot be used.",
    "英小文字で始め、英小文字・数字・- だけで書きます（例：{#how-to-come}）。h-1 "
    "の形は自動の目印に使います。",
    "Begin with a small letter and use only a-z, 0-9 and - ({#how-to-come}); h-1 and the like are "
    "given automatically.",
    "## 行き方 {#Ikikata}"};

inline constexpr Rule kHeadingIdTwice{"markdown.heading.id-twice",
                                      Severity::error,
                                      "見出しの目印「{0}」が二度使われています。",
                                      "The heading id \"{0}\" is used twice.",
                                      "どちらかを別の名前にします。",
                                      "Give one of them another name.",
                                      "## 行き方 {#way}\n\n## 帰り方 {#way}"};

inline constexpr Rule kFootnoteMissing{"markdown.footnote.missing",
                                       Severity::error,
                                       "注「{0}」の説明がありません。",
                                       "The footnote \"{0}\" is not explained anywhere.",
                                       "本文の終わりに「[^{0}]: 説明」の行を加えます。",
                                       "Add a line \"[^{0}]: explanation\" at the end.",
                                       "10人の計画でした[^1]。"};

inline constexpr Rule kFootnoteUnused{
    "markdown.footnote.unused",
    Severity::warning,
    "注「{0}」は本文のどこからも指されていないので、ページに出ません。",
    "Nothing refers to the footnote \"{0}\", so it does not appear.",
    "本文に [^{0}] を書くか、この行を消します。",
    "Write [^{0}] in the text, or remove the line.",
    "本文です。\n\n[^1]: 資料の3ページ。"};

inline constexpr Rule kFootnoteTwice{
    "markdown.footnote.twice",
    Severity::error,
    "注「{0}」の説明が二つあります。",
    "The footnote \"{0}\" is explained twice.",
    "どちらかを別の名前にするか、一つにまとめます。",
    "Give one of them another name, or make them one.",
    "計画です[^1]。\n\n[^1]: 資料の3ページ。\n[^1]: 資料の4ページ。"};

inline constexpr Rule kLinkEmpty{
    "markdown.link.empty",
    Severity::error,
    "リンクの行き先が空です。",
    "The link has no destination.",
    "( ) の中に行き先を書きます（例：[ひだまりの会](group/hidamari)）。",
    "Write it between ( and ), e.g. [words](group/hidamari).",
    "[ひだまりの会]()"};

inline constexpr Rule kLinkNoWords{"markdown.link.no-words",
                                   Severity::error,
                                   "リンク「{0}」にことばがありません。",
                                   "The link to \"{0}\" has no words.",
                                   "[ ] の中に、行き先が分かることばを書きます。",
                                   "Write between [ and ] where it leads.",
                                   "[](https://example.jp/)"};

inline constexpr Rule kLinkTel{
    "markdown.link.tel",
    Severity::error,
    "電話番号のリンク「{0}」は本文に書けません。",
    "A telephone link such as \"{0}\" cannot stand in the text.",
    "番号は number "
    "の一覧に登録し、確かめた日とともに示します（例：[窓口の電話](number/madoguchi)）。",
    "Enter the number in the register and link to it, e.g. [telephone](number/madoguchi).",
    "[電話する](tel:00-0000-0000)"};

inline constexpr Rule kLinkScheme{
    "markdown.link.scheme",
    Severity::error,
    "リンク「{0}」の形は安全でないので使えません。",
    "The link \"{0}\" is of a kind that is not allowed.",
    "https:// で始まる住所か、記録の名前（例：group/hidamari）を書きます。",
    "Use an address with https:// or a record such as group/hidamari.",
    "[開く](javascript:alert(1))"};

inline constexpr Rule kLinkForm{
    "markdown.link.form",
    Severity::error,
    "リンクの行き先「{0}」を読み取れません。",
    "The destination \"{0}\" cannot be understood.",
    "記録なら「種類/名前」（例：group/hidamari）、外のページなら https:// "
    "から、添えたファイルならその名前（例：chirashi.pdf）を書きます。",
    "Write kind/name for a record (group/hidamari), https://… for other sites, or the name of an "
    "attached file (leaflet.pdf).",
    "[一覧](/group/index.html)"};

inline constexpr Rule kLinkNoScheme{
    "markdown.link.https",
    Severity::error,
    "リンクの行き先「{0}」の初めに https:// がありません。",
    "The destination \"{0}\" lacks https:// in front.",
    "「https://{0}」と書きます。",
    "Write https://{0}.",
    "[市のページ](www.example.jp)"};

inline constexpr Rule kLinkFragment{
    "markdown.link.fragment",
    Severity::error,
    "「{0}」は、同じページの見出しを指す形ではありません。",
    "\"{0}\" cannot point to a heading of this page.",
    "見出しの終わりに英小文字の目印を付けて（例：## はじめに {#hajime-ni}）、リンクには (#hajime-ni) と書きます。",
    "Put an id in small letters behind the heading (## First {#first}) and link to (#first).",
    "[はじめに](#はじめに)"};

inline constexpr Rule kImageOutside{
    "markdown.image.outside",
    Severity::error,
    "画像「{0}」は使えません。画像は記録に添えたファイルだけが使えます。",
    "The picture \"{0}\" cannot be used; only files beside the record can.",
    "画像を記録と同じ名前のフォルダーに置き、ファイル名だけを書きます（例：![会場の入口](iriguchi."
    "jpg)）。",
    "Put the picture into the folder of the record and write its name only.",
    "![会場の入口](https://example.jp/iriguchi.jpg)"};

inline constexpr Rule kImageNoWords{
    "markdown.image.no-alt",
    Severity::error,
    "画像「{0}」の説明がありません。",
    "The picture \"{0}\" has no description.",
    "見えない人にも伝わることばを [ ] "
    "の中に書きます（例：![会場の入口。段差はありません](iriguchi.jpg)）。",
    "Describe it between [ and ] for those who do not see it.",
    "![](iriguchi.jpg)"};

inline constexpr const Rule* kMarkdownRules[] = {
    &kMarkdownLong, &kMarkdownDeep, &kMarkdownComplex, &kMarkdownSlip,
    &kMarkdownAddress, &kMarkdownCells, &kMarkdownNoTable, &kMarkdownReserved, &kMarkdownReference,
    &kMarkdownMore, &kMarkdownHtml, &kRubyNoBase, &kRubyUnclosed, &kRubyEmpty, &kCalloutUnknown,
    &kHeadingEmpty, &kHeadingSkipped, &kHeadingIdBad, &kHeadingIdTwice, &kFootnoteMissing,
    &kFootnoteUnused, &kFootnoteTwice, &kLinkEmpty, &kLinkNoWords, &kLinkTel, &kLinkScheme,
    &kLinkForm, &kLinkNoScheme, &kLinkFragment, &kImageOutside, &kImageNoWords,
};
// clang-format on

}  // namespace hiroba::syntax::rules
