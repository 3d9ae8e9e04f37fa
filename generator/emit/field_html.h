#pragma once

#include <string_view>

#include "emit/page_context.h"
#include "kinds/language.h"
#include "template/scope.h"

// The text of a field on a page of some language, in the page's Scope.
namespace hiroba::emit {

// HTML with ruby for `base《reading》`. Where the language has no text of its own, that of the one
// it falls back to, marked with its language.
std::string_view field_html(const kinds::Localized& text, kinds::Language language,
                            tmpl::Scope& scope);

// The same without markup: a ruby is its base.
std::string_view field_text(const kinds::Localized& text, kinds::Language language,
                            tmpl::Scope& scope);

// A text of a record on the page being rendered: field_html() with the readings that the site
// knows. On pages in other languages there are none but those an author wrote.
std::string_view record_html(const kinds::Localized& text, const PageContext& page,
                             tmpl::Scope& scope);

// The title of a record. Its `kana` goes over the Japanese one; a title with ruby of its own, or
// one in plain Japanese, has only the readings of the words in it.
std::string_view title_html(const kinds::Common& record, const PageContext& page,
                            tmpl::Scope& scope);

// One text whose language is known.
std::string_view plain_html(std::string_view text, tmpl::Scope& scope);
std::string_view plain_text(std::string_view text, tmpl::Scope& scope);

}  // namespace hiroba::emit
