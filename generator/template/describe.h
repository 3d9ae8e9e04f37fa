#pragma once

#include <string>

#include "template/value.h"

namespace hiroba::tmpl {

// The reference for template authors, in Markdown: one section for the type and one for every
// record it leads to, each once, with name, type and help of its members.
std::string describe(const TypeInfo& type);

// A value as JSON, for tests: members in their order, down to `depth` levels of records and lists
// (deeper ones are written as "…"). One line, no spaces after separators.
std::string dump_json(const Value& value, Scope& scope, int depth = 8);

}  // namespace hiroba::tmpl
