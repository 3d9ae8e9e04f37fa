#include "model/sharing.h"

#include "model/consent_uses.h"
#include "model/offer.h"

namespace hiroba::model {
namespace {

using kinds::Kind;

bool may_be_shared(const Item& item) {
  const auto* story = item.record.get<kinds::Story>();
  if (story == nullptr) return true;
  return story->consent && has_scope(*story->consent, kinds::ConsentScope::sharing);
}

// Whether groups, events and services may be asked at all: other kinds have no such field.
bool asks_for_open_data(Kind kind) {
  return kind == Kind::group || kind == Kind::event || kind == Kind::service;
}

bool is_about_people(Kind kind) { return kind == Kind::supporter || kind == Kind::booklet; }

bool is_new_to_somebody(Kind kind) {
  // Reports of 2020 are an archive; forms belong to the pages that lead to them.
  return kinds::info(kind).has_list && kind != Kind::initiative && kind != Kind::form;
}

}  // namespace

bool may_leave(const Item& item, Outlet outlet, const Settings& settings) {
  const Kind kind = item.kind();
  // What another town tells, it tells to feed readers and search engines itself.
  if (item.source && outlet != Outlet::open_data) return false;
  if (item.common().sample && !settings.made_up_town) return false;
  if (is_about_people(kind) || !may_be_shared(item)) return false;
  if (item.freshness == Freshness::overdue || item.freshness == Freshness::archived) return false;
  const kinds::OpenData* answer = offer_of(item).open_data;
  if (answer != nullptr && answer->agreed == kinds::YesNo::no) return false;
  switch (outlet) {
    case Outlet::feed: return is_new_to_somebody(kind);
    case Outlet::page_data: return true;
    case Outlet::open_data: break;
  }
  if (kind == Kind::story) return false;
  // Copies stay where they are: what nobody has made sure of is on its page only.
  if (grows_old(kind) && item.freshness == Freshness::unchecked) return false;
  return !asks_for_open_data(kind) || (answer != nullptr && answer->agreed == kinds::YesNo::yes);
}

}  // namespace hiroba::model
