#pragma once

#include <string>
#include <string_view>

#include "emit/field_html.h"
#include "emit/page_context.h"
#include "model/routes.h"
#include "template/value.h"

// What all views share: how they reach the page being made, and how they give a text or an address
// that may be missing.
namespace hiroba::emit::view {

using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

inline const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }
inline const model::Model& site(const Scope& scope) { return page(scope).site(); }

inline Value string_or_none(std::string_view text, Scope& scope) {
  return text.empty() ? Value::none() : Value::text(scope.copy(text));
}
inline Value url_or_none(const std::string& url, Scope& scope) {
  return url.empty() ? Value::none() : Value::url(scope.copy(url));
}
inline Value link_to(const std::string& route, Scope& scope) {
  return Value::url(scope.copy(page(scope).link_to_route(route)));
}

// Plain text as HTML, for labels.
std::string_view escaped(std::string_view text, Scope& scope);

// A word of site/strings in the page's language; empty where there is none.
std::string_view string_of(const PageContext& page, std::string_view key);
// What a kind is called on the page: «集まり», «Groups».
std::string_view kind_label(kinds::Kind kind, const PageContext& page);

inline constexpr const TypeInfo* kText = &tmpl::kTextType;
inline constexpr const TypeInfo* kHtml = &tmpl::kHtmlType;
inline constexpr const TypeInfo* kUrl = &tmpl::kUrlType;
inline constexpr const TypeInfo* kNumber = &tmpl::kIntegerType;
inline constexpr const TypeInfo* kBoolean = &tmpl::kBooleanType;

}  // namespace hiroba::emit::view
