#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "source/diagnostics.h"

// The open data of another site of this program (data/<kind>.json) as records of ours. What comes
// from outside is read like content: a record with an error is left out and said, and what is no
// such file is refused as a whole. Nothing in it is ever run or followed.
namespace hiroba::portal {

// What is taken over; the rest a town tells on its own pages.
inline constexpr std::array kKinds = {kinds::Kind::group,        kinds::Kind::event,
                                      kinds::Kind::service,      kinds::Kind::place,
                                      kinds::Kind::organization, kinds::Kind::number};

// As much as a town of a million people may have; more is refused.
inline constexpr size_t kMostBytes = size_t{8} << 20;  // of a file
inline constexpr size_t kMostRecords = 5000;           // in a file

struct TownFile {
  kinds::Kind kind{};
  std::string text;
  source::FileId file{};
};

// The records of the source with this number in the settings. Their names begin with that of the
// source, so that ids of two towns never meet: «group/tonari--hidamari». What they name of each
// other they name by these; what they name of anything else is dropped, and so are areas and topics
// that this site does not have.
std::vector<model::Item> town_records(const std::vector<TownFile>& files,
                                      const model::Settings& settings, uint16_t source,
                                      source::Diagnostics& found);

}  // namespace hiroba::portal
