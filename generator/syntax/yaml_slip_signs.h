#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hiroba::syntax {

// By what the slips of people who write YAML are told from texts: a few bytes at a time.

// Length of the field name at the beginning: ASCII, as all our fields are. 0: none.
size_t name_length(std::string_view text);

// The blank that Japanese or a copied text brings (U+3000, U+00A0) at the beginning, or an empty
// view.
std::string_view wide_space_at(std::string_view text);

// What a message calls this blank.
std::string wide_space_name(std::string_view space);

// «名前：値» or «name:value» at the beginning of a plain value: the name, or an empty view. Such
// a value was meant as an entry.
std::string_view key_like_beginning(std::string_view value);

// «-生活»: a list item whose space was forgotten. Numbers and rows of dashes are texts.
bool is_dash_without_space(std::string_view value);

}  // namespace hiroba::syntax
