#include "attachments/inflate.h"

#include <algorithm>
#include <limits>
#include <memory>

#ifdef HIROBA_INFLATE
#include <zlib.h>
#endif

namespace hiroba::attachments {

#ifdef HIROBA_INFLATE

bool can_inflate() { return true; }

Inflated inflate(std::string_view bytes, size_t& left,
                 const std::function<void(std::string_view piece)>& take) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return Inflated::broken;
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, &inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in =
      static_cast<uInt>(std::min<size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  char piece[32768];
  while (true) {
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof(piece);
    const int status = ::inflate(&stream, Z_NO_FLUSH);
    const size_t got = sizeof(piece) - stream.avail_out;
    if (got > left) return Inflated::too_large;
    left -= got;
    if (got > 0) take(std::string_view(piece, got));
    if (status == Z_STREAM_END) return Inflated::whole;
    if (status != Z_OK || got == 0) return Inflated::broken;
  }
}

#else

bool can_inflate() { return false; }
Inflated inflate(std::string_view, size_t&, const std::function<void(std::string_view)>&) {
  return Inflated::broken;
}

#endif

}  // namespace hiroba::attachments
