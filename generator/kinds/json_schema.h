#pragma once

#include <nlohmann/json_fwd.hpp>

#include "kinds/kind.h"
#include "kinds/language.h"

namespace hiroba::kinds {

// JSON Schema (draft 2020-12) of a record of this kind, made from the field tables, for the YAML
// language server and other editors. Texts may be given in any of `languages`. Descriptions are
// Japanese.
nlohmann::ordered_json json_schema(Kind kind, const Languages& languages);

}  // namespace hiroba::kinds
