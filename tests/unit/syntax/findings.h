#pragma once

#include <string>

#include "source/diagnostics.h"

namespace hiroba::syntax {

// One line a finding: «line:column+length id [args] (other line:column)», in the order reported.
inline std::string lines_of(const source::Diagnostics& found) {
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    if (!out.empty()) out += '\n';
    out += std::to_string(d.mark.line) + ':' + std::to_string(d.mark.column) + '+' +
           std::to_string(d.mark.length) + ' ' + std::string(d.rule->id);
    for (const std::string& arg : d.args) out += " [" + arg + ']';
    if (d.other.known()) {
      out += " (" + std::to_string(d.other.line) + ':' + std::to_string(d.other.column) + ')';
    }
  }
  return out;
}

inline std::string place_of(const source::Mark& mark) {
  return std::to_string(mark.line) + ':' + std::to_string(mark.column) + '+' +
         std::to_string(mark.length);
}

}  // namespace hiroba::syntax
