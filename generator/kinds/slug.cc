#include "kinds/slug.h"

#include <algorithm>

namespace hiroba::kinds {

bool is_slug(std::string_view text) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.size() <= kLongestSlug &&
         std::all_of(text.begin(), text.end(), is_allowed);
}

bool is_list_page(std::string_view slug) { return slug == "index" || slug.starts_with("index-"); }

}  // namespace hiroba::kinds
