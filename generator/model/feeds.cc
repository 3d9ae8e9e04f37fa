#include "model/feeds.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/routes.h"
#include "model/sharing.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;
using What = SharedFeed::What;

// What people wait for by its kind. Everything else comes with «all», areas and topics.
constexpr std::array kKindsWithFeed = {Kind::notice, Kind::event, Kind::group, Kind::course,
                                       Kind::story};

// More than anybody reads at once; a reader that comes once a month misses nothing in a busy town.
constexpr size_t kMostEntries = 100;

bool is_over(const Item& item, text::Date today) {
  const auto* event = item.record.get<kinds::Event>();
  if (event == nullptr || !event->start) return false;
  return (event->end ? event->end->date : event->start->date) < today;
}

// Every record that a feed in this language may tell of, those changed last first.
std::vector<ItemNumber> entries(const Model& model, Language language) {
  std::vector<ItemNumber> out;
  for (size_t kind = 0; kind < kinds::kKindCount; ++kind) {
    for (const ItemNumber n : model.lists[kind]) {
      const Item& item = model.items[n];
      if (!item.changed || !item.has_page_in(language) || is_over(item, model.today)) continue;
      if (may_leave(item, Outlet::feed, model.settings)) out.push_back(n);
    }
  }
  std::sort(out.begin(), out.end(), [&](ItemNumber a, ItemNumber b) {
    const Item& x = model.items[a];
    const Item& y = model.items[b];
    return std::tie(y.changed, x.sort_key, x.id) < std::tie(x.changed, y.sort_key, y.id);
  });
  return out;
}

template <class Fits>
std::vector<ItemNumber> some_of(const std::vector<ItemNumber>& all, const Fits& fits) {
  std::vector<ItemNumber> out;
  for (const ItemNumber n : all) {
    if (out.size() < kMostEntries && fits(n)) out.push_back(n);
  }
  return out;
}

}  // namespace

std::vector<SharedFeed> shared_feeds(const Model& model, Language language) {
  std::vector<SharedFeed> out;
  if (!has_feeds(model)) return out;
  const std::vector<ItemNumber> all = entries(model, language);
  out.push_back({What::all, "all", {}, nullptr, some_of(all, [](ItemNumber) { return true; })});
  for (const Kind kind : kKindsWithFeed) {
    if (model.list(kind).empty()) continue;
    out.push_back({What::kind, std::string(kinds::kind_name(kind)), kind, nullptr,
                   some_of(all, [&](ItemNumber n) { return model.items[n].kind() == kind; })});
  }
  const auto add_words = [&](const std::vector<ListWord>& words, What what, std::string_view folder,
                             const std::vector<std::string> kinds::Common::*field) {
    for (const ListWord& word : words) {
      const auto names_it = [&](ItemNumber n) {
        const auto& names = model.items[n].common().*field;
        return std::find(names.begin(), names.end(), word.id) != names.end();
      };
      out.push_back({what, std::string(folder) + word.id, {}, &word, some_of(all, names_it)});
    }
  };
  add_words(model.settings.areas, What::area, "area.", &kinds::Common::area);
  add_words(model.settings.topics, What::topic, "topic.", &kinds::Common::topics);
  return out;
}

bool has_feeds(const Model& model) {
  return !model.settings.base_url.empty() && model.audience == kinds::Visibility::open;
}

bool has_feed(Kind kind) {
  return std::find(kKindsWithFeed.begin(), kKindsWithFeed.end(), kind) != kKindsWithFeed.end();
}

std::string feed_route(std::string_view name, FeedFormat format, Language language) {
  return page_route(language, {"feed/", name, format == FeedFormat::atom ? ".xml" : ".json"});
}

std::string feed_page_route(Language language) { return page_route(language, {"feed/index.html"}); }

}  // namespace hiroba::model
