#include "syntax/markdown/wide_signs.h"

#include <algorithm>
#include <utility>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {
namespace {

using std::string_view;
using text::decode_at;

constexpr size_t kShown = 12;  // characters behind a mark that a message shows
// Bytes of a link that is looked at closer; so that a text of brackets alone takes no time.
constexpr size_t kLongestWords = 300, kLongestTarget = 500;

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
// Full-width ASCII as ASCII.
char32_t plain(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }
bool is_alnum(char32_t c) {
  return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Reads the marks at the beginning of a line.
class LineStart {
 public:
  explicit LineStart(string_view line) : line_(line) {}

  // How many of this sign, of either width, stand at the reading place.
  size_t take(char32_t sign) {
    size_t count = 0;
    for (; plain(next()) == sign; ++count) step();
    return count;
  }
  bool take_one(char32_t sign) {
    const bool is_there = plain(next()) == sign;
    if (is_there) step();
    return is_there;
  }
  char32_t next() const { return at_ < line_.size() ? decode_at(line_, at_).c : U'\0'; }
  bool was_wide() const { return was_wide_; }

  // The mark as it was read, and what follows it without the blanks between.
  std::optional<Slip> slip(const std::string& mark) const {
    size_t words = at_;
    while (words < line_.size() && is_blank(decode_at(line_, words).c))
      words += decode_at(line_, words).size;
    size_t end = words;
    for (size_t i = 0; i < kShown && end < line_.size(); ++i) end += decode_at(line_, end).size;
    return Slip{std::string(line_.substr(0, end)),
                mark + std::string(line_.substr(words, end - words))};
  }

 private:
  void step() {
    const text::Decoded d = decode_at(line_, at_);
    was_wide_ = was_wide_ || d.size > 1;
    at_ += d.size;
  }

  string_view line_;
  size_t at_ = 0;
  bool was_wide_ = false;
};

std::optional<Slip> heading(string_view line) {
  LineStart start(line);
  const size_t level = start.take(U'#');
  if (level == 0 || level > 6 || start.next() == U'\0') return std::nullopt;
  const bool has_blank = start.next() == U' ' || start.next() == U'\t';
  if (!start.was_wide() && has_blank) return std::nullopt;
  if (level == 1 && is_digit(plain(start.next()))) return std::nullopt;  // #7119 is a telephone
  return start.slip(std::string(level, '#') + " ");
}

std::optional<Slip> quote(string_view line) {
  LineStart start(line);
  const size_t depth = start.take(U'>');
  return depth > 0 && start.was_wide() ? start.slip(std::string(depth, '>') + " ") : std::nullopt;
}

// １． 1．お茶 1.お茶, but neither 1.5倍 nor １．５倍.
std::optional<Slip> numbered(string_view line) {
  LineStart start(line);
  std::string number;
  while (number.size() < 4 && is_digit(plain(start.next()))) {
    number += static_cast<char>(plain(start.next()));
    start.take_one(plain(start.next()));
  }
  if (number.empty() || number.size() > 3 || !start.take_one(U'.')) return std::nullopt;
  const char32_t next = start.next();
  const bool is_glued = text::is_cjk(next) && next != 0x3000;
  if (next == U'\0' || is_digit(plain(next))) return std::nullopt;
  return start.was_wide() || is_glued || next == 0x3000 ? start.slip(number + ". ") : std::nullopt;
}

std::optional<Slip> bullet(string_view line) {
  for (const char32_t sign : {U'-', U'*', U'+'}) {
    LineStart start(line);
    if (!start.take_one(sign)) continue;
    const char32_t next = start.next();
    const bool is_glued = sign == U'-' && (text::is_hiragana(next) || text::is_kanji(next) ||
                                           (text::is_katakana(next) && next != 0x30FC));
    const bool has_wrong_blank = next == 0x3000 || (start.was_wide() && is_blank(next));
    if (has_wrong_blank || (is_glued && !start.was_wide())) return start.slip("- ");
  }
  return std::nullopt;
}

std::optional<Slip> table_row(string_view line) {
  constexpr string_view kPipe = "｜";
  if (!line.starts_with(kPipe) || line.find("《") != string_view::npos) return std::nullopt;
  if (line.find(kPipe, kPipe.size()) == string_view::npos) return std::nullopt;
  std::string right;
  for (size_t i = 0; i < line.size(); i += decode_at(line, i).size) {
    const bool is_pipe = line.substr(i).starts_with(kPipe);
    right += is_pipe ? "|" : std::string(line.substr(i, decode_at(line, i).size));
  }
  return Slip{std::string(line), std::move(right)};
}

// －－－ for a line across the page, ｀｀｀ for code.
std::optional<Slip> fence(string_view line) {
  size_t count = 0;
  char32_t first = U'\0';
  for (size_t i = 0; i < line.size(); ++count) {
    const text::Decoded d = decode_at(line, i);
    if (first == U'\0') first = d.c;
    if (d.c != first) break;
    i += d.size;
  }
  const bool is_whole = count * decode_at(line, 0).size == line.size();
  if (count < 3) return std::nullopt;
  if (first == 0xFF40) return Slip{std::string(line.substr(0, 9)), "```"};
  const bool is_rule = first == 0xFF0D || first == 0xFF0A || first == 0xFF3F || first == 0x30FC ||
                       first == 0x2015 || first == 0x2014;
  return is_rule && is_whole ? std::optional(Slip{std::string(line), "---"}) : std::nullopt;
}

// ---- anywhere in the words

struct Candidate {
  size_t begin = string_view::npos;
  Slip slip;
};

void keep_first(Candidate& best, Candidate other) {
  if (other.begin < best.begin) best = std::move(other);
}

Candidate pair(string_view text, size_t from, string_view wide, string_view right) {
  const size_t open = text.find(wide, from);
  if (open == string_view::npos) return {};
  const size_t inner = open + wide.size();
  const size_t close = text.find(wide, inner);
  if (close == string_view::npos || close == inner) return {};
  const string_view words = text.substr(inner, close - inner);
  const size_t end = close + wide.size();
  return {open, Slip{std::string(text.substr(open, end - open)),
                     std::string(right) + std::string(words) + std::string(right), end}};
}

bool starts_with_any(string_view text, std::initializer_list<string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [text](string_view head) { return text.starts_with(head); });
}

// What may stand in the round brackets of a link. `target` is in NFKC.
bool is_destination(string_view target) {
  if (starts_with_any(target, {"http://", "https://", "www.", "mailto:", "tel:", "#"})) return true;
  const size_t slash = target.find('/');
  const size_t end = slash == string_view::npos ? target.rfind('.') : slash;
  if (end == string_view::npos || end == 0 || end + 1 >= target.size()) return false;
  const auto is_name = [](char c) { return is_alnum(static_cast<unsigned char>(c)) || c == '-'; };
  return std::all_of(target.begin(), target.begin() + static_cast<std::ptrdiff_t>(end), is_name) &&
         is_name(target[end + 1]);
}

// The size of the bracket of this sort at `at`, of either width; 0 if there is none.
size_t bracket_at(string_view text, size_t at, char32_t sort) {
  if (at >= text.size()) return 0;
  const text::Decoded d = decode_at(text, at);
  return plain(d.c) == sort ? d.size : 0;
}

// Where the destination that begins at `from` ends: before the bracket that closes it, or before
// the last one of the line when there are too many. npos when none closes.
size_t destination_end(string_view text, size_t from) {
  size_t last = string_view::npos;
  int depth = 0;
  const size_t limit = std::min(text.size(), from + kLongestTarget);
  for (size_t i = from; i < limit; i += decode_at(text, i).size) {
    if (bracket_at(text, i, U'[') > 0) break;
    if (bracket_at(text, i, U'(') > 0) ++depth;
    if (bracket_at(text, i, U')') == 0) continue;
    last = i;
    if (depth-- == 0) break;
  }
  return last;
}

// An address with what ends it too early written as RFC 3986 has it.
std::string escaped(string_view target) {
  std::string out;
  for (const char c : target) {
    if (c == ' ') out += "%20";
    else if (c == '(') out += "%28";
    else if (c == ')') out += "%29";
    else out += c;
  }
  return out;
}

// The nearest opening square bracket before `close`, or npos. REQUIRES: from <= close.
size_t open_before(string_view text, size_t from, size_t close) {
  const size_t limit = std::max(from, close > kLongestWords ? close - kLongestWords : 0);
  for (size_t i = close; i-- > limit;) {
    const bool is_first_byte = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (is_first_byte && bracket_at(text, i, U'[') > 0) return i;
  }
  return string_view::npos;
}

// The link whose words end at `close`, a square bracket. cmark has made a link of every right one.
Candidate link_at(string_view text, size_t from, size_t close) {
  const size_t close_size = bracket_at(text, close, U']');
  size_t round = close + close_size;
  for (int blanks = 0; blanks < 3 && round < text.size() && is_blank(decode_at(text, round).c);)
    round += decode_at(text, round).size, ++blanks;
  const size_t round_size = bracket_at(text, round, U'(');
  const size_t begin = round + round_size;
  const char32_t first = plain(decode_at(text, begin).c);
  if (round_size == 0 || (!is_alnum(first) && first != U'#' && !is_blank(first))) return {};
  const size_t open = open_before(text, from, close);
  if (open == string_view::npos) return {};
  const size_t stop = destination_end(text, begin);
  if (stop == string_view::npos && text.size() - begin > kLongestTarget) return {};
  const size_t end = stop == string_view::npos ? text.size() : stop;
  const std::string target = text::trim(text::nfkc(text.substr(begin, end - begin)));
  if (!is_destination(target)) return {};
  const size_t open_size = bracket_at(text, open, U'[');
  const std::string words(text.substr(open + open_size, close - open - open_size));
  const size_t behind = stop == string_view::npos ? end : end + bracket_at(text, end, U')');
  Slip slip{std::string(text.substr(open, behind - open)),
            "[" + words + "](" + escaped(target) + ")", behind};
  slip.is_plain = open_size == 1 && close_size == 1 && round_size == 1;
  return {open, std::move(slip)};
}

Candidate link(string_view text, size_t from) {
  for (size_t i = from; i < text.size(); i += decode_at(text, i).size) {
    if (bracket_at(text, i, U']') == 0) continue;
    if (Candidate found = link_at(text, from, i); found.begin != string_view::npos) return found;
  }
  return {};
}

// (ことば)[行き先]: the brackets the other way round.
Candidate turned_link(string_view text, size_t from) {
  for (size_t i = text.find(")[", from); i != string_view::npos; i = text.find(")[", i + 1)) {
    const string_view behind = text.substr(i + 2, kLongestTarget);
    const size_t size = behind.find(']');
    if (size == string_view::npos || !is_destination(behind.substr(0, size))) continue;
    const size_t earliest = std::max(from, i > kLongestWords ? i - kLongestWords : 0);
    const size_t open = text.substr(earliest, i - earliest).rfind('(');
    if (open == string_view::npos) continue;
    const size_t begin = earliest + open, end = i + 2 + size + 1;
    Slip slip{std::string(text.substr(begin, end - begin)),
              "[" + std::string(text.substr(begin + 1, i - begin - 1)) + "](" +
                  escaped(behind.substr(0, size)) + ")",
              end};
    slip.is_plain = true;
    return {begin, std::move(slip)};
  }
  return {};
}

bool is_address_sign(char32_t c) {
  return c > U' ' && c < 0x7F && c != U'"' && c != U'<' && c != U'>' && c != U'\\' && c != U'^' &&
         c != U'`' && c != U'{' && c != U'|' && c != U'}';
}

bool is_japanese_letter(char32_t c) {
  return text::is_kanji(c) || text::is_hiragana(c) || text::is_katakana(c);
}

// Behind the letters, digits and tildes of Japanese keyboards that begin at `at`.
size_t behind_japanese(string_view text, size_t at) {
  while (at < text.size()) {
    const text::Decoded d = decode_at(text, at);
    if (!is_japanese_letter(d.c) && !is_alnum(plain(d.c)) && d.c != 0xFF5E && d.c != 0x301C) break;
    at += d.size;
  }
  return at;
}

// https://example.jp/相談: the link would end before the first Japanese letter, and lead elsewhere.
Candidate address(string_view text, size_t from) {
  size_t end = from;
  for (size_t colon = text.find("://", from); colon != string_view::npos;
       colon = text.find("://", std::max(end, colon + 3))) {
    size_t begin = colon;
    while (begin > from && colon - begin < 5 &&
           is_alnum(static_cast<unsigned char>(text[begin - 1])))
      --begin;
    if (!starts_with_any(text.substr(begin, 8), {"http://", "https://"})) continue;
    end = colon + 3;
    while (end < text.size() && is_address_sign(static_cast<unsigned char>(text[end]))) ++end;
    const size_t japanese = end;
    end = behind_japanese(text, end);
    if (end == japanese) continue;
    const bool goes_on = end < text.size() && string_view("/.?=&%#_-").find(text[end]) != text.npos;
    const bool in_path = string_view("/=_-%&?#").find(text[japanese - 1]) != text.npos &&
                         !text::is_hiragana(decode_at(text, japanese).c);
    if (!goes_on && !in_path) continue;
    while (end < text.size() && (is_address_sign(static_cast<unsigned char>(text[end])) ||
                                 is_japanese_letter(decode_at(text, end).c))) {
      end += decode_at(text, end).size;
    }
    const std::string written(text.substr(begin, end - begin));
    Slip slip{written, "<" + written + ">", end};
    slip.is_address = true;
    return {begin, std::move(slip)};
  }
  return {};
}

}  // namespace

std::optional<Slip> slip_at_line_start(string_view line) {
  for (const auto find : {heading, quote, numbered, fence, bullet, table_row}) {
    if (auto slip = find(line)) return slip;
  }
  return std::nullopt;
}

std::optional<Slip> next_slip(string_view text, size_t from) {
  Candidate best = pair(text, from, "＊＊", "**");
  keep_first(best, pair(text, from, "～～", "~~"));
  keep_first(best, pair(text, from, "＿＿", "**"));
  keep_first(best, pair(text, from, "｀", "`"));
  keep_first(best, link(text, from));
  keep_first(best, turned_link(text, from));
  keep_first(best, address(text, from));
  if (best.begin == string_view::npos) return std::nullopt;
  return std::move(best.slip);
}

}  // namespace hiroba::syntax::markdown
