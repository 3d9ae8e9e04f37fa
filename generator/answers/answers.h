#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/form_reading.h"
#include "answers/handed_in.h"
#include "source/diagnostics.h"

// Answers against the form to which they were given.
namespace hiroba::answers {

struct JudgeOptions {
  text::Date today;
  bool takes_other_version = false;
  bool takes_changed = false;  // what does not fit its code: a person has looked at it
};

// Answers that fit their form, each in its one spelling.
struct Answers {
  const FormReading* form = nullptr;
  int version = 0;                 // as handed in
  std::string reference;           // «1121-7KQ4»; may be empty
  bool reference_is_time = false;  // as in HandedIn
  bool is_example = false;         // its reference is 見本
  bool has_codes = false;
  Came came{};
  std::vector<std::string> values;  // by field of the form; empty: not answered or not asked
  std::vector<std::string>
      unproven;  // with `takes_changed`: questions whose code did not fit, in words
  source::Mark mark;
};

// The answers, or nothing when anything is wrong; then `found` names each field or part of the
// head.
std::optional<Answers> judge_answers(const HandedIn& handed, const FormReading& form,
                                     const JudgeOptions& options, source::Diagnostics& found);

// The code of the whole: the head, then every asked field in order. `names` and `values` in pairs.
std::string code_of_answers(const HandedIn& handed, const std::vector<std::string_view>& names,
                            const std::vector<std::string_view>& values);

// The fields asked for, by their place in the form, after these answers (by field of the form).
std::vector<size_t> asked_after(const FormReading& form, const std::vector<std::string>& values);

}  // namespace hiroba::answers
