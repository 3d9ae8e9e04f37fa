#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <iterator>
#include <memory>
#include <optional>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// UTF-16 of which a pair may come in two pieces.
class Utf16Reader {
 public:
  explicit Utf16Reader(std::string& out) : out_(out) {}
  void take(std::u16string_view units) {
    for (const char16_t unit : units) {
      const bool is_second = unit >= 0xDC00 && unit < 0xE000;
      if (first_ != 0 && is_second) {
        append(out_, 0x10000 + ((char32_t{first_} - 0xD800) << 10) + (unit - 0xDC00));
        first_ = 0;
        continue;
      }
      finish();
      if (unit >= 0xD800 && unit < 0xDC00) first_ = unit;
      else append(out_, unit);
    }
  }
  void finish() {
    if (first_ != 0) append(out_, first_);
    first_ = 0;
  }

 private:
  std::string& out_;
  char16_t first_ = 0;
};

// Strict: nothing when any byte means nothing. In pieces, so that the text is in memory but once.
std::optional<std::string> convert(const char* converter, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(converter, &status),
                                                                &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  out.reserve(bytes.size() * 3);  // half-width kana; what is not used costs nothing
  Utf16Reader reader(out);
  char16_t units[8192];
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  do {
    char16_t* to = units;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(from.get(), &to, std::end(units), &at, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
    reader.take(std::u16string_view(units, static_cast<size_t>(to - units)));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  reader.finish();
  return out;
}

// Each byte that is none of UTF-8 as U+FFFD.
std::string repaired(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (size_t pos = 0; pos < bytes.size();) {
    const Decoded d = decode_at(bytes, pos);
    append(out, d.c);
    pos += d.size;
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

constexpr size_t kMostBytes = 1U << 30;  // ICU counts in 32 bits

}  // namespace

std::optional<std::string> decode_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if ((!is_little && !bytes.starts_with("\xFE\xFF")) || bytes.size() > kMostBytes)
    return std::nullopt;
  return convert(is_little ? "UTF-16LE" : "UTF-16BE", bytes.substr(2));
}

DecodedText decode_text(std::string_view bytes) {
  if (bytes.size() > kMostBytes || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
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
    return DecodedText{repaired(bytes), Encoding::utf8, true};
  }
  if (auto text = convert("ibm-943_P15A-2003", bytes)) {
    return DecodedText{std::move(*text), Encoding::shift_jis, false};
  }
  return DecodedText{"", Encoding::unknown, false};
}

}  // namespace hiroba::text
