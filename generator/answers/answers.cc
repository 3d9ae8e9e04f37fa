#include "answers/answers.h"

#include <algorithm>

#include "answers/answer_text.h"
#include "answers/limits.h"
#include "answers/rules.h"
#include "text/date_format.h"
#include "text/utf8.h"

namespace hiroba::answers {
namespace {

using source::Diagnostics;

constexpr std::string_view kExample = "見本";

// What a condition looks at: one value, or one of the values parted by LF.
class Given final : public kinds::GivenAnswers {
 public:
  Given(const FormReading& form, const std::vector<std::string>& values)
      : form_(form), values_(values) {}

  bool has(std::string_view field, std::string_view value) const override {
    const int at = form_.find(field);
    if (at < 0) return false;
    std::string_view rest = values_[static_cast<size_t>(at)];
    if (form_.fields()[static_cast<size_t>(at)].field.part->control != kinds::Control::many)
      return rest == value;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      if (rest.substr(0, end) == value) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  }

 private:
  const FormReading& form_;
  const std::vector<std::string>& values_;
};

const source::Rule& rule_of(ValueError error) {
  switch (error) {
    case ValueError::too_long: return rules::kAnswerTooLong;
    case ValueError::kana: return rules::kAnswerKana;
    case ValueError::date: return rules::kAnswerDate;
    case ValueError::weekday: return rules::kAnswerWeekday;
    case ValueError::time: return rules::kAnswerTime;
    case ValueError::number: return rules::kAnswerNumber;
    case ValueError::too_many: return rules::kAnswerTooMany;
    case ValueError::telephone: return rules::kAnswerTelephone;
    case ValueError::email: return rules::kAnswerEmail;
    case ValueError::postal: return rules::kAnswerPostal;
    case ValueError::choice: return rules::kAnswerChoice;
    case ValueError::none:
    case ValueError::missing: break;
  }
  return rules::kAnswerMissing;
}

// The values that may be chosen, for the cure; a consent has but one.
std::string choices_in_words(const FieldReading& field) {
  if (field.choices.empty()) return "yes";
  std::string out;
  for (const Choice& choice : field.choices) {
    if (!out.empty()) out += "、";
    out += choice.value;
  }
  return out;
}

bool looks_like_date(const std::string& text) { return text::parse_date(text).has_value(); }

// «1121-7KQ4», or 見本.
bool looks_like_reference(std::string_view text) {
  if (text == kExample) return true;
  constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  if (text.size() != 9 || text[4] != '-') return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool good = i < 4 ? text[i] >= '0' && text[i] <= '9'
                            : i == 4 || kBase32.find(text[i]) != std::string_view::npos;
    if (!good) return false;
  }
  return true;
}

class Judge {
 public:
  Judge(const HandedIn& handed, const FormReading& form, const JudgeOptions& options,
        Diagnostics& found)
      : handed_(handed), form_(form), options_(options), found_(found), before_(found.errors()) {}

  std::optional<Answers> run() {
    out_.form = &form_;
    out_.came = handed_.came;
    out_.has_codes = handed_.has_codes;
    out_.mark = handed_.mark;
    out_.values.assign(form_.fields().size(), "");
    given_.assign(form_.fields().size(), nullptr);
    read_head();
    for (const HandedField& field : handed_.fields) read_field(field);
    compare_with_asked();
    check_periods();
    if (found_.errors() == before_ && handed_.is_whole) check_whole();
    if (found_.errors() != before_ || !handed_.is_whole) return std::nullopt;
    return std::move(out_);
  }

 private:
  void read_head() {
    out_.version = form_.version();
    if (!handed_.version.text.empty()) read_version();
    out_.reference = handed_.reference.text;
    out_.reference_is_time = handed_.reference_is_time;
    out_.is_example = out_.reference == kExample;
    // Another system may have numbers of its own.
    constexpr size_t kLongest = 40;
    const bool is_fine = handed_.has_codes ? looks_like_reference(out_.reference)
                                           : out_.reference.size() <= kLongest;
    if (!is_fine) unreadable("控え番号", handed_.reference);
    if (!handed_.has_codes && handed_.date.text.empty()) return;
    if (!looks_like_date(handed_.date.text)) return unreadable("日付", handed_.date);
    date_ = text::parse_date(handed_.date.text);
    const auto& until = form_.form().until;
    if (until && *date_ > *until)
      found_.report(rules::kAnswersLate, handed_.date.mark, {text::iso(*until)});
  }

  void unreadable(const char* what, const HandedText& part) {
    if (part.text.empty() && !handed_.is_whole) return;  // said already: it is missing
    found_.report(rules::kAnswerHeadForm, part.mark.known() ? part.mark : handed_.mark, {what});
  }

  void read_version() {
    const std::string& text = handed_.version.text;
    const bool is_number = text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char c) {
                             return c >= '0' && c <= '9';
                           });
    if (!is_number) return unreadable("版", handed_.version);
    out_.version = std::stoi(text);
    is_other_version_ = out_.version != form_.version();
    if (!is_other_version_) return;
    const source::Rule& rule =
        options_.takes_other_version ? rules::kAnswersVersionTaken : rules::kAnswersVersion;
    found_.report(rule, handed_.version.mark,
                  {std::to_string(out_.version), std::to_string(form_.version()), form_.item().id});
  }

  // «「日にち」[day]（C7）»
  static std::string shown(const FieldReading& reading, const HandedField* field) {
    std::string out = reading.shown();
    if (field != nullptr && !field->cell.empty()) out += "（" + field->cell + "）";
    return out;
  }

  source::Mark mark_of(const HandedField* field) const {
    return field != nullptr ? field->mark : handed_.mark;
  }

  void read_field(const HandedField& field) {
    const int at = form_.find(field.name);
    if (at < 0) {
      found_.report(rules::kAnswerFieldUnknown, field.mark, {name_fit_to_print(field.name)});
      return;
    }
    const auto index = static_cast<size_t>(at);
    const FieldReading& reading = form_.fields()[index];
    if (given_[index] != nullptr) {
      found_.report(rules::kAnswerFieldTwice, field.mark, {shown(reading, &field)});
      return;
    }
    given_[index] = &field;
    is_read_.push_back(index);
    if (field.typed[0].size() > kMaxAnswerBytes) return refuse_large(field, reading, index);
    const Reading how = reading.reading(date_.value_or(options_.today));
    if (handed_.has_codes) {
      read_with_code(field, reading, how, index);
    } else {
      take(read_value(field.typed[0], how), field, reading, index);
    }
  }

  // Somebody may have typed anything where a name should be.
  static std::string name_fit_to_print(const std::string& name) {
    constexpr size_t kLongest = 90;
    return name.size() <= kLongest && kinds::is_field_id(name) ? name : "…";
  }

  void take(const ReadValue& value, const HandedField& field, const FieldReading& reading,
            size_t index) {
    if (value.error == ValueError::missing) return;  // whether it may be is seen later
    if (value.error != ValueError::none) {
      wrong_.push_back(index);
      std::string limit = std::to_string(reading.most);
      if (value.error == ValueError::choice) limit = choices_in_words(reading);
      found_.report(rule_of(value.error), field.mark, {shown(reading, &field), limit});
    } else if (!handed_.has_codes && value.canonical.find("\uFFFD") != std::string::npos) {
      wrong_.push_back(index);
      found_.report(rules::kAnswerDamaged, field.mark, {shown(reading, &field)});
    } else {
      out_.values[index] = value.canonical;
    }
  }

  // Far beyond what could be right: not even cleaned.
  void refuse_large(const HandedField& field, const FieldReading& reading, size_t index) {
    wrong_.push_back(index);
    const bool counts_characters = reading.field.part->reads == kinds::Reads::text;
    if (counts_characters) {
      found_.report(rules::kAnswerTooLong, field.mark,
                    {shown(reading, &field), std::to_string(reading.most)});
    } else {
      found_.report(rules::kAnswerTooLarge, field.mark,
                    {shown(reading, &field), std::to_string(kMaxAnswerBytes / 1024)});
    }
  }

  // The code tells which of the ways to read it is the right one, and whether any is.
  void read_with_code(const HandedField& field, const FieldReading& reading, const Reading& how,
                      size_t index) {
    std::optional<ReadValue> as_sent;
    for (const std::string& arrived : field.typed) {
      for (const std::string& typed : before_the_trip(arrived)) {
        const ReadValue value = read_value(typed, how);
        const bool good = value.error == ValueError::none || value.error == ValueError::missing;
        if (good && field_code(field.name, value.canonical) == field.code) {
          return take(value, field, reading, index);
        }
        if (!good && !as_sent && field_code(field.name, clean_lines(typed)) == field.code)
          as_sent = value;
      }
    }
    if (as_sent) return take(*as_sent, field, reading, index);
    if (options_.takes_changed) {
      found_.report(rules::kAnswerCodeFieldTaken, field.mark, {shown(reading, &field)});
      out_.unproven.push_back(reading.labels[0]);
      return take(read_value(field.typed[0], how), field, reading, index);
    }
    wrong_.push_back(index);
    found_.report(rules::kAnswerCodeField, field.mark, {shown(reading, &field)});
  }

  bool is_wrong(size_t index) const {
    return std::find(wrong_.begin(), wrong_.end(), index) != wrong_.end();
  }

  void compare_with_asked() {
    // Of a wrong answer it cannot be told what is asked after it; another version asked otherwise;
    // and what is missing of a text that was cut off needs no list.
    const bool is_clear = wrong_.empty() && !is_other_version_ && handed_.is_whole;
    std::vector<bool> asked(form_.fields().size(), false);
    asked_ = asked_after(form_, out_.values);
    for (const size_t index : asked_) {
      asked[index] = true;
      const FieldReading& reading = form_.fields()[index];
      if (handed_.has_codes && given_[index] == nullptr) {
        if (is_clear)
          found_.report(rules::kAnswerFieldAbsent, handed_.mark, {shown(reading, nullptr)});
      } else if (out_.values[index].empty() && !is_wrong(index) && !reading.field.is_optional() &&
                 !is_other_version_ && handed_.is_whole) {
        found_.report(rules::kAnswerMissing, mark_of(given_[index]),
                      {shown(reading, given_[index])});
      }
    }
    if (!is_clear) return;
    for (const size_t index : is_read_) {
      if (asked[index]) continue;
      const bool is_empty = out_.values[index].empty();
      if (!handed_.has_codes && is_empty) continue;
      const source::Rule& rule =
          handed_.has_codes ? rules::kAnswerFieldExtra : rules::kAnswerFieldNotAsked;
      found_.report(rule, given_[index]->mark, {shown(form_.fields()[index], given_[index])});
      out_.values[index].clear();
    }
  }

  // A period's parts stand side by side; ISO dates compare as text.
  void check_periods() {
    for (size_t i = 0; i + 1 < form_.fields().size(); ++i) {
      const FieldReading& from = form_.fields()[i];
      const FieldReading& until = form_.fields()[i + 1];
      if (from.field.question->type != kinds::QuestionType::period ||
          from.field.question != until.field.question)
        continue;
      if (out_.values[i].empty() || out_.values[i + 1].empty() ||
          out_.values[i] <= out_.values[i + 1])
        continue;
      found_.report(rules::kAnswerOrder, mark_of(given_[i + 1]), {shown(until, given_[i + 1])});
    }
  }

  void check_whole() {
    if (!handed_.has_codes && handed_.check.text.empty()) return;
    std::vector<std::string_view> names;
    std::vector<std::string_view> values;
    // Of another version only the answers themselves say what it asked.
    const std::vector<size_t>& order = is_other_version_ ? is_read_ : asked_;
    for (const size_t index : order) {
      names.push_back(form_.fields()[index].name());
      values.push_back(out_.values[index]);
    }
    if (code_of_answers(handed_, names, values) == handed_.check.text) return;
    const source::Mark mark = handed_.check.mark.known() ? handed_.check.mark : handed_.mark;
    if (!options_.takes_changed) {
      found_.report(rules::kAnswerCodeWhole, mark);
    } else if (out_.unproven.empty()) {  // else it cannot fit, and why is said
      found_.report(rules::kAnswerCodeWholeTaken, mark);
      out_.unproven.push_back("様式・版・控え番号・日付のどれか");
    }
  }

  const HandedIn& handed_;
  const FormReading& form_;
  const JudgeOptions& options_;
  Diagnostics& found_;
  size_t before_;
  Answers out_;
  std::optional<text::Date> date_;
  std::vector<const HandedField*> given_;  // by field of the form
  std::vector<size_t> is_read_;            // in the order in which they came
  std::vector<size_t> wrong_;
  std::vector<size_t> asked_;
  bool is_other_version_ = false;
};

}  // namespace

std::optional<Answers> judge_answers(const HandedIn& handed, const FormReading& form,
                                     const JudgeOptions& options, Diagnostics& found) {
  return Judge(handed, form, options, found).run();
}

std::string code_of_answers(const HandedIn& handed, const std::vector<std::string_view>& names,
                            const std::vector<std::string_view>& values) {
  std::string all;
  for (const HandedText* part : {&handed.form, &handed.version, &handed.reference, &handed.date}) {
    all.append(part->text).append("\n");
  }
  for (size_t i = 0; i < names.size(); ++i)
    all.append(names[i]).append("\n").append(values[i]).append("\n");
  return whole_code(all);
}

std::vector<size_t> asked_after(const FormReading& form, const std::vector<std::string>& values) {
  std::vector<size_t> out;
  for (const kinds::FormField& field : kinds::asked_fields(form.form(), Given(form, values))) {
    out.push_back(static_cast<size_t>(form.find(field.name)));
  }
  return out;
}

}  // namespace hiroba::answers
