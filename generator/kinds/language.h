#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hiroba::kinds {

// The three forms in which a page may exist. `easy` is やさしい日本語.
enum class Language : uint8_t { ja, easy, en };

inline constexpr std::array<Language, 3> kLanguages = {Language::ja, Language::easy, Language::en};

constexpr std::string_view language_name(Language language) {
  constexpr std::array<std::string_view, 3> names = {"ja", "easy", "en"};
  return names[static_cast<size_t>(language)];
}

// The value of the HTML lang attribute. Plain Japanese is Japanese.
constexpr std::string_view html_lang(Language language) {
  return language == Language::en ? "en" : "ja";
}

// A text that editors may give in up to three forms. `ja` is the source of the other two; what
// is missing falls back to it, visibly.
struct Localized {
  std::string ja;
  std::string easy;
  std::string en;

  const std::string& own(Language language) const {
    return language == Language::ja ? ja : language == Language::easy ? easy : en;
  }
  std::string& own(Language language) {
    return language == Language::ja ? ja : language == Language::easy ? easy : en;
  }
  bool has(Language language) const { return !own(language).empty(); }
  // The text shown on a page of this language.
  const std::string& in(Language language) const { return has(language) ? own(language) : ja; }
  bool empty() const { return ja.empty() && easy.empty() && en.empty(); }
};

}  // namespace hiroba::kinds
