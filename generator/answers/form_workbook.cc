#include "answers/form_workbook.h"

#include <algorithm>
#include <vector>

#include "kinds/form_parts.h"
#include "text/width.h"

namespace hiroba::answers {
namespace {

using kinds::Control;
using kinds::Part;
using kinds::Question;
using tables::CellLook;
using tables::MarkedCell;
using tables::MarkedRow;

constexpr uint16_t kName = 0, kLabel = 1, kAnswer = 2;
constexpr double kNameWidth = 12, kLabelWidth = 38, kAnswerWidth = 48;
constexpr double kLineHeight = 18;  // points
constexpr double kLongAnswer = 110;
// Programs write the day of making into the file, which would make every build another file.
constexpr text::Date kSomeDay{2000, 1, 1};

std::string ja(const kinds::Localized& text) { return kinds::without_readings(text.ja); }

// How many lines a text takes in a cell of this width.
double lines(const std::string& text, double width) {
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

class FormWorkbook {
 public:
  FormWorkbook(const model::Item& item, bool accepts, const std::string& notice,
               const emit::Strings& words)
      : item_(item),
        form_(item.record.as<kinds::Form>()),
        accepts_(accepts),
        notice_(kinds::without_readings(notice)),
        words_(words) {}

  tables::MarkedWorkbook run() {
    const auto& checked = item_.common().checked;
    out_.title = ja(item_.common().title);
    out_.made = checked && checked->date ? *checked->date : kSomeDay;
    out_.sheet = "様式";
    out_.choices_sheet = kChoicesSheet;
    out_.choice_title = word("choose_title");
    out_.choice_message = word("choose_message");
    out_.columns = {{kNameWidth, true}, {kLabelWidth}, {kAnswerWidth}};
    out_.first_printed_column = kLabel;
    head();
    for (const kinds::Section& one : form_.sections) section(one);
    empty();
    wide(ja(form_.next), CellLook::plain, kLineHeight);
    return std::move(out_);
  }

 private:
  std::string word_of(const std::string& key) const {
    const std::string* found = words_.find(key);
    return found == nullptr ? "" : *found;
  }
  std::string word(std::string_view key) const { return word_of("workbook." + std::string(key)); }
  std::string form_word(std::string_view key) const { return word_of("form." + std::string(key)); }

  void empty() { out_.rows.emplace_back(); }
  void hidden_row(const std::string& name, const std::string& value) {
    out_.rows.push_back(
        {{{kName, 1, name, CellLook::bare, {}}, {kAnswer, 1, value, CellLook::bare, {}}},
         kLineHeight,
         true});
  }
  // Over label and answer, `line` points a line.
  void wide(const std::string& text, CellLook look, double line) {
    if (text.empty()) return;
    constexpr double kMargin = 4;
    const double height = line * lines(text, kLabelWidth + kAnswerWidth - kMargin) + kMargin;
    out_.rows.push_back({{{kLabel, 2, text, look, {}}}, height, false});
  }

  void head() {
    hidden_row("hiroba-form", item_.id);
    hidden_row("hiroba-version", std::to_string(form_.version.value_or(1)));
    std::string title = ja(item_.common().title);
    if (accepts_ && !form_.number.empty()) title = form_.number + "　" + title;
    if (item_.common().sample) title += word("sample");
    wide(title, CellLook::title, 30);
    if (!accepts_)
      wide(notice_.empty() ? word("not_accepted") : notice_, CellLook::plain, kLineHeight);
    wide(ja(form_.purpose), CellLook::plain, kLineHeight);
    if (!form_.who_fills.empty())
      wide(word("who_fills") + ja(form_.who_fills), CellLook::plain, kLineHeight);
    wide(ja(form_.before), CellLook::plain, kLineHeight);
    wide(word("how"), CellLook::plain, kLineHeight);
  }

  void section(const kinds::Section& section) {
    empty();
    wide(ja(section.title), CellLook::heading, 22);
    wide(ja(section.hint), CellLook::plain, kLineHeight);
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
    if (const std::string notes = is_first ? notes_of(question) : ""; !notes.empty())
      label += "\n" + notes;
    if (part.control == Control::many) {
      wide(label + "\n" + word("many"), CellLook::plain, kLineHeight);
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
    row(name, label, std::move(offered),
        part.control == Control::lines ? kLongAnswer : kLineHeight + 12);
  }

  std::vector<std::pair<std::string, std::string>> options(const Question& question,
                                                           const Part& part) const {
    std::vector<std::pair<std::string, std::string>> out;
    for (const kinds::PartOption& option : part.options) {
      out.emplace_back(option.value, form_word(option.label));
    }
    if (!part.options.empty()) return out;
    for (const kinds::Option& option : question.options)
      out.emplace_back(option.value, ja(option.label));
    return out;
  }

  void row(const std::string& name, const std::string& label, std::vector<std::string> offered,
           double least) {
    const double height = std::max(least, kLineHeight * lines(label, kLabelWidth - 2) + 4);
    out_.rows.push_back({{{kName, 1, name, CellLook::bare, {}},
                          {kLabel, 1, label, CellLook::label, {}},
                          {kAnswer, 1, "", CellLook::answer, std::move(offered)}},
                         height,
                         false});
  }

  const model::Item& item_;
  const kinds::Form& form_;
  bool accepts_;
  std::string notice_;
  const emit::Strings& words_;
  tables::MarkedWorkbook out_;
};

}  // namespace

tables::MarkedWorkbook form_workbook(const model::Item& form, bool accepts,
                                     const std::string& notice, const emit::Strings& words) {
  return FormWorkbook(form, accepts, notice, words).run();
}

}  // namespace hiroba::answers
