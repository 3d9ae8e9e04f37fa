#include "imports/import_list.h"

#include <algorithm>

#include "imports/find_table.h"
#include "imports/read_row.h"
#include "imports/rules.h"
#include "imports/sheet_rows.h"
#include "imports/tidy.h"
#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "syntax/yaml.h"

namespace hiroba::imports {
namespace {

class ListImporter {
 public:
  ListImporter(const ListRequest& request, const KnownSite& site, const State& state,
               const Mapping* mapping, const Headings& headings)
      : request_(request),
        site_(site),
        mapping_(mapping),
        headings_(headings),
        places_(kinds::Kind::place, site.languages()),
        settler_(site, headings, request.today, state, out_.report) {}

  std::optional<ListImport> run() {
    std::vector<FoundTable> tables;
    std::vector<size_t> which;
    for (size_t i = 0; i < request_.sheets.size(); ++i) {
      out_.sheets.push_back(request_.sheets[i].name);
      auto table = find_table(request_.sheets[i], static_cast<uint32_t>(i), headings_, mapping_);
      if (!table) {
        leave_sheet(i);
        continue;
      }
      tables.push_back(std::move(*table));
      which.push_back(i);
    }
    if (tables.empty()) return std::nullopt;
    if (!request_.sheets.empty() && request_.sheets.front().has_remarks)
      out_.report.add(rules::kRemarks, {});
    has_several_ = tables.size() > 1;
    for (size_t i = 0; i < tables.size(); ++i) {
      collect(which[i], tables[i]);
      for (const TableColumn& column : tables[i].columns)
        out_.columns.push_back(ShownColumn{column.at.back(), column.heading, means(column)});
    }
    std::vector<Settler::RowName> names;
    for (const auto& [row, key] : rows_) names.push_back({key, raw(row, "title")});
    if (settler_.match_names(names)) out_.report.add(rules::kRowRenumbered, {});
    for (const auto& [row, key] : rows_) read(row, key);
    settler_.finish();
    out_.files = settler_.files();
    out_.state = write_state(settler_.state());
    if (mapping_ == nullptr || has_new_headings(tables))
      out_.mapping = write_mapping(merged_mapping(tables), headings_, request_.kind, request_.name);
    return std::move(out_);
  }

 private:
  void leave_sheet(size_t i) {
    std::vector<CellAt> cells;
    for (const tables::SheetRow& row : request_.sheets[i].rows) {
      for (const tables::SheetCell& cell : row.cells)
        cells.push_back(CellAt{static_cast<uint32_t>(i), row.number, cell.column});
    }
    if (cells.empty()) return;
    out_.report.counts.cells += cells.size();
    out_.report.counts.unread_cells += cells.size();
    out_.report.add(rules::kSheetUnread, cells);
  }

  void collect(size_t i, FoundTable& table) {
    std::vector<Row> rows = sheet_rows(request_.sheets[i], static_cast<uint32_t>(i), table,
                                       headings_, request_.kind, out_.report);
    for (Row& row : rows) {
      std::string key = key_of(row, request_.sheets[i].name);
      if (const std::string slug = raw(row, "slug"); !slug.empty())
        coming_.insert(std::string(kinds::kind_name(request_.kind)) + "/" + slug);
      rows_.emplace_back(std::move(row), std::move(key));
    }
  }

  static std::string raw(const Row& row, std::string_view key) {
    const auto found = row.cells.find(key);
    return found == row.cells.end() ? "" : tidy_line(found->second.raw.text);
  }

  // What tells a row from others. Numbers of several sheets are counted in each.
  std::string key_of(const Row& row, const std::string& sheet) const {
    if (const std::string slug = raw(row, "slug"); !slug.empty()) return "slug:" + slug;
    if (const std::string number = raw(row, "row"); !number.empty())
      return "row:" + (has_several_ ? folded_title(sheet) + ":" : "") + number;
    std::string place = raw(row, "place");
    if (place.empty()) place = raw(row, "area");
    if (place.empty()) place = raw(row, "address");
    std::string when;
    for (const char* key : {"when", "start", "start.date"}) when += raw(row, key);
    return "title:" + folded_title(raw(row, "title")) + "|" + folded_title(place) +
           (when.empty() ? "" : "|" + folded_title(when));
  }

  void read(const Row& row, const std::string& key) {
    const CellAt first = row.cells.find("title")->second.at;
    const auto [known, is_new] = first_with_key_.emplace(key, first);
    if (!is_new) {
      out_.report.add(rules::kRowTwice, row.all, {place_of(known->second)});
      ++out_.report.counts.refused;
      return;
    }
    if (is_as_it_is(row)) return;
    const auto [alike, is_first] =
        first_with_title_.emplace(folded_title(raw(row, "title")), first);
    if (!is_first && raw(row, "slug").empty() && request_.kind != kinds::Kind::event)
      out_.report.add(rules::kRowAlike, {first}, {place_of(alike->second)});
    Draft draft = read_row(row, request_.kind, {headings_, places_, site_, request_.today, coming_},
                           out_.report);
    draft.key = key;
    settler_.settle(std::move(draft));
  }

  // An export that nobody has changed says what the record says, letter by letter.
  bool is_as_it_is(const Row& row) {
    const std::string slug = raw(row, "slug");
    if (slug.empty()) return false;
    const KnownRecord* known =
        site_.find(std::string(kinds::kind_name(request_.kind)) + "/" + slug);
    if (known == nullptr || known->record == nullptr) return false;
    const syntax::Node node = kinds::node_of(*known->record, site_.languages());
    for (const Column& column : headings_.columns()) {
      if (column.key == "slug") continue;
      const auto cell = row.cells.find(column.key);
      const std::string there = column.field() == nullptr
                                    ? tidy_body(known->body)
                                    : write_cell(column, node, site_, request_.today);
      // A column that the list does not have says nothing.
      if (cell == row.cells.end() ? row.has_column(column.key) && !there.empty()
                                  : there != cell->second.raw.text)
        return false;
    }
    for (const auto& [key, cell] : row.cells) {
      if (headings_.column(key) == nullptr && key != "row") return false;
    }
    settler_.note_unchanged(*known, "slug:" + slug);
    return true;
  }

  std::string place_of(CellAt cell) const { return cells_in_words({cell}, out_.sheets); }

  // ---- the mapping

  std::string means(const TableColumn& column) const {
    if (column.meaning.use != Use::column) return to_of(column.meaning);
    return headings_.label(column.meaning.key) + "（" + column.meaning.key + "）";
  }

  static std::string to_of(const Meaning& meaning) {
    switch (meaning.use) {
      case Use::column: return meaning.key;
      case Use::person: return "個人の情報";
      case Use::unused: return "使わない";
      case Use::unknown: break;
    }
    return "";
  }

  Mapping merged_mapping(const std::vector<FoundTable>& tables) const {
    Mapping out;
    if (mapping_ != nullptr) out = *mapping_;
    std::map<std::string, size_t> counts;
    for (const MappedColumn& one : out.columns) ++counts[folded_heading(one.heading)];
    for (const FoundTable& table : tables) {
      std::map<std::string, size_t> here;
      for (const TableColumn& column : table.columns) {
        const std::string folded = folded_heading(column.heading);
        if (++here[folded] <= counts[folded]) continue;
        ++counts[folded];
        out.columns.push_back(MappedColumn{column.heading, to_of(column.meaning)});
      }
    }
    return out;
  }

  bool has_new_headings(const std::vector<FoundTable>& tables) const {
    return merged_mapping(tables).columns.size() > mapping_->columns.size();
  }

  const ListRequest& request_;
  const KnownSite& site_;
  const Mapping* mapping_;
  const Headings& headings_;
  Headings places_;
  ListImport out_;
  Settler settler_;
  bool has_several_ = false;
  std::vector<std::pair<Row, std::string>> rows_;  // with their keys
  std::set<std::string> coming_;                   // ids that the list gives itself
  std::map<std::string, CellAt> first_with_key_;
  std::map<std::string, CellAt> first_with_title_;
};

}  // namespace

namespace {

// One such heading says more than all others together.
bool tells_of(kinds::Kind kind, const FoundTable& table) {
  // clang-format off
  constexpr std::pair<std::string_view, kinds::Kind> kTelling[] = {
      {"イベント名", kinds::Kind::event}, {"催し名", kinds::Kind::event}, {"行事名", kinds::Kind::event},
      {"講座名", kinds::Kind::course}, {"研修名", kinds::Kind::course}, {"施設名", kinds::Kind::place},
      {"施設名称", kinds::Kind::place}, {"会場名", kinds::Kind::place}, {"利用可能曜日", kinds::Kind::place},
      {"バリアフリー情報", kinds::Kind::place}, {"窓口名", kinds::Kind::service}, {"相談電話", kinds::Kind::service}};
  // clang-format on
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const TableColumn& column) {
    const std::string folded = folded_heading(column.heading);
    return std::any_of(std::begin(kTelling), std::end(kTelling), [&](const auto& telling) {
      return telling.second == kind && folded_heading(telling.first) == folded;
    });
  });
}

// Without a day it is no event.
bool lacks_days(kinds::Kind kind, const FoundTable& table) {
  return kind == kinds::Kind::event &&
         std::none_of(table.columns.begin(), table.columns.end(), [](const TableColumn& column) {
           return column.meaning.key.starts_with("start") || column.meaning.key == "when";
         });
}

}  // namespace

kinds::Kind guessed_kind(const std::vector<tables::Sheet>& sheets,
                         const kinds::Languages& languages) {
  using kinds::Kind;
  Kind best = Kind::group;
  size_t most = 0;
  for (const Kind kind :
       {Kind::group, Kind::course, Kind::event, Kind::service, Kind::place, Kind::organization}) {
    const Headings headings(kind, languages);
    for (size_t i = 0; i < sheets.size(); ++i) {
      const auto table = find_table(sheets[i], static_cast<uint32_t>(i), headings, nullptr);
      if (!table) continue;
      auto known = static_cast<size_t>(std::count_if(
          table->columns.begin(), table->columns.end(),
          [](const TableColumn& column) { return column.meaning.use == Use::column; }));
      constexpr size_t kTells = 1000;
      if (tells_of(kind, *table)) known += kTells;
      if (lacks_days(kind, *table)) known = 0;
      if (known > most) {
        most = known;
        best = kind;
      }
      break;
    }
  }
  return best;
}

std::optional<kinds::Kind> kind_of_mapping(std::string_view mapping) {
  source::Diagnostics ignored;
  const auto node = syntax::parse_yaml(mapping, 0, 1, ignored);
  const syntax::Node* kind =
      node && node->type == syntax::Node::Type::map ? node->find("kind") : nullptr;
  return kind == nullptr ? std::nullopt : kinds::kind_named(kind->text);
}

std::optional<ListImport> import_list(const ListRequest& request, const KnownSite& site,
                                      source::Diagnostics& found) {
  const Headings headings(request.kind, site.languages());
  std::optional<Mapping> mapping;
  if (request.mapping) {
    mapping = read_mapping(*request.mapping, request.mapping_path, headings, 0, found);
    if (!mapping) return std::nullopt;
  }
  const auto state = read_state(request.state.value_or(""));
  if (!state) {
    found.report(rules::kState, {}, {request.state_path});
    return std::nullopt;
  }
  auto out = ListImporter(request, site, *state, mapping ? &*mapping : nullptr, headings).run();
  if (!out) found.report(rules::kTableNone, {}, {std::string(kinds::info(request.kind).label_ja)});
  return out;
}

}  // namespace hiroba::imports
