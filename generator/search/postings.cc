#include "search/postings.h"

#include <algorithm>

#include "search/numbers.h"

namespace hiroba::search {
namespace {

using text::SearchClass;

constexpr int kBits = 21;  // of a code point
constexpr size_t kPacked = 3;

uint64_t packed(std::u32string_view term) {
  uint64_t key = 0;
  for (const char32_t c : term) key = key << kBits | c;
  return key;
}

std::u32string unpacked(uint64_t key) {
  std::u32string term;
  for (; key != 0; key >>= kBits) term.insert(term.begin(), key & ((1u << kBits) - 1));
  return term;
}

}  // namespace

Postings::Postings(std::u32string_view split) {
  for (const char32_t c : split) {
    if (c >= is_split_.size()) is_split_.resize(c + 1);
    is_split_[c] = true;
  }
}

void Postings::add(uint64_t key, uint32_t block) {
  List& list = short_terms_[key];
  if (block < list.next) return;
  append_number(list.gaps, block - list.next);
  list.next = block + 1;
}

void Postings::add_word(std::u32string_view word, uint32_t block) {
  if (word.size() <= kPacked) return add(packed(word), block);
  List& list = long_words_[std::u32string(word)];
  if (block < list.next) return;
  append_number(list.gaps, block - list.next);
  list.next = block + 1;
}

void Postings::add_block(uint32_t block, std::u32string_view folded, bool is_name) {
  const auto add_pair = [&](char32_t a, char32_t b) {
    add(static_cast<uint64_t>(a) << kBits | b, block);
  };
  for (const std::u32string_view run : runs_of(folded)) {
    each_term(
        run, [&](std::u32string_view word) { add_word(word, block); }, add_pair);
    if (text::search_class(run.back()) == SearchClass::japanese) add_pair(run.back(), kEnds);
    if (is_name && text::search_class(run.front()) == SearchClass::japanese) {
      add_pair(run.front(), kBegins);
    }
    for (const char32_t c : run) {
      if (c < is_split_.size() && is_split_[c]) add(c, block);
    }
  }
}

std::vector<Postings::Term> Postings::take() {
  std::vector<Term> terms;
  terms.reserve(short_terms_.size() + long_words_.size());
  for (auto& [key, list] : short_terms_) terms.push_back({unpacked(key), std::move(list.gaps)});
  for (auto& [word, list] : long_words_) terms.push_back({word, std::move(list.gaps)});
  short_terms_.clear();
  long_words_.clear();
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.text < b.text; });
  return terms;
}

}  // namespace hiroba::search
