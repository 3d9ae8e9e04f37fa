#pragma once

#include <span>
#include <string>

#include "template/program.h"

namespace hiroba::tmpl {

// Runs a program and appends what it prints. Safe from several threads, each with its Scope.
void run(const Program& program, std::span<const Value> roots, Scope& scope, std::string& out);

// Appends the elements of a list as text, joined. Elements are text, url or integer.
void append_joined(std::string& out, const Value& list, const Member* part,
                   std::string_view separator, Scope& scope);

// A view of the first elements of a list. The list value itself when it is short enough.
Value first_of_list(const Value& list, int64_t most, Scope& scope);

}  // namespace hiroba::tmpl
