#pragma once

#include <string>
#include <vector>

#include "model/searchable.h"

namespace hiroba::search {

// Blocks of a document that always exist, by number; the rest follows from kRest on.
inline constexpr uint32_t kTitle = 0, kNames = 1, kHeadings = 2, kSummary = 3, kRest = 4;

// What a hit in a block counts: «Documents and blocks» in README.md.
constexpr int weight_of(uint32_t block) {
  constexpr int kWeights[] = {16, 14, 6, 4};
  return block < kRest ? kWeights[block] : 2;
}

// All blocks of a document, folded, without white space that does not count.
std::vector<std::u32string> folded_blocks(const model::Searchable& document);

}  // namespace hiroba::search
