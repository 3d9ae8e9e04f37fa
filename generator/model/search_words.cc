#include "model/search_words.h"

#include <algorithm>

namespace hiroba::model {

bool AlikeWords::is_for(kinds::Language language) const {
  return languages.empty() ||
         std::find(languages.begin(), languages.end(), language.tag()) != languages.end();
}

}  // namespace hiroba::model
