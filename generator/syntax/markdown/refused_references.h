#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/markdown/report.h"
#include "text/character_references.h"

namespace hiroba::syntax::markdown {

// Character references of one document that stand for what may not be published: «&#27;»,
// «&#x202E;», «&ZeroWidthSpace;». cmark decodes them after the text was checked, and writes bytes
// that are no UTF-8 for U+FFFE and U+FFFF (0.29.0.gfm.6). In code they stay as written and harm
// nobody; so what was decoded is judged, and the source only says where.
class RefusedReferences {
 public:
  // `has_marks`: our own marks are in what cmark reads, and what it decodes loses them again.
  RefusedReferences(Report& report, bool has_marks);

  // Judges what cmark has decoded on this line of the file: reports each such reference once and
  // leaves U+FFFD in its place.
  void judge(std::string& pool, size_t begin, uint32_t line);

  // What stands in code on this line is not decoded: its references are not those that are meant.
  void pass_over(std::string_view code, uint32_t line);

 private:
  struct One {
    text::CharacterReference at;
    bool is_done = false;  // reported, or in code
  };
  One* next(char32_t c, uint32_t line);
  void report(One& one);

  Report& report_;
  std::vector<One> all_;
};

}  // namespace hiroba::syntax::markdown
