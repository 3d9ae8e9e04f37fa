#pragma once

#include <string>
#include <string_view>

#include "answers/form_reading.h"

// What stands in a table beside the answers themselves: names of columns, forms, versions, days.
namespace hiroba::answers {

// Columns of our own: as exports and the register call them.
enum class Special { none, form, version, reference, date, check, ours };
Special special_of(std::string_view heading);

// Columns by which form services tell one handing in from another. Only where no question is called
// so.
enum class Identity { none, number, time };
Identity identity_of(std::string_view heading);

// A cell in half width, cleaned; of what is no name, no date and no heading, only the beginning.
std::string plain_cell(std::string_view text);

// «第2版», «2»
std::string version_of(std::string_view text);
// «iken», «form/iken»
std::string form_of(std::string_view text);
// The day in ISO, or the text as it is.
std::string iso_of(const std::string& text);

// A number of a cell loses the zeros before it: of these answers they are a part.
bool may_begin_with_zero(const FieldReading& field);

}  // namespace hiroba::answers
