#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "publish/picture_header.h"
#include "check/output_images.h"

// Any bytes as a picture to be copied: no crash; what is left of a PNG is clean and has nothing
// more to be taken out; a size is only told of a picture.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const publish::PictureHeader header = publish::read_picture_header(bytes);
  if (header.type == publish::PictureType::none && (header.width != 0 || header.height != 0)) std::abort();
  const auto bare = publish::bare_png(bytes);
  if (!bare) return 0;
  static_cast<void>(publish::png_has_alpha(*bare));
  if (publish::bare_png(*bare) != bare) std::abort();
  if (!check::image_is_clean(*bare)) std::abort();
  return 0;
}
