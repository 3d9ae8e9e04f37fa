#include "emit/furigana_html.h"

#include <algorithm>

#include "emit/markdown_html.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::emit {
namespace {

using text::RubyPiece;

size_t before(std::string_view text, size_t end) {
  size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

bool is_kanji_at(std::string_view text, size_t at) {
  return text::is_kanji(text::decode_at(text, at).c);
}

bool is_one_kanji(std::string_view text) {
  const text::Decoded d = text::decode_at(text, 0);
  return d.size == text.size() && text::is_kanji(d.c);
}

// Whether the word at `at` may be a part of a longer one with another reading.
bool runs_on(std::string_view whole, size_t at, size_t size, const std::vector<RubyPiece>& pieces) {
  const size_t end = at + size;
  return (at > 0 && is_one_kanji(pieces.front().text) && is_kanji_at(whole, before(whole, at))) ||
         (end < whole.size() && is_one_kanji(pieces.back().text) && is_kanji_at(whole, end));
}

constexpr size_t kLongestReading = 240;  // bytes

// 派遣（はけん）: the author has given the reading already.
bool is_read_behind(std::string_view whole, size_t end) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string_view rest = whole.substr(end, kLongestReading);
  if (rest.substr(0, kOpen.size()) != kOpen) return false;
  const size_t close = rest.find(kClose);
  return close != std::string_view::npos &&
         text::is_kana_reading(rest.substr(kOpen.size(), close - kOpen.size()));
}

// Lines do not break within a ruby: in a heading on a narrow screen no more fits.
bool fits_a_line(const RubyPiece& piece) {
  constexpr size_t kMostCharacters = 6, kMostKana = 12;  // kana are half as wide
  return text::count_characters(piece.text) <= kMostCharacters &&
         text::count_characters(piece.reading) <= kMostKana;
}

void write_pieces(const std::vector<RubyPiece>& pieces, std::string& out) {
  for (const RubyPiece& piece : pieces) {
    if (piece.reading.empty() || !fits_a_line(piece)) {
      escape_html(piece.text, out);
    } else {
      write_ruby(piece.text, piece.reading, out);
    }
  }
}

// The pieces that bytes begin to end of their text are made of; none if a piece is cut through.
std::vector<RubyPiece> part_of(const std::vector<RubyPiece>& pieces, size_t begin, size_t end) {
  std::vector<RubyPiece> part;
  size_t at = 0;
  for (const RubyPiece& piece : pieces) {
    const size_t from = std::max(begin, at), to = std::min(end, at + piece.text.size());
    if (from < to) {
      if (!piece.reading.empty() && to - from != piece.text.size()) return {};
      part.push_back({piece.text.substr(from - at, to - from), piece.reading});
    }
    at += piece.text.size();
  }
  return part;
}

}  // namespace

void write_ruby(std::string_view base, std::string_view reading, std::string& out) {
  out += "<ruby>";
  escape_html(base, out);
  out += "<rp>（</rp><rt>";
  escape_html(reading, out);
  out += "</rt><rp>）</rp></ruby>";
}

std::vector<RubyPiece> Furigana::readings(std::string_view word, uint32_t term) {
  const kinds::Common& common = site_.items[term].common();
  const std::string_view title = common.title.ja;
  const size_t at = title.find(word);
  if (common.kana.empty() || at == std::string_view::npos || title.rfind(word) != at) return {};
  return part_of(text::align_furigana(title, common.kana), at, at + word.size());
}

void Furigana::text(std::string_view whole, size_t begin, size_t end, std::string& out) {
  matches_.clear();
  if (!site_.glossary.empty()) site_.glossary.find(whole.substr(begin, end - begin), matches_);
  size_t written = begin;
  for (const auto& match : matches_) {
    const size_t at = begin + match.begin;
    const auto pieces = readings(whole.substr(at, match.length), match.term);
    if (!text::has_reading(pieces) || runs_on(whole, at, match.length, pieces) ||
        is_read_behind(whole, at + match.length)) {
      continue;
    }
    escape_html(whole.substr(written, at - written), out);
    write_pieces(pieces, out);
    written = at + match.length;
  }
  escape_html(whole.substr(written, end - written), out);
}

bool Furigana::name(std::string_view name, std::string_view kana, std::string& out) {
  if (kana.empty()) return false;
  const auto pieces = text::align_furigana(name, kana);
  if (!text::has_reading(pieces)) return false;
  size_t at = 0;
  for (const RubyPiece& piece : pieces) {
    const size_t end = at + piece.text.size();
    if (piece.reading.empty()) {
      escape_html(piece.text, out);
    } else if (fits_a_line(piece)) {
      write_ruby(piece.text, piece.reading, out);
    } else {
      text(name, at, end, out);
    }
    at = end;
  }
  return true;
}

}  // namespace hiroba::emit
