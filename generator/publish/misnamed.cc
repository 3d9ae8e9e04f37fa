#include "publish/misnamed.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "kinds/slug.h"

namespace hiroba::publish {
namespace {

constexpr std::array<std::string_view, 4> kEndings = {".yaml", ".yml", ".md", ".csv"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool take_ending(std::string& name, std::string_view ending) {
  if (name.size() <= ending.size() || !name.ends_with(ending)) return false;
  name.resize(name.size() - ending.size());
  return true;
}

// What editors, browsers and mail programs put behind a name. A copy that an editor keeps (~, .bak)
// is no record. A copy that an editor keeps (~, .bak)
// is no record.
void take_additions(std::string& name) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view more : {".txt", ".text", ".rtf", " "}) {
      again = take_ending(name, more) || again;
    }
  }
}

// «.markdown», «.yaml2» are not guessed; these few are other names of the same.
std::string_view take_record_ending(std::string& name) {
  for (const std::string_view ending : kEndings) {
    if (take_ending(name, ending)) return ending;
  }
  if (take_ending(name, ".markdown") || take_ending(name, ".mdown")) return ".md";
  if (take_ending(name, ".tsv")) return ".csv";
  return "";
}

// The language at the end of the stem: «.en», «.English», «.やさしい».
std::string_view take_language(std::string& stem) {
  const struct {
    std::string_view written, right;
  } languages[] = {{".easy", ".easy"},    {".en", ".en"},         {".eng", ".en"},
                   {".english", ".en"},   {".yasashii", ".easy"}, {".plain", ".easy"},
                   {".ja-easy", ".easy"}, {".やさしい", ".easy"}, {".英語", ".en"}};
  for (const auto& one : languages) {
    if (take_ending(stem, one.written)) return one.right;
  }
  return "";
}

}  // namespace

std::string name_meant(std::string_view name) {
  std::string stem = lower(name);
  take_additions(stem);
  const std::string_view ending = take_record_ending(stem);
  if (ending.empty()) return "";
  const std::string_view language = take_language(stem);
  if (!kinds::is_slug(stem)) return "";
  // Variants are always Markdown, a table has none.
  const std::string meant = language.empty()   ? stem + std::string(ending)
                            : ending == ".csv" ? stem + ".csv"
                                               : stem + std::string(language) + ".md";
  return meant == name ? "" : meant;
}

std::string folder_meant(std::string_view name) {
  std::string stem = lower(name);
  take_additions(stem);
  if (take_record_ending(stem).empty()) return "";
  const std::string right = name_meant(name);
  return "group/" + (right.empty() ? std::string(name) : right);
}

}  // namespace hiroba::publish
