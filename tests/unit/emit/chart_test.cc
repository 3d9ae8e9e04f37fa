#include "emit/chart.h"
#include "../../support/site_words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace hiroba;
using emit::chart_svg;
using emit::chart_table;
using emit::Table;
using kinds::ChartForm;
using kinds::FactStatus;
using kinds::Figure;
using test::words;

namespace {

kinds::Localized ja(std::string text) {
  kinds::Localized out;
  out.ja = std::move(text);
  return out;
}

kinds::Series series(std::string column, FactStatus status, std::string unit = "") {
  kinds::Series out;
  out.column = std::move(column);
  out.status = status;
  out.unit = std::move(unit);
  return out;
}

Figure figure(ChartForm form, std::vector<kinds::Series> list) {
  Figure out;
  out.chart = form;
  out.unit = "回";
  out.series = std::move(list);
  return out;
}

const Table kVisits = {
    {"年度", "計画", "実績"}, {"令和4年度（2022）", "8", "6"}, {"令和6年度（2024）", "1600", ""}};

Figure visits(ChartForm form = ChartForm::bar) {
  return figure(form, {series("計画", FactStatus::plan), series("実績", FactStatus::result)});
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

}  // namespace

TEST_CASE("nothing is drawn where there is nothing to draw") {
  CHECK(chart_svg(visits(ChartForm::table), kVisits, words(), "a").empty());
  CHECK(chart_svg(visits(ChartForm::unset), kVisits, words(), "a").empty());
  CHECK(chart_svg(visits(), {}, words(), "a").empty());
  CHECK(chart_svg(visits(), {{"年度", "計画", "実績"}}, words(), "a").empty());
  CHECK(chart_svg(visits(), {{"年度", "計画", "実績"}, {"令和4年度", "", "数名"}}, words(), "a")
            .empty());
  CHECK(chart_svg(visits(), {{"年度", "ほかの列"}, {"令和4年度", "3"}}, words(), "a").empty());
  CHECK(chart_table(visits(), {}, ja("回数"), words()).empty());
}

TEST_CASE("a drawing names itself and tells its numbers") {
  const std::string svg = chart_svg(visits(), kVisits, words(), "haken");
  CHECK(has(svg, "role=\"img\" aria-labelledby=\"chart-haken-t chart-haken-d\""));
  CHECK(has(svg, "<title id=\"chart-haken-t\">棒グラフ：計画、実績</title>"));
  CHECK(has(svg,
            "<desc id=\"chart-haken-d\">令和4年度（2022）：計画 8回（計画）、実績 6回（実績）。"
            "令和6年度（2024）：計画 1,600回（計画）、実績 不明（実績）。</desc>"));
  CHECK_FALSE(has(svg, "style="));
}

TEST_CASE("plans are hatched with a pattern of this drawing, results are solid, gaps say so") {
  const std::string svg = chart_svg(visits(), kVisits, words(), "haken");
  CHECK(count(svg, "<pattern id=\"chart-haken-hatch\"") == 1);
  // Two bars and the legend's swatch.
  CHECK(count(svg, "class=\"bar-plan\" fill=\"url(#chart-haken-hatch)\"") == 3);
  CHECK(count(svg, "class=\"bar-done shade-2\"") == 2);
  CHECK(count(svg, ">不明</text>") == 1);
  CHECK(has(svg, ">1,600</text>"));

  const Figure done = figure(ChartForm::bar, {series("実績", FactStatus::result)});
  CHECK_FALSE(has(chart_svg(done, kVisits, words(), "b"), "<pattern"));
}

TEST_CASE("a row whose status differs is drawn and marked as what it is") {
  Figure f = visits();
  kinds::RowStatus row;
  row.row = "令和4年度（2022）";
  row.status = FactStatus::estimate;
  row.note = ja("3月までの見込み");
  f.rows.push_back(row);
  CHECK_FALSE(has(chart_svg(f, kVisits, words(), "a"), "実績 6回（実績）"));
  CHECK(has(chart_svg(f, kVisits, words(), "a"), "実績 6回（見込み）"));
  const std::string table = chart_table(f, kVisits, ja("回数"), words());
  CHECK(has(table,
            "<th scope=\"row\">令和4年度（2022） <span class=\"status-mark "
            "status-mark--plan\">見込み</span>"
            "<br><span class=\"small soft\">3月までの見込み</span></th>"));
}

TEST_CASE("opinions are outlined, neither solid nor hatched") {
  const Figure f = figure(ChartForm::bar, {series("計画", FactStatus::opinion)});
  const std::string svg = chart_svg(f, kVisits, words(), "a");
  CHECK(count(svg, "class=\"bar-other\"") == 2);
  CHECK_FALSE(has(svg, "bar-plan"));
}

TEST_CASE("lines leave a gap where a number is not known and are dashed on the way to a plan") {
  const Table table = {{"年", "集まり"}, {"2021", "21"}, {"2022", "24"},
                       {"2023", ""},     {"2024", "42"}, {"2025", "50"}};
  Figure f = figure(ChartForm::line, {series("集まり", FactStatus::result)});
  std::string svg = chart_svg(f, table, words(), "a");
  CHECK(count(svg, "class=\"line-done stroke-1\"") == 2);
  CHECK(count(svg, ">不明</text>") == 1);
  kinds::RowStatus row;
  row.row = "2025";
  row.status = FactStatus::target;
  f.rows.push_back(row);
  svg = chart_svg(f, table, words(), "a");
  CHECK(count(svg, "class=\"line-done stroke-1\"") == 1);
  CHECK(count(svg, "class=\"line-plan stroke-1\"") == 1);
  CHECK(count(svg, "class=\"dot-plan\"") == 1);
}

TEST_CASE("stacked bars and shares") {
  const Table table = {{"年度", "ちらし", "人から"}, {"2021", "30", "10"}, {"2022", "20", ""}};
  const Figure stacked = figure(ChartForm::stacked, {series("ちらし", FactStatus::result, "件"),
                                                     series("人から", FactStatus::result, "件")});
  const std::string svg = chart_svg(stacked, table, words(), "a");
  CHECK(count(svg, "height=\"18\"") == 3);
  CHECK(has(svg, "<rect x=\"1\" y=\"67\" width=\"235\" height=\"18\" class=\"bar-done\"/>"));
  CHECK(count(svg, ">不明</text>") == 1);

  const Figure share = figure(ChartForm::share, {series("ちらし", FactStatus::result, "%")});
  const std::string shares = chart_svg(share, table, words(), "a");
  CHECK(count(shares, "class=\"track\"") == 2);
  CHECK(has(shares, "<title id=\"chart-a-t\">割合のグラフ：ちらし（実績）</title>"));
}

TEST_CASE("long names lie the bars down and break before a bracket") {
  const Table table = {{"事業", "千円"},
                       {"ピアサポーター登録・派遣事業", "10773"},
                       {"ピアサポート活動団体を支援する事業の費用（5団体分）", "1465"}};
  const Figure f = figure(ChartForm::bar, {series("千円", FactStatus::plan)});
  const std::string svg = chart_svg(f, table, words(), "a");
  CHECK_FALSE(has(svg, "class=\"axis\""));
  CHECK(has(svg, ">ピアサポート活動団体を支援する事業の費用</text>"));
  CHECK(has(svg, ">（5団体分）</text>"));
}

TEST_CASE("the table has caption, unit, scopes and the status of every column") {
  const std::string table = chart_table(visits(), kVisits, ja("派遣の｜回数《かいすう》"), words());
  CHECK(has(table, "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"派遣の回数の表\">"));
  CHECK(has(table, "<rt>かいすう</rt>"));
  CHECK(has(table, "（単位：回）</caption>"));
  CHECK(has(table,
            "<thead><tr><th scope=\"col\">年度</th><th scope=\"col\" class=\"number\">計画 "
            "<span class=\"status-mark status-mark--plan\">計画</span></th>"));
  CHECK(has(
      table,
      "<td class=\"number\">1,600</td><td class=\"number\"><span class=\"soft\">不明</span></td>"));
}

TEST_CASE("a column's own unit stands in its heading; words in cells stay as written") {
  Figure f = figure(ChartForm::table, {series("計画", FactStatus::plan, "人")});
  const Table table = {{"年度", "計画"}, {"2020", "数名"}, {"2021", "12238.50"}};
  const std::string html = chart_table(f, table, ja("人数"), words());
  CHECK(has(html, "計画（単位：人） <span"));
  CHECK(has(html, "<td class=\"number\">数名</td>"));
  CHECK(has(html, "<td class=\"number\">12,238.50</td>"));
}

TEST_CASE("English pages mark what is Japanese") {
  Figure f = visits();
  f.series[0].label.ja = "計画";
  f.series[0].label.own(test::en) = "planned visits";
  const std::string svg = chart_svg(f, kVisits, words(test::en), "a");
  CHECK(has(svg, ">planned visits (plan)</text>"));
  CHECK(has(svg, "<tspan lang=\"ja\">実績</tspan> (result)</text>"));
  CHECK(has(svg,
            "<title id=\"chart-a-t\">Bar chart</title><desc id=\"chart-a-d\">All numbers are in "
            "the table below.</desc>"));
  CHECK(has(svg, " lang=\"ja\">令和4年度"));
  CHECK(has(svg, ">not known</text>"));
  const std::string table = chart_table(f, kVisits, ja("回数"), words(test::en));
  CHECK(has(table, "aria-label=\"Table\""));
  CHECK(has(table, "<th scope=\"row\"><span lang=\"ja\">令和6年度（2024）</span> </th>"));
  CHECK(has(table, "(unit: <span lang=\"ja\">回</span>)"));
}

TEST_CASE("what editors write cannot leave its place") {
  const Table table = {{"<b>", "\"><script>"}, {"</svg><script>", "3"}, {"&", "<i>"}};
  const Figure f = figure(ChartForm::bar, {});
  const std::string svg = chart_svg(f, table, words(), "a");
  const std::string html = chart_table(f, table, ja("\"><script>"), words());
  for (const std::string* out : {&svg, &html}) {
    CHECK_FALSE(has(*out, "<script"));
    CHECK_FALSE(has(*out, "<i>"));
  }
}

TEST_CASE("the same figure gives the same bytes, and odd tables do no harm") {
  CHECK(chart_svg(visits(), kVisits, words(test::easy), "a") ==
        chart_svg(visits(), kVisits, words(test::easy), "a"));
  const Table ragged = {{"年度", "計画", "実績"}, {}, {"令和4年度"}, {"令和5年度", "0", "0", "9"}};
  for (const ChartForm form :
       {ChartForm::bar, ChartForm::line, ChartForm::stacked, ChartForm::share}) {
    const std::string svg = chart_svg(visits(form), ragged, words(), "a");
    CHECK(has(svg, "</svg>"));
    CHECK_FALSE(has(svg, "nan"));
    CHECK_FALSE(has(svg, "inf"));
  }
}
