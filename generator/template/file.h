#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "template/ast.h"

namespace hiroba::tmpl {

// A template file, read and parsed once per engine. Its nodes point into `text`.
struct File {
  std::string name;
  std::string text;
  source::FileId id = 0;
  std::vector<Node> nodes;
  source::Diagnostics errors;  // of the writing itself; reported again by every load
};

// A stretch of a file, in bytes.
struct Place {
  const File* file = nullptr;
  uint32_t offset = 0;
  uint32_t length = 0;

  auto operator<=>(const Place&) const = default;
};

// Line and column in characters; the length ends with the line. Counts from the start of the
// file, so it is meant for messages only.
source::Mark mark_of(const Place& place);

// Adds to file.errors, up to a number that anybody can read.
source::Diagnostic* report(File& file, const source::Rule& rule, uint32_t offset, uint32_t length,
                           std::vector<std::string> args);

// «group.html:12:4»
std::string place_text(const Place& place);

}  // namespace hiroba::tmpl
