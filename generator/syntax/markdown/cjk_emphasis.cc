#include "syntax/markdown/cjk_emphasis.h"

#include <utility>

#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {
namespace {

constexpr bool is_ascii_punctuation(char32_t c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_white(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// On the safe side: a letter taken for punctuation only gets marks that change nothing.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return is_ascii_punctuation(c);
  return !text::is_kanji(c) && !text::is_hiragana(c) && !text::is_katakana(c);
}

char32_t character_before(std::string_view text, size_t pos) {
  size_t start = pos - 1;
  while (start > 0 && pos - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
    --start;
  }
  return text::decode_at(text, start).c;
}

// Whether the character at `pos` has a backslash before it that counts.
bool is_escaped(std::string_view text, size_t pos) {
  size_t slashes = 0;
  while (slashes < pos && text[pos - 1 - slashes] == '\\') ++slashes;
  return slashes % 2 == 1;
}

bool needs_marks(std::string_view text, size_t begin, size_t end) {
  if (begin == 0 || end >= text.size()) return false;
  const char32_t before = character_before(text, begin);
  const char32_t after = text::decode_at(text, end).c;
  if (is_white(before) || is_white(after)) return false;
  if (!is_punctuation(before) && !is_punctuation(after)) return false;
  return text::is_cjk(before) || text::is_cjk(after);
}

class Marker {
 public:
  explicit Marker(std::string_view text) : text_(text) {}

  std::string run() {
    size_t star = text_.find('*'), tilde = text_.find("\\~");
    while (star != tilde) {  // both are npos at the end
      if (star < tilde) {
        star = text_.find('*', stars(star));
      } else {
        if (!is_escaped(text_, tilde)) surround(tilde, tilde + 2);
        tilde = text_.find("\\~", tilde + 2);
      }
    }
    if (copied_ > 0) out_.append(text_, copied_);
    return std::move(out_);
  }

 private:
  size_t stars(size_t begin) {
    if (is_escaped(text_, begin)) return begin + 1;
    size_t end = begin;
    while (end < text_.size() && text_[end] == '*') ++end;
    if (needs_marks(text_, begin, end)) surround(begin, end);
    return end;
  }

  void surround(size_t begin, size_t end) {
    if (out_.empty()) out_.reserve(text_.size() + 64);
    out_.append(text_, copied_, begin - copied_);
    out_ += kEmphasisMark;
    out_.append(text_, begin, end - begin);
    out_ += kEmphasisMark;
    copied_ = end;
  }

  std::string_view text_;
  std::string out_;
  size_t copied_ = 0;
};

}  // namespace

std::string mark_emphasis(std::string_view text) { return Marker(text).run(); }

void append_without_marks(std::string& out, std::string_view text) {
  size_t begin = 0;
  for (;;) {
    const size_t found = text.find(kEmphasisMark, begin);
    out.append(text, begin, found - begin);
    if (found == std::string_view::npos) return;
    begin = found + kEmphasisMark.size();
  }
}

}  // namespace hiroba::syntax::markdown
