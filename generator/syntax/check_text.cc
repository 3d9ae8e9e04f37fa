#include "syntax/check_text.h"

#include <fmt/format.h>

#include <string>

#include "syntax/document_limits.h"
#include "syntax/lookalikes.h"
#include "syntax/merge_marks.h"
#include "syntax/positions.h"
#include "syntax/rules.h"
#include "text/character_names.h"
#include "text/normalise.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kReplaced = "\xEF\xBF\xBD";  // U+FFFD
constexpr size_t kShown = 5;  // characters named one by one; more would be noise

bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  // Without a mark: of ASCII every other byte is NUL, and some ASCII is in every file.
  const std::string_view beginning = text.substr(0, 1000);
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < beginning.size(); ++i) zeros[i % 2] += beginning[i] == '\0';
  return (zeros[0] == 0) != (zeros[1] == 0) && zeros[0] + zeros[1] >= 3;
}

const source::Rule& rule_for(char32_t c) {
  if (c == 0) return rules::kFileNul;
  return text::is_private_use(c) ? rules::kFilePrivateUse : rules::kFileInvisible;
}

}  // namespace

std::string_view without_bom(std::string_view text) {
  return text.starts_with(kBom) ? text.substr(kBom.size()) : text;
}

std::string as_read(std::string text) {
  if (text.starts_with(kBom)) text.erase(0, kBom.size());
  return text::first_invalid(text) ? text : text::nfc(text);
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
  if (const auto mark = find_merge_mark(text)) {
    Positions positions(text, file, first_line);
    found.report(rules::kFileMergeMark, positions.over(*mark, positions.line_end(*mark)),
                 {std::string(text.substr(*mark, 7))});
    return false;
  }
  size_t refused = 0;
  for (auto at = text::next_unpublishable(text); at && refused < kShown; ++refused) {
    const text::Decoded d = text::decode_at(text, *at);
    found.report(rule_for(d.c), Positions(text, file, first_line).at(*at, 1),
                 d.c == 0 || text::is_private_use(d.c)
                     ? std::vector{text::code_of(d.c)}
                     : std::vector{text::code_of(d.c), text::name_ja(d.c), text::name_en(d.c)});
    at = text::next_unpublishable(text, *at + d.size);
  }
  if (const size_t lost = text.find(kReplaced); lost != std::string_view::npos) {
    found.report(rules::kFileReplaced, Positions(text, file, first_line).at(lost, 1));
    return false;
  }
  if (refused == 0) report_lookalikes(text, file, first_line, found);
  return refused == 0;
}

}  // namespace hiroba::syntax
