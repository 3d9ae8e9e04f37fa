#include "check/story_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

#include "check/story_dates.h"
#include "text/utf8.h"

namespace hiroba::check {
namespace {

constexpr size_t kLongestRun = 24;  // characters before an ending that may be a name

bool is_name_character(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々' ||
         (c >= 0x30A1 && c <= 0x30FA) || c == U'ー';
}

bool is_small(char32_t c) { return (c >= U'a' && c <= U'z') || c == U'\''; }
bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_latin(char32_t c) { return is_small(c) || is_capital(c) || (c >= 0xC0 && c <= 0x24F); }

// What somebody does is no name, whoever it is: 相談員, 利用者, 薬剤師, 店長, 八百屋.
bool is_role(std::u32string_view run) {
  return run.size() > 1 &&
         std::u32string_view(U"員者師士長屋係手人役家婦医客番").find(run.back()) !=
             std::u32string_view::npos;
}

// Whether the run is nothing but pieces of the list, in whatever order: 昨日＋大学, 近所＋内科.
bool is_general(std::u32string_view run, StoryWordSort sort) {
  std::vector<char> reached(run.size() + 1, 0);
  reached[0] = 1;
  for (size_t at = 0; at < run.size(); ++at) {
    if (reached[at] == 0) continue;
    for (const std::u32string_view piece : general_words(sort)) {
      if (run.substr(at, piece.size()) == piece) reached[at + piece.size()] = 1;
    }
  }
  return reached[run.size()] != 0;
}

// The words of a table by their first character: nearly every place of a text begins none of them.
template <class Word>
class ByFirst {
 public:
  explicit ByFirst(const std::vector<Word>& words) {
    for (const Word& word : words) {
      buckets_[bucket(word.word[0])].push_back(&word);
      first_.set(word.word[0] % kPlane);
    }
  }
  bool has(char32_t first) const { return first_[first % kPlane]; }
  const std::vector<const Word*>& at(char32_t first) const { return buckets_[bucket(first)]; }

 private:
  static size_t bucket(char32_t c) { return (c ^ (c >> 8)) % kBuckets; }
  static constexpr size_t kBuckets = 256, kPlane = 0x10000;
  std::bitset<kPlane> first_;
  std::array<std::vector<const Word*>, kBuckets> buckets_;
};

const ByFirst<TableWord>& table_words_by_first() {
  static const ByFirst<TableWord> index(story_words());
  return index;
}
const ByFirst<CrisisTableWord>& crisis_words_by_first() {
  static const ByFirst<CrisisTableWord> index(crisis_words());
  return index;
}
const ByFirst<NameEnding>& endings_by_first() {
  static const ByFirst<NameEnding> index(name_endings());
  return index;
}

class Scanner {
 public:
  explicit Scanner(std::string_view utf8) : utf8_(utf8) {
    at_.reserve(utf8.size() / 3 + 16);  // Japanese: three bytes a character
    text_.reserve(utf8.size() / 3 + 16);
    for (size_t at = 0; at < utf8.size();) {
      const text::Decoded d = text::decode_at(utf8, at);
      at_.push_back(at);
      text_ += d.c >= 0xFF01 && d.c <= 0xFF5E ? d.c - 0xFEE0 : d.c;  // full-width ASCII
      at += d.size;
    }
    at_.push_back(utf8.size());
    low_ = text_;
    for (char32_t& c : low_) c = is_capital(c) ? c - U'A' + U'a' : c;
  }

  std::vector<StoryWord> words(StoryVoice voice) {
    voice_ = voice;
    is_crisis_ = speaks_of_dying();
    const auto& words = table_words_by_first();
    const auto& endings = endings_by_first();
    for (size_t at = 0; at < text_.size();) {
      const bool begins = words.has(low_[at]) || endings.has(text_[at]) ||
                          may_begin_date(text_[at]) || is_capital(text_[at]);
      at = begins ? std::max(at + 1, word_at(at)) : at + 1;
    }
    return std::move(found_);
  }

  std::vector<CrisisWord> crisis() const {
    std::vector<CrisisWord> out;
    for (size_t at = 0; at < low_.size(); ++at) {
      const CrisisTableWord* word = longest_crisis(at);
      if (word == nullptr) continue;
      const size_t end = at + word->word.size();
      const bool is_new = std::none_of(out.begin(), out.end(),
                                       [&](const CrisisWord& w) { return w.note == word->note; });
      if (is_new)
        out.push_back({at_[at], at_[end] - at_[at], word->note, word->other, slice(at, end)});
      at = end - 1;
    }
    return out;
  }

 private:
  std::string_view slice(size_t begin, size_t end) const {
    return utf8_.substr(at_[begin], at_[end] - at_[begin]);
  }
  char32_t at(size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }

  // In Latin script a word begins and ends where no letter stands beside it.
  bool stands_at(size_t begin, std::u32string_view word) const {
    if (low_.compare(begin, word.size(), word) != 0) return false;
    if (!is_latin(word[0])) return true;
    return (begin == 0 || !is_latin(text_[begin - 1])) && !is_latin(at(begin + word.size()));
  }

  const CrisisTableWord* longest_crisis(size_t begin) const {
    const CrisisTableWord* best = nullptr;
    if (!crisis_words_by_first().has(low_[begin])) return best;
    for (const CrisisTableWord* word : crisis_words_by_first().at(low_[begin])) {
      const bool longer = best == nullptr || word->word.size() > best->word.size();
      if (longer && stands_at(begin, word->word)) best = word;
    }
    return best;
  }

  bool speaks_of_dying() const {
    for (size_t i = 0; i < low_.size(); ++i) {
      const CrisisTableWord* word = longest_crisis(i);
      if (word == nullptr) continue;
      if (word->note == kinds::ContentNote::death || word->note == kinds::ContentNote::risky)
        return true;
    }
    return false;
  }

  // Each returns where to go on, or `begin` if there is nothing.
  size_t word_at(size_t begin) {
    if (const size_t end = date_at(begin); end > begin) return end;
    if (const size_t end = table_word_at(begin); end > begin) return end;
    if (const size_t end = ending_at(begin); end > begin) return end;
    return is_capital(at(begin)) ? latin_name_at(begin) : begin;
  }

  size_t add(StoryWordSort sort, size_t begin, size_t end, std::string_view word,
             std::string_view instead = {}) {
    // A name reaches back from its ending; what was found there already stays as it is.
    const size_t from = found_.empty() ? 0 : found_.back().begin + found_.back().length;
    const size_t first = std::max(at_[begin], from);
    if (first < at_[end]) found_.push_back({sort, first, at_[end] - first, word, instead});
    return end;
  }

  size_t date_at(size_t begin) {
    const size_t length = full_date_at(text_, begin);
    return length == 0 ? begin : add(StoryWordSort::date, begin, begin + length, {});
  }

  size_t table_word_at(size_t begin) {
    const TableWord* best = nullptr;
    for (const TableWord* word : table_words_by_first().at(low_[begin])) {
      if (best != nullptr && word->word.size() <= best->word.size()) continue;
      if (word->sort == StoryWordSort::stigma && voice_ == StoryVoice::writer) continue;
      if (word->in_crisis_only && !is_crisis_) continue;
      if (stands_at(begin, word->word)) best = word;
    }
    if (best == nullptr) return begin;
    const size_t end = begin + best->word.size();
    return add(best->sort, begin, end, slice(begin, end), best->instead);
  }

  size_t ending_at(size_t begin) {
    const NameEnding* best = nullptr;
    for (const NameEnding* ending : endings_by_first().at(text_[begin])) {
      if (best != nullptr && ending->word.size() <= best->word.size()) continue;
      if (text_.compare(begin, ending->word.size(), ending->word) == 0) best = ending;
    }
    if (best == nullptr) return begin;
    const size_t end = begin + best->word.size();
    if (best->not_before.find(at(end)) != std::u32string_view::npos) return begin;
    size_t first = begin;
    while (first > 0 && begin - first < kLongestRun && is_name_character(text_[first - 1])) --first;
    if (first < begin && is_name(text_view(first, begin), best->sort)) {
      return add(best->sort, first, end, slice(begin, end));
    }
    return first == begin && is_firm(*best) ? firm_at(begin, end) : begin;
  }

  std::u32string_view text_view(size_t begin, size_t end) const {
    return std::u32string_view(text_).substr(begin, end - begin);
  }

  static bool is_name(std::u32string_view run, StoryWordSort sort) {
    if (run.find_first_not_of(U'ー') == std::u32string_view::npos) return false;
    if (sort == StoryWordSort::person && is_role(run)) return false;
    return !is_general(run, sort);
  }

  static bool is_firm(const NameEnding& ending) {
    return ending.word == U"株式会社" || ending.word == U"有限会社";
  }

  // 株式会社 stands before the name as often as behind it.
  size_t firm_at(size_t begin, size_t end) {
    size_t last = end;
    while (last < text_.size() && last - end < kLongestRun && is_name_character(text_[last]))
      ++last;
    if (last == end || is_general(text_view(end, last), StoryWordSort::place)) return begin;
    return add(StoryWordSort::place, begin, last, slice(begin, end));
  }

  size_t latin_end(size_t begin) const {
    while (begin < text_.size() && is_latin(text_[begin])) ++begin;
    return begin;
  }

  // «Dr. Tanaka», «Midori Hospital»; «Dr. A» and «the Hospital» are not names.
  size_t latin_name_at(size_t begin) {
    if (begin > 0 && is_latin(text_[begin - 1])) return begin;
    const size_t end = latin_end(begin);
    size_t next = end + (at(end) == U'.' ? 1 : 0);
    if (at(next) != U' ' || !is_capital(at(next + 1))) return begin;
    const size_t second_end = latin_end(next + 1);
    const std::u32string_view first = text_view(begin, end),
                              second = text_view(next + 1, second_end);
    if (is_one_of(first, {U"Dr", U"Mr", U"Mrs", U"Ms", U"Doctor", U"Nurse", U"Professor"})) {
      if (second.size() < 2) return begin;
      return add(StoryWordSort::person, begin, second_end, slice(begin, end));
    }
    const bool is_place =
        is_one_of(second, {U"Hospital", U"Clinic", U"University", U"Station", U"School"});
    if (!is_place || next != end || first.size() < 2 || is_general_english(first)) return begin;
    return add(StoryWordSort::place, begin, second_end, slice(next + 1, second_end));
  }

  static bool is_one_of(std::u32string_view word, std::initializer_list<std::u32string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  }

  static bool is_general_english(std::u32string_view word) {
    return is_one_of(word,
                     {U"The",         U"My",      U"Our",   U"This",     U"That",     U"Another",
                      U"One",         U"Each",    U"At",    U"In",       U"General",  U"Mental",
                      U"Psychiatric", U"City",    U"Local", U"National", U"District", U"Teaching",
                      U"University",  U"Day",     U"High",  U"Primary",  U"Middle",   U"Elementary",
                      U"Night",       U"Railway", U"Train", U"Bus",      U"Police",   U"Fire",
                      U"Some",        U"Every"});
  }

  std::string_view utf8_;
  std::u32string text_;     // one entry a character
  std::u32string low_;      // the same in lower case
  std::vector<size_t> at_;  // where each begins in utf8_, and the end
  StoryVoice voice_ = StoryVoice::writer;
  bool is_crisis_ = false;
  std::vector<StoryWord> found_;
};

}  // namespace

std::vector<StoryWord> find_story_words(std::string_view utf8, StoryVoice voice) {
  return Scanner(utf8).words(voice);
}

StoryFindings find_in_story(std::string_view utf8) {
  Scanner scanner(utf8);
  return {scanner.words(StoryVoice::writer), scanner.crisis()};
}

std::vector<CrisisWord> find_crisis_words(std::string_view utf8) { return Scanner(utf8).crisis(); }

}  // namespace hiroba::check
