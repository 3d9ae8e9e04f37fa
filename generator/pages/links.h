#pragma once

#include <string_view>

#include "emit/view/types.h"
#include "pages/page.h"

namespace hiroba::pages {

// A label with an address, as templates see links of menus, crumbs, languages and pages.
struct LinkView {
  std::string_view label;  // HTML, escaped when it was made
  std::string_view url;
  std::string_view icon;
  std::string_view name;
  std::string_view html_lang;
  bool has_own_tag = true;  // of a language: no other one of the page has this html_lang before it
  std::string_view canonical;
  int64_t count = 0;
  bool is_current = false;
};

// A list of links being put together in the page's memory. REQUIRES: at most `most` are added.
class LinkList {
 public:
  LinkList(const tmpl::Member& member, Scope& scope, size_t most)
      : member_(member), scope_(scope), values_(scope.make_array<Value>(most)) {}
  void add(const LinkView& link) {
    values_[count_++] = Value::of(*member_.type->element, scope_.make<LinkView>(link));
  }
  Value value() const {
    return count_ == 0 ? Value::none() : Value::list(*member_.type, values_, count_);
  }

 private:
  const tmpl::Member& member_;
  Scope& scope_;
  Value* values_;
  size_t count_ = 0;
};

// The type of a list of links.
const tmpl::TypeInfo& declare_links(emit::ViewTypes& types);

}  // namespace hiroba::pages
