#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/strings.h"
#include "kinds/language.h"

namespace hiroba::emit {

// What the site says by itself in one language: the words of site/strings. What the language lacks
// comes from the one that it falls back to.
class Words {
 public:
  Words(const kinds::ByLanguage<Strings>& strings, kinds::Language language)
      : strings_(&strings), language_(language) {}

  kinds::Language language() const { return language_; }

  // nullptr where no language on the way of falling back has it.
  const std::string* find(std::string_view key) const;
  const std::string* find(std::string_view section, std::string_view key) const;
  // Empty where there is none. It is noted as missing: a link or a heading without words is worse
  // than no page, so the build stops.
  std::string_view word(std::string_view key) const;
  std::string_view word(std::string_view section, std::string_view key) const;

  // Of a section in which some patterns are for special cases: one of these, looked for only where
  // the language has `usual` from. nullptr: this case is no special one.
  const std::string* special(std::string_view section, std::string_view usual,
                             std::string_view special) const;

  // A word that the program knows in Japanese and English: of a choice, a holiday, a prefecture.
  // `names` in site/strings gives it in other languages, or differently, by the Japanese word.
  std::string_view name(std::string_view ja, std::string_view en) const;

  // The words in which records are written.
  Words in_source() const { return Words(*strings_, kinds::Language()); }

  const std::vector<std::string>& missing() const { return missing_; }

 private:
  const kinds::ByLanguage<Strings>* strings_;
  kinds::Language language_;
  mutable std::vector<std::string> missing_;
};

// A pattern of site/strings with its slots filled: «{n}人». What is in braces and not named stays.
using Slot = std::pair<std::string_view, std::string_view>;
std::string filled(std::string_view pattern, std::initializer_list<Slot> slots);

}  // namespace hiroba::emit
