#include "search/found_in.h"

#include <algorithm>
#include <iterator>

#include "search/terms.h"

namespace hiroba::search {
namespace {

using text::SearchClass;

// Where each term of a text stands, in the order of the text.
std::vector<Blocks> blocks_of_terms(const std::u32string& text, bool is_typed, const Index& index) {
  std::vector<Blocks> all;
  const auto runs = runs_of(text);
  for (const std::u32string_view run : runs) {
    const bool is_last_run = run.data() == runs.back().data();
    each_term(
        run,
        [&](std::u32string_view word) {
          const bool goes_on = is_typed && is_last_run && word.size() >= 2 &&
                               word.data() + word.size() == run.data() + run.size();
          all.push_back(goes_on ? index.blocks_beginning(word, true)
                                : index.blocks_of(std::u32string(word)));
        },
        [&](char32_t a, char32_t b) {
          all.push_back(index.blocks_of(std::u32string{a, b}));
        });
  }
  return all;
}

Blocks in_all(std::vector<Blocks> lists) {
  if (lists.empty()) return {};
  std::sort(lists.begin(), lists.end(),
            [](const Blocks& a, const Blocks& b) { return a.size() < b.size(); });
  Blocks out = std::move(lists[0]);
  for (size_t i = 1; i < lists.size() && !out.empty(); ++i) out = in_both(out, lists[i]);
  return out;
}

}  // namespace

Blocks in_both(const Blocks& a, const Blocks& b) {
  Blocks out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Blocks found_in(const std::u32string& spelling, const Index& index) {
  if (spelling.size() == 1 && text::search_class(spelling[0]) == SearchClass::japanese) {
    const bool is_split = index.split().find(spelling[0]) != std::u32string::npos;
    return is_split ? index.blocks_of(spelling) : index.blocks_beginning(spelling, false);
  }
  return in_all(blocks_of_terms(spelling, true, index));
}

Blocks nearly_found_in(const std::u32string& word, const Index& index) {
  const std::vector<Blocks> terms = blocks_of_terms(word, false, index);
  const size_t gap = word.size() >= 9 ? 3 : 2;
  const size_t needed = (terms.size() + 1) / 2;
  Blocks out;
  if (terms.size() <= gap) return out;
  for (size_t begin = 0; begin + gap <= terms.size(); ++begin) {
    std::vector<Blocks> rest;
    for (size_t i = 0; i < terms.size(); ++i) {
      if (i < begin || i >= begin + gap) rest.push_back(terms[i]);
    }
    if (rest.size() < needed) continue;
    const Blocks found = in_all(std::move(rest));
    Blocks both;
    std::set_union(out.begin(), out.end(), found.begin(), found.end(), std::back_inserter(both));
    out = std::move(both);
  }
  return out;
}

Blocks named_in(const std::u32string& name, const Index& index) {
  const auto runs = runs_of(name);
  if (runs.empty()) return {};
  std::vector<Blocks> lists = blocks_of_terms(name, false, index);
  for (const std::u32string_view run : runs) {
    if (text::search_class(run.front()) == SearchClass::japanese)
      lists.push_back(index.blocks_of(std::u32string{run.front(), kBegins}));
    if (text::search_class(run.back()) == SearchClass::japanese)
      lists.push_back(index.blocks_of(std::u32string{run.back(), kEnds}));
  }
  return in_all(std::move(lists));
}

}  // namespace hiroba::search
