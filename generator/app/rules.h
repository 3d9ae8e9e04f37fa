#pragma once

#include <span>
#include <string_view>

#include "source/rule.h"

namespace hiroba::app {

// Every rule of the program, joined from the tables of the modules, sorted by id.
std::span<const source::Rule* const> all_rules();

// The rule with this id, or nullptr.
const source::Rule* find_rule(std::string_view id);

}  // namespace hiroba::app
