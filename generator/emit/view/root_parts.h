#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/field_html.h"
#include "emit/page_context.h"
#include "emit/page_plan.h"
#include "emit/view/roots.h"
#include "model/routes.h"
#include "template/value.h"

// What the files of the roots (site_root.cc, page_root.cc, list_roots.cc) share. Not for others.
namespace hiroba::emit::root {

using kinds::Language;
using model::ItemNumber;
using model::Model;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

inline const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }
inline const Model& site(const Scope& scope) { return page(scope).site(); }
inline const PagePlan& plan_of(const Value& self) { return *self.as<PageView>().plan; }

// Plain text as HTML, for labels.
std::string_view escaped(std::string_view text, Scope& scope);

inline Value string_or_none(std::string_view text, Scope& scope) {
  return text.empty() ? Value::none() : Value::text(scope.copy(text));
}
inline Value url_or_none(const std::string& url, Scope& scope) {
  return url.empty() ? Value::none() : Value::url(scope.copy(url));
}

// A word of site/strings in the page's language; empty where there is none.
std::string_view string_of(const PageContext& page, std::string_view key);
std::string_view kind_label(kinds::Kind kind, Language language);
// The area or topic of a word page.
const model::WordList& word_list(const PagePlan& plan, const Model& model);

// A label with an address; label is HTML, escaped when it was made.
struct LinkView {
  std::string_view label;
  std::string_view url;
  std::string_view icon;
  std::string_view name;
  std::string_view html_lang;
  std::string_view canonical;
  int64_t count = 0;
  bool is_current = false;
};

// A list of links being put together in the page's memory. REQUIRES: at most `most` are added.
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

// The links of a menu that lead somewhere, as seen from this page.
Value menu_links(const Member& member, const std::vector<model::MenuLink>& links, Scope& scope);

// The types of the roots. `links` is the type of a list of links.
const TypeInfo& add_links(ViewTypes& types);
const TypeInfo& add_site(ViewTypes& types, const TypeInfo& links);
const TypeInfo& add_page(ViewTypes& types, const TypeInfo& links);
void add_lists(ViewTypes& types, const TypeInfo& links, RootTypes& roots);
void add_facets(ViewTypes& types, const std::vector<TypeInfo*>& lists);
void add_calendar(ViewTypes& types, RootTypes& roots);
void add_guide(ViewTypes& types, RootTypes& roots);
void add_story_list(TypeInfo& list);
void add_memo(ViewTypes& types, const TypeInfo& links, RootTypes& roots);
// total, number, count, pages, previous_url, next_url: of whatever the page lists.
void add_paging(TypeInfo& type, const TypeInfo& links);

// One value of a facet in the page's language.
std::string_view facet_word(const model::Facet& facet, std::string_view value, const PageContext& page,
                            Scope& scope);
// The answers to the memo's first questions, by their number in model.memo.
std::string_view memo_way_words(uint32_t way, const PageContext& page, Scope& scope);
std::string_view memo_place_words(uint32_t place, const PageContext& page, Scope& scope);
// What a narrowed list shows: «なかまち».
std::string_view chosen_words(const PagePlan& plan, const PageContext& page, Scope& scope);
// The ways of learning and their drawing, for the list of courses (path_views.cc).
void add_paths(ViewTypes& types, TypeInfo& list, const TypeInfo& courses);

inline constexpr const TypeInfo* kText = &tmpl::kTextType;
inline constexpr const TypeInfo* kHtml = &tmpl::kHtmlType;
inline constexpr const TypeInfo* kUrl = &tmpl::kUrlType;
inline constexpr const TypeInfo* kNumber = &tmpl::kIntegerType;
inline constexpr const TypeInfo* kBoolean = &tmpl::kBooleanType;

}  // namespace hiroba::emit::root
