#include "imports/new_slug.h"

#include "imports/tidy.h"
#include "kinds/slug.h"
#include "text/file_name.h"
#include "text/hepburn.h"
#include "text/kana.h"

namespace hiroba::imports {
namespace {

constexpr size_t kLongest = 40;
constexpr size_t kLettersOfKey = 6;

// At a hyphen, if one is near.
std::string shortened(std::string slug) {
  if (slug.size() <= kLongest) return slug;
  slug.resize(kLongest);
  const size_t hyphen = slug.rfind('-');
  if (hyphen != std::string::npos && hyphen > kLongest / 2) slug.resize(hyphen);
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace

std::string new_slug(kinds::Kind kind, const std::string& kana, const std::string& title,
                     const std::string& key,
                     const std::function<bool(const std::string&)>& is_taken) {
  std::string slug = text::hepburn(kana);
  // A title with kanji would be read in part only.
  if (slug.empty() && text::is_kana_reading(title, text::Latin::allowed))
    slug = text::hepburn(title);
  slug = shortened(slug);
  const bool is_good = kinds::is_slug(slug) && !kinds::is_list_page(slug) &&
                       !text::is_device_name(slug) && slug.size() > 1;
  if (!is_good)
    slug = std::string(kinds::kind_name(kind)) + "-" + short_hash(key).substr(0, kLettersOfKey);
  std::string out = slug;
  for (int n = 2; is_taken(out); ++n) out = slug + "-" + std::to_string(n);
  return out;
}

}  // namespace hiroba::imports
