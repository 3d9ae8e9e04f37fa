#pragma once

#include <string_view>

namespace hiroba::source {

enum class Severity { note, warning, error };

// One thing that can be wrong, in both languages. Every rule stands once, in the table of the
// module that reports it (<module>/rules.h); app/rules.h joins the tables. `{0}`, `{1}` … take the
// arguments of the report. An id is never used again for another meaning.
struct Rule {
  std::string_view id;  // «event.place.unknown»: kind or area, part, what is wrong
  Severity severity;
  std::string_view ja;  // the sentence: what is wrong
  std::string_view en;
  std::string_view cure_ja;  // what to do about it
  std::string_view cure_en;
  std::string_view bad_example;  // a few lines that break the rule, for `hiroba explain`
  // True for privacy rules: the line in the file is never shown, in any output.
  bool hide_excerpt = false;
};

}  // namespace hiroba::source
