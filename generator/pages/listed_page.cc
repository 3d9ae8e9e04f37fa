#include "pages/listed_page.h"

#include <algorithm>

#include "pages/links.h"

namespace hiroba::pages {
namespace {

using emit::view::kNumber;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using tmpl::Member;

const ListedPage& listed(const Value& self) { return the<ListedPage>(self); }

Value total(const Member&, const Value& self, Scope& scope) {
  return Value::integer(static_cast<int64_t>(listed(self).items(site(scope)).size()));
}
Value number(const Member&, const Value& self, Scope&) {
  return Value::integer(listed(self).number());
}
Value count(const Member&, const Value& self, Scope&) {
  return Value::integer(listed(self).count());
}

std::string numbered_url(const ListedPage& list, uint32_t number, const PageContext& p) {
  if (number < 1 || number > list.count()) return "";
  return p.link_to_route(list.numbered_route(p.site(), number, list.language()));
}
Value previous_url(const Member&, const Value& self, Scope& s) {
  const ListedPage& list = listed(self);
  return emit::view::url_or_none(numbered_url(list, list.number() - 1, page(s)), s);
}
Value next_url(const Member&, const Value& self, Scope& s) {
  const ListedPage& list = listed(self);
  return emit::view::url_or_none(numbered_url(list, list.number() + 1, page(s)), s);
}

// First, last and the neighbours; a list of 200 pages does not print 200 links.
Value page_links(const Member& m, const Value& self, Scope& scope) {
  const ListedPage& list = listed(self);
  if (list.count() < 2) return Value::none();
  LinkList out(m, scope, 9);
  for (uint32_t n = 1; n <= list.count(); ++n) {
    const bool near = n + 2 >= list.number() && n <= list.number() + 2;
    if (!near && n != 1 && n != list.count()) continue;
    LinkView view;
    view.count = n;
    view.url = scope.copy(numbered_url(list, n, page(scope)));
    view.is_current = n == list.number();
    out.add(view);
  }
  return out.value();
}

}  // namespace

void ListedPage::cut(uint32_t number, size_t total, size_t page_size) {
  number_ = number;
  count_ = static_cast<uint32_t>(std::max<size_t>(1, (total + page_size - 1) / page_size));
  first_ = static_cast<uint32_t>((number - 1) * page_size);
  last_ = static_cast<uint32_t>(std::min(first_ + page_size, total));
}

uint32_t pages_of(const Model& model, size_t total) {
  const auto size = static_cast<size_t>(model.settings.page_size);
  return static_cast<uint32_t>(std::max<size_t>(1, (total + size - 1) / size));
}

void add_paging(tmpl::TypeInfo& type, RootTypes& roots) {
  for (const Member& m :
       {Member{"total", kNumber, &total, "records in all"},
        Member{"number", kNumber, &number, "this page"}, Member{"count", kNumber, &count, "pages"},
        Member{"pages", &roots.links(), &page_links, "links to pages"},
        Member{"previous_url", kUrl, &previous_url, "page before"},
        Member{"next_url", kUrl, &next_url, "page after"}}) {
    type.members.push_back(m);
  }
}

Value items_value(const tmpl::TypeInfo& type, const std::vector<ItemNumber>& numbers, size_t first,
                  size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  Value* values = scope.make_array<Value>(last - first);
  for (size_t i = first; i < last; ++i) {
    values[i - first] = Value::of(*type.element, &page(scope).item(numbers[i]));
  }
  return Value::list(type, values, last - first);
}

}  // namespace hiroba::pages
