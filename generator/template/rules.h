#pragma once

#include "source/rule.h"

// What can be wrong with a template. {9} is the way to the place, when it was reached through
// includes and macros: « ← list.html:3:1 ← page.html:12:4». Long because it is a table.
namespace hiroba::tmpl::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kTemplateFileMissing{
    "template.file.missing",
    Severity::error,
    "テンプレート「{0}」がありません。{9}",
    "There is no template «{0}».{9}",
    "templates/ からの相対パスで、ファイルの名前を確かめます。",
    "Give the path below templates/.",
    "{% include \"components/crad.html\" %}"};

inline constexpr Rule kTemplateFileTooLarge{"template.file.too-large",
                                            Severity::error,
                                            "テンプレートが大きすぎます（{0}KBまで）。",
                                            "The template is larger than {0} KB.",
                                            "部品に分けて include か import で読み込みます。",
                                            "Split it into components.",
                                            "(256KBを超えるファイル)"};

inline constexpr Rule kTemplateNotUtf8{
    "template.file.not-utf8",
    Severity::error,
    "テンプレートの文字コードがUTF-8ではありません（{0}バイト目）。",
    "The template is not UTF-8 (byte {0}).",
    "エディターで「UTF-8」を選んで保存し直します。",
    "Save the file again as UTF-8.",
    "(Shift_JISで保存したファイル)"};

inline constexpr Rule kTemplateRefused{
    "template.file.character",
    Severity::error,
    "公開できない文字（{0}）があるか、文字の番号で書かれています。",
    "There is a character that cannot be published ({0}), as it is or as a reference.",
    "その文字か、「&」から「;」までを消します。目に見えない文字、向きを変える文字は使えません。",
    "Remove it, or the reference from & to ;.",
    "<p>&#x202E;</p>"};

inline constexpr Rule kTemplateTagUnclosed{"template.syntax.unclosed-tag",
                                           Severity::error,
                                           "「{0}」が「{1}」で閉じられていません。",
                                           "«{0}» is not closed by «{1}».",
                                           "「{1}」を書きます。",
                                           "Write «{1}».",
                                           "<p>{{ page.title </p>"};

inline constexpr Rule kTemplateStringUnclosed{"template.syntax.unclosed-string",
                                              Severity::error,
                                              "文字列が同じ行で閉じられていません。",
                                              "The string does not end on its line.",
                                              "終わりに {0} を書きます。",
                                              "End it with {0}.",
                                              "{% include \"components/card.html %}"};

inline constexpr Rule kTemplateCharacter{"template.syntax.character",
                                         Severity::error,
                                         "ここに「{0}」は書けません。",
                                         "«{0}» cannot stand here.",
                                         "全角の記号や引用符になっていないか確かめます。",
                                         "Look for full-width signs or curly quotes.",
                                         "{{ page．title }}"};

inline constexpr Rule kTemplateNumber{
    "template.syntax.number",
    Severity::error,
    "「{0}」は使える数ではありません。",
    "«{0}» is not a usable number.",
    "0から999999999までの整数を、先頭に0を付けずに書きます。",
    "Write a whole number from 0 to 999999999 without leading zeros.",
    "{{ page.items|limit(012)|length }}"};

inline constexpr Rule kTemplateExpected{"template.syntax.expected",
                                        Severity::error,
                                        "「{0}」が来るところに「{1}」があります。",
                                        "«{0}» was expected here, but there is «{1}».",
                                        "タグの中の順序とかっこの数を確かめます。",
                                        "Check the order and the brackets inside the tag.",
                                        "{% for item of page.items %}{% endfor %}"};

inline constexpr Rule kTemplateExpectedValue{"template.syntax.expected-value",
                                             Severity::error,
                                             "値が来るところに「{0}」があります。",
                                             "A value was expected here, but there is «{0}».",
                                             "名前か、\"文字列\"か、数を書きます。",
                                             "Write a name, a \"string\" or a number.",
                                             "{{ page.title or }}"};

inline constexpr Rule kTemplateExpectedName{"template.syntax.expected-name",
                                            Severity::error,
                                            "名前が来るところに「{0}」があります。",
                                            "A name was expected here, but there is «{0}».",
                                            "英字で始まる名前を書きます。",
                                            "Write a name that begins with a letter.",
                                            "{% set 3 = page.count %}"};

inline constexpr Rule kTemplateNotSupported{
    "template.syntax.not-supported",
    Severity::error,
    "「{0}」はこのテンプレート言語にありません。",
    "«{0}» is not part of this template language.",
    "計算や文字列の組み立てはC++の側で行い、結果を項目として渡します。",
    "Do the work in C++ and hand over the result as a member.",
    "{{ page.count + 1 }}"};

inline constexpr Rule kTemplateUnknownTag{
    "template.syntax.unknown-tag",
    Severity::error,
    "「{0}」というタグはありません。",
    "There is no tag «{0}».",
    "使えるのは if for set include extends block macro call import from です。",
    "There are if for set include extends block macro call import from.",
    "{% inclde \"components/card.html\" %}"};

inline constexpr Rule kTemplateBlockUnclosed{
    "template.syntax.unclosed-block",         Severity::error,
    "「{0}」が「{1}」で閉じられていません。", "«{0}» is not closed by «{1}».",
    "終わりに {% {1} %} を書きます。",        "Write {% {1} %} at its end.",
    "{% if page.count %}<p>あります</p>"};

inline constexpr Rule kTemplateStrayEnd{
    "template.syntax.stray-end",
    Severity::error,
    "ここで閉じるもののない「{0}」です。",
    "Nothing is open that «{0}» could belong to.",
    "始まりのタグがあるか、順序が入れかわっていないか確かめます。",
    "Look for the opening tag, or for tags in the wrong order.",
    "<p>{{ page.title }}</p>{% endif %}"};

inline constexpr Rule kTemplateDefaultLiteral{
    "template.macro.default",
    Severity::error,
    "引数「{0}」の既定値には、文字列・数・true・false・none だけを書けます。",
    "The default of «{0}» must be a string, a number, true, false or none.",
    "既定値を none にし、マクロの中で or を使って補います。",
    "Use none, and `or` inside the macro.",
    "{% macro m(title=page.title) %}{% endmacro %}"};

inline constexpr Rule kTemplateTooDeep{
    "template.limit.nesting",
    Severity::error,
    "入れ子が深すぎます（{0}段まで）。{9}",
    "This is nested more than {0} deep.{9}",
    "部品に分けるか、式を set で分けます。",
    "Split it into components, or the expression with set.",
    "{{ (((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))) }}"};

inline constexpr Rule kTemplateTooLarge{
    "template.limit.size",
    Severity::error,
    "「{0}」は、読み込む部品とくり返しを合わせると大きくなりすぎます。{9}",
    "«{0}» grows too large with all it includes and repeats.{9}",
    "include やマクロの重なりを減らします。",
    "Use fewer includes and macros inside one another.",
    "(マクロがマクロを何度も呼び、それが何段も重なるテンプレート)"};

inline constexpr Rule kTemplateNameUnknown{
    "template.name.unknown",
    Severity::error,
    "「{0}」という名前は、ここでは使えません。{9}",
    "There is no «{0}» here.{9}",
    "つづりを確かめます。マクロの中では、引数と、どこでも使える名前だけが見えます。",
    "Check the spelling. Inside a macro only its parameters and global names are seen.",
    "<p>{{ pgae.title }}</p>"};

inline constexpr Rule kTemplateNameTaken{"template.name.taken",
                                         Severity::error,
                                         "「{0}」という名前は、すでに別のものに使われています。{9}",
                                         "The name «{0}» is already used for something else.{9}",
                                         "別の名前にします。",
                                         "Choose another name.",
                                         "{% set page = 1 %}"};

inline constexpr Rule kTemplateNotValue{"template.name.not-value",
                                        Severity::error,
                                        "「{0}」は値ではないので、そのままでは使えません。{9}",
                                        "«{0}» is not a value.{9}",
                                        "マクロや関数は {0}(…) と呼び出します。",
                                        "Call a macro or function: {0}(…).",
                                        "<p>{{ t }}</p>"};

inline constexpr Rule kTemplateMemberUnknown{"template.member.unknown",
                                             Severity::error,
                                             "「{0}」に「{1}」という項目はありません。{9}",
                                             "«{0}» has no member «{1}».{9}",
                                             "テンプレートの手引きで項目の名前を確かめます。",
                                             "Look up the members in the template reference.",
                                             "<p>{{ page.titel }}</p>"};

inline constexpr Rule kTemplateNoMembers{
    "template.member.none",
    Severity::error,
    "「{0}」には項目がないので、「{1}」は読めません。{9}",
    "«{0}» has no members, so «{1}» cannot be read.{9}",
    "リストなら for でくり返すか、first や length を使います。",
    "For a list use for, first or length.",
    "<p>{{ page.items.title }}</p>"};

inline constexpr Rule kTemplateFilterUnknown{
    "template.filter.unknown",
    Severity::error,
    "「{0}」というフィルターはありません。{9}",
    "There is no filter «{0}».{9}",
    "使えるのは default first join last length limit urlencode と、このサイトのフィルターです。",
    "There are default first join last length limit urlencode and those of this site.",
    "{{ page.items|lenght }}"};

inline constexpr Rule kTemplateNoSafe{"template.filter.safe",
                                      Severity::error,
                                      "「safe」フィルターはありません。{9}",
                                      "There is no filter «safe».{9}",
                                      "HTMLとして書き出せるのは、C++で作られた型htmlの値だけです。",
                                      "Only values of type html, made in C++, are printed as HTML.",
                                      "<p>{{ page.title|safe }}</p>"};

inline constexpr Rule kTemplateTypeMismatch{"template.type.mismatch",
                                            Severity::error,
                                            "「{0}」の値がいるところに「{1}」があります。{9}",
                                            "A value of type «{0}» is needed, this is «{1}».{9}",
                                            "その型の項目を渡します。",
                                            "Pass a value of that type.",
                                            "{{ t(page.items) }}"};

inline constexpr Rule kTemplateSetType{"template.type.set",
                                       Severity::error,
                                       "変数「{0}」は「{1}」なので、「{2}」は入れられません。{9}",
                                       "The variable «{0}» holds «{1}», not «{2}».{9}",
                                       "別の名前の変数にします。",
                                       "Use another variable.",
                                       "{% set n = 1 %}{% set n = \"a\" %}"};

inline constexpr Rule kTemplateTypeCompare{
    "template.type.compare",
    Severity::error,
    "「{0}」と「{1}」は比べられません。{9}",
    "«{0}» and «{1}» cannot be compared.{9}",
    "同じ型の文字列・数・真偽値だけを比べます。大小は数だけです。",
    "Compare texts, numbers or booleans of one type; < and > take numbers only.",
    "{% if page.count == \"3\" %}<p>三つ</p>{% endif %}"};

inline constexpr Rule kTemplateTwoTypes{"template.type.branches",
                                        Severity::error,
                                        "一つの式が「{0}」にも「{1}」にもなります。{9}",
                                        "One expression is «{0}» or «{1}».{9}",
                                        "どちらになっても同じ型になるように書くか、if で分けます。",
                                        "Make both sides the same type, or use if.",
                                        "<p>{{ page.count or \"なし\" }}</p>"};

inline constexpr Rule kTemplateNotList{"template.type.not-list",
                                       Severity::error,
                                       "「{0}」はリストではありません。{9}",
                                       "«{0}» is not a list.{9}",
                                       "リストの項目を使います。あるかどうかは if で確かめます。",
                                       "Use a list here; ask with if whether something is there.",
                                       "{% for x in page.title %}{% endfor %}"};

inline constexpr Rule kTemplateNotJoinable{
    "template.type.join",
    Severity::error,
    "「{0}」のリストは join でつなげません。{9}",
    "A list of «{0}» cannot be joined.{9}",
    "join(\"、\", \"title\") のように、つなぐ項目の名前を書きます。",
    "Name the member to join: join(\", \", \"title\").",
    "{{ page.items|join }}"};

inline constexpr Rule kTemplateNotPrintable{
    "template.type.not-printable",
    Severity::error,
    "「{0}」はそのまま書き出せません。{9}",
    "«{0}» cannot be printed.{9}",
    "レコードは項目を、リストは for か join で書き出します。型jsonの値は <script "
    "type=\"application/json\"> の中だけです。",
    "Print a member of a record, a list with for or join; json belongs in <script "
    "type=\"application/json\">.",
    "<p>{{ page.items }}</p>"};

inline constexpr Rule kTemplateHtmlHere{"template.type.html-place",
                                        Severity::error,
                                        "型htmlの値は、タグとタグの間にしか書き出せません。{9}",
                                        "A value of type html can stand between tags only.{9}",
                                        "属性やtitle要素の中では、文字だけの項目を使います。",
                                        "Inside attributes and title use a text.",
                                        "<p title=\"{{ page.body }}\"></p>"};

inline constexpr Rule kTemplateArgumentUnknown{
    "template.call.unknown-argument",
    Severity::error,
    "「{0}」に「{1}」という引数はありません。{9}",
    "«{0}» has no parameter «{1}».{9}",
    "引数の名前を確かめます。",
    "Check the name of the parameter.",
    "{% import \"components/card.html\" as c %}{{ c.card(titel=\"見出し\") }}"};

inline constexpr Rule kTemplateArgumentMissing{
    "template.call.missing-argument",
    Severity::error,
    "「{0}」の引数「{1}」がありません。{9}",
    "«{0}» needs «{1}».{9}",
    "引数を書き足します。",
    "Add the argument.",
    "{% import \"components/card.html\" as c %}{{ c.card() }}"};

inline constexpr Rule kTemplateArgumentTwice{
    "template.call.repeated",
    Severity::error,
    "引数「{0}」が2回書かれています。{9}",
    "The argument «{0}» is given twice.{9}",
    "どちらか一つにします。",
    "Give it once.",
    "{% import \"components/card.html\" as c %}{{ c.card(\"あ\", title=\"い\") }}"};

inline constexpr Rule kTemplateTooMany{"template.call.too-many",
                                       Severity::error,
                                       "「{0}」の引数が多すぎます（{1}個まで）。{9}",
                                       "«{0}» takes at most {1} arguments.{9}",
                                       "余分な引数を消します。",
                                       "Remove the rest.",
                                       "{{ page.items|length(3) }}"};

inline constexpr Rule kTemplateNotMacro{
    "template.call.not-macro",
    Severity::error,
    "ここで呼び出しているものは、マクロでも関数でもありません。{9}",
    "What is called here is neither a macro nor a function.{9}",
    "{% import \"…\" as c %} で読み込み、c.名前(…) と呼びます。",
    "Bring it in with {% import \"…\" as c %} and call c.name(…).",
    "{{ page.title() }}"};

inline constexpr Rule kTemplateMacroUnknown{
    "template.macro.unknown",
    Severity::error,
    "「{0}」にマクロ「{1}」はありません。{9}",
    "«{0}» has no macro «{1}».{9}",
    "マクロの名前を確かめます。",
    "Check the name of the macro.",
    "{% import \"components/card.html\" as c %}{{ c.crad(\"見出し\") }}"};

inline constexpr Rule kTemplateRecursion{
    "template.macro.recursive",
    Severity::error,
    "マクロ「{0}」が、めぐって自分を呼び出しています。{9}",
    "The macro «{0}» calls itself in the end.{9}",
    "くり返しは for で書きます。段のある一覧は段ごとにマクロを分けます。",
    "Use for; write one macro for each level of a nested list.",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"};

inline constexpr Rule kTemplateNoCaller{
    "template.macro.no-caller",
    Severity::error,
    "ここでは caller() を使えません。{9}",
    "caller() cannot be used here.{9}",
    "caller() は {% call %} で呼ばれるマクロの中だけで使えます。本文なしでも呼ぶマクロでは {% if "
    "caller %} で囲みます。",
    "caller() belongs in a macro used with {% call %}; guard it with {% if caller %} where there "
    "may be no body.",
    "{{ caller() }}"};

inline constexpr Rule kTemplateNoSuper{
    "template.block.no-super",
    Severity::error,
    "ここでは super() を使えません。{9}",
    "super() cannot be used here.{9}",
    "super() は、元のテンプレートにもある block の中に {{ super() }} とだけ書きます。",
    "Write {{ super() }} alone, in a block that the extended template has too.",
    "{{ super() }}"};

inline constexpr Rule kTemplateCycle{"template.file.cycle",
                                     Severity::error,
                                     "「{0}」が、めぐって自分を読み込んでいます。{9}",
                                     "«{0}» brings in itself in the end.{9}",
                                     "共通の部分を別のファイルに分けます。",
                                     "Move the common part to a file of its own.",
                                     "{% include \"page.html\" %}"};

inline constexpr Rule kTemplateExtendsFirst{
    "template.extends.first",
    Severity::error,
    "extends は、ページやレイアウトのファイルの最初に1回だけ書けます。{9}",
    "extends may stand once, at the very beginning of a page or layout.{9}",
    "ファイルのいちばん上に移します。",
    "Move it to the top of the file.",
    "<p>前置き</p>{% extends \"layout.html\" %}"};

inline constexpr Rule kTemplateOutsideBlock{
    "template.extends.outside",
    Severity::error,
    "extends のあるファイルでは、block の外に書いたものはどこにも出ません。{9}",
    "In a file with extends, what stands outside the blocks is printed nowhere.{9}",
    "block の中に移すか、消します。",
    "Move it into a block, or remove it.",
    "{% extends \"layout.html\" %}<p>どこにも出ない</p>"};

inline constexpr Rule kTemplateBlockUnknown{
    "template.block.unknown",
    Severity::error,
    "元のテンプレートに block「{0}」はありません。{9}",
    "The extended template has no block «{0}».{9}",
    "block の名前を確かめます。",
    "Check the name of the block.",
    "{% extends \"layout.html\" %}{% block contnet %}{% endblock %}"};

inline constexpr Rule kTemplateBlockRepeated{
    "template.block.repeated",
    Severity::error,
    "block「{0}」がこのファイルに2回あります。{9}",
    "The block «{0}» stands twice in this file.{9}",
    "別の名前にします。",
    "Give it another name.",
    "{% block a %}{% endblock %}{% block a %}{% endblock %}"};

inline constexpr Rule kTemplateBlockPlace{
    "template.block.place",
    Severity::error,
    "block「{0}」は、ページとレイアウトのファイルにしか書けません。{9}",
    "The block «{0}» can stand in pages and layouts only.{9}",
    "部品では、マクロの引数か {% call %} を使います。",
    "In components use macro parameters or {% call %}.",
    "{% macro m() %}{% block a %}{% endblock %}{% endmacro %}{{ m() }}"};

inline constexpr Rule kTemplateOnlyOnTop{
    "template.syntax.only-on-top",
    Severity::error,
    "このタグは、ほかのタグの中には書けません。{9}",
    "This tag cannot stand inside another.{9}",
    "ファイルの上のほうに移します。",
    "Move it to the top of the file.",
    "{% if page.count %}{% import \"components/card.html\" as c %}{% endif %}"};

inline constexpr Rule kTemplateModuleContent{
    "template.import.content",
    Severity::error,
    "import される「{0}」では、マクロの外に書いたものはどこにも出ません。{9}",
    "In «{0}», which is imported, what stands outside the macros is printed nowhere.{9}",
    "マクロの中に移すか、{# 注釈 #} にします。",
    "Move it into a macro or make it a {# comment #}.",
    "{% import \"layout.html\" as l %}"};

inline constexpr Rule kTemplateNotBetweenTags{
    "template.html.not-between-tags",
    Severity::error,
    "「{0}」は、タグとタグの間でだけ使えます。{9}",
    "«{0}» can stand between tags only.{9}",
    "属性の中では値を直接書き出します。",
    "Inside attributes print values.",
    "<p title=\"{% include \"components/hello.html\" %}\"></p>"};

inline constexpr Rule kTemplateUnbalanced{
    "template.html.branches",
    Severity::error,
    "if の枝によって、開いているタグや引用符が違います。{9}",
    "The branches of this if leave different tags or quotes open.{9}",
    "どの枝でも同じ要素を開き、同じ要素を閉じます。",
    "Open and close the same elements in every branch.",
    "{% if page.count %}<ul>{% endif %}"};

inline constexpr Rule kTemplateLoopUnbalanced{
    "template.html.loop",
    Severity::error,
    "くり返しの始めと終わりで、開いているタグや引用符が違います。{9}",
    "The loop body leaves other tags or quotes open than it began with.{9}",
    "くり返しの中で開いた要素は、その中で閉じます。",
    "Close inside the loop what was opened there.",
    "<ul>{% for x in page.items %}<li>{{ x.title }}{% endfor %}</ul>"};

inline constexpr Rule kTemplateBlockUnbalanced{
    "template.html.block",
    Severity::error,
    "block の始めと終わりで、開いているタグや引用符が違います。{9}",
    "The block leaves other tags or quotes open than it began with.{9}",
    "block の中で開いた要素は、その中で閉じます。",
    "Close inside the block what was opened there.",
    "{% block a %}<div>{% endblock %}"};

inline constexpr Rule kTemplateUnclosedElement{
    "template.html.unclosed-element",        Severity::error,
    "要素 <{0}> が閉じられていません。{9}",  "The element <{0}> is not closed.{9}",
    "</{0}> を書きます。省略はできません。", "Write </{0}>; it cannot be left out.",
    "<ul><li>{{ page.title }}</ul>"};

inline constexpr Rule kTemplateEndTag{
    "template.html.end-tag",
    Severity::error,
    "</{0}> に合う始まりのタグがありません（開いているのは {1}）。{9}",
    "</{0}> closes nothing that is open here (open: {1}).{9}",
    "要素を、開いたのと逆の順に閉じます。",
    "Close elements in the reverse order of opening.",
    "<p><b>{{ page.title }}</p></b>"};

inline constexpr Rule kTemplateEndsInTag{"template.html.ends-in-tag",
                                         Severity::error,
                                         "タグや注釈の途中で終わっています（{0}）。{9}",
                                         "This ends inside a tag or comment ({0}).{9}",
                                         "タグを「>」で閉じます。",
                                         "Close the tag with «>».",
                                         "<p class=\"a\""};

inline constexpr Rule kTemplateCutInTwo{
    "template.html.cut",
    Severity::error,
    "HTMLのタグや文字参照の途中に、テンプレートのタグがあります。{9}",
    "A tag of the template cuts an HTML tag or character reference in two.{9}",
    "HTMLのタグの名前や &amp; などを、切らずに続けて書きます。",
    "Write HTML tags and references such as &amp; in one piece.",
    "<p>A&{{ page.title }}</p>"};

inline constexpr Rule kTemplateStrayAngle{"template.html.angle",
                                          Severity::error,
                                          "「<」の後がタグになっていません。{9}",
                                          "The «<» does not begin a tag.{9}",
                                          "文字としての「<」は &lt; と書きます。",
                                          "Write &lt; for the character.",
                                          "<p>3 < 5</p>"};

inline constexpr Rule kTemplateMalformedTag{"template.html.malformed",
                                            Severity::error,
                                            "タグ <{0}> の書き方がくずれています。{9}",
                                            "The tag <{0}> is malformed.{9}",
                                            "名前=\"値\" の形と、引用符の対を確かめます。",
                                            "Check name=\"value\" and the pairs of quotes.",
                                            "<p class=\"a\" \"b\">あ</p>"};

inline constexpr Rule kTemplateGluedAttributes{
    "template.html.glued",
    Severity::error,
    "タグ <{0}> の中で、属性が空白なしにつながっています。{9}",
    "Attributes of <{0}> follow each other without a space.{9}",
    "属性の前に空白を入れます。",
    "Put a space before the attribute.",
    "<input name=\"a\"{% if page.count %}checked{% endif %}>"};

inline constexpr Rule kTemplateSelfClosing{
    "template.html.self-closing",
    Severity::error,
    "<{0}/> は閉じたことになりません。{9}",
    "<{0}/> does not close the element.{9}",
    "<{0}></{0}> と書きます。「/>」が使えるのはsvgの中と空要素だけです。",
    "Write <{0}></{0}>; «/>» works in svg and void elements only.",
    "<div/>"};

inline constexpr Rule kTemplateUnquoted{"template.html.unquoted",
                                        Severity::error,
                                        "属性「{0}」の値が引用符で囲まれていません。{9}",
                                        "The value of «{0}» is not quoted.{9}",
                                        "{0}=\"{{ … }}\" と書きます。",
                                        "Write {0}=\"{{ … }}\".",
                                        "<p title={{ page.title }}></p>"};

inline constexpr Rule kTemplateInTagName{"template.html.tag-name",
                                         Severity::error,
                                         "タグの名前に値は書けません。{9}",
                                         "A value cannot be part of a tag name.{9}",
                                         "if で分けて、タグを全部書きます。",
                                         "Use if and write the tags out.",
                                         "<h{{ page.count }}>見出し</h2>"};

inline constexpr Rule kTemplateInAttributeName{
    "template.html.attribute-name",
    Severity::error,
    "<{0}> の属性の名前のところに値は書けません。{9}",
    "A value cannot stand where <{0}> has attribute names.{9}",
    "属性を全部書き、あるかどうかを if で分けます。",
    "Write the attribute out, inside an if.",
    "<p {{ page.title }}></p>"};

inline constexpr Rule kTemplateInHandler{"template.html.handler",
                                         Severity::error,
                                         "属性「{0}」（スクリプト）に値は書けません。{9}",
                                         "A value cannot stand in the script attribute «{0}».{9}",
                                         "data- 属性に書き、スクリプトのファイルから読みます。",
                                         "Use a data- attribute and read it from a script file.",
                                         "<p onclick=\"{{ page.title }}\"></p>"};

inline constexpr Rule kTemplateInStyle{"template.html.style",
                                       Severity::error,
                                       "スタイルの中に値は書けません。{9}",
                                       "A value cannot stand in a style.{9}",
                                       "class を付け、スタイルシートに書きます。",
                                       "Set a class and write the rule in the style sheet.",
                                       "<p style=\"color:{{ page.title }}\"></p>"};

inline constexpr Rule kTemplateInScript{
    "template.html.script",
    Severity::error,
    "スクリプトの中に値は書けません。{9}",
    "A value cannot stand in a script.{9}",
    "<script type=\"application/json\"> か data- 属性を使います。",
    "Use <script type=\"application/json\"> or a data- attribute.",
    "<script>{{ page.title }}</script>"};

inline constexpr Rule kTemplateInRaw{"template.html.raw",
                                     Severity::error,
                                     "<{0}> の中に値は書けません。{9}",
                                     "A value cannot stand in <{0}>.{9}",
                                     "別の要素を使います。",
                                     "Use another element.",
                                     "<iframe>{{ page.title }}</iframe>"};

inline constexpr Rule kTemplateInComment{"template.html.comment",
                                         Severity::error,
                                         "HTMLの注釈の中に値は書けません。{9}",
                                         "A value cannot stand in an HTML comment.{9}",
                                         "{# … #} に変えるか、消します。",
                                         "Use {# … #}, or remove it.",
                                         "<!-- {{ page.title }} -->"};

inline constexpr Rule kTemplateInSpecialAttribute{"template.html.special-attribute",
                                                  Severity::error,
                                                  "属性「{0}」に値は書けません。{9}",
                                                  "A value cannot stand in the attribute «{0}».{9}",
                                                  "この属性は決まった文字だけで書きます。",
                                                  "Write this attribute with fixed text only.",
                                                  "<iframe srcdoc=\"{{ page.title }}\"></iframe>"};

inline constexpr Rule kTemplateRefresh{
    "template.html.refresh",
    Severity::error,
    "http-equiv=\"refresh\" の content に値は書けません。{9}",
    "The content of http-equiv=\"refresh\" cannot hold a value.{9}",
    "リンクを置きます。ページを勝手に動かさないことは、アクセシビリティの決まりでもあります。",
    "Offer a link; pages that move by themselves are an accessibility failure too.",
    "<meta http-equiv=\"refresh\" content=\"0;url={{ page.url }}\">"};

inline constexpr Rule kTemplateUrlStart{
    "template.url.start",
    Severity::error,
    "属性「{1}」のはじめに「{0}」は書けません。{9}",
    "«{0}» cannot begin the address in «{1}».{9}",
    "型urlの項目を使うか、「/」や「https://例/」などの決まった文字から始めます。",
    "Use a value of type url, or begin with fixed text such as «/».",
    "<a href=\"{{ page.title }}\">あ</a>"};

inline constexpr Rule kTemplateUrlInside{
    "template.url.inside",
    Severity::error,
    "型urlの値は、属性「{1}」のはじめにだけ書けます。{9}",
    "A value of type url can only begin the address in «{1}».{9}",
    "全体のURLをC++で作るか、前の文字を消します。",
    "Build the whole address in C++, or remove what stands before.",
    "<a href=\"/x/{{ page.url }}\">あ</a>"};

inline constexpr Rule kTemplateUrlScheme{
    "template.url.scheme",
    Severity::error,
    "属性「{0}」のURLの始まりが安全ではありません。{9}",
    "The beginning of the address in «{0}» is not safe.{9}",
    "https: のホスト名は「/」まで書きます。javascript: などは使えません。",
    "Write https: addresses up to the «/» after the host; javascript: and the like are refused.",
    "<a href=\"https://{{ page.title }}/\">あ</a>"};

inline constexpr Rule kTemplateInJsonString{
    "template.json.in-string",
    Severity::error,
    "JSONの文字列の引用符の中に値は書けません。{9}",
    "A value cannot stand inside the quotes of a JSON string.{9}",
    "引用符を消します。値は引用符ごと書き出されます。",
    "Remove the quotes: the value brings its own.",
    "<script type=\"application/json\">{\"a\": \"{{ page.title }}\"}</script>"};

inline constexpr const Rule* kTemplateRules[] = {
    &kTemplateFileMissing, &kTemplateFileTooLarge, &kTemplateNotUtf8, &kTemplateRefused,
    &kTemplateTagUnclosed, &kTemplateStringUnclosed, &kTemplateCharacter, &kTemplateNumber,
    &kTemplateExpected, &kTemplateExpectedValue, &kTemplateExpectedName, &kTemplateNotSupported,
    &kTemplateUnknownTag, &kTemplateBlockUnclosed, &kTemplateStrayEnd, &kTemplateDefaultLiteral,
    &kTemplateTooDeep, &kTemplateTooLarge, &kTemplateNameUnknown, &kTemplateNameTaken,
    &kTemplateNotValue, &kTemplateMemberUnknown, &kTemplateNoMembers, &kTemplateFilterUnknown,
    &kTemplateNoSafe, &kTemplateTypeMismatch, &kTemplateSetType, &kTemplateTypeCompare,
    &kTemplateTwoTypes, &kTemplateNotList, &kTemplateNotJoinable, &kTemplateNotPrintable,
    &kTemplateHtmlHere, &kTemplateArgumentUnknown, &kTemplateArgumentMissing,
    &kTemplateArgumentTwice, &kTemplateTooMany, &kTemplateNotMacro, &kTemplateMacroUnknown,
    &kTemplateRecursion, &kTemplateNoCaller, &kTemplateNoSuper, &kTemplateCycle,
    &kTemplateExtendsFirst, &kTemplateOutsideBlock, &kTemplateBlockUnknown,
    &kTemplateBlockRepeated, &kTemplateBlockPlace, &kTemplateOnlyOnTop, &kTemplateModuleContent,
    &kTemplateNotBetweenTags, &kTemplateUnbalanced, &kTemplateLoopUnbalanced,
    &kTemplateBlockUnbalanced, &kTemplateUnclosedElement, &kTemplateEndTag, &kTemplateEndsInTag,
    &kTemplateCutInTwo, &kTemplateStrayAngle, &kTemplateMalformedTag, &kTemplateGluedAttributes,
    &kTemplateSelfClosing, &kTemplateUnquoted, &kTemplateInTagName, &kTemplateInAttributeName,
    &kTemplateInHandler, &kTemplateInStyle, &kTemplateInScript, &kTemplateInRaw,
    &kTemplateInComment, &kTemplateInSpecialAttribute, &kTemplateRefresh, &kTemplateUrlStart,
    &kTemplateUrlInside, &kTemplateUrlScheme, &kTemplateInJsonString,
};
// clang-format on

}  // namespace hiroba::tmpl::rules
