#pragma once

#include <string>
#include <string_view>
#include <vector>

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

struct JsonText {
  std::vector<Node> values;  // one after the other, parted by white space or nothing
  std::vector<JsonProblem> problems;  // at most one; then `values` holds what came before it
};

// Numbers, true and false become plain scalars as written, strings quoted ones, null a null node.
// At most 32 levels deep. `text` is valid UTF-8. Control characters in strings stay as they are:
// whoever reads the answers cleans them.
JsonText parse_json(std::string_view text, source::FileId file);

// A string in quotes, with every character escaped that JSON or a browser could mistake.
std::string json_string(std::string_view text);

}  // namespace hiroba::syntax
