#include "imports/schedule_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "text/written_days.h"
#include "text/written_times.h"

namespace hiroba::imports {
namespace {

using kinds::Weekday;
using Sort = ScheduleToken::Sort;
using Tokens = std::vector<ScheduleToken>;

constexpr size_t kLongest = 600;  // bytes
constexpr size_t kMostTokens = 100;
constexpr size_t kLongestDate = 40;  // bytes

constexpr std::pair<std::string_view, Weekday> kDays[] = {
    {"月", Weekday::mon}, {"火", Weekday::tue},       {"水", Weekday::wed},
    {"木", Weekday::thu}, {"金", Weekday::fri},       {"土", Weekday::sat},
    {"日", Weekday::sun}, {"祝日", Weekday::holiday}, {"祝", Weekday::holiday}};
constexpr std::string_view kRest[] = {
    "祝日は休み",       "祝日はお休み", "祝日休み",       "祝日を除く", "祝日除く",
    "祝日のぞく",       "祝日は除く",   "祝日は休みます", "祝休み",     "祝除く",
    "祝日・休日を除く", "祝祭日を除く", "祝祭日は休み"};
constexpr std::string_view kHold[] = {"祝日もあり", "祝日もあります", "祝日も開催", "祝日も"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// NFKC with one sort of wave dash. Behind katakana ー is the length of a vowel.
std::string plain_form(std::string_view text) {
  const std::string normal = text::nfkc(text);
  std::string out;
  bool after_katakana = false;
  for (size_t pos = 0; pos < normal.size();) {
    const text::Decoded d = text::decode_at(normal, pos);
    pos += d.size;
    const bool is_dash = d.c == 0x301C || (d.c >= 0x2010 && d.c <= 0x2015) || d.c == 0x2212 ||
                         d.c == 0xFF5E || (d.c == 0x30FC && !after_katakana);
    after_katakana = text::is_katakana(d.c) && !is_dash;
    if (is_dash) out += '~';
    else if (d.c == U'\n' || d.c == U';') out += '\n';
    else if (text::is_space(d.c)) out += ' ';
    else text::append(out, d.c);
  }
  return out;
}

std::string with_wave_dashes(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '~' ? "〜" : std::string(1, c);
  return out;
}

class Scanner {
 public:
  Scanner(std::string_view text, text::Date today) : rest_(text), today_(today) {}

  std::optional<Tokens> run() {
    while (true) {
      skip_blanks();
      if (rest_.empty()) return std::move(out_);
      if (out_.size() > kMostTokens || !step()) return std::nullopt;
    }
  }

 private:
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  template <size_t N>
  bool take_one(const std::string_view (&words)[N]) {
    // The longest first, since one begins as another does.
    std::string_view best;
    for (const std::string_view word : words) {
      if (rest_.starts_with(word) && word.size() > best.size()) best = word;
    }
    return !best.empty() && take(best);
  }
  void skip_blanks() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }
  void add(Sort sort) {
    ScheduleToken token;
    token.sort = sort;
    out_.push_back(std::move(token));
  }

  bool step() {
    if (take("(")) return bracket();
    if (take("※")) return note(rest_.substr(0, rest_.find('\n')), rest_.find('\n'));
    if (take_one(kRest)) return add(Sort::rest), true;
    if (take_one(kHold)) return add(Sort::hold), true;
    if (take("毎週")) return add(Sort::weekly), true;
    if (rest_.starts_with("週") && take_times_a("週")) return add(Sort::weekly), true;
    if (take("毎月")) return add(Sort::monthly), true;
    if (rest_.starts_with("月") && take_times_a("月")) return add(Sort::monthly), true;
    if (weeks() || times() || date() || month_days() || weekdays()) return true;
    return separator();
  }

  // «月1回», «週２回», «月一回».
  bool take_times_a(std::string_view unit) {
    std::string_view rest = rest_.substr(unit.size());
    const auto number = take_small_number(rest);
    if (!number || !rest.starts_with("回")) return false;
    rest_ = rest.substr(std::string_view("回").size());
    return true;
  }

  static std::optional<int> take_small_number(std::string_view& rest) {
    constexpr std::pair<std::string_view, int> kNumbers[] = {
        {"1", 1},  {"2", 2},  {"3", 3},  {"4", 4},  {"5", 5},
        {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}};
    for (const auto& [word, number] : kNumbers) {
      if (!rest.starts_with(word)) continue;
      if (is_digit(word[0]) && rest.size() > 1 && is_digit(rest[1])) return std::nullopt;
      rest.remove_prefix(word.size());
      return number;
    }
    return std::nullopt;
  }

  static bool take_between(std::string_view& rest) {
    for (const std::string_view sign : {"・", "、", ",", "と", "/", ".", "&", "および", "及び"}) {
      if (!rest.starts_with(sign)) continue;
      rest.remove_prefix(sign.size());
      while (rest.starts_with(' ')) rest.remove_prefix(1);
      return true;
    }
    return false;
  }

  // «第1・第3», «第1,3», «第2、最終», «最終».
  bool weeks() {
    std::vector<int> numbers;
    std::string_view rest = rest_;
    while (true) {
      const bool has_mark = rest.starts_with("第");
      if (has_mark) rest.remove_prefix(std::string_view("第").size());
      std::optional<int> number;
      for (const std::string_view last : {"最終", "最後の", "最後"}) {
        if (number || !rest.starts_with(last)) continue;
        rest.remove_prefix(last.size());
        number = -1;
      }
      if (!number && (has_mark || !numbers.empty())) number = take_small_number(rest);
      if (!number) break;
      if (rest.starts_with("週")) rest.remove_prefix(std::string_view("週").size());
      numbers.push_back(*number);
      rest_ = rest;
      if (!take_between(rest)) break;
    }
    if (numbers.empty()) return false;
    take("の");
    add(Sort::weeks);
    out_.back().numbers = std::move(numbers);
    return true;
  }

  // «水», «火・木曜日», «月~金», «土日», «平日». 月 and 日 are weekdays only where no number is.
  bool weekdays() {
    std::vector<Weekday> found;
    std::string_view rest = rest_;
    if (rest.starts_with("平日")) {
      rest_.remove_prefix(std::string_view("平日").size());
      add(Sort::weekdays);
      out_.back().weekdays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu, Weekday::fri};
      return true;
    }
    bool is_range = false;
    while (true) {
      const auto day = take_weekday(rest);
      if (!day) break;
      if (is_range && !fill_range(found, *day)) return false;
      if (!is_range) found.push_back(*day);
      rest_ = rest;
      is_range = rest.starts_with("~");
      if (is_range) rest.remove_prefix(1);
      else take_between(rest);
    }
    if (found.empty()) return false;
    add(Sort::weekdays);
    out_.back().weekdays = std::move(found);
    return true;
  }

  static std::optional<Weekday> take_weekday(std::string_view& rest) {
    for (const auto& [word, day] : kDays) {
      if (!rest.starts_with(word)) continue;
      std::string_view behind = rest.substr(word.size());
      // «月末», «月1回», «祝日は休み» begin otherwise.
      if (behind.starts_with("末") || behind.starts_with("は")) return std::nullopt;
      for (const std::string_view ending : {"曜日", "曜"}) {
        if (!behind.starts_with(ending)) continue;
        behind.remove_prefix(ending.size());
        break;
      }
      rest = behind;
      return day;
    }
    return std::nullopt;
  }

  static bool fill_range(std::vector<Weekday>& found, Weekday last) {
    if (found.empty() || found.back() == Weekday::holiday || last == Weekday::holiday ||
        last <= found.back())
      return false;
    for (auto next = static_cast<uint8_t>(found.back()) + 1; next <= static_cast<uint8_t>(last);
         ++next)
      found.push_back(static_cast<Weekday>(next));
    return true;
  }

  // «15日», «1日・15日», «5・20日», «月末».
  bool month_days() {
    std::vector<int> numbers;
    std::string_view rest = rest_;
    bool is_whole = false;  // the last number has its 日
    while (true) {
      if (rest.starts_with("月末") || rest.starts_with("末日")) {
        rest.remove_prefix(std::string_view("月末").size());
        numbers.push_back(-1);
        is_whole = true;
      } else {
        int number = 0;
        size_t digits = 0;
        while (digits < 2 && digits < rest.size() && is_digit(rest[digits]))
          number = number * 10 + (rest[digits++] - '0');
        if (digits == 0 || number < 1 || number > 31) break;
        rest.remove_prefix(digits);
        is_whole = rest.starts_with("日");
        if (is_whole) rest.remove_prefix(std::string_view("日").size());
        numbers.push_back(number);
      }
      if (is_whole) rest_ = rest;
      if (!take_between(rest)) break;
    }
    if (numbers.empty() || !is_whole) return false;
    add(Sort::days);
    out_.back().numbers = std::move(numbers);
    return true;
  }

  // The longest beginning that is a day. Never «15日» alone.
  bool date() {
    if (!is_digit(rest_[0]) && !rest_.starts_with("令和") && rest_[0] != 'R') return false;
    for (size_t size = std::min(kLongestDate, rest_.size()); size >= 3; --size) {
      const std::string_view part = rest_.substr(0, size);
      const bool cuts = (size < rest_.size() && is_digit(rest_[size]) && is_digit(part.back())) ||
                        (size < rest_.size() && (rest_[size] & 0xC0) == 0x80);
      const char last = part.back();
      if (cuts || last == ' ' || last == '\n' || part.find('\n') != std::string_view::npos)
        continue;
      const auto day = text::parse_written_day(part, today_);
      if (!day || text::has_other_weekday(part, *day)) continue;
      rest_.remove_prefix(size);
      add(Sort::date);
      out_.back().date = *day;
      return true;
    }
    return false;
  }

  // ---- times

  struct Clock {
    text::Time time;
    bool has_half = false;  // 午前 or 午後 was said
    bool is_afternoon = false;
  };

  static std::optional<Clock> take_clock(std::string_view& rest) {
    const std::string_view before = rest;
    Clock out;
    for (const std::string_view half : {"午前", "午後", "AM", "PM", "am", "pm"}) {
      if (out.has_half || !rest.starts_with(half)) continue;
      rest.remove_prefix(half.size());
      out.has_half = true;
      out.is_afternoon = half == "午後" || half == "PM" || half == "pm";
      while (rest.starts_with(' ')) rest.remove_prefix(1);
    }
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    size_t end = digits;
    const std::string_view behind = rest.substr(std::min(digits, rest.size()));
    if (digits == 0 || digits > 2) return rest = before, std::nullopt;
    if (behind.starts_with(":")) {
      end += 1 + std::min<size_t>(2, behind.size() - 1);
      if (end + 2 < rest.size() && rest[end] == ':' && is_digit(rest[end + 1])) end += 3;
    } else if (behind.starts_with("時")) {
      end += std::string_view("時").size();
      const std::string_view minutes = rest.substr(end);
      const size_t count = std::min(minutes.find_first_not_of("0123456789"), minutes.size());
      if (minutes.starts_with("半")) end += std::string_view("半").size();
      else if (count > 0 && minutes.substr(count).starts_with("分"))
        end += count + std::string_view("分").size();
    } else {
      return rest = before, std::nullopt;
    }
    const auto time = text::parse_japanese_time(rest.substr(0, end));
    if (!time) return rest = before, std::nullopt;
    rest.remove_prefix(std::min(end, rest.size()));
    out.time = *time;
    if (out.has_half && out.time.hour > 12) return rest = before, std::nullopt;
    if (out.has_half)
      out.time.hour = static_cast<int8_t>(out.time.hour % 12 + (out.is_afternoon ? 12 : 0));
    for (const std::string_view about : {"頃", "ごろ"}) {
      if (rest.starts_with(about)) rest.remove_prefix(about.size());
    }
    return out;
  }

  static bool take_until_sign(std::string_view& rest) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    for (const std::string_view sign : {"~", "-", "から", "より", "→"}) {
      if (!rest.starts_with(sign)) continue;
      rest.remove_prefix(sign.size());
      while (rest.starts_with(' ')) rest.remove_prefix(1);
      if (rest.starts_with("~")) rest.remove_prefix(1);  // «13時から~»
      return true;
    }
    return false;
  }

  bool times() {
    std::string_view rest = rest_;
    const auto from = take_clock(rest);
    if (!from) return false;
    // Nobody meets at half past one in the night: then somebody left 午後 out.
    constexpr int kEarliest = 6;
    if (!from->has_half && from->time.hour < kEarliest) return false;
    ScheduleToken token;
    token.sort = Sort::times;
    token.from = from->time;
    if (take_until_sign(rest)) {
      if (const auto until = take_clock(rest)) {
        text::Time time = until->time;
        constexpr int kHalfDay = 12;
        if (time <= from->time && from->has_half && !until->has_half && time.hour < kHalfDay)
          time.hour = static_cast<int8_t>(time.hour + kHalfDay);
        if (time <= from->time) return false;
        token.until = time;
        if (rest.starts_with("まで")) rest.remove_prefix(std::string_view("まで").size());
      }
    }
    rest_ = rest;
    out_.push_back(std::move(token));
    return true;
  }

  // ---- the rest

  // What stands in brackets is read as words; where it is none, it is a remark.
  bool bracket() {
    const size_t end = rest_.find(')');
    if (end == std::string_view::npos) return false;
    const std::string_view inside = rest_.substr(0, end);
    auto tokens =
        inside.find('(') == std::string_view::npos ? Scanner(inside, today_).run() : std::nullopt;
    if (!tokens) return note(inside, end, 1);
    rest_.remove_prefix(end + 1);
    for (ScheduleToken& token : *tokens) out_.push_back(std::move(token));
    return true;
  }

  bool note(std::string_view text, size_t end, size_t more = 0) {
    add(Sort::note);
    out_.back().note = with_wave_dashes(text::trim(text));
    rest_.remove_prefix(std::min(rest_.size(), end == std::string_view::npos ? end : end + more));
    return !out_.back().note.empty();
  }

  bool separator() {
    for (const std::string_view word :
         {"\n", "、", ",", "・", "/", "と", "の", "に", "は", "開催", "および", "及び", "。"}) {
      if (!take(word)) continue;
      add(Sort::separator);
      return true;
    }
    return false;
  }

  std::string_view rest_;
  text::Date today_;
  Tokens out_;
};

}  // namespace

std::optional<Tokens> schedule_tokens(std::string_view text, text::Date today) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string plain = plain_form(text);
  return Scanner(plain, today).run();
}

}  // namespace hiroba::imports
