#include "emit/asset_references.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hiroba::emit {
namespace {

constexpr std::string_view kFolder = "assets/";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
bool is_name(char c) {
  const bool is_foreign = static_cast<unsigned char>(c) >= 0x80;
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || is_foreign;
}

uint32_t hex_value(std::string_view digits) {
  uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

// «a%20b.png» and, in a style sheet, «a\ b.png» are the file «a b.png».
std::string plain_path(std::string_view written) {
  std::string out;
  for (size_t at = 0; at < written.size(); ++at) {
    const std::string_view rest = written.substr(at + 1);
    if (written[at] == '%' && rest.size() >= 2 && is_hex(rest[0]) && is_hex(rest[1])) {
      out += static_cast<char>(hex_value(rest.substr(0, 2)));
      at += 2;
    } else if (written[at] == '\\' && !rest.empty()) {
      size_t digits = 0;
      while (digits < std::min<size_t>(rest.size(), 6) && is_hex(rest[digits])) ++digits;
      // Names of published files have no letter beyond ASCII that somebody would write so.
      out += digits == 0 ? rest[0] : static_cast<char>(hex_value(rest.substr(0, digits)) & 0x7f);
      at += std::max<size_t>(digits, 1);
      if (digits > 0 && at + 1 < written.size() && is_space(written[at + 1])) ++at;
    } else {
      out += written[at];
    }
  }
  return out;
}

bool has_scheme(std::string_view address) {
  const size_t colon = address.find_first_of(":/?#");
  return colon != std::string_view::npos && address[colon] == ':';
}

// The route that `path` means, written in the file at `route`; nothing where it leads out of the
// site. From the root of the host only what lies in a folder «assets» can be told.
std::optional<std::string> resolve(std::string_view route, std::string_view path) {
  if (path.starts_with('/')) {
    const size_t at = path.find("/assets/");
    if (at == std::string_view::npos || path.starts_with("//")) return std::nullopt;
    return std::string(path.substr(at + 1));
  }
  const size_t slash = route.rfind('/');
  std::string out(slash == std::string_view::npos ? "" : route.substr(0, slash + 1));
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size() - 1) + 1;
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    if (part == "./" || part == ".") continue;
    if (part != "../" && part != "..") {
      out += part;
      continue;
    }
    if (out.empty()) return std::nullopt;
    const size_t above = out.size() < 2 ? std::string::npos : out.rfind('/', out.size() - 2);
    out.erase(above == std::string::npos ? 0 : above + 1);
  }
  return out;
}

// What CSS has for naming files. Knows as much of CSS Syntax Level 3 as tells strings, comments
// and functions apart.
class StyleScanner {
 public:
  StyleScanner(std::string_view route, std::string_view css, std::vector<AssetReference>& out)
      : route_(route), css_(css), out_(out) {}

  void run() {
    while (at_ < css_.size()) {
      const char c = css_[at_];
      if (css_.substr(at_, 2) == "/*") {
        at_ = std::min(css_.find("*/", at_ + 2), css_.size() - 2) + 2;
      } else if (c == '"' || c == '\'') {
        quoted(imports_ || (!names_files_.empty() && names_files_.back()));
      } else if (is_name(c) || c == '@') {
        word();
      } else {
        if (c == '(') names_files_.push_back(false);
        if (c == ')' && !names_files_.empty()) names_files_.pop_back();
        if (c == ';' || c == '{') imports_ = false;
        at_ += c == '\\' ? 2 : 1;
      }
    }
  }

 private:
  void word() {
    std::string word(1, lower(css_[at_++]));
    while (at_ < css_.size() && is_name(css_[at_])) word += lower(css_[at_++]);
    if (word == "@import") imports_ = true;
    if (at_ >= css_.size() || css_[at_] != '(') return;
    ++at_;
    if (word == "url") {
      url();
    } else {
      names_files_.push_back(word == "image-set" || word == "-webkit-image-set" || word == "src");
    }
  }

  void url() {
    while (at_ < css_.size() && is_space(css_[at_])) ++at_;
    if (at_ < css_.size() && (css_[at_] == '"' || css_[at_] == '\'')) {
      quoted(true);
    } else {
      const size_t begin = at_;
      while (at_ < css_.size() && css_[at_] != ')') at_ += css_[at_] == '\\' ? 2 : 1;
      at_ = std::min(at_, css_.size());
      size_t end = at_;
      while (end > begin && is_space(css_[end - 1])) --end;
      add(begin, end);
    }
    while (at_ < css_.size() && css_[at_] != ')') ++at_;
    ++at_;
  }

  void quoted(bool is_file) {
    const char quote = css_[at_++];
    const size_t begin = at_;
    while (at_ < css_.size() && css_[at_] != quote) at_ += css_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_, css_.size());
    if (is_file) add(begin, at_);
    ++at_;
  }

  void add(size_t begin, size_t end) {
    imports_ = false;
    const std::string_view written = css_.substr(begin, end - begin);
    if (written.find("{{") != std::string_view::npos || has_scheme(written)) return;
    const size_t rest = std::min(written.find_first_of("?#"), written.size());
    const auto target = resolve(route_, plain_path(written.substr(0, rest)));
    if (rest == 0 || !target || !target->starts_with(kFolder)) return;
    out_.push_back(
        {begin, end - begin, target->substr(kFolder.size()), std::string(written.substr(rest))});
  }

  std::string_view route_, css_;
  std::vector<AssetReference>& out_;
  size_t at_ = 0;
  bool imports_ = false;           // behind @import: the first string is a file
  std::vector<bool> names_files_;  // for each open bracket: strings in it are files
};

// {{ asset("name") }}
class CallScanner {
 public:
  explicit CallScanner(std::string_view text) : text_(text) {}

  void run(std::vector<AssetReference>& out) {
    for (size_t begin = 0; (begin = text_.find("{{", begin)) != std::string_view::npos; ++begin) {
      at_ = begin + 2;
      if (!take("asset") || !take("(") || at_ >= text_.size()) continue;
      const char quote = text_[at_];
      const size_t end = is_quote(quote) ? text_.find(quote, at_ + 1) : std::string_view::npos;
      if (end == std::string_view::npos) continue;
      std::string name(text_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
      if (take(")") && take("}}")) out.push_back({begin, at_ - begin, std::move(name), ""});
    }
  }

 private:
  void blank() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  // The word, with white space before it; behind it, too, as far as it is not the last one.
  bool take(std::string_view word) {
    blank();
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    if (word != "}}") blank();
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
};

bool ends_like(std::string_view name, std::string_view ending) {
  return name.size() > ending.size() &&
         std::equal(ending.begin(), ending.end(), name.end() - static_cast<long>(ending.size()),
                    [](char a, char b) { return a == lower(b); });
}

}  // namespace

bool is_style_sheet(std::string_view file_name) { return ends_like(file_name, ".css"); }

bool is_script(std::string_view file_name) { return ends_like(file_name, ".js"); }

bool may_name_assets(std::string_view file_name) {
  static constexpr std::array<std::string_view, 9> kTexts = {
      ".css", ".js", ".mjs", ".svg", ".json", ".webmanifest", ".xml", ".html", ".txt"};
  return std::any_of(kTexts.begin(), kTexts.end(),
                     [&](std::string_view ending) { return ends_like(file_name, ending); });
}

std::vector<AssetReference> asset_references(std::string_view route, std::string_view text) {
  std::vector<AssetReference> out;
  CallScanner(text).run(out);
  if (!is_style_sheet(route)) return out;
  StyleScanner(route, text, out).run();
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return out;
}

namespace {

// Whether the quotation mark at `quote` begins the name in {{ asset("name") }}.
bool is_in_call(std::string_view text, size_t quote) {
  std::string_view before = text.substr(0, quote);
  const auto trim = [&] {
    while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
  };
  trim();
  if (!before.ends_with('(')) return false;
  before.remove_suffix(1);
  trim();
  return before.ends_with("asset");
}

}  // namespace

std::optional<AssetReference> find_plain_name(std::string_view route, std::string_view text,
                                              std::string_view name) {
  if (is_style_sheet(route)) return std::nullopt;  // there the plain name is the right one
  for (size_t at = 0; (at = text.find(name, at)) != std::string_view::npos; at += name.size()) {
    const auto is_path = [](char c) { return is_name(c) || c == '.' || c == '/'; };
    size_t begin = at;
    while (begin > 0 && is_path(text[begin - 1])) --begin;
    const size_t end = at + name.size();
    if (begin == 0 || end == text.size() || !is_quote(text[begin - 1])) continue;
    const bool is_whole = text[end] == text[begin - 1] || text[end] == '?' || text[end] == '#';
    if (!is_whole || is_in_call(text, begin - 1)) continue;
    const auto target = resolve(route, text.substr(begin, end - begin));
    if (target && *target == std::string(kFolder) + std::string(name)) {
      return AssetReference{begin, end - begin, std::string(name), ""};
    }
  }
  return std::nullopt;
}

}  // namespace hiroba::emit
