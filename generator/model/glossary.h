#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hiroba::model {

// Finds the words of the glossary in running text: longest word first, each place once.
class Glossary {
 public:
  struct Match {
    uint32_t begin;  // bytes
    uint32_t length;
    uint32_t term;  // as given to add()
  };

  // `term` is the number of the item that explains `word`.
  void add(std::string_view word, uint32_t term);
  // To be called once after the last add().
  void finish();

  // All matches in the text, in order, not overlapping. A word of Latin letters must stand alone.
  void find(std::string_view text, std::vector<Match>& out) const;
  bool empty() const { return words_.empty(); }

 private:
  struct Word {
    std::string text;
    uint32_t term;
  };
  static uint32_t head_of(std::string_view text);

  std::vector<Word> words_;
  // First bytes of a word -> the words that begin so, longest first.
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_head_;
  std::bitset<0x10000> heads_;  // the last two of those bytes: most places of a text need no more
};

}  // namespace hiroba::model
