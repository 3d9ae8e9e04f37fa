#include "tables/write_list.h"

#ifdef HIROBA_XLSXWRITER
#include <xlsxwriter.h>

#include "tables/workbook_file.h"
#endif

namespace hiroba::tables {

#ifndef HIROBA_XLSXWRITER

std::optional<std::string> write_list(const ListWorkbook&) { return std::nullopt; }

#else

namespace {

constexpr time_t kSecondsOfDay = 86400;

class ListWriter {
 public:
  ListWriter(const ListWorkbook& list, lxw_workbook& book) : list_(list), book_(book) {}

  bool run() {
    lxw_doc_properties p{};
    std::string title = list_.title;
    p.title = title.data();
    p.created = list_.made.days() * kSecondsOfDay;
    check(workbook_set_properties(&book_, &p));
    heading_ = format(true);
    cell_ = format(false);
    if (heading_ == nullptr || cell_ == nullptr) return false;
    for (const ListSheet& sheet : list_.sheets) {
      lxw_worksheet* made = workbook_add_worksheet(&book_, sheet.name.c_str());
      if (made == nullptr) return false;
      sheets_.push_back(made);
    }
    for (size_t i = 0; i < sheets_.size(); ++i) fill(list_.sheets[i], sheets_[i]);
    worksheet_activate(sheets_.front());
    return is_good_;
  }

 private:
  lxw_format* format(bool is_heading) {
    lxw_format* f = workbook_add_format(&book_);
    if (f == nullptr) return nullptr;
    format_set_font_name(f, "游ゴシック");
    format_set_font_size(f, 10.5);
    format_set_text_wrap(f);
    format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(f, "@");
    format_set_border(f, LXW_BORDER_THIN);
    if (is_heading) format_set_bold(f);
    return f;
  }

  void fill(const ListSheet& sheet, lxw_worksheet* out) {
    for (size_t r = 0; r < sheet.rows.size(); ++r) {
      for (size_t c = 0; c < sheet.rows[r].size(); ++c) {
        const std::string& text = sheet.rows[r][c];
        lxw_format* look = r == 0 ? heading_ : cell_;
        const auto row = static_cast<lxw_row_t>(r);
        const auto column = static_cast<lxw_col_t>(c);
        check(text.empty() ? worksheet_write_blank(out, row, column, look)
                           : worksheet_write_string(out, row, column, text.c_str(), look));
      }
    }
    const size_t rows = sheet.rows.size() + sheet.empty_rows;
    for (size_t c = 0; c < sheet.columns.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      // Also below what is written: a text stays one when somebody types it.
      check(worksheet_set_column(out, column, column, sheet.columns[c].width, cell_));
      if (!sheet.columns[c].choices.empty() && rows > 1)
        offer(sheet.columns[c], out, column, static_cast<lxw_row_t>(rows - 1));
    }
    worksheet_freeze_panes(out, 1, 0);
  }

  // The choices stand on a sheet of their own: within the rule itself they may have 255 characters.
  void offer(const ListColumn& column, lxw_worksheet* out, lxw_col_t at, lxw_row_t last_row) {
    if (choices_ == nullptr) {
      choices_ = workbook_add_worksheet(&book_, list_.choices_sheet.c_str());
      if (choices_ == nullptr) {
        is_good_ = false;
        return;
      }
      worksheet_hide(choices_);
    }
    for (size_t i = 0; i < column.choices.size(); ++i) {
      check(worksheet_write_string(choices_, static_cast<lxw_row_t>(i), lists_,
                                   column.choices[i].c_str(), nullptr));
    }
    char first[LXW_MAX_CELL_NAME_LENGTH];
    char last[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(first, 0, lists_, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, static_cast<lxw_row_t>(column.choices.size() - 1), lists_,
                           LXW_TRUE, LXW_TRUE);
    ++lists_;
    std::string range = "='" + list_.choices_sheet + "'!" + first + ":" + last;
    std::string title = list_.choice_title;
    std::string message = list_.choice_message;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
    rule.error_title = title.data();
    rule.error_message = message.data();
    if (column.takes_several) rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    check(worksheet_data_validation_range(out, 1, at, last_row, at, &rule));
  }

  void check(lxw_error error) { is_good_ = is_good_ && error == LXW_NO_ERROR; }

  const ListWorkbook& list_;
  lxw_workbook& book_;
  std::vector<lxw_worksheet*> sheets_;
  lxw_worksheet* choices_ = nullptr;
  lxw_format* heading_ = nullptr;
  lxw_format* cell_ = nullptr;
  lxw_col_t lists_ = 0;
  bool is_good_ = true;
};

}  // namespace

std::optional<std::string> write_list(const ListWorkbook& workbook) {
  return workbook_bytes([&](lxw_workbook& book) { return ListWriter(workbook, book).run(); });
}

#endif

}  // namespace hiroba::tables
