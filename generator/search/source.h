#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/searchable.h"

// What an index is made of: the searchable pages of one language, and what people know about words.
namespace hiroba::search {

struct Document {
  model::Searchable text;
  std::string kind;    // «group»
  std::string slug;    // its page is <home><kind>/<slug>.html
  std::string groups;  // what it can be narrowed by: «area.nakamachi audience.person»
};

using Named = std::pair<std::string, std::string>;  // an id, and how people read it

struct Source {
  std::string tag;                                 // of the language
  std::string home;                                // folder of its pages: «», «easy/»
  std::vector<Document> documents;                 // in kana order
  std::vector<Named> kinds;                        // of these documents, in the order of kinds
  std::vector<Named> groups;                       // in the order in which they are shown
  std::vector<Named> readings;                     // a word and its reading
  std::vector<std::vector<std::string>> synonyms;  // each of a row stands for each other
  std::vector<std::vector<std::string>> near;
  std::vector<std::string> acute, hard;  // words of distress
};

}  // namespace hiroba::search
