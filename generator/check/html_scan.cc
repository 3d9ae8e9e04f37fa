#include "check/html_scan.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace hiroba::check {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Elements whose content is text up to their own end tag.
bool holds_raw_text(std::string_view name) {
  switch (lower(name[0])) {
    case 's': return same_name(name, "script") || same_name(name, "style");
    case 't': return same_name(name, "title") || same_name(name, "textarea");
    case 'i': return same_name(name, "iframe");
    case 'n': return same_name(name, "noembed") || same_name(name, "noframes");
    case 'x': return same_name(name, "xmp");
    default: return false;
  }
}

// Where the value of this attribute goes, or null. The first of two equal ones counts.
std::string_view* slot_for(Tag& tag, std::string_view name) {
  std::string_view* slot = nullptr;
  switch (lower(name[0])) {
    case 'a':
      if (same_name(name, "action")) slot = &tag.action;
      break;
    case 'd':
      if (same_name(name, "data")) slot = &tag.data;
      break;
    case 'h':
      if (same_name(name, "href")) slot = &tag.href;
      break;
    case 'i':
      if (same_name(name, "id")) slot = &tag.id;
      break;
    case 'l':
      if (same_name(name, "lang")) slot = &tag.lang;
      break;
    case 'p':
      if (same_name(name, "poster")) slot = &tag.poster;
      break;
    case 'r':
      if (same_name(name, "rel")) slot = &tag.rel;
      break;
    case 's':
      if (same_name(name, "src")) slot = &tag.src;
      else if (same_name(name, "srcset")) slot = &tag.srcset;
      else if (same_name(name, "style")) slot = &tag.style;
      break;
    case 't':
      if (same_name(name, "type")) slot = &tag.type;
      break;
    case 'x':
      if (same_name(name, "xlink:href")) slot = &tag.href;
      break;
    default: break;
  }
  return slot != nullptr && slot->data() == nullptr ? slot : nullptr;
}

}  // namespace

bool same_name(std::string_view text, std::string_view name) {
  if (text.size() != name.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != name[i]) return false;
  }
  return true;
}

void TagReader::skip_markup() {
  if (html_.compare(at_, 4, "<!--") == 0) {
    // «<!-->» is a whole comment, too.
    const size_t end = html_.find("-->", at_ + 2);
    at_ = end == kNone ? html_.size() : end + 3;
    return;
  }
  const size_t end = html_.find('>', at_);
  at_ = end == kNone ? html_.size() : end + 1;
}

bool TagReader::next(Tag& tag) {
  raw_text_ = {};
  while (at_ < html_.size()) {
    const void* hit = std::memchr(html_.data() + at_, '<', html_.size() - at_);
    if (hit == nullptr) break;
    at_ = static_cast<size_t>(static_cast<const char*>(hit) - html_.data());
    const char c = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
    if (c == '!' || c == '?' || (c == '/' && at_ + 2 < html_.size() && is_letter(html_[at_ + 2]))) {
      skip_markup();
      continue;
    }
    if (!is_letter(c)) {
      ++at_;
      continue;
    }
    tag = Tag{};
    size_t end = at_ + 1;
    while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>' && html_[end] != '/')
      ++end;
    tag.name = html_.substr(at_ + 1, end - at_ - 1);
    at_ = read_attributes(end, tag);
    if (holds_raw_text(tag.name)) take_raw_text(tag.name);
    return true;
  }
  at_ = html_.size();
  return false;
}

// Returns the place behind the tag's «>».
size_t TagReader::read_attributes(size_t at, Tag& tag) {
  const std::string_view h = html_;
  for (;;) {
    while (at < h.size() && (is_blank(h[at]) || h[at] == '/')) ++at;
    if (at >= h.size()) return h.size();
    if (h[at] == '>') return at + 1;
    const size_t name_begin = at++;
    while (at < h.size() && !is_blank(h[at]) && h[at] != '=' && h[at] != '>' && h[at] != '/') ++at;
    const std::string_view name = h.substr(name_begin, at - name_begin);
    while (at < h.size() && is_blank(h[at])) ++at;
    std::string_view value = h.substr(at < h.size() ? at : h.size(), 0);
    if (at < h.size() && h[at] == '=') {
      ++at;
      while (at < h.size() && is_blank(h[at])) ++at;
      if (at < h.size() && (h[at] == '"' || h[at] == '\'')) {
        const size_t end = h.find(h[at], at + 1);
        if (end == kNone) return h.size();  // a tag that never closes is no tag
        value = h.substr(at + 1, end - at - 1);
        at = end + 1;
      } else {
        const size_t begin = at;
        while (at < h.size() && !is_blank(h[at]) && h[at] != '>') ++at;
        value = h.substr(begin, at - begin);
      }
    }
    if (std::string_view* slot = slot_for(tag, name)) {
      *slot = value;
    } else if (name.size() > 2 && lower(name[0]) == 'o' && lower(name[1]) == 'n' &&
               tag.handler.empty()) {
      tag.handler = name;
    }
  }
}

void TagReader::take_raw_text(std::string_view name) {
  size_t end = at_;
  for (;; end += 2) {
    end = html_.find("</", end);
    if (end == kNone) {
      end = html_.size();
      break;
    }
    const size_t behind = end + 2 + name.size();
    if (behind > html_.size()) continue;
    const bool closes = behind == html_.size() || is_blank(html_[behind]) || html_[behind] == '>' ||
                        html_[behind] == '/';
    bool same = true;
    for (size_t i = 0; same && i < name.size(); ++i)
      same = lower(html_[end + 2 + i]) == lower(name[i]);
    if (closes && same) break;
  }
  raw_text_ = html_.substr(at_, end - at_);
  at_ = end;
}

std::string decode_references(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text[at] == '&' ? text.substr(0, at + 12).find(';', at) : kNone;
    if (end == kNone) {
      out += text[at++];
      continue;
    }
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const size_t before = out.size();
    for (const auto& [known, character] : kNamed) {
      if (name == known) out += character;
    }
    if (name.size() > 1 && name[0] == '#') {
      const bool hex = lower(name[1]) == 'x';
      const std::string_view digits = name.substr(hex ? 2 : 1);
      uint32_t value = 0;
      const auto [stop, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
      if (error == std::errc{} && stop == digits.data() + digits.size()) text::append(out, value);
    }
    if (out.size() == before) {
      out += text[at++];
    } else {
      at = end + 1;
    }
  }
  return out;
}

}  // namespace hiroba::check
