#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/form.h"

// What a question asks for, field by field. The page, the sheet of paper, the workbook, the answer
// block and the office's check all go through this one table, so they ask for the same things.
namespace hiroba::kinds {

// How one fills it in.
enum class Control : uint8_t { line, lines, one, many, tick };

// How an answer is understood.
enum class Reads : uint8_t {
  text,
  kana,
  date,
  time,
  number,
  telephone,
  email,
  postal,
  choice,
  consent
};

// An answer that a part offers by itself; its words are site strings (form.<label>).
struct PartOption {
  std::string_view value;
  std::string_view label;
};

struct Part {
  std::string_view name;  // empty: the question's only part
  Control control{};
  Reads reads{};
  bool is_optional = false;  // even where the question is not
  std::string_view label;    // site string (form.<label>); empty: the question's own
  std::span<const PartOption> options{};
  std::string_view autocomplete;  // HTML's autofill word: https://html.spec.whatwg.org/#autofill
  std::string_view input_mode;
};

std::span<const Part> parts_of(QuestionType type);

// «id», or «id--part»: the name under which an answer travels. Two hyphens never stand in an id.
std::string field_name(const Question& question, const Part& part);

// The most an answer may be: characters of a text, the value of a number, choices of many.
int most_of(const Question& question, const Part& part);

std::string_view reads_name(Reads reads);        // «telephone»
std::string_view control_name(Control control);  // «lines»

// One thing to be filled in.
struct FormField {
  const Section* section = nullptr;
  const Question* question = nullptr;
  const Part* part = nullptr;
  std::string name;

  bool is_optional() const { return question->optional || part->is_optional; }
};

// The earlier answer after which a question is asked; both null for a question that everybody is
// asked, or whose condition names nothing (form.condition.unknown).
struct Condition {
  const Question* question = nullptr;
  const Option* option = nullptr;
};
Condition condition_of(const Form& form, const Question& question);

// A label as it is said: «｜傾聴《けいちょう》» is 傾聴. Nobody writes the reading when answering.
std::string without_readings(std::string_view label);

// All of a form's fields, in order.
std::vector<FormField> fields_of(const Form& form);

// The answers so far, by field name: what a condition looks at. Values as in the options.
class GivenAnswers {
 public:
  virtual ~GivenAnswers() = default;
  virtual bool has(std::string_view field, std::string_view value) const = 0;
};

// The fields that somebody with these answers is asked for: sections in order, an option's go_to
// leads to a later section, and `only_if` asks a question only after the named answer.
std::vector<FormField> asked_fields(const Form& form, const GivenAnswers& answers);

}  // namespace hiroba::kinds
