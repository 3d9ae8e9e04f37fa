#pragma once

#include <string>

#include "emit/page_context.h"
#include "template/scope.h"

namespace hiroba::emit {

// The body of a record on the page being rendered: links lead where this page needs them, and the
// first use of every glossary word leads to its explanation. Empty when nothing was written.
// Falls back to the Japanese body; `is_fallback` then becomes true.
std::string_view body_html(const model::Item& item, const PageContext& page, tmpl::Scope& scope,
                           bool& is_fallback);

// The same with a place to rest before each section: a link to #ato, which the template has.
std::string_view restful_body_html(const model::Item& item, const PageContext& page,
                                   tmpl::Scope& scope);

// The language whose body such a page shows.
kinds::Language body_language(const model::Item& item, kinds::Language wanted);

}  // namespace hiroba::emit
