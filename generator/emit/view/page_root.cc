#include "emit/view/root_parts.h"
#include "template/escape.h"
#include "text/utf8.h"

// The root `page`: names, addresses and languages of the page being made.
namespace hiroba::emit::root {
namespace {

std::string_view own_title(const PagePlan& plan, Scope& scope) {
  const PageContext& p = page(scope);
  switch (plan.what) {
    case PageKind::record:
      return field_text(p.item(plan.item).common().title, plan.language, scope);
    case PageKind::list:
      return kind_label(plan.kind, plan.language);
    case PageKind::word:
      return field_text(word_list(plan, p.site()).word->label, plan.language, scope);
    case PageKind::words:
      return string_of(p, plan.is_area ? "words.areas" : "words.topics");
    case PageKind::home:
      return {};
    case PageKind::sitemap:
      return string_of(p, "sitemap.title");
    case PageKind::not_found:
      return string_of(p, "not_found.title");
    case PageKind::gone:
      return string_of(p, "gone.title");
  }
  return {};
}

// «ひだまりの会｜ひろば»; further pages of a list say which they are.
Value page_title(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const std::string_view own = own_title(plan, scope);
  const std::string_view name = field_text(site(scope).settings.title, plan.language, scope);
  const std::string_view town = field_text(site(scope).settings.town, plan.language, scope);
  const std::string_view bar = plan.language == Language::en ? " | " : "｜";
  if (own.empty()) return Value::text(town.empty() ? name : scope.concat({name, bar, town}));
  // Search results and tabs cut long titles: then the page's own words are the ones to keep.
  constexpr size_t kLongTitle = 60;
  if (plan.number == 1 && text::count_characters(own) > kLongTitle) return Value::text(own);
  if (plan.number == 1) return Value::text(scope.concat({own, bar, name}));
  const std::string number = std::to_string(plan.number);
  return Value::text(scope.concat({own, plan.language == Language::en ? " (page " : "（", number,
                                   plan.language == Language::en ? ")" : "ページ目）", bar, name}));
}

Value page_heading(const Member&, const Value& self, Scope& scope) {
  return string_or_none(own_title(plan_of(self), scope), scope);
}

Value page_description(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (plan.what == PageKind::record) {
    const auto& summary = page(scope).item(plan.item).common().summary;
    if (!summary.empty()) return string_or_none(field_text(summary, plan.language, scope), scope);
  }
  return string_or_none(field_text(site(scope).settings.description, plan.language, scope), scope);
}

Value page_language(const Member&, const Value& self, Scope&) {
  return Value::text(kinds::language_name(plan_of(self).language));
}
Value page_html_lang(const Member&, const Value& self, Scope&) {
  return Value::text(kinds::html_lang(plan_of(self).language));
}
Value page_route(const Member&, const Value& self, Scope&) {
  return Value::text(plan_of(self).route);
}

Value page_canonical(const Member&, const Value& self, Scope& scope) {
  const auto& s = site(scope).settings;
  if (s.base_url.empty()) return Value::none();
  return Value::url(scope.concat({s.base_url, s.base_path, plan_of(self).route}));
}

Value page_languages(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const PageContext& p = page(scope);
  const auto languages = languages_of(p.site(), plan);
  if (languages.size() < 2) return Value::none();
  constexpr std::string_view labels[] = {"日本語", "やさしい日本語", "English"};
  LinkList out(m, scope, languages.size());
  for (const Language language : languages) {
    LinkView view;
    view.label = labels[static_cast<size_t>(language)];
    view.name = kinds::language_name(language);
    view.html_lang = kinds::html_lang(language);
    view.url = scope.copy(p.link_to_route(route_in(p.site(), plan, language)));
    view.is_current = language == plan.language;
    out.add(view);
  }
  return out.value();
}

Value page_crumbs(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const PageContext& p = page(scope);
  if (plan.what == PageKind::home) return Value::none();
  LinkList out(m, scope, 3);
  const auto add = [&](std::string_view text, const std::string& route) {
    std::string label;
    tmpl::escape_text(label, text);
    LinkView view;
    view.label = scope.copy(label);
    if (!route.empty()) view.url = scope.copy(p.link_to_route(route));
    out.add(view);
  };
  add(field_text(p.site().settings.title, plan.language, scope),
      model::fixed_route(model::Fixed::home, plan.language));
  if (plan.what == PageKind::record && !p.list(plan.kind).empty()) {
    add(kind_label(plan.kind, plan.language), model::list_route(plan.kind, 1, plan.language));
  }
  if (plan.what == PageKind::word) {
    add(string_of(p, plan.is_area ? "words.areas" : "words.topics"),
        model::fixed_route(plan.is_area ? model::Fixed::areas : model::Fixed::topics,
                           plan.language));
  }
  add(own_title(plan, scope), "");
  return out.value();
}

// The newest check among the records this page has read so far.
Value page_checked(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  const text::Date* newest = nullptr;
  for (const ItemNumber n : p.log().items) {
    const auto& checked = p.site().items[n].common().checked;
    if (checked && checked->date && (newest == nullptr || *newest < *checked->date)) {
      newest = &*checked->date;
    }
  }
  return newest == nullptr ? Value::none() : Value::of(*m.type, newest);
}

Value page_noindex(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (site(scope).settings.made_up_town) return Value::boolean(true);
  if (plan.what == PageKind::not_found || plan.what == PageKind::gone) return Value::boolean(true);
  return Value::boolean(plan.what == PageKind::record &&
                        page(scope).item(plan.item).common().sample);
}

Value page_is_home(const Member&, const Value& self, Scope&) {
  return Value::boolean(plan_of(self).what == PageKind::home);
}

}  // namespace

const TypeInfo& add_page(ViewTypes& types, const TypeInfo& links) {
  TypeInfo& p = types.add_record("page", "the page being made");
  p.members = {
      {"title", kText, &page_title, "for <title>"},
      {"heading", kText, &page_heading, "its own name"},
      {"description", kText, &page_description, "for search engines"},
      {"language", kText, &page_language, "ja, easy or en"},
      {"html_lang", kText, &page_html_lang, "for lang"},
      {"route", kText, &page_route, "group/hidamari.html"},
      {"canonical", kUrl, &page_canonical, "when the site's address is known"},
      {"languages", &links, &page_languages, "the same page in other languages"},
      {"crumbs", &links, &page_crumbs, "where one is"},
      {"checked", &types.date(), &page_checked, "newest check on the page; in the footer only"},
      {"noindex", kBoolean, &page_noindex, "not for search engines"},
      {"is_home", kBoolean, &page_is_home, "the home page"}};
  return p;
}

}  // namespace hiroba::emit::root
