#pragma once

#include <optional>
#include <string>
#include <vector>

#include "emit/words.h"
#include "model/feeds.h"

// A feed as plain values, before any format.
namespace hiroba::feeds {

// What is said of one record.
struct Entry {
  std::string id;                  // urn:uuid:…, for good
  std::string title;               // plain text
  std::string address;             // of its page
  std::vector<std::string> lines;  // plain text: what it is; when; what changed
  text::Date updated;
  std::optional<text::Date> published;
  std::vector<std::pair<std::string, std::string>> topics;  // id and label
};

// What was taken back: that it is gone, and no word of it.
struct Tombstone {
  std::string id;
  text::Date since;
};

struct Feed {
  std::string id;
  std::string title;
  std::string about;    // one sentence for somebody who sees it in a browser
  std::string address;  // its own
  std::string other;    // of the same in the other format
  std::string page;     // of the page that belongs to it
  std::string author;
  std::string lang;
  std::vector<Entry> entries;
  std::vector<Tombstone> gone;
};

Feed feed_of(const model::SharedFeed& shared, model::FeedFormat format, const model::Model& model,
             const emit::Words& words);

// 2026-11-02T00:00:00+09:00 (RFC 3339): days are all that is known.
std::string moment(text::Date day);

// `style`: address of a style sheet, by which browsers show it as a page.
std::string atom_text(const Feed& feed, std::string_view style);
std::string json_text(const Feed& feed);

}  // namespace hiroba::feeds
