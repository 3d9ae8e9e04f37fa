#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "text/furigana.h"

// Readings that the site knows without the author writing them: those of its glossary, and the
// `kana` of a record over its title. Stylesheets hide them until the reader wants them. Only for
// Japanese text on Japanese pages; an English page has none but those an author wrote.
namespace hiroba::emit {

// <ruby> with brackets for programs that do not know it.
void write_ruby(std::string_view base, std::string_view reading, std::string& out);

// Writes text as HTML with readings. Cheap to make; for one thread.
class Furigana {
 public:
  explicit Furigana(const model::Model& site) : site_(site) {}

  // Bytes begin to end of `whole`, escaped, with ruby over every word of the glossary, the longest
  // first. A word whose first or last kanji stands alone in it and meets another kanji in `whole`
  // is left as it is: 協議の場 in 協議の場合 may be another word. So is 派遣（はけん）.
  void text(std::string_view whole, size_t begin, size_t end, std::string& out);
  void text(std::string_view whole, std::string& out) { text(whole, 0, whole.size(), out); }

  // A name escaped, with its own reading spread over it; a stretch too long for one ruby has the
  // readings of the words in it instead. False, and nothing is written, where the reading does not
  // fit the name.
  bool name(std::string_view name, std::string_view kana, std::string& out);

 private:
  // The readings of a word as the glossary knows it: a term's title, or a part of it.
  std::vector<text::RubyPiece> readings(std::string_view word, uint32_t term);

  const model::Model& site_;
  std::vector<model::Glossary::Match> matches_;
};

}  // namespace hiroba::emit
