// Every place a value may stand × every nasty value, judged by an HTML parser that is not ours:
// what it reads out of the page must be what went in, and nothing else may have appeared.
#include <doctest/doctest.h>
#include <gumbo.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "fixture.h"
#include "template/escape.h"

namespace tmpl = fixture::tmpl;

namespace {

const std::vector<std::string> kNasty = {
    "",
    "ふつうの文",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title></textarea></script><b>",
    "]]>--><!--",
    "&amp; &lt; &#60; &notin; &copy",
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    "//evil.example.jp/",
    "\\\\evil.example.jp\\",
    "../../a?b=c&d=e#f",
    "a b　c\td\ne\r\nf",
    "100% %41 %",
    "{{ page.title }}{% if %}{# #}",
    "\xE2\x80\xA8\xE2\x80\xA9",
    "\xEF\xBB\xBF\xE2\x80\xAE\xF0\xA0\x80\x8B",
    "`$;=/>",
    "'\"`\\\"'",
    "`",
    "+a/b+",
};

const GumboNode* find(const GumboNode* node, GumboTag tag) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT) return nullptr;
  if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag) return node;
  const GumboVector& children =
      node->type == GUMBO_NODE_ELEMENT ? node->v.element.children : node->v.document.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* found = find(static_cast<const GumboNode*>(children.data[i]), tag);
    if (found != nullptr) return found;
  }
  return nullptr;
}

// What a parser makes of a page: its elements in order, and one text and one attribute.
struct Parsed {
  std::string shape;  // «html head body p »
  std::string text;   // of the element asked for; its text children only
  std::string attribute;
  size_t attributes = 0;
};

void shape(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_COMMENT) out += "comment ";
  if (node->type != GUMBO_NODE_ELEMENT) return;
  out += gumbo_normalized_tagname(node->v.element.tag);
  out += ' ';
  for (unsigned i = 0; i < node->v.element.children.length; ++i) {
    shape(static_cast<const GumboNode*>(node->v.element.children.data[i]), out);
  }
}

Parsed parse(const std::string& html, GumboTag tag, const char* attribute) {
  Parsed parsed;
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  shape(output->root, parsed.shape);
  if (const GumboNode* node = find(output->root, tag)) {
    const GumboElement& element = node->v.element;
    parsed.attributes = element.attributes.length;
    if (attribute != nullptr) {
      const GumboAttribute* found = gumbo_get_attribute(&element.attributes, attribute);
      if (found != nullptr) parsed.attribute = found->value;
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
      const bool is_text = child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
                           child->type == GUMBO_NODE_CDATA;
      if (is_text) parsed.text += child->v.text.text;
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return parsed;
}

// The component read back by a decoder that is not ours either: bytes of %XX.
std::string percent_decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string page(const std::string& text, const std::string& nasty) {
  fixture::Page data;
  data.title = nasty;
  data.url = nasty;
  return fixture::render("<!DOCTYPE html>" + text, data);
}

// The same page with a harmless value: the elements must be the same ones.
std::string plain_shape(const std::string& text) {
  return parse(page(text, "x"), GUMBO_TAG_BODY, nullptr).shape;
}

}  // namespace

TEST_CASE("text between tags and in title and textarea") {
  const std::pair<std::string, GumboTag> places[] = {
      {"<p>a{{ page.title }}b</p>", GUMBO_TAG_P},
      {"<title>a{{ page.title }}b</title>", GUMBO_TAG_TITLE},
      {"<textarea>a{{ page.title }}b</textarea>", GUMBO_TAG_TEXTAREA},
      {"<svg><text>a{{ page.title }}b</text></svg>", GUMBO_TAG_UNKNOWN},
      {"<p>a{% set x = page.title %}{{ x or 'y' }}b</p>", GUMBO_TAG_P},
  };
  for (const auto& [text, tag] : places) {
    for (const std::string& nasty : kNasty) {
      CAPTURE(text);
      CAPTURE(nasty);
      const Parsed parsed = parse(page(text, nasty), tag, nullptr);
      CHECK(parsed.shape == plain_shape(text));
      if (text.find("or 'y'") != std::string::npos && nasty.empty()) continue;
      CHECK(parsed.text == "a" + nasty + "b");
    }
  }
}

TEST_CASE("attributes with either quote") {
  const std::string places[] = {
      "<p title=\"a{{ page.title }}b\"></p>",
      "<p title='a{{ page.title }}b'></p>",
      "<p class=x{# #} title=\"a{{ page.title }}b\"></p>",
      "<p title=\"a{% if page.url %}{{ page.title }}{% else %}{% endif %}b\"></p>",
      "{% macro m(t) %}<p title=\"a{{ t }}b\"></p>{% endmacro %}{{ m(page.title) }}",
  };
  for (const std::string& text : places) {
    for (const std::string& nasty : kNasty) {
      CAPTURE(text);
      CAPTURE(nasty);
      const Parsed parsed = parse(page(text, nasty), GUMBO_TAG_P, "title");
      CHECK(parsed.shape == plain_shape(text));
      CHECK(parsed.attribute == "a" + nasty + "b");
      CHECK(parsed.attributes == (text.find("class") == std::string::npos ? 1 : 2));
    }
  }
}

TEST_CASE("parts of a URL come back whole and change nothing around them") {
  const std::string prefixes[] = {
      "/x/",  "?q=",    "https://example.jp/", "https://example.jp/?a=1&amp;q=", "../a-",
      "tel:", "mailto:"};
  for (const std::string& prefix : prefixes) {
    const std::string text = "<a href=\"" + prefix + "{{ page.title }}&amp;z\">x</a>";
    const std::string start = prefix.substr(0, prefix.find("&amp;")) +
                              (prefix.find("&amp;") == std::string::npos ? "" : "&q=");
    for (const std::string& nasty : kNasty) {
      CAPTURE(text);
      CAPTURE(nasty);
      const Parsed parsed = parse(page(text, nasty), GUMBO_TAG_A, "href");
      CHECK(parsed.shape == plain_shape(text));
      REQUIRE(parsed.attribute.size() >= start.size() + 2);
      CHECK(parsed.attribute.compare(0, start.size(), start) == 0);
      const std::string component =
          parsed.attribute.substr(start.size(), parsed.attribute.size() - start.size() - 2);
      CHECK(component.find_first_of("/?#:&=+ \"'<>\\") == std::string::npos);
      CHECK(percent_decode(component) == nasty);
    }
  }
}

TEST_CASE("a fragment keeps Japanese and cannot leave its attribute") {
  const std::string text = "<a href=\"#a{{ page.title }}\">x</a>";
  for (const std::string& nasty : kNasty) {
    CAPTURE(nasty);
    const Parsed parsed = parse(page(text, nasty), GUMBO_TAG_A, "href");
    CHECK(parsed.shape == plain_shape(text));
    REQUIRE(parsed.attribute.compare(0, 2, "#a") == 0);
    CHECK(percent_decode(parsed.attribute.substr(2)) == nasty);
  }
  CHECK(page("<a href=\"#{{ page.title }}\">x</a>", "見出し") ==
        "<!DOCTYPE html><a href=\"#見出し\">x</a>");
}

TEST_CASE("a url value is written as it is, escaped for its attribute") {
  const std::string text = "<a href=\"{{ page.url }}\">x</a>";
  for (const std::string& nasty : kNasty) {
    CAPTURE(nasty);
    const Parsed parsed = parse(page(text, nasty), GUMBO_TAG_A, "href");
    CHECK(parsed.shape == plain_shape(text));
    CHECK(parsed.attribute == nasty);  // the routes answer for its scheme
  }
  CHECK(page("<a href=\"/?next={{ page.url }}\">x</a>", "/a?b") ==
        "<!DOCTYPE html><a href=\"/?next=%2Fa%3Fb\">x</a>");
  CHECK(page("<img srcset=\"{{ page.url }} 2x\" src=\"{{ page.url }}\" alt=\"\">", "a.png") ==
        "<!DOCTYPE html><img srcset=\"a.png 2x\" src=\"a.png\" alt=\"\">");
  CHECK(page("<a href=\"/?q={{ page.title|urlencode }}\">x</a>", "あ") ==
        "<!DOCTYPE html><a href=\"/?q=%E3%81%82\">x</a>");
}

TEST_CASE("JSON in a script element is the same JSON for a JSON reader") {
  for (const char* type : {"application/json", "application/ld+json"}) {
    const std::string text = "<script type=\"" + std::string(type) +
                             "\">{\"a\": {{ page.title }}, \"n\": {{ page.count }}, "
                             "\"b\": {{ page.open }}, \"z\": {{ page.parent.title }}, "
                             "\"t\": {{ page.tags }}}</script><p>x</p>";
    for (const std::string& nasty : kNasty) {
      CAPTURE(nasty);
      const std::string html = page(text, nasty);
      const Parsed parsed = parse(html, GUMBO_TAG_SCRIPT, nullptr);
      CHECK(parsed.shape == plain_shape(text));
      const auto json = nlohmann::json::parse(parsed.text, nullptr, false);
      REQUIRE_FALSE(json.is_discarded());
      CHECK(json["a"] == nasty);
      CHECK(json["n"] == 0);
      CHECK(json["b"] == false);
      CHECK(json["z"].is_null());
      CHECK(json["t"].is_array());
    }
  }
}

TEST_CASE("the writing functions keep every byte") {
  std::string all;
  for (int c = 1; c < 0x80; ++c) all += static_cast<char>(c);
  all += "\xC2\x80\xE3\x81\x82\xF0\x9F\x98\x80";
  std::string json;
  tmpl::json_string(json, all + std::string(1, '\0'));
  CHECK(nlohmann::json::parse(json).get<std::string>() == all + std::string(1, '\0'));
  CHECK(json.find_first_of("<>&") == std::string::npos);
  std::string percent;
  tmpl::percent_encode(percent, all);
  CHECK(percent_decode(percent) == all);
  CHECK(percent.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                  "-._~%") == std::string::npos);
  // Every position in a word of eight, so that the quick path is left everywhere once.
  for (size_t at = 0; at < 17; ++at) {
    std::string text(17, 'a');
    text[at] = '<';
    std::string escaped;
    tmpl::escape_text(escaped, text);
    CHECK(escaped == std::string(at, 'a') + "&lt;" + std::string(16 - at, 'a'));
  }
  std::string nul;
  tmpl::escape_attribute(nul, std::string_view("a\0b", 3));
  CHECK(nul ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("places where no value can be safe are refused, whatever surrounds them") {
  const std::pair<std::string, std::string> places[] = {
      {"<p title={{ page.title }}>x</p>", "template.html.unquoted"},
      {"<p title=a{{ page.title }}>x</p>", "template.html.unquoted"},
      {"<p {{ page.title }}=\"a\">x</p>", "template.html.attribute-name"},
      {"<p data-{{ page.title }}=\"a\">x</p>", "template.html.attribute-name"},
      {"<{{ page.title }}>", "template.html.tag-name"},
      {"<p onClick=\"{{ page.title }}\">x</p>", "template.html.handler"},
      {"<p STYLE='{{ page.title }}'>x</p>", "template.html.style"},
      {"<style>p { color: {{ page.title }} }</style>", "template.html.style"},
      {"<script>var a = {{ page.title }};</script>", "template.html.script"},
      {"<script type=\"module\">{{ page.title }}</script>", "template.html.script"},
      {"<script type=\"{{ page.title }}\"></script>", "template.html.special-attribute"},
      {"<!-- {{ page.title }} -->", "template.html.comment"},
      {"<iframe srcdoc=\"{{ page.title }}\"></iframe>", "template.html.special-attribute"},
      {"<noframes>{{ page.title }}</noframes>", "template.html.raw"},
      {"<svg><set to=\"{{ page.title }}\"/></svg>", "template.html.special-attribute"},
      {"<a href=\"{{ page.title }}\">x</a>", "template.url.start"},
      {"<a href=\"  {{ page.title }}\">x</a>", "template.url.start"},
      {"<a href=\"{{ page.count }}\">x</a>", "template.url.start"},
      {"<img srcset=\"a.png 1x, {{ page.title }} 2x\" src=\"a\" alt=\"\">", "template.url.start"},
      {"<a href=\"javascript:f({{ page.title }})\">x</a>", "template.url.scheme"},
      {"<a href=\"data:{{ page.title }}\">x</a>", "template.url.scheme"},
      {"<a href=\"java&#9;script:x\">{{ page.title }}</a>", ""},
      {"<a href=\" JAVAscript:x\">x</a>", "template.url.scheme"},
      {"<a href=\"//{{ page.title }}\">x</a>", "template.url.scheme"},
      {"<a href=\"/{{ page.title }}/x\">x</a>", "template.url.scheme"},
      {"<a href=\"https://a.{{ page.title }}\">x</a>", "template.url.scheme"},
      {"<a href=\"/a/{{ page.url }}\">x</a>", "template.url.inside"},
      {"<a href=\"{{ page.url }}{{ page.url }}\">x</a>", "template.url.inside"},
      {"<a href=\"{{ page.body }}\">x</a>", "template.type.html-place"},
      {"<title>{{ page.body }}</title>", "template.type.html-place"},
      {"<p>&{{ page.title }};</p>", "template.html.cut"},
      {"<script type=\"application/json\">\"{{ page.title }}\"</script>",
       "template.json.in-string"},
      {"<script type=\"application/json\">{{ page.items }}</script>",
       "template.type.not-printable"},
      {"<p>{{ page.data }}</p>", "template.type.not-printable"},
  };
  for (const auto& [text, rule] : places) {
    CAPTURE(text);
    CHECK(fixture::problems(text) == rule);
  }
}

TEST_CASE("HTML of branches, loops and parts must fit together") {
  const std::pair<std::string, std::string> places[] = {
      {"<input {% if page.open %}checked{% endif %}>", ""},
      {"<input{% if page.open %} checked{% endif %} name=\"a\">", ""},
      {"<input {% if page.open %}checked{% endif %}{% if page.count %} disabled{% endif %}>", ""},
      {"<input {% if page.open %}checked{% endif %}disabled>", "template.html.glued"},
      {"<p class=\"a{% if page.open %} b{% endif %}\">x</p>", ""},
      {"<a href=\"{% if page.open %}{{ page.url }}{% else %}/x{% endif %}#main\">x</a>", ""},
      {"<a href=\"{% if page.open %}/a/{% else %}/b/{% endif %}{{ page.title }}\">x</a>", ""},
      {"<a href=\"{% if page.open %}java{% endif %}script:{{ page.title }}\">x</a>",
       "template.url.scheme"},
      {"{% if page.open %}<b>a</b>{% else %}<i>b</i>{% endif %}", ""},
      {"{% if page.open %}<b>{% else %}<i>{% endif %}</b>", "template.html.branches"},
      {"<a href=\"{% if page.open %}{{ page.url }}{% endif %}javascript:x\">x</a>",
       "template.url.scheme"},
      {"<a href=\"{% if page.open %}a.html{% else %}b.html{% endif %}#x\">x</a>", ""},
      {"<h{{ page.count }}>x</h{{ page.count }}>", "template.html.tag-name template.html.tag-name"},
      {"<p {% if page.open %}title=\"{% endif %}a\">x</p>", "template.html.branches"},
      {"<p{% for t in page.tags %} data-x=\"{{ t }}\"{% endfor %}>x</p>", ""},
      {"{% for t in page.tags %}<p>{% endfor %}</p>", "template.html.loop"},
      {"{% for t in page.tags %}</p><p>{% endfor %}", "template.html.loop template.html.end-tag"},
      {"<{% if page.open %}p{% endif %}>", "template.html.cut"},
      {"<script type=\"application/json\">[{% for t in page.tags %}{{ t }}"
       "{% if not loop.last %},{% endif %}{% endfor %}]</script>",
       ""},
      {"<svg><path d=\"M0\"/><g></g></svg><br/>", ""},
      {"<p>x</P>", ""},
      {"<p/>", "template.html.unclosed-element template.html.self-closing"},
      {"<script src=\"a.js\"></scr{% if page.open %}ipt>{% endif %}</script>", "template.html.cut"},
  };
  for (const auto& [text, rule] : places) {
    CAPTURE(text);
    CHECK(fixture::problems(text) == rule);
  }
}
