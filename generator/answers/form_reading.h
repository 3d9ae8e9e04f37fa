#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "answers/answer_values.h"
#include "kinds/form_parts.h"
#include "model/item.h"

// A form as the office reads it: each field with all the words that may stand for it.
namespace hiroba::answers {

// The words of a part or of an answer that it offers (kinds::Part::label), in every language of the
// site; Japanese first. Empty when the site has none.
using PartWords = std::function<std::vector<std::string>(std::string_view label)>;

struct FieldReading {
  kinds::FormField field;
  std::vector<Choice> choices;
  std::vector<std::string> labels;  // «question» or «question・part», Japanese first
  int most = 0;

  const std::string& name() const { return field.name; }
  Reading reading(text::Date today) const {
    return Reading{field.part->reads, field.part->control, most, today, choices};
  }
  // «「日にち」[day]», for messages.
  std::string shown() const;
};

// REQUIRES: the item is a form and outlives this.
class FormReading {
 public:
  FormReading(const model::Item& item, const PartWords& words);

  const model::Item& item() const { return *item_; }
  const kinds::Form& form() const { return *form_; }
  int version() const { return form_->version.value_or(1); }
  const std::vector<FieldReading>& fields() const { return fields_; }
  // Its place among the fields; -1: there is none.
  int find(std::string_view name) const;

 private:
  const model::Item* item_;
  const kinds::Form* form_;
  std::vector<FieldReading> fields_;
  std::unordered_map<std::string_view, int> by_name_;
};

}  // namespace hiroba::answers
