#include "emit/date_words.h"
#include "emit/field_html.h"
#include "open_data/datasets.h"
#include "pages/sort.h"

// «データ»: what the site gives away as data, for people; programs have the catalogue beside it.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kHtml;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_of;
using open_data::Dataset;
using tmpl::Member;

std::string route_if_public(const Model& model, Language language) {
  return model.audience == kinds::Visibility::open ? open_data::data_page_route(language) : "";
}

class DataPage final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return open_data::data_page_route(language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return string_of(context, "data.title");
  }
  TemplateUse use() const override { return {"data.html", "data", "data"}; }
  std::string_view schema_type() const override { return "DataCatalog"; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (model.audience == kinds::Visibility::open) plan.add(std::make_unique<DataPage>(language));
}

struct FileView {
  std::string_view format;
  std::string_view route;
  bool is_description;
};
struct DatasetView {
  std::string_view name, title, about, gaps, changed;
  int64_t count;
  const FileView* files;
  size_t file_count;
};

Value file_url(const Member&, const Value& self, Scope& s) {
  return emit::view::link_to(std::string(self.as<FileView>().route), s);
}
Value file_format(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<FileView>().format);
}
Value is_description(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<FileView>().is_description);
}

template <auto Text>
Value text_of(const Member&, const Value& self, Scope& s) {
  return emit::view::string_or_none(self.as<DatasetView>().*Text, s);
}
Value count(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<DatasetView>().count);
}
Value files(const Member& m, const Value& self, Scope& s) {
  const auto& set = self.as<DatasetView>();
  Value* values = s.make_array<Value>(set.file_count);
  for (size_t i = 0; i < set.file_count; ++i) {
    values[i] = Value::of(*m.type->element, &set.files[i]);
  }
  return Value::list(*m.type, values, set.file_count);
}

DatasetView view_of(const Dataset& set, Scope& s) {
  const emit::Words& words = page(s).words();
  DatasetView out{};
  out.name = s.copy(set.name);
  out.count = static_cast<int64_t>(set.count);
  if (set.changed) out.changed = s.copy(emit::long_date(*set.changed, words));
  if (set.kind) {
    out.title = emit::view::kind_label(*set.kind, page(s));
    out.about = s.copy(emit::filled(words.word("data.records_about"), {{"kind", out.title}}));
  } else {
    out.title = words.word("data." + set.name, "title");
    out.about = words.word("data." + set.name, "about");
    const std::string* gaps = words.find("data." + set.name, "gaps");
    if (gaps != nullptr) out.gaps = *gaps;
  }
  auto* views = s.make_array<FileView>(set.files.size());
  for (const open_data::File& file : set.files) {
    views[out.file_count++] = {file.format, s.copy(file.route), file.is_description};
  }
  out.files = views;
  return out;
}

// Tables and maps first; then records as they are, by kind.
template <bool OfKinds>
Value sets(const Member& m, const Value&, Scope& s) {
  const auto all = open_data::datasets(site(s), page(s).words().in_source());
  Value* values = s.make_array<Value>(all.size());
  size_t count = 0;
  for (const Dataset& set : all) {
    if (set.kind.has_value() != OfKinds) continue;
    values[count++] = Value::of(*m.type->element, s.make<DatasetView>(view_of(set, s)));
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

Value catalogue_url(const Member&, const Value&, Scope& s) {
  return emit::view::link_to(std::string(open_data::kCatalogueRoute), s);
}
Value api_url(const Member&, const Value&, Scope& s) {
  return emit::view::link_to(std::string(open_data::kApiRoute), s);
}
Value licence_name(const Member&, const Value&, Scope& s) {
  const auto& licence = site(s).settings.data_licence;
  return licence ? Value::text(licence->name) : Value::none();
}
Value licence_url(const Member&, const Value&, Scope& s) {
  const auto& licence = site(s).settings.data_licence;
  return licence ? Value::url(licence->url) : Value::none();
}

void declare(RootTypes& roots) {
  tmpl::TypeInfo& file = roots.types().add_record("data file", "a file of a dataset");
  file.members = {{"url", kUrl, &file_url, "where it lies"},
                  {"format", kText, &file_format, "CSV, GeoJSON …"},
                  {"is_description", kBoolean, &is_description, "tells what is in the data"}};
  tmpl::TypeInfo& set = roots.types().add_record("dataset", "what belongs together as data");
  set.members = {{"name", kText, &text_of<&DatasetView::name>, "its id on the page"},
                 {"title", kText, &text_of<&DatasetView::title>, "its name"},
                 {"about", kText, &text_of<&DatasetView::about>, "what is in it"},
                 {"gaps", kText, &text_of<&DatasetView::gaps>, "what is known to be missing"},
                 {"changed", kText, &text_of<&DatasetView::changed>, "the newest day in it"},
                 {"count", emit::view::kNumber, &count, "rows or records"},
                 {"files", &roots.list_of(file), &files, "to download"}};
  const tmpl::TypeInfo* list = &roots.list_of(set);
  roots.add_record("data", "what the site gives away as data").members = {
      {"sets", list, &sets<false>, "tables, a map, a directory"},
      {"records", list, &sets<true>, "records by kind"},
      {"catalogue_url", kUrl, &catalogue_url, "the catalogue for programs"},
      {"api_url", kUrl, &api_url, "the same as an interface"},
      {"licence_name", kText, &licence_name, "none while nobody has decided"},
      {"licence_url", kUrl, &licence_url, "its text"}};
}

constexpr Entrance kEntrances[] = {{"data", &route_if_public}};

}  // namespace

extern const Sort k_data{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
