#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The languages of a site: a list in site.yaml, never in code. Records are written in Japanese, the
// first one; what they say in the others is optional and falls back, visibly.
namespace hiroba::kinds {

struct LanguageInfo {
  std::string tag;        // «easy»: in file names (hidamari.easy.md), folders and site/strings
  std::string html_lang;  // «ja»: a BCP 47 tag, for lang and hreflang
  std::string label;      // «やさしい日本語»: its name, in itself
  std::string direction = "ltr";  // or «rtl»
  std::string falls_back;         // tag of the language shown where a text is missing
  bool has_readings = false;  // readings over Japanese words from the start, room between phrases
};

// Which way its lines run: «ltr» or «rtl».
bool is_direction(std::string_view text);

// One language of a list, cheap to copy. Without one: what records are written in. Valid as long as
// its Languages.
class Language {
 public:
  Language() = default;

  // Its place in the list, for tables by language. 0: what records are written in.
  size_t number() const { return number_; }
  bool is_source() const { return number_ == 0; }
  const std::string& tag() const { return info().tag; }
  const std::string& html_lang() const { return info().html_lang; }
  const std::string& label() const { return info().label; }
  const std::string& direction() const { return info().direction; }
  bool has_readings() const { return info().has_readings; }
  // A form of Japanese: readings may stand over its words.
  bool is_japanese() const { return html_lang() == "ja"; }
  // Whether the site has pages in it. Content may be there for more.
  bool is_spoken() const;
  // What is shown where a text is missing in this one. REQUIRES: !is_source().
  Language falls_back() const;
  // The first language from here along the way of falling back of which `is_there(language)`; at
  // the end what records are written in.
  template <class Predicate>
  Language first_with(const Predicate& is_there) const {
    Language language = *this;
    while (!language.is_source() && !is_there(language)) language = language.falls_back();
    return language;
  }

  friend bool operator==(Language a, Language b) { return a.number_ == b.number_; }
  friend auto operator<=>(Language a, Language b) { return a.number_ <=> b.number_; }

 private:
  friend class Languages;
  struct Row {
    LanguageInfo info;
    uint8_t falls_back = 0;
    bool is_spoken = true;
  };
  Language(const std::vector<Row>* rows, uint8_t number) : rows_(rows), number_(number) {}
  const LanguageInfo& info() const;

  const std::vector<Row>* rows_ = nullptr;
  uint8_t number_ = 0;
};

// All languages that content of a site may have. Copies share the list.
class Languages {
 public:
  static constexpr size_t kMost = 32;

  // Japanese alone.
  Languages();
  // Those with pages. REQUIRES: between 1 and kMost, the first one Japanese. The languages that
  // every site knows (known()) may be in its content though it has no pages in them.
  explicit Languages(const std::vector<LanguageInfo>& spoken);

  std::span<const Language> spoken() const { return std::span(all_).first(spoken_); }
  std::span<const Language> all() const { return all_; }
  const Language* find(std::string_view tag) const;

  // ja, easy, en: described here, so that site.yaml need only name them.
  static std::span<const LanguageInfo> known();
  // A site with pages in these three.
  static const Languages& usual();

 private:
  std::shared_ptr<const std::vector<Language::Row>> rows_;
  std::vector<Language> all_;
  size_t spoken_ = 0;
};

// One value for each language that has one.
template <class T>
class ByLanguage {
 public:
  // The value, or an empty one.
  const T& operator[](Language language) const {
    static const T none{};
    return language.number() < values_.size() ? values_[language.number()] : none;
  }
  T& operator[](Language language) {
    if (language.number() >= values_.size()) values_.resize(language.number() + 1);
    return values_[language.number()];
  }
  // Whether one beside that of the source fits.
  template <class Predicate>
  bool any_translation(const Predicate& fits) const {
    for (size_t i = 1; i < values_.size(); ++i) {
      if (fits(values_[i])) return true;
    }
    return false;
  }
  void forget_translations() {
    if (values_.size() > 1) values_.resize(1);
  }
  auto begin() { return values_.begin(); }
  auto end() { return values_.end(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::vector<T> values_;
};

// A text that editors may give in several languages. `ja` is the source of the others.
struct Localized {
  std::string ja;

  Localized() = default;
  Localized(std::string text) : ja(std::move(text)) {}

  // In this language alone; empty where it was not given.
  const std::string& own(Language language) const;
  // To write to.
  std::string& own(Language language);
  bool has(Language language) const { return !own(language).empty(); }
  // The language of the text that a page in `language` shows.
  Language shown_in(Language language) const {
    return language.first_with([this](Language l) { return has(l); });
  }
  // The text shown on a page of this language.
  const std::string& in(Language language) const { return own(shown_in(language)); }
  bool empty() const;
  // Calls `use(text)` for every text that was given.
  template <class Use>
  void for_each(const Use& use) const {
    if (!ja.empty()) use(ja);
    for (const Translation& other : others) {
      if (!other.text.empty()) use(other.text);
    }
  }
  bool is_translated() const { return !others.empty(); }
  // Leaves the Japanese text alone.
  void forget_translations() { others.clear(); }

 private:
  struct Translation {
    uint8_t language;
    std::string text;
  };
  std::vector<Translation> others;
};

}  // namespace hiroba::kinds
