#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <stdexcept>

#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr char32_t kLongVowel = 0x30FC;

// ICU's data is compiled into its library; a failure here is a broken installation.
void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + what);
}

std::string normalise_with(const icu::Normalizer2& form, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  form.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                     nullptr, status);
  require(status, "normalizeUTF8");
  return out;
}

const icu::Normalizer2& nfkc_form() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
  require(status, "NFKC");
  return *form;
}

const icu::Normalizer2& nfc_form() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  require(status, "NFC");
  return *form;
}

const icu::Normalizer2& casefold_form() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status, "NFKC_Casefold");
  return *form;
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 || c == 0x2500 ||
         c == 0x2501 || c == kLongVowel;
}

bool continues_kana(char32_t previous) {
  return is_hiragana(previous) || previous == 0x3099 || previous == 0x309A ||
         previous == kLongVowel;
}

char32_t fold_punctuation(char32_t c, char32_t previous) {
  if (is_dash(c)) return continues_kana(previous) ? kLongVowel : U'-';
  switch (c) {
    case 0x301C:
    case 0x3030: return U'~';
    case 0x2018:
    case 0x2019: return U'\'';
    case 0x201C:
    case 0x201D: return U'"';
    default: return c;
  }
}

// Rules 4 to 6.
std::string fold_marks_and_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char32_t previous = 0;
  bool space_waits = false;
  for (size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    pos += d.size;
    if (is_space(d.c)) {
      space_waits = !out.empty();
      previous = U' ';
      continue;
    }
    if (space_waits) out.push_back(' ');
    space_waits = false;
    previous = fold_punctuation(d.c, previous);
    append(out, previous);
  }
  return out;
}

// Rule 1.
std::string combine_voice_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    append(out, d.c == 0x309B || d.c == 0x309C ? d.c - 2 : d.c);
    pos += d.size;
  }
  return out;
}

std::string fold_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return fold_marks_and_spaces(lower);
}

}  // namespace

std::string nfkc(std::string_view text) {
  if (ascii_run(text) == text.size()) return std::string(text);
  // ICU passes invalid bytes on as they are.
  if (first_invalid(text)) return normalise_with(nfkc_form(), to_utf8(to_utf32(text)));
  return normalise_with(nfkc_form(), text);
}

std::string nfc(std::string_view text) {
  if (ascii_run(text) == text.size()) return std::string(text);
  if (first_invalid(text)) return normalise_with(nfc_form(), to_utf8(to_utf32(text)));
  return normalise_with(nfc_form(), text);
}

std::string fold_for_search(std::string_view text) {
  if (ascii_run(text) == text.size()) return fold_ascii(text);
  const std::string cased = normalise_with(casefold_form(), combine_voice_marks(text));
  return nfkc(fold_marks_and_spaces(to_hiragana(cased)));
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

std::string trim(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    const Decoded d = decode_at(text, begin);
    if (!is_space(d.c)) break;
    begin += d.size;
  }
  size_t end = begin;
  for (size_t pos = begin; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    pos += d.size;
    if (!is_space(d.c)) end = pos;
  }
  return std::string(text.substr(begin, end - begin));
}

}  // namespace hiroba::text
