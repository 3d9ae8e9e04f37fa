#include "model/feeds.h"
#include "emit/field_html.h"
#include "model/address.h"
#include "pages/sort.h"

// «新しいことを受け取る»: what a feed is, and every feed that there is.
namespace hiroba::pages {
namespace {

using emit::view::kHtml;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_of;
using model::FeedFormat;
using model::SharedFeed;
using tmpl::Member;
using What = SharedFeed::What;

std::string route_if_any(const Model& model, Language language) {
  return model::has_feeds(model) ? model::feed_page_route(language) : "";
}

class FeedsPage final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return model::feed_page_route(language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return string_of(context, "feeds.title");
  }
  TemplateUse use() const override { return {"feeds.html", "feeds", "feeds"}; }
  std::string_view feed(const Model&, Scope&) const override { return "all"; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (model::has_feeds(model)) plan.add(std::make_unique<FeedsPage>(language));
}

struct FeedView {
  std::string_view label;  // HTML
  std::string_view name;   // as in its address
};

std::string route_of(const Value& self, FeedFormat format, const Scope& s) {
  return model::feed_route(self.as<FeedView>().name, format, page(s).language());
}
template <FeedFormat Format>
Value file_url(const Member&, const Value& self, Scope& s) {
  return emit::view::link_to(route_of(self, Format, s), s);
}
Value address(const Member&, const Value& self, Scope& s) {
  return Value::text(s.copy(model::address(site(s).settings, route_of(self, FeedFormat::atom, s))));
}
Value label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<FeedView>().label);
}

std::string_view label_of(const SharedFeed& feed, Scope& s) {
  const PageContext& p = page(s);
  switch (feed.what) {
    case What::all: return string_of(p, "feeds.all");
    case What::kind: return emit::view::kind_label(feed.kind, p);
    default: return emit::field_html(feed.word->label, p.language(), s);
  }
}

Value feeds(const Member& m, const Value&, Scope& s) {
  const auto what = static_cast<What>(reinterpret_cast<uintptr_t>(m.data));
  const auto shared = model::shared_feeds(site(s), page(s).language());
  Value* values = s.make_array<Value>(shared.size());
  size_t count = 0;
  for (const SharedFeed& feed : shared) {
    if (feed.what != what) continue;
    auto* view = s.make<FeedView>(FeedView{label_of(feed, s), s.copy(feed.name)});
    values[count++] = Value::of(*m.type->element, view);
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}
const void* data_of(What what) { return reinterpret_cast<const void*>(uintptr_t(what)); }

void declare(RootTypes& roots) {
  tmpl::TypeInfo& feed = roots.types().add_record("feed", "what is new, for feed readers");
  feed.members = {{"label", kHtml, &label, "of what it tells"},
                  {"url", kUrl, &file_url<FeedFormat::atom>, "as Atom"},
                  {"json_url", kUrl, &file_url<FeedFormat::json>, "as JSON Feed"},
                  {"address", kText, &address, "its whole address, to copy"}};
  const tmpl::TypeInfo* list = &roots.list_of(feed);
  roots.add_record("feeds", "every feed that there is").members = {
      {"all", list, &feeds, "of the whole site", data_of(What::all)},
      {"kinds", list, &feeds, "by kind", data_of(What::kind)},
      {"areas", list, &feeds, "by area", data_of(What::area)},
      {"topics", list, &feeds, "by topic", data_of(What::topic)}};
}

constexpr Entrance kEntrances[] = {{"feeds", &route_if_any}};

}  // namespace

extern const Sort k_feeds{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
