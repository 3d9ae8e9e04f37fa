#pragma once

#include "pages/page.h"

// The two lists of words by which records are found in site.yaml: areas and topics.
namespace hiroba::pages {

enum class Words : uint8_t { areas, topics };

// Only words with something in them.
const std::vector<model::WordList>& lists_of(Words words, const Model& model);

std::string word_route(Words words, const model::ListWord& word, uint32_t number,
                       Language language);

// The page that lists them all.
std::string words_route(Words words, Language language);
std::string_view words_title(Words words, const PageContext& context);

}  // namespace hiroba::pages
