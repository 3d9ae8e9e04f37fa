#include "emit/view/parts.h"
#include "pages/links.h"
#include "pages/root_views.h"
#include "pages/search.h"

// What every page knows of the search: where its page is, and the dictionaries for the box.
namespace hiroba::pages {
namespace {

using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using tmpl::Member;

Language language_of(const Value& self) { return self.as<Language>(); }

Value dictionary(const PageContext& p, Language language, Scope& s) {
  return Value::url(s.copy(p.link_to_route(search_dictionary_route(language))));
}

Value own_dictionary(const Member&, const Value&, Scope& s) {
  return dictionary(page(s), page(s).language(), s);
}
Value own_tag(const Member&, const Value&, Scope& s) {
  return Value::text(page(s).language().tag());
}
Value others(const Member& m, const Value&, Scope& s) {
  const auto spoken = site(s).settings.languages.spoken();
  Value* out = s.make_array<Value>(spoken.size());
  size_t count = 0;
  for (const Language& language : spoken) {
    if (language != page(s).language()) out[count++] = Value::of(*m.type->element, &language);
  }
  return count == 0 ? Value::none() : Value::list(*m.type, out, count);
}

Value other_tag(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<Language>().tag());
}
Value other_label(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<Language>().label());
}
Value other_html_lang(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<Language>().html_lang());
}
Value other_dictionary(const Member&, const Value& self, Scope& s) {
  return dictionary(page(s), language_of(self), s);
}
Value other_url(const Member&, const Value& self, Scope& s) {
  return Value::url(s.copy(page(s).link_to_route(search_page_route(language_of(self)))));
}

}  // namespace

void declare_search(emit::ViewTypes& types, tmpl::TypeInfo& site_type) {
  tmpl::TypeInfo& other = types.add_record("search language", "another language to search in");
  other.members = {{"tag", kText, &other_tag, "as in file names"},
                   {"label", kText, &other_label, "its name, in itself"},
                   {"html_lang", kText, &other_html_lang, "for lang"},
                   {"dictionary", kUrl, &other_dictionary, "its script search/<tag>.js"},
                   {"url", kUrl, &other_url, "its page of the search"}};
  const tmpl::TypeInfo& list = types.add_list(tmpl::value_list(other));
  site_type.members.push_back(
      {"search_dictionary", kUrl, &own_dictionary, "the script search/<tag>.js of this language"});
  site_type.members.push_back({"search_tag", kText, &own_tag, "the language of the page"});
  site_type.members.push_back({"search_others", &list, &others, "the site's other languages"});
}

}  // namespace hiroba::pages
