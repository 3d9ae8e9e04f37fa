#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

// Which feeds a site has, for whoever wants to hear of what is new without coming to look.
namespace hiroba::model {

enum class FeedFormat : uint8_t { atom, json };

// What a feed tells of.
struct SharedFeed {
  enum class What : uint8_t { all, kind, area, topic };
  What what{};
  std::string name;  // as in its address: «all», «event», «area.nakamachi»
  kinds::Kind kind{};
  const ListWord* word = nullptr;  // area and topic
  std::vector<ItemNumber> items;   // those changed last first; nothing else puts them in order
};

// All, kinds, areas and topics, in this order. Every one that the settings name, so that a feed is
// there tomorrow though it is empty today. None where the site has no address of its own: entries
// have to lead somewhere.
std::vector<SharedFeed> shared_feeds(const Model& model, kinds::Language language);
bool has_feeds(const Model& model);
// Whether there is a feed of this kind alone.
bool has_feed(kinds::Kind kind);

std::string feed_route(std::string_view name, FeedFormat format, kinds::Language language);
std::string feed_page_route(kinds::Language language);

}  // namespace hiroba::model
