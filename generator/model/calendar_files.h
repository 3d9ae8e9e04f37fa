#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

// Which calendar files a site has. A calendar is seen by families and colleagues, and so are the
// names of files: they tell nothing, and neither does what an entry is known by.
namespace hiroba::model {

// Whether entries say «予定» alone, or what it is. The reader chooses; the first is what one gets.
enum class CalendarForm : uint8_t { neutral, named };

// What a calendar holds: the record with this id, or «area/…», «topic/…», «band/…», «all».
std::string calendar_code(std::string_view of);  // twelve letters and digits, always the same
// «ics/3f9c01ab7e2d.ics», «en/ics/3f9c01ab7e2d.n.ics». In a folder of their own, for hosts that
// are told by folder what files are.
std::string calendar_route(std::string_view of, CalendarForm form, kinds::Language language);
std::string calendar_folder(kinds::Language language);  // «en/ics/»

// What one thing that happens is known by in every calendar, from now on (RFC 7986 asks for a
// UUID). Two towns may have records of one name: the site is part of it.
std::string calendar_uid(const Settings& settings, std::string_view id, std::string_view part);

bool may_have_calendar(kinds::Kind kind);
// Whether a calendar of this record has anything from today on.
bool has_calendar(const Item& item, text::Date today);
bool has_calendars(const Model& model);

// Where an entry that tells nothing leads: the page with every record that has a calendar, at the
// record's code.
std::string calendar_list_route(kinds::Language language);
std::string calendar_page_route(kinds::Language language);

// A calendar with the entries of several records.
struct SharedCalendar {
  enum class What : uint8_t { all, area, topic, band };
  What what{};
  std::string of;                  // as calendar_code() takes it
  std::vector<ItemNumber> items;   // in the order of lists; bands: of which some may have nothing
  const ListWord* word = nullptr;  // area and topic
  uint8_t band = 0;                // band: the bit of Happening::bands; others: 0, all of it
};

// All, areas, topics and parts of the week, in this order; none while nothing is to come.
std::vector<SharedCalendar> shared_calendars(const Model& model);

// «morning», «afternoon», «evening», «free»: for words in site/strings.
std::string_view band_name(uint8_t band);

}  // namespace hiroba::model
