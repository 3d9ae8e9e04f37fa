// Writes templates, their data and what our engine made of them as JSON, for nunjucks_twin.mjs.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fixture.h"

namespace {

using fixture::Item;
using fixture::Page;

struct Case {
  std::string text;
  fixture::Files files = {};
};

// Only what both engines understand: text, quoted attributes, the whole control language.
std::vector<Case> cases() {
  const fixture::Files parts = {
      {"c.html",
       "{% macro card(title, note=\"n\", level=2) %}<div>{{ title }}|{{ note }}|{{ level }}"
       "{% if caller %}[{{ caller() }}]{% endif %}</div>{% endmacro %}"
       "{% macro row(items) %}{% for i in items %}{{ card(i.title, level=i.count) }}{% endfor %}"
       "{% endmacro %}"},
      {"base.html",
       "<title>{% block title %}base{% endblock %}</title>\n<main>"
       "{% block main %}<p>{{ page.title }}</p>{% endblock %}</main>"},
      {"middle.html",
       "{% extends \"base.html\" %}{% block main %}<b>{{ super() }}</b>{% block inner %}i"
       "{% endblock %}{% endblock %}"},
      {"part.html", "{% set y = page.title %}({{ y }}{{ x }})"}};
  const std::vector<std::string> texts = {
      "{{ page.title }}{{ page.count }}{{ page.open }}{{ page.empty }}{{ page.parent.title }}",
      "<p title=\"{{ page.title }}\" class='{{ page.title }}'>{{ page.title }}</p>",
      "<title>{{ page.title }}</title><textarea>{{ page.title }}</textarea>",
      "{{ page.body }}{{ page[\"title\"] }}{{ 'a\\n\"\\'<' }}{{ \"x\\\\y\\q\" }}",
      "{% if page.empty %}1{% elif page.no_items %}2{% else %}3{% endif %}",
      "{% if page.count == 3 and page.open %}1{% endif %}{% if not page.lead or 0 %}2{% endif %}",
      "{{ page.empty or page.title }}{{ page.title and page.empty }}{{ page.open and true }}",
      "{{ page.parent.title or page.title }}{{ 0 or 5 }}{{ 2 and 3 }}",
      "{{ 'a' if page.open else 'b' }}{{ 'a' if page.empty }}{{ page.title if page.count > 2 }}",
      "{{ page.count < 4 }}{{ page.count <= 3 }}{{ page.count > 3 }}{{ page.count >= 4 }}",
      "{{ page.count != 3 }}{{ page.title == 'x' }}{{ page.lead == none }}{{ page.items != none }}",
      "{{ 'い' in page.tags }}{{ 'え' not in page.tags }}{{ 2 in page.numbers }}{{ '<' in "
      "page.title }}",
      "{{ not page.empty in page.tags }}{{ not not page.title }}{{ 1 == 1 }}{{ 1 < 2 and 2 < 1 }}",
      "{% for t in page.tags %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}"
      "{{ loop.length }}{{ t }}{% endfor %}",
      "{% for i in page.items %}{{ i.title }}{% for t in i.tags %}{{ t }}{{ loop.index }}"
      "{% else %}none{% endfor %}{{ loop.index }}{% endfor %}",
      "{% for i in page.no_items %}x{% else %}y{% endfor %}{% for t in page.parent.tags %}x"
      "{% else %}z{% endfor %}",
      "{% set a = 'x' %}{% if page.open %}{% set a = 'y' %}{% endif %}{{ a }}",
      "{% set n = 0 %}{% for i in page.numbers %}{% set n = i %}{% endfor %}{{ n }}",
      "{% for i in page.items %}{% set u = i.title %}{{ u }}{% endfor %}",
      "{% set a = page.items %}{{ a|length }}{{ page.tags|length }}{{ page.parent.tags|length }}",
      "{{ page.tags|join }}{{ page.tags|join('<、>') }}{{ page.items|join(',', 'title') }}",
      "{{ page.tags|first }}{{ page.tags|last }}{{ (page.items|first).title }}",
      "{{ page.numbers|join('-') }}{{ page.no_items|join('-', 'title') }}",
      "{{ page.parent.title|default('d') }}{{ page.empty|default('d') }}"
      "{{ page.empty|default('e', true) }}",
      "{{ page.title|urlencode }}{{ 'a b'|urlencode }}",
      "{% for t in page.tags|limit(2) %}{{ t }}{{ loop.last }}{% endfor %}",
      "a  {{- 1 -}}  b\n{%- if true -%}\n x \n{%- endif %}\n c {#- d -#} e {# f #} g",
      "　{{- page.title -}}　。{%- set q = 1 -%}　",
      "{ a } {a} %} }} {",
      "{% import \"c.html\" as c %}{{ c.card(page.title) }}{{ c.card('a', 'b', 3) }}"
      "{{ c.card(title='<', level=1) }}",
      "{% from \"c.html\" import card as k, row %}{{ row(page.items) }}{{ k('z', note=page.title) "
      "}}",
      "{% import \"c.html\" as c %}{% call c.card('t') %}<i>{{ page.title }}</i>"
      "{% call c.card('u', level=page.count) %}{{ page.count }}{% endcall %}{% endcall %}",
      "{% macro m(a, b=none) %}{{ a }}{% if b %}{{ b }}{% endif %}{% endmacro %}{{ m(1) }}"
      "{{ m('a', 'b') }}{{ m(b='c', a='d') }}",
      "{% macro m(a) %}({{ n(a) }}){% endmacro %}{% macro n(b) %}{{ b }}{{ site.title }}"
      "{% endmacro %}{{ m(page.title) }}",
      "{% macro m() %}<b>&</b>{% endmacro %}{% set x = m() %}{{ x }}{% if x %}y{% endif %}",
      "{% set x = 'v' %}{% include \"part.html\" %}{% for x in page.tags %}{% include "
      "\"part.html\" %}"
      "{% endfor %}",
      "{% extends \"base.html\" %}",
      "{% extends \"base.html\" %}{% set kind = page.title %}{% block main %}{{ kind }}{% endblock "
      "%}",
      "{% extends \"middle.html\" %}{% block inner %}{{ super() }}{{ page.count }}{% endblock %}",
      "{% extends \"middle.html\" %}{% import \"c.html\" as c %}{% block title %}t{% endblock %}"
      "{% block main %}{{ c.card('q') }}{{ super() }}{% endblock %}",
  };
  std::vector<Case> all;
  for (const std::string& text : texts) all.push_back({text, parts});
  return all;
}

std::vector<Page> pages() {
  Page first;
  first.title = "広場 <b>&amp; \"it's\" \\ ok</b>";
  first.url = "../a.html?b=c&d";
  first.body = "<p>本文 &amp;</p>";
  first.count = 3;
  first.open = true;
  first.tags = {"あ", "<い>", "い"};
  first.numbers = {1, 2, 3};
  first.items = {Item{"一<", "1.html", 1, true, {"x", "\""}}, Item{"二", "2.html", 0, false, {}}};
  Page second;
  second.title = "x";
  return {first, second};
}

}  // namespace

int main() {
  nlohmann::json out = nlohmann::json::array();
  for (const Page& page : pages()) {
    fixture::tmpl::Scope scope;
    const auto value =
        fixture::tmpl::Value::of(fixture::types().page, static_cast<const void*>(&page));
    const auto data = nlohmann::json::parse(fixture::tmpl::dump_json(value, scope, 4));
    for (const Case& c : cases()) {
      out.push_back({{"text", c.text},
                     {"files", c.files},
                     {"page", data},
                     {"ours", fixture::render(c.text, page, c.files)}});
    }
  }
  std::cout << out.dump(1) << "\n";
}
