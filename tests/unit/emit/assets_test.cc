#include "emit/assets.h"

#include <doctest/doctest.h>

#include "emit/asset_references.h"
#include "source/rule.h"

namespace hiroba::emit {
namespace {

using Texts = std::map<std::string, std::string>;

AssetSources sources_of(const Texts& texts) {
  AssetSources out;
  for (const auto& [name, text] : texts) out.emplace(name, AssetSource{name, 1});
  return out;
}

Assets marked(const Texts& texts, source::Diagnostics& found) {
  const auto read = [&](const AssetSource& file) { return std::optional(texts.at(file.path)); };
  return mark_assets(sources_of(texts), read, found);
}

// Without findings.
Assets marked(const Texts& texts) {
  source::Diagnostics found;
  Assets out = marked(texts, found);
  CHECK(found.empty());
  return out;
}

// «rule line:column+length first-argument» of each finding.
std::string said(const Texts& texts) {
  source::Diagnostics found;
  marked(texts, found);
  std::string out;
  for (const auto& one : found.list()) {
    out += std::string(one.rule->id) + " " + std::to_string(one.mark.line) + ":" +
           std::to_string(one.mark.column) + "+" + std::to_string(one.mark.length) + " " +
           one.args[0] + "\n";
  }
  return out;
}

// «name[rest]» of what a text names, with the text that would be replaced.
std::string named(std::string_view route, const std::string& text) {
  std::string out;
  for (const AssetReference& one : asset_references(route, text)) {
    out += text.substr(one.at, one.length) + "=" + one.name + one.rest + ";";
  }
  return out;
}
std::string in_css(const std::string& css) { return named("assets/site.css", css); }

std::string file_of(const Assets& assets, const std::string& name) {
  return assets.at(name).route.substr(std::string("assets/").size());
}

TEST_CASE("a name carries the mark of the published bytes") {
  const Assets assets = marked({{"a.css", "a { b: c }"}, {"a.js", "x"}, {"p.png", "\x89PNG"}});
  CHECK(assets.at("a.css").route == "assets/a." + content_mark("a { b: c }") + ".css");
  CHECK(assets.at("p.png").route == "assets/p." + content_mark("\x89PNG") + ".png");
  CHECK_FALSE(assets.at("a.js").text.has_value());
  // A comment is not published, and so changes no name.
  CHECK(marked({{"a.css", "/* why */ a { b: c }"}}).at("a.css").route == assets.at("a.css").route);
  CHECK(content_mark("").size() == 10);
  CHECK(content_mark("x") != content_mark("y"));
}

TEST_CASE("a text is published with the marks of what it names, and a change travels up") {
  const Texts before = {{"site.css", "@import \"parts/box.css\";"},
                        {"parts/box.css", "b{background:url(../dot.svg)}"},
                        {"dot.svg", "<svg/>"}};
  const Assets first = marked(before);
  CHECK(*first.at("parts/box.css").text ==
        "b{background:url(../" + file_of(first, "dot.svg") + ")}");
  CHECK(*first.at("site.css").text == "@import \"" + file_of(first, "parts/box.css") + "\";");
  Texts after = before;
  after["dot.svg"] = "<svg></svg>";
  const Assets second = marked(after);
  CHECK(second.at("site.css").route != first.at("site.css").route);
}

TEST_CASE("what CSS has for naming files") {
  CHECK(in_css("a{b:url(x.png)}") == "x.png=x.png;");
  CHECK(in_css("a{b:URL( 'x.png' )}") == "x.png=x.png;");
  CHECK(in_css("a{b:url(\"x.woff2?#iefix\")}") == "x.woff2?#iefix=x.woff2?#iefix;");
  CHECK(in_css("@import 'x.css' layer(y);") == "x.css=x.css;");
  CHECK(in_css("@IMPORT url(x.css);a{content:'y.css'}") == "x.css=x.css;");
  CHECK(in_css("a{b:image-set(\"x.png\" 1x type(\"image/png\"),url(y.png) 2x)}") ==
        "x.png=x.png;y.png=y.png;");
  CHECK(in_css("a{b:-webkit-image-set('x.png' 1x)}") == "x.png=x.png;");
  CHECK(in_css("a{b:url(./p/../x%20y.png)}") == "./p/../x%20y.png=x y.png;");
  CHECK(in_css("a{b:url(x\\ y.png)}") == "x\\ y.png=x y.png;");
  CHECK(in_css("a{b:url(../assets/x.png)}") == "../assets/x.png=x.png;");
  CHECK(in_css("a{b:url(/some/path/assets/x.png)}") == "/some/path/assets/x.png=x.png;");
  CHECK(in_css("a{b:url({{ asset(\"x.png\") }})}") == "{{ asset(\"x.png\") }}=x.png;");
  CHECK(in_css("a{--b:url( x.png\n)}") == "x.png=x.png;");
}

TEST_CASE("what names no asset") {
  for (const char* css : {"a{content:\"url(x.png)\"}",
                          "/* url(x.png) */",
                          "a{content:'x.png'}",
                          "a{b:my-url(x.png)}",
                          "a{b:url(data:image/png;base64,AA)}",
                          "a{b:url(#part)}",
                          "a{b:url()}",
                          "a{b:url(\"\")}",
                          "a{b:url(https://example.jp/assets/x.png)}",
                          "a{b:url(//example.jp/assets/x.png)}",
                          "a{b:url(../sw.js)}",
                          "a{b:url(../../../assets/x.png)}",
                          "a{b:url(/x.png)}",
                          "a{b:url(",
                          "a{b:url(\"",
                          "@import",
                          "a\\",
                          "/*",
                          "{{ asset(",
                          "{{ asset(\"x",
                          "{{ asset(\"x\") }",
                          "{{ assets(\"x\") }}",
                          "@namespace \"x.png\";"}) {
    CAPTURE(css);
    CHECK(in_css(css) == "");
  }
}

TEST_CASE("scripts, drawings and data name assets as templates do") {
  CHECK(named("assets/a.js", "load('{{ asset(\"b.js\") }}', \"{{asset('c/d.css')}}\")") ==
        "{{ asset(\"b.js\") }}=b.js;{{asset('c/d.css')}}=c/d.css;");
  const Assets assets = marked({{"in/a.js", "x='{{ asset(\"b.js\") }}'"}, {"b.js", "1"}});
  CHECK(*assets.at("in/a.js").text == "x='../" + file_of(assets, "b.js") + "'");
}

TEST_CASE("a file that is not there, and circles") {
  CHECK(said({{"a.css", "\n あ{b:url(x.png)}"}}) == "template.asset.unknown 2:10+5 x.png\n");
  CHECK(said({{"a.js", "'{{ asset(\"x.js\") }}'"}}) == "template.asset.unknown 1:2+19 x.js\n");
  CHECK(said({{"a.css", "@import 'b.css';"}, {"b.css", "@import 'a.css';"}}) ==
        "asset.circle 1:10+5 a.css → b.css → a.css\n");
  CHECK(said({{"a.css", "b{c:url(a.css)}"}}) == "asset.circle 1:9+5 a.css → a.css\n");
  CHECK(said({{"a.css", "@import 'b.css';"},
              {"b.css", "@import 'c.css';"},
              {"c.css", "x{y:url(b.css)}"}}) == "asset.circle 1:9+5 b.css → c.css → b.css\n");
  // A file that two others name is no circle.
  const std::string import = "@import 'c.css';";
  CHECK(said({{"a.css", import}, {"b.css", import}, {"c.css", "x{}"}}) == "");
}

TEST_CASE("a plain name in a script leads nowhere") {
  const auto in = [](const std::string& js) { return said({{"a.js", js}, {"in/b.css", "x{}"}}); };
  CHECK(in("load('in/b.css')") == "asset.plain-name 1:7+8 in/b.css\n");
  CHECK(in("load(\"../assets/in/b.css\")") == "asset.plain-name 1:7+18 in/b.css\n");
  CHECK(in("load(`./in/b.css?x`)") == "asset.plain-name 1:7+10 in/b.css\n");
  CHECK(in("load('/assets/in/b.css')") == "asset.plain-name 1:7+16 in/b.css\n");
  CHECK(in("// in/b.css, \"see in/b.css\", 'b.css', 'xin/b.css', 'in/b.css.map'") == "");
}

TEST_CASE("files at the root keep their names, and name assets by their marks") {
  const Assets assets = marked({{"icon.svg", "<svg/>"}});
  const Texts roots = {{"site.webmanifest", "{\"src\": \"{{ asset('icon.svg') }}\"}"},
                       {"sw.js", "load('assets/icon.svg'); load('icon.svg')"},
                       {"favicon.ico", "x"}};
  source::Diagnostics found;
  const Assets files = fill_root_files(
      sources_of(roots), assets,
      [&](const AssetSource& file) { return std::optional(roots.at(file.path)); }, found);
  CHECK(files.at("site.webmanifest").route == "site.webmanifest");
  CHECK(*files.at("site.webmanifest").text == "{\"src\": \"" + assets.at("icon.svg").route + "\"}");
  CHECK_FALSE(files.at("favicon.ico").text.has_value());
  REQUIRE(found.list().size() == 1);  // a file beside it may be called icon.svg, too
  CHECK(found.list()[0].rule->id == std::string_view("asset.plain-name"));
  CHECK(found.list()[0].mark.column == 7);
}

}  // namespace
}  // namespace hiroba::emit
