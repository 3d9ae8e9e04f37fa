#include "answers/answer_values.h"

#include <algorithm>
#include <optional>

#include "answers/answer_text.h"
#include "text/date_format.h"
#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "text/written_days.h"
#include "text/written_times.h"

namespace hiroba::answers {
namespace {

using kinds::Control;
using kinds::Reads;

ReadValue wrong(ValueError error) { return ReadValue{"", error}; }
ReadValue right(std::string canonical) { return ReadValue{std::move(canonical), ValueError::none}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Every dash, line and dot that people take for a hyphen in a number; NFKC has been through.
bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'・' || (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 ||
         c == 0x2500 || c == 0x2501 || c == 0x30FC;
}

// NFKC, without the characters for which `drop` is true.
template <class Drop>
std::string plain_without(std::string_view text, const Drop& drop) {
  const std::string plain = text::nfkc(text);
  std::string out;
  for (size_t pos = 0; pos < plain.size();) {
    const text::Decoded d = text::decode_at(plain, pos);
    if (!drop(d.c)) text::append(out, d.c);
    pos += d.size;
  }
  return out;
}

bool is_too_long(std::string_view text, int most) {
  return text::count_characters(text) > static_cast<size_t>(std::max(most, 0));
}

ReadValue read_text(std::string cleaned, int most) {
  return is_too_long(cleaned, most) ? wrong(ValueError::too_long) : right(std::move(cleaned));
}

ReadValue read_kana(std::string_view cleaned, int most) {
  const std::string plain = text::nfkc(cleaned);
  bool has_letter = false;
  for (size_t pos = 0; pos < plain.size();) {
    const text::Decoded d = text::decode_at(plain, pos);
    pos += d.size;
    if (d.c == U' ' || d.c == U'・' || d.c == U'ー') continue;
    const bool is_letter_of_kana = (d.c >= 0x3041 && d.c <= 0x3096) || d.c == U'ゝ' ||
                                   d.c == U'ゞ' || (d.c >= 0x30A1 && d.c <= 0x30F6) ||
                                   d.c == U'ヽ' || d.c == U'ヾ';
    if (!is_letter_of_kana) return wrong(ValueError::kana);
    has_letter = true;
  }
  if (!has_letter) return wrong(ValueError::kana);
  std::string hiragana = text::to_hiragana(plain);
  return is_too_long(hiragana, most) ? wrong(ValueError::too_long) : right(std::move(hiragana));
}

// «20», «約1,200人». Only groups of three may be parted: «1,5» may mean one and a half.
ReadValue read_number(std::string_view cleaned, int most) {
  std::string plain = plain_without(cleaned, [](char32_t c) { return text::is_space(c); });
  std::string_view rest = plain;
  if (rest.starts_with("約")) rest.remove_prefix(std::string_view("約").size());
  for (const std::string_view unit :
       {"時間", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "人", "名", "回", "分", "日", "円", "年"}) {
    if (!rest.ends_with(unit)) continue;
    rest.remove_suffix(unit.size());
    break;
  }
  // «3.0»: a whole number, as spreadsheets export it.
  if (const size_t point = rest.find('.');
      point != std::string_view::npos && point + 1 < rest.size()) {
    const std::string_view fraction = rest.substr(point + 1);
    const bool is_whole =
        std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; });
    if (is_whole) rest = rest.substr(0, point);
  }
  std::string digits;
  const size_t first_comma = rest.find(',');
  if (first_comma != std::string_view::npos && (first_comma == 0 || first_comma > 3))
    return wrong(ValueError::number);
  for (size_t begin = 0; begin <= rest.size();) {
    const size_t end = std::min(rest.find(',', begin), rest.size());
    const std::string_view group = rest.substr(begin, end - begin);
    if (!all_digits(group) || (begin > 0 && group.size() != 3)) return wrong(ValueError::number);
    digits += group;
    begin = end + 1;
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits.size() > 9 || std::stoi(digits) > most) return wrong(ValueError::too_many);
  return right(std::move(digits));
}

ReadValue read_telephone(std::string_view cleaned) {
  std::string plain = plain_without(cleaned, [](char32_t c) {
    return text::is_space(c) || is_hyphen(c) || c == U'(' || c == U')' || c == U'[' || c == U']' ||
           c == U'.';
  });
  for (const std::string_view country : {"+81", "0081"}) {
    if (!plain.starts_with(country)) continue;
    plain.erase(0, country.size());
    if (!plain.starts_with("0")) plain.insert(0, 1, '0');  // «+81 (0)90» has it already
    break;
  }
  const bool good =
      (plain.size() == 10 || plain.size() == 11) && plain[0] == '0' && all_digits(plain);
  return good ? right(std::move(plain)) : wrong(ValueError::telephone);
}

// The addresses that people have, not all that RFC 5322 allows: no quotes, no comments. Two dots
// in a row and a dot before the @ stay, since telephone companies gave such addresses out.
ReadValue read_email(std::string_view cleaned) {
  constexpr size_t kLongest = 254;  // RFC 5321 4.5.3.1
  constexpr std::string_view kSigns = ".!#$%&'*+/=?^_`{|}~-";
  std::string plain = text::nfkc(cleaned);
  const size_t at = plain.find('@');
  if (plain.size() > kLongest || at == std::string::npos || at == 0)
    return wrong(ValueError::email);
  const std::string_view local = std::string_view(plain).substr(0, at);
  const std::string_view domain = std::string_view(plain).substr(at + 1);
  for (const char c : local) {
    if (!is_letter(c) && !is_digit(c) && kSigns.find(c) == std::string_view::npos)
      return wrong(ValueError::email);
  }
  size_t labels = 0;
  for (size_t begin = 0; begin <= domain.size(); ++labels) {
    const size_t end = std::min(domain.find('.', begin), domain.size());
    if (end == begin) return wrong(ValueError::email);
    for (const char c : domain.substr(begin, end - begin)) {
      if (!is_letter(c) && !is_digit(c) && c != '-') return wrong(ValueError::email);
    }
    begin = end + 1;
  }
  return labels >= 2 ? right(std::move(plain)) : wrong(ValueError::email);
}

ReadValue read_postal(std::string_view cleaned) {
  std::string plain = plain_without(
      cleaned, [](char32_t c) { return text::is_space(c) || is_hyphen(c) || c == U'〒'; });
  if (plain.size() != 7 || !all_digits(plain)) return wrong(ValueError::postal);
  plain.insert(3, 1, '-');
  return right(std::move(plain));
}

bool has_label(const Choice& choice, std::string_view plain) {
  return std::any_of(choice.labels.begin(), choice.labels.end(), [&](const std::string& label) {
    return !label.empty() && text::nfkc(label) == plain;
  });
}

// Which choice is meant: its value, its words, or «words (value)». Nothing: none of them.
std::optional<size_t> choice_of(std::string_view piece, std::span<const Choice> choices) {
  const std::string cleaned = clean_line(piece);
  const auto with_value = [&](std::string_view value) -> std::optional<size_t> {
    for (size_t i = 0; i < choices.size(); ++i) {
      if (choices[i].value == value) return i;
    }
    return std::nullopt;
  };
  if (const auto found = with_value(cleaned)) return found;
  const std::string plain = text::nfkc(cleaned);
  for (size_t i = 0; i < choices.size(); ++i) {
    if (has_label(choices[i], plain)) return i;
  }
  const size_t open = plain.rfind('(');
  if (open == std::string::npos || !plain.ends_with(')')) return std::nullopt;
  const auto found = with_value(std::string_view(plain).substr(open + 1, plain.size() - open - 2));
  // The words of another choice before it: somebody has changed one of the two by hand.
  const std::string before = text::trim(plain.substr(0, open));
  for (size_t i = 0; found && i < choices.size(); ++i) {
    if (i != *found && has_label(choices[i], before)) return std::nullopt;
  }
  return found;
}

std::vector<std::string_view> parted(std::string_view text,
                                     std::initializer_list<std::string_view> signs) {
  std::vector<std::string_view> out;
  size_t begin = 0;
  for (size_t pos = 0; pos < text.size();) {
    size_t length = 0;
    for (const std::string_view sign : signs) {
      if (text.substr(pos).starts_with(sign)) length = sign.size();
    }
    if (length == 0) {
      ++pos;
      continue;
    }
    out.push_back(text.substr(begin, pos - begin));
    begin = pos += length;
  }
  out.push_back(text.substr(begin));
  return out;
}

ReadValue read_many(std::string_view cleaned, const Reading& reading) {
  std::vector<bool> chosen(reading.choices.size(), false);
  const auto choose = [&](std::string_view piece) {
    if (clean_line(piece).empty()) return true;
    const auto which = choice_of(piece, reading.choices);
    if (which) chosen[*which] = true;
    return which.has_value();
  };
  for (const std::string_view piece : parted(cleaned, {"\n", ";", "；"})) {
    if (choose(piece)) continue;
    // Only now at commas: the words of a choice may hold some.
    for (const std::string_view part : parted(piece, {"、", ",", "，"})) {
      if (!choose(part)) return wrong(ValueError::choice);
    }
  }
  std::string out;
  int count = 0;
  for (size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    if (count++ > 0) out += '\n';
    out += reading.choices[i].value;
  }
  if (count > reading.most) return wrong(ValueError::too_many);
  return count == 0 ? wrong(ValueError::missing) : right(std::move(out));
}

ReadValue read_consent(std::string_view cleaned) {
  const std::string plain = text::nfkc(cleaned);
  // «はい (yes)», in whatever language the page was.
  if (plain.ends_with("(yes)") && !plain.starts_with("いいえ") && !plain.starts_with("No"))
    return right("yes");
  for (const std::string_view yes :
       {"yes", "はい", "同意します", "true", "TRUE", "True", "on", "○", "◯", "〇", "1"}) {
    if (plain == yes) return right("yes");
  }
  return wrong(ValueError::choice);
}

}  // namespace

std::string_view value_error_name(ValueError error) {
  constexpr std::string_view names[] = {"",       "missing", "too-long", "kana",      "date",
                                        "time",   "number",  "too-many", "telephone", "email",
                                        "postal", "choice",  "weekday"};
  return names[static_cast<size_t>(error)];
}

ReadValue read_value(std::string_view typed, const Reading& reading) {
  const bool has_lines = reading.control == Control::lines || reading.control == Control::many;
  std::string cleaned = has_lines ? clean_lines(typed) : clean_line(typed);
  if (cleaned.empty()) return wrong(ValueError::missing);
  if (reading.control == Control::many) return read_many(cleaned, reading);
  switch (reading.reads) {
    case Reads::text: break;
    case Reads::kana: return read_kana(cleaned, reading.most);
    case Reads::date: {
      const auto date = text::parse_written_day(cleaned, reading.today);
      if (!date) return wrong(ValueError::date);
      return text::has_other_weekday(cleaned, *date) ? wrong(ValueError::weekday)
                                                     : right(text::iso(*date));
    }
    case Reads::time: {
      const auto time = text::parse_japanese_time(cleaned);
      return time ? right(text::iso(*time)) : wrong(ValueError::time);
    }
    case Reads::number: return read_number(cleaned, reading.most);
    case Reads::telephone: return read_telephone(cleaned);
    case Reads::email: return read_email(cleaned);
    case Reads::postal: return read_postal(cleaned);
    case Reads::choice: {
      const auto which = choice_of(cleaned, reading.choices);
      return which ? right(reading.choices[*which].value) : wrong(ValueError::choice);
    }
    case Reads::consent: return read_consent(cleaned);
  }
  return read_text(std::move(cleaned), reading.most);
}

}  // namespace hiroba::answers
