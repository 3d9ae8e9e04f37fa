#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../unit/syntax/same_tree.h"
#include "source/diagnostics.h"
#include "syntax/check_text.h"
#include "syntax/document_limits.h"
#include "syntax/plain_yaml.h"
#include "syntax/yaml.h"

// Any bytes: no crash, no hang. And whenever the fast reader is sure of a text, yaml-cpp must
// read the same tree from it, with the same marks, and find nothing that is an error.
namespace {

[[noreturn]] void stop(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  hiroba::source::Diagnostics found;
  const auto slow = hiroba::syntax::parse_yaml_with_library(text, 1, 1, found);
  if (!slow && !found.has_errors()) stop("nothing read, nothing said");
  for (const auto& finding : found.list()) {
    if (finding.mark.file != 1) stop("a finding without a place");
  }

  const std::string_view plain = hiroba::syntax::without_bom(text);
  hiroba::source::Diagnostics refused;
  if (!hiroba::syntax::check_text(plain, 1, 1, hiroba::syntax::kMaxYamlBytes, refused)) return 0;
  const auto fast = hiroba::syntax::read_plain_yaml(plain, 1, 1);
  if (!fast) return 0;
  if (found.has_errors()) stop("the fast reader took what is wrong");
  if (!slow || !hiroba::syntax::same_tree(*fast, *slow)) {
    std::fprintf(stderr, "fast:\n%s", hiroba::syntax::dump(*fast).c_str());
    if (slow) std::fprintf(stderr, "slow:\n%s", hiroba::syntax::dump(*slow).c_str());
    stop("the two readers differ");
  }
  return 0;
}
