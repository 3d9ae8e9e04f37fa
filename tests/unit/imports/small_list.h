#pragma once

#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "imports/export_list.h"
#include "imports/import_list.h"
#include "kinds/parse_record.h"
#include "kinds/registry.h"
#include "syntax/front_matter.h"
#include "syntax/markdown/parse.h"
#include "syntax/yaml.h"
#include "tables/office_csv.h"

namespace hiroba::test {

inline constexpr text::Date kListDay{2026, 11, 30};

// A site in memory into which lists are imported, again and again.
class SmallList {
 public:
  SmallList() {
    syntax::register_markdown();
    source::Diagnostics wrong;
    const auto node = syntax::parse_yaml(
        "schema: 1\ntitle: 町\nareas:\n  - {id: nakamachi, label: なかまち}\n"
        "  - {id: mizube, label: みずべ}\ntopics:\n  - {id: work, label: 働く}\n",
        0, 1, wrong);
    settings_ = model::parse_settings(*node, 0, wrong);
    settings_.languages = kinds::Languages::usual();
    settings_.content_roots = {
        model::ContentRoot{"main", "content", kinds::Visibility::open, false}};
  }

  std::map<std::string, std::string> files;  // by path
  kinds::Kind kind = kinds::Kind::group;
  bool only_look = false;
  source::Diagnostics found;
  std::optional<imports::ListImport> last;

  // As people save it in Excel; the sheet is called «一覧».
  void import(std::string_view csv) {
    source::Diagnostics ignored;
    auto sheet = tables::read_office_csv(csv, "一覧", 0, ignored);
    REQUIRE(sheet);
    import(std::vector<tables::Sheet>{std::move(*sheet)});
  }
  void import(std::vector<tables::Sheet> sheets) {
    imports::ListRequest request;
    request.kind = kind;
    request.today = kListDay;
    request.name = "一覧";
    request.sheets = std::move(sheets);
    request.mapping = own("imports/一覧.yaml");
    request.state = own("imports/一覧.state.json");
    request.mapping_path = "imports/一覧.yaml";
    request.state_path = "imports/一覧.state.json";
    found = source::Diagnostics();
    const auto site = known();
    last = imports::import_list(request, *site, found);
    if (!last || only_look) return;
    for (const imports::PlannedFile& file : last->files) {
      if (!file.replaces.empty()) files.erase(file.replaces);
      files[file.path] = file.bytes;
    }
    if (!last->mapping.empty()) files["imports/一覧.yaml"] = last->mapping;
    files["imports/一覧.state.json"] = last->state;
  }

  std::vector<std::vector<std::string>> export_rows() {
    const auto site = known();
    std::vector<size_t> chosen;
    for (size_t i = 0; i < site->records().size(); ++i) {
      if (site->records()[i].kind == kind) chosen.push_back(i);
    }
    return imports::export_rows(kind, *site, chosen, kListDay);
  }

  // «C4・C6 import.cell.tidied [名前]», one line each.
  std::string said() const {
    std::string out;
    if (!last) return "nothing";
    for (const imports::Line& line : last->report.lines()) {
      std::string cells = imports::cells_in_words(line.cells, last->sheets);
      if (cells.starts_with("「一覧」")) cells.erase(0, std::string("「一覧」").size());
      out += cells + (cells.empty() ? "" : " ") + std::string(line.rule->id);
      for (const std::string& arg : line.args) out += " [" + arg + "]";
      out += "\n";
    }
    return out;
  }
  bool says(std::string_view text) const { return said().find(text) != std::string::npos; }

  std::string file(const std::string& path) const {
    const auto at = files.find(path);
    return at == files.end() ? "none" : at->second;
  }

  // Valid until the next call.
  std::unique_ptr<imports::KnownSite> known() {
    records_.clear();
    std::vector<imports::KnownRecord> all;
    for (const auto& [path, bytes] : files) {
      if (!path.starts_with("content/")) continue;
      const size_t slash = path.find('/', 8);
      const size_t dot = path.rfind('.');
      imports::KnownRecord one;
      one.kind = *kinds::kind_named(path.substr(8, slash - 8));
      one.slug = path.substr(slash + 1, dot - slash - 1);
      one.path = path;
      one.bytes = bytes;
      source::Diagnostics wrong;
      std::string yaml = bytes;
      if (path.ends_with(".md")) {
        const auto split = syntax::split_front_matter(bytes, 0, wrong);
        yaml = split->yaml;
        one.body = split->body;
      }
      if (const auto node = syntax::parse_yaml(yaml, 0, 1, wrong)) {
        records_.push_back(kinds::parse_record(one.kind, *node, 0, settings_.languages, wrong));
        if (!wrong.has_errors()) one.record = &records_.back();
      }
      all.push_back(std::move(one));
    }
    return std::make_unique<imports::KnownSite>(settings_, std::move(all));
  }

 private:
  std::optional<std::string> own(const std::string& path) const {
    const auto at = files.find(path);
    return at == files.end() ? std::nullopt : std::optional(at->second);
  }

  model::Settings settings_;
  std::deque<kinds::Record> records_;
};

}  // namespace hiroba::test
