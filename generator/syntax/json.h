#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "source/diagnostics.h"
#include "syntax/node.h"

// JSON (RFC 8259) as trees with marks: of files that come from outside, so that each problem has
// its place. Nothing is guessed: no comments, no commas at the end, no name twice in one object.
namespace hiroba::syntax {

// Why a text is no JSON, in both languages, and where.
struct JsonProblem {
  std::string ja;
  std::string en;
  source::Mark mark;
};

// Takes a value; false: nothing more has to be read.
using TakeValue = std::function<bool(Node&& value)>;

// The values of a text one after the other, parted by white space or nothing; of a list on top each of
// its items, so that never more than one is in memory. What is no JSON ends it: what came before was
// taken.
//
// Numbers, true and false become plain scalars as written, strings quoted ones, null a null node.
// At most kMaxJsonNesting levels deep and kMaxJsonValues in one (receiving_limits.h). `text` is valid
// UTF-8. Control characters in strings stay as they are: whoever reads the answers cleans them.
std::optional<JsonProblem> read_json(std::string_view text, source::FileId file, const TakeValue& take);

// A string in quotes, with every character escaped that JSON or a browser could mistake.
std::string json_string(std::string_view text);

}  // namespace hiroba::syntax
