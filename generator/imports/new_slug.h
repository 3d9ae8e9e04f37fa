#pragma once

#include <functional>
#include <string>

#include "kinds/kind.h"

namespace hiroba::imports {

// The name of a new record's file: its reading in Latin letters, shortened; where nobody knows how
// it is read, the kind and a few letters made of `key`. Never one that `is_taken`.
std::string new_slug(kinds::Kind kind, const std::string& kana, const std::string& title,
                     const std::string& key,
                     const std::function<bool(const std::string&)>& is_taken);

}  // namespace hiroba::imports
