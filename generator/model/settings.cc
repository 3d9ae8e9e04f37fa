#include "model/settings.h"

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
  const size_t scheme = url.find("://");
  const size_t slash = scheme == std::string::npos ? scheme : url.find('/', scheme + 3);
  if (slash == std::string::npos || url.back() == '/' || url.find_first_of("?#") != url.npos)
    return;
  const std::string path = url.substr(slash) + "/";
  if (!settings.base_path.empty() && settings.base_path != path) return;
  settings.base_path = path;
  url.resize(slash);
}

}  // namespace

bool Settings::speaks(kinds::Language language) const {
  for (const std::string& name : languages) {
    if (name == kinds::language_name(language)) return true;
  }
  return false;
}

const ListWord* Settings::area(std::string_view id) const { return find_word(areas, id); }
const ListWord* Settings::topic(std::string_view id) const { return find_word(topics, id); }

Settings parse_settings(const syntax::Node& node, source::FileId file, source::Diagnostics& found) {
  Settings settings;
  kinds::parse_fields(kinds::FieldsOf<Settings>::all(), &settings, node, settings.marks, file,
                      found);
  if (settings.languages.empty()) settings.languages = {"ja"};
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
