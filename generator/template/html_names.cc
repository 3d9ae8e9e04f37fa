#include "template/html_names.h"

#include <algorithm>
#include <string>

#include "template/rules.h"

namespace hiroba::tmpl {
namespace {

template <size_t N>
bool contains(const std::string_view (&list)[N], std::string_view name) {
  return std::find(list, list + N, name) != list + N;
}

constexpr std::string_view kUrlAttributes[] = {
    "href",    "src",      "action",     "formaction", "poster",   "cite",       "data",
    "icon",    "base",     "background", "longdesc",   "manifest", "xlink:href", "profile",
    "classid", "codebase", "usemap",     "lowsrc",     "dynsrc"};
constexpr std::string_view kUrlListAttributes[] = {"srcset", "imagesrcset", "ping", "archive"};
constexpr std::string_view kAnimations[] = {"animate", "animatemotion", "animatetransform", "set"};
constexpr std::string_view kEmpty[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                       "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::string_view kRaw[] = {"script",  "style",    "xmp",      "iframe",
                                     "noembed", "noframes", "plaintext"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

// Browsers drop tabs and line breaks anywhere in a URL, and controls and spaces before it.
std::string cleaned(std::string_view literal) {
  std::string out;
  for (const char c : literal) {
    const bool dropped = c == '\t' || c == '\n' || c == '\r';
    const bool leading = out.empty() && static_cast<unsigned char>(c) <= 0x20;
    if (!dropped && !leading) out += c;
  }
  return lower(out);
}

}  // namespace

AttributeKind attribute_kind(std::string_view element, std::string_view attribute) {
  if (contains(kAnimations, element)) return AttributeKind::animated;
  if (attribute.substr(0, 2) == "on") return AttributeKind::handler;
  if (attribute == "style") return AttributeKind::style;
  if (attribute == "srcdoc") return AttributeKind::document;
  if (attribute == "http-equiv" || (element == "script" && attribute == "type")) {
    return AttributeKind::typed;
  }
  if (contains(kUrlListAttributes, attribute)) return AttributeKind::url_list;
  if (contains(kUrlAttributes, attribute)) return AttributeKind::url;
  return AttributeKind::plain;
}

ElementKind element_kind(std::string_view name) {
  if (contains(kEmpty, name)) return ElementKind::empty;
  if (name == "title" || name == "textarea") return ElementKind::rcdata;
  if (contains(kRaw, name)) return ElementKind::raw;
  return ElementKind::normal;
}

bool is_json_type(std::string_view type) {
  const std::string name = lower(type);
  return name == "application/json" || name == "application/ld+json";
}

bool is_script_url(std::string_view literal) {
  const std::string url = cleaned(literal);
  return url.rfind("javascript:", 0) == 0 || url.rfind("vbscript:", 0) == 0;
}

UrlPrefix read_url_prefix(std::string_view literal) {
  const std::string url = cleaned(literal);
  if (url.empty()) return {UrlPhase::start, nullptr};
  const size_t colon = url.find(':');
  const size_t mark = url.find_first_of("/?#\\");
  size_t authority = std::string::npos;  // where a host name starts
  if (colon != std::string::npos && colon < mark) {
    const std::string scheme = url.substr(0, colon);
    const bool web = scheme == "http" || scheme == "https";
    if (web && url.compare(colon, 3, "://") == 0) {
      authority = colon + 3;
    } else if (scheme != "tel" && scheme != "mailto") {
      return {UrlPhase::path, &rules::kTemplateUrlScheme};
    }
  } else if (url.size() >= 2 && (url[0] == '/' || url[0] == '\\') &&
             (url[1] == '/' || url[1] == '\\')) {
    authority = 2;
  }
  // A value straight after the host would become part of it.
  if (authority != std::string::npos &&
      url.find_first_of("/?#\\", authority) == std::string::npos) {
    return {UrlPhase::path, &rules::kTemplateUrlScheme};
  }
  if (url.find('#') != std::string::npos) return {UrlPhase::fragment, nullptr};
  if (url.find('?') != std::string::npos) return {UrlPhase::query, nullptr};
  return {UrlPhase::path, nullptr};
}

bool ends_in_reference(std::string_view text) {
  const size_t start = text.rfind('&');
  if (start == std::string_view::npos) return false;
  return std::all_of(text.begin() + static_cast<ptrdiff_t>(start) + 1, text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  });
}

}  // namespace hiroba::tmpl
