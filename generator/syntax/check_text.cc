#include "syntax/check_text.h"

#include <fmt/format.h>

#include <string>

#include "source/rules/syntax.h"
#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

namespace rules = source::rules;

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr size_t kShown = 5;  // characters named one by one; more would be noise

bool is_private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// Where the next refused character may lie at or after `from`. Looks at lead bytes only, so
// that clean text costs one quick pass.
size_t next_suspect(std::string_view text, size_t from) {
  for (size_t i = from; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == 0xC2 || byte == 0xE2 || byte >= 0xEE || byte < 0x20 || byte == 0x7F) return i;
  }
  return text.size();
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

const source::Rule& rule_for(char32_t c) {
  if (c == 0) return rules::kFileNul;
  return is_private_use(c) ? rules::kFilePrivateUse : rules::kFileInvisible;
}

}  // namespace

std::string_view without_bom(std::string_view text) {
  return text.starts_with(kBom) ? text.substr(kBom.size()) : text;
}

bool is_refused_character(char32_t c) {
  if (c < 0x20) return c != U'\t' && c != U'\n';
  if (c >= 0x7F && c <= 0x9F) return true;
  return c == 0x2028 || c == 0x2029 || c == 0xFEFF || is_private_use(c);
}

bool check_text(std::string_view text, source::FileId file, uint32_t first_line, size_t max_bytes,
                source::Diagnostics& found) {
  if (text.size() > max_bytes) {
    found.report(rules::kFileTooLarge, source::Mark{file, 0, 0, 0},
                 {fmt::format("{}", (text.size() + kKilobyte - 1) / kKilobyte),
                  fmt::format("{}", max_bytes / kKilobyte)});
    return false;
  }
  if (is_utf16(text)) {
    found.report(rules::kFileUtf16, source::Mark{file, first_line, 1, 0});
    return false;
  }
  if (const auto bad = text::first_invalid(text)) {
    Positions positions(text.substr(0, *bad), file, first_line);
    found.report(rules::kFileNotUtf8, positions.at(*bad, 1), {fmt::format("{}", *bad + 1)});
    return false;
  }
  size_t refused = 0;
  for (size_t at = next_suspect(text, 0); at < text.size() && refused < kShown;) {
    const text::Decoded d = text::decode_at(text, at);
    const bool line_end = d.c == U'\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (is_refused_character(d.c) && !line_end) {
      ++refused;
      found.report(rule_for(d.c), Positions(text, file, first_line).at(at, 1),
                   {fmt::format("U+{:04X}", static_cast<uint32_t>(d.c))});
    }
    at = next_suspect(text, at + d.size);
  }
  return refused == 0;
}

}  // namespace hiroba::syntax
