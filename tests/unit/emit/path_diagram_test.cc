#include "emit/path_diagram.h"

#include <doctest/doctest.h>
#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

#include "../../support/site_words.h"
#include "emit/path_diagram_text.h"

using namespace hiroba;
using emit::path_diagram;
using emit::PathLane;
using emit::PathStep;
using emit::PathWords;
using emit::short_names;
using emit::path_text::lines_of;
using kinds::FactStatus;

namespace {

const PathWords kWords{"道の図", "終えてもよい", "先に受けるもの", "加算との関わり",
                       "一覧にもあります。"};

PathStep step(std::string name, FactStatus status = FactStatus::plan,
              std::vector<size_t> after = {}) {
  PathStep out;
  out.name = std::move(name);
  out.status = status;
  out.after = std::move(after);
  return out;
}

PathStep ordered(PathStep step) {
  step.is_ordered = true;
  return step;
}

std::string draw(const std::vector<PathLane>& lanes, kinds::Language language = test::ja) {
  return path_diagram(lanes, kWords, test::words(language), "w");
}

size_t count(std::string_view text, std::string_view part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out.append(out.empty() ? "" : "|").append(line);
  return out;
}

// Arrows have an end; lines of order, and those of the frame, have none.
size_t arrows(std::string_view svg) { return count(svg, "class=\"way-end\""); }
size_t lines(std::string_view svg) {
  return count(svg, "class=\"way\"") + count(svg, "class=\"way way-wish\"");
}

}  // namespace

TEST_CASE("ways without steps are not drawn") {
  CHECK(draw({}).empty());
  CHECK(draw({{"自治体の研修", {}}, {"国の要綱による研修", {}}}).empty());
  const std::string svg = draw({{"自治体の研修", {}}, {"国の要綱による研修", {step("基礎研修")}}});
  CHECK(count(svg, "<svg ") == 1);
  CHECK_FALSE(has(svg, "自治体の研修"));
  CHECK(count(svg, "<circle ") == 1);
}

TEST_CASE("two ways to a drawing, each with a title, a description and ids of its own") {
  const std::string svg = draw({{"甲", {step("一")}}, {"乙", {step("二")}}, {"丙", {step("三")}}});
  CHECK(count(svg, "<svg ") == 2);
  CHECK(has(svg, "role=\"img\" aria-labelledby=\"w-1-t w-1-d\""));
  CHECK(has(svg, "role=\"img\" aria-labelledby=\"w-2-t w-2-d\""));
  CHECK(has(svg, "<title id=\"w-1-t\">道の図：甲、乙</title>"));
  CHECK(has(svg, "<title id=\"w-2-t\">道の図：丙</title>"));
  CHECK(has(svg, "fill=\"url(#w-2-hatch)\""));
  CHECK_FALSE(has(svg, "style="));
}

TEST_CASE("the description tells steps, what comes before and what is tied") {
  PathStep tied = step("基礎編", FactStatus::result, {0});
  tied.has_fee_addition = true;
  const std::string svg = draw({{"自治体の研修", {step("入門編", FactStatus::result), tied}}});
  CHECK(has(svg,
            "<desc id=\"w-1-d\">自治体の研修：入門編（実績）、基礎編（実績）。"
            "基礎編：先に受けるもの 入門編。加算との関わり：基礎編。一覧にもあります。</desc>"));
}

TEST_CASE("kinds of fact differ in shape: solid, hatched, dashed, open") {
  const std::string svg = draw(
      {{"道",
        {step("a", FactStatus::result), step("b", FactStatus::plan), step("c", FactStatus::target),
         step("d", FactStatus::estimate), step("e", FactStatus::opinion),
         step("f", FactStatus::wish), step("g", FactStatus::unset)}}});
  CHECK(count(svg, "class=\"station station-done\"") == 1);
  CHECK(count(svg, "class=\"station station-plan\" fill=\"url(#w-1-hatch)\"") == 3);
  CHECK(count(svg, "class=\"station station-wish\"") == 2);
  CHECK(count(svg, "class=\"station\"/>") == 1);
  CHECK(count(svg, "<pattern ") == 1);
  for (const std::string_view word : {"実績", "計画", "目標", "見込み", "意見", "要望"})
    CHECK(has(svg, std::string(word).append("</text>")));
  CHECK_FALSE(has(draw({{"道", {step("a", FactStatus::result)}}}), "<pattern"));
}

TEST_CASE("every station has its bench") {
  std::vector<PathStep> steps;
  for (size_t i = 0; i < 12; ++i) steps.push_back(step("段" + std::to_string(i)));
  const std::string svg = draw({{"道", steps}});
  CHECK(count(svg, "<circle ") == 12);
  CHECK(count(svg, "class=\"bench-sign\"") == 12);
  CHECK(count(svg, ">終えてもよい</text>") == 12);
}

TEST_CASE("an arrow is a prerequisite, a bare line an order, and nothing is made up") {
  CHECK(lines(draw({{"道", {step("a"), step("b")}}})) == 0);

  const std::string numbered = draw({{"道", {ordered(step("a")), ordered(step("b"))}}});
  CHECK(lines(numbered) == 1);
  CHECK(arrows(numbered) == 0);

  const std::string needed = draw({{"道", {step("a"), step("b", FactStatus::plan, {0})}}});
  CHECK(lines(needed) == 1);
  CHECK(arrows(needed) == 1);

  // A step that has no number does not stand in the order.
  CHECK(lines(draw({{"道", {ordered(step("a")), step("b")}}})) == 0);
  // Same numbers on two ways say nothing about one another.
  CHECK(lines(draw({{"甲", {ordered(step("a"))}}, {"乙", {ordered(step("b"))}}})) == 0);
}

TEST_CASE("what leads to a wish is dashed") {
  const std::string svg = draw({{"道", {step("a"), step("b", FactStatus::wish, {0})}}});
  CHECK(count(svg, "class=\"way way-wish\"") == 1);
  CHECK(arrows(svg) == 1);
}

TEST_CASE("arrows reach past stations and across two ways of one drawing, not farther") {
  const std::string past = draw({{"道", {step("a"), step("b"), step("c", FactStatus::plan, {0})}}});
  CHECK(arrows(past) == 1);

  const PathLane first{"甲", {step("a")}};
  CHECK(arrows(draw({first, {"乙", {step("b", FactStatus::plan, {0})}}})) == 1);
  CHECK(arrows(draw({{"甲", {step("a", FactStatus::plan, {1})}}, {"乙", {step("b")}}})) == 1);
  CHECK(arrows(draw({first, {"乙", {step("b")}}, {"丙", {step("c", FactStatus::plan, {0})}}})) ==
        0);
  // Steps are counted through lanes that are not drawn, too.
  CHECK(arrows(draw({{"空", {}}, first, {"乙", {step("b", FactStatus::plan, {0, 0})}}})) == 1);
}

TEST_CASE("rings, steps that name themselves and numbers of no step do no harm") {
  const std::string ring =
      draw({{"道", {step("a", FactStatus::plan, {1}), step("b", FactStatus::plan, {0})}}});
  CHECK(arrows(ring) == 2);
  const std::string self = draw({{"道", {step("a", FactStatus::plan, {0, 7, 4000000000})}}});
  CHECK(arrows(self) == 0);
  CHECK_FALSE(has(self, "先に受けるもの"));
  std::vector<PathStep> all;
  for (size_t i = 0; i < 12; ++i) {
    std::vector<size_t> after;
    for (size_t k = 0; k < 12; ++k) after.push_back(k);
    all.push_back(step("段", FactStatus::plan, after));
  }
  CHECK(arrows(draw({{"道", all}})) == 12 * 11);
}

TEST_CASE("ways are joined by one dashed frame, and only by what the papers tie") {
  PathStep tied = step("基礎編", FactStatus::result);
  tied.has_fee_addition = true;
  CHECK_FALSE(has(draw({{"甲", {step("a")}}, {"乙", {step("b")}}}), "class=\"tie\""));
  const std::string svg = draw({{"甲", {tied}}, {"乙", {tied, step("b")}}});
  CHECK(count(svg, "<rect class=\"tie\"") == 1);
  CHECK(count(svg, "<path class=\"tie\"") == 3);  // one from each step, and the way down
  CHECK(has(svg, ">加算との関わり</text>"));
}

TEST_CASE("words are escaped everywhere") {
  PathStep bad = step("<b>&\"", FactStatus::plan);
  bad.length = "<i>2日";
  const std::string svg = draw({{"<lane>", {bad}}});
  CHECK_FALSE(has(svg, "<b>"));
  CHECK_FALSE(has(svg, "<i>"));
  CHECK_FALSE(has(svg, "<lane>"));
  CHECK(has(svg, "&lt;b&gt;&amp;"));
}

TEST_CASE("Japanese on an English page is marked, and not read out as English") {
  PathStep japanese = step("基礎編");
  japanese.name_is_foreign = true;
  const std::string svg = draw({{"Ward", {japanese}}}, test::en);
  CHECK(has(svg, "class=\"step-name\" lang=\"ja\">基礎編</text>"));
  CHECK(has(svg, "<desc id=\"w-1-d\">一覧にもあります。</desc>"));
}

TEST_CASE("long names stay inside their lane and end in dots") {
  const std::string name(3 * 400, 'x');
  CHECK(lines_of(name, 104, 6).size() == 6);
  std::string japanese;
  for (int i = 0; i < 200; ++i) japanese += "研";
  const auto cut = lines_of(japanese, 104, 6);
  REQUIRE(cut.size() == 6);
  CHECK(cut[0] == "研研研研研研研");
  CHECK(cut[5] == "研研研研研研…");
  const std::string svg = draw({{japanese, {step(japanese)}}});
  CHECK(count(svg, "class=\"step-name\"") == 6);
  CHECK(count(svg, "class=\"lane-name\"") == 3);
}

TEST_CASE("lines break between words") {
  CHECK(joined(lines_of("フォローアップ研修", 104, 6)) == "フォローアップ|研修");
  CHECK(joined(lines_of("地域で協力する人のための研修や講座", 104, 6)) ==
        "地域で協力する|人のための|研修や講座");
  CHECK(joined(lines_of("半年後のふりかえり", 104, 6)) == "半年後の|ふりかえり");
  CHECK(joined(lines_of("2日間・合わせて440分", 104, 6)) == "2日間・|合わせて440分");
  CHECK(joined(lines_of("a valid end of learning", 80, 6)) == "a valid|end of|learning");
  CHECK(joined(lines_of("応用編（要望として出たもの）", 104, 6)) ==
        "応用編|（要望として|出たもの）");
  CHECK(lines_of("", 104, 6).empty());
  CHECK(lines_of("　 ", 104, 6).empty());
}

TEST_CASE("short names leave out what the lane's titles share") {
  CHECK(joined(short_names({"養成研修（入門編）", "養成研修（基礎編）", "応用編を望む声"}, true)) ==
        "入門編|基礎編|応用編を望む声");
  CHECK(joined(short_names({"国の研修　基礎研修", "国の研修　専門研修"}, true)) ==
        "基礎研修|専門研修");
  CHECK(joined(short_names({"町の研修 入門編", "町の研修 基礎編"}, true)) == "入門編|基礎編");
  CHECK(joined(short_names({"Training: basics (Town)", "Training: advanced (Town)"}, false)) ==
        "basics (Town)|advanced (Town)");
  // Words are not cut off in languages that put spaces between all of them.
  CHECK(joined(short_names({"A day for colleagues", "A day for friends"}, false)) ==
        "A day for colleagues|A day for friends");
  // Nothing is shared, or nothing would be left.
  CHECK(joined(short_names({"研修（入門編）", "講座（基礎編）"}, true)) ==
        "研修（入門編）|講座（基礎編）");
  CHECK(joined(short_names({"研修：", "研修：基礎"}, true)) == "研修：|基礎");
  CHECK(joined(short_names({"同じ（名）", "同じ（名）"}, true)) == "同じ（名）|同じ（名）");
  CHECK(short_names({}, true).empty());
}

TEST_CASE("a drawing is well-formed") {
  PathStep tied = step("基礎編", FactStatus::wish, {0});
  tied.has_fee_addition = true;
  const std::string svg = draw({{"甲", {step("入門編"), tied}}, {"乙", {tied}}});
  GumboOptions options = kGumboDefaultOptions;
  const std::string page = "<!doctype html><title>x</title>" + svg;
  GumboOutput* out = gumbo_parse_with_options(&options, page.data(), page.size());
  CHECK(out->errors.length == 0);
  gumbo_destroy_output(&options, out);
}
