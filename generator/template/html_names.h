#pragma once

#include <string_view>

#include "source/rule.h"
#include "template/html_state.h"

namespace hiroba::tmpl {

// What kind of value an attribute takes (names in lower case; HTML Living Standard, table of
// attributes, and SVG 2).
enum class AttributeKind { plain, url, url_list, handler, style, document, typed, animated };
AttributeKind attribute_kind(std::string_view element, std::string_view attribute);

enum class ElementKind { normal, empty, rcdata, raw };
ElementKind element_kind(std::string_view name);

// Whether a <script type="…"> is data.
bool is_json_type(std::string_view type);

// Reads the literal beginning of a URL: how far it has got, or which rule it breaks.
struct UrlPrefix {
  UrlPhase phase = UrlPhase::start;
  const source::Rule* rule = nullptr;
};
UrlPrefix read_url_prefix(std::string_view literal);

// `javascript:` and `vbscript:`, which run what follows.
bool is_script_url(std::string_view literal);

// True when the text ends in the middle of a character reference («&am»).
bool ends_in_reference(std::string_view text);

}  // namespace hiroba::tmpl
