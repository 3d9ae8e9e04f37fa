#include "tables/write_workbook.h"

#ifdef HIROBA_XLSXWRITER
#include <xlsxwriter.h>

#include "tables/workbook_file.h"
#endif

namespace hiroba::tables {

#ifndef HIROBA_XLSXWRITER

bool writes_workbooks() { return false; }
std::optional<std::string> write_workbook(const MarkedWorkbook&) { return std::nullopt; }

#else

namespace {

constexpr uint8_t kA4 = 9;  // in Excel's list of papers
constexpr time_t kSecondsOfDay = 86400;

class Writer {
 public:
  explicit Writer(const MarkedWorkbook& workbook) : workbook_(workbook) {}

  std::optional<std::string> bytes() {
    return workbook_bytes([this](lxw_workbook& book) {
      book_ = &book;
      return fill();
    });
  }

 private:
  bool fill() {
    properties();
    sheet_ = workbook_add_worksheet(book_, workbook_.sheet.c_str());
    choices_ = workbook_add_worksheet(book_, workbook_.choices_sheet.c_str());
    if (sheet_ == nullptr || choices_ == nullptr || !make_looks()) return false;
    lay_out();
    for (const MarkedRow& row : workbook_.rows) put(row);
    const auto last = static_cast<lxw_col_t>(workbook_.columns.size() - 1);
    worksheet_print_area(sheet_, 0, workbook_.first_printed_column, row_, last);
    worksheet_hide(choices_);
    worksheet_activate(sheet_);
    return is_good_;
  }

  void properties() {
    lxw_doc_properties p{};
    std::string title = workbook_.title;
    p.title = title.data();
    p.created = workbook_.made.days() * kSecondsOfDay;
    check(workbook_set_properties(book_, &p));
  }

  lxw_format* format(double size, bool is_bold) {
    lxw_format* f = workbook_add_format(book_);
    if (f == nullptr) return nullptr;
    format_set_font_name(f, "游ゴシック");
    format_set_font_size(f, size);
    format_set_text_wrap(f);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    if (is_bold) format_set_bold(f);
    return f;
  }

  bool make_looks() {
    title_ = format(16, true);
    plain_ = format(10.5, false);
    heading_ = format(12, true);
    label_ = format(10.5, false);
    answer_ = format(11, false);
    for (const lxw_format* f : {title_, plain_, heading_, label_, answer_}) {
      if (f == nullptr) return false;
    }
    format_set_bottom(heading_, LXW_BORDER_MEDIUM);
    format_set_num_format(answer_, "@");
    format_set_align(answer_, LXW_ALIGN_VERTICAL_TOP);
    format_set_unlocked(answer_);
    for (lxw_format* f : {label_, answer_}) format_set_border(f, LXW_BORDER_THIN);
    return true;
  }

  lxw_format* look(CellLook look) const {
    switch (look) {
      case CellLook::plain: return plain_;
      case CellLook::title: return title_;
      case CellLook::heading: return heading_;
      case CellLook::label: return label_;
      case CellLook::answer: return answer_;
      case CellLook::bare: break;
    }
    return nullptr;
  }

  void lay_out() {
    for (size_t i = 0; i < workbook_.columns.size(); ++i) {
      const MarkedColumn& column = workbook_.columns[i];
      const auto at = static_cast<lxw_col_t>(i);
      lxw_row_col_options options{};
      options.hidden = column.is_hidden ? LXW_TRUE : LXW_FALSE;
      check(worksheet_set_column_opt(sheet_, at, at, column.width, nullptr, &options));
    }
    worksheet_set_paper(sheet_, kA4);
    worksheet_set_portrait(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.6, 0.6, 0.6, 0.8);
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    const std::string footer = "&C" + with_ampersands(workbook_.title) + "　&P / &N";
    check(worksheet_set_footer(sheet_, footer.c_str()));
  }

  static std::string with_ampersands(std::string text) {
    for (size_t at = 0; (at = text.find('&', at)) != std::string::npos; at += 2)
      text.insert(at, "&");
    return text;
  }

  void put(const MarkedRow& row) {
    for (const MarkedCell& cell : row.cells) put(cell);
    if (row.is_hidden || row.height > 0) {
      lxw_row_col_options options{};
      options.hidden = row.is_hidden ? LXW_TRUE : LXW_FALSE;
      check(worksheet_set_row_opt(sheet_, row_, row.height, nullptr, &options));
    }
    ++row_;
  }

  void put(const MarkedCell& cell) {
    lxw_format* format = look(cell.look);
    if (cell.columns > 1) {
      const auto last = static_cast<lxw_col_t>(cell.column + cell.columns - 1);
      check(
          worksheet_merge_range(sheet_, row_, cell.column, row_, last, cell.text.c_str(), format));
    } else if (cell.text.empty()) {
      check(worksheet_write_blank(sheet_, row_, cell.column, format));
    } else {
      check(worksheet_write_string(sheet_, row_, cell.column, cell.text.c_str(), format));
    }
    if (!cell.choices.empty()) offer(cell);
  }

  // The choices stand on a sheet of their own: within the rule itself they may have 255 characters.
  void offer(const MarkedCell& cell) {
    for (size_t i = 0; i < cell.choices.size(); ++i) {
      check(worksheet_write_string(choices_, static_cast<lxw_row_t>(i), list_,
                                   cell.choices[i].c_str(), nullptr));
    }
    char first[LXW_MAX_CELL_NAME_LENGTH];
    char last[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(first, 0, list_, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, static_cast<lxw_row_t>(cell.choices.size() - 1), list_, LXW_TRUE,
                           LXW_TRUE);
    ++list_;
    std::string range = "='" + workbook_.choices_sheet + "'!" + first + ":" + last;
    std::string title = workbook_.choice_title;
    std::string message = workbook_.choice_message;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
    rule.error_title = title.data();
    rule.error_message = message.data();
    check(worksheet_data_validation_cell(sheet_, row_, cell.column, &rule));
  }

  void check(lxw_error error) { is_good_ = is_good_ && error == LXW_NO_ERROR; }

  const MarkedWorkbook& workbook_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_worksheet* choices_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* plain_ = nullptr;
  lxw_format* heading_ = nullptr;
  lxw_format* label_ = nullptr;
  lxw_format* answer_ = nullptr;
  lxw_row_t row_ = 0;
  lxw_col_t list_ = 0;
  bool is_good_ = true;
};

}  // namespace

bool writes_workbooks() { return true; }

std::optional<std::string> write_workbook(const MarkedWorkbook& workbook) {
  return Writer(workbook).bytes();
}

#endif

}  // namespace hiroba::tables
