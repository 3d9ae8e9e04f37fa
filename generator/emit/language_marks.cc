#include "emit/language_marks.h"

#include "emit/markdown_html.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::emit {
namespace {

// Letters, not the full-width brackets or the middle dot, begin and end a run.
bool is_japanese(char32_t c) {
  return text::is_hiragana(c) || text::is_katakana(c) || text::is_kanji(c);
}

// Where the run that begins at `begin` ends: behind its last letter.
size_t end_of_run(std::string_view text, size_t begin) {
  size_t end = begin;
  for (size_t at = begin; at < text.size();) {
    const text::Decoded c = text::decode_at(text, at);
    const bool letter = is_japanese(c.c);
    if (!letter && c.c != U' ' && !text::is_cjk(c.c)) break;
    at += c.size;
    if (letter) end = at;
  }
  return end;
}

}  // namespace

bool tells_japanese(kinds::Language language) {
  const std::string_view tag = language.html_lang();
  const std::string_view primary = tag.substr(0, tag.find('-'));
  return primary != "ja" && primary != "zh" && primary != "yue";
}

bool has_japanese(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode_at(text, at);
    if (is_japanese(c.c)) return true;
    at += c.size;
  }
  return false;
}

void escape_foreign(std::string_view text, std::string& out) {
  size_t written = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode_at(text, at);
    if (!is_japanese(c.c)) {
      at += c.size;
      continue;
    }
    escape_html(text.substr(written, at - written), out);
    const size_t end = end_of_run(text, at);
    out += "<span lang=\"ja\">";
    escape_html(text.substr(at, end - at), out);
    out += "</span>";
    at = written = end;
  }
  escape_html(text.substr(written), out);
}

}  // namespace hiroba::emit
