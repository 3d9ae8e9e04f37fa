#pragma once

#include <string>

#include "kinds/value_type.h"

namespace hiroba::imports {

// The choice of this name or Japanese word, whatever its width; nullptr: none.
const kinds::Choice* choice_named(const kinds::ValueType& type, const std::string& text);

// The choice that offices mean by a word of their own («○», «要予約»); nullptr: none.
const kinds::Choice* meant_choice(const kinds::ValueType& type, const std::string& text);

}  // namespace hiroba::imports
