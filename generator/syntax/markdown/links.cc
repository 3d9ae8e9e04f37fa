#include <algorithm>
#include <string>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax::markdown {
namespace {

bool is_lower_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_alnum(char c) { return is_lower_alnum(c) || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

bool is_name(std::string_view name) {
  return !name.empty() && is_lower_alnum(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_lower_alnum(c) || c == '-' || c == '_'; });
}

// kind/slug or root/kind/slug.
bool is_record_id(std::string_view id) {
  size_t parts = 0;
  for (size_t begin = 0; begin <= id.size(); ++parts) {
    const size_t end = std::min(id.find('/', begin), id.size());
    if (!is_name(id.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return parts == 2 || parts == 3;
}

bool is_file_name(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() && is_alnum(name[0]) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_alnum(c) || c == '-' || c == '_' || c == '.'; });
}

// «www.example.jp/a», «example.jp/»: an address without its beginning. A file of the record has no
// such ending.
bool is_web_host(std::string_view path) {
  const std::string host = lower(path.substr(0, path.find_first_of("/:")));
  if (host.find('.') == std::string::npos || !is_file_name(host)) return false;
  if (host.starts_with("www.")) return true;
  constexpr std::string_view kEndings[] = {".jp", ".com", ".org", ".net", ".info", ".co", ".io"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

bool is_fragment(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(),
                                    [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
}

// The scheme in small letters, or nothing (RFC 3986, 3.1).
std::string scheme_of(std::string_view url) {
  const size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_alnum(url[0])) return {};
  const std::string_view scheme = url.substr(0, colon);
  const bool good = std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return is_alnum(c) || c == '+' || c == '-' || c == '.';
  });
  return good ? lower(scheme) : std::string();
}

class Links {
 public:
  Links(Document& document, Report& report) : d_(document), report_(report) {}

  void link(uint32_t i);
  void image(uint32_t i);

 private:
  LinkKind sort(const MdNode& n, std::string_view url);
  LinkKind by_scheme(const MdNode& n, std::string_view url, const std::string& scheme);
  LinkKind refuse(const source::Rule& rule, const MdNode& n, std::string_view url) {
    report_.at(rule, n.line, url, {std::string(url)});
    return LinkKind::refused;
  }
  // Whether the record or the file is there is seen when all files are known.
  void remember(uint32_t i) {
    const MdNode& n = d_.nodes[i];
    d_.places.push_back(LinkPlace{n.text_begin, report_.place(n.line, d_.text(n))});
  }
  bool has_words(uint32_t i) const {
    std::string words;
    append_plain_text(d_, i, words);
    return words.find_first_not_of(" \n\t") != std::string::npos;
  }

  Document& d_;
  Report& report_;
};

LinkKind Links::by_scheme(const MdNode& n, std::string_view url, const std::string& scheme) {
  if (scheme == "tel") return refuse(rules::kLinkTel, n, url);
  if (scheme == "mailto") {
    const size_t at = url.find('@');
    return at != std::string_view::npos && at > 7 && at + 1 < url.size()
               ? LinkKind::mail
               : refuse(rules::kLinkForm, n, url);
  }
  if (scheme != "http" && scheme != "https") return refuse(rules::kLinkScheme, n, url);
  const std::string_view rest = url.substr(scheme.size() + 1);
  const bool host = rest.substr(0, 2) == "//" && rest.size() > 2 &&
                    (is_alnum(rest[2]) || static_cast<unsigned char>(rest[2]) >= 0x80);
  return host ? LinkKind::external : refuse(rules::kLinkForm, n, url);
}

LinkKind Links::sort(const MdNode& n, std::string_view url) {
  if (url.empty()) return refuse(rules::kLinkEmpty, n, url);
  const std::string scheme = scheme_of(url);
  if (!scheme.empty()) return by_scheme(n, url, scheme);
  const size_t hash = std::min(url.find('#'), url.size());
  const std::string_view path = url.substr(0, hash);
  const bool good_fragment = hash == url.size() || is_fragment(url.substr(hash + 1));
  if (good_fragment && path.empty()) return LinkKind::fragment;
  if (good_fragment && is_record_id(path)) return LinkKind::record;
  if (is_web_host(path)) return refuse(rules::kLinkNoScheme, n, url);
  if (hash == url.size() && is_file_name(path)) return LinkKind::attachment;
  if (path.empty() && hash + 1 < url.size()) return refuse(rules::kLinkFragment, n, url);
  return refuse(rules::kLinkForm, n, url);
}

void Links::link(uint32_t i) {
  const LinkKind kind = sort(d_.nodes[i], d_.text(d_.nodes[i]));
  d_.nodes[i].kind = static_cast<uint8_t>(kind);
  if (kind == LinkKind::refused) return;
  if (kind == LinkKind::record || has_words(i)) {
    if (kind == LinkKind::record || kind == LinkKind::attachment) remember(i);
    return;
  }
  // A picture alone is all right if it has words of its own, and is reported there if not.
  if (d_.nodes[i].end > i + 1) return;
  report_.at(rules::kLinkNoWords, d_.nodes[i].line, d_.text(d_.nodes[i]),
             {std::string(d_.text(d_.nodes[i]))});
}

void Links::image(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const std::string_view name = d_.text(n);
  if (!is_file_name(name)) {
    report_.at(rules::kImageOutside, n.line, name, {std::string(name)});
  } else {
    d_.nodes[i].kind = static_cast<uint8_t>(LinkKind::attachment);
  }
  if (!has_words(i)) {
    report_.at(rules::kImageNoWords, n.line, name, {std::string(name)});
  } else if (n.link() == LinkKind::attachment) {
    remember(i);
  }
}

}  // namespace

void check_links(Document& document, Report& report) {
  Links links(document, report);
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].type == MdType::link) links.link(i);
    if (document.nodes[i].type == MdType::image) links.image(i);
  }
  // The destination of an outer node lies behind that of an inner one where cmark has decoded it.
  std::sort(document.places.begin(), document.places.end(),
            [](const LinkPlace& a, const LinkPlace& b) { return a.text_begin < b.text_begin; });
}

}  // namespace hiroba::syntax::markdown
