#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/source.h"

namespace hiroba::search {

// The bytes of one file of an index, by its route; nothing when it is not there.
using ReadFile = std::function<std::optional<std::string>(const std::string& route)>;

// An index as it is asked: read from its files, never from what they were made of. Whatever the
// files hold, reading ends, and what cannot be read is as if it were not there.
class Index {
 public:
  // Nothing when this is no dictionary of ours.
  static std::optional<Index> read(std::string_view dictionary, ReadFile read_file);

  size_t documents() const { return titles_.size(); }
  const std::string& title(size_t document) const { return titles_[document]; }
  // Of its page, from the root of the site.
  std::string route(size_t document) const;
  std::string_view kind(size_t document) const;
  bool is_archived(size_t document) const { return archived_[document]; }
  // The title as questions are compared with it.
  const std::u32string& folded_title(size_t document) const;

  uint32_t first_block(size_t document) const { return first_[document]; }
  // REQUIRES: block < blocks().
  size_t document_of(uint32_t block) const { return document_of_[block]; }
  uint32_t blocks() const { return static_cast<uint32_t>(document_of_.size()); }

  const std::u32string& split() const { return split_; }
  // Where a term stands, in order; empty where nowhere. Kept for the next question.
  const std::vector<uint32_t>& blocks_of(const std::u32string& term) const;
  // Where a term stands that begins so, in order. REQUIRES: all such terms are in one part, as
  // those of one Japanese character that is not in split(), and of two letters of a word, are.
  std::vector<uint32_t> blocks_beginning(std::u32string_view start, bool words_alone) const;

  const std::map<std::u32string, std::vector<std::u32string>>& readings() const {
    return readings_;
  }
  const std::vector<std::vector<std::u32string>>& synonyms() const { return synonyms_; }
  const std::vector<std::vector<std::string>>& near() const { return near_; }
  // Whether a word of near() finds nothing.
  bool is_silent(const std::string& word) const { return silent_.count(word) > 0; }
  const std::vector<std::u32string>& acute() const { return acute_; }
  const std::vector<std::u32string>& hard() const { return hard_; }
  // Every word that there is, folded.
  const std::vector<std::u32string>& words() const;

 private:
  using Part = std::map<std::u32string, std::string, std::less<>>;  // term -> gaps

  const Part& part_with(std::u32string_view term) const;
  std::optional<std::string> part_text(const std::string& name) const;
  void add(const std::string& gaps, std::vector<uint32_t>& out) const;

  ReadFile read_file_;
  std::string folder_;
  uint32_t parts_ = 1;
  std::u32string split_;
  std::string home_;
  std::vector<std::string> titles_, slugs_;
  mutable std::vector<std::u32string> folded_titles_;  // empty: not asked for yet
  std::string kinds_;
  std::vector<std::string> kind_names_;
  std::vector<bool> archived_;
  std::vector<uint32_t> first_;
  std::vector<uint32_t> document_of_;
  std::map<std::u32string, std::vector<std::u32string>> readings_;
  std::vector<std::vector<std::u32string>> synonyms_;
  std::vector<std::vector<std::string>> near_;
  std::set<std::string> silent_;
  std::vector<std::u32string> acute_, hard_;
  mutable std::unordered_map<uint32_t, Part> loaded_;
  mutable std::unordered_map<std::u32string, std::vector<uint32_t>> known_;  // by term
  mutable std::optional<std::vector<std::u32string>> words_;
};

}  // namespace hiroba::search
