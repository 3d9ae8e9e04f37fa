#include "site_words.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "syntax/yaml.h"

namespace hiroba::test {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

kinds::ByLanguage<emit::Strings> read_strings() {
  const char* home = std::getenv("HIROBA_HOME");
  kinds::ByLanguage<emit::Strings> out;
  for (const kinds::Language language : kinds::Languages::usual().all()) {
    source::Diagnostics none;
    const std::string path =
        std::string(home == nullptr ? "." : home) + "/site/strings/" + language.tag() + ".yaml";
    const auto node = syntax::parse_yaml(read(path), 1, 1, none);
    if (node) out[language].add(*node);
    out[language].finish();
  }
  return out;
}

}  // namespace

const emit::Words& words(kinds::Language language) {
  static const kinds::ByLanguage<emit::Strings> strings = read_strings();
  static std::map<kinds::Language, emit::Words> all;
  return all.try_emplace(language, strings, language).first->second;
}

}  // namespace hiroba::test
