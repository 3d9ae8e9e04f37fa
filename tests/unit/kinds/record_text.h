#pragma once

#include <string>
#include <string_view>

#include "kinds/parse_record.h"
#include "source/diagnostics.h"
#include "syntax/yaml.h"

namespace hiroba::kinds {

// One line a finding: «line:column+length id [args]».
inline std::string lines_of(const source::Diagnostics& found) {
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    if (!out.empty()) out += '\n';
    out += std::to_string(d.mark.line) + ':' + std::to_string(d.mark.column) + '+' +
           std::to_string(d.mark.length) + ' ' + std::string(d.rule->id);
    for (const std::string& arg : d.args) out += " [" + arg + ']';
  }
  return out;
}

// A record and what was found while reading it.
struct Read {
  Record record;
  source::Diagnostics found;
  std::string findings() const { return lines_of(found); }
};

inline Read read(Kind kind, std::string_view yaml) {
  Read out{Record(kind), {}};
  const auto node = syntax::parse_yaml(yaml, 1, 1, out.found);
  if (node) out.record = parse_record(kind, *node, 1, Languages::usual(), out.found);
  return out;
}

inline std::string findings(Kind kind, std::string_view yaml) {
  return read(kind, yaml).findings();
}

}  // namespace hiroba::kinds
