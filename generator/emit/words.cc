#include "emit/words.h"

namespace hiroba::emit {
namespace {

std::string joined(std::string_view section, std::string_view key) {
  std::string out;
  out.reserve(section.size() + 1 + key.size());
  return out.append(section).append(".").append(key);
}

}  // namespace

const std::string* Words::find(std::string_view key) const {
  for (kinds::Language language = language_;; language = language.falls_back()) {
    const std::string* text = (*strings_)[language].find(key);
    if (text != nullptr || language.is_source()) return text;
  }
}

const std::string* Words::find(std::string_view section, std::string_view key) const {
  return find(joined(section, key));
}

std::string_view Words::word(std::string_view key) const {
  if (const std::string* text = find(key)) return *text;
  missing_.emplace_back(key);
  return {};
}

std::string_view Words::word(std::string_view section, std::string_view key) const {
  return word(joined(section, key));
}

const std::string* Words::special(std::string_view section, std::string_view usual,
                                  std::string_view special) const {
  const std::string key = joined(section, usual);
  const kinds::Language home = language_.first_with(
      [&](kinds::Language language) { return (*strings_)[language].find(key) != nullptr; });
  return (*strings_)[home].find(joined(section, special));
}

std::string_view Words::name(std::string_view ja, std::string_view en) const {
  const std::string key = joined("names", ja);
  for (kinds::Language language = language_;; language = language.falls_back()) {
    if (const std::string* text = (*strings_)[language].find(key)) return *text;
    if (language.html_lang() == "en") return en;
    if (language.is_source()) return ja;
  }
}

std::string filled(std::string_view pattern, std::initializer_list<Slot> slots) {
  std::string out;
  out.reserve(pattern.size() + 16);
  while (!pattern.empty()) {
    const size_t open = pattern.find('{');
    const size_t close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
    if (close == pattern.npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    out += pattern.substr(0, open);
    bool known = false;
    for (const auto& [slot, text] : slots) {
      if (slot != name) continue;
      out += text;
      known = true;
    }
    if (!known) out += pattern.substr(open, close + 1 - open);
    pattern.remove_prefix(close + 1);
  }
  return out.append(pattern);
}

}  // namespace hiroba::emit
