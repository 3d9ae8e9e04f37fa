#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

// The only place that includes zlib.
namespace hiroba::attachments {

// Whether this program was compiled with it.
bool can_inflate();

enum class Inflated { whole, broken, too_large };

// Unpacks data in zlib's form (RFC 1950) that begins `bytes`; what follows its end is passed over.
// take() is given it piece by piece. `left` is how many bytes may still come out; it goes down.
// Broken: what came before the damage was taken.
Inflated inflate(std::string_view bytes, size_t& left,
                 const std::function<void(std::string_view piece)>& take);

}  // namespace hiroba::attachments
