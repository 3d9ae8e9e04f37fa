#include "imports/contacts.h"

#include <algorithm>

#include "imports/rules.h"
#include "imports/tidy.h"
#include "kinds/directory_kinds.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::imports {
namespace {

constexpr size_t kLongest = 300;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
  return out;
}

// NFKC, one sort of hyphen.
std::string plain(std::string_view text) {
  const std::string normal = text::nfkc(text);
  std::string out;
  for (size_t pos = 0; pos < normal.size();) {
    const text::Decoded d = text::decode_at(normal, pos);
    const bool after_digit = !out.empty() && (is_digit(out.back()) || out.back() == ')');
    pos += d.size;
    const bool is_dash = (d.c >= 0x2010 && d.c <= 0x2015) || d.c == 0x2212 || d.c == 0x2500 ||
                         (d.c == 0x30FC && after_digit);
    if (is_dash) out += '-';
    else if (text::is_space(d.c) && d.c != U'\n') out += ' ';
    else text::append(out, d.c);
  }
  return text::trim(out);
}

bool starts_number(std::string_view text, size_t at) {
  return is_digit(text[at]) || text[at] == '+' || text[at] == '#' ||
         (text[at] == '(' && at + 1 < text.size() && is_digit(text[at + 1]));
}

// The longest run of digits and what may stand between them, from `begin` on.
size_t number_end(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || std::string_view("-()+# .").find(text[end]) !=
                                                          std::string_view::npos))
    ++end;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '(' || text[end - 1] == '.'))
    --end;
  // «00-0000-0000 内線 12»
  for (const std::string_view word : {" 内線", "内線", "(内線", " (内線"}) {
    if (!text.substr(end).starts_with(word)) continue;
    size_t more = end + word.size();
    while (more < text.size() && (is_digit(text[more]) || text[more] == ' ' || text[more] == ':'))
      ++more;
    while (text[more - 1] == ' ') --more;
    if (word.find('(') != std::string_view::npos && more < text.size() && text[more] == ')') ++more;
    return more;
  }
  return end;
}

// As the register has it: digits and hyphens, «内線 12» behind; empty: no telephone.
std::string telephone(std::string_view written) {
  std::string_view number = written;
  std::string extension;
  if (const size_t at = written.find("内線"); at != std::string_view::npos) {
    number = written.substr(0, at);
    extension = " 内線 " + digits_of(written.substr(at));
  }
  std::string out;
  for (const char c : number) {
    if (is_digit(c) || ((c == '+' || c == '#') && out.empty())) out += c;
    else if (!out.empty() && out.back() != '-' && out != "+" && out != "#") out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  out += extension;
  return kinds::is_telephone(out) ? out : "";
}

bool is_mobile(std::string_view telephone) {
  std::string digits = digits_of(telephone.substr(0, telephone.find(' ')));
  if (telephone.starts_with("+81")) digits = "0" + digits.substr(2);
  for (const std::string_view head : {"070", "080", "090"}) {
    if (digits.starts_with(head)) return true;
  }
  return false;
}

class ContactReader {
 public:
  ContactReader(std::string text, const ContactCell& cell)
      : text_(std::move(text)), cell_(cell), sort_(cell.sort) {}

  ReadContact run() {
    for (size_t at = 0; at < text_.size() && out_.refused == nullptr;) at = step(at);
    if (out_.refused == nullptr && out_.tel.empty() && out_.fax.empty() && out_.mail.empty())
      refuse(rules::kCellTelephone);
    if (out_.refused == nullptr && !rest_is_words()) refuse(rules::kCellTelephone);
    return std::move(out_);
  }

 private:
  void refuse(const source::Rule& rule) { out_ = ReadContact{{}, {}, {}, &rule, nullptr}; }

  size_t step(size_t at) {
    if (const size_t end = mail_end(at); end > at) {
      out_.mail.push_back(text_.substr(at, end - at));
      return end;
    }
    if (const size_t end = label_end(at); end > at) return end;
    if (!starts_number(text_, at)) {
      rest_ += text_[at];
      return at + 1;
    }
    const size_t end = std::max(number_end(text_, at), at + 1);
    take_number(std::string_view(text_).substr(at, end - at));
    return end;
  }

  void take_number(std::string_view written) {
    std::string number = telephone(written);
    if (number.empty()) number = with_zero(written);
    if (number.empty()) return refuse(rules::kCellTelephone);
    if (is_mobile(number) && !cell_.takes_mobile) return refuse(rules::kCellMobile);
    if (number != written && out_.changed == nullptr) out_.changed = &rules::kCellNumber;
    (sort_ == ContactSort::fax ? out_.fax : out_.tel).push_back(std::move(number));
  }

  // Only of a cell of numbers is it sure that somebody typed a zero.
  std::string with_zero(std::string_view written) {
    const std::string number = "0" + std::string(written);
    const bool is_bare = std::all_of(written.begin(), written.end(), is_digit);
    if (!cell_.is_number || !is_bare || !kinds::is_telephone(number)) return "";
    out_.changed = &rules::kCellZero;
    return number;
  }

  // «TEL:», «FAX», «電話»: what follows is one.
  size_t label_end(size_t at) {
    struct Label {
      std::string_view word;
      ContactSort sort;
    };
    constexpr Label kLabels[] = {{"TEL", ContactSort::tel},      {"Tel", ContactSort::tel},
                                 {"tel", ContactSort::tel},      {"電話番号", ContactSort::tel},
                                 {"電話", ContactSort::tel},     {"☎", ContactSort::tel},
                                 {"FAX", ContactSort::fax},      {"Fax", ContactSort::fax},
                                 {"fax", ContactSort::fax},      {"ファックス", ContactSort::fax},
                                 {"ファクス", ContactSort::fax}, {"E-mail", ContactSort::mail},
                                 {"Email", ContactSort::mail},   {"email", ContactSort::mail},
                                 {"メール", ContactSort::mail},  {"Mail", ContactSort::mail}};
    for (const Label& label : kLabels) {
      if (!std::string_view(text_).substr(at).starts_with(label.word)) continue;
      sort_ = label.sort;
      size_t end = at + label.word.size();
      while (end < text_.size() && (text_[end] == ':' || text_[end] == ' ' || text_[end] == '.'))
        ++end;
      return end;
    }
    return at;
  }

  size_t mail_end(size_t at) const {
    const auto is_part = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
             std::string_view("@.!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
    };
    size_t end = at;
    while (end < text_.size() && is_part(text_[end])) ++end;
    for (; end > at; --end) {
      if (kinds::is_mail_address(std::string_view(text_).substr(at, end - at))) return end;
      if (text_[end - 1] == '@') break;
    }
    return at;
  }

  // What stands beside the numbers may be a role or nothing.
  bool rest_is_words() const {
    std::string rest = rest_;
    for (const std::string_view main : {"(代)", "(代表)"}) {
      if (const size_t at = rest.find(main); at != std::string::npos) rest.erase(at, main.size());
    }
    std::string words;
    for (const char c : rest) {
      const bool is_sign = std::string_view(" \n/,;:()[]").find(c) != std::string_view::npos;
      if (!is_sign) words += c;
    }
    for (const std::string_view word : {"、", "・", "。", "代", "または"}) {
      if (words == word) return true;
    }
    return words.empty() || is_role(words);
  }

  std::string text_;
  const ContactCell& cell_;
  ContactSort sort_;
  std::string rest_;
  ReadContact out_;
};

}  // namespace

ReadContact read_contact(std::string_view text, const ContactCell& cell) {
  if (text.size() > kLongest) return ReadContact{{}, {}, {}, &rules::kCellTelephone, nullptr};
  std::string normal = plain(text);
  const bool same = normal == text;
  ReadContact out = ContactReader(std::move(normal), cell).run();
  if (!same && out.refused == nullptr && out.changed == nullptr) out.changed = &rules::kCellNumber;
  return out;
}

}  // namespace hiroba::imports
