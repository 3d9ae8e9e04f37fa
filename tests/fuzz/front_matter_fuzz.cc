#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "source/diagnostics.h"
#include "syntax/front_matter.h"

// Any bytes: no crash; the parts lie in the text, in order, and the line numbers are right.
namespace {

uint32_t line_of(std::string_view text, const char* place) {
  uint32_t line = 1;
  for (const char* p = text.data(); p < place; ++p) line += *p == '\n';
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  source::Diagnostics found;
  const auto split = syntax::split_front_matter(text, 1, found);
  if (!split) {
    if (found.errors() != 1) std::abort();
    return 0;
  }
  if (!found.empty()) std::abort();
  if (split->body.data() + split->body.size() != text.data() + text.size()) std::abort();
  if (!split->found) return 0;
  if (split->yaml.data() < text.data()) std::abort();
  if (split->yaml.data() + split->yaml.size() > split->body.data()) std::abort();
  if (line_of(text, split->yaml.data()) != split->yaml_first_line) std::abort();
  // A body that begins at the very end may lack the line end before it.
  if (!split->body.empty() && line_of(text, split->body.data()) != split->body_first_line) {
    std::abort();
  }
  return 0;
}
