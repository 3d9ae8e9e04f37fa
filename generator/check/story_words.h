#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kinds/story.h"

// Words in somebody's story at which an editor should pause. Nothing is ever rewritten: a finding
// is a question to talk over with the writer, and the answer may well be «it stays».
namespace hiroba::check {

enum class StoryWordSort : uint8_t {
  method,   // how somebody hurt themselves, how much, where, or what they left in writing
  success,  // words that make a death the aim and living on the failure
  place,    // a hospital, school, firm or station by name
  person,   // a name with さん, 先生, Dr …
  date,     // a day with its year
  stigma,   // a label, or illness as a fight
};

struct StoryWord {
  StoryWordSort sort;
  size_t begin;   // bytes of the text, on character borders
  size_t length;  // bytes, never 0
  // What a message may say aloud: the word of our table or the ending («病院», «さん»), never the
  // name before it; empty for dates. Part of the text that was given.
  std::string_view word;
  std::string_view instead;  // stigma only: a gentler wording; lives forever
};

// The writer's own voice is not judged: stigma is looked for in what editors write about it.
enum class StoryVoice { writer, editor };

// In the order of the text; none overlaps another. Japanese and English alike, in any UTF-8.
std::vector<StoryWord> find_story_words(std::string_view utf8, StoryVoice voice);

// A word at which some would rather have known before reading.
struct CrisisWord {
  size_t begin;
  size_t length;
  kinds::ContentNote note;   // what it asks for
  kinds::ContentNote other;  // what will do as well; `unset` if nothing else
  std::string_view word;     // part of the text that was given
};

// The first word for each note, in the order of the text.
std::vector<CrisisWord> find_crisis_words(std::string_view utf8);

// Both in one pass: for the text of a story itself.
struct StoryFindings {
  std::vector<StoryWord> words;
  std::vector<CrisisWord> crisis;
};
StoryFindings find_in_story(std::string_view utf8);

// The two tables, and what is no name though it stands before «病院» or «さん»
// (story_word_table.cc).
struct TableWord {
  std::u32string_view word;  // ASCII in lower case
  StoryWordSort sort;
  bool in_crisis_only = false;  // reported only where the text speaks of dying or self-harm
  std::string_view instead = {};
};
struct CrisisTableWord {
  std::u32string_view word;
  kinds::ContentNote note;
  kinds::ContentNote other = kinds::ContentNote::unset;
};
struct NameEnding {
  std::u32string_view word;
  StoryWordSort sort;
  // What may follow only if it is another word: «駅伝», «ちゃんと».
  std::u32string_view not_before = {};
};
const std::vector<TableWord>& story_words();
const std::vector<CrisisTableWord>& crisis_words();
const std::vector<NameEnding>& name_endings();
// Pieces of which a run before an ending may be made without being a name.
const std::vector<std::u32string_view>& general_words(StoryWordSort sort);

}  // namespace hiroba::check
