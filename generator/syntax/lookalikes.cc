#include "syntax/lookalikes.h"

#include <string>

#include "syntax/positions.h"
#include "syntax/rules.h"
#include "text/character_names.h"
#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

using text::decode_at;

constexpr size_t kShown = 5;  // in one file; more would be noise

bool is_half_kana(char32_t c) { return c >= 0xFF61 && c <= 0xFF9F; }
bool is_voice_mark(char32_t c) { return c == 0x309B || c == 0x309C; }
bool is_joiner(char32_t c) { return c == 0x00AD || c == 0x200C || c == 0x200D; }
bool is_letter(char32_t c) {
  return text::is_kanji(c) || text::is_hiragana(c) || text::is_katakana(c) ||
         (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Bytes with which one of them may begin; those of kana and kanji are passed over, but for E3 82,
// where the voice marks are.
bool may_begin(std::string_view text, size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte == 0xE2) return text.substr(i + 1, 1) >= "\xBA" || text.substr(i + 1, 1) == "\x80";
  if (byte == 0xEF) return text.substr(i + 1, 1) == "\xBD" || text.substr(i + 1, 1) == "\xBE";
  if (byte == 0xE3) return text.substr(i, 3) == "゛" || text.substr(i, 3) == "゜";
  return byte == 0xC2 && text.substr(i + 1, 1) == "\xAD";
}

class Finder {
 public:
  Finder(std::string_view text, source::FileId file, uint32_t first_line,
         source::Diagnostics& found)
      : text_(text), file_(file), first_line_(first_line), found_(found) {}

  void run() {
    for (size_t i = 0; i < text_.size() && count_ < kShown;) {
      i += may_begin(text_, i) ? judge(i) : 1;
    }
  }

 private:
  // How many bytes were judged.
  size_t judge(size_t at) {
    const text::Decoded d = decode_at(text_, at);
    if (is_half_kana(d.c)) return half_width(at);
    if (const char32_t meant = text::ordinary_form(d.c)) {
      std::string right;
      text::append(right, meant);
      report(rules::kFileLookalike, at, d.size,
             {std::string(text_.substr(at, d.size)), text::code_of(d.c), right});
    } else if (is_voice_mark(d.c)) {
      voice_mark(at, d);
    } else if (is_joiner(d.c) && is_letter(before(at)) &&
               is_letter(decode_at(text_, at + d.size).c)) {
      report(rules::kFileInvisible, at, d.size,
             {text::code_of(d.c), text::name_ja(d.c), text::name_en(d.c)});
    }
    return d.size;
  }

  size_t half_width(size_t at) {
    size_t end = at;
    while (end < text_.size() && is_half_kana(decode_at(text_, end).c)) {
      end += decode_at(text_, end).size;
    }
    const std::string_view run = text_.substr(at, end - at);
    report(rules::kFileHalfKana, at, run.size(), {shortened(run), shortened(text::nfkc(run))});
    return run.size();
  }

  // か゛: as one character it is found and read.
  void voice_mark(size_t at, text::Decoded mark) {
    if (at == 0) return;
    const char32_t letter = before(at);
    std::string written, pair;
    text::append(written, letter);
    const size_t begin = at - written.size();
    pair = written;
    text::append(pair, mark.c - 2);  // the combining mark
    const std::string meant = text::nfc(pair);
    if (meant == pair) return;
    report(
        rules::kFileLookalike, begin, at + mark.size - begin,
        {std::string(text_.substr(begin, at + mark.size - begin)), text::code_of(mark.c), meant});
  }

  char32_t before(size_t at) const {
    if (at == 0) return U'\0';
    size_t i = at - 1;
    while (i > 0 && (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) --i;
    return decode_at(text_, i).c;
  }

  void report(const source::Rule& rule, size_t at, size_t bytes, std::vector<std::string> args) {
    ++count_;
    found_.report(rule, Positions(text_, file_, first_line_).over(at, at + bytes), std::move(args));
  }

  std::string_view text_;
  source::FileId file_;
  uint32_t first_line_;
  source::Diagnostics& found_;
  size_t count_ = 0;
};

}  // namespace

void report_lookalikes(std::string_view text, source::FileId file, uint32_t first_line,
                       source::Diagnostics& found) {
  Finder(text, file, first_line, found).run();
}

}  // namespace hiroba::syntax
