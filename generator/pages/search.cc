#include "pages/search.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "emit/field_html.h"
#include "kinds/registry.h"
#include "pages/sort.h"
#include "text/kana.h"
#include "text/normalise.h"

// The page of the search. Without a script it is an index: every page under the kana with which its
// name is read.
namespace hiroba::pages {

std::string search_dictionary_route(Language language) {
  return "search/" + language.tag() + ".js";
}

std::string search_page_route(Language language) {
  return model::page_route(language, {"search.html"});
}

namespace {

using emit::view::kHtml;
using emit::view::kNumber;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using tmpl::Member;

std::string search_route(const Model&, Language language) { return search_page_route(language); }

class SearchPage final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model& model, Language language) const override {
    return search_route(model, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "search.title");
  }
  TemplateUse use() const override { return {"search.html", "search", "search page"}; }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model&, Language language, Plan& plan) {
  plan.add(std::make_unique<SearchPage>(language));
}

// ---- The index ----

struct EntryView {
  const model::Item* item;
  std::string_view others;  // names by which it is known, too
};
struct RowView {
  std::string_view kana;  // «あ», «A»; empty: what belongs to none
  const EntryView* first;
  size_t count;
};

// In Japanese the row of the kana with which the name is read; elsewhere its first letter.
std::string_view row_of(const model::Item& item, Language language) {
  const kinds::Common& common = item.common();
  if (language.is_japanese())
    return text::kana_row(common.kana.empty() ? common.title.ja : common.kana);
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string& title = common.title.own(common.title.shown_in(language));
  const size_t at =
      title.empty()
          ? std::string_view::npos
          : std::string_view("abcdefghijklmnopqrstuvwxyz").find(static_cast<char>(title[0] | 0x20));
  return at == std::string_view::npos ? std::string_view() : kLetters.substr(at, 1);
}

struct Placed {
  const model::Item* item;
  std::string key;  // what the index is sorted by
};

// What belongs to no row comes last.
std::vector<const model::Item*> pages_of(const Model& model, Language language) {
  std::vector<Placed> pages;
  for (const model::Item& item : model.items) {
    if (!kinds::info(item.kind()).has_page || !item.has_page_in(language)) continue;
    const kinds::Localized& title = item.common().title;
    const std::string_view row = row_of(item, language);
    pages.push_back({&item, row.empty() ? "\xff" : std::string(row)});
    pages.back().key +=
        language.is_japanese() ? item.sort_key : text::fold_for_search(title.in(language));
  }
  std::sort(pages.begin(), pages.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.key, a.item->id) < std::tie(b.key, b.item->id);
  });
  std::vector<const model::Item*> out;
  out.reserve(pages.size());
  for (const Placed& page : pages) out.push_back(page.item);
  return out;
}

// Words that stand for each other in a language, by each of them.
class SameWords {
 public:
  SameWords(const std::vector<model::AlikeWords>& rows, Language language) {
    for (const model::AlikeWords& row : rows) {
      if (!row.is_for(language)) continue;
      for (const std::string& word : row.words) by_word_[folded(word)].push_back(&row);
    }
  }

  // The other names of a page: of a word of the glossary, and of what is called as it is.
  std::string others_of(const model::Item& item, Language language) const {
    const kinds::Localized& title = item.common().title;
    std::vector<std::string> names{title.own(title.shown_in(language))};
    if (const auto* term = item.record.get<kinds::Term>(); term && language.is_japanese())
      names.insert(names.end(), term->also.begin(), term->also.end());
    for (size_t i = 0, own = names.size(); i < own; ++i) {
      const auto rows = by_word_.find(folded(names[i]));
      if (rows == by_word_.end()) continue;
      for (const model::AlikeWords* row : rows->second) add(*row, names);
    }
    std::string out;
    for (size_t i = 1; i < names.size(); ++i) {
      if (i > 1) out += language.is_japanese() ? "、" : ", ";
      out += names[i];
    }
    return out;
  }

 private:
  static std::string folded(std::string_view word) {
    std::string out = text::fold_for_search(word);
    std::erase(out, ' ');
    return out;
  }
  static void add(const model::AlikeWords& row, std::vector<std::string>& names) {
    for (const std::string& word : row.words) {
      const bool is_unshown =
          std::find(row.unshown.begin(), row.unshown.end(), word) != row.unshown.end();
      if (is_unshown) continue;
      const bool is_there = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return folded(name) == folded(word);
      });
      if (!is_there) names.push_back(word);
    }
  }

  std::map<std::string, std::vector<const model::AlikeWords*>> by_word_;
};

Value rows(const Member& m, const Value&, Scope& scope) {
  const auto pages = pages_of(site(scope), page(scope).language());
  if (pages.empty()) return Value::none();
  EntryView* entries = scope.make_array<EntryView>(pages.size());
  Value* out = scope.make_array<Value>(pages.size());
  const SameWords same(site(scope).search_words.synonyms.same, page(scope).language());
  size_t count = 0;
  RowView* open = nullptr;
  for (size_t i = 0; i < pages.size(); ++i) {
    entries[i].item = pages[i];
    entries[i].others = scope.copy(same.others_of(*pages[i], page(scope).language()));
    const std::string_view kana = row_of(*pages[i], page(scope).language());
    if (open == nullptr || open->kana != kana) {
      open = scope.make<RowView>(RowView{kana, entries + i, 0});
      out[count++] = Value::of(*m.type->element, open);
    }
    ++open->count;
  }
  return Value::list(*m.type, out, count);
}

Value row_label(const Member&, const Value& self, Scope& s) {
  const std::string_view kana = self.as<RowView>().kana;
  return Value::text(kana.empty() ? emit::view::string_of(page(s), "search.row_other") : kana);
}
Value row_entries(const Member& m, const Value& self, Scope& s) {
  const auto& row = self.as<RowView>();
  Value* out = s.make_array<Value>(row.count);
  for (size_t i = 0; i < row.count; ++i) out[i] = Value::of(*m.type->element, row.first + i);
  return Value::list(*m.type, out, row.count);
}

const model::Item& item_of(const Value& self) { return *self.as<EntryView>().item; }

Value entry_title(const Member&, const Value& self, Scope& s) {
  return Value::html(emit::field_html(item_of(self).common().title, page(s).language(), s));
}
Value entry_reading(const Member&, const Value& self, Scope&) {
  const std::string& kana = item_of(self).common().kana;
  return kana.empty() ? Value::none() : Value::text(kana);
}
Value entry_others(const Member&, const Value& self, Scope&) {
  const std::string_view others = self.as<EntryView>().others;
  return others.empty() ? Value::none() : Value::text(others);
}
Value entry_url(const Member&, const Value& self, Scope& s) {
  const model::Item& item = item_of(self);
  return Value::url(s.copy(
      page(s).link_to_route(model::record_route(item.kind(), item.slug, page(s).language()))));
}
Value entry_kind(const Member&, const Value& self, Scope& s) {
  return Value::text(emit::view::kind_label(item_of(self).kind(), page(s)));
}

void declare(RootTypes& roots) {
  emit::ViewTypes& types = roots.types();
  tmpl::TypeInfo& entry = types.add_record("search entry", "a page in the index of the search");
  entry.members = {{"title", kHtml, &entry_title, "its name"},
                   {"reading", kText, &entry_reading, "in kana"},
                   {"others", kText, &entry_others, "other names of it, synonyms too"},
                   {"url", kUrl, &entry_url, "where it is"},
                   {"kind_label", kText, &entry_kind, "what it is"}};
  const tmpl::TypeInfo& entries = types.add_list(tmpl::value_list(entry));
  tmpl::TypeInfo& row = types.add_record("search row", "pages under one row of kana");
  row.members = {{"label", kText, &row_label, "あ, か …"},
                 {"entries", &entries, &row_entries, "in kana order"}};
  const tmpl::TypeInfo& all_rows = types.add_list(tmpl::value_list(row));
  roots.add_record("search page", "").members = {
      {"rows", &all_rows, &rows, "every page, by its reading"}};
}

constexpr Entrance kEntrances[] = {{"search", &search_route}};

}  // namespace

extern const Sort k_search{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
