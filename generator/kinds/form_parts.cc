#include "kinds/form_parts.h"

#include <algorithm>
#include <set>

namespace hiroba::kinds {
namespace {

constexpr int kTextMost = 200;
constexpr int kLinesMost = 2000;
constexpr int kKanaMost = 100;
constexpr int kNumberMost = 999999999;

constexpr PartOption kContactBy[] = {{"telephone", "safe_phone"},
                                     {"mail", "safe_mail"},
                                     {"letter", "safe_letter"},
                                     {"none", "safe_none"}};
constexpr PartOption kSender[] = {
    {"office", "sender_office"}, {"person", "sender_person"}, {"blank", "sender_blank"}};
constexpr PartOption kVoicemail[] = {
    {"full", "voicemail_full"}, {"name", "voicemail_name"}, {"no", "voicemail_no"}};
constexpr PartOption kOthers[] = {
    {"full", "others_full"}, {"name", "others_name"}, {"hang-up", "others_hang_up"}};

constexpr Part kText[] = {{"", Control::line, Reads::text}};
constexpr Part kLongText[] = {{"", Control::lines, Reads::text}};
constexpr Part kKana[] = {{"", Control::line, Reads::kana}};
constexpr Part kDate[] = {{"", Control::line, Reads::date}};
constexpr Part kTime[] = {{"", Control::line, Reads::time}};
constexpr Part kPeriod[] = {{"from", Control::line, Reads::date, false, "period_from"},
                            {"until", Control::line, Reads::date, true, "period_until"}};
constexpr Part kNumber[] = {{"", Control::line, Reads::number, false, "", {}, "", "numeric"}};
constexpr Part kOne[] = {{"", Control::one, Reads::choice}};
constexpr Part kMany[] = {{"", Control::many, Reads::choice}};
constexpr Part kTelephone[] = {{"", Control::line, Reads::telephone, false, "", {}, "tel", "tel"}};
constexpr Part kEmail[] = {{"", Control::line, Reads::email, false, "", {}, "email", "email"}};
constexpr Part kAddress[] = {
    {"postal", Control::line, Reads::postal, true, "address_postal", {}, "postal-code", "numeric"},
    {"text", Control::line, Reads::text, false, "address_text", {}, "address-line1", ""}};
constexpr Part kSafeContact[] = {
    {"by", Control::many, Reads::choice, false, "safe_by", kContactBy},
    {"to", Control::line, Reads::text, true, "safe_to"},
    {"sender", Control::one, Reads::choice, true, "safe_sender", kSender},
    {"voicemail", Control::one, Reads::choice, true, "safe_voicemail", kVoicemail},
    {"others", Control::one, Reads::choice, true, "safe_others", kOthers},
    {"hours", Control::line, Reads::text, true, "safe_hours"}};
constexpr Part kConsent[] = {{"", Control::tick, Reads::consent}};

const Question* question_named(const Form& form, std::string_view id) {
  for (const Section& section : form.sections) {
    for (const Question& question : section.questions) {
      if (question.id == id) return &question;
    }
  }
  return nullptr;
}

void add_fields(const Section& section, const Question& question, std::vector<FormField>& out) {
  for (const Part& part : parts_of(question.type)) {
    out.push_back(FormField{&section, &question, &part, field_name(question, part)});
  }
}

// Where one goes from here because of an option chosen in this section; empty: to the next one.
std::string_view goes_to(const Section& section, const std::set<std::string_view>& asked,
                         const GivenAnswers& answers) {
  std::string_view to;
  for (const Question& question : section.questions) {
    if (question.type != QuestionType::one || asked.count(question.id) == 0) continue;
    for (const Option& option : question.options) {
      if (!option.go_to.empty() && answers.has(question.id, option.value)) to = option.go_to;
    }
  }
  return to;
}

}  // namespace

std::string without_readings(std::string_view text) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  constexpr std::string_view kBar = "｜";
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find(kOpen, at);
    const size_t close = open == std::string_view::npos ? open : text.find(kClose, open);
    if (close == std::string_view::npos) return out.append(text.substr(at));
    const std::string_view before = text.substr(at, open - at);
    const size_t bar = before.rfind(kBar);
    out += before.substr(0, bar);
    if (bar != std::string_view::npos) out += before.substr(bar + kBar.size());
    at = close + kClose.size();
  }
  return out;
}

Condition condition_of(const Form& form, const Question& question) {
  const size_t equals = question.only_if.find('=');
  if (equals == std::string::npos) return {};
  const std::string_view condition = question.only_if;
  const Question* asked = question_named(form, condition.substr(0, equals));
  if (asked == nullptr) return {};
  for (const Option& option : asked->options) {
    if (option.value == condition.substr(equals + 1)) return {asked, &option};
  }
  return {};
}

std::span<const Part> parts_of(QuestionType type) {
  switch (type) {
    case QuestionType::long_text: return kLongText;
    case QuestionType::kana: return kKana;
    case QuestionType::date: return kDate;
    case QuestionType::time: return kTime;
    case QuestionType::period: return kPeriod;
    case QuestionType::number: return kNumber;
    case QuestionType::one: return kOne;
    case QuestionType::many: return kMany;
    case QuestionType::telephone: return kTelephone;
    case QuestionType::email: return kEmail;
    case QuestionType::address: return kAddress;
    case QuestionType::safe_contact: return kSafeContact;
    case QuestionType::consent: return kConsent;
    case QuestionType::unset:
    case QuestionType::text: break;
  }
  return kText;
}

std::string field_name(const Question& question, const Part& part) {
  std::string name = question.id;
  if (!part.name.empty()) name.append("--").append(part.name);
  return name;
}

int most_of(const Question& question, const Part& part) {
  if (part.control == Control::many) {
    const size_t offered = part.options.empty() ? question.options.size() : part.options.size();
    return part.options.empty() ? question.most.value_or(static_cast<int>(offered))
                                : static_cast<int>(offered);
  }
  switch (part.reads) {
    case Reads::text:
      return question.most.value_or(part.control == Control::lines ? kLinesMost : kTextMost);
    case Reads::kana: return question.most.value_or(kKanaMost);
    case Reads::number: return question.most.value_or(kNumberMost);
    default: return kTextMost;
  }
}

std::string_view reads_name(Reads reads) {
  constexpr std::string_view names[] = {"text",      "kana",  "date",   "time",   "number",
                                        "telephone", "email", "postal", "choice", "consent"};
  return names[static_cast<size_t>(reads)];
}

std::string_view control_name(Control control) {
  constexpr std::string_view names[] = {"line", "lines", "one", "many", "tick"};
  return names[static_cast<size_t>(control)];
}

std::vector<FormField> fields_of(const Form& form) {
  std::vector<FormField> out;
  for (const Section& section : form.sections) {
    for (const Question& question : section.questions) add_fields(section, question, out);
  }
  return out;
}

std::vector<FormField> asked_fields(const Form& form, const GivenAnswers& answers) {
  std::vector<FormField> out;
  std::set<std::string_view> asked;
  const auto holds = [&](const Question& question) {
    const Condition condition = condition_of(form, question);
    return condition.question != nullptr && asked.count(condition.question->id) != 0 &&
           answers.has(condition.question->id, condition.option->value);
  };
  size_t next = 0;
  while (next < form.sections.size()) {
    const Section& section = form.sections[next++];
    for (const Question& question : section.questions) {
      if (!question.only_if.empty() && !holds(question)) continue;
      asked.insert(question.id);
      add_fields(section, question, out);
    }
    const std::string_view to = goes_to(section, asked, answers);
    if (to.empty()) continue;
    // Only forward: whatever the record says, a form has an end.
    const auto found =
        std::find_if(form.sections.begin() + static_cast<long>(next), form.sections.end(),
                     [&](const Section& later) { return later.id == to; });
    if (found != form.sections.end()) next = static_cast<size_t>(found - form.sections.begin());
  }
  return out;
}

}  // namespace hiroba::kinds
