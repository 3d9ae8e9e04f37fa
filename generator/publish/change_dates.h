#pragma once

#include <map>
#include <string>

#include "model/model.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"
#include "system/process.h"

// When what a record says was changed last: from the history that Git keeps of the content, from
// dates.json beside site.yaml where there is no Git, or else the day of the check. Feeds, calendars
// and maps for search engines tell it.
namespace hiroba::publish {

// By record id: «group/hidamari».
using ChangeDates = std::map<std::string, text::Date, std::less<>>;

struct History {
  ChangeDates dates;
  bool is_shallow = false;  // Git has only the newest commits: older changes are not known
};

// One `git log` for each content root. Empty where there is no Git, or no history of the folder.
History read_history(const model::Settings& settings, const std::string& site,
                     system::ProcessRunner& programs);

inline constexpr std::string_view kDatesFile = "site/dates.json";

// What write_dates() wrote; what cannot be read is reported.
ChangeDates read_dates(const std::string& site, const std::string& shown, system::FileSystem& disk,
                       source::SourceSet& files, source::Diagnostics& found);
std::string dates_text(const ChangeDates& dates);

// Sets Item::changed of every record: the latest of all that is known, never after today.
void fill_change_dates(model::Model& model, const std::string& site, const std::string& shown,
                       system::FileSystem& disk, system::ProcessRunner& programs,
                       source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
