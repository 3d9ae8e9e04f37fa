#include "syntax/markdown/parse.h"

#include <array>
#include <string>

#include "syntax/markdown/cjk_emphasis.h"
#include "syntax/markdown/cmark_copy.h"
#include "syntax/markdown/limits.h"
#include "syntax/markdown/passes.h"
#include "syntax/markdown/report.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

using markdown::Report;

// Looks for the last byte of `what`: the first one of a Japanese character is everywhere.
bool contains(std::string_view text, std::string_view what) {
  const size_t before = what.size() - 1;
  for (size_t i = text.find(what.back(), before); i != std::string_view::npos;
       i = text.find(what.back(), i + 1)) {
    if (text.compare(i - before, what.size(), what) == 0) return true;
  }
  return false;
}

// Runs the passes. Each is skipped when the characters it looks for do not occur at all.
void run_passes(Document& document, Report& report) {
  const std::string_view body = report.body();
  const auto has = [body](std::string_view what) { return contains(body, what); };
  if (has("~~")) markdown::pair_tildes(document);
  if (has("[!")) markdown::find_callouts(document, report);
  if (has("\n")) markdown::join_lines(document);
  if (has("://") || has("@")) markdown::link_addresses(document);
  if (has("《")) markdown::find_ruby(document, report);
  if (has("#") || has("\n=") || has("\n-")) markdown::name_headings(document, report);
  if (has("[^")) markdown::count_footnotes(document, report);
  if (has("](") || has("<") || has("]:") || has("://") || has("@")) {
    markdown::check_links(document, report);
  }
}

Document empty_document() {
  Document document;
  document.nodes.resize(1);
  document.nodes[0].end = 1;
  return document;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Bytes at which Markdown may begin. The last bytes of 《 and ｜ stand for these characters.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\\`*_[]<&~@\n\r:!"))
    table[static_cast<unsigned char>(c)] = true;
  table[0] = table[0x8A] = table[0x9C] = table[0x90] = true;
  return table;
}

bool is_plain(std::string_view text) {
  static constexpr std::array<bool, 256> kSpecial = special_bytes();
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!kSpecial[byte]) continue;
    if (byte == ':' && text.substr(i, 3) != "://") continue;
    if (byte == '~' && text.substr(i, 2) != "~~") continue;
    if (byte == '!' && text.substr(i, 2) != "![") continue;
    if (byte >= 0x80 && (i < 2 || (text.substr(i - 2, 3) != "《" && text.substr(i - 2, 3) != "｜" &&
                                   text.substr(i - 2, 3) != markdown::kEmphasisMark))) {
      continue;
    }
    return false;
  }
  return true;
}

Document one_text(std::string_view text, uint32_t line) {
  Document document = empty_document();
  document.nodes[0].line = line;
  if (text.empty()) return document;
  document.pool = text;
  MdNode node;
  node.type = MdType::text;
  node.line = line;
  node.text_size = static_cast<uint32_t>(text.size());
  node.end = document.nodes[0].end = 2;
  document.nodes.push_back(node);
  return document;
}

// One line out of several, as join_lines() would have it.
std::string on_one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r') {
      out += text[i];
      continue;
    }
    while (!out.empty() && is_blank(out.back())) out.pop_back();
    while (i + 1 < text.size() && is_blank(text[i + 1])) ++i;
    size_t last = out.size();
    while (last > 0 && (static_cast<unsigned char>(out[--last]) & 0xC0) == 0x80) {
    }
    const bool join = !out.empty() && text::is_cjk(text::decode_at(out, last).c) &&
                      text::is_cjk(text::decode_at(text, i + 1).c);
    if (!join) out += ' ';
  }
  return out;
}

}  // namespace

void register_markdown() { markdown::register_cmark(); }

Document parse_markdown(std::string_view body, source::FileId file, uint32_t first_line,
                        source::Diagnostics& diagnostics) {
  Report report(body, file, first_line, diagnostics);
  if (!markdown::within_limits(report)) return empty_document();
  const std::string marked = markdown::mark_emphasis(body);
  markdown::CopyOptions options;
  options.first_line = first_line;
  options.marked = !marked.empty();
  Document document =
      markdown::parse_with_cmark(marked.empty() ? body : std::string_view(marked), options, report);
  markdown::report_slips(document, report);
  run_passes(document, report);
  document.file = file;
  return document;
}

Document parse_inline(std::string_view text, source::Mark mark, source::Diagnostics& diagnostics) {
  text = trim(text);
  if (is_plain(text)) return one_text(text, mark.line);
  Report report(text, mark, diagnostics);
  if (!markdown::within_limits(report)) return empty_document();
  const std::string line = markdown::kInlineGuard + on_one_line(text);
  const std::string marked = markdown::mark_emphasis(line);
  markdown::CopyOptions options;
  options.first_line = mark.line;
  options.marked = !marked.empty();
  options.inline_only = true;
  Document document = markdown::parse_with_cmark(marked.empty() ? line : marked, options, report);
  run_passes(document, report);
  return document;
}

}  // namespace hiroba::syntax
