#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>
#include <optional>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Strict: nothing when any byte means nothing.
std::optional<std::string> convert(const char* converter, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(converter, &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::u16string units(bytes.size() + 1, u'\0');
  const int32_t count = ucnv_toUChars(from.get(), units.data(), static_cast<int32_t>(units.size()),
                                      bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  out.reserve(bytes.size() * 2);
  for (int32_t i = 0; i < count; ++i) {
    char32_t c = units[static_cast<size_t>(i)];
    const char16_t next = i + 1 < count ? units[static_cast<size_t>(i) + 1] : u'\0';
    if (c >= 0xD800 && c < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
      ++i;
    }
    append(out, c);
  }
  return out;
}

// More characters of several bytes than bytes that are none: somebody's UTF-8, damaged on its way.
bool is_mostly_utf8(std::string_view bytes) {
  size_t good = 0;
  size_t bad = 0;
  for (size_t pos = 0; pos < bytes.size();) {
    const Decoded d = decode_at(bytes, pos);
    if (!d.valid()) ++bad;
    if (d.size > 1) ++good;
    pos += d.size;
  }
  return good > bad;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  constexpr size_t kMost = 1U << 30;  // ICU counts in 32 bits
  if (bytes.size() > kMost || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return DecodedText{"", Encoding::unknown, false};
  }
  const bool has_bom = bytes.starts_with(kBom);
  if (has_bom) bytes.remove_prefix(kBom.size());
  if (!first_invalid(bytes)) {
    if (bytes.find("\x1B$B") != std::string_view::npos) {
      if (auto text = convert("ISO-2022-JP", bytes)) {
        return DecodedText{std::move(*text), Encoding::iso_2022_jp, false};
      }
    }
    return DecodedText{std::string(bytes), Encoding::utf8, false};
  }
  if (has_bom || is_mostly_utf8(bytes)) {
    return DecodedText{to_utf8(to_utf32(bytes)), Encoding::utf8, true};
  }
  if (auto text = convert("ibm-943_P15A-2003", bytes)) {
    return DecodedText{std::move(*text), Encoding::shift_jis, false};
  }
  return DecodedText{"", Encoding::unknown, false};
}

}  // namespace hiroba::text
