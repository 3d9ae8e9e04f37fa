#include <memory>

#include "feeds/feed.h"
#include "model/feeds.h"
#include "model/routes.h"
#include "outputs/output.h"

// What is new, for feed readers: Atom and JSON Feed for the site, kinds, areas and topics.
namespace hiroba::outputs {
namespace {

using kinds::Language;
using model::FeedFormat;
using model::SharedFeed;

constexpr std::string_view kStyle = "feed.css";

std::string style_for(const Site& site, std::string_view route) {
  const auto asset = site.files.assets.find(kStyle);
  return asset == site.files.assets.end() ? "" : model::relative(route, asset->second.route);
}

std::optional<std::string> bytes(const Site& site, const SharedFeed& shared, FeedFormat format,
                                 Language language) {
  const emit::Words words(site.files.strings, language);
  const feeds::Feed feed = feeds::feed_of(shared, format, site.model, words);
  if (!words.missing().empty()) return std::nullopt;
  if (format == FeedFormat::json) return feeds::json_text(feed);
  return feeds::atom_text(feed, style_for(site, model::feed_route(shared.name, format, language)));
}

}  // namespace

void add_feeds(const Site& site, Outputs& out) {
  for (const Language language : site.model.settings.languages.spoken()) {
    const auto all =
        std::make_shared<const std::vector<SharedFeed>>(model::shared_feeds(site.model, language));
    for (const SharedFeed& shared : *all) {
      for (const FeedFormat format : {FeedFormat::atom, FeedFormat::json}) {
        out.push_back({model::feed_route(shared.name, format, language),
                       Written{[&site, all, &shared, format, language] {
                         return bytes(site, shared, format, language);
                       }}});
      }
    }
  }
}

}  // namespace hiroba::outputs
