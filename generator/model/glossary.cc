#include "model/glossary.h"

#include <algorithm>

namespace hiroba::model {
namespace {

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// «WRAP» must not be found in «WRAPPING».
bool stands_alone(std::string_view text, size_t begin, size_t length) {
  const bool before = begin > 0 && is_latin(text[begin]) && is_latin(text[begin - 1]);
  const size_t end = begin + length;
  const bool after = end < text.size() && is_latin(text[end - 1]) && is_latin(text[end]);
  return !before && !after;
}

size_t character_size(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

}  // namespace

uint32_t Glossary::head_of(std::string_view text) {
  uint32_t head = 0;
  for (size_t i = 0; i < 3; ++i) {
    head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  }
  return head;
}

void Glossary::add(std::string_view word, uint32_t term) {
  if (word.size() < 3) return;  // one kana or two letters would be found everywhere
  words_.push_back(Word{std::string(word), term});
}

void Glossary::finish() {
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const uint32_t head = head_of(words_[i].text);
    by_head_[head].push_back(i);
    heads_.set(head & 0xFFFF);
  }
  for (auto& [head, list] : by_head_) {
    std::sort(list.begin(), list.end(), [&](uint32_t a, uint32_t b) {
      const Word &x = words_[a], &y = words_[b];
      return x.text.size() != y.text.size() ? x.text.size() > y.text.size() : x.term < y.term;
    });
  }
}

void Glossary::find(std::string_view text, std::vector<Match>& out) const {
  size_t at = 0;
  while (at + 3 <= text.size()) {
    size_t step = character_size(static_cast<unsigned char>(text[at]));
    const uint32_t head = head_of(text.substr(at, 3));
    const auto list = heads_[head & 0xFFFF] ? by_head_.find(head) : by_head_.end();
    if (list != by_head_.end()) {
      for (const uint32_t index : list->second) {
        const Word& word = words_[index];
        if (text.compare(at, word.text.size(), word.text) != 0) continue;
        if (!stands_alone(text, at, word.text.size())) continue;
        out.push_back(
            Match{static_cast<uint32_t>(at), static_cast<uint32_t>(word.text.size()), word.term});
        step = word.text.size();
        break;
      }
    }
    at += step;
  }
}

}  // namespace hiroba::model
