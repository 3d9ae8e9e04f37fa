#include "syntax/front_matter.h"

#include <string>

#include "syntax/check_text.h"
#include "syntax/positions.h"
#include "syntax/rules.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

struct Line {
  std::string_view text;  // without its end and without blanks behind
  size_t next = 0;        // where the next line begins
};

Line line_at(std::string_view text, size_t begin) {
  const size_t end = text.find('\n', begin);
  Line line;
  line.next = end == std::string_view::npos ? text.size() : end + 1;
  line.text = text.substr(begin, end == std::string_view::npos ? end : end - begin);
  while (!line.text.empty() && std::string_view(" \t\r").find(line.text.back()) != line.text.npos) {
    line.text.remove_suffix(1);
  }
  return line;
}

bool is_dash(char32_t c) {
  switch (c) {
    case U'-':
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
    case 0x2012:  // figure dash
    case 0x2013:  // en dash
    case 0x2014:  // em dash: what word processors make of two hyphens
    case 0x2015:  // horizontal bar
    case 0x2212:  // minus
    case 0x30FC:  // the long vowel sign of kana
    case 0xFF0D:  // full-width hyphen
    case 0xFF70:  // half-width long vowel sign
      return true;
    default: return false;
  }
}

// Dashes only, two or more in width: a fence typed with the wrong keys.
bool looks_like_fence(std::string_view line) {
  size_t width = 0;
  for (size_t i = 0; i < line.size();) {
    const text::Decoded d = text::decode_at(line, i);
    if (!is_dash(d.c)) return false;
    width += d.c == U'-' ? 1 : 2;
    i += d.size;
  }
  return width >= 2;
}

uint32_t length_of(std::string_view line) {
  return static_cast<uint32_t>(text::count_characters(line));
}

// Where a fence stands that is not at the beginning: behind empty lines or blanks.
source::Mark misplaced_fence(std::string_view text, source::FileId file) {
  uint32_t number = 1;
  for (size_t at = 0; at < text.size(); ++number) {
    const Line line = line_at(text, at);
    const size_t indent = line.text.find_first_not_of(" \t");
    if (indent == std::string_view::npos) {
      at = line.next;
      continue;
    }
    if (line.text.substr(indent) != "---") return {};
    return source::Mark{file, number, static_cast<uint32_t>(indent) + 1, 3};
  }
  return {};
}

}  // namespace

std::optional<Split> split_front_matter(std::string_view text, source::FileId file,
                                        source::Diagnostics& found) {
  text = without_bom(text);
  Split split;
  const Line first = line_at(text, 0);
  if (first.text != "---") {
    if (looks_like_fence(first.text)) {
      found.report(rules::kFrontMatterFence, source::Mark{file, 1, 1, length_of(first.text)},
                   {shortened(first.text)});
      return std::nullopt;
    }
    const source::Mark misplaced = misplaced_fence(text, file);
    if (misplaced.known()) {
      found.report(rules::kFrontMatterNotFirst, misplaced);
      return std::nullopt;
    }
    split.body = text;
    return split;
  }
  source::Mark wrong;  // a line that was perhaps meant to close
  uint32_t number = 2;
  for (size_t at = first.next; at < text.size(); ++number) {
    const Line line = line_at(text, at);
    if (line.text == "---") {
      split.yaml = text.substr(first.next, at - first.next);
      split.yaml_first_line = 2;
      split.body = text.substr(line.next);
      split.body_first_line = number + 1;
      split.found = true;
      return split;
    }
    if (!wrong.known() && !line.text.empty() && looks_like_fence(line.text)) {
      wrong = source::Mark{file, number, 1, length_of(line.text)};
    }
    at = line.next;
  }
  found.report(rules::kFrontMatterUnclosed, source::Mark{file, 1, 1, 3}).other = wrong;
  return std::nullopt;
}

}  // namespace hiroba::syntax
