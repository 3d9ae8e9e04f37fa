#include <algorithm>
#include <string_view>

#include "kinds/directory_kinds.h"
#include "kinds/form.h"
#include "text/kana.h"
#include "text/normalise.h"

// The forms that text fields may ask for.
namespace hiroba::kinds {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool starts_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

}  // namespace

bool is_web_address(std::string_view text) {
  const size_t head = starts_with(text, "https://") ? 8 : starts_with(text, "http://") ? 7 : 0;
  if (head == 0 || text.size() == head) return false;
  for (const char c : text) {
    if (is_blank(c) || c == '"' || c == '<' || c == '>') return false;
  }
  // Signs in full width and blanks of any width are no part of a host.
  const std::string_view host = text.substr(head, text.find_first_of("/?#", head) - head);
  return text::nfkc(host) == host && host.find('.') != std::string_view::npos &&
         text.find("　") == std::string_view::npos;
}

bool is_kana_text(std::string_view text) {
  return text::is_kana_reading(text, text::Latin::allowed);
}

bool is_field_id(std::string_view text) {
  for (const char c : text) {
    if (!(c >= 'a' && c <= 'z') && !is_digit(c) && c != '-') return false;
  }
  return !text.empty();
}

bool is_condition(std::string_view text) {
  const size_t equals = text.find('=');
  return equals != std::string_view::npos && is_field_id(text.substr(0, equals)) &&
         is_field_id(text.substr(equals + 1));
}

// Check digit of 法人番号: ministerial ordinance 法人番号の指定等に関する省令, article 2.
bool is_corporate_number(std::string_view text) {
  if (text.size() != 13 || !all_digits(text)) return false;
  int sum = 0;
  for (size_t n = 1; n <= 12; ++n) {
    const int digit = text[13 - n] - '0';
    sum += digit * (n % 2 == 1 ? 1 : 2);
  }
  return text[0] - '0' == 9 - sum % 9;
}

// The addresses that people have, not all that RFC 5322 allows: no quotes, no comments. As strict
// as the forms (answers/answer_values.cc).
bool is_mail_address(std::string_view text) {
  constexpr size_t kLongest = 254;  // RFC 5321 4.5.3.1
  constexpr std::string_view kSigns = ".!#$%&'*+/=?^_`{|}~-";
  const size_t at = text.find('@');
  if (text.size() > kLongest || at == 0 || at == std::string_view::npos) return false;
  for (const char c : text.substr(0, at)) {
    if (!is_letter(c) && !is_digit(c) && kSigns.find(c) == std::string_view::npos) return false;
  }
  const std::string_view domain = text.substr(at + 1);
  size_t labels = 0;
  for (size_t begin = 0; begin <= domain.size(); ++labels) {
    const size_t end = std::min(domain.find('.', begin), domain.size());
    const std::string_view label = domain.substr(begin, end - begin);
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    for (const char c : label) {
      if (!is_letter(c) && !is_digit(c) && c != '-') return false;
    }
    begin = end + 1;
  }
  return labels >= 2;
}

bool is_postal_code(std::string_view text) {
  return text.size() == 8 && text[3] == '-' && all_digits(text.substr(0, 3)) &&
         all_digits(text.substr(4));
}

}  // namespace hiroba::kinds
