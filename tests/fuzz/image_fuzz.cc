#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "pictures/output_images.h"

// Any bytes as an image: no crash, and what is put behind a clean picture's end is noticed in the
// formats that have an end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const bool clean = pictures::image_is_clean(bytes);
  const bool has_end = bytes.rfind("\xFF\xD8\xFF", 0) == 0 ||
                       bytes.rfind("\x89PNG\r\n\x1A\n", 0) == 0 || bytes.rfind("GIF8", 0) == 0;
  const bool is_picture = has_end && (bytes[0] != 'G' || bytes.compare(4, 2, "7a") == 0 ||
                                      bytes.compare(4, 2, "9a") == 0);
  if (is_picture && clean && pictures::image_is_clean(bytes + "left over")) std::abort();
  return 0;
}
