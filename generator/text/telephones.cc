#include "text/telephones.h"

#include <array>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

struct Character {
  char32_t c;  // full-width ASCII as ASCII, every kind of hyphen as -, every blank as a space
  size_t begin;
  size_t end;
};

char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x30FC:
    case 0xFF70:
    case 0x2500: return U'-';
    case 0x3000:
    case 0x00A0:
    case 0x2009:
    case 0x202F: return U' ';
    case 0xFE63: return U'-';
    default: return c;
  }
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// One group of digits with what stands directly before it.
struct Group {
  std::string digits;
  std::u32string before;  // between it and the group before; only signs that may part a number
  size_t begin;           // index of its first character
  size_t end;             // index behind its last one
};

bool parts_numbers(std::u32string_view between) {
  if (between.size() == 1) {
    return std::u32string_view(U"-. ()").find(between[0]) != std::u32string_view::npos;
  }
  return between == U") " || between == U" (" || between == U")-" || between == U"-(" ||
         between == U" - ";
}

class Finder {
 public:
  explicit Finder(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
      const Decoded d = decode_at(text, at);
      characters_.push_back(Character{plain(d.c), at, at + d.size});
      at += d.size;
    }
  }

  std::optional<WrittenAt> run() {
    for (size_t at = 0; at < characters_.size();) {
      if (!is_digit(characters_[at].c)) {
        ++at;
        continue;
      }
      at = collect(at);
      if (!groups_.empty() && is_in_address(groups_.front().begin)) continue;
      for (size_t first = 0; first < groups_.size(); ++first) {
        const size_t count = number_at(first);
        if (count > 0) return place(groups_[first].begin, groups_[first + count - 1].end);
      }
    }
    return std::nullopt;
  }

 private:
  char32_t at(size_t i) const { return i < characters_.size() ? characters_[i].c : U'\0'; }

  WrittenAt place(size_t first, size_t end) const {
    return WrittenAt{characters_[first].begin, characters_[end - 1].end - characters_[first].begin};
  }

  // Reads digits and the signs between them; returns where to go on.
  size_t collect(size_t begin) {
    groups_.clear();
    std::u32string between;
    size_t i = begin;
    for (;;) {
      Group group{{}, between, i, i};
      while (is_digit(at(i))) group.digits += static_cast<char>(at(i++));
      group.end = i;
      groups_.push_back(std::move(group));
      between.clear();
      size_t next = i;
      while (next < i + 3 && next < characters_.size() && !is_digit(at(next)))
        between += at(next++);
      if (!is_digit(at(next)) || !parts_numbers(between)) return i;
      i = next;
    }
  }

  // Digits glued to Latin letters or the signs of web addresses are no number to dial.
  bool is_in_address(size_t begin) const {
    if (begin == 0) return false;
    const char32_t c = at(begin - 1);
    if (c == U'-' && begin > 1) return is_letter(at(begin - 2));
    return is_letter(c) || c == U'/' || c == U'_' || c == U'=' || c == U'%' || c == U'&' ||
           c == U'?' || c == U'@';
  }

  bool opens_here(size_t group) const {
    return group == 0 || groups_[group].before.find(U' ') != std::u32string::npos ||
           groups_[group].before.find(U'(') != std::u32string::npos;
  }
  bool closes_here(size_t last) const {
    if (last + 1 == groups_.size()) return true;
    const std::u32string& next = groups_[last + 1].before;
    return next.find(U' ') != std::u32string::npos || next == U"(";
  }

  // How many groups from `first` on make a number; 0 if none do.
  size_t number_at(size_t first) const {
    if (is_hash_number(first)) return 1;
    if (is_international(first)) return groups_.size() - first;
    if (!opens_here(first)) return 0;
    for (size_t count = std::min<size_t>(4, groups_.size() - first); count > 0; --count) {
      if (!closes_here(first + count - 1)) continue;
      if (is_domestic(first, count) || is_local(first, count)) return count;
    }
    return 0;
  }

  size_t digits_in(size_t first, size_t count) const {
    size_t sum = 0;
    for (size_t i = first; i < first + count; ++i) sum += groups_[i].digits.size();
    return sum;
  }

  bool is_domestic(size_t first, size_t count) const {
    const std::string& head = groups_[first].digits;
    const size_t digits = digits_in(first, count);
    if (head[0] != '0' || (digits != 10 && digits != 11)) return false;
    if (count == 1) return true;
    if (head.size() < 2 || head.size() > 5) return false;
    const size_t tail = groups_[first + count - 1].digits.size();
    if (count == 4) return head == "0120" || head == "0570" || head == "0800";
    return tail >= 3 && (count == 2 || tail <= 4);
  }

  bool is_year(const std::string& digits) const {
    return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
  }

  // 12-3456 or 1234-5678 soon after a word for telephone.
  bool is_local(size_t first, size_t count) const {
    if (count != 2 || groups_[first + 1].before.find(U'-') == std::u32string::npos) return false;
    const std::string &a = groups_[first].digits, &b = groups_[first + 1].digits;
    if (a.size() < 2 || a.size() > 4 || b.size() != 4 || (is_year(a) && is_year(b))) return false;
    return follows_telephone_word(groups_[first].begin);
  }

  bool follows_telephone_word(size_t begin) const {
    constexpr size_t kReach = 8;  // characters
    const size_t from = begin > kReach ? begin - kReach : 0;
    std::u32string before;
    for (size_t i = from; i < begin; ++i) {
      const char32_t c = at(i);
      before += c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c;
    }
    for (const std::u32string_view word :
         {U"電話", U"TEL", U"FAX", U"ファックス", U"ファクス", U"☎", U"℡"}) {
      if (before.find(word) != std::u32string::npos) return true;
    }
    return false;
  }

  // Nationwide short numbers: ambulance advice, children's doctor, police, and the like.
  bool is_hash_number(size_t first) const {
    const Group& group = groups_[first];
    if (group.begin == 0 || (at(group.begin - 1) != U'#' && at(group.begin - 1) != U'♯'))
      return false;
    constexpr std::array<std::string_view, 6> known = {"7119", "8000", "9110",
                                                       "8891", "8103", "8008"};
    for (const std::string_view number : known) {
      if (group.digits == number) return true;
    }
    return false;
  }

  bool is_international(size_t first) const {
    const Group& group = groups_[first];
    if (group.begin == 0 || at(group.begin - 1) != U'+') return false;
    const size_t digits = digits_in(first, groups_.size() - first);
    return group.digits.substr(0, 2) == "81" && digits >= 11 && digits <= 13;
  }

  std::vector<Character> characters_;
  std::vector<Group> groups_;
};

// Whether there are enough digits, of either width, to look closer.
bool may_hold_number(std::string_view text) {
  size_t digits = 0;
  bool hash = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0xE2) {
      digits += c >= '0' && c <= '9';
      hash |= c == '#';
    }
    // ０–９ are EF BC 90–99.
    else if (c == 0xEF && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xBC &&
             static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
             static_cast<unsigned char>(text[i + 2]) <= 0x99) {
      ++digits;
    }
    hash |= text.substr(i, 3) == "＃" || text.substr(i, 3) == "♯";
  }
  return digits >= 6 || (digits >= 4 && hash);
}

bool is_mail_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == '+';
}

}  // namespace

std::optional<WrittenAt> find_telephone(std::string_view utf8) {
  if (!may_hold_number(utf8)) return std::nullopt;
  return Finder(utf8).run();
}

std::optional<WrittenAt> find_mail_address(std::string_view utf8) {
  for (size_t at = utf8.find('@'); at != std::string_view::npos; at = utf8.find('@', at + 1)) {
    size_t begin = at, end = at + 1;
    while (begin > 0 && is_mail_character(utf8[begin - 1])) --begin;
    while (end < utf8.size() && is_mail_character(utf8[end])) ++end;
    while (end > at + 1 && utf8[end - 1] == '.') --end;
    const std::string_view host = utf8.substr(at + 1, end - at - 1);
    const size_t dot = host.rfind('.');
    // A user's name in a web address has a slash before it: https://example.jp/@name
    const bool in_address = begin > 0 && utf8[begin - 1] == '/';
    if (begin < at && !in_address && dot != std::string_view::npos && dot > 0 &&
        dot + 1 < host.size()) {
      return WrittenAt{begin, end - begin};
    }
  }
  return std::nullopt;
}

}  // namespace hiroba::text
