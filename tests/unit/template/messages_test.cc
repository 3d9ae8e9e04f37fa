// What template authors are told, letter by letter, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "fixture.h"
#include "template/rules.h"

using fixture::problems;
namespace source = fixture::source;

namespace {

const fixture::Files kParts = {
    {"components/card.html", "{% macro card(title, href=none) %}<p>{{ title }}</p>{% endmacro %}"},
    {"components/hello.html", "<p>こんにちは</p>"},
    {"components/list.html",
     "{% from \"components/card.html\" import card %}\n"
     "{% macro list(items) %}<ul>{% for i in items %}\n"
     "<li>{{ i.titel }}{{ card(i.title) }}</li>{% endfor %}</ul>{% endmacro %}\n"},
    {"layout.html", "<main>{% block content %}{% endblock %}</main>"}};

std::string messages(const std::string& text, source::MessageLanguage language) {
  fixture::Files files = kParts;
  files["page.html"] = text;
  fixture::Engine engine(std::move(files));
  return engine.messages("page.html", language);
}
std::string ja(const std::string& text) { return messages(text, source::MessageLanguage::ja); }
std::string en(const std::string& text) { return messages(text, source::MessageLanguage::en); }

}  // namespace

TEST_CASE("the bad example of every rule breaks that rule") {
  for (const source::Rule* rule : hiroba::tmpl::rules::kTemplateRules) {
    CAPTURE(rule->id);
    CHECK(rule->id.rfind("template.", 0) == 0);
    CHECK_FALSE(rule->cure_ja.empty());
    CHECK_FALSE(rule->cure_en.empty());
    if (rule->bad_example[0] == '(') continue;  // said in words; tested below
    const std::string found = problems(std::string(rule->bad_example), kParts).append(" ");
    const std::string wanted = std::string(rule->id).append(" ");
    CHECK_MESSAGE(found.find(wanted) != std::string::npos, found);
  }
}

TEST_CASE("unknown names come with near ones and their place") {
  CHECK(ja("<p>\n  {{ page.titel }}</p>") ==
        "page.html:2:11: エラー[template.member.unknown] "
        "「page」に「titel」という項目はありません。\n"
        "    直し方: テンプレートの手引きで項目の名前を確かめます。近い名前: title\n");
  CHECK(en("あ{{ paeg.title }}") ==
        "page.html:1:5: error[template.name.unknown]: There is no «paeg» here.\n"
        "    cure: Check the spelling. Inside a macro only its parameters and global names are "
        "seen. Near names: page\n");
  CHECK(en("{% include \"components/card.htm\" %}") ==
        "page.html:1:1: error[template.file.missing]: There is no template "
        "«components/card.htm».\n"
        "    cure: Give the path below templates/. Near names: components/card.html, "
        "components/list.html, components/hello.html\n");
  CHECK(en("{{ page.items|lenght }}") ==
        "page.html:1:15: error[template.filter.unknown]: There is no filter «lenght».\n"
        "    cure: There are default first join last length limit urlencode and those of this "
        "site. Near names: length\n");
}

TEST_CASE("an error inside a macro tells the way to it") {
  CHECK(ja("{% import \"components/list.html\" as c %}\n<div>{{ c.list(page.items) }}</div>") ==
        "components/list.html:3:10: エラー[template.member.unknown] "
        "「item」に「titel」という項目はありません。 ← page.html:2:9\n"
        "    直し方: テンプレートの手引きで項目の名前を確かめます。近い名前: title\n");
  CHECK(en("{% import \"components/list.html\" as c %}{{ c.list(items=page.tags) }}")
            .find("list.html:3:10: error[template.member.none]: «text» has no members, so "
                  "«titel» cannot be read. ← page.html:1:44\n") != std::string::npos);
}

TEST_CASE("arguments are checked against the macro") {
  CHECK(ja("{% from \"components/card.html\" import card %}{{ card(titel=\"a\") }}") ==
        "page.html:1:49: エラー[template.call.missing-argument] "
        "「card」の引数「title」がありません。\n"
        "    直し方: 引数を書き足します。\n"
        "\n"
        "page.html:1:60: エラー[template.call.unknown-argument] "
        "「card」に「titel」という引数はありません。\n"
        "    直し方: 引数の名前を確かめます。近い名前: title\n");
  CHECK(problems("{% from \"components/card.html\" import card %}{{ card(1, 2, 3) }}", kParts) ==
        "template.call.too-many");
  CHECK(problems("{% from \"components/card.html\" import crad %}", kParts) ==
        "template.macro.unknown");
}

TEST_CASE("escaping that cannot be right is refused with a cure") {
  CHECK(
      ja("<a href=\"{{ page.title }}\">x</a>") ==
      "page.html:1:13: エラー[template.url.start] 属性「href」のはじめに「text」は書けません。\n"
      "    直し方: 型urlの項目を使うか、「/」や「https://例/」などの決まった文字から始めます。\n");
  CHECK(ja("<p onclick=\"f({{ page.count }})\">x</p>") ==
        "page.html:1:15: エラー[template.html.handler] "
        "属性「onclick」（スクリプト）に値は書けません。\n"
        "    直し方: data- 属性に書き、スクリプトのファイルから読みます。\n");
  CHECK(ja("<p class={{ page.title }}>x</p>") ==
        "page.html:1:10: エラー[template.html.unquoted] "
        "属性「class」の値が引用符で囲まれていません。\n"
        "    直し方: class=\"{{ … }}\" と書きます。\n");
  CHECK(ja("<p>{{ page.title|safe }}</p>") ==
        "page.html:1:18: エラー[template.filter.safe] 「safe」フィルターはありません。\n"
        "    直し方: HTMLとして書き出せるのは、C++で作られた型htmlの値だけです。\n");
}

TEST_CASE("unbalanced HTML is refused") {
  CHECK(ja("<div>\n{% if page.count %}<b>{% endif %}x\n{% if page.count %}</b>{% endif %}</div>")
            .rfind("page.html:2:1: エラー[template.html.branches] "
                   "if の枝によって、開いているタグや引用符が違います。\n",
                   0) == 0);
  CHECK(en("<ul><li>a</ul>") ==
        "page.html:1:5: error[template.html.unclosed-element]: The element <li> is not closed.\n"
        "    cure: Write </li>; it cannot be left out.\n");
}

TEST_CASE("everything wrong in a file is told in one run") {
  CHECK(problems("{{ a }}{{ page.b }}{% inclde 'x' %}<p class={{ 1 }}>x</p>{{ page.title|c }}"
                 "{% if page.title %}") ==
        "template.name.unknown template.member.unknown template.syntax.unknown-tag "
        "template.html.unquoted template.filter.unknown template.syntax.unclosed-block");
  CHECK(problems("{% if page. %}a{% else %}b{% endif %}{% for x on y %}{{ x }}{% endfor %}") ==
        "template.syntax.expected-name template.syntax.expected");
}

TEST_CASE("a literal argument is checked while loading") {
  CHECK(problems("{{ t('bad.key') }}{{ t(page.title) }}") == "test.key");
  CHECK(en("<p>{{ t('bad') }}</p>").find("page.html:1:9: error[test.key]: There is no «bad».") ==
        0);
  CHECK(problems("{{ t() }}") == "template.call.missing-argument");
  CHECK(problems("{{ t(page.items) }}") == "template.type.mismatch");
  CHECK(problems("{{ t('a', n=page.items) }}") == "template.type.mismatch");
}

TEST_CASE("limits") {
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "{% if page.open %}";
  CHECK(problems(deep) == "template.limit.nesting");
  CHECK(problems(std::string(300 << 10, 'a')) == "template.file.too-large");
  CHECK(problems("a\xff") == "template.file.not-utf8");
  std::string elements;
  for (int i = 0; i < 300; ++i) elements += "<b>";
  CHECK(problems(elements) == "template.limit.nesting");
  // Many mistakes are neither slow nor endless to read.
  std::string many;
  for (int i = 0; i < 10000; ++i) many += "{{ x }}{% y %}";
  const std::string told = problems(many);
  CHECK(std::count(told.begin(), told.end(), ' ') + 1 ==
        200);  // of either rule, source/message_limits.h
  CHECK(problems("a #} b") == "template.syntax.stray-end");
  // Each macro calls the one before ten times.
  std::string text = "{% macro m0() %}x{% endmacro %}";
  for (int i = 1; i < 12; ++i) {
    const std::string call = "{{ m" + std::to_string(i - 1) + "() }}";
    text.append("{% macro m").append(std::to_string(i)).append("() %}");
    for (int k = 0; k < 10; ++k) text += call;
    text += "{% endmacro %}";
  }
  CHECK(problems(text + "{{ m11() }}") == "template.limit.size");
  std::string loops = "x";
  for (int i = 0; i < 20; ++i) loops = "{% for a in page.tags %}" + loops + "{% endfor %}";
  CHECK(problems(loops) == "template.limit.size");
  CHECK(problems("{% include \"a.html\" %}", {{"a.html", "{% include \"page.html\" %}"}}) ==
        "template.file.cycle");
  CHECK(problems("{% import \"a.html\" as a %}", {{"a.html", "{% import \"b.html\" as b %}"},
                                                  {"b.html", "{% import \"a.html\" as a %}"}}) ==
        "template.file.cycle");
  CHECK(problems("{% extends \"a.html\" %}", {{"a.html", "{% extends \"page.html\" %}"}}) ==
        "template.file.cycle");
}

TEST_CASE("a missing template is told without a place") {
  fixture::Engine engine(fixture::Files{{"page.html", "x"}});
  CHECK(engine.messages("pages.html") ==
        "error[template.file.missing]: There is no template «pages.html».\n"
        "    cure: Give the path below templates/. Near names: page.html\n");
}
