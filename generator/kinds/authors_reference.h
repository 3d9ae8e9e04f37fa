#pragma once

#include <string>

#include "kinds/kind.h"

namespace hiroba::kinds {

// The page editors look things up in: every field of the kind, in Japanese Markdown, made from
// the field tables.
std::string authors_reference(Kind kind);

}  // namespace hiroba::kinds
