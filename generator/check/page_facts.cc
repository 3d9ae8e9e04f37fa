#include "check/page_facts.h"

#include <xxhash.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "check/html_scan.h"

namespace hiroba::check {
namespace {

uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

// The length of «https:» or any other scheme at the beginning, 0 if there is none.
size_t scheme_size(std::string_view url) {
  for (size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    if (c == ':') return i == 0 ? 0 : i + 1;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!letter && !(other && i > 0)) return 0;
  }
  return 0;
}

// The host of an address that leaves the site; empty if it does not (data:, blob:, relative).
std::string_view host_of(std::string_view url) {
  const size_t scheme = scheme_size(url);
  std::string_view rest = url.substr(scheme);
  if (rest.substr(0, 2) != "//") return {};
  rest.remove_prefix(2);
  return rest.substr(0, rest.find_first_of("/?#"));
}

// The route that `path` means on the page `route`; false when it climbs out of the site.
bool resolve(std::string_view route, std::string_view path, const std::string& base_path,
             std::string& out) {
  out.clear();
  if (!path.empty() && path[0] == '/') {
    if (path.substr(0, base_path.size()) != base_path) return false;
    path.remove_prefix(base_path.size());
  } else {
    out = route.substr(0, route.rfind('/') + 1);  // rfind: npos + 1 == 0, a page at the root
  }
  while (!path.empty()) {
    const size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    const bool last = slash == std::string_view::npos;
    path = last ? std::string_view() : path.substr(slash + 1);
    if (part == "..") {
      if (out.empty()) return false;
      out.pop_back();
      out.resize(out.rfind('/') + 1);
    } else if (part != ".") {
      out += part;
      if (!last) out += '/';
    }
  }
  return true;
}

// Buffers kept by each thread: facts are then copied out at their exact size.
struct Scratch {
  std::vector<uint64_t> ids;  // as written
  std::vector<uint64_t> sorted_ids;
  std::vector<std::string_view> id_texts;
  std::vector<uint32_t> links;
  std::vector<std::pair<uint64_t, std::string_view>> own_fragments;
  std::string resolved;
};

class Scan {
 public:
  Scan(std::string_view route, std::string_view html, const RouteTable& routes, Scratch& scratch)
      : html_(html), routes_(routes), s_(scratch) {
    facts_.name = route;
    facts_.route = routes.find(route);
    facts_.hash = hash_of(html);
    s_.ids.clear();
    s_.id_texts.clear();
    s_.links.clear();
    s_.own_fragments.clear();
  }

  PageFacts run() {
    TagReader reader(html_);
    Tag tag;
    while (reader.next(tag)) element(tag, reader.raw_text());
    finish();
    return std::move(facts_);
  }

 private:
  void fault(PageFault what, std::string_view text = {}) {
    for (const PageFacts::Fault& known : facts_.faults) {
      if (known.what == what && known.text == text) return;
    }
    constexpr size_t kMost = 50;  // a broken template need not fill the memory
    if (facts_.faults.size() < kMost) facts_.faults.push_back({what, std::string(text)});
  }

  void element(const Tag& tag, std::string_view raw_text) {
    if (tag.id.data() != nullptr) id(tag.id);
    if (tag.style.data() != nullptr) fault(PageFault::inline_style);
    if (!tag.handler.empty()) fault(PageFault::inline_handler, tag.handler);
    switch (tag.name[0] | 0x20) {
      case 'h':
        if (same_name(tag.name, "h1")) ++facts_.headings;
        if (same_name(tag.name, "html")) facts_.has_lang = !trimmed(tag.lang).empty();
        break;
      case 't':
        if (same_name(tag.name, "title") && !facts_.has_title) title(raw_text);
        break;
      case 's':
        if (same_name(tag.name, "style")) fault(PageFault::inline_style);
        if (same_name(tag.name, "script")) script(tag);
        break;
      default: break;
    }
    addresses(tag);
  }

  // A title inside an SVG drawing comes later than the page's own and is not asked for.
  void title(std::string_view raw_text) {
    facts_.title = decode_references(trimmed(raw_text));
    facts_.has_title = !facts_.title.empty();
  }

  // Data blocks are not run: only what the standard calls JavaScript is inline script.
  void script(const Tag& tag) {
    if (tag.src.data() != nullptr) return;
    const std::string_view type = trimmed(tag.type);
    const bool runs = type.empty() || same_name(type, "module") || same_name(type, "importmap") ||
                      same_name(type, "text/javascript") ||
                      same_name(type, "application/javascript");
    if (runs) fault(PageFault::inline_script);
  }

  void id(std::string_view value) {
    const bool is_plain = value.find('&') == std::string_view::npos;
    s_.ids.push_back(is_plain ? hash_of(value) : hash_of(decode_references(value)));
    s_.id_texts.push_back(value);
  }

  void addresses(const Tag& tag) {
    if (tag.href.data() != nullptr) {
      const bool is_link_element = same_name(tag.name, "link");
      const bool is_part = same_name(tag.name, "use") || same_name(tag.name, "image") ||
                           (is_link_element && loads(tag.rel));
      address(tag.href, is_part);
    }
    if (tag.src.data() != nullptr) address(tag.src, true);
    if (tag.poster.data() != nullptr) address(tag.poster, true);
    if (tag.data.data() != nullptr && same_name(tag.name, "object")) address(tag.data, true);
    if (tag.action.data() != nullptr) address(tag.action, false);
    if (tag.srcset.data() != nullptr) candidates(tag.srcset);
  }

  // Kinds of <link> that a browser fetches by itself.
  static bool loads(std::string_view rel) {
    for (const std::string_view word :
         {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect",
          "dns-prefetch", "manifest", "apple-touch-icon"}) {
      if (rel.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  // «a.webp 1x, b.webp 2x»
  void candidates(std::string_view set) {
    while (!set.empty()) {
      const size_t comma = set.find(", ");
      const std::string_view one = trimmed(set.substr(0, comma));
      if (!one.empty()) address(one.substr(0, one.find_first_of(" \t\n")), true);
      set = comma == std::string_view::npos ? std::string_view() : set.substr(comma + 2);
    }
  }

  void address(std::string_view written, bool is_part) {
    std::string_view url = trimmed(written);
    std::string plain;
    if (url.find('&') != std::string_view::npos) url = plain = decode_references(url);
    if (const std::string_view host = host_of(url); !host.empty()) {
      if (is_part) fault(PageFault::third_party, host);
      return;
    }
    if (const size_t scheme = scheme_size(url); scheme > 0) {
      if (same_name(url.substr(0, scheme), "javascript:"))
        fault(PageFault::inline_handler, "javascript:");
      return;
    }
    local(url, written);
  }

  void local(std::string_view url, std::string_view written) {
    const size_t hash = url.find('#');
    const std::string_view fragment = hash == std::string_view::npos ? "" : url.substr(hash + 1);
    std::string_view path = url.substr(0, hash);
    path = path.substr(0, path.find('?'));
    const bool own_page = path.empty();
    uint32_t target = own_page ? facts_.route : target_of(path);
    if (target == RouteTable::kNone && !own_page) {
      fault(PageFault::link_broken, written);
      return;
    }
    if (!own_page) s_.links.push_back(target);
    if (fragment.empty() || fragment == "top" || fragment.substr(0, 1) == ":") return;
    const bool is_plain = fragment.find('%') == std::string_view::npos;
    const uint64_t wanted = is_plain ? hash_of(fragment) : hash_of(percent_decoded(fragment));
    if (own_page || (target == facts_.route && target != RouteTable::kNone)) {
      s_.own_fragments.emplace_back(wanted, written);
    } else {
      facts_.fragments.push_back(FragmentLink{target, wanted, std::string(written)});
    }
  }

  uint32_t target_of(std::string_view path) {
    std::string decoded;
    if (path.find('%') != std::string_view::npos) path = decoded = percent_decoded(path);
    if (!resolve(facts_.name, path, routes_.base_path(), s_.resolved)) return RouteTable::kNone;
    return routes_.find(s_.resolved);
  }

  void finish() {
    std::vector<uint64_t>& ids = s_.sorted_ids;
    ids.assign(s_.ids.begin(), s_.ids.end());
    std::sort(ids.begin(), ids.end());
    if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) name_repeated();
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const auto& [wanted, written] : s_.own_fragments) {
      if (!std::binary_search(ids.begin(), ids.end(), wanted))
        fault(PageFault::fragment_broken, written);
    }
    std::sort(s_.links.begin(), s_.links.end());
    s_.links.erase(std::unique(s_.links.begin(), s_.links.end()), s_.links.end());
    facts_.ids.assign(ids.begin(), ids.end());
    facts_.links.assign(s_.links.begin(), s_.links.end());
  }

  void name_repeated() {
    std::unordered_set<uint64_t> seen;
    for (size_t i = 0; i < s_.ids.size(); ++i) {
      if (!seen.insert(s_.ids[i]).second) fault(PageFault::id_twice, s_.id_texts[i]);
    }
  }

  std::string_view html_;
  const RouteTable& routes_;
  Scratch& s_;
  PageFacts facts_;
};

}  // namespace

PageFacts page_facts(std::string_view route, std::string_view html, const RouteTable& routes) {
  thread_local Scratch scratch;
  return Scan(route, html, routes, scratch).run();
}

}  // namespace hiroba::check
