#pragma once

#include <string>
#include <string_view>

namespace hiroba::emit {

// The address as a QR code (ISO/IEC 18004, error correction M), a drawing without a frame of its
// own: the quiet zone of four modules is part of it. Empty when the address is too long, or when
// the program was compiled without libqrencode.
std::string qr_svg(std::string_view address, std::string_view label);

}  // namespace hiroba::emit
