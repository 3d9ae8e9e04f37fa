#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"

namespace hiroba::publish {

// Where `hiroba fetch` keeps the data of a source, below the site, and the day on which it did.
std::string town_folder(const std::string& site, const model::DataSource& source);
inline constexpr std::string_view kFetchedFile = "fetched.json";

struct Towns {
  std::vector<model::Item> items;
  std::optional<text::Date> next_change;  // the next day on which one of them is too old
};

// The records of all sources of the settings, as they were fetched last. What was not fetched, or
// too long ago, is left out and said.
Towns load_towns(const model::Settings& settings, const std::string& site, const std::string& shown,
                 text::Date today, system::FileSystem& disk, source::SourceSet& files,
                 source::Diagnostics& found);

}  // namespace hiroba::publish
