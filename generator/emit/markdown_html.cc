#include "emit/markdown_html.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "emit/markdown_writer.h"

namespace hiroba::emit {
namespace {

constexpr bool is_href_safe(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$%()*+,-./:;=?@_~").find(static_cast<char>(c)) !=
             std::string_view::npos;
}

}  // namespace

MarkdownWriter::MarkdownWriter(const Document& document, const HtmlTarget& target, std::string& out)
    : d_(document), t_(target), out_(out), words_(target.words) {
  int top = 7;
  for (const MdNode& n : d_.nodes) {
    if (n.type == MdType::heading) top = std::min(top, n.level());
  }
  const int base = std::clamp(t_.heading_base, 1, 6);
  shift_ = is(MarkdownUse::plain) ? 0 : base - top;
  last_level_ = base - 1;
}

void MarkdownWriter::run() {
  children(0);
  if (in_notes_) out_ += "</ol>\n</section>\n";
}

void MarkdownWriter::number(uint32_t value) {
  char digits[12];
  const auto end = std::to_chars(digits, digits + sizeof(digits), value).ptr;
  out_.append(digits, end);
}

void MarkdownWriter::numbered(std::string_view pattern, uint32_t value) {
  constexpr std::string_view kSlot = "{n}";
  const size_t slot = std::min(pattern.find(kSlot), pattern.size());
  escaped(pattern.substr(0, slot));
  if (slot == pattern.size()) return;
  number(value);
  escaped(pattern.substr(slot + kSlot.size()));
}

MarkdownWords markdown_words(const Words& words) {
  const auto word = [&](std::string_view key) { return words.word("body", key); };
  return {word("notes"),
          word("note"),
          word("back"),
          word("table"),
          word("colon"),
          word("task_done"),
          word("task_open"),
          {word("callout.note"), word("callout.tip"), word("callout.important"),
           word("callout.alert")}};
}

void write_html(const Document& document, const HtmlTarget& target, std::string& out) {
  if (document.nodes.empty()) return;
  out.reserve(out.size() + document.pool.size() + document.nodes.size() * 8);
  MarkdownWriter(document, target, out).run();
}

void escape_html(std::string_view text, std::string& out) {
  static constexpr auto kEntity = [] {
    std::array<uint8_t, 256> table{};
    table['&'] = 1;
    table['<'] = 2;
    table['>'] = 3;
    table['"'] = 4;
    return table;
  }();
  static constexpr std::string_view kNames[] = {"", "&amp;", "&lt;", "&gt;", "&quot;"};
  size_t written = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const uint8_t entity = kEntity[static_cast<unsigned char>(text[i])];
    if (entity == 0) continue;
    out.append(text, written, i - written);
    out += kNames[entity];
    written = i + 1;
  }
  out.append(text, written);
}

void escape_href(std::string_view url, std::string& out) {
  static constexpr auto kSafe = [] {
    std::array<bool, 256> table{};
    for (size_t i = 0; i < 256; ++i) table[i] = is_href_safe(static_cast<unsigned char>(i));
    return table;
  }();
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (kSafe[byte]) {
      out += c;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\'') {
      out += "&#x27;";
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

}  // namespace hiroba::emit
