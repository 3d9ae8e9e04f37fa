// Any bytes as a script. Must hold whatever comes in: what is published is no longer than what was
// written, and made compact once more it stays as it is, so the same tokens were seen in it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "emit/compact_js.h"

using hiroba::emit::compact_js;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view script(reinterpret_cast<const char*>(data), size);
  const std::string once = compact_js(script);
  if (once.size() > script.size() || compact_js(once) != once) std::abort();
  return 0;
}
