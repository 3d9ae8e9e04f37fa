#include "search/numbers.h"

#include <algorithm>

namespace hiroba::search {
namespace {

constexpr uint32_t kLast = 64;   // digits that end a number
constexpr uint32_t kLeads = 27;  // digits that stand before them
constexpr char kFirst = '#';
constexpr char kSkipped = '\\';

char character(uint32_t digit) {
  const char c = static_cast<char>(kFirst + digit);
  return c < kSkipped ? c : static_cast<char>(c + 1);
}

std::optional<uint32_t> digit(char c) {
  if (c < kFirst || c > '~' || c == kSkipped) return std::nullopt;
  return static_cast<uint32_t>(c - kFirst - (c > kSkipped ? 1 : 0));
}

}  // namespace

void append_number(std::string& out, uint32_t number) {
  char digits[8];
  size_t count = 0;
  digits[count++] = character(number % kLast);
  for (uint32_t high = number / kLast; high > 0; high = (high - 1) / kLeads) {
    digits[count++] = character(kLast + (high - 1) % kLeads);
  }
  while (count > 0) out += digits[--count];
}

std::optional<uint32_t> NumberReader::next() {
  uint64_t number = 0;
  while (at_ < text_.size()) {
    const auto d = digit(text_[at_]);
    if (!d) break;
    ++at_;
    if (*d < kLast) {
      number = number * kLast + *d;
      if (number > UINT32_MAX) break;
      return static_cast<uint32_t>(number);
    }
    number = number * kLeads + (*d - kLast) + 1;
    if (number > UINT32_MAX) break;
  }
  at_ = text_.size();
  return std::nullopt;
}

}  // namespace hiroba::search
