#include "emit/field_html.h"
#include "model/address.h"
#include "model/feeds.h"
#include "model/forms.h"
#include "pages/links.h"
#include "pages/menus.h"
#include "pages/plan.h"
#include "pages/root_views.h"
#include "pages/structured_data.h"
#include "text/utf8.h"

// The root `page`: names, addresses and languages of the page being made.
namespace hiroba::pages {
namespace {

using emit::field_text;
using emit::view::kBoolean;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_or_none;
using tmpl::Member;

const Page& here(const Value& self) { return self.as<Page>(); }

// «ひだまりの会｜ひろば»; further pages of a list say which they are.
Value title(const Member&, const Value& self, Scope& scope) {
  const Page& own_page = here(self);
  const Language language = own_page.language();
  const emit::Words& words = page(scope).words();
  const std::string_view own = own_page.title(page(scope), scope);
  const std::string_view name = field_text(site(scope).settings.title, language, scope);
  const std::string_view town = field_text(site(scope).settings.town, language, scope);
  const auto titled = [&](std::string_view title, std::string_view whole) {
    return Value::text(
        scope.copy(emit::filled(words.word("page.title"), {{"title", title}, {"site", whole}})));
  };
  if (own.empty()) return town.empty() ? Value::text(name) : titled(name, town);
  // Search results and tabs cut long titles: then the page's own words are the ones to keep.
  constexpr size_t kLongTitle = 60;
  const bool is_first = own_page.number() == 1;
  if (is_first && text::count_characters(own) > kLongTitle) return Value::text(own);
  if (is_first) return titled(own, name);
  return titled(emit::filled(words.word("page.title_of_part"),
                             {{"title", own}, {"n", std::to_string(own_page.number())}}),
                name);
}

Value heading(const Member&, const Value& self, Scope& scope) {
  return string_or_none(here(self).title(page(scope), scope), scope);
}

Value description(const Member&, const Value& self, Scope& scope) {
  const Language language = page(scope).language();
  if (const model::Item* record = here(self).record(site(scope))) {
    page(scope).note(*record);
    const auto& summary = record->common().summary;
    if (!summary.empty()) return string_or_none(field_text(summary, language, scope), scope);
  }
  return string_or_none(field_text(site(scope).settings.description, language, scope), scope);
}

Value language_of(const Member&, const Value& self, Scope&) {
  return Value::text(here(self).language().tag());
}
Value html_lang(const Member&, const Value& self, Scope&) {
  return Value::text(here(self).language().html_lang());
}
Value direction(const Member&, const Value& self, Scope&) {
  return Value::text(here(self).language().direction());
}
Value is_japanese(const Member&, const Value& self, Scope&) {
  return Value::boolean(here(self).language().is_japanese());
}
Value has_readings(const Member&, const Value& self, Scope&) {
  return Value::boolean(here(self).language().has_readings());
}
Value route(const Member&, const Value& self, Scope&) { return Value::text(here(self).route()); }

// The whole address, where the site's own is known.
std::string_view address_of(std::string_view route, Scope& scope) {
  const auto& settings = site(scope).settings;
  if (settings.base_url.empty()) return {};
  return scope.copy(model::address(settings, route));
}

Value canonical(const Member&, const Value& self, Scope& scope) {
  // Of another town's record the page that it has there.
  const model::Item* record = here(self).record(site(scope));
  if (record != nullptr && !record->origin_page.empty()) return Value::url(record->origin_page);
  const std::string_view address = address_of(here(self).route(), scope);
  return address.empty() ? Value::none() : Value::url(address);
}

Value languages(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const auto languages = languages_of(p.site(), here(self));
  if (languages.size() < 2) return Value::none();
  LinkList out(m, scope, languages.size());
  for (const Language language : languages) {
    const std::string route = here(self).route_in(p.site(), language);
    LinkView view;
    view.label = language.label();
    view.name = language.tag();
    view.html_lang = language.html_lang();
    // Pages name each other to search engines or not at all.
    view.has_own_tag = has_own_tag(language, languages) && has_own_tag(p.language(), languages);
    view.url = scope.copy(p.link_to_route(route));
    // Search engines take no relative addresses for the same page in another language.
    view.canonical = address_of(route, scope);
    view.is_current = language == p.language();
    out.add(view);
  }
  return out.value();
}

Value crumbs(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const Page& own_page = here(self);
  if (!own_page.has_crumbs()) return Value::none();
  const std::vector<Crumb> between = own_page.crumbs(p, scope);
  LinkList out(m, scope, between.size() + 2);
  const auto add = [&](std::string_view text, const std::string& route) {
    LinkView view;
    view.label = emit::view::escaped(text, scope);
    if (!route.empty()) view.url = scope.copy(p.link_to_route(route));
    out.add(view);
  };
  add(field_text(p.site().settings.title, p.language(), scope),
      entrance_route("home", p.site(), p.language()));
  for (const Crumb& crumb : between) add(crumb.label, crumb.route);
  add(own_page.short_title(p, scope), "");
  return out.value();
}

// The newest check among the records this page has read so far.
Value checked(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  const text::Date* newest = nullptr;
  for (const ItemNumber n : p.log().items) {
    const auto& own = p.site().items[n].common().checked;
    if (own && own->date && (newest == nullptr || *newest < *own->date)) newest = &*own->date;
  }
  return newest == nullptr ? Value::none() : Value::of(*m.type, newest);
}

// Only a form that is sent from the page may reach another host, and only that one.
Value endpoint_origins(const Member&, const Value& self, Scope& scope) {
  const model::Item* form = here(self).record(site(scope));
  if (form == nullptr || form->kind() != kinds::Kind::form) return Value::none();
  const model::Endpoint* endpoint = model::endpoint_of(*form, site(scope));
  if (endpoint == nullptr || !model::accepts_answers(*form, site(scope))) return Value::none();
  return Value::text(scope.concat({" ", model::https_origin(endpoint->to)}));
}

bool is_for_search_engines(const Page& self, const Model& model) {
  if (model.settings.made_up_town || model.audience != kinds::Visibility::open) return false;
  return self.is_indexed(model);
}
Value noindex(const Member&, const Value& self, Scope& scope) {
  return Value::boolean(!is_for_search_engines(here(self), site(scope)));
}

// Whoever shows a preview of a shared link keeps it. So what may be taken back has none, and is
// shared as a bare address.
bool may_be_taken_back(const model::Item* record) {
  if (record == nullptr) return false;
  const kinds::Kind kind = record->kind();
  return kind == kinds::Kind::story || kind == kinds::Kind::supporter ||
         kind == kinds::Kind::booklet;
}
Value share_image(const Member&, const Value& self, Scope& scope) {
  const Page& own_page = here(self);
  if (may_be_taken_back(own_page.record(site(scope)))) return Value::none();
  if (!is_for_search_engines(own_page, site(scope))) return Value::none();
  const std::string_view address = address_of(page(scope).asset_route("share.png"), scope);
  return address.empty() ? Value::none() : Value::url(address);
}

// The feed that tells what is new on this page.
Value feed(const Member&, const Value& self, Scope& scope) {
  const std::string_view name = here(self).feed(site(scope), scope);
  if (name.empty() || !model::has_feeds(site(scope))) return Value::none();
  const std::string route =
      model::feed_route(name, model::FeedFormat::atom, page(scope).language());
  return emit::view::link_to(route, scope);
}

Value page_data(const Member&, const Value& self, Scope& scope) {
  const std::string json = structured_data(here(self), page(scope), scope);
  return json.empty() ? Value::none() : Value::json(scope.copy(json));
}

Value is_home(const Member&, const Value& self, Scope& scope) {
  const Page& own_page = here(self);
  return Value::boolean(own_page.route() ==
                        entrance_route("home", site(scope), own_page.language()));
}

}  // namespace

const tmpl::TypeInfo& declare_page(emit::ViewTypes& types, const tmpl::TypeInfo& links) {
  tmpl::TypeInfo& p = types.add_record("page", "the page being made");
  p.members = {
      {"title", kText, &title, "for <title>"},
      {"heading", kText, &heading, "its own name"},
      {"description", kText, &description, "for search engines"},
      {"language", kText, &language_of, "tag in site.yaml: ja, easy, en"},
      {"html_lang", kText, &html_lang, "for lang"},
      {"direction", kText, &direction, "ltr or rtl"},
      {"is_japanese", kBoolean, &is_japanese, "in a form of Japanese"},
      {"has_readings", kBoolean, &has_readings, "readings from the start, room between phrases"},
      {"route", kText, &route, "group/hidamari.html"},
      {"feed_url", kUrl, &feed, "the feed that tells what is new here"},
      {"structured_data", &tmpl::kJsonType, &page_data, "schema.org, for a script element"},
      {"canonical", kUrl, &canonical, "when the site's address is known"},
      {"languages", &links, &languages, "the same page in other languages"},
      {"crumbs", &links, &crumbs, "where one is"},
      {"checked", &types.date(), &checked, "newest check on the page; in the footer only"},
      {"share_image", kUrl, &share_image, "for shared links; none on stories"},
      {"endpoint_origins", kText, &endpoint_origins,
       "what the content security policy adds for a form"},
      {"noindex", kBoolean, &noindex, "not for search engines"},
      {"is_home", kBoolean, &is_home, "the home page"}};
  return p;
}

}  // namespace hiroba::pages
