#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "emit/words.h"
#include "kinds/common.h"

// The ways of learning as a drawing: ways as lanes, steps as stations, what comes before as arrows.
//
// It claims nothing that the records do not say (content policy 3). A line without an arrow joins
// steps that have a number on their way; an arrow is a prerequisite; a step without either stands
// by itself. Ways are joined only through one dashed frame, by the steps that the papers tie to the
// fee addition.
namespace hiroba::emit {

struct PathStep {
  std::string name;    // short: the lane's heading says the rest
  std::string length;  // «3日間・12時間»; empty where the papers do not say
  kinds::FactStatus status{};
  bool name_is_foreign = false;  // Japanese on a page in another language
  bool length_is_foreign = false;
  bool is_ordered = false;        // has a number on its way
  bool has_fee_addition = false;  // the papers tie it to the fee addition
  std::vector<size_t> after;      // prerequisites: numbers of steps, counted through all lanes
};

struct PathLane {
  std::string name;
  std::vector<PathStep> steps;
};

// What the drawing says. The signs between its words come from `site_words`.
struct PathWords {
  std::string_view title;      // what the drawing is
  std::string_view rest;       // short, beside the bench of every station
  std::string_view before;     // «先に受けるもの»
  std::string_view fee;        // in the dashed frame
  std::string_view see_lists;  // that everything stands in words below
};

// Inline SVGs, each of at most two lanes side by side and as wide as a small screen (280 units, no
// letter under 13), to be placed beside one another where there is room. Each has role="img", a
// title and a description; looks come from the classes of path.css. `id` makes ids unique on a
// page. Lanes without steps are left out; empty where nothing is left. Numbers in `after` that name
// no step, the step itself or a step of another drawing are not drawn.
std::string path_diagram(const std::vector<PathLane>& lanes, const PathWords& words,
                         const Words& site_words, std::string_view id);

// Titles without the beginning that they share with another one of the list: «研修（基礎編）» and
// «研修（入門編）» become «基礎編» and «入門編». The shared part ends in a bracket, a colon or a
// wide space; `at_spaces`: or in a space.
std::vector<std::string> short_names(const std::vector<std::string>& titles, bool at_spaces);

}  // namespace hiroba::emit
