// The workbook that the page of a form offers, filled in cell by cell, comes back as the same
// answers.
#include <doctest/doctest.h>

#include <map>

#include "../../support/handed_over.h"
#include "../../support/made_answers.h"
#include "../../support/zip_writer.h"
#include "answers/form_workbook.h"
#include "answers/limits.h"
#include "answers/read_tables.h"
#include "publish/load_site.h"
#include "tables/workbook_archive.h"

using namespace hiroba;
using answers::FormReading;

namespace {

const text::Date kToday{2026, 11, 21};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else if (c == '\n') out += "&#10;";
    else out += c;
  }
  return out;
}

// What a person writes into column C beside each name of column A.
std::map<uint32_t, std::string> filled_cells(const tables::Sheet& sheet, const FormReading& form,
                                             const std::map<std::string, std::string>& values) {
  std::map<uint32_t, std::string> out;
  for (const tables::SheetRow& row : sheet.rows) {
    if (row.cells[0].column != 1 || row.cells[0].text.starts_with("hiroba-")) continue;
    const std::string& name = row.cells[0].text;
    const size_t equals = name.find('=');
    const int at = form.find(name.substr(0, equals));
    REQUIRE_MESSAGE(at >= 0, "the workbook names " << name);
    const auto value = values.find(name.substr(0, equals));
    if (value == values.end()) continue;
    const answers::FieldReading& field = form.fields()[static_cast<size_t>(at)];
    if (equals != std::string::npos) {
      if (("\n" + value->second + "\n").find("\n" + name.substr(equals + 1) + "\n") !=
          std::string::npos)
        out[row.number] = "○";
      continue;
    }
    std::string words = field.field.part->reads == kinds::Reads::consent ? "はい" : value->second;
    for (const answers::Choice& choice : field.choices) {
      if (choice.value == value->second && !choice.labels.empty()) words = choice.labels[0];
    }
    out[row.number] = words;
  }
  return out;
}

}  // namespace

TEST_CASE("the workbook of every form comes back") {
  if (!tables::writes_workbooks() || !tables::can_read_archives()) return;
  const auto disk = system::real_file_system();
  size_t forms = 0;
  for (const char* site : {".", "tests/demo-town"}) {
    publish::BuildRequest request;
    request.site = site;
    request.share = ".";
    request.today = kToday;
    request.audience = kinds::Visibility::office;
    request.despite_errors = true;
    source::SourceSet files;
    source::Diagnostics other;
    const auto loaded = publish::load_site(request, "", *disk, files, other);
    REQUIRE(loaded);
    for (const model::Item& item : loaded->model.items) {
      if (item.kind() != kinds::Kind::form) continue;
      INFO(item.id);
      ++forms;
      const FormReading form(item, [](std::string_view) { return std::vector<std::string>(); });
      const std::string bytes =
          *tables::write_workbook(answers::form_workbook(item, true, "", emit::Strings()));
      source::Diagnostics found;
      const auto empty = tables::read_workbook(bytes, "x.xlsx", 1, found);
      REQUIRE(empty);
      std::map<std::string, std::string> values;
      for (const answers::HandedField& field :
           test::make_answers(form, forms, "1121-7KQ4", "2026-11-21").fields) {
        if (!field.typed[0].empty()) values[field.name] = field.typed[0];
      }
      tables::Archive archive(bytes, tables::kMaxWorkbookBytes);
      std::vector<std::pair<std::string, std::string>> parts;
      for (const char* name :
           {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
            "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
        std::string part;
        const bool is_there = archive.read(name, [&part](std::string_view piece) {
          part += piece;
          return true;
        });
        if (is_there) parts.emplace_back(name, std::move(part));
      }
      for (const auto& [row, words] : filled_cells((*empty)[0], form, values)) {
        for (auto& [name, xml] : parts) {
          const size_t cell = name == "xl/worksheets/sheet1.xml"
                                  ? xml.find("<c r=\"C" + std::to_string(row) + "\"")
                                  : std::string::npos;
          if (cell == std::string::npos) continue;
          const size_t end = xml.find("/>", cell) + 2;
          xml.replace(cell, end - cell,
                      "<c r=\"C" + std::to_string(row) + "\" t=\"inlineStr\"><is><t>" +
                          escaped(words) + "</t></is></c>");
        }
      }
      const auto filled = tables::read_workbook(test::zip_of(parts), "x.xlsx", 1, found);
      REQUIRE(filled);
      const answers::TableReading how{
          [&](std::string_view id) { return id == item.id ? &form : nullptr; }, ""};
      const auto handed = test::handed_over(
          [&](const auto& take) { answers::read_answer_workbook(*filled, 1, how, found, take); });
      REQUIRE(handed.size() == 1);
      const auto answers = answers::judge_answers(handed[0], form, {kToday, false}, found);
      for (const auto& d : found.list()) {
        if (d.rule->severity == source::Severity::error)
          MESSAGE(std::string(d.rule->id) << " " << (d.args.empty() ? "" : d.args[0]));
      }
      REQUIRE(answers);
      for (size_t i = 0; i < form.fields().size(); ++i) {
        const auto value = values.find(form.fields()[i].name());
        CHECK_EQ(answers->values[i], value == values.end() ? "" : value->second);
      }
    }
  }
  CHECK(forms > 10);
}
