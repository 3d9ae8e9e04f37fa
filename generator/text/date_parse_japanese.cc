#include <string>

#include "text/date.h"
#include "text/era.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr size_t kLongestInput = 128;  // bytes; no date is longer

// NFKC, without white space and without what stands in parentheses: the era beside a Western
// year, or the day of the week.
std::string plain_form(std::string_view text) {
  const std::string normal = nfkc(text);
  std::string out;
  int depth = 0;
  for (size_t pos = 0; pos < normal.size();) {
    const Decoded d = decode_at(normal, pos);
    if (d.c == U'(') ++depth;
    if (depth == 0 && !is_space(d.c)) append(out, d.c);
    if (d.c == U')' && depth > 0) --depth;
    pos += d.size;
  }
  return out;
}

// Reads from the front of a text, and takes what it has read away from it.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool take(std::string_view word) {
    if (rest_.substr(0, word.size()) != word) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool take_letter(char upper) {
    if (rest_.empty()) return false;
    if (rest_[0] != upper && rest_[0] != static_cast<char>(upper - 'A' + 'a')) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // One to `most` digits, or nothing.
  std::optional<int> take_number(size_t most) {
    size_t length = 0;
    int value = 0;
    while (length < rest_.size() && rest_[length] >= '0' && rest_[length] <= '9') {
      if (++length > most) return std::nullopt;
      value = value * 10 + (rest_[length - 1] - '0');
    }
    if (length == 0) return std::nullopt;
    rest_.remove_prefix(length);
    return value;
  }

  bool take_separator(std::string_view japanese) {
    return take(japanese) || take("-") || take("/") || take(".");
  }

 private:
  std::string_view rest_;
};

const Era* take_era(Reader& reader) {
  for (const Era& era : eras()) {
    if (reader.take(era.name_ja) || reader.take_letter(era.abbreviation)) return &era;
  }
  return nullptr;
}

std::optional<int> take_year(Reader& reader, const Era* era) {
  if (era == nullptr) {
    reader.take("西暦");
    return reader.take_number(4);
  }
  reader.take(".");
  const std::optional<int> year = reader.take("元") ? 1 : reader.take_number(2);
  if (!year) return std::nullopt;
  return era->first.year + *year - 1;
}

void take_weekday(Reader& reader) {
  for (const std::string_view name :
       {"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"}) {
    if (reader.take(name)) return;
  }
}

}  // namespace

std::optional<Date> written_date(std::string_view text) {
  if (text.size() > kLongestInput) return std::nullopt;
  const std::string plain = plain_form(text);
  Reader reader(plain);
  const Era* era = take_era(reader);
  const auto year = take_year(reader, era);
  if (!year || *year < (era == nullptr ? 1000 : 1)) return std::nullopt;
  if (!reader.take_separator("年")) return std::nullopt;
  const auto month = reader.take_number(2);
  if (!month || !reader.take_separator("月")) return std::nullopt;
  const auto day = reader.take_number(2);
  if (!day) return std::nullopt;
  reader.take("日");
  take_weekday(reader);
  if (!reader.at_end()) return std::nullopt;

  const Date date{static_cast<int16_t>(*year), static_cast<uint8_t>(*month),
                  static_cast<uint8_t>(*day)};
  if (era != nullptr && date < era->first) return std::nullopt;
  return date;
}

std::optional<Date> parse_japanese_date(std::string_view text) {
  const auto date = written_date(text);
  return date && date->ok() ? date : std::nullopt;
}

std::optional<PartialDate> parse_japanese_partial_date(std::string_view text) {
  if (const auto date = parse_japanese_date(text))
    return PartialDate{date->year, date->month, date->day};
  if (text.size() > kLongestInput) return std::nullopt;
  const std::string plain = plain_form(text);
  Reader reader(plain);
  const Era* era = take_era(reader);
  const auto year = take_year(reader, era);
  if (!year || *year < (era == nullptr ? 1000 : 1)) return std::nullopt;
  PartialDate date{static_cast<int16_t>(*year)};
  if (reader.take("年度")) {
    date.fiscal = true;
  } else if (!reader.at_end()) {
    if (!reader.take_separator("年")) return std::nullopt;
    if (!reader.at_end()) {
      const auto month = reader.take_number(2);
      if (!month || *month == 0) return std::nullopt;
      reader.take("月");
      date.month = static_cast<uint8_t>(*month);
    }
  }
  return reader.at_end() && date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace hiroba::text
