#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "source/mark.h"

// One set of answers as it came, whatever the way, before anybody has looked at what it says.
namespace hiroba::answers {

enum class Came : uint8_t { text, json, posted, csv, workbook };

// A value of the head. The mark is unknown where it was not there at all.
struct HandedText {
  std::string text;
  source::Mark mark;
};

struct HandedField {
  std::string name;
  // What was typed; several where a mail program's line breaks leave that open, the likeliest
  // first. Several choices are parted by LF. Never empty.
  std::vector<std::string> typed;
  std::string code;  // empty: came without
  source::Mark mark;
  std::string cell;  // of a workbook: «C7»
};

struct HandedIn {
  Came came{};
  HandedText form;     // «form/iken»
  HandedText version;  // empty: the form as it is now
  HandedText reference;
  bool reference_is_time =
      false;        // it is when they were handed in: another person may have the same
  HandedText date;  // ISO
  HandedText check;
  std::vector<HandedField> fields;
  source::Mark mark;  // where it begins
  // Each field has its code, the whole has one, and every asked field is there.
  bool has_codes = false;
  bool is_whole = true;  // false: something was reported, so that nothing may be taken from it
};

// Takes a set of answers; false: no more of them are wanted. Readers hand them over one by one, so
// that never all of a file are in memory.
using HandOver = std::function<bool(HandedIn&& one)>;

}  // namespace hiroba::answers
