#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "findings.h"
#include "same_tree.h"
#include "syntax/check_text.h"
#include "syntax/plain_yaml.h"
#include "syntax/yaml.h"

// Writes many small documents out of pieces that matter and reads each with both readers.
namespace hiroba::syntax {
namespace {

// xorshift32: the same documents on every machine.
class Dice {
 public:
  explicit Dice(uint32_t seed) : state_(seed) {}
  uint32_t below(uint32_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % limit;
  }
  template <size_t N>
  std::string_view one_of(const std::string_view (&pieces)[N]) {
    return pieces[below(N)];
  }

 private:
  uint32_t state_;
};

constexpr std::string_view kKeys[] = {"a", "b", "題", "c d", "\"q\"", "'r'", "e-1", "null", "k"};
constexpr std::string_view kScalars[] = {"x",
                                         "見学会",
                                         "10:00",
                                         "2026-11-02",
                                         "\"二 語\"",
                                         "'it''s'",
                                         "~",
                                         "null",
                                         "a#b",
                                         "a b",
                                         "1.5",
                                         "x, y",
                                         "https://example.jp/",
                                         "\"\"",
                                         "''",
                                         "\"a: b\"",
                                         "(注)",
                                         "a]b",
                                         "x?",
                                         "\"#\"",
                                         "'\"'",
                                         "<b>",
                                         "=1"};
constexpr std::string_view kOdd[] = {"a: b", "-x", "- x", "|",   ">",       "\"open",
                                     "[",    "&a", "x:",  "@",   "\"\\n\"", "?",
                                     ":",    "#",  "*a",  "\tx", "a :b",    "--- "};
constexpr std::string_view kEnds[] = {
    "\n", "\n", "\n", "\n", "\n", " \n", " # 注\n", "\n\n", "\n# 注\n", "\r\n", "\n   # 深い注\n"};

class Writer {
 public:
  explicit Writer(uint32_t seed) : dice_(seed) {}

  std::string document() {
    block(0, 0);
    if (dice_.below(8) == 0 && !out_.empty()) out_.pop_back();
    return out_;
  }

 private:
  void block(size_t indent, int depth) {
    const uint32_t count = 1 + dice_.below(3);
    const bool list = dice_.below(3) == 0;
    for (uint32_t i = 0; i < count; ++i) {
      if (i > 0 || !inline_) out_.append(indent, ' ');
      inline_ = false;
      if (list) {
        out_ += '-';
        item(indent, depth);
      } else {
        out_.append(dice_.one_of(kKeys)).append(":");
        value(indent, depth);
      }
    }
  }

  void item(size_t indent, int depth) {
    if (depth < 3 && dice_.below(3) == 0) {
      out_ += ' ';
      inline_ = true;
      block(indent + 2, depth + 1);
      inline_ = false;
    } else {
      value(indent, depth);
    }
  }

  void value(size_t indent, int depth) {
    const uint32_t kind = dice_.below(12);
    if (kind == 0) {
      out_ += dice_.one_of(kEnds);
    } else if (kind <= 2 && depth < 3) {
      out_ += dice_.one_of(kEnds);
      block(indent + (dice_.below(6) == 0 ? dice_.below(5) : 2), depth + 1);
    } else if (kind <= 4) {
      out_ += ' ';
      flow(depth);
      out_ += dice_.one_of(kEnds);
    } else if (kind == 5) {
      literal(indent);
    } else {
      out_.append(1 + dice_.below(2), ' ');
      out_ += dice_.below(20) == 0 ? dice_.one_of(kOdd) : dice_.one_of(kScalars);
      out_ += dice_.one_of(kEnds);
    }
  }

  void flow(int depth) {
    const bool map = dice_.below(2) == 0;
    out_ += map ? '{' : '[';
    const uint32_t count = dice_.below(4);
    for (uint32_t i = 0; i < count; ++i) {
      if (i > 0) out_ += dice_.below(6) == 0 ? "," : ", ";
      if (map) out_.append(dice_.one_of(kKeys)).append(dice_.below(12) == 0 ? ":" : ": ");
      if (depth < 3 && dice_.below(6) == 0) {
        flow(depth + 1);
      } else {
        out_ += dice_.below(20) == 0 ? dice_.one_of(kOdd) : dice_.one_of(kScalars);
      }
    }
    if (dice_.below(10) == 0) out_ += ' ';
    out_ += map ? '}' : ']';
  }

  void literal(size_t indent) {
    constexpr std::string_view kSigns[] = {" |\n", " |-\n", " |\r\n", " |+\n", " | # 注\n"};
    out_ += dice_.one_of(kSigns);
    const uint32_t lines = dice_.below(4);
    for (uint32_t i = 0; i < lines; ++i) {
      out_.append(indent + 2 + (dice_.below(4) == 0 ? dice_.below(3) : 0), ' ');
      out_ += dice_.one_of(kScalars);
      out_ += dice_.one_of(kEnds);
    }
  }

  Dice dice_;
  std::string out_;
  bool inline_ = false;  // the block begins behind a dash
};

TEST_CASE("both readers see the same tree in whatever the fast one accepts") {
  constexpr uint32_t kDocuments = 4000;
  uint32_t accepted = 0;
  for (uint32_t seed = 1; seed <= kDocuments; ++seed) {
    const std::string text = Writer(seed * 2654435761u).document();
    source::Diagnostics refused;
    if (!check_text(text, 1, 1, text.size(), refused)) continue;
    const auto fast = read_plain_yaml(text, 1, 1);
    if (!fast) continue;
    ++accepted;
    source::Diagnostics found;
    const auto slow = parse_yaml_with_library(text, 1, 1, found);
    INFO(text);
    REQUIRE(lines_of(found) == "");
    REQUIRE(slow.has_value());
    if (!same_tree(*fast, *slow)) CHECK(dump(*fast) == dump(*slow));
    REQUIRE(same_tree(*fast, *slow));
  }
  CHECK(accepted > kDocuments / 5);  // else this test says little
}

}  // namespace
}  // namespace hiroba::syntax
