#include "answers/read_form_sheet.h"

#include <algorithm>
#include <utility>

#include "answers/rules.h"
#include "answers/table_words.h"

namespace hiroba::answers {
namespace {

using source::Diagnostics;
using source::Mark;

const tables::SheetCell* cell_at(const tables::SheetRow& row, uint32_t column) {
  for (const tables::SheetCell& cell : row.cells) {
    if (cell.column == column) return &cell;
  }
  return nullptr;
}

std::string text_at(const tables::SheetRow& row, uint32_t column) {
  const tables::SheetCell* cell = cell_at(row, column);
  return cell == nullptr ? "" : cell->text;
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
  SheetReader(const tables::Sheet& sheet, source::FileId file, const TableReading& reading,
              Diagnostics& found)
      : sheet_(sheet), file_(file), reading_(reading), found_(found) {}

  HandedIn run() {
    out_.came = Came::workbook;
    out_.mark = Mark{file_, 1, 1, 0};
    for (const tables::SheetRow& row : sheet_.rows) read_row(row);
    if (!notes_.empty()) report_notes();
    return std::move(out_);
  }

 private:
  void read_row(const tables::SheetRow& row) {
    const std::string name = plain_cell(text_at(row, 1));
    look_for_notes(row, name);
    if (name.empty()) return;
    const Mark mark{file_, row.number, 3, 0};
    const std::string cell = tables::cell_name(3, row.number);
    const std::string text = text_at(row, 3);
    if (name == "hiroba-form") {
      out_.form = HandedText{form_of(text), mark};
    } else if (name == "hiroba-version") {
      out_.version = HandedText{version_of(text), mark};
    } else if (name == "hiroba-reference") {
      out_.reference = HandedText{plain_cell(text), mark};
    } else if (name == "hiroba-date") {
      out_.date = HandedText{iso_of(plain_cell(text)), mark};
    } else {
      read_field(name, text, mark, cell, cell_at(row, 3));
    }
  }

  const FieldReading* field_called(const std::string& name) const {
    const FormReading* form = reading_.find_form(out_.form.text);
    const int at = form == nullptr ? -1 : form->find(name);
    return at < 0 ? nullptr : &form->fields()[static_cast<size_t>(at)];
  }

  // What people write beside the answers: to the right of them, in a row without a question, or
  // below the last one.
  void look_for_notes(const tables::SheetRow& row, const std::string& name) {
    has_questions_ = has_questions_ || (!name.empty() && !name.starts_with("hiroba-"));
    for (const tables::SheetCell& cell : row.cells) {
      const bool is_beside = cell.column > 3 || (cell.column == 3 && name.empty());
      const bool is_below =
          cell.column == 2 && name.empty() && has_questions_ && !is_of_the_form(cell.text);
      if (is_beside || is_below) notes_.push_back(tables::cell_name(cell.column, row.number));
    }
  }

  // Headings, hints and the words above several choices stand in rows without a name.
  bool is_of_the_form(const std::string& text) const {
    const FormReading* form = reading_.find_form(out_.form.text);
    if (form == nullptr) return true;
    const auto begins = [&](const kinds::Localized& words) {
      const std::string ours = kinds::without_readings(words.ja);
      return !ours.empty() && text.starts_with(ours);
    };
    if (begins(form->form().next)) return true;
    for (const kinds::Section& section : form->form().sections) {
      if (begins(section.title) || begins(section.hint)) return true;
      for (const kinds::Question& question : section.questions) {
        if (begins(question.label)) return true;
      }
    }
    return false;
  }

  void report_notes() {
    constexpr size_t kMostNamed = 5;
    std::string cells;
    for (size_t i = 0; i < std::min(notes_.size(), kMostNamed); ++i)
      cells += (i > 0 ? "、" : "") + notes_[i];
    if (notes_.size() > kMostNamed) cells += "…";
    found_.report(rules::kWorkbookNotes, Mark{file_, 1, 1, 0}, {cells});
  }

  // «name», or «name=value» with a mark where the value is chosen.
  void read_field(const std::string& name, const std::string& text, Mark mark,
                  const std::string& cell, const tables::SheetCell* written) {
    const size_t equals = name.find('=');
    const std::string field = name.substr(0, equals);
    if (written != nullptr && written->is_error) {
      out_.is_whole = false;
      const FieldReading* asked = field_called(field);
      found_.report(rules::kWorkbookCell, mark, {asked == nullptr ? "" : asked->shown(), cell});
      return;
    }
    if (equals == std::string::npos) {
      const FieldReading* asked = field_called(field);
      if (written != nullptr && written->is_number && asked != nullptr &&
          may_begin_with_zero(*asked)) {
        found_.report(rules::kWorkbookNumber, mark, {asked->shown(), cell});
      }
      out_.fields.push_back(HandedField{field, {text}, "", mark, cell});
      return;
    }
    if (out_.fields.empty() || out_.fields.back().name != field) {
      out_.fields.push_back(HandedField{field, {""}, "", mark, cell});
    }
    const std::string ticked = plain_cell(text);
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

  const tables::Sheet& sheet_;
  source::FileId file_;
  const TableReading& reading_;
  Diagnostics& found_;
  HandedIn out_;
  std::vector<std::string> notes_;  // cells
  bool has_questions_ = false;      // one has been met
};

}  // namespace

bool is_form_sheet(const tables::Sheet& sheet) {
  return !sheet.rows.empty() && sheet.rows[0].number == 1 &&
         plain_cell(text_at(sheet.rows[0], 1)) == "hiroba-form";
}

HandedIn read_form_sheet(const tables::Sheet& sheet, source::FileId file,
                         const TableReading& reading, Diagnostics& found) {
  return SheetReader(sheet, file, reading, found).run();
}

}  // namespace hiroba::answers
