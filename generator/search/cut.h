#pragma once

#include <string>
#include <string_view>
#include <vector>

// Where a phrase that somebody typed without a space may be cut (step 5 of a question in
// README.md).
namespace hiroba::search {

enum class Script : uint8_t { none, hiragana, katakana, kanji, word };

// Of a character that has not been folded yet.
Script script_of(char32_t c);

// The longest stretches of one script, in order.
struct ScriptRun {
  Script script{};
  std::u32string_view text;
};
std::vector<ScriptRun> script_runs(std::u32string_view text);

// The pieces of a word as it was typed (NFKC, not folded), each without particles at its end, in
// order. One piece: there is no place to cut.
std::vector<std::string> cut(std::string_view word);

}  // namespace hiroba::search
