#include "syntax/check_text.h"

#include <fmt/format.h>

#include <string>

#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "syntax/rules.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr size_t kShown = 5;  // characters named one by one; more would be noise

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

const source::Rule& rule_for(char32_t c) {
  if (c == 0) return rules::kFileNul;
  return text::is_private_use(c) ? rules::kFilePrivateUse : rules::kFileInvisible;
}

}  // namespace

std::string_view without_bom(std::string_view text) {
  return text.starts_with(kBom) ? text.substr(kBom.size()) : text;
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
  for (auto at = text::next_unpublishable(text); at && refused < kShown; ++refused) {
    const text::Decoded d = text::decode_at(text, *at);
    found.report(rule_for(d.c), Positions(text, file, first_line).at(*at, 1),
                 {fmt::format("U+{:04X}", static_cast<uint32_t>(d.c))});
    at = text::next_unpublishable(text, *at + d.size);
  }
  return refused == 0;
}

}  // namespace hiroba::syntax
