#pragma once

#include <string>
#include <string_view>

#include "attachments/faults.h"

// The XML within a document of Word, Excel or PowerPoint (ECMA-376).
namespace hiroba::attachments {

// Judges one part: what it is related to, fields, formulas, names of people. The part that lists
// content types sets `main_type`. False: not well formed, or with a document type.
bool judge_office_part(std::string_view xml, std::string& main_type, Faults& faults);

// A name from inside the file, short enough and plain enough for a message.
std::string office_word(std::string_view name);

}  // namespace hiroba::attachments
