#include "emit/field_html.h"
#include "model/calendar_files.h"
#include "pages/sections.h"

// «カレンダーに入れる»: how to get what is here into one's own calendar, and every calendar that
// there is. A second page lists the records: entries that tell nothing lead to it.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kHtml;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_of;
using model::CalendarForm;
using model::SharedCalendar;
using tmpl::Member;
using tmpl::TypeInfo;
using What = SharedCalendar::What;

std::string page_route_if_any(const Model& model, Language language) {
  return model::has_calendars(model) ? model::calendar_page_route(language) : "";
}
std::string list_route_if_any(const Model& model, Language language) {
  return model::has_calendars(model) ? model::calendar_list_route(language) : "";
}

class ToCalendar final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return model::calendar_page_route(language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return string_of(context, "to_calendar.title");
  }
  TemplateUse use() const override { return {"to_calendar.html", "calendars", "to calendar"}; }
};

class CalendarList final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return model::calendar_list_route(language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return string_of(context, "to_calendar.list_title");
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return {{string_of(context, "to_calendar.title"), model::calendar_page_route(language())}};
  }
  TemplateUse use() const override { return {"calendar_list.html", "calendars", "calendar list"}; }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (!model::has_calendars(model)) return;
  plan.add(std::make_unique<ToCalendar>(language));
  plan.add(std::make_unique<CalendarList>(language));
}

// Whether programs can read the files where they lie: not of a folder on a disk, nor of what is
// only for facilities.
bool has_addresses(const Model& model) {
  return !model.settings.base_url.empty() && model.audience == kinds::Visibility::open;
}

// ---- One calendar ----

struct CalendarView {
  std::string_view label;  // HTML
  std::string_view of;
};

std::string route_of(const Value& self, CalendarForm form, const Scope& s) {
  return model::calendar_route(self.as<CalendarView>().of, form, page(s).language());
}
template <CalendarForm Form>
Value file_url(const Member&, const Value& self, Scope& s) {
  return emit::view::link_to(route_of(self, Form, s), s);
}
template <CalendarForm Form>
Value address(const Member&, const Value& self, Scope& s) {
  if (!has_addresses(site(s))) return Value::none();
  const model::Settings& settings = site(s).settings;
  return Value::text(s.concat({settings.base_url, settings.base_path, route_of(self, Form, s)}));
}
// The same address for programs that are told by its scheme to subscribe.
template <CalendarForm Form>
Value webcal(const Member&, const Value& self, Scope& s) {
  if (!has_addresses(site(s))) return Value::none();
  const model::Settings& settings = site(s).settings;
  const std::string_view base = settings.base_url;
  const std::string_view host = base.substr(base.find("://") + 3);
  return Value::url(s.concat({"webcal://", host, settings.base_path, route_of(self, Form, s)}));
}
Value label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<CalendarView>().label);
}

// ---- The page ----

std::string_view label_of(const SharedCalendar& calendar, Scope& s) {
  const PageContext& p = page(s);
  switch (calendar.what) {
    case What::all: return string_of(p, "to_calendar.all");
    case What::area:
    case What::topic: return emit::field_html(calendar.word->label, p.language(), s);
    case What::band: break;
  }
  return p.words().word("to_calendar.band", model::band_name(calendar.band));
}

Value calendars(const Member& m, const Value&, Scope& s) {
  const auto what = static_cast<What>(reinterpret_cast<uintptr_t>(m.data));
  const auto shared = model::shared_calendars(site(s));
  Value* values = s.make_array<Value>(shared.size());
  size_t count = 0;
  for (const SharedCalendar& calendar : shared) {
    if (calendar.what != what) continue;
    auto* view = s.make<CalendarView>(CalendarView{label_of(calendar, s), s.copy(calendar.of)});
    values[count++] = Value::of(*m.type->element, view);
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}
const void* data_of(What what) { return reinterpret_cast<const void*>(uintptr_t(what)); }

Value addresses_known(const Member&, const Value&, Scope& s) {
  return Value::boolean(has_addresses(site(s)));
}

Value record_sections(const Member& m, const Value&, Scope& s) {
  const auto shared = model::shared_calendars(site(s));
  return shared.empty() ? Value::none()
                        : sections(*m.type, shared[0].items, 0, shared[0].items.size(), s);
}

void declare(RootTypes& roots) {
  TypeInfo& calendar = roots.types().add_record("calendar file", "a calendar of several records");
  calendar.members = {
      {"label", kHtml, &label, "what is in it"},
      {"url", kUrl, &file_url<CalendarForm::neutral>, "its file, entries say «予定» alone"},
      {"named_url", kUrl, &file_url<CalendarForm::named>, "the same with names"},
      {"address", kText, &address<CalendarForm::neutral>, "to copy; none without has_addresses"},
      {"named_address", kText, &address<CalendarForm::named>, "the same with names"},
      {"webcal", kUrl, &webcal<CalendarForm::neutral>, "to subscribe; likewise"},
      {"named_webcal", kUrl, &webcal<CalendarForm::named>, "the same with names"}};
  const TypeInfo* list = &roots.list_of(calendar);
  roots.add_record("to calendar", "how to get calendars, and which there are").members = {
      {"has_addresses", kBoolean, &addresses_known, "programs can read them from the web"},
      {"all", list, &calendars, "the whole site", data_of(What::all)},
      {"areas", list, &calendars, "by area", data_of(What::area)},
      {"topics", list, &calendars, "by topic", data_of(What::topic)},
      {"bands", list, &calendars, "by part of the week", data_of(What::band)}};
  roots.add_record("calendar list", "records that have a calendar of their own").members = {
      {"sections", &sections_type(roots), &record_sections, "by kind"}};
}

constexpr Entrance kEntrances[] = {{"to-calendar", &page_route_if_any},
                                   {"calendar-list", &list_route_if_any}};

}  // namespace

extern const Sort k_to_calendar{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
