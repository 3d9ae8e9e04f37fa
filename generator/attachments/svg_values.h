#pragma once

#include <string_view>

// What the values of attributes and style sheets of a drawing lead to.
namespace hiroba::attachments {

// «#mark»: a part of the same drawing. As a browser reads it: without blanks around it, and without
// tabs and line ends within (WHATWG URL, 4.4).
bool is_own_part(std::string_view address);

// A PNG or JPEG written into the drawing itself, and nothing else under its name.
bool is_inner_picture(std::string_view address);

// Whether CSS in an attribute or, with `is_sheet`, in a <style> element names anything but parts of
// the drawing. Escapes, which could spell any word, are not followed but count as doing so.
bool has_loading_style(std::string_view css, bool is_sheet);

}  // namespace hiroba::attachments
