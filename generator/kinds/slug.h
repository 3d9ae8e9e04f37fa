#pragma once

#include <string_view>

// The name of a record: its file's name, and its page's.
namespace hiroba::kinds {

// With an ending, a language folder and a page number it still fits into a file name anywhere.
inline constexpr size_t kLongestSlug = 100;

// Lower-case ASCII letters, digits and hyphens, at least one, at most kLongestSlug.
bool is_slug(std::string_view text);

// index.html, index-2.html …: the names of the pages of a list.
bool is_list_page(std::string_view slug);

}  // namespace hiroba::kinds
