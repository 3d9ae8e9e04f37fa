#include "emit/field_html.h"

#include <string>

#include "emit/furigana_html.h"
#include "emit/language_marks.h"
#include "emit/markdown_html.h"
#include "syntax/markdown/parse.h"
#include "template/escape.h"

namespace hiroba::emit {
namespace {

using kinds::Language;
using kinds::Localized;

// Only ruby needs a parser, and few texts have it. Looked for by the last byte of «《»: its first
// one begins nearly every Japanese character.
bool has_ruby(std::string_view text) {
  constexpr std::string_view kOpen = "《";
  const size_t before = kOpen.size() - 1;
  for (size_t at = text.find(kOpen.back(), before); at != std::string_view::npos;
       at = text.find(kOpen.back(), at + 1)) {
    if (text.substr(at - before, kOpen.size()) == kOpen) return true;
  }
  return false;
}

syntax::Document parse(std::string_view text) {
  source::Diagnostics already_reported;  // by check/ over all fields
  return syntax::parse_inline(text, source::Mark{}, already_reported);
}

std::string html_of(std::string_view text) {
  std::string out;
  if (has_ruby(text)) {
    write_html(parse(text), HtmlTarget{}, out);
  } else {
    tmpl::escape_text(out, text);
  }
  return out;
}

// Japanese text of a record.
void append_with_readings(std::string_view text, const model::Model& site, std::string& out) {
  Furigana furigana(site);
  if (!has_ruby(text)) return furigana.text(text, out);
  HtmlTarget target;
  target.furigana = &furigana;
  write_html(parse(text), target, out);
}

}  // namespace

std::string_view plain_html(std::string_view text, tmpl::Scope& scope) {
  if (text.empty()) return {};
  return scope.copy(html_of(text));
}

std::string_view plain_text(std::string_view text, tmpl::Scope& scope) {
  if (!has_ruby(text)) return text;
  return scope.copy(syntax::plain_text(parse(text)));
}

std::string_view field_html(const Localized& text, Language language, tmpl::Scope& scope) {
  if (text.empty()) return {};
  const Language shown = text.shown_in(language);
  std::string html;
  if (tells_japanese(shown)) {
    escape_foreign(text.own(shown), html);
  } else {
    html = html_of(text.own(shown));
  }
  if (shown.html_lang() == language.html_lang()) return scope.copy(html);
  return scope.concat({"<span lang=\"", shown.html_lang(), "\">", html, "</span>"});
}

std::string_view record_html(const Localized& text, const PageContext& page, tmpl::Scope& scope) {
  if (!page.language().is_japanese()) return field_html(text, page.language(), scope);
  if (text.empty()) return {};
  std::string html;
  append_with_readings(text.in(page.language()), page.site(), html);
  return scope.copy(html);
}

std::string_view title_html(const kinds::Common& record, const PageContext& page,
                            tmpl::Scope& scope) {
  const Language language = page.language();
  // The reading is that of the Japanese title: of another one, even one alike, it may be wrong.
  const bool is_read = language.is_japanese() && record.title.shown_in(language).is_source();
  std::string html;
  if (!is_read || has_ruby(record.title.ja) ||
      !Furigana(page.site()).name(record.title.ja, record.kana, html)) {
    return record_html(record.title, page, scope);
  }
  return scope.copy(html);
}

std::string_view field_text(const Localized& text, Language language, tmpl::Scope& scope) {
  return plain_text(text.in(language), scope);
}

}  // namespace hiroba::emit
