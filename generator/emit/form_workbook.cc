#include "emit/form_workbook.h"

#ifdef HIROBA_XLSXWRITER
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "kinds/form_parts.h"
#include "text/width.h"
#endif

namespace hiroba::emit {

#ifndef HIROBA_XLSXWRITER

bool makes_workbooks() { return false; }
std::string form_workbook(const model::Item&, bool, const std::string&, const Strings&) { return ""; }

#else

namespace {

using kinds::Control;
using kinds::FormField;
using kinds::Part;
using kinds::Question;

constexpr lxw_col_t kName = 0, kLabel = 1, kAnswer = 2;
constexpr double kLabelWidth = 38, kAnswerWidth = 48;  // Excel's unit: the width of a digit
constexpr double kLineHeight = 18;                     // points
constexpr double kLongAnswer = 110;
constexpr double kFirstPage = 9;                       // A4 in Excel's list of papers

std::string ja(const kinds::Localized& text) { return kinds::without_readings(text.ja); }

class Workbook {
 public:
  Workbook(const model::Item& item, bool accepts, const std::string& notice, const Strings& words)
      : item_(item),
        form_(item.record.as<kinds::Form>()),
        accepts_(accepts),
        notice_(kinds::without_readings(notice)),
        words_(words) {}

  std::string bytes() {
    // This version of the library writes to a file only.
    std::error_code error;
    std::string made = (std::filesystem::temp_directory_path(error) / "hiroba-XXXXXX").string();
    const int file = error ? -1 : mkstemp(made.data());
    if (file < 0) return "";
    close(file);
    const char* path = made.c_str();
    lxw_workbook_options options{};
    book_ = workbook_new_opt(path, &options);
    std::string out;
    if (book_ != nullptr) {
      properties();
      formats();
      sheet_ = workbook_add_worksheet(book_, "様式");
      choices_ = workbook_add_worksheet(book_, "選ぶもの");
      layout();
      head();
      for (const kinds::Section& section : form_.sections) this->section(section);
      foot();
      worksheet_hide(choices_);
      worksheet_activate(sheet_);
      if (workbook_close(book_) == LXW_NO_ERROR) {
        std::ifstream in(path, std::ios::binary);
        out.assign(std::istreambuf_iterator<char>(in), {});
      }
    }
    unlink(path);
    return out;
  }

 private:
  std::string word(std::string_view key) const {
    const std::string* found = words_.find("workbook." + std::string(key));
    return found == nullptr ? "" : *found;
  }
  std::string form_word(std::string_view key) const {
    const std::string* found = words_.find("form." + std::string(key));
    return found == nullptr ? "" : *found;
  }

  // Programs write the day of making into the file, which would make every build another file.
  void properties() {
    constexpr time_t kSomeDay = 946684800;  // 2000-01-01, the same for all
    const auto& checked = item_.common().checked;
    constexpr time_t kSecondsOfDay = 86400;
    lxw_doc_properties p{};
    std::string title = ja(item_.common().title);
    p.title = title.data();
    p.created = checked && checked->date ? checked->date->days() * kSecondsOfDay : kSomeDay;
    workbook_set_properties(book_, &p);
  }

  lxw_format* format(double size, bool is_bold) {
    lxw_format* f = workbook_add_format(book_);
    format_set_font_name(f, "游ゴシック");
    format_set_font_size(f, size);
    format_set_text_wrap(f);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    if (is_bold) format_set_bold(f);
    return f;
  }
  void formats() {
    title_ = format(16, true);
    plain_ = format(10.5, false);
    heading_ = format(12, true);
    format_set_bottom(heading_, LXW_BORDER_MEDIUM);
    label_ = format(10.5, false);
    answer_ = format(11, false);
    format_set_num_format(answer_, "@");
    format_set_align(answer_, LXW_ALIGN_VERTICAL_TOP);
    format_set_unlocked(answer_);
    for (lxw_format* f : {label_, answer_}) format_set_border(f, LXW_BORDER_THIN);
  }

  void layout() {
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(sheet_, kName, kName, 12, nullptr, &hidden);
    worksheet_set_column(sheet_, kLabel, kLabel, kLabelWidth, nullptr);
    worksheet_set_column(sheet_, kAnswer, kAnswer, kAnswerWidth, nullptr);
    worksheet_set_paper(sheet_, static_cast<uint8_t>(kFirstPage));
    worksheet_set_portrait(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.6, 0.6, 0.6, 0.8);
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    const std::string footer = "&C" + escaped(ja(item_.common().title)) + "　&P / &N";
    worksheet_set_footer(sheet_, footer.c_str());
  }
  static std::string escaped(std::string text) {
    for (size_t at = 0; (at = text.find('&', at)) != std::string::npos; at += 2) text.insert(at, "&");
    return text;
  }

  void put(lxw_col_t column, const std::string& text, lxw_format* f) {
    worksheet_write_string(sheet_, row_, column, text.c_str(), f);
  }
  void height(double points) { worksheet_set_row(sheet_, row_, points, nullptr); }
  static double lines(const std::string& text, double width) {
    double count = 0;
    size_t from = 0;
    for (;;) {
      const size_t end = text.find('\n', from);
      const auto columns = static_cast<double>(text::display_width(
          std::string_view(text).substr(from, end == std::string::npos ? end : end - from)));
      count += std::max(1.0, static_cast<double>(static_cast<long>((columns + width - 1) / width)));
      if (end == std::string::npos) return count;
      from = end + 1;
    }
  }

  void hidden_row(const std::string& name, const std::string& value) {
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    put(kName, name, nullptr);
    put(kAnswer, value, nullptr);
    worksheet_set_row_opt(sheet_, row_++, kLineHeight, nullptr, &hidden);
  }
  void wide(const std::string& text, lxw_format* f, double line) {
    if (text.empty()) return;
    worksheet_merge_range(sheet_, row_, kLabel, row_, kAnswer, text.c_str(), f);
    height(line * lines(text, kLabelWidth + kAnswerWidth - 4) + 4);
    ++row_;
  }

  void head() {
    hidden_row("hiroba-form", item_.id);
    hidden_row("hiroba-version", std::to_string(form_.version.value_or(1)));
    std::string title = ja(item_.common().title);
    if (accepts_ && !form_.number.empty()) title = form_.number + "　" + title;
    if (item_.common().sample) title += word("sample");
    wide(title, title_, 30);
    if (!accepts_) wide(notice_.empty() ? word("not_accepted") : notice_, plain_, kLineHeight);
    wide(ja(form_.purpose), plain_, kLineHeight);
    if (!form_.who_fills.empty()) wide(word("who_fills") + ja(form_.who_fills), plain_, kLineHeight);
    wide(ja(form_.before), plain_, kLineHeight);
    wide(word("how"), plain_, kLineHeight);
  }

  void section(const kinds::Section& section) {
    ++row_;
    wide(ja(section.title), heading_, 22);
    wide(ja(section.hint), plain_, kLineHeight);
    for (const Question& question : section.questions) {
      for (const Part& part : kinds::parts_of(question.type)) field(question, part);
    }
  }

  std::string label_of(const Question& question, const Part& part) const {
    std::string out = ja(question.label);
    if (!part.label.empty()) out += "・" + form_word(part.label);
    if (question.optional || part.is_optional) out += word("optional");
    return out;
  }
  std::string notes_of(const Question& question) const {
    std::string out = ja(question.hint);
    const kinds::Condition condition = kinds::condition_of(form_, question);
    if (condition.question == nullptr) return out;
    if (!out.empty()) out += "\n";
    return out + word("only_if_before") + ja(condition.question->label) + word("only_if_between") +
           ja(condition.option->label) + word("only_if_after");
  }

  // Label and answer of one thing to fill in; of many choices, one row each.
  void field(const Question& question, const Part& part) {
    const std::string name = kinds::field_name(question, part);
    std::string label = label_of(question, part);
    const bool is_first = &part == kinds::parts_of(question.type).data();
    if (const std::string notes = is_first ? notes_of(question) : ""; !notes.empty()) label += "\n" + notes;
    if (part.control == Control::many) {
      wide(label + "\n" + word("many"), plain_, kLineHeight);
      for (const auto& [value, words] : options(question, part)) {
        row(name + "=" + value, words, {word("tick")}, kLineHeight + 4);
      }
      return;
    }
    std::vector<std::string> offered;
    if (part.control == Control::tick) offered.push_back(form_word("agree"));
    if (part.control == Control::one) {
      for (const auto& [value, words] : options(question, part)) offered.push_back(words);
    }
    row(name, label, offered, part.control == Control::lines ? kLongAnswer : kLineHeight + 12);
  }

  std::vector<std::pair<std::string, std::string>> options(const Question& question, const Part& part) const {
    std::vector<std::pair<std::string, std::string>> out;
    for (const kinds::PartOption& option : part.options) {
      out.emplace_back(option.value, form_word(option.label));
    }
    if (!part.options.empty()) return out;
    for (const kinds::Option& option : question.options) out.emplace_back(option.value, ja(option.label));
    return out;
  }

  void row(const std::string& name, const std::string& label, const std::vector<std::string>& offered,
           double least) {
    put(kName, name, nullptr);
    put(kLabel, label, label_);
    worksheet_write_blank(sheet_, row_, kAnswer, answer_);
    height(std::max(least, kLineHeight * lines(label, kLabelWidth - 2) + 4));
    if (!offered.empty()) drop_down(offered);
    ++row_;
  }

  // The choices stand on a sheet of their own: within the rule itself they may have 255 characters.
  void drop_down(const std::vector<std::string>& offered) {
    for (size_t i = 0; i < offered.size(); ++i) {
      worksheet_write_string(choices_, static_cast<lxw_row_t>(i), list_, offered[i].c_str(), nullptr);
    }
    char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(first, 0, list_, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, static_cast<lxw_row_t>(offered.size() - 1), list_, LXW_TRUE, LXW_TRUE);
    ++list_;
    std::string range = std::string("='選ぶもの'!") + first + ":" + last;
    std::string title = word("choose_title"), message = word("choose_message");
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_cell(sheet_, row_, kAnswer, &rule);
  }

  void foot() {
    ++row_;
    wide(ja(form_.next), plain_, kLineHeight);
    worksheet_print_area(sheet_, 0, kLabel, row_, kAnswer);
  }

  const model::Item& item_;
  const kinds::Form& form_;
  bool accepts_;
  std::string notice_;
  const Strings& words_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_worksheet* choices_ = nullptr;
  lxw_format *title_ = nullptr, *plain_ = nullptr, *heading_ = nullptr, *label_ = nullptr, *answer_ = nullptr;
  lxw_row_t row_ = 0;
  lxw_col_t list_ = 0;
};

}  // namespace

bool makes_workbooks() { return true; }

std::string form_workbook(const model::Item& form, bool accepts, const std::string& notice,
                          const Strings& words) {
  return Workbook(form, accepts, notice, words).bytes();
}

#endif

}  // namespace hiroba::emit
