#include <algorithm>

#include "imports/export_list.h"
#include "imports/headings.h"
#include "kinds/registry.h"
#include "text/width.h"

namespace hiroba::imports {
namespace {

using kinds::Field;
using kinds::Shape;

constexpr size_t kEmptyRows = 300;

// What offices need not fill in: what only the site's keepers know, or what is worked out.
bool is_for_keepers(const Column& column) {
  for (const std::string_view key :
       {"slug", "sources", "status_of_fact", "as_of", "owner", "sample", "draft", "related",
        "visibility", "place_shown", "fee_yen", "lat", "lng", "crisis", "search"}) {
    if (column.key == key) return true;
  }
  return column.key.starts_with("checked.") || column.key.starts_with("publish.") ||
         !column.language.empty();
}

// A list of records that no words say.
bool is_too_deep(const Field& field) {
  if (field.type->shape != Shape::list) return false;
  const kinds::ValueType& element = *field.type->element;
  return element.shape == Shape::record &&
         element.fields != &kinds::FieldsOf<kinds::Schedule>::all &&
         element.fields != &kinds::FieldsOf<kinds::Hours>::all;
}

struct BlankColumn {
  std::string heading;
  std::string help;
  std::string example;
  std::vector<std::string> choices;
  bool takes_several = false;
};

class BlankWorkbook {
 public:
  BlankWorkbook(kinds::Kind kind, const KnownSite& site) : kind_(kind), site_(site) {}

  tables::ListWorkbook run(text::Date day) {
    collect();
    tables::ListWorkbook out;
    const std::string label(kinds::info(kind_).label_ja);
    out.title = label + "の一覧（記入用）";
    out.made = day;
    out.choice_title = "選んでください";
    out.choice_message = "一覧から選びます。いくつか書ける列では、「、」で区切って書きます。";
    out.sheets = {entry_sheet(), help_sheet()};
    return out;
  }

 private:
  void collect() {
    for (const Column& column : columns_of(kind_, site_.languages())) {
      if (column.key == "body") {
        columns_.push_back({column.label,
                            "くわしい説明。改行できます。",
                            "はじめての人へのことばなど",
                            {},
                            false});
        continue;
      }
      if (is_for_keepers(column) || is_too_deep(*column.field())) continue;
      add(column);
    }
  }

  void add(const Column& column) {
    const Field& field = *column.field();
    BlankColumn one;
    one.heading = column.label;
    one.help = field.help_ja;
    one.example = field.sample;
    if (column.key == "listing.date") {
      one.heading = "掲載の承諾 日";
      one.help = "載せてよいと聞いた日。これがない行は、公開されません。";
    } else if (column.key == "listing.by") {
      one.heading = "掲載の承諾 役割";
      one.help = "だれが承諾したか。役割だけを書きます。個人の名前は書きません。";
    } else if (field.name == "schedule" || field.name == "hours") {
      one.help = "くりかえしの決まり。";
      one.example = field.name == "hours" ? "月〜金 9:00〜17:00" : "第1・3水曜 13:30〜15:30";
    } else if (field.is_list_of_site) {
      words(field, one);
    } else if (is_reference(field)) {
      reference(field, one);
    } else {
      choices(*field.type, one);
    }
    columns_.push_back(std::move(one));
    if (field.name == "place" && is_reference(field)) {
      columns_.push_back({"会場の住所",
                          "建物の名前まで、続けて書きます。個人の家は書きません。",
                          "みほん県みほん町なかまち1-2-3 集会所2階",
                          {},
                          false});
    }
  }

  static bool is_reference(const Field& field) {
    return field.type->shape == Shape::reference ||
           (field.type->shape == Shape::list && field.type->element->shape == Shape::reference);
  }

  void words(const Field& field, BlankColumn& out) const {
    const model::Settings& settings = site_.settings();
    for (const model::ListWord& word : field.name == "topics" ? settings.topics : settings.areas)
      out.choices.push_back(word.label.ja);
    out.takes_several = true;
    out.help = "一覧から選びます。いくつか書くときは「、」で区切ります。";
    out.example = out.choices.empty() ? "" : out.choices[0];
  }

  static void choices(const kinds::ValueType& type, BlankColumn& out) {
    const kinds::ValueType& element = type.shape == Shape::list ? *type.element : type;
    if (element.shape == Shape::boolean) out.choices = {"はい"};
    if (element.shape != Shape::choice) return;
    for (const kinds::Choice& choice : element.choices()) out.choices.emplace_back(choice.ja);
    out.takes_several = type.shape == Shape::list;
    out.example = out.choices[0];
    if (out.takes_several) out.help += "いくつか書くときは「、」で区切ります。";
  }

  static void reference(const Field& field, BlankColumn& out) {
    const bool is_number = std::find(field.targets.begin(), field.targets.end(),
                                     kinds::Kind::number) != field.targets.end();
    if (is_number) {
      out.heading = "公開電話";
      out.help = "載せてよい電話番号。個人の番号は書きません。";
      out.example = "00-0000-0000";
    } else {
      out.help += "名前を書きます。";
      out.example = "なかまち集会所";
      if (field.name != "place") out.example = "みほんの団体";
    }
  }

  tables::ListSheet entry_sheet() const {
    tables::ListSheet sheet;
    sheet.name = "記入";
    sheet.empty_rows = kEmptyRows;
    sheet.rows.emplace_back();
    for (const BlankColumn& column : columns_) {
      sheet.rows[0].push_back(column.heading);
      const auto width = static_cast<double>(text::display_width(column.heading)) + 4;
      sheet.columns.push_back({std::max(14.0, width), column.choices, column.takes_several});
    }
    return sheet;
  }

  tables::ListSheet help_sheet() const {
    tables::ListSheet sheet;
    sheet.name = "説明";
    sheet.columns = {{24, {}, false}, {60, {}, false}, {40, {}, false}, {60, {}, false}};
    sheet.rows = {{"列", "何を書くか", "例", "選べることば"}};
    for (const BlankColumn& column : columns_) {
      std::string choices;
      for (const std::string& choice : column.choices)
        choices += (choices.empty() ? "" : "、") + choice;
      sheet.rows.push_back({column.heading, column.help, column.example, choices});
    }
    return sheet;
  }

  kinds::Kind kind_;
  const KnownSite& site_;
  std::vector<BlankColumn> columns_;
};

}  // namespace

tables::ListWorkbook blank_workbook(kinds::Kind kind, const KnownSite& site, text::Date day) {
  return BlankWorkbook(kind, site).run(day);
}

}  // namespace hiroba::imports
