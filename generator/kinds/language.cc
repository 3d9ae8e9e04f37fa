#include "kinds/language.h"

#include <algorithm>

namespace hiroba::kinds {

bool is_direction(std::string_view text) { return text == "ltr" || text == "rtl"; }

const LanguageInfo& Language::info() const {
  return rows_ == nullptr ? Languages::known()[0] : (*rows_)[number_].info;
}

bool Language::is_spoken() const { return rows_ == nullptr || (*rows_)[number_].is_spoken; }

Language Language::falls_back() const { return Language(rows_, (*rows_)[number_].falls_back); }

Languages::Languages() : Languages({known()[0]}) {}

Languages::Languages(const std::vector<LanguageInfo>& spoken) : spoken_(spoken.size()) {
  std::vector<Language::Row> rows;
  for (const LanguageInfo& info : spoken) rows.push_back({info, 0, true});
  const auto place_of = [&](std::string_view tag) {
    return std::find_if(rows.begin(), rows.end(),
                        [&](const Language::Row& row) { return row.info.tag == tag; });
  };
  for (const LanguageInfo& info : known()) {
    if (place_of(info.tag) == rows.end()) rows.push_back({info, 0, false});
  }
  for (size_t i = 1; i < rows.size(); ++i) {
    // Only to one that stands before it, so that the way of falling back always ends.
    const auto found = place_of(rows[i].info.falls_back);
    const auto place = static_cast<size_t>(found - rows.begin());
    rows[i].falls_back = static_cast<uint8_t>(place < i ? place : 0);
  }
  rows_ = std::make_shared<const std::vector<Language::Row>>(std::move(rows));
  for (size_t i = 0; i < rows_->size(); ++i) {
    all_.push_back(Language(rows_.get(), static_cast<uint8_t>(i)));
  }
}

const Language* Languages::find(std::string_view tag) const {
  for (const Language& language : all_) {
    if (language.tag() == tag) return &language;
  }
  return nullptr;
}

std::span<const LanguageInfo> Languages::known() {
  // clang-format off
  static const LanguageInfo languages[] = {
      {"ja",   "ja", "日本語",         "ltr", "",   false},
      {"easy", "ja", "やさしい日本語", "ltr", "ja", true},
      {"en",   "en", "English",        "ltr", "ja", false},
  };
  // clang-format on
  return languages;
}

const Languages& Languages::usual() {
  static const Languages languages(std::vector<LanguageInfo>(known().begin(), known().end()));
  return languages;
}

const std::string& Localized::own(Language language) const {
  static const std::string kNone;
  if (language.is_source()) return ja;
  for (const Translation& other : others) {
    if (other.language == language.number()) return other.text;
  }
  return kNone;
}

std::string& Localized::own(Language language) {
  if (language.is_source()) return ja;
  for (Translation& other : others) {
    if (other.language == language.number()) return other.text;
  }
  return others.emplace_back(Translation{static_cast<uint8_t>(language.number()), {}}).text;
}

bool Localized::empty() const {
  return ja.empty() && std::all_of(others.begin(), others.end(),
                                   [](const Translation& other) { return other.text.empty(); });
}

}  // namespace hiroba::kinds
