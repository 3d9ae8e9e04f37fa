#include "answers/read_tables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "answers/answer_text.h"
#include "answers/form_workbook.h"
#include "answers/limits.h"
#include "answers/read_form_sheet.h"
#include "answers/rules.h"
#include "answers/table_words.h"
#include "tables/csv.h"

namespace hiroba::answers {
namespace {

using source::Diagnostics;
using source::Mark;

struct TableCell {
  uint32_t column = 0;  // from 1
  std::string text;
  Mark mark;
  bool is_error = false;
  bool is_number = false;
};

// The cells with something in them, from left to right.
struct TableRow {
  Mark mark;            // where it begins
  uint32_t number = 0;  // of a sheet, for the names of its cells
  std::vector<TableCell> cells;

  TableCell* find(uint32_t column) {
    const auto at = std::lower_bound(
        cells.begin(), cells.end(), column,
        [](const TableCell& cell, uint32_t wanted) { return cell.column < wanted; });
    return at != cells.end() && at->column == column ? &*at : nullptr;
  }
  // Of a column without anything, too.
  Mark mark_of(uint32_t column) {
    const TableCell* cell = find(column);
    return cell != nullptr ? cell->mark : Mark{mark.file, mark.line, column, 0};
  }
};

// A heading and its column.
struct Heading {
  std::string text;
  uint32_t column = 0;
  Mark mark;
};

// Which field each column holds, for one form.
class Columns {
 public:
  struct Held {
    uint32_t column = 0;
    int field = 0;
  };

  Columns(const std::vector<Heading>& headings, const FormReading& form, Diagnostics& found)
      : form_(form), taken_(form.fields().size(), false) {
    for (size_t i = 0; i < form.fields().size(); ++i) {
      for (const std::string& label : form.fields()[i].labels)
        by_label_[plain_cell(label)].push_back(i);
    }
    std::vector<const Heading*> unread;
    for (const Heading& heading : headings) {
      const int field = match(heading.text);
      if (field >= 0) held_.push_back(Held{heading.column, field});
      else unread.push_back(&heading);
    }
    for (const Heading* heading : unread) {
      const Identity identity = identity_of(heading->text);
      if (identity == Identity::none) report(*heading, found);
      if (identity == Identity::number && number_ == 0) number_ = heading->column;
      if (identity == Identity::time && time_ == 0) time_ = heading->column;
    }
  }

  const std::vector<Held>& held() const { return held_; }
  // Columns that tell one handing in from another; 0: there is none.
  uint32_t number() const { return number_; }
  uint32_t time() const { return time_; }

 private:
  int match(std::string_view heading) {
    if (special_of(heading) != Special::none) return -1;
    if (heading.ends_with("[]")) heading.remove_suffix(2);
    int found = form_.find(heading);
    if (found < 0) found = form_.find(name_in_brackets(heading));
    if (found >= 0) return take(found);
    const auto labelled = by_label_.find(std::string(heading));
    if (labelled == by_label_.end()) return -1;
    for (const size_t field : labelled->second) {
      // Two questions may be worded alike: the next column of the name is the next question.
      if (!taken_[field] || is_many(field)) return take(static_cast<int>(field));
    }
    return -1;
  }

  // «question [name]», as the register has it. Empty: nothing in brackets.
  static std::string_view name_in_brackets(std::string_view heading) {
    const size_t open = heading.rfind('[');
    if (open == std::string_view::npos || !heading.ends_with(']')) return {};
    return heading.substr(open + 1, heading.size() - open - 2);
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
    return form_.find(heading) >= 0 || form_.find(name_in_brackets(heading)) >= 0 ||
           by_label_.count(std::string(heading)) > 0;
  }

  // The heading itself is not shown: where there is none, it is somebody's answer.
  void report(const Heading& heading, Diagnostics& found) const {
    if (heading.text.empty() || special_of(heading.text) != Special::none) return;
    const source::Rule& rule =
        is_known(heading.text) ? rules::kAnswerColumnTwice : rules::kAnswerColumnUnknown;
    std::string letters = tables::cell_name(heading.column, 1);
    letters.pop_back();
    found.report(rule, heading.mark, {std::to_string(heading.column), letters});
  }

  const FormReading& form_;
  std::vector<bool> taken_;
  std::unordered_map<std::string, std::vector<size_t>> by_label_;
  std::vector<Held> held_;
  uint32_t number_ = 0;
  uint32_t time_ = 0;
};

// Takes the rows one by one, the heading first.
class TableReader {
 public:
  TableReader(Came came, const TableReading& reading, Diagnostics& found, const HandOver& hand_over)
      : came_(came), reading_(reading), found_(found), hand_over_(hand_over) {}

  // False: no more rows are wanted.
  bool take(TableRow&& row) {
    if (!has_heading_) {
      has_heading_ = true;
      for (const TableCell& cell : row.cells) {
        headings_.push_back(Heading{plain_cell(cell.text), cell.column, cell.mark});
        const Special special = special_of(headings_.back().text);
        if (special != Special::none) specials_.emplace_back(cell.column, special);
      }
      return true;
    }
    const bool is_empty =
        std::all_of(row.cells.begin(), row.cells.end(), [this](const TableCell& cell) {
          return (cell.text.empty() && !cell.is_error) || cell.column > last_column();
        });
    return is_empty || hand_over_(read_row(row));
  }

 private:
  uint32_t last_column() const { return headings_.empty() ? 0 : headings_.back().column; }

  HandedIn read_row(TableRow& row) {
    HandedIn out;
    out.came = came_;
    out.mark = row.mark;
    out.mark.length = 0;
    out.form = HandedText{reading_.form, out.mark};
    for (const auto& [column, special] : specials_) {
      if (const TableCell* cell = row.find(column)) read_special(*cell, special, out);
    }
    if (out.form.text.empty()) {
      out.is_whole = false;
      found_.report(rules::kAnswersFormMissing, out.mark);
      return out;
    }
    const FormReading* form = reading_.find_form(out.form.text);
    if (form == nullptr) return out;  // whoever judges says so
    std::map<int, size_t> at;         // field → its place in `out`
    const Columns& columns = columns_for(*form);
    for (const Columns::Held& held : columns.held()) read_cell(row, *form, held, at, out);
    if (out.reference.text.empty()) read_identity(row, columns, out);
    return out;
  }

  // Where there is no reference, what else tells one person's row from another's.
  static void read_identity(TableRow& row, const Columns& columns, HandedIn& out) {
    constexpr size_t kLongest = 40;
    for (const uint32_t column : {columns.number(), columns.time()}) {
      const TableCell* cell = column == 0 ? nullptr : row.find(column);
      const std::string text = cell == nullptr ? "" : plain_cell(cell->text);
      if (text.empty() || text.size() > kLongest) continue;
      out.reference = HandedText{text, cell->mark};
      out.reference_is_time = column == columns.time();
      return;
    }
  }

  static void read_special(const TableCell& cell, Special special, HandedIn& out) {
    const std::string text = plain_cell(cell.text);
    if (text.empty()) return;
    if (special == Special::form) out.form = HandedText{form_of(text), cell.mark};
    if (special == Special::version) out.version = HandedText{version_of(text), cell.mark};
    if (special == Special::reference) out.reference = HandedText{text, cell.mark};
    if (special == Special::date) out.date = HandedText{iso_of(text), cell.mark};
    if (special == Special::check) out.check = HandedText{tidy_code(text), cell.mark};
  }

  void read_cell(TableRow& row, const FormReading& form, const Columns::Held& held,
                 std::map<int, size_t>& at, HandedIn& out) {
    const FieldReading& field = form.fields()[static_cast<size_t>(held.field)];
    TableCell* cell = row.find(held.column);
    const std::string name =
        came_ == Came::workbook ? tables::cell_name(held.column, row.number) : "";
    if (cell != nullptr && cell->is_error) {
      out.is_whole = false;
      found_.report(rules::kWorkbookCell, cell->mark, {field.shown(), name});
      return;
    }
    if (cell != nullptr && cell->is_number && may_begin_with_zero(field)) {
      found_.report(rules::kWorkbookNumber, cell->mark, {field.shown(), name});
    }
    std::string text = cell == nullptr ? "" : std::move(cell->text);
    const auto [place, is_new] = at.emplace(held.field, out.fields.size());
    if (is_new) {
      out.fields.push_back(
          HandedField{field.name(), {std::move(text)}, "", row.mark_of(held.column), name});
    } else if (!text.empty()) {  // a column for each of several choices
      out.fields[place->second].typed[0] += "\n" + text;
    }
  }

  const Columns& columns_for(const FormReading& form) {
    auto& columns = columns_[&form];
    if (!columns) columns.emplace(headings_, form, found_);
    return *columns;
  }

  Came came_;
  const TableReading& reading_;
  Diagnostics& found_;
  const HandOver& hand_over_;
  bool has_heading_ = false;
  std::vector<Heading> headings_;
  std::vector<std::pair<uint32_t, Special>> specials_;  // by column
  std::map<const FormReading*, std::optional<Columns>> columns_;
};

TableRow row_of(const tables::SheetRow& row, source::FileId file) {
  TableRow out;
  out.mark = Mark{file, row.number, 1, 0};
  out.number = row.number;
  for (const tables::SheetCell& cell : row.cells) {
    out.cells.push_back(TableCell{cell.column, cell.text, Mark{file, row.number, cell.column, 0},
                                  cell.is_error, cell.is_number});
  }
  return out;
}

TableRow row_of(tables::CsvRow&& row) {
  TableRow out;
  out.mark = row.cells[0].mark;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    out.cells.push_back(TableCell{static_cast<uint32_t>(i + 1), std::move(row.cells[i].text),
                                  row.cells[i].mark, false, false});
  }
  return out;
}

}  // namespace

bool read_answer_csv(std::string_view text, source::FileId file, const TableReading& reading,
                     Diagnostics& found, const HandOver& hand_over) {
  TableReader reader(Came::csv, reading, found, hand_over);
  // How large the text may be, whoever has read it knows.
  const tables::CsvReading how{text.size(), true, kMaxAnswerBytes + 1};
  return tables::read_csv_rows(text, file, found, how, [&](tables::CsvRow&& row) {
    return reader.take(row_of(std::move(row)));
  });
}

void read_answer_workbook(const std::vector<tables::Sheet>& sheets, source::FileId file,
                          const TableReading& reading, Diagnostics& found,
                          const HandOver& hand_over) {
  const bool is_ours = std::any_of(sheets.begin(), sheets.end(), is_form_sheet);
  if (!sheets.empty() && sheets.front().has_remarks)
    found.report(rules::kWorkbookRemarks, Mark{file, 1, 1, 0});
  for (const tables::Sheet& sheet : sheets) {
    if (is_ours && !is_form_sheet(sheet) && sheet.name != kChoicesSheet && !sheet.rows.empty()) {
      const auto& first = sheet.rows.front();
      found.report(rules::kWorkbookNotes, Mark{file, 1, 1, 0},
                   {std::to_string(&sheet - sheets.data() + 1) + "枚目のシート " +
                    tables::cell_name(first.cells.front().column, first.number) + "…"});
    }
    if (!is_form_sheet(sheet)) continue;
    if (!hand_over(read_form_sheet(sheet, file, reading, found))) return;
  }
  if (is_ours) return;
  for (const tables::Sheet& sheet : sheets) {
    if (sheet.rows.empty()) continue;
    TableReader reader(Came::workbook, reading, found, hand_over);
    for (const tables::SheetRow& row : sheet.rows) {
      if (!reader.take(row_of(row, file))) return;
    }
    return;
  }
}

}  // namespace hiroba::answers
