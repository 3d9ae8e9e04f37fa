#include <algorithm>
#include <array>
#include <string>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"

namespace hiroba::syntax::markdown {
namespace {

constexpr size_t kMaxLocalPart = 64, kMaxDomain = 253;  // RFC 5321 4.5.3.1

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Characters of RFC 3986. Japanese is never part of a bare address, so it ends before 。 or 」.
constexpr std::array<bool, 128> url_characters() {
  std::array<bool, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<size_t>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<size_t>(c)] = true;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<size_t>(c)] = true;
  for (const char c : std::string_view("-._~:/?#[]@!$&'()*+,;=%"))
    table[static_cast<size_t>(c)] = true;
  return table;
}

bool is_url_character(char c) {
  static constexpr auto kTable = url_characters();
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && kTable[byte];
}

struct Address {
  size_t begin = 0, end = 0;
  bool mail = false;
};

// Without what more likely belongs to the sentence: punctuation, and brackets opened outside.
size_t trim_end(std::string_view words, size_t begin, size_t end) {
  const std::string_view url = words.substr(begin, end - begin);
  auto open = std::count(url.begin(), url.end(), '(');
  auto close = std::count(url.begin(), url.end(), ')');
  while (end > begin) {
    const char c = words[end - 1];
    if (c == ')' && close > open) --close;
    else if (std::string_view(".,:;!?'*_~[]").find(c) == std::string_view::npos) break;
    --end;
  }
  return end;
}

// The scheme that ends at `colon` and the address behind it.
bool find_url(std::string_view words, size_t floor, size_t colon, Address& found) {
  size_t begin = colon;
  while (begin > floor && colon - begin < 6 && is_alnum(words[begin - 1])) --begin;
  std::string scheme(words.substr(begin, colon - begin));
  for (char& c : scheme) c = static_cast<char>(c | 0x20);
  if (scheme != "http" && scheme != "https") return false;
  const size_t host = colon + 3;
  size_t end = host;
  while (end < words.size() && is_url_character(words[end])) ++end;
  end = trim_end(words, host, end);
  if (end == host || !is_alnum(words[host])) return false;
  found = Address{begin, end, false};
  return true;
}

bool is_domain(std::string_view domain) {
  return !domain.empty() && domain.size() <= kMaxDomain &&
         domain.find('.') != std::string_view::npos &&
         domain.find("..") == std::string_view::npos && is_alnum(domain.front()) &&
         is_alnum(domain.back());
}

bool find_mail(std::string_view words, size_t floor, size_t at, Address& found) {
  size_t begin = at;
  const auto is_local = [](char c) {
    return is_alnum(c) || c == '.' || c == '_' || c == '+' || c == '-';
  };
  while (begin > floor && at - begin <= kMaxLocalPart && is_local(words[begin - 1])) --begin;
  while (begin < at && !is_alnum(words[begin])) ++begin;
  size_t end = at + 1;
  while (end < words.size() && end - at <= kMaxDomain &&
         (is_alnum(words[end]) || words[end] == '.' || words[end] == '-')) {
    ++end;
  }
  while (end > at + 1 && words[end - 1] == '.') --end;
  // GFM 6.9: a domain that goes on with - or _ makes no address.
  if (end < words.size() && words[end] == '_') return false;
  if (begin == at || !is_alnum(words[at - 1]) || at - begin > kMaxLocalPart) return false;
  if (!is_domain(words.substr(at + 1, end - at - 1))) return false;
  found = Address{begin, end, true};
  return true;
}

bool next_address(std::string_view words, size_t from, size_t& searched, Address& found) {
  for (size_t i = words.find_first_of(":@", searched); i != std::string_view::npos;
       i = words.find_first_of(":@", i + 1)) {
    const bool hit = words[i] == '@'
                         ? find_mail(words, from, i, found)
                         : words.compare(i, 3, "://") == 0 && find_url(words, from, i, found);
    if (hit) {
      searched = found.end;
      return true;
    }
  }
  return false;
}

void write_link(Document& document, Builder& out, const MdNode& node, const Address& found) {
  MdNode link;
  link.type = MdType::link;
  link.line = node.line;
  const uint32_t begin = node.text_begin + static_cast<uint32_t>(found.begin);
  const auto size = static_cast<uint32_t>(found.end - found.begin);
  link.text_begin = begin;
  link.text_size = size;
  if (found.mail) {
    link.text_begin = static_cast<uint32_t>(document.pool.size());
    document.pool += "mailto:";
    document.pool += std::string(document.pool, begin, size);
    link.text_size = size + 7;
  }
  out.open(link);
  out.text(begin, size, node.line);
  out.close();
}

Step split(Document& document, Builder& out, const MdNode& node) {
  size_t written = 0, searched = 0;
  Address found;
  // The pool may move while links are written, so the words are looked up each time.
  while (next_address(document.text(node), written, searched, found)) {
    out.text(node.text_begin + static_cast<uint32_t>(written),
             static_cast<uint32_t>(found.begin - written), node.line);
    write_link(document, out, node, found);
    written = found.end;
  }
  if (written == 0) return Step::keep;
  out.text(node.text_begin + static_cast<uint32_t>(written),
           node.text_size - static_cast<uint32_t>(written), node.line);
  return Step::done;
}

}  // namespace

void link_addresses(Document& document) {
  uint32_t linked_until = 0;
  rewrite(document, [&](Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    const MdNode& n = in[i];
    if (n.type == MdType::link || n.type == MdType::image)
      linked_until = std::max(linked_until, n.end);
    if (n.type != MdType::text || i < linked_until) return Step::keep;
    return split(document, out, n);
  });
}

}  // namespace hiroba::syntax::markdown
