#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "search/terms.h"

namespace hiroba::search {

// In which blocks each term stands, written as it goes: blocks come in order.
class Postings {
 public:
  struct Term {
    std::u32string text;
    std::string gaps;
  };

  // `is_name`: where its runs begin is marked, too. Characters of `split` also stand by themselves.
  void add_block(uint32_t block, std::u32string_view folded, bool is_name,
                 std::u32string_view split);
  // In order of code points.
  std::vector<Term> take();

 private:
  struct List {
    uint32_t next = 0;  // the first block that is not yet told
    std::string gaps;
  };
  void add(uint64_t key, uint32_t block);
  void add_word(std::u32string_view word, uint32_t block);

  std::unordered_map<uint64_t, List> short_terms_;  // up to three characters, packed
  std::unordered_map<std::u32string, List> long_words_;
};

}  // namespace hiroba::search
