#pragma once

#include "pages/page.h"
#include "pages/sort.h"

namespace hiroba::pages {

// A page that shows some of the records of a list, [first, last): the site's `page_size` a page.
class ListedPage : public Page {
 public:
  using Page::Page;

  // Everything the list goes through, in its order.
  virtual const std::vector<ItemNumber>& items(const Model& model) const = 0;
  // The address of another page of the same list.
  virtual std::string numbered_route(const Model& model, uint32_t number,
                                     Language language) const = 0;

  std::string route_in(const Model& model, Language language) const final {
    return numbered_route(model, number_, language);
  }
  uint32_t number() const final { return number_; }
  uint32_t count() const { return count_; }
  size_t first() const { return first_; }
  size_t last() const { return last_; }

  // This page is the `number`th, from 1, of a list of `total` records cut into pages.
  void cut(uint32_t number, size_t total, size_t page_size);
  // All records on one page.
  void take_all(size_t total) { last_ = static_cast<uint32_t>(total); }

 private:
  uint32_t number_ = 1, count_ = 1;
  uint32_t first_ = 0, last_ = 0;
};

// How many pages a list of so many records is cut into; an empty list has one.
uint32_t pages_of(const Model& model, size_t total);

// Adds all pages of a list; make() gives a new page of it that is not cut yet.
template <class Make>
void add_pages(const Model& model, size_t total, Plan& plan, Make make) {
  for (uint32_t number = 1; number <= pages_of(model, total); ++number) {
    auto page = make();
    page->cut(number, total, static_cast<size_t>(model.settings.page_size));
    plan.add(std::move(page));
  }
}

// total, number, count, pages, previous_url, next_url. REQUIRES: the type's object is a ListedPage.
void add_paging(tmpl::TypeInfo& type, RootTypes& roots);

// The records of the page as a list value of `type`, each noted as read.
Value items_value(const tmpl::TypeInfo& type, const std::vector<ItemNumber>& numbers, size_t first,
                  size_t last, Scope& scope);

}  // namespace hiroba::pages
