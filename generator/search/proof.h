#pragma once

#include <string>
#include <vector>

#include "search/index.h"
#include "search/source.h"

namespace hiroba::search {

// A page that is not found where it should be.
struct Shortfall {
  size_t document = 0;
  std::string asked;
  std::vector<std::string> before;  // titles of what came first instead
};

// How far down somebody looks.
inline constexpr size_t kSeen = 3;

// Asks for every title and every name of the documents that the index was made of: each must find
// its page among the first three. Pages that are called the same count as one.
std::vector<Shortfall> prove_names(const Index& index, const std::vector<Document>& documents);

// Nothing when the question finds the document among the first three.
std::vector<Shortfall> prove_question(const Index& index, const std::string& question,
                                      size_t document);

// Rows of synonyms of which two words do not find the same pages: the two words.
std::vector<std::pair<std::string, std::string>> prove_synonyms(
    const Index& index, const std::vector<std::vector<std::string>>& rows);

}  // namespace hiroba::search
