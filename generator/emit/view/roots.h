#pragma once

#include <string>
#include <vector>

#include "emit/page_context.h"
#include "emit/page_plan.h"
#include "emit/view/types.h"
#include "template/value.h"

// What stands beside the record itself: the site, the page being made, and the lists on it.
namespace hiroba::emit {

// The page being rendered, as the root `page` and the list roots see it.
struct PageView {
  const PagePlan* plan = nullptr;
  const PageContext* context = nullptr;
};

// Types of the roots. Made once; the values are PageView objects.
struct RootTypes {
  explicit RootTypes(ViewTypes& types);

  const tmpl::TypeInfo* site = nullptr;
  const tmpl::TypeInfo* page = nullptr;
  const tmpl::TypeInfo* home = nullptr;
  const tmpl::TypeInfo* sitemap = nullptr;
  const tmpl::TypeInfo* word = nullptr;
  const tmpl::TypeInfo* words = nullptr;
  const tmpl::TypeInfo* gone = nullptr;
  const tmpl::TypeInfo* calendar = nullptr;
  const tmpl::TypeInfo* sheets = nullptr;
  const tmpl::TypeInfo* memo = nullptr;
  const tmpl::TypeInfo* style_guide = nullptr;
  std::array<const tmpl::TypeInfo*, kinds::kKindCount> list{};
};

// Where a menu word leads from this page; empty when there is nothing there.
std::string menu_url(const PageContext& page, std::string_view to);

}  // namespace hiroba::emit
