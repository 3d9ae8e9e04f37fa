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

  // Characters of `split` also stand by themselves.
  explicit Postings(std::u32string_view split);

  // `is_name`: where its runs begin is marked, too.
  void add_block(uint32_t block, std::u32string_view folded, bool is_name);
  // In order of code points.
  std::vector<Term> take();

 private:
  struct List {
    uint32_t next = 0;  // the first block that is not yet told
    std::string gaps;
  };
  void add(uint64_t key, uint32_t block);
  void add_word(std::u32string_view word, uint32_t block);

  std::vector<bool> is_split_;                      // by code point: asked for each character
  std::unordered_map<uint64_t, List> short_terms_;  // up to three characters, packed
  std::unordered_map<std::u32string, List> long_words_;
};

}  // namespace hiroba::search
