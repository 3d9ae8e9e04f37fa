#pragma once

#include "pages/listed_page.h"

namespace hiroba::pages {

// A page of the list of a kind, whole, narrowed or in another order: all read list/<kind>.html.
class ListPage : public ListedPage {
 public:
  ListPage(Language language, kinds::Kind kind) : ListedPage(language), kind_(kind) {}

  kinds::Kind kind() const { return kind_; }
  TemplateUse use() const override;
  std::string_view feed(const Model&, Scope&) const override;
  std::string_view schema_type() const override { return "CollectionPage"; }

 private:
  kinds::Kind kind_;
};

// The name of the type of a kind's list: «list of group».
std::string list_type_name(kinds::Kind kind);

}  // namespace hiroba::pages
