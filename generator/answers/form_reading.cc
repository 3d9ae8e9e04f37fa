#include "answers/form_reading.h"

#include <algorithm>
#include <utility>

namespace hiroba::answers {
namespace {

using kinds::without_readings;

std::vector<std::string> in_all_languages(const kinds::Localized& text) {
  std::vector<std::string> out;
  text.for_each([&](const std::string& given) {
    const std::string words = without_readings(given);
    if (!words.empty() && std::find(out.begin(), out.end(), words) == out.end())
      out.push_back(words);
  });
  return out;
}

// «question・part», language by language as far as both have one.
std::vector<std::string> labels_of(const kinds::FormField& field, const PartWords& words) {
  std::vector<std::string> questions = in_all_languages(field.question->label);
  if (field.part->label.empty()) return questions;
  std::vector<std::string> out;
  for (const std::string& part : words(field.part->label)) {
    for (const std::string& question : questions)
      out.push_back(question + "・" + without_readings(part));
  }
  return out.empty() ? questions : out;
}

std::vector<Choice> choices_of(const kinds::FormField& field, const PartWords& words) {
  std::vector<Choice> out;
  if (field.part->reads != kinds::Reads::choice) return out;
  for (const kinds::PartOption& option : field.part->options) {
    std::vector<std::string> labels = words(option.label);
    for (std::string& label : labels) label = without_readings(label);
    out.push_back(Choice{std::string(option.value), std::move(labels)});
  }
  if (!out.empty()) return out;
  for (const kinds::Option& option : field.question->options) {
    out.push_back(Choice{option.value, in_all_languages(option.label)});
  }
  return out;
}

}  // namespace

std::string FieldReading::shown() const {
  return "「" + (labels.empty() ? "" : labels.front()) + "」[" + field.name + "]";
}

FormReading::FormReading(const model::Item& item, const PartWords& words)
    : item_(&item), form_(&item.record.as<kinds::Form>()) {
  for (kinds::FormField& field : kinds::fields_of(*form_)) {
    FieldReading one;
    one.choices = choices_of(field, words);
    one.labels = labels_of(field, words);
    one.most = kinds::most_of(*field.question, *field.part);
    one.field = std::move(field);
    fields_.push_back(std::move(one));
  }
  for (size_t i = 0; i < fields_.size(); ++i)
    by_name_.emplace(fields_[i].name(), static_cast<int>(i));
}

int FormReading::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? -1 : found->second;
}

}  // namespace hiroba::answers
