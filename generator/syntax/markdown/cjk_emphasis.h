#pragma once

#include <string>
#include <string_view>

namespace hiroba::syntax::markdown {

// U+FDD0, a noncharacter: Unicode keeps it free for use inside programs, so it stands in no
// text. CommonMark takes it for a letter.
inline constexpr std::string_view kEmphasisMark = "\xEF\xB7\x90";

// CommonMark 0.29 (6.4) decides by the neighbours of a run of `*` whether it may open or close
// emphasis, and Japanese punctuation without spaces defeats the rule: the second ** of
// `**「強調」**です` may not close. Returns the text with a kEmphasisMark on both sides of every
// such run that stands between two characters without space, one of them punctuation and one of
// them CJK; so cmark takes it for a run inside a word, which may do both. Also around `\~`, so that
// an escaped tilde makes no «~~» with its neighbour. Empty: nothing to change.
std::string mark_emphasis(std::string_view text);

// Removes the marks again.
void append_without_marks(std::string& out, std::string_view text);

}  // namespace hiroba::syntax::markdown
