#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "attachments/judges.h"
#include "attachments/rules.h"
#include "tables/csv.h"
#include "text/encoding.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::attachments {
namespace {

// The text, in whichever of the usual encodings; reports what is none, or would be taken for
// something else by a program that goes by the first bytes (WHATWG MIME sniffing, 7.1).
std::optional<std::string> read(std::string_view bytes, Faults& faults) {
  text::DecodedText decoded = text::decode_text(bytes);
  if (decoded.encoding == text::Encoding::unknown || decoded.has_damage) {
    faults.add(rules::kAttachmentMismatch, "UTF-8でもShift_JISでもありません",
               "neither UTF-8 nor Shift_JIS");
    return std::nullopt;
  }
  std::string& text = decoded.text;
  if (const auto at = text::next_unpublishable(text)) {
    const std::string name =
        fmt::format("U+{:04X}", static_cast<uint32_t>(text::decode_at(text, *at).c));
    faults.add(rules::kAttachmentMismatch, "文字でないもの " + name,
               "a character that is none, " + name);
    return std::nullopt;
  }
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return text;
  const std::string_view rest = std::string_view(text).substr(first);
  if (rest[0] == '<' || rest.starts_with("%PDF-") || rest.starts_with("%!PS-Adobe-")) {
    const std::string_view begin = rest[0] == '<' ? "<" : "%";
    faults.add(rules::kAttachmentMismatch, fmt::format("「{}」で始まっています", begin),
               fmt::format("it begins with {}", begin));
  }
  return text;
}

// A formula that a spreadsheet would run, and that may do more than reckon: a function, another
// program («cmd|…») or another file («…!A1»). Signs alone («-», «－（なし）») say that there is
// nothing.
bool acts_as_formula(std::string_view cell) {
  const size_t first = cell.find_first_not_of(" \"");
  if (first == std::string_view::npos) return false;
  cell.remove_prefix(first);
  if (!tables::runs_as_formula(cell)) return false;
  if (cell[0] == '=' || cell.starts_with("＝")) return true;
  return cell.find_first_of("(|!") != std::string_view::npos;
}

}  // namespace

void judge_txt(std::string_view bytes, Faults& faults) { read(bytes, faults); }

void judge_vtt(std::string_view bytes, Faults& faults) {
  const auto text = read(bytes, faults);
  if (!text) return;
  // WebVTT 4.1: the word, then a blank or the end of the line; always in UTF-8.
  const std::string_view after = std::string_view(*text).substr(0, 7);
  const bool begins =
      after.starts_with("WEBVTT") &&
      (after.size() == 6 || std::string_view(" \t\r\n").find(after[6]) != std::string_view::npos);
  if (!begins || text::first_invalid(bytes)) {
    faults.add(rules::kAttachmentMismatch, "字幕（WebVTT）ではありません", "no WebVTT");
  }
}

// Cells are looked for as any program might part them, whatever quotes say: rather one too many.
void judge_csv(std::string_view bytes, Faults& faults) {
  const auto text = read(bytes, faults);
  if (!text) return;
  size_t line = 1;
  for (size_t begin = 0; begin < text->size();) {
    const size_t end = std::min(text->find_first_of(",;\t\r\n", begin), text->size());
    if (acts_as_formula(std::string_view(*text).substr(begin, end - begin))) {
      faults.add(rules::kAttachmentActive, fmt::format("{}行目の計算式", line),
                 fmt::format("a formula in line {}", line));
    }
    if (end < text->size() && (*text)[end] == '\n') ++line;
    begin = end + 1;
  }
}

}  // namespace hiroba::attachments
