#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinds/record.h"
#include "kinds/registry.h"
#include "model/freshness.h"
#include "model/schedule.h"
#include "syntax/markdown/document.h"
#include "tables/csv.h"

namespace hiroba::model {

using ItemNumber = uint32_t;

enum class PictureFormat : uint8_t { jpeg, png, webp, avif };

// What is published of a picture: it alone, without anything about where and how it was made.
struct PictureCopy {
  std::string name;  // «bench.960.webp», beside the record's page
  std::string disk_path;
  PictureFormat format{};
  uint32_t width = 0, height = 0;  // pixels
};

// A file that belongs to a record and is published beside its page.
struct Attachment {
  std::string name;  // as in links: «map.png»
  std::string disk_path;
  uint64_t size = 0;        // bytes
  bool is_picture = false;  // a photo or drawing of pixels: its copies are published, never itself
  std::vector<PictureCopy> copies = {};  // by format and width
};

// Why a record that a preview shows would not be published.
enum class HeldBack : uint8_t { no, draft, sample, not_yet, over };

// One record with everything that was written for it, and what the model worked out.
struct Item {
  explicit Item(kinds::Kind kind) : record(kind) {}

  kinds::Record record;
  std::string slug;
  std::string id;                                      // «group/hidamari»
  uint16_t root = 0;                                   // index of its content root in the settings
  kinds::ByLanguage<syntax::Document> body;            // empty where not written
  std::vector<std::vector<std::string>> table;         // figures: the CSV, heading row first
  std::vector<std::vector<source::Mark>> table_marks;  // where each of its cells was written
  std::vector<Attachment> attachments;
  std::vector<std::string> hidden_files;  // attachments without consent: they lead nowhere
  kinds::ByLanguage<uint8_t> is_older;    // not 0: the Japanese text has changed since
  // Of another town's data: its number in the settings, and the page that it has there.
  std::optional<uint16_t> source = {};
  std::string origin_page = {};
  HeldBack held_back{};    // shown in a preview alone
  bool is_broken = false;  // its file could not be read; the reason was reported

  // Worked out by link().
  Freshness freshness{};
  std::string sort_key;                 // by reading
  std::vector<Occurrence> dates;        // the next twelve months, never past `checked.again`
  kinds::ByLanguage<uint16_t> minutes;  // stories: to read it without haste; 0: no body
  std::string place_town;               // where only the town of its place may be shown
  std::optional<text::Date> date;       // the day by which lists put it in order
  std::optional<text::Date> changed;    // the last day on which what it says was changed or checked

  kinds::Kind kind() const { return record.kind(); }
  const kinds::Common& common() const { return record.common; }
  // Whether a page of its own exists in this language.
  bool has_page_in(kinds::Language language) const {
    if (language.is_source()) return true;
    return common().title.has(language) || !body[language].empty();
  }
  // In which language links lead to its page from a page in this one.
  kinds::Language page_language(kinds::Language wanted) const {
    return wanted.first_with(
        [this](kinds::Language language) { return language.is_spoken() && has_page_in(language); });
  }
};

// When it happens by rule; nullptr for kinds without such a field.
inline const std::vector<kinds::Schedule>* schedule_of(const Item& item) {
  if (const auto* group = item.record.get<kinds::Group>()) return &group->schedule;
  if (const auto* event = item.record.get<kinds::Event>()) return &event->schedule;
  return nullptr;
}

}  // namespace hiroba::model
