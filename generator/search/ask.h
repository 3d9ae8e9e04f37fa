#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"

namespace hiroba::search {

enum class Help : uint8_t { none, hard, acute };

struct Hit {
  size_t document = 0;
  int points = 0;
  uint32_t block = 0;       // of the document: where the first word was found best
  bool is_literal = false;  // as it was asked, not in another spelling
};

struct Answer {
  std::vector<std::u32string> words;  // of the question, folded
  std::vector<Hit> hits;              // in order
  bool is_cut = false;                // nothing answered it as it was asked, but its pieces did
  size_t exact = 0;                   // how many were found as it was asked: these come first
  std::vector<std::u32string> slips;  // «もしかして»
  std::vector<std::string> near;      // «関連することば»
  Help help = Help::none;
};

// What a question finds («A question» in README.md). `with_archives`: what is shown only to whoever
// asks for it comes last.
Answer ask(const Index& index, std::string_view question, bool with_archives);

// Whether something that is shown answers a question as it is asked.
bool is_answered(const Index& index, std::string_view question);

}  // namespace hiroba::search
