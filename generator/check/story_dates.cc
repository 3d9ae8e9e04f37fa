#include "check/story_dates.h"

#include <array>

namespace hiroba::check {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// Reads on from a place; every step says whether it found what it wanted.
class Reader {
 public:
  Reader(std::u32string_view text, size_t at) : text_(text), at_(at) {}

  size_t at() const { return at_; }
  char32_t next() const { return at_ < text_.size() ? text_[at_] : U'\0'; }

  bool sign(char32_t c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }
  bool word(std::u32string_view w) {
    if (text_.substr(at_, w.size()) != w) return false;
    at_ += w.size();
    return true;
  }
  void spaces() {
    while (next() == U' ' || next() == U'\u3000') ++at_;
  }
  bool digits(size_t least, size_t most) {
    size_t count = 0;
    while (is_digit(next())) {
      ++at_;
      ++count;
    }
    return count >= least && count <= most;
  }
  // Digits or kanji numerals; a year may be 元.
  bool number(size_t most) {
    if (is_digit(next())) return digits(1, most);
    size_t count = 0;
    while (next() != U'\0' && std::u32string_view(U"〇零一二三四五六七八九十元").find(next()) !=
                                  std::u32string_view::npos) {
      ++at_;
      ++count;
    }
    return count >= 1 && count <= 4;
  }

 private:
  std::u32string_view text_;
  size_t at_;
};

bool era(Reader& r) {
  for (const std::u32string_view name : {U"令和", U"平成", U"昭和", U"大正"}) {
    if (r.word(name)) return true;
  }
  return false;
}

// 2021年3月4日, with an era and with kanji numerals.
size_t japanese(std::u32string_view text, size_t begin) {
  Reader r(text, begin);
  if (!era(r) && !is_digit(r.next())) {
    // Four kanji numerals make a year; «三年» alone is a span of time.
    Reader year = r;
    size_t count = 0;
    while (year.next() != U'年' && count < 5 && year.next() != U'\0') {
      if (std::u32string_view(U"〇一二三四五六七八九").find(year.next()) ==
          std::u32string_view::npos)
        return 0;
      year.sign(year.next());
      ++count;
    }
    if (count != 4) return 0;
  }
  r.spaces();
  if (!r.number(4)) return 0;
  r.spaces();
  if (!r.sign(U'年')) return 0;
  r.spaces();
  if (!r.number(2)) return 0;
  r.spaces();
  if (!r.sign(U'月')) return 0;
  r.spaces();
  if (!r.number(2)) return 0;
  r.spaces();
  return r.sign(U'日') ? r.at() - begin : 0;
}

// 2021-03-04, 2021/3/4, 2021.3.4, R3.3.4.
size_t in_signs(std::u32string_view text, size_t begin) {
  Reader r(text, begin);
  const bool short_era = std::u32string_view(U"RHS").find(r.next()) != std::u32string_view::npos;
  if (short_era) r.sign(r.next());
  if (short_era ? !r.digits(1, 2) : !r.digits(4, 4)) return 0;
  const char32_t sign = r.next();
  if (sign != U'-' && sign != U'/' && sign != U'.') return 0;
  r.sign(sign);
  if (!r.digits(1, 2) || !r.sign(sign) || !r.digits(1, 2)) return 0;
  // 1.2.3.4 and 2021/3/4/5 are something else.
  if (r.next() == sign && sign != U'.') return 0;
  return is_letter(r.next()) ? 0 : r.at() - begin;
}

bool month(Reader& r) {
  static constexpr std::array<std::u32string_view, 23> kMonths = {
      U"January",   U"February", U"March",    U"April",    U"May", U"June", U"July", U"August",
      U"September", U"October",  U"November", U"December", U"Jan", U"Feb",  U"Mar",  U"Apr",
      U"Jun",       U"Jul",      U"Aug",      U"Sep",      U"Oct", U"Nov",  U"Dec"};
  for (const std::u32string_view name : kMonths) {
    if (r.word(name)) return !is_letter(r.next());
  }
  return false;
}

bool day(Reader& r) {
  if (!r.digits(1, 2)) return false;
  for (const std::u32string_view ending : {U"st", U"nd", U"rd", U"th"}) {
    if (r.word(ending)) break;
  }
  return true;
}

// March 4, 2021; 4 March 2021.
size_t english(std::u32string_view text, size_t begin) {
  Reader r(text, begin);
  if (is_digit(r.next())) {
    if (!day(r) || !r.sign(U' ') || !month(r)) return 0;
  } else {
    if (!month(r)) return 0;
    r.sign(U'.');
    if (!r.sign(U' ') || !day(r)) return 0;
  }
  r.sign(U',');
  return r.sign(U' ') && r.digits(4, 4) ? r.at() - begin : 0;
}

}  // namespace

bool may_begin_date(char32_t c) {
  constexpr std::u32string_view kBegins = U"令平昭大〇零一二三四五六七八九";
  return is_digit(c) || is_letter(c) ||
         (c >= U'〇' && kBegins.find(c) != std::u32string_view::npos);
}

size_t full_date_at(std::u32string_view text, size_t begin) {
  if (begin >= text.size()) return 0;
  // Not from the middle of a longer number or word.
  const char32_t before = begin > 0 ? text[begin - 1] : U'\0';
  const char32_t first = text[begin];
  if (is_digit(first) && (is_digit(before) || before == U'-' || before == U'/' || before == U'.'))
    return 0;
  if ((is_digit(first) || is_letter(first)) && is_letter(before)) return 0;
  if (!may_begin_date(first)) return 0;
  for (const auto form : {japanese, in_signs, english}) {
    if (const size_t length = form(text, begin); length > 0) return length;
  }
  return 0;
}

}  // namespace hiroba::check
