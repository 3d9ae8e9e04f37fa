// Any bytes as the text of a story. Must hold whatever comes in: findings lie inside the text on
// character borders, in order and apart, what a message would say is part of the text, and writers'
// words are never judged.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "check/story_dates.h"
#include "check/story_words.h"
#include "text/utf8.h"

using namespace hiroba;
using check::StoryWordSort;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

// A character begins at `at`, or the text ends there.
bool is_border(std::string_view text, size_t at) {
  size_t i = 0;
  while (i < at) i += text::decode_at(text, i).size;
  return i == at;
}

bool lies_in(std::string_view inner, std::string_view outer) {
  return inner.data() >= outer.data() && inner.data() + inner.size() <= outer.data() + outer.size();
}

void words(std::string_view text, check::StoryVoice voice) {
  size_t from = 0;
  for (const check::StoryWord& word : check::find_story_words(text, voice)) {
    must(word.length > 0 && word.begin >= from && word.begin + word.length <= text.size());
    must(is_border(text, word.begin) && is_border(text, word.begin + word.length));
    from = word.begin + word.length;
    const bool is_date = word.sort == StoryWordSort::date;
    must(word.word.empty() == is_date);
    if (!is_date) must(lies_in(word.word, text.substr(word.begin, word.length)));
    must(word.instead.empty() == (word.sort != StoryWordSort::stigma));
    if (voice == check::StoryVoice::writer) must(word.sort != StoryWordSort::stigma);
  }
}

void crisis(std::string_view text) {
  size_t from = 0;
  for (const check::CrisisWord& word : check::find_crisis_words(text)) {
    must(word.length > 0 && word.begin >= from && word.begin + word.length <= text.size());
    must(is_border(text, word.begin) && is_border(text, word.begin + word.length));
    must(word.word == text.substr(word.begin, word.length));
    must(word.note != kinds::ContentNote::unset && word.note != word.other);
    from = word.begin + word.length;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > 4096) return 0;  // borders are counted from the start each time
  words(text, check::StoryVoice::writer);
  words(text, check::StoryVoice::editor);
  crisis(text);
  const std::u32string wide = text::to_utf32(text);
  for (size_t i = 0; i <= wide.size(); ++i) must(i + check::full_date_at(wide, i) <= wide.size());
  return 0;
}
