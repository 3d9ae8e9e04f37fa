// What templates print: the language itself. Escaping has its own file.
#include <doctest/doctest.h>

#include <functional>
#include <thread>

#include "fixture.h"

using fixture::Item;
using fixture::Page;
using fixture::render;

namespace {

Page sample() {
  Page page;
  page.title = "広場";
  page.url = "../group/a.html";
  page.body = "<p>本文</p>";
  page.count = 3;
  page.open = true;
  page.tags = {"あ", "い", "う"};
  page.numbers = {1, 2, 3};
  page.items = {Item{"一", "1.html", 1, true, {"x"}}, Item{"二", "2.html", 0, false, {}}};
  return page;
}

}  // namespace

TEST_CASE("values print themselves, none prints nothing") {
  const Page page = sample();
  CHECK(render("{{ page.title }}|{{ page.count }}|{{ page.open }}|{{ page.body }}", page) ==
        "広場|3|true|<p>本文</p>");
  CHECK(render("[{{ none }}{{ page.lead }}]", page).find("template.type.not-printable") !=
        std::string::npos);
  CHECK(render("[{{ none }}{{ page.lead.title }}{{ page.parent.parent.items|length }}]", page) ==
        "[0]");
  CHECK(render("{{ page[\"title\"] }}{{ 'x' }}{{ \"a\\n\\t\\\"b\" }}", page) ==
        "広場xa\n\t&quot;b");
}

TEST_CASE("conditions follow JavaScript: empty text and 0 are false, empty lists are true") {
  const Page page = sample();
  CHECK(render("{% if page.empty %}a{% elif page.no_items %}b{% else %}c{% endif %}", page) == "b");
  CHECK(render("{% if page.lead %}a{% else %}b{% endif %}", page) == "b");
  CHECK(render("{% if page.body %}a{% endif %}{% if site.parent.body %}b{% endif %}", page) == "a");
  CHECK(render("{% if page.count and not page.empty %}yes{% endif %}", page) == "yes");
  CHECK(render("{{ page.empty or page.title }}{{ page.title and page.empty }}", page) == "広場");
  CHECK(render("{{ 'a' if page.open else 'b' }}{{ 'a' if page.empty }}", page) == "a");
  CHECK(render("{{ not page.open }}{{ not not page.title }}", page) == "falsetrue");
}

TEST_CASE("comparisons and in") {
  const Page page = sample();
  CHECK(render("{{ page.count == 3 }}{{ page.count != 3 }}{{ page.title == '広場' }}", page) ==
        "truefalsetrue");
  CHECK(render("{{ page.count < 4 }}{{ page.count >= 4 }}{{ 3 <= page.count }}{{ 4 > 3 }}", page) ==
        "truefalsetruetrue");
  CHECK(render("{{ 'い' in page.tags }}{{ 4 in page.numbers }}{{ '場' in page.title }}", page) ==
        "truefalsetrue");
  CHECK(render("{{ 'え' not in page.tags }}{{ page.lead == none }}{{ page.items == none }}",
               page) == "truetruefalse");
  CHECK(render("{{ 'a' in page.parent.tags }}", page) == "false");
}

TEST_CASE("loops know where they are") {
  const Page page = sample();
  CHECK(render("{% for t in page.tags %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}"
               "{{ loop.last }}{{ loop.length }}{{ t }} {% endfor %}",
               page) == "10truefalse3あ 21falsefalse3い 32falsetrue3う ");
  CHECK(render("{% for t in page.no_items %}x{% else %}なし{% endfor %}", page) == "なし");
  CHECK(render("{% for t in page.parent.tags %}x{% else %}なし{% endfor %}", page) == "なし");
  CHECK(render("{% for i in page.items %}{% for t in i.tags %}{{ i.title }}{{ t }}{{ loop.last }}"
               "{% else %}-{% endfor %}{{ loop.last }}{% endfor %}",
               page) == "一xtruefalse-true");
}

TEST_CASE("set makes a variable of its block and changes it from inside") {
  const Page page = sample();
  CHECK(render("{% set a = 'x' %}{% if page.open %}{% set a = 'y' %}{% endif %}{{ a }}", page) ==
        "y");
  CHECK(render("{% set a = 0 %}{% for n in page.numbers %}{% set a = n %}{% endfor %}{{ a }}",
               page) == "3");
  CHECK(fixture::problems("{% if page.open %}{% set a = 1 %}{% endif %}{{ a }}") ==
        "template.name.unknown");
}

TEST_CASE("filters") {
  const Page page = sample();
  CHECK(render("{{ page.tags|join('、') }}|{{ page.tags|join }}|{{ page.numbers|join('-') }}|"
               "{{ page.items|join(', ', 'title') }}",
               page) == "あ、い、う|あいう|1-2-3|一, 二");
  CHECK(render("{{ page.tags|first }}{{ page.tags|last }}{{ page.items|last|default('x') }}", page)
            .find("template.type.branches") != std::string::npos);
  CHECK(render("{{ page.tags|first }}{{ (page.items|last).title }}{{ page.no_items|length }}",
               page) == "あ二0");
  CHECK(render("[{{ (page.no_items|first).title }}]", page) == "[]");
  CHECK(render("{% for t in page.tags|limit(2) %}{{ t }}{{ loop.last }}{% endfor %}"
               "{{ page.tags|limit(9)|length }}{{ page.tags|limit(0)|length }}",
               page) == "あfalseいtrue30");
  CHECK(render("{{ page.parent.title|default('d') }}{{ page.empty|default('d') }}"
               "{{ page.empty|default('e', true) }}",
               page) == "de");
  CHECK(render("{{ 'a b/あ'|urlencode }}", page) == "a%20b%2F%E3%81%82");
  CHECK(render("{{ page.title|shout }}{{ page.title|shout('？') }}", page) == "広場!広場？");
}

TEST_CASE("functions take positional, named and further arguments") {
  const Page page = sample();
  CHECK(render("{{ t('a') }}{{ t(key='b') }}{{ t('c', n=page.count, who=page.title) }}", page) ==
        "[a!][b!][c n=3 who=&quot;広場&quot;!]");
  CHECK(render("{{ t(page.title) }}", page) == "[広場]");
  fixture::Engine engine(
      fixture::Files{{"page.html", "{{ t('b') }}{{ t('a') }}{{ t('b') }}{{ t(page.title) }}"}});
  fixture::source::Diagnostics found;
  const auto* loaded = engine.engine->load("page.html", fixture::roots(), found);
  REQUIRE(loaded != nullptr);
  REQUIRE(loaded->used_literals().size() == 2);
  CHECK(loaded->used_literals()[0].text == "a");
  CHECK(loaded->used_literals()[1].text == "b");
}

TEST_CASE("white space and comments") {
  CHECK(render("a  {{- 1 -}}  b") == "a1b");
  CHECK(render("a\n{%- if true -%}\n x \n{%- endif -%}\n b") == "axb");
  CHECK(render("a {# b {{ c }} #} d {#- e -#} f") == "a  df");
  CHECK(render("a　 {{- 1 }}") == "a1");  // the ideographic space, as in JavaScript's \s
  CHECK(render("a{ b } {a} {") == "a{ b } {a} {");
}

TEST_CASE("includes see the names around them; what they set stays inside") {
  const Page page = sample();
  CHECK(render("{% for i in page.items %}{% include \"i.html\" %}{% endfor %}", page,
               {{"i.html", "{% set x = i.title %}<b>{{ x }}{{ page.count }}</b>"}}) ==
        "<b>一3</b><b>二3</b>");
  CHECK(fixture::problems("{% include \"i.html\" %}{{ x }}", {{"i.html", "{% set x = 1 %}"}}) ==
        "template.name.unknown");
}

TEST_CASE("layouts: blocks, super, settings before the layout") {
  const Page page = sample();
  const std::map<std::string, std::string> files = {
      {"base.html",
       "<title>{% block title %}{{ kind }}{% endblock %}</title>"
       "<main>{% block main %}<p>base</p>{% endblock main %}</main>"},
      {"middle.html",
       "{% extends \"base.html\" %}{% block main %}<div>{{ super() }}{% block inner %}m"
       "{% endblock %}</div>{% endblock %}"}};
  CHECK(render("{# x #}\n{% extends \"middle.html\" %}{% set kind = 'K' %}\n"
               "{% block inner %}{{ super() }}{{ page.count }}{% endblock %}",
               page, files) == "<title>K</title><main><div><p>base</p>m3</div></main>");
}

TEST_CASE("macros: defaults, names, bodies, imports") {
  const Page page = sample();
  const std::map<std::string, std::string> files = {
      {"c.html",
       "{% from \"icon.html\" import icon as i %}\n"
       "{% macro card(title, href=none, level=2) %}"
       "<div>{% if href %}<a href=\"{{ href }}\">{{ title }}</a>{% else %}{{ title }}{% endif %}"
       "{{ level }}{{ i('x') }}{% if caller %}[{{ caller() }}]{% endif %}{{ site.count }}</div>"
       "{% endmacro %}\n"
       "{% macro two() %}{% call card('t') %}{{ caller() }}{{ caller() }}{% endcall %}{% endmacro "
       "%}"},
      {"icon.html", "{% macro icon(name) %}<i class=\"{{ name }}\"></i>{% endmacro %}"}};
  const std::string import = "{% import \"c.html\" as c %}";
  CHECK(render(import + "{{ c.card('a') }}", page, files) == "<div>a2<i class=\"x\"></i>3</div>");
  CHECK(render(import + "{{ c.card('a', page.url, level=3) }}", page, files) ==
        "<div><a href=\"../group/a.html\">a</a>3<i class=\"x\"></i>3</div>");
  CHECK(render(import + "{% call c.card(title=page.title) %}<b>{{ page.count }}</b>{% endcall %}",
               page, files) == "<div>広場2<i class=\"x\"></i>[<b>3</b>]3</div>");
  CHECK(render(import + "{% call c.two() %}o{% endcall %}", page, files) ==
        "<div>t2<i class=\"x\"></i>[oo]3</div>");
  CHECK(render("{% from \"icon.html\" import icon %}{% set x = icon('a') %}{{ x }}{{ x }}", page,
               files) == "<i class=\"a\"></i><i class=\"a\"></i>");
  CHECK(render("{% macro m(a) %}{{ n(a) }}{% endmacro %}{% macro n(b) %}({{ b }}){% endmacro %}"
               "{{ m(1) }}{{ m('x') }}",
               page) == "(1)(x)");
  CHECK(render("{% macro m(x) %}{{ caller() if caller else x }}{% endmacro %}{{ m(1) }}", page)
            .find("template.macro.no-caller") != std::string::npos);
}

TEST_CASE("a macro with many variables") {
  std::string text = "{% macro m(a) %}";
  for (int i = 0; i < 40; ++i) text.append("{% set v").append(std::to_string(i)).append(" = a %}");
  text += "{{ v0 }}{{ v39 }}{% endmacro %}{{ m('x') }}";
  CHECK(render(text) == "xx");
}

TEST_CASE("a template knows its files, itself first") {
  fixture::Engine engine(fixture::Files{{"page.html", "{% extends \"b.html\" %}"},
                                        {"b.html", "{% include \"a.html\" %}"},
                                        {"a.html", "{% import \"c.html\" as c %}"},
                                        {"c.html", "{% macro m() %}{% endmacro %}"}});
  fixture::source::Diagnostics found;
  const auto* loaded = engine.engine->load("page.html", fixture::roots(), found);
  REQUIRE(loaded != nullptr);
  std::string names;
  for (const auto& file : loaded->files()) names += file.name + " ";
  CHECK(names == "page.html a.html b.html c.html ");
  CHECK(loaded->files()[1].text == "{% import \"c.html\" as c %}");
}

TEST_CASE("describe and dump_json") {
  const auto& types = fixture::types();
  CHECK(fixture::tmpl::describe(types.items) ==
        "## item\n\nA thing in a list.\n\n| Name | Type | |\n| --- | --- | --- |\n"
        "| `title` | text | the title |\n| `url` | url | the url |\n"
        "| `count` | integer | the count |\n| `open` | boolean | the open |\n"
        "| `tags` | list of text | the tags |\n");
  const std::string page = fixture::tmpl::describe(types.page);
  CHECK(page.find("| `items` | list of item | the items |") != std::string::npos);
  CHECK(page.find("## item") != std::string::npos);
  const Item item{"<一>", "1.html", 7, true, {"x", "y"}};
  fixture::tmpl::Scope scope;
  const auto value = fixture::tmpl::Value::of(types.item, static_cast<const void*>(&item));
  CHECK(fixture::tmpl::dump_json(value, scope) ==
        "{\"title\":\"\\u003c一\\u003e\",\"url\":\"1.html\",\"count\":7,\"open\":true,"
        "\"tags\":[\"x\",\"y\"]}");
  CHECK(fixture::tmpl::dump_json(value, scope, 1).find("\"tags\":\"…\"") != std::string::npos);
  CHECK(fixture::tmpl::dump_json({}, scope) == "null");
}

TEST_CASE("a scope keeps its memory and its strings apart") {
  fixture::tmpl::Scope scope;
  for (int round = 0; round < 3; ++round) {
    std::vector<std::string_view> kept;
    for (int i = 0; i < 5000; ++i)
      kept.push_back(scope.copy(std::string(size_t(i % 97), 'a' + i % 26)));
    const std::string_view large = scope.copy(std::string(200000, 'z'));
    CHECK(large == std::string(200000, 'z'));
    for (int i = 0; i < 5000; ++i) {
      REQUIRE(kept[size_t(i)] == std::string(size_t(i % 97), 'a' + i % 26));
    }
    CHECK(reinterpret_cast<uintptr_t>(scope.make<int64_t>(4)) % alignof(int64_t) == 0);
    scope.clear();
  }
}

TEST_CASE("four threads render the same pages as one") {
  fixture::Engine engine(fixture::Files{
      {"page.html",
       "{% from \"c.html\" import m %}{% for i in page.items|limit(1) %}{{ m(i.title) }}{{ t('k') "
       "}}"
       "{{ page.tags|join(', ') }}{% endfor %}{% set x = m('a') %}{{ x }}"},
      {"c.html", "{% macro m(a) %}<b title=\"{{ a }}\">{{ a|shout }}</b>{% endmacro %}"}});
  fixture::source::Diagnostics found;
  const auto* loaded = engine.engine->load("page.html", fixture::roots(), found);
  REQUIRE(loaded != nullptr);
  const auto render_all = [&](std::vector<std::string>& pages) {
    fixture::tmpl::Scope scope;
    for (int i = 0; i < 300; ++i) {
      Page page = sample();
      page.items[0].title = std::to_string(i);
      const auto value =
          fixture::tmpl::Value::of(fixture::types().page, static_cast<const void*>(&page));
      const fixture::tmpl::Value roots[] = {value, value};
      scope.clear();
      engine.engine->render(*loaded, roots, scope, pages.emplace_back());
    }
  };
  std::vector<std::string> alone;
  render_all(alone);
  CHECK(alone[7] == "<b title=\"7\">7!</b>[k!]あ, い, う<b title=\"a\">a!</b>");
  std::vector<std::vector<std::string>> together(4);
  std::vector<std::thread> threads;
  for (auto& pages : together) threads.emplace_back(render_all, std::ref(pages));
  for (std::thread& thread : threads) thread.join();
  for (const auto& pages : together) CHECK(pages == alone);
}
