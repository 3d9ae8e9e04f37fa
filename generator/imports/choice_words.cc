#include "imports/choice_words.h"

#include <algorithm>
#include <string_view>

#include "imports/known_site.h"

namespace hiroba::imports {
namespace {

struct ChoiceWord {
  std::string_view word;
  std::string_view names;
};

constexpr ChoiceWord kChoiceWords[] = {
#include "imports/choice_words.inc"
};

}  // namespace

const kinds::Choice* choice_named(const kinds::ValueType& type, const std::string& text) {
  const std::string folded = folded_title(text);
  for (const kinds::Choice& choice : type.choices()) {
    if (folded == folded_title(choice.ja) || folded == choice.name) return &choice;
  }
  return nullptr;
}

const kinds::Choice* meant_choice(const kinds::ValueType& type, const std::string& text) {
  const std::string folded = folded_title(text);
  for (const ChoiceWord& word : kChoiceWords) {
    if (folded_title(word.word) != folded) continue;
    for (std::string_view names = word.names; !names.empty();) {
      const size_t end = std::min(names.find(' '), names.size());
      for (const kinds::Choice& choice : type.choices()) {
        if (choice.name == names.substr(0, end)) return &choice;
      }
      names.remove_prefix(std::min(names.size(), end + 1));
    }
  }
  return nullptr;
}

}  // namespace hiroba::imports
