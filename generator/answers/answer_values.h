#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/form_parts.h"
#include "text/date.h"

// How one answer is understood. The page reads in the same way (site/assets/answers.js); the table
// tests/forms/values.tsv holds both to it.
namespace hiroba::answers {

enum class ValueError : uint8_t {
  none,
  missing,
  too_long,
  kana,
  date,
  time,
  number,
  too_many,
  telephone,
  email,
  postal,
  choice,
  weekday  // another than the day's
};

// As in the table: «too-long».
std::string_view value_error_name(ValueError error);

// An answer that is offered, and the words that stand for it in any language.
struct Choice {
  std::string value;
  std::vector<std::string> labels;
};

// What a field asks for.
struct Reading {
  kinds::Reads reads{};
  kinds::Control control{};
  int most = 0;      // as kinds::most_of()
  text::Date today;  // for «12月16日»: the first such day from here on
  std::span<const Choice> choices{};
};

struct ReadValue {
  std::string canonical;  // empty where nothing was answered or something is wrong
  ValueError error{};     // `missing`: nothing was answered
};

// Cleans and reads what was typed. Several choices are parted by line ends, semicolons or commas,
// Japanese ones too, and come out in the order in which they are offered, parted by LF.
ReadValue read_value(std::string_view typed, const Reading& reading);

}  // namespace hiroba::answers
