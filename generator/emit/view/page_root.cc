#include <algorithm>

#include "emit/view/root_parts.h"
#include "model/forms.h"
#include "text/date_format.h"
#include "text/utf8.h"

// The root `page`: names, addresses and languages of the page being made.
namespace hiroba::emit::root {
namespace {

std::string month_words(text::PartialDate month, Language language) {
  switch (language) {
    case Language::ja: return text::partial_ja(month);
    case Language::easy: return text::partial_easy(month);
    case Language::en: return text::partial_en(month);
  }
  return "";
}

// «ただ居る・なかまち｜相談の前のメモ»
std::string_view memo_title(const PagePlan& plan, std::string_view answers, Scope& scope) {
  return scope.concat({answers, plan.language == Language::en ? " | " : "｜",
                       string_of(page(scope), "memo.title")});
}

std::string_view own_title(const PagePlan& plan, Scope& scope) {
  const PageContext& p = page(scope);
  switch (plan.what) {
    case PageKind::record:
      return field_text(p.item(plan.item).common().title, plan.language, scope);
    case PageKind::list:
      return kind_label(plan.kind, plan.language);
    case PageKind::chance:
      return string_of(p, "story.by_chance_title");
    case PageKind::facet: {
      const std::string_view chosen = chosen_words(plan, p, scope);
      const std::string_view kind = kind_label(plan.kind, plan.language);
      return plan.language == Language::en ? scope.concat({kind, ": ", chosen})
                                           : scope.concat({chosen, "｜", kind});
    }
    case PageKind::entries:
      return {};
    case PageKind::calendar: {
      const text::Date first = p.site().calendar[plan.month].first;
      const std::string month =
          month_words(text::PartialDate{first.year, first.month, 0, false}, plan.language);
      return scope.concat({month, plan.language == Language::en ? ": " : "の",
                           string_of(p, "calendar.title")});
    }
    case PageKind::sheet:
      return string_of(p, "sheet.title");
    case PageKind::sheets:
      return string_of(p, "sheets.title");
    case PageKind::memo:
      return string_of(p, "memo.title");
    case PageKind::memo_where:
      return memo_title(plan, memo_way_words(plan.facet, p, scope), scope);
    case PageKind::memo_fitting:
      return memo_title(plan, scope.concat({memo_way_words(plan.facet, p, scope),
                                            string_of(p, "list.dot"),
                                            memo_place_words(plan.value, p, scope)}),
                        scope);
    case PageKind::memo_entries:
      return {};
    case PageKind::style_guide:
      return string_of(p, "guide.title");
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
    const std::string route = route_in(p.site(), plan, language);
    const auto& settings = p.site().settings;
    view.url = scope.copy(p.link_to_route(route));
    // Search engines take no relative addresses for the same page in another language.
    if (!settings.base_url.empty()) {
      view.canonical = scope.concat({settings.base_url, settings.base_path, route});
    }
    view.is_current = language == plan.language;
    out.add(view);
  }
  return out.value();
}

Value page_crumbs(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const PageContext& p = page(scope);
  if (plan.what == PageKind::home) return Value::none();
  LinkList out(m, scope, 5);
  const auto add = [&](std::string_view text, const std::string& route) {
    LinkView view;
    view.label = escaped(text, scope);
    if (!route.empty()) view.url = scope.copy(p.link_to_route(route));
    out.add(view);
  };
  add(field_text(p.site().settings.title, plan.language, scope),
      model::fixed_route(model::Fixed::home, plan.language));
  const bool below_list = plan.what == PageKind::record || plan.what == PageKind::facet || plan.what == PageKind::chance ||
                          plan.what == PageKind::sheet || plan.what == PageKind::calendar;
  const kinds::Kind kind = plan.what == PageKind::calendar ? kinds::Kind::event : plan.kind;
  if (below_list && !p.list(kind).empty()) {
    add(kind_label(kind, plan.language), model::list_route(kind, 1, plan.language));
  }
  if (plan.what == PageKind::sheet) {
    const model::Item& item = p.item(plan.item);
    add(field_text(item.common().title, plan.language, scope),
        model::record_route(item.kind(), item.slug, plan.language));
  }
  if (plan.what == PageKind::memo_where || plan.what == PageKind::memo_fitting) {
    add(string_of(p, "memo.title"), model::fixed_route(model::Fixed::memo, plan.language));
  }
  if (plan.what == PageKind::memo_fitting) {
    add(memo_way_words(plan.facet, p, scope),
        model::memo_route(p.site().memo.ways[plan.facet], plan.language));
    add(memo_place_words(plan.value, p, scope), "");
    return out.value();
  }
  if (plan.what == PageKind::memo_where) {
    add(memo_way_words(plan.facet, p, scope), "");
    return out.value();
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

// Only a form that is sent from the page may reach another host, and only that one.
Value page_endpoints(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (plan.what != PageKind::record || plan.kind != kinds::Kind::form) return Value::none();
  const model::Item& form = site(scope).items[plan.item];
  const model::Endpoint* endpoint = model::endpoint_of(form, site(scope));
  if (endpoint == nullptr || !model::accepts_answers(form, site(scope))) return Value::none();
  return Value::text(scope.concat({" ", model::https_origin(endpoint->to)}));
}

Value page_noindex(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (site(scope).settings.made_up_town) return Value::boolean(true);
  if (site(scope).audience != kinds::Visibility::open) return Value::boolean(true);
  // A sheet repeats its record's page, an answer in the memo the lists.
  constexpr PageKind unlisted[] = {PageKind::not_found, PageKind::gone, PageKind::chance, PageKind::sheet,
                                   PageKind::sheets, PageKind::memo_where, PageKind::memo_fitting,
                                   PageKind::style_guide};
  if (std::find(std::begin(unlisted), std::end(unlisted), plan.what) != std::end(unlisted)) {
    return Value::boolean(true);
  }
  return Value::boolean(plan.what == PageKind::record &&
                        page(scope).item(plan.item).common().sample);
}

// The picture beside a shared link. Pages that may be taken back have none: whoever shows the
// preview keeps it. So a story is shared as a bare address.
Value page_share_image(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const auto& s = site(scope).settings;
  const bool is_story = plan.kind == kinds::Kind::story ||
                        plan.kind == kinds::Kind::supporter || plan.kind == kinds::Kind::booklet;
  const bool is_personal = plan.what == PageKind::record && is_story;
  if (s.base_url.empty() || is_personal || page_noindex(m, self, scope).as_boolean) return Value::none();
  return Value::url(scope.concat({s.base_url, s.base_path, page(scope).asset_route("share.png")}));
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
      {"share_image", kUrl, &page_share_image, "for shared links; none on stories"},
      {"endpoint_origins", kText, &page_endpoints, "what the content security policy adds for a form"},
      {"noindex", kBoolean, &page_noindex, "not for search engines"},
      {"is_home", kBoolean, &page_is_home, "the home page"}};
  return p;
}

}  // namespace hiroba::emit::root
