#include "spec/normalise.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

namespace hiroba::test {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_block(const std::string& tag) {
  static const std::set<std::string> kBlocks = {
      "address",  "article", "aside",   "blockquote", "body",  "br",    "caption",  "col",
      "colgroup", "dd",      "details", "div",        "dl",    "dt",    "fieldset", "figure",
      "footer",   "form",    "h1",      "h2",         "h3",    "h4",    "h5",       "h6",
      "header",   "hr",      "html",    "iframe",     "li",    "main",  "nav",      "ol",
      "p",        "pre",     "script",  "section",    "style", "table", "tbody",    "td",
      "tfoot",    "th",      "thead",   "tr",         "ul"};
  return kBlocks.count(tag) != 0;
}

// «&quot;» and the like as characters; & < > stay references.
std::string plain_references(std::string_view text) {
  static const std::pair<std::string_view, std::string_view> kKnown[] = {
      {"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&nbsp;", "\xC2\xA0"}};
  std::string out;
  for (size_t i = 0; i < text.size();) {
    bool replaced = false;
    for (const auto& [reference, character] : kKnown) {
      if (text.compare(i, reference.size(), reference) != 0) continue;
      out += character;
      i += reference.size();
      replaced = true;
      break;
    }
    if (!replaced) out += text[i++];
  }
  return out;
}

class Normaliser {
 public:
  explicit Normaliser(std::string_view html) : html_(html) {}

  std::string run() {
    while (pos_ < html_.size()) {
      if (html_[pos_] == '<' && tag()) continue;
      character();
    }
    if (!in_pre_) trim();
    return out_;
  }

 private:
  void trim() {
    while (!out_.empty() && is_space(out_.back())) out_.pop_back();
  }

  void character() {
    const size_t end = std::min(html_.find('<', pos_ + 1), html_.size());
    const std::string text = plain_references(html_.substr(pos_, end - pos_));
    pos_ = end;
    for (const char c : text) {
      if (in_pre_) out_ += c;
      else if (!is_space(c)) out_ += c;
      else if (!after_block_ && !(out_.empty() || out_.back() == ' ')) out_ += ' ';
      if (!is_space(c)) after_block_ = false;
    }
  }

  // Reads name="value" pairs up to «>»; false if it is no tag.
  bool attributes(std::map<std::string, std::string>& found) {
    for (;;) {
      while (pos_ < html_.size() && (is_space(html_[pos_]) || html_[pos_] == '/')) ++pos_;
      if (pos_ >= html_.size()) return false;
      if (html_[pos_] == '>') return ++pos_, true;
      const size_t name = pos_;
      while (pos_ < html_.size() && !is_space(html_[pos_]) && html_[pos_] != '=' &&
             html_[pos_] != '>' && html_[pos_] != '/') {
        ++pos_;
      }
      if (pos_ == name) return false;
      const std::string key(html_.substr(name, pos_ - name));
      std::string value;
      if (html_.compare(pos_, 2, "=\"") == 0) {
        const size_t close = html_.find('"', pos_ + 2);
        if (close == std::string_view::npos) return false;
        value = plain_references(html_.substr(pos_ + 2, close - pos_ - 2));
        pos_ = close + 1;
      }
      found.emplace(key, value);
    }
  }

  bool tag() {
    const size_t start = pos_;
    const bool closing = html_.compare(pos_, 2, "</") == 0;
    pos_ += closing ? 2 : 1;
    const size_t name = pos_;
    while (pos_ < html_.size() && std::isalnum(static_cast<unsigned char>(html_[pos_])) != 0)
      ++pos_;
    const std::string tag_name(html_.substr(name, pos_ - name));
    std::map<std::string, std::string> found;
    if (tag_name.empty() || !attributes(found)) {
      pos_ = start + 1;
      out_ += '<';
      return true;
    }
    if (tag_name == "pre") in_pre_ = !closing;
    const bool block = is_block(tag_name);
    if (block && !(in_pre_ && tag_name != "pre")) trim();
    out_ += closing ? "</" : "<";
    out_ += tag_name;
    for (const auto& [key, value] : found) {
      out_ += ' ';
      out_ += key;
      out_ += "=\"";
      out_ += value;
      out_ += '"';
    }
    out_ += '>';
    after_block_ = block;
    return true;
  }

  std::string_view html_;
  size_t pos_ = 0;
  std::string out_;
  bool in_pre_ = false;
  bool after_block_ = true;
};

}  // namespace

std::string normalise_html(std::string_view html) { return Normaliser(html).run(); }

}  // namespace hiroba::test
