#pragma once

#include <cstdint>
#include <string>

#include "answers/answers.h"
#include "answers/handed_in.h"

// Answers that nobody gave: to any form, the same for the same number, nasty ones among them.
namespace hiroba::test {

// Numbers by chance that are the same everywhere (splitmix64).
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed) {}
  uint64_t next();
  // From 0 to `below` - 1. REQUIRES: below > 0.
  size_t below(size_t below) { return static_cast<size_t>(next() % below); }
  bool one_in(size_t n) { return below(n) == 0; }

 private:
  uint64_t state_;
};

// Answers that fit the form, with their codes: every asked field in order. Without a reference:
// 見本.
answers::HandedIn make_answers(const answers::FormReading& form, uint64_t seed,
                               const std::string& reference, const std::string& date);

// Puts the codes right after a change by hand: of every field and of the whole.
void sign_answers(answers::HandedIn& handed);

// The block of text and the file that the page makes of them.
std::string answers_as_text(const answers::HandedIn& handed, const answers::FormReading& form);
std::string answers_as_json(const answers::HandedIn& handed, const answers::FormReading& form);

}  // namespace hiroba::test
