#include "emit/qr.h"

#ifdef HIROBA_QRENCODE
#include <qrencode.h>
#endif

#include <fmt/format.h>

#include <iterator>
#include <memory>

#include "template/escape.h"

namespace hiroba::emit {

#ifdef HIROBA_QRENCODE

std::string qr_svg(std::string_view address, std::string_view label) {
  const std::string text(address);
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return "";
  constexpr int kQuietZone = 4;
  const int side = code->width + 2 * kQuietZone;
  std::string out =
      fmt::format("<svg class=\"qr\" viewBox=\"0 0 {0} {0}\" role=\"img\" aria-label=\"", side);
  tmpl::escape_attribute(out, label);
  fmt::format_to(std::back_inserter(out),
                 "\"><path class=\"qr-paper\" d=\"M0 0h{0}v{0}H0z\"/><path class=\"qr-ink\" d=\"",
                 side);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      const auto dark = [&](int at) { return (code->data[y * code->width + at] & 1) != 0; };
      if (!dark(x)) continue;
      const int begin = x;
      while (x + 1 < code->width && dark(x + 1)) ++x;
      fmt::format_to(std::back_inserter(out), "M{} {}h{}v1h-{}z", begin + kQuietZone,
                     y + kQuietZone, x - begin + 1, x - begin + 1);
    }
  }
  out += "\"/></svg>";
  return out;
}

#else

std::string qr_svg(std::string_view, std::string_view) { return ""; }

#endif

}  // namespace hiroba::emit
