#include "emit/view/roots.h"

#include <algorithm>

#include "emit/field_html.h"
#include "emit/view/kind_members.h"
#include "model/lists.h"
#include "model/routes.h"
#include "template/escape.h"
#include "text/utf8.h"

namespace hiroba::emit {
namespace {

using kinds::Language;
using model::ItemNumber;
using model::Model;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }
const Model& site(const Scope& scope) { return page(scope).site(); }

Value url_to(const Scope& scope, const std::string& route, Scope& memory) {
  return Value::url(memory.copy(page(scope).link_to_route(route)));
}

Value string_or_none(std::string_view text, Scope& scope) {
  return text.empty() ? Value::none() : Value::text(scope.copy(text));
}

Value url_or_none(const std::string& url, Scope& scope) {
  return url.empty() ? Value::none() : Value::url(scope.copy(url));
}

// --- links and menus -------------------------------------------------------------------------

// A label with an address; label is HTML, escaped when it was made.
struct LinkView {
  std::string_view label;
  std::string_view url;
  std::string_view icon;
  std::string_view name;
  std::string_view html_lang;
  int64_t count = 0;
  bool is_current = false;
};

Value link_label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<LinkView>().label);
}
Value link_url(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.url.empty() ? Value::none() : Value::url(link.url);
}
Value link_icon(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.icon.empty() ? Value::none() : Value::text(link.icon);
}
Value link_name(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().name);
}
Value link_lang(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().html_lang);
}
Value link_count(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<LinkView>().count);
}
Value link_is_current(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<LinkView>().is_current);
}

// A list of links being put together in the page's memory.
class LinkList {
 public:
  LinkList(const Member& member, Scope& scope, size_t most)
      : member_(member), scope_(scope), values_(scope.make_array<Value>(most)) {}
  void add(const LinkView& link) {
    values_[count_++] = Value::of(*member_.type->element, scope_.make<LinkView>(link));
  }
  Value value() const {
    return count_ == 0 ? Value::none() : Value::list(*member_.type, values_, count_);
  }

 private:
  const Member& member_;
  Scope& scope_;
  Value* values_;
  size_t count_ = 0;
};

bool leads_here(const PageContext& p, std::string_view to, const std::string& url) {
  if (url.empty()) return false;
  // A list is «where one is» on the pages of its records too.
  if (to.substr(0, 5) == "list/") {
    const std::string folder =
        std::string(model::language_folder(p.language())) + std::string(to.substr(5)) + "/";
    return p.route().substr(0, folder.size()) == folder;
  }
  const size_t slash = p.route().rfind('/');
  return url == p.route().substr(slash == std::string_view::npos ? 0 : slash + 1);
}

Value menu_links(const Member& member, const std::vector<model::MenuLink>& links, Scope& scope) {
  const PageContext& p = page(scope);
  LinkList out(member, scope, links.size());
  for (const model::MenuLink& link : links) {
    const std::string url = menu_url(p, link.to);
    if (url.empty()) continue;
    LinkView view;
    view.label = field_html(link.label, p.language(), scope);
    view.url = scope.copy(url);
    view.icon = link.icon;
    view.name = link.to;
    view.is_current = leads_here(p, link.to, url);
    out.add(view);
  }
  return out.value();
}

Value site_menu(const Member& m, const Value&, Scope& s) { return menu_links(m, site(s).settings.menu, s); }
Value site_ways(const Member& m, const Value&, Scope& s) { return menu_links(m, site(s).settings.ways, s); }
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
    view.label = p.language() == Language::en ? kind.label_en : kind.label_ja;
    view.url = scope.copy(p.link_to_route(model::list_route(kind.kind, 1, p.language())));
    view.name = kinds::kind_name(kind.kind);
    view.count = static_cast<int64_t>(list.size());
    out.add(view);
  }
  return out.value();
}

// --- the site --------------------------------------------------------------------------------

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
template <model::Fixed Page>
Value site_fixed(const Member&, const Value&, Scope& s) {
  if (Page == model::Fixed::areas && site(s).areas.empty()) return Value::none();
  if (Page == model::Fixed::topics && site(s).topics.empty()) return Value::none();
  return url_to(s, model::fixed_route(Page, page(s).language()), s);
}

Value site_operator(const Member& m, const Value&, Scope& s) {
  const auto& operated = site(s).settings.operated_by;
  return operated ? Value::of(*m.type, &*operated) : Value::none();
}
template <auto MemberPointer>
Value operator_html(const Member&, const Value& self, Scope& s) {
  return Value::html(field_html(self.as<model::Operator>().*MemberPointer, page(s).language(), s));
}

// --- the page --------------------------------------------------------------------------------

const PagePlan& plan_of(const Value& self) { return *self.as<PageView>().plan; }

const model::WordList& word_list(const PagePlan& plan, const Model& model) {
  return plan.is_area ? model.areas[plan.word] : model.topics[plan.word];
}

std::string_view kind_label(kinds::Kind kind, Language language) {
  const auto& info = kinds::info(kind);
  return language == Language::en ? info.label_en : info.label_ja;
}

std::string_view string_of(const PageContext& p, std::string_view key) {
  const std::string* text = p.strings().find(key);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::string_view own_title(const PagePlan& plan, Scope& scope) {
  const PageContext& p = page(scope);
  switch (plan.what) {
    case PageKind::record:
      return field_text(p.item(plan.item).common().title, plan.language, scope);
    case PageKind::list: return kind_label(plan.kind, plan.language);
    case PageKind::word:
      return field_text(word_list(plan, p.site()).word->label, plan.language, scope);
    case PageKind::words: return string_of(p, plan.is_area ? "words.areas" : "words.topics");
    case PageKind::home: return {};
    case PageKind::sitemap: return string_of(p, "sitemap.title");
    case PageKind::not_found: return string_of(p, "not_found.title");
    case PageKind::gone: return string_of(p, "gone.title");
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
        model::fixed_route(plan.is_area ? model::Fixed::areas : model::Fixed::topics, plan.language));
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

// --- lists -----------------------------------------------------------------------------------

Value items_value(const TypeInfo& list, const std::vector<ItemNumber>& numbers, size_t first,
                  size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  Value* values = scope.make_array<Value>(last - first);
  for (size_t i = first; i < last; ++i) {
    values[i - first] = Value::of(*list.element, &page(scope).item(numbers[i]));
  }
  return Value::list(list, values, last - first);
}

Value list_kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &kinds::info(plan_of(self).kind));
}
Value list_entries(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  return items_value(*m.type, page(scope).list(plan.kind), plan.first, plan.last, scope);
}
Value list_total(const Member&, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const auto& numbers = plan.what == PageKind::word ? word_list(plan, site(scope)).items
                                                    : page(scope).list(plan.kind);
  return Value::integer(static_cast<int64_t>(numbers.size()));
}
Value list_number(const Member&, const Value& self, Scope&) {
  return Value::integer(plan_of(self).number);
}
Value list_count(const Member&, const Value& self, Scope&) {
  return Value::integer(plan_of(self).count);
}

std::string numbered_url(const PagePlan& plan, uint32_t number, const PageContext& p) {
  if (number < 1 || number > plan.count) return "";
  PagePlan other = plan;
  other.number = number;
  return p.link_to_route(route_in(p.site(), other, plan.language));
}

Value list_previous(const Member&, const Value& self, Scope& s) {
  return url_or_none(numbered_url(plan_of(self), plan_of(self).number - 1, page(s)), s);
}
Value list_next(const Member&, const Value& self, Scope& s) {
  return url_or_none(numbered_url(plan_of(self), plan_of(self).number + 1, page(s)), s);
}

// First, last and the neighbours; a list of 200 pages does not print 200 links.
Value list_pages(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (plan.count < 2) return Value::none();
  LinkList out(m, scope, 9);
  for (uint32_t n = 1; n <= plan.count; ++n) {
    const bool near = n + 2 >= plan.number && n <= plan.number + 2;
    if (!near && n != 1 && n != plan.count) continue;
    LinkView view;
    view.count = n;
    view.url = scope.copy(numbered_url(plan, n, page(scope)));
    view.is_current = n == plan.number;
    out.add(view);
  }
  return out.value();
}

Value path_label(const Member&, const Value& self, Scope& s) {
  const auto path = self.as<model::LearningPathSteps>().path;
  for (const kinds::Choice& choice : kinds::ChoicesOf<kinds::LearningPath>::all()) {
    if (choice.value == static_cast<uint8_t>(path)) {
      return Value::text(page(s).language() == Language::en ? choice.en : choice.ja);
    }
  }
  return Value::none();
}
Value path_name(const Member&, const Value& self, Scope&) {
  const auto path = self.as<model::LearningPathSteps>().path;
  for (const kinds::Choice& choice : kinds::ChoicesOf<kinds::LearningPath>::all()) {
    if (choice.value == static_cast<uint8_t>(path)) return Value::text(choice.name);
  }
  return Value::text("other");
}
Value path_courses(const Member& m, const Value& self, Scope& s) {
  const auto& courses = self.as<model::LearningPathSteps>().courses;
  return items_value(*m.type, courses, 0, courses.size(), s);
}
Value list_paths(const Member& m, const Value&, Scope& s) {
  return site(s).paths.empty() ? Value::none() : Value::of(*m.type, &site(s).paths);
}

// Entries of one kind on a page of mixed kinds.
struct SectionView {
  const kinds::KindInfo* kind;
  const Value* first;
  size_t count;
};
Value section_kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, self.as<SectionView>().kind);
}
Value section_entries(const Member& m, const Value& self, Scope&) {
  const auto& section = self.as<SectionView>();
  return Value::list(*m.type, section.first, section.count);
}

Value sections(const Member& m, const TypeInfo& any, const std::vector<ItemNumber>& numbers,
               size_t first, size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  const PageContext& p = page(scope);
  Value* entries = scope.make_array<Value>(last - first);
  Value* out = scope.make_array<Value>(kinds::kKindCount);
  size_t count = 0;
  SectionView* open = nullptr;
  for (size_t i = first; i < last; ++i) {
    const model::Item& item = p.item(numbers[i]);
    const auto* kind = &kinds::info(item.kind());
    if (open == nullptr || open->kind != kind) {
      open = scope.make<SectionView>(SectionView{kind, entries + (i - first), 0});
      out[count++] = Value::of(*m.type->element, open);
    }
    entries[i - first] = Value::of(any, &item);
    ++open->count;
  }
  return Value::list(*m.type, out, count);
}

const TypeInfo& any_of(const Member& m) { return *static_cast<const TypeInfo*>(m.data); }

Value word_sections(const Member& m, const Value& self, Scope& s) {
  const PagePlan& plan = plan_of(self);
  return sections(m, any_of(m), word_list(plan, site(s)).items, plan.first, plan.last, s);
}
Value sitemap_sections(const Member& m, const Value&, Scope& s) {
  std::vector<ItemNumber> all;
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (!kind.has_page) continue;
    for (ItemNumber n = 0; n < site(s).items.size(); ++n) {
      if (site(s).items[n].kind() == kind.kind) all.push_back(n);
    }
  }
  return sections(m, any_of(m), all, 0, all.size(), s);
}
Value word_label(const Member&, const Value& self, Scope& s) {
  return Value::html(
      field_html(word_list(plan_of(self), site(s)).word->label, page(s).language(), s));
}
Value word_is_area(const Member&, const Value& self, Scope&) {
  return Value::boolean(plan_of(self).is_area);
}
Value words_entries(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const PageContext& p = page(scope);
  const auto& lists = plan.is_area ? p.site().areas : p.site().topics;
  LinkList out(m, scope, lists.size());
  for (const model::WordList& list : lists) {
    LinkView view;
    view.label = field_html(list.word->label, plan.language, scope);
    view.url = scope.copy(p.link_to_route(plan.is_area
                                              ? model::area_route(list.word->id, 1, plan.language)
                                              : model::topic_route(list.word->id, 1, plan.language)));
    view.count = static_cast<int64_t>(list.items.size());
    out.add(view);
  }
  return out.value();
}

constexpr size_t kHomeEntries = 5;

Value home_upcoming(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  std::vector<ItemNumber> next;
  for (const ItemNumber n : p.list(kinds::Kind::event)) {
    const model::Item& item = p.site().items[n];
    if (!item.date || *item.date < p.today() || item.freshness == model::Freshness::overdue) continue;
    next.push_back(n);
    if (next.size() == kHomeEntries) break;
  }
  return items_value(*m.type, next, 0, next.size(), scope);
}
Value home_notices(const Member& m, const Value&, Scope& scope) {
  return items_value(*m.type, page(scope).list(kinds::Kind::notice), 0, kHomeEntries, scope);
}

// Types are made one after the other in one place: it reads as the reference of what there is.
class Builder {
 public:
  Builder(ViewTypes& types, RootTypes& roots) : types_(types), roots_(roots) {}

  void run() {
    TypeInfo& link = types_.add_record("link", "a label and where it leads");
    link.members = {{"label", html, &link_label, "HTML"},
                    {"url", url, &link_url, "none for where one is"},
                    {"icon", text, &link_icon, "name for icon()"},
                    {"name", text, &link_name, "language, kind or target"},
                    {"html_lang", text, &link_lang, "of a language"},
                    {"count", number, &link_count, "how many records"},
                    {"number", number, &link_count, "of a page"},
                    {"is_current", boolean, &link_is_current, "one is there now"}};
    links_ = &types_.add_list(tmpl::value_list(link));
    make_site();
    make_page();
    make_lists();
    make_words();
  }

 private:
  using T = model::Settings;

  void make_site() {
    TypeInfo& op = types_.add_record("operator", "who runs the site");
    op.members = {{"name", html, &operator_html<&model::Operator::name>, "name"},
                  {"contact", html, &operator_html<&model::Operator::contact>, "how to reach them"},
                  {"who_answers", html, &operator_html<&model::Operator::who_answers>, "who answers"}};
    TypeInfo& group = types_.add_record("menu", "links under a heading");
    group.members = {{"title", html, &group_title, "heading"}, {"links", links_, &group_links, "links"}};
    const TypeInfo* groups = &types_.add_list(tmpl::record_list<model::MenuGroup>(group));
    TypeInfo& s = types_.add_record("site", "the same for every page");
    s.members = {
        {"title", html, &site_html<&T::title>, "name of the site"},
        {"title_text", text, &site_text<&T::title>, "as text"},
        {"town", html, &site_html<&T::town>, "name of the town"},
        {"town_text", text, &site_text<&T::town>, "as text"},
        {"tagline", html, &site_html<&T::tagline>, "heading of the home page"},
        {"lead", html, &site_html<&T::lead>, "below it"},
        {"description_text", text, &site_text<&T::description>, "for search engines"},
        {"notice", html, &site_html<&T::notice>, "while there is no operator"},
        {"operator", &op, &site_operator, "none while there is none"},
        {"made_up_town", boolean, &site_flag<&T::made_up_town>, "a town that does not exist"},
        {"publish_samples", boolean, &site_flag<&T::publish_samples>, "samples are shown"},
        {"menu", links_, &site_menu, "the top menu"},
        {"footer", groups, &site_footer, "the footer's menus"},
        {"ways", links_, &site_ways, "the sign on the home page"},
        {"showcases", links_, &site_showcases, "made-up towns built into this site"},
        {"lists", links_, &site_lists, "kinds that have records"},
        {"home_url", url, &site_fixed<model::Fixed::home>, "home"},
        {"sitemap_url", url, &site_fixed<model::Fixed::sitemap>, "site map"},
        {"areas_url", url, &site_fixed<model::Fixed::areas>, "areas, when there are any"},
        {"topics_url", url, &site_fixed<model::Fixed::topics>, "topics, when there are any"},
        {"help_url", url, &site_link<&T::help_page>, "«いますぐ相談したい»"},
        {"first_url", url, &site_link<&T::first_page>, "what peer support is"},
    };
    roots_.site = &s;
  }

  void make_page() {
    TypeInfo& p = types_.add_record("page", "the page being made");
    p.members = {{"title", text, &page_title, "for <title>"},
                 {"heading", text, &page_heading, "its own name"},
                 {"description", text, &page_description, "for search engines"},
                 {"language", text, &page_language, "ja, easy or en"},
                 {"html_lang", text, &page_html_lang, "for lang"},
                 {"route", text, &page_route, "group/hidamari.html"},
                 {"canonical", url, &page_canonical, "when the site's address is known"},
                 {"languages", links_, &page_languages, "the same page in other languages"},
                 {"crumbs", links_, &page_crumbs, "where one is"},
                 {"checked", &types_.date(), &page_checked, "newest check on the page; in the footer only"},
                 {"noindex", boolean, &page_noindex, "not for search engines"},
                 {"is_home", boolean, &page_is_home, "the home page"}};
    roots_.page = &p;
  }

  void add_paging(TypeInfo& type) {
    for (const Member& m : {Member{"total", number, &list_total, "records in all"},
                            Member{"number", number, &list_number, "this page"},
                            Member{"count", number, &list_count, "pages"},
                            Member{"pages", links_, &list_pages, "links to pages"},
                            Member{"previous_url", url, &list_previous, "page before"},
                            Member{"next_url", url, &list_next, "page after"}}) {
      type.members.push_back(m);
    }
  }

  void make_lists() {
    const TypeInfo* kind = types_.any_item().find("kind")->type;
    for (const kinds::KindInfo& info : kinds::all_kinds()) {
      const TypeInfo* entries = &types_.add_list(tmpl::value_list(types_.item(info.kind)));
      TypeInfo& list = types_.add_record("list of " + std::string(kinds::kind_name(info.kind)), "");
      list.members = {{"kind", kind, &list_kind, "what it lists"},
                      {"entries", entries, &list_entries, "records of this page"}};
      add_paging(list);
      if (info.kind == kinds::Kind::course) add_paths(list, entries);
      roots_.list[static_cast<size_t>(info.kind)] = &list;
    }
  }

  void add_paths(TypeInfo& list, const TypeInfo* courses) {
    TypeInfo& path = types_.add_record("path", "one way of learning");
    path.members = {{"label", text, &path_label, "its name"},
                    {"name", text, &path_name, "ward, national, supporters or other"},
                    {"courses", courses, &path_courses, "its steps in order"}};
    list.members.push_back(
        {"paths", &types_.add_list(tmpl::record_list<model::LearningPathSteps>(path)), &list_paths,
         "the ways side by side"});
  }

  void make_words() {
    const TypeInfo* kind = types_.any_item().find("kind")->type;
    TypeInfo& section = types_.add_record("section", "records of one kind");
    section.members = {{"kind", kind, &section_kind, "their kind"},
                       {"entries", &types_.list_of_any(), &section_entries, "the records"}};
    const TypeInfo* list = &types_.add_list(tmpl::value_list(section));
    TypeInfo& word = types_.add_record("word page", "one area or topic");
    word.members = {{"label", html, &word_label, "its name"},
                    {"is_area", boolean, &word_is_area, "area, not topic"},
                    {"sections", list, &word_sections, "by kind", &types_.any_item()}};
    add_paging(word);
    roots_.word = &word;
    TypeInfo& words = types_.add_record("words page", "all areas or topics");
    words.members = {{"is_area", boolean, &word_is_area, "areas, not topics"},
                     {"entries", links_, &words_entries, "with counts"}};
    roots_.words = &words;
    TypeInfo& map = types_.add_record("site map", "");
    map.members = {{"sections", list, &sitemap_sections, "every page by kind", &types_.any_item()}};
    roots_.sitemap = &map;
    TypeInfo& home = types_.add_record("home", "");
    home.members = {
        {"upcoming", &types_.add_list(tmpl::value_list(types_.item(kinds::Kind::event))),
         &home_upcoming, "the next five"},
        {"notices", &types_.add_list(tmpl::value_list(types_.item(kinds::Kind::notice))),
         &home_notices, "the newest five"}};
    roots_.home = &home;
    TypeInfo& gone = types_.add_record("gone", "a page that was taken back");
    gone.members = {{"kind", kind, &list_kind, "its kind"}};
    roots_.gone = &gone;
  }

  ViewTypes& types_;
  RootTypes& roots_;
  const TypeInfo* links_ = nullptr;
  const TypeInfo* const text = &tmpl::kTextType;
  const TypeInfo* const html = &tmpl::kHtmlType;
  const TypeInfo* const url = &tmpl::kUrlType;
  const TypeInfo* const number = &tmpl::kIntegerType;
  const TypeInfo* const boolean = &tmpl::kBooleanType;
};

}  // namespace

std::string menu_url(const PageContext& p, std::string_view to) {
  using What = model::MenuTarget::What;
  const auto target = model::menu_target(p.site(), to);
  switch (target.what) {
    case What::item: return p.link_to(p.item(target.item));
    case What::list: return p.link_to_route(model::list_route(target.kind, 1, p.language()));
    case What::home: return p.link_to_route(model::fixed_route(model::Fixed::home, p.language()));
    case What::areas: return p.link_to_route(model::fixed_route(model::Fixed::areas, p.language()));
    case What::topics: return p.link_to_route(model::fixed_route(model::Fixed::topics, p.language()));
    case What::word: {
      const auto& lists = target.is_area ? p.site().areas : p.site().topics;
      const std::string& id = lists[target.word].word->id;
      return p.link_to_route(target.is_area ? model::area_route(id, 1, p.language())
                                            : model::topic_route(id, 1, p.language()));
    }
    case What::sitemap:
      return p.link_to_route(model::fixed_route(model::Fixed::sitemap, p.language()));
    case What::unknown:
    case What::empty_list: break;
  }
  return "";
}

RootTypes::RootTypes(ViewTypes& types) { Builder(types, *this).run(); }

}  // namespace hiroba::emit
