#include "emit/path_diagram_text.h"

#include <algorithm>

#include "emit/chart_text.h"
#include "emit/path_diagram.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::emit {
namespace path_text {
namespace {

using chart::width_of;

enum class Letter : uint8_t { space, latin, digit, katakana, hiragana, kanji, opening, other };

Letter letter_of(char32_t c) {
  if (c == U' ' || c == U'　') return Letter::space;
  if (c >= U'0' && c <= U'9') return Letter::digit;
  if (text::is_katakana(c)) return Letter::katakana;
  if (text::is_hiragana(c)) return Letter::hiragana;
  if (text::is_kanji(c)) return Letter::kanji;
  if (std::u32string_view(U"（「『【〈《(").find(c) != std::u32string_view::npos)
    return Letter::opening;
  return c < 0x2000 ? Letter::latin : Letter::other;
}

// Never the first of a line.
bool stays_behind(char32_t c) {
  return std::u32string_view(
             U"、。，．・：；？！）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ).,:;!?")
             .find(c) != std::u32string_view::npos;
}

// «の» and «を» end a phrase.
bool ends_phrase(char32_t c) { return c == U'の' || c == U'を'; }

bool is_one_word(Letter before, Letter next) {
  if (next == Letter::space || before == Letter::space) return false;
  if (before == Letter::opening || before == next) return true;
  if (next == Letter::hiragana) return before == Letter::kanji || before == Letter::katakana;
  if (next == Letter::kanji) return before == Letter::digit;
  return (before == Letter::latin && next == Letter::digit) ||
         (before == Letter::digit && next == Letter::latin);
}

// The pieces between which a line may break; a space is a piece of its own.
std::vector<std::string> pieces_of(std::string_view text, double width) {
  std::vector<std::string> pieces;
  Letter before = Letter::space;
  char32_t last = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    const std::string_view letter = text.substr(at, next.size);
    const Letter kind = letter_of(next.c);
    const bool closing = stays_behind(next.c) && before != Letter::space;
    const bool one = !pieces.empty() &&
                     (closing || (is_one_word(before, kind) && !ends_phrase(last))) &&
                     (closing || width_of(pieces.back()) + width_of(letter) <= width);
    if (one) {
      pieces.back() += letter;
    } else {
      pieces.emplace_back(letter);
    }
    before = closing && kind != Letter::katakana && kind != Letter::hiragana ? Letter::other : kind;
    last = next.c;
    at += next.size;
  }
  return pieces;
}

void drop_last_letter(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

void end_in_dots(std::string& line, double width) {
  while (!line.empty() && width_of(line) + width_of("…") > width) drop_last_letter(line);
  line += "…";
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text, double width, size_t most) {
  std::vector<std::string> lines(1);
  std::string space;  // written only when a word follows it on the same line
  for (const std::string& piece : pieces_of(text, width)) {
    if (piece == " " || piece == "　") {
      if (!lines.back().empty()) space = piece;
      continue;
    }
    if (!lines.back().empty() && width_of(lines.back() + space + piece) > width) {
      if (lines.size() == most) {
        end_in_dots(lines.back(), width);
        break;
      }
      lines.emplace_back();
      space.clear();
    }
    lines.back() += space + piece;
    space.clear();
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace path_text

namespace {

constexpr std::string_view kSeparators[] = {"（", "(", "：", ":", "　"};

// Ends of the beginnings that may be left out, the longest last.
std::vector<size_t> heads_of(std::string_view title, bool at_spaces) {
  std::vector<size_t> ends;
  for (size_t at = 0; at < title.size(); at += text::decode_at(title, at).size) {
    for (const std::string_view separator : kSeparators) {
      if (title.substr(at, separator.size()) == separator) ends.push_back(at + separator.size());
    }
    if (at_spaces && title[at] == ' ') ends.push_back(at + 1);
  }
  return ends;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Without the spaces around it and the bracket that its beginning opened.
std::string rest_of(std::string_view title, size_t head) {
  std::string_view rest = title.substr(head);
  const std::string_view begin = title.substr(0, head);
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (ends_with(begin, "（") && ends_with(rest, "）"))
    rest.remove_suffix(std::string_view("）").size());
  if (ends_with(begin, "(") && ends_with(rest, ")")) rest.remove_suffix(1);
  return std::string(rest);
}

}  // namespace

std::vector<std::string> short_names(const std::vector<std::string>& titles, bool at_spaces) {
  std::vector<std::string> names;
  for (size_t i = 0; i < titles.size(); ++i) {
    const std::string& title = titles[i];
    std::string name = title;
    for (const size_t head : heads_of(title, at_spaces)) {
      const auto shares = [&](const std::string& other) {
        return &other != &title && other != title && other.compare(0, head, title, 0, head) == 0;
      };
      if (std::none_of(titles.begin(), titles.end(), shares)) break;
      std::string rest = rest_of(title, head);
      if (!rest.empty()) name = std::move(rest);
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace hiroba::emit
