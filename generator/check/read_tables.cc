#include "check/read_tables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "source/rules/answers.h"
#include "text/answer_text.h"
#include "text/date_format.h"
#include "text/normalise.h"

namespace hiroba::check {
namespace {

namespace rules = source::rules;
using source::Diagnostics;
using source::Mark;

struct TableCell {
  std::string text;
  Mark mark;
  std::string name;  // «C7»; of CSV empty
  bool is_error = false;
};
using TableRow = std::vector<TableCell>;

enum class Special { none, form, version, reference, date, check, ours };

Special special_of(std::string_view heading) {
  constexpr std::pair<std::string_view, Special> kNames[] = {
      {"form", Special::form},      {"様式", Special::form},           {"version", Special::version},
      {"版", Special::version},     {"reference", Special::reference}, {"控え番号", Special::reference},
      {"date", Special::date},      {"日付", Special::date},           {"check", Special::check},
      {"確認記号", Special::check}, {"受付日", Special::ours},         {"保存期限", Special::ours},
      {"来かた", Special::ours},    {"確認", Special::ours},           {"見本", Special::ours}};
  for (const auto& [name, special] : kNames) {
    if (heading == name) return special;
  }
  return Special::none;
}

std::string plain(std::string_view text) { return text::nfkc(text::clean_line(text)); }

// «第2版», «2»
std::string version_of(std::string_view text) {
  std::string out = plain(text);
  if (out.starts_with("第")) out.erase(0, std::string_view("第").size());
  if (out.ends_with("版")) out.resize(out.size() - std::string_view("版").size());
  return text::trim(out);
}

std::string form_of(std::string_view text) {
  std::string out = plain(text);
  return out.empty() || out.find('/') != std::string::npos ? out : "form/" + out;
}

std::string iso_of(const std::string& text) {
  const auto date = text::parse_japanese_date(text);
  return date ? text::iso(*date) : text;
}

// Which field each column holds, for one form. Beyond: -1, none.
class Columns {
 public:
  Columns(const std::vector<std::string>& headings, const TableRow& row, const FormReading& form,
          Diagnostics& found)
      : form_(form), taken_(form.fields().size(), false) {
    for (size_t i = 0; i < headings.size(); ++i) field_.push_back(match(headings[i]));
    for (size_t i = 0; i < headings.size(); ++i) {
      if (field_[i] < 0) report(headings[i], row[i], i, found);
    }
  }

  int field(size_t column) const { return field_[column]; }

 private:
  int match(std::string_view heading) {
    if (special_of(heading) != Special::none) return -1;
    if (heading.ends_with("[]")) heading.remove_suffix(2);
    int found = form_.find(heading);
    const size_t open = heading.rfind('[');
    if (found < 0 && open != std::string_view::npos && heading.ends_with(']')) {
      found = form_.find(heading.substr(open + 1, heading.size() - open - 2));
    }
    if (found >= 0) return take(found);
    for (size_t i = 0; i < taken_.size(); ++i) {
      for (const std::string& label : form_.fields()[i].labels) {
        // Two questions may be worded alike: the next column of the name is the next question.
        if (plain(label) == heading && (!taken_[i] || is_many(i))) return take(static_cast<int>(i));
      }
    }
    return -1;
  }

  bool is_many(size_t field) const {
    return form_.fields()[field].field.part->control == kinds::Control::many;
  }

  int take(int field) {
    const auto index = static_cast<size_t>(field);
    if (taken_[index] && !is_many(index)) return -1;
    taken_[index] = true;
    return field;
  }

  bool is_known(std::string_view heading) const {
    if (heading.ends_with("[]")) heading.remove_suffix(2);
    const size_t open = heading.rfind('[');
    if (open != std::string_view::npos &&
        form_.find(heading.substr(open + 1, heading.size() - open - 2)) >= 0)
      return true;
    return form_.find(heading) >= 0 ||
           std::any_of(form_.fields().begin(), form_.fields().end(), [&](const FieldReading& field) {
             return std::any_of(field.labels.begin(), field.labels.end(),
                                [&](const std::string& label) { return plain(label) == heading; });
           });
  }

  // The heading itself is not shown: where there is none, it is somebody's answer.
  void report(std::string_view heading, const TableCell& cell, size_t column, Diagnostics& found) const {
    if (heading.empty() || special_of(heading) != Special::none) return;
    const source::Rule& rule = is_known(heading) ? rules::kAnswerColumnTwice : rules::kAnswerColumnUnknown;
    const auto number = static_cast<uint32_t>(column + 1);
    std::string letters = syntax::cell_name(number, 1);
    letters.pop_back();
    found.report(rule, cell.mark, {std::to_string(number), letters});
  }

  const FormReading& form_;
  std::vector<bool> taken_;
  std::vector<int> field_;
};

class TableReader {
 public:
  TableReader(Came came, const TableReading& reading, Diagnostics& found)
      : came_(came), reading_(reading), found_(found) {}

  std::vector<HandedIn> run(const std::vector<TableRow>& rows) {
    std::vector<HandedIn> out;
    if (rows.empty()) return out;
    heading_row_ = &rows[0];
    for (const TableCell& cell : rows[0]) headings_.push_back(plain(cell.text));
    for (size_t i = 1; i < rows.size(); ++i) {
      const bool is_empty = std::all_of(rows[i].begin(), rows[i].end(), [](const TableCell& cell) {
        return cell.text.empty() && !cell.is_error;
      });
      if (!is_empty) out.push_back(read_row(rows[i]));
    }
    return out;
  }

 private:
  HandedIn read_row(const TableRow& row) {
    HandedIn out;
    out.came = came_;
    out.mark = row[0].mark;
    out.mark.length = 0;
    out.form = HandedText{reading_.form, out.mark};
    for (size_t i = 0; i < row.size(); ++i) read_special(row[i], special_of(headings_[i]), out);
    if (out.form.text.empty()) {
      out.is_whole = false;
      found_.report(rules::kAnswersFormMissing, out.mark);
      return out;
    }
    const FormReading* form = reading_.find_form(out.form.text);
    if (form == nullptr) return out;  // whoever judges says so
    const Columns& columns = columns_for(*form);
    std::map<int, size_t> at;  // field → its place in `out`
    for (size_t i = 0; i < row.size(); ++i) {
      if (columns.field(i) >= 0) read_cell(row[i], *form, columns.field(i), at, out);
    }
    return out;
  }

  static void read_special(const TableCell& cell, Special special, HandedIn& out) {
    const std::string text = plain(cell.text);
    if (text.empty()) return;
    if (special == Special::form) out.form = HandedText{form_of(text), cell.mark};
    if (special == Special::version) out.version = HandedText{version_of(text), cell.mark};
    if (special == Special::reference) out.reference = HandedText{text, cell.mark};
    if (special == Special::date) out.date = HandedText{iso_of(text), cell.mark};
    if (special == Special::check) out.check = HandedText{text::tidy_code(text), cell.mark};
  }

  void read_cell(const TableCell& cell, const FormReading& form, int index, std::map<int, size_t>& at,
                 HandedIn& out) {
    const FieldReading& field = form.fields()[static_cast<size_t>(index)];
    if (cell.is_error) {
      out.is_whole = false;
      found_.report(rules::kWorkbookCell, cell.mark, {field.shown(), cell.name});
      return;
    }
    const auto [place, is_new] = at.emplace(index, out.fields.size());
    if (is_new) {
      out.fields.push_back(HandedField{field.name(), {cell.text}, "", cell.mark, cell.name});
    } else if (!cell.text.empty()) {  // a column for each of several choices
      out.fields[place->second].typed[0] += "\n" + cell.text;
    }
  }

  const Columns& columns_for(const FormReading& form) {
    auto& columns = columns_[&form];
    if (!columns) columns.emplace(headings_, *heading_row_, form, found_);
    return *columns;
  }

  Came came_;
  const TableReading& reading_;
  Diagnostics& found_;
  const TableRow* heading_row_ = nullptr;
  std::vector<std::string> headings_;
  std::map<const FormReading*, std::optional<Columns>> columns_;
};

const syntax::SheetCell* cell_at(const syntax::SheetRow& row, uint32_t column) {
  for (const syntax::SheetCell& cell : row.cells) {
    if (cell.column == column) return &cell;
  }
  return nullptr;
}

std::string text_at(const syntax::SheetRow& row, uint32_t column) {
  const syntax::SheetCell* cell = cell_at(row, column);
  return cell == nullptr ? "" : cell->text;
}

bool is_our_sheet(const syntax::Sheet& sheet) {
  return !sheet.rows.empty() && sheet.rows[0].number == 1 &&
         plain(text_at(sheet.rows[0], 1)) == "hiroba-form";
}

// A circle, a tick or a word, as people mark a choice on a sheet.
bool is_ticked(std::string_view text) {
  for (const std::string_view mark :
       {"○", "◯", "〇", "●", "◎", "✓", "✔", "☑", "レ", "v", "V", "1", "はい", "yes", "TRUE"}) {
    if (text == mark) return true;
  }
  return false;
}

class SheetReader {
 public:
  SheetReader(const syntax::Sheet& sheet, source::FileId file, const TableReading& reading,
              Diagnostics& found)
      : sheet_(sheet), file_(file), reading_(reading), found_(found) {}

  HandedIn run() {
    out_.came = Came::workbook;
    out_.mark = Mark{file_, 1, 1, 0};
    for (const syntax::SheetRow& row : sheet_.rows) read_row(row);
    return std::move(out_);
  }

 private:
  void read_row(const syntax::SheetRow& row) {
    const std::string name = plain(text_at(row, 1));
    if (name.empty()) return;
    const Mark mark{file_, row.number, 3, 0};
    const std::string cell = syntax::cell_name(3, row.number);
    const std::string text = text_at(row, 3);
    if (name == "hiroba-form") {
      out_.form = HandedText{form_of(text), mark};
    } else if (name == "hiroba-version") {
      out_.version = HandedText{version_of(text), mark};
    } else if (name == "hiroba-reference") {
      out_.reference = HandedText{plain(text), mark};
    } else if (name == "hiroba-date") {
      out_.date = HandedText{iso_of(plain(text)), mark};
    } else {
      read_field(name, text, mark, cell, cell_at(row, 3));
    }
  }

  // «name», or «name=value» with a mark where the value is chosen.
  void read_field(const std::string& name, const std::string& text, Mark mark, const std::string& cell,
                  const syntax::SheetCell* written) {
    const size_t equals = name.find('=');
    const std::string field = name.substr(0, equals);
    if (written != nullptr && written->is_error) {
      out_.is_whole = false;
      const FormReading* form = reading_.find_form(out_.form.text);
      const int at = form == nullptr ? -1 : form->find(field);
      found_.report(rules::kWorkbookCell, mark,
                    {at < 0 ? "" : form->fields()[static_cast<size_t>(at)].shown(), cell});
      return;
    }
    if (equals == std::string::npos) {
      out_.fields.push_back(HandedField{field, {text}, "", mark, cell});
      return;
    }
    if (out_.fields.empty() || out_.fields.back().name != field) {
      out_.fields.push_back(HandedField{field, {""}, "", mark, cell});
    }
    const std::string ticked = plain(text);
    if (ticked.empty()) return;
    // What is no mark is nothing that can be chosen, and is told so with its cell.
    std::string& typed = out_.fields.back().typed[0];
    if (!typed.empty()) typed += '\n';
    typed += is_ticked(ticked) ? name.substr(equals + 1) : "?";
    if (!is_ticked(ticked)) {
      out_.fields.back().mark = mark;
      out_.fields.back().cell = cell;
    }
  }

  const syntax::Sheet& sheet_;
  source::FileId file_;
  const TableReading& reading_;
  Diagnostics& found_;
  HandedIn out_;
};

// A sheet is a table with gaps; a table of answers has none.
std::vector<TableRow> filled(const syntax::Sheet& sheet, source::FileId file) {
  std::vector<TableRow> out;
  uint32_t width = 0;
  for (const syntax::SheetRow& row : sheet.rows) {
    if (width == 0) width = row.cells.empty() ? 0 : row.cells.back().column;  // the heading
    TableRow cells;
    for (uint32_t column = 1; column <= width; ++column) {
      cells.push_back(
          TableCell{"", Mark{file, row.number, column, 0}, syntax::cell_name(column, row.number)});
    }
    for (const syntax::SheetCell& cell : row.cells) {
      if (cell.column > width) continue;
      cells[cell.column - 1].text = cell.text;
      cells[cell.column - 1].is_error = cell.is_error;
    }
    if (width > 0) out.push_back(std::move(cells));
  }
  return out;
}

}  // namespace

std::vector<HandedIn> read_answer_csv(const syntax::CsvTable& table, const TableReading& reading,
                                      Diagnostics& found) {
  std::vector<TableRow> rows;
  rows.reserve(table.rows.size());
  for (const syntax::CsvRow& row : table.rows) {
    TableRow cells;
    for (const syntax::Cell& cell : row.cells) cells.push_back(TableCell{cell.text, cell.mark, ""});
    rows.push_back(std::move(cells));
  }
  return TableReader(Came::csv, reading, found).run(rows);
}

std::vector<HandedIn> read_answer_workbook(const std::vector<syntax::Sheet>& sheets, source::FileId file,
                                           const TableReading& reading, Diagnostics& found) {
  std::vector<HandedIn> out;
  for (const syntax::Sheet& sheet : sheets) {
    if (is_our_sheet(sheet)) out.push_back(SheetReader(sheet, file, reading, found).run());
  }
  if (!out.empty()) return out;
  for (const syntax::Sheet& sheet : sheets) {
    if (!sheet.rows.empty()) return TableReader(Came::workbook, reading, found).run(filled(sheet, file));
  }
  return out;
}

}  // namespace hiroba::check
