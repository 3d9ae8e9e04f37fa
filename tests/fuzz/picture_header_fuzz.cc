#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "pictures/output_images.h"
#include "pictures/picture_header.h"

// Any bytes as a picture to be copied: no crash; what is left of a PNG is clean and has nothing
// more to be taken out; a size is only told of a picture.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const pictures::PictureHeader header = pictures::read_picture_header(bytes);
  if (header.type == pictures::PictureType::none && (header.width != 0 || header.height != 0))
    std::abort();
  const auto bare = pictures::bare_png(bytes);
  if (!bare) return 0;
  static_cast<void>(pictures::png_has_alpha(*bare));
  if (pictures::bare_png(*bare) != bare) std::abort();
  if (!pictures::image_is_clean(*bare)) std::abort();
  return 0;
}
