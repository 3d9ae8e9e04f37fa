#include "model/settings.h"

#include <algorithm>

#include "kinds/parse_record.h"
#include "model/settings_fields.h"

namespace hiroba::model {
namespace {

const ListWord* find_word(const std::vector<ListWord>& words, std::string_view id) {
  for (const ListWord& word : words) {
    if (word.id == id) return &word;
  }
  return nullptr;
}

// «https://www.example.jp/hiroba» names host and place at once, as people know their address.
// Where base_path says something else, check_settings() says so.
void split_base_url(Settings& settings) {
  std::string& url = settings.base_url;
  while (url.ends_with('/')) url.pop_back();
  const size_t scheme = url.find("://");
  const size_t slash = scheme == std::string::npos ? scheme : url.find('/', scheme + 3);
  if (slash == std::string::npos || url.find_first_of("?#") != url.npos) return;
  const std::string path = url.substr(slash) + "/";
  if (!settings.base_path.empty() && settings.base_path != path) return;
  settings.base_path = path;
  url.resize(slash);
}

syntax::Node with_tag(const syntax::Node& name) {
  syntax::Node map;
  map.type = syntax::Node::Type::map;
  map.mark = name.mark;
  map.entries.push_back(syntax::Entry{"tag", name.mark, name});
  return map;
}

// «[ja, easy, en]»: a name alone stands for what every site knows of it.
syntax::Node with_known_languages(const syntax::Node& settings) {
  syntax::Node out = settings;
  for (syntax::Entry& entry : out.entries) {
    if (entry.key != "languages") continue;
    if (entry.value.type == syntax::Node::Type::scalar) entry.value = with_tag(entry.value);
    for (syntax::Node& language : entry.value.items) {
      if (language.type == syntax::Node::Type::scalar) language = with_tag(language);
    }
  }
  return out;
}

// What site.yaml leaves out of a language that every site knows is what is known of it.
kinds::LanguageInfo completed(kinds::LanguageInfo language) {
  for (const kinds::LanguageInfo& known : kinds::Languages::known()) {
    if (known.tag != language.tag) continue;
    if (language.html_lang.empty()) language.html_lang = known.html_lang;
    if (language.label.empty()) language.label = known.label;
    if (language.falls_back.empty()) language.falls_back = known.falls_back;
    language.has_readings = language.has_readings || known.has_readings;
  }
  if (language.html_lang.empty()) language.html_lang = language.tag;
  if (language.label.empty()) language.label = language.tag;
  return language;
}

// Texts in every language can only be read once it is known which there are. What is wrong with the
// list is reported when all settings are read.
kinds::Languages languages_in(const syntax::Node& settings) {
  ListOfLanguages list;
  const syntax::Node* written = settings.find("languages");
  if (written != nullptr) {
    syntax::Node alone;
    alone.type = syntax::Node::Type::map;
    alone.entries.push_back(syntax::Entry{"languages", written->mark, *written});
    kinds::FieldMarks marks;
    source::Diagnostics heard_later;
    kinds::parse_fields(kinds::FieldsOf<ListOfLanguages>::all(), &list, alone, marks, 0, {},
                        heard_later);
  }
  std::vector<kinds::LanguageInfo> spoken = {kinds::Languages::known()[0]};
  for (const kinds::LanguageInfo& language : list.languages) {
    const bool is_first = std::any_of(spoken.begin(), spoken.end(), [&](const auto& before) {
      return before.tag == language.tag;
    });
    if (is_first || spoken.size() >= kinds::Languages::kMost) continue;
    spoken.push_back(completed(language));
  }
  return kinds::Languages(spoken);
}

}  // namespace

// 全国地方公共団体コード: weights 6 5 4 3 2, 11 less the rest of their sum by 11, its last digit.
bool is_municipality_code(std::string_view text) {
  constexpr size_t kDigits = 6;
  if (text.size() != kDigits) return false;
  int sum = 0;
  for (size_t i = 0; i < kDigits; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    if (i + 1 < kDigits) sum += (text[i] - '0') * static_cast<int>(kDigits - i);
  }
  return (11 - sum % 11) % 10 == text[kDigits - 1] - '0';
}

const ListWord* Settings::area(std::string_view id) const { return find_word(areas, id); }
const ListWord* Settings::topic(std::string_view id) const { return find_word(topics, id); }

Settings parse_settings(const syntax::Node& node, source::FileId file, source::Diagnostics& found) {
  Settings settings;
  const syntax::Node whole = with_known_languages(node);
  settings.languages = languages_in(whole);
  kinds::parse_fields(kinds::FieldsOf<Settings>::all(), &settings, whole, settings.marks, file,
                      settings.languages, found);
  split_base_url(settings);
  if (settings.base_path.empty()) settings.base_path = "/";
  if (settings.content_roots.empty()) {
    settings.content_roots.push_back(
        ContentRoot{"main", "content", kinds::Visibility::open, false});
  }
  for (ContentRoot& root : settings.content_roots) {
    if (root.ceiling == kinds::Visibility::unset) {
      root.ceiling = root.is_private ? kinds::Visibility::office : kinds::Visibility::open;
    }
  }
  return settings;
}

}  // namespace hiroba::model
