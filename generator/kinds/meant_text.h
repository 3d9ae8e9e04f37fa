#pragma once

#include <string>
#include <string_view>

#include "kinds/field.h"

namespace hiroba::kinds {

// What somebody most likely meant who wrote `written` into a field of a fixed form (a telephone, an
// address, a reading): the same with ordinary signs for those in full width, without blanks, with
// https:// and the like. Only what the field accepts; empty if nothing comes near. For the cure in
// a message, never for reading content. REQUIRES: the field has accepts().
std::string meant_text(const Field& field, std::string_view written);

}  // namespace hiroba::kinds
