#include "pages/links.h"

namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kHtml;
using emit::view::kNumber;
using emit::view::kText;
using emit::view::kUrl;
using tmpl::Member;

Value label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<LinkView>().label);
}
Value url(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.url.empty() ? Value::none() : Value::url(link.url);
}
Value icon(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.icon.empty() ? Value::none() : Value::text(link.icon);
}
Value name(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().name);
}
Value html_lang(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().html_lang);
}
Value has_own_tag(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<LinkView>().has_own_tag);
}
Value canonical(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.canonical.empty() ? Value::none() : Value::url(link.canonical);
}
Value count(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<LinkView>().count);
}
Value is_current(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<LinkView>().is_current);
}

}  // namespace

const tmpl::TypeInfo& declare_links(emit::ViewTypes& types) {
  tmpl::TypeInfo& link = types.add_record("link", "a label and where it leads");
  link.members = {
      {"label", kHtml, &label, "HTML"},
      {"url", kUrl, &url, "none for where one is"},
      {"icon", kText, &icon, "name for icon()"},
      {"name", kText, &name, "language, kind or target"},
      {"html_lang", kText, &html_lang, "of a language"},
      {"has_own_tag", kBoolean, &has_own_tag,
       "of a language: search engines can tell it from others"},
      {"canonical", kUrl, &canonical, "of a language, when the site's address is known"},
      {"count", kNumber, &count, "how many records"},
      {"number", kNumber, &count, "of a page"},
      {"is_current", kBoolean, &is_current, "one is there now"}};
  return types.add_list(tmpl::value_list(link));
}

}  // namespace hiroba::pages
