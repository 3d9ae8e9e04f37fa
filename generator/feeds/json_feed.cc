#include <nlohmann/json.hpp>

#include "feeds/feed.h"

// JSON Feed 1.1 (jsonfeed.org/version/1.1).
namespace hiroba::feeds {
namespace {

using Json = nlohmann::ordered_json;

Json item_of(const Entry& entry) {
  std::string text;
  for (const std::string& line : entry.lines) text += line + "\n";
  Json out = {{"id", entry.id},
              {"url", entry.address},
              {"title", entry.title},
              {"content_text", text + entry.address},
              {"date_modified", moment(entry.updated)}};
  if (entry.published) out["date_published"] = moment(*entry.published);
  for (const auto& [id, label] : entry.topics) out["tags"].push_back(label);
  return out;
}

}  // namespace

std::string json_text(const Feed& feed) {
  Json out = {{"version", "https://jsonfeed.org/version/1.1"},
              {"title", feed.title},
              {"description", feed.about},
              {"home_page_url", feed.page},
              {"feed_url", feed.address},
              {"language", feed.lang},
              {"authors", {{{"name", feed.author}}}},
              {"items", Json::array()}};
  for (const Entry& entry : feed.entries) out["items"].push_back(item_of(entry));
  return out.dump(1) + "\n";
}

}  // namespace hiroba::feeds
