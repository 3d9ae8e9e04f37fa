#pragma once

#include "kinds/common.h"

namespace hiroba::kinds {

enum class ChartForm : uint8_t { unset, table, bar, line, stacked, share };
HIROBA_CHOICES(ChartForm, c(E::table, "table", "表だけ", "table only"),
               c(E::bar, "bar", "棒グラフ", "bars"), c(E::line, "line", "折れ線", "line"),
               c(E::stacked, "stacked", "積み上げ", "stacked bars"),
               c(E::share, "share", "割合", "shares"));

// One column of the CSV. A plan and a result never share a look.
struct Series {
  std::string column;
  Localized label;
  FactStatus status{};
  std::string unit;
};

// A row whose status differs from its column (a plan among results).
struct RowStatus {
  std::string row;
  FactStatus status{};
  Localized note;
};

// A small table: `<slug>.csv` beside the record, first column = names of the rows.
struct Figure {
  Localized definition;
  std::string unit;
  ChartForm chart{};
  std::vector<Series> series;
  std::vector<RowStatus> rows;
  std::vector<Localized> notes;
};

template <>
struct FieldsOf<Series> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Series::column>("column").label("列", "Column").required().at_most(80)
            .help("CSVの見出しの名前。", "The CSV heading.").example("回数"),
        field<&Series::label>("label").label("ことば", "Label").at_most(80)
            .help("表と図に出る名前。", "Shown in table and chart.").example("派遣の回数"),
        field<&Series::status>("status").label("事実の種類", "Status").required()
            .help("計画か、実績か。図の模様が変わります。", "Plans are drawn hatched.").example("計画"),
        field<&Series::unit>("unit").label("単位", "Unit").at_most(20)
            .help("人、回、円など。", "Its unit.").example("回"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<RowStatus> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&RowStatus::row>("row").label("行", "Row").required().at_most(80)
            .help("CSVの1列目の名前。", "The name in the first column.").example("2022年度"),
        field<&RowStatus::status>("status").label("事実の種類", "Status").required()
            .help("この行だけ違うとき。", "When this row differs.").example("見込み"),
        field<&RowStatus::note>("note").label("ひとこと", "Note").at_most(200)
            .help("補い。", "A note.").example("10月から"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Figure> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Figure::definition>("definition").label("何の数か", "Definition").required().at_most(400)
            .help("何を、どこで、いつ数えたか。", "What was counted, where and when.").example("1年に派遣する回数。"),
        field<&Figure::unit>("unit").label("単位", "Unit").at_most(20)
            .help("人、回、円など。", "Its unit.").example("回"),
        field<&Figure::chart>("chart").label("図の形", "Chart")
            .help("表だけ・棒グラフ・折れ線・積み上げ・割合。", "table, bar, line, stacked or share.").example("棒グラフ"),
        field<&Figure::series>("series").label("列", "Series").required()
            .help("CSVの列ごとに。", "One for each column.").example("[{column: 回数, status: 計画}]"),
        field<&Figure::rows>("rows").label("行の種類", "Rows")
            .help("種類が違う行だけ。", "Only rows that differ.").example("[{row: 2022年度, status: 見込み}]"),
        field<&Figure::notes>("notes").label("読むときに", "Notes").at_most(300)
            .help("読むときに気をつけること。", "What to mind.").example("[10月からの半年分です。]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
