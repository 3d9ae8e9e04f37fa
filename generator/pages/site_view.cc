#include "emit/field_html.h"
#include "pages/links.h"
#include "pages/menus.h"
#include "pages/root_views.h"
#include "text/date_format.h"
#include "text/holidays.h"

// The root `site`: what is the same for every page.
namespace hiroba::pages {
namespace {

using emit::field_html;
using emit::field_text;
using emit::view::kBoolean;
using emit::view::kHtml;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_or_none;
using emit::view::url_or_none;
using tmpl::Member;
using tmpl::TypeInfo;

Value site_menu(const Member& m, const Value&, Scope& s) {
  return menu_links(m, site(s).settings.menu, s);
}
Value site_ways(const Member& m, const Value&, Scope& s) {
  return menu_links(m, site(s).settings.ways, s);
}
Value group_links(const Member& m, const Value& self, Scope& s) {
  return menu_links(m, self.as<model::MenuGroup>().links, s);
}
Value group_title(const Member&, const Value& self, Scope& s) {
  return Value::html(field_html(self.as<model::MenuGroup>().title, page(s).language(), s));
}
Value site_footer(const Member& m, const Value&, Scope& s) {
  return Value::of(*m.type, &site(s).settings.footer);
}

Value site_showcases(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  const auto& showcases = p.site().settings.showcases;
  LinkList out(m, scope, showcases.size());
  for (const model::Showcase& showcase : showcases) {
    LinkView view;
    view.label = field_html(showcase.label, p.language(), scope);
    view.url = scope.copy(p.link_to_route(showcase.path + "/index.html"));
    out.add(view);
  }
  return out.value();
}

Value site_lists(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  LinkList out(m, scope, kinds::kKindCount);
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    const auto& list = p.list(kind.kind);
    if (list.empty()) continue;
    LinkView view;
    view.label = emit::view::kind_label(kind.kind, p);
    view.url = scope.copy(p.link_to_route(model::list_route(kind.kind, 1, p.language())));
    view.name = kinds::kind_name(kind.kind);
    view.count = static_cast<int64_t>(list.size());
    out.add(view);
  }
  return out.value();
}

Value site_audience(const Member&, const Value&, Scope& s) {
  switch (site(s).audience) {
    case kinds::Visibility::facility: return Value::text("facility");
    case kinds::Visibility::office: return Value::text("office");
    default: return Value::text("public");
  }
}

template <auto MemberPointer>
Value site_html(const Member&, const Value&, Scope& s) {
  return Value::html(field_html(site(s).settings.*MemberPointer, page(s).language(), s));
}
template <auto MemberPointer>
Value site_text(const Member&, const Value&, Scope& s) {
  return string_or_none(field_text(site(s).settings.*MemberPointer, page(s).language(), s), s);
}
template <auto MemberPointer>
Value site_flag(const Member&, const Value&, Scope& s) {
  return Value::boolean(site(s).settings.*MemberPointer);
}
template <auto MemberPointer>
Value site_link(const Member&, const Value&, Scope& s) {
  return url_or_none(menu_url(page(s), site(s).settings.*MemberPointer), s);
}
// Where a page with a name of its own stands; none while there is nothing to see.
Value site_entrance(const Member& m, const Value&, Scope& s) {
  const auto* name = static_cast<const char*>(m.data);
  return url_or_none(menu_url(page(s), name), s);
}
Member entrance(std::string member, std::string help, const char* name) {
  return {std::move(member), kUrl, &site_entrance, std::move(help), name};
}

Value site_operator(const Member& m, const Value&, Scope& s) {
  const auto& operated = site(s).settings.operated_by;
  return operated ? Value::of(*m.type, &*operated) : Value::none();
}
Value site_fixed_day(const Member& m, const Value&, Scope& s) {
  return site(s).is_of_fixed_day ? Value::of(*m.type, &site(s).today) : Value::none();
}
// From today for the thirteen months in which a page may still be read: for the script that knows
// whether a desk is open now.
Value site_holidays(const Member&, const Value&, Scope& s) {
  constexpr int kMonths = 13;
  const text::Date today = page(s).today();
  const text::Date last = today.plus_months(kMonths);
  std::string out;
  for (int year = today.year; year <= last.year; ++year) {
    for (const text::Holiday& holiday : text::holidays(year)) {
      if (holiday.date < today || last < holiday.date) continue;
      if (!out.empty()) out += ' ';
      out += text::iso(holiday.date);
    }
  }
  return string_or_none(out, s);
}

template <class Wanted>
Value crisis_numbers(const Member& m, Scope& s, Wanted wanted) {
  const auto& items = site(s).items;
  Value* values = s.make_array<Value>(items.size());
  size_t count = 0;
  for (ItemNumber n = 0; n < items.size(); ++n) {
    const auto* number = items[n].record.get<kinds::Number>();
    if (number == nullptr || !number->crisis || !wanted(*number)) continue;
    values[count++] = Value::of(*m.type->element, &page(s).item(n));
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

// Numbers for somebody in need, of which the digits may be shown.
Value site_help_numbers(const Member& m, const Value&, Scope& s) {
  return crisis_numbers(m, s, [](const kinds::Number& number) { return !number.tel.empty(); });
}

// Pages for somebody in need that are found by a name, with or without a confirmed address.
Value site_help_pages(const Member& m, const Value&, Scope& s) {
  return crisis_numbers(m, s, [](const kinds::Number& number) { return !number.search.empty(); });
}

template <auto MemberPointer>
Value operator_html(const Member&, const Value& self, Scope& s) {
  return Value::html(field_html(self.as<model::Operator>().*MemberPointer, page(s).language(), s));
}

}  // namespace

const TypeInfo& declare_site(emit::ViewTypes& types, const TypeInfo& links) {
  using T = model::Settings;
  TypeInfo& op = types.add_record("operator", "who runs the site");
  op.members = {
      {"name", kHtml, &operator_html<&model::Operator::name>, "name"},
      {"contact", kHtml, &operator_html<&model::Operator::contact>, "how to reach them"},
      {"who_answers", kHtml, &operator_html<&model::Operator::who_answers>, "who answers"}};
  TypeInfo& group = types.add_record("menu", "links under a heading");
  group.members = {{"title", kHtml, &group_title, "heading"},
                   {"links", &links, &group_links, "links"}};
  const TypeInfo* groups = &types.add_list(tmpl::record_list<model::MenuGroup>(group));
  const TypeInfo& numbers = types.add_list(tmpl::value_list(types.item(kinds::Kind::number)));
  TypeInfo& s = types.add_record("site", "the same for every page");
  s.members = {
      {"title", kHtml, &site_html<&T::title>, "name of the site"},
      {"title_text", kText, &site_text<&T::title>, "as text"},
      {"town", kHtml, &site_html<&T::town>, "name of the town"},
      {"town_text", kText, &site_text<&T::town>, "as text"},
      {"tagline", kHtml, &site_html<&T::tagline>, "heading of the home page"},
      {"lead", kHtml, &site_html<&T::lead>, "below it"},
      {"description_text", kText, &site_text<&T::description>, "for search engines"},
      {"notice", kHtml, &site_html<&T::notice>, "while there is no operator"},
      {"operator", &op, &site_operator, "none while there is none"},
      {"audience", kText, &site_audience, "public; facility or office: not on the web"},
      {"made_up_town", kBoolean, &site_flag<&T::made_up_town>, "a town that does not exist"},
      {"publish_samples", kBoolean, &site_flag<&T::publish_samples>, "samples are shown"},
      {"menu", &links, &site_menu, "the top menu"},
      {"footer", groups, &site_footer, "the footer's menus"},
      {"ways", &links, &site_ways, "the sign on the home page"},
      {"showcases", &links, &site_showcases, "made-up towns built into this site"},
      {"lists", &links, &site_lists, "kinds that have records"},
      entrance("home_url", "home", "home"),
      entrance("sitemap_url", "site map", "sitemap"),
      entrance("style_guide_url", "the style guide, when there is one", "styleguide"),
      entrance("search_url", "the page of the search", "search"),
      entrance("areas_url", "areas, when there are any", "areas"),
      entrance("topics_url", "topics, when there are any", "topics"),
      {"help_url", kUrl, &site_link<&T::help_page>, "«いますぐ相談したい»"},
      {"visit_form_url", kUrl, &site_link<&T::visit_form>,
       "to look, to try, to come with somebody"},
      {"talk_form_url", kUrl, &site_link<&T::talk_form>, "a talk for active peers"},
      {"opinion_form_url", kUrl, &site_link<&T::opinion_form>, "an opinion for a meeting"},
      {"help_numbers", &numbers, &site_help_numbers, "confirmed numbers for somebody in need"},
      {"help_pages", &numbers, &site_help_pages, "pages that one finds by a name"},
      {"fixed_day", &types.date(), &site_fixed_day, "of a showcase that is shown as of one day"},
      {"holidays", kText, &site_holidays, "2026-11-23 2027-01-01 …, thirteen months from today"},
      {"first_url", kUrl, &site_link<&T::first_page>, "what peer support is"},
  };
  declare_search(types, s);
  return s;
}

}  // namespace hiroba::pages
