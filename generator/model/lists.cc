#include "model/lists.h"

#include <algorithm>
#include <tuple>

#include "kinds/parse_record.h"
#include "text/near.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::ListOrder;
using text::Date;

constexpr Date kNever = text::kLastDate;

// What comes next stands first; what is over follows, newest first.
bool by_next_date(const Item& a, const Item& b, Date today) {
  const Date x = a.date.value_or(kNever), y = b.date.value_or(kNever);
  const bool past_x = x < today, past_y = y < today;
  if (past_x != past_y) return past_y;
  if (x != y) return past_x ? y < x : x < y;
  return std::tie(a.sort_key, a.slug) < std::tie(b.sort_key, b.slug);
}

int path_step(const Item& item) {
  const auto& course = item.record.as<kinds::Course>();
  return static_cast<int>(course.path) * 1000 + course.step.value_or(999);
}

bool before(const Item& a, const Item& b, ListOrder order, Date today) {
  switch (order) {
    case ListOrder::next_date: return by_next_date(a, b, today);
    case ListOrder::newest_first:
      if (a.date != b.date)
        return a.date.value_or(text::kFirstDate) > b.date.value_or(text::kFirstDate);
      break;
    case ListOrder::oldest_first:
      if (a.date != b.date) return a.date.value_or(kNever) < b.date.value_or(kNever);
      break;
    case ListOrder::path:
      if (path_step(a) != path_step(b)) return path_step(a) < path_step(b);
      break;
    case ListOrder::kana: break;
  }
  return std::tie(a.sort_key, a.slug) < std::tie(b.sort_key, b.slug);
}

bool is_listed(const Item& item) {
  return kinds::info(item.kind()).has_list && item.freshness != Freshness::archived;
}

// Records of other regions are no offers of an area or topic here.
bool is_in_word_lists(const Item& item) {
  return is_listed(item) && item.kind() != Kind::initiative;
}

void add_words(const Model& model, std::vector<WordList>& lists, const std::vector<ListWord>& words,
               const std::vector<std::string> kinds::Common::*field) {
  std::unordered_map<std::string_view, size_t> at;
  for (const ListWord& word : words) {
    at.emplace(word.id, lists.size());
    lists.push_back(WordList{&word, {}});
  }
  for (const auto& list : model.lists) {
    for (const ItemNumber n : list) {
      if (!is_in_word_lists(model.items[n])) continue;
      for (const std::string& name : model.items[n].common().*field) {
        const auto it = at.find(name);
        if (it != at.end()) lists[it->second].items.push_back(n);
      }
    }
  }
  std::erase_if(lists, [](const WordList& list) { return list.items.empty(); });
}

// «area/nakamachi», «topic/learning»: known to the site, and perhaps still without records.
MenuTarget word_target(const Model& model, std::string_view id, bool is_area) {
  using What = MenuTarget::What;
  const auto& lists = is_area ? model.areas : model.topics;
  for (size_t i = 0; i < lists.size(); ++i) {
    if (lists[i].word->id == id) return {What::word, 0, {}, is_area, i};
  }
  const bool known = (is_area ? model.settings.area(id) : model.settings.topic(id)) != nullptr;
  return {known ? What::empty_list : What::unknown, 0, {}, is_area, 0};
}

// «group», or narrowed «group/way.be-there».
MenuTarget list_target(const Model& model, std::string_view to) {
  using What = MenuTarget::What;
  const size_t slash = to.find('/');
  const auto kind = kinds::kind_named(to.substr(0, slash));
  if (!kind || !kinds::info(*kind).has_list) return {};
  if (slash == std::string_view::npos) {
    return {model.list(*kind).empty() ? What::empty_list : What::list, 0, *kind};
  }
  const std::string_view token = to.substr(slash + 1);
  const size_t dot = token.find('.');
  const auto& facets = model.facets[static_cast<size_t>(*kind)];
  for (size_t f = 0; f < facets.size() && dot != std::string_view::npos; ++f) {
    if (facets[f].facet->id != token.substr(0, dot) || !facets[f].facet->in_addresses) continue;
    for (size_t v = 0; v < facets[f].values.size(); ++v) {
      if (facets[f].values[v].id != token.substr(dot + 1)) continue;
      MenuTarget target{What::facet, 0, *kind};
      target.facet = f;
      target.word = v;
      return target;
    }
  }
  for (const Facet& facet : facets_of(*kind)) {
    if (facet.id == token.substr(0, dot) && facet.in_addresses) return {What::empty_list, 0, *kind};
  }
  return {};
}

// FNV-1a: the same on every machine. Nothing depends on its quality but the mixing of a list.
uint64_t mix(std::string_view slug, Date today) {
  uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3; };
  for (const char c : slug) add(static_cast<unsigned char>(c));
  for (int shift = 0; shift < 32; shift += 8)
    add(static_cast<unsigned char>(today.days() >> shift));
  return hash ^ (hash >> 29);
}

// So that no story always stands at the end. One story has no order.
void order_by_chance(Model& model) {
  const auto& stories = model.list(Kind::story);
  if (stories.size() < 2) return;
  std::vector<std::pair<uint64_t, ItemNumber>> mixed;
  for (const ItemNumber n : stories) mixed.emplace_back(mix(model.items[n].slug, model.today), n);
  std::sort(mixed.begin(), mixed.end());
  for (const auto& [hash, n] : mixed) model.stories_by_chance.push_back(n);
  const Date tomorrow = model.today.plus_days(1);
  if (!model.next_change || tomorrow < *model.next_change) model.next_change = tomorrow;
}

}  // namespace

std::optional<Date> date_for_order(const Item& item, Date today) {
  if (!item.dates.empty()) {
    for (const Occurrence& o : item.dates) {
      if (o.date >= today && o.state != OccurrenceState::cancelled) return o.date;
    }
    return item.dates.front().date;
  }
  if (const auto* event = item.record.get<kinds::Event>()) {
    if (event->start) return event->start->date;
  }
  if (const auto* story = item.record.get<kinds::Story>()) return story->date;
  if (const auto* notice = item.record.get<kinds::Notice>()) return notice->date;
  if (const auto* meeting = item.record.get<kinds::Meeting>()) {
    if (meeting->date) return meeting->date->first_day();
  }
  return std::nullopt;
}

void build_lists(Model& model) {
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    if (is_listed(model.items[n])) {
      model.lists[static_cast<size_t>(model.items[n].kind())].push_back(n);
    }
  }
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    auto& list = model.lists[static_cast<size_t>(kind.kind)];
    std::sort(list.begin(), list.end(), [&](ItemNumber a, ItemNumber b) {
      return before(model.items[a], model.items[b], kind.order, model.today);
    });
  }
  order_by_chance(model);
  add_words(model, model.areas, model.settings.areas, &kinds::Common::area);
  add_words(model, model.topics, model.settings.topics, &kinds::Common::topics);
}

MenuTarget menu_target(const Model& model, std::string_view to) {
  using What = MenuTarget::What;
  if (to.substr(0, 5) == "area/") return word_target(model, to.substr(5), true);
  if (to.substr(0, 6) == "topic/") return word_target(model, to.substr(6), false);
  if (to.substr(0, 5) == "list/") return list_target(model, to.substr(5));
  // Nothing to lead to until its own errors are mended.
  if (model.broken.count(std::string(to)) > 0) return {What::empty_list};
  const auto it = model.by_id.find(to);
  if (it == model.by_id.end() || !kinds::info(model.items[it->second].kind()).has_page) return {};
  return {What::item, it->second, {}};
}

}  // namespace hiroba::model
