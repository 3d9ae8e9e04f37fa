#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hiroba::syntax::markdown {

// Something that was meant as Markdown and is none, so that it stands in the page as it was typed:
// the signs in full width, a blank left out behind a mark, an address that ends too early.
struct Slip {
  std::string written;
  std::string right;        // as it has to be written
  size_t end = 0;           // where to go on in the text
  bool is_plain = false;    // written in ordinary signs: a backslash before them would say so, too
  bool is_address = false;  // an address whose end is in doubt
};

// At the beginning of a line: ＃ 見出し, ##見出し, ＞ 引用, １．, －　, ・ is no mark. ｜表｜,
// －－－.
std::optional<Slip> slip_at_line_start(std::string_view line);

// Anywhere from `from` on: ＊＊太字＊＊, ～～, ｀, ［ことば］（行き先）, [x](a b), (x)[行き先], and
// a bare address that goes on in Japanese.
std::optional<Slip> next_slip(std::string_view text, size_t from);

}  // namespace hiroba::syntax::markdown
