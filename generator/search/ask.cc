#include "search/ask.h"

#include <algorithm>
#include <unordered_map>

#include "search/block_text.h"
#include "search/cut.h"
#include "search/found_in.h"
#include "search/slips.h"
#include "search/spellings.h"
#include "search/terms.h"
#include "text/normalise.h"
#include "text/search_fold.h"
#include "text/utf8.h"

namespace hiroba::search {
namespace {

using text::SearchClass;

constexpr size_t kMostWords = 8;
constexpr size_t kMostCharacters = 64;  // of a word
constexpr size_t kShortestSlip = 4, kShortestNear = 7, kShortestCut = 5;
constexpr size_t kFewHits = 3;
constexpr int kIsTitle = 200, kIsName = 100;

using Words = std::vector<std::u32string>;

// ---- The question ----

// Latin letters with - and ' between them are read as one word: sapo-to, ken'i.
bool is_romaji(std::u32string_view word) {
  return std::all_of(
             word.begin(), word.end(),
             [](char32_t c) { return (c >= U'a' && c <= U'z') || c == U'-' || c == U'\''; }) &&
         std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
}

Words words_of(std::u32string_view folded) {
  Words words;
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(U' ', begin), folded.size());
    const std::u32string_view piece = folded.substr(begin, end - begin);
    if (is_romaji(piece)) {
      words.emplace_back(piece);
    } else {
      for (const std::u32string_view run : runs_of(piece)) words.emplace_back(run);
    }
    begin = end + 1;
  }
  return words;
}

Words bounded(Words words) {
  if (words.size() > kMostWords) words.resize(kMostWords);
  for (std::u32string& word : words) word = word.substr(0, kMostCharacters);
  return words;
}

// A synonym of several words (peer supporter) is one word where it stands in the question: the
// longest, then the leftmost.
Words words_of_question(const std::u32string& folded, const Index& index) {
  const std::u32string apart = U' ' + folded + U' ';
  const std::u32string* found = nullptr;
  size_t place = 0;
  for (const Words& row : index.synonyms()) {
    for (const std::u32string& one : row) {
      if (one.find(U' ') == std::u32string::npos) continue;
      const size_t at = apart.find(U' ' + one + U' ');
      if (at == std::u32string::npos) continue;
      const bool is_better = found == nullptr || one.size() > found->size() ||
                             (one.size() == found->size() && at < place);
      if (!is_better) continue;
      found = &one;
      place = at;
    }
  }
  if (found == nullptr) return bounded(words_of(folded));
  // `place` is that of the space before it, so of its first letter in the question itself.
  Words words = words_of(std::u32string_view(folded).substr(0, place));
  words.push_back(*found);
  for (std::u32string& word :
       words_of(std::u32string_view(folded).substr(std::min(place + found->size(), folded.size()))))
    words.push_back(std::move(word));
  return bounded(std::move(words));
}

std::u32string without_spaces(std::u32string text) {
  std::erase(text, U' ');
  return text;
}

// The words of Latin letters, with a space on both sides of each.
std::u32string latin_words(std::u32string_view folded) {
  std::u32string out = U" ";
  for (const std::u32string_view run : runs_of(folded)) {
    each_term(
        run, [&](std::u32string_view word) { out.append(word) += U' '; },
        [](char32_t, char32_t) {});
  }
  return out;
}

bool tells(const std::vector<std::u32string>& signs, const std::u32string& folded) {
  const std::u32string joined = without_spaces(folded);
  const std::u32string apart = latin_words(folded);
  return std::any_of(signs.begin(), signs.end(), [&](const std::u32string& sign) {
    if (sign.empty()) return false;
    const bool is_japanese = std::any_of(sign.begin(), sign.end(), [](char32_t c) {
      return text::search_class(c) == SearchClass::japanese;
    });
    const std::u32string_view text = is_japanese ? joined : apart;
    return text.find(is_japanese ? sign : latin_words(sign)) != std::u32string_view::npos;
  });
}

// ---- What answers ----

struct Best {
  int points = 0;
  uint32_t block = 0;  // of the whole index
  bool is_literal = false;
};
// One word of a question: where it is found, and what that counts by document.
struct Found {
  Blocks blocks;
  std::unordered_map<size_t, Best> documents;
};

Found look_up(const std::vector<Blocks>& spellings, const Index& index) {
  Found found;
  for (size_t s = 0; s < spellings.size(); ++s) {
    for (const uint32_t block : spellings[s]) {
      const size_t document = index.document_of(block);
      const int points = 2 * weight_of(block - index.first_block(document)) + (s == 0 ? 1 : 0);
      Best& best = found.documents[document];
      const bool is_better = points > best.points || (points == best.points && block < best.block);
      if (is_better) best = {points, block, s == 0};
    }
    found.blocks.insert(found.blocks.end(), spellings[s].begin(), spellings[s].end());
  }
  std::sort(found.blocks.begin(), found.blocks.end());
  found.blocks.erase(std::unique(found.blocks.begin(), found.blocks.end()), found.blocks.end());
  return found;
}

Found look_up(const std::u32string& word, const Index& index) {
  std::vector<Blocks> spellings;
  for (const std::u32string& spelling : spellings_of(word, index))
    spellings.push_back(found_in(spelling, index));
  return look_up(spellings, index);
}

// Documents that answer all words, in order.
std::vector<Hit> answering(const std::vector<Found>& words, const std::u32string& question,
                           const Index& index) {
  const std::u32string whole = without_spaces(question);
  std::vector<Hit> hits;
  if (words.empty()) return hits;
  Blocks together = words[0].blocks;
  for (size_t i = 1; i < words.size(); ++i) together = in_both(together, words[i].blocks);
  std::vector<bool> is_close(index.documents()), is_named(index.documents());
  for (const uint32_t block : together) is_close[index.document_of(block)] = true;
  for (const uint32_t block : named_in(text::without_inner_spaces(question), index)) {
    const size_t document = index.document_of(block);
    if (block == index.first_block(document) + kNames) is_named[document] = true;
  }
  for (const auto& [document, first] : words[0].documents) {
    Hit hit{document, 0, first.block - index.first_block(document), true};
    bool answers = true;
    for (const Found& word : words) {
      const auto it = word.documents.find(document);
      answers = answers && it != word.documents.end();
      if (!answers) break;
      hit.points += it->second.points;
      hit.is_literal = hit.is_literal && it->second.is_literal;
    }
    if (!answers) continue;
    if (is_close[document]) ++hit.points;
    if (index.folded_title(document) == whole) hit.points += kIsTitle;
    else if (is_named[document]) hit.points += kIsName;
    hits.push_back(hit);
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.points != b.points ? a.points > b.points : a.document < b.document;
  });
  return hits;
}

// ---- Where nothing answers ----

// The words of a question whose long ones are cut. Only what was typed still tells katakana from
// hiragana.
Words pieces_of(std::string_view question) {
  const std::string typed = text::nfkc(question);
  Words pieces;
  for (size_t begin = 0; begin < typed.size();) {
    const size_t end = std::min(typed.find(' ', begin), typed.size());
    const std::string word = typed.substr(begin, end - begin);
    begin = end + 1;
    const bool is_long = text::count_characters(word) >= kShortestCut;
    for (const std::string& piece : is_long ? cut(word) : std::vector<std::string>{word}) {
      for (const std::u32string& one : words_of(text::search_fold(piece))) {
        pieces.push_back(one);
      }
    }
  }
  return bounded(std::move(pieces));
}

class Asker {
 public:
  Asker(const Index& index, std::string_view question) : index_(index), question_(question) {
    folded_ = text::search_fold(question);
    whole_ = without_spaces(folded_);
  }

  Answer ask(bool with_archives) {
    Answer answer;
    answer.words = words_of_question(folded_, index_);
    answer.help = tells(index_.acute(), folded_)  ? Help::acute
                  : tells(index_.hard(), folded_) ? Help::hard
                                                  : Help::none;
    if (answer.words.empty()) return answer;
    const std::vector<Found> found = look_up_all(answer.words);
    std::vector<Hit> hits = answering(found, folded_, index_);
    answer.exact = hits.size();
    if (hits.empty()) {
      hits = cut_and_asked(answer.words);
      answer.is_cut = !hits.empty();
    }
    const auto is_shown = [&](const Hit& hit) {
      return with_archives || !index_.is_archived(hit.document);
    };
    const auto shown = static_cast<size_t>(std::count_if(hits.begin(), hits.end(), is_shown));
    if (shown < kFewHits && answer.help != Help::acute)
      add_slips(answer.words, found, is_shown, hits, answer);
    answer.hits = arranged(std::move(hits), answer, with_archives);
    answer.near = near_words(answer.words);
    return answer;
  }

  bool is_answered() const {
    const std::vector<Found> found = look_up_all(words_of_question(folded_, index_));
    const std::vector<Hit> hits = answering(found, folded_, index_);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return !index_.is_archived(hit.document); });
  }

 private:
  std::vector<Found> look_up_all(const Words& words) const {
    std::vector<Found> found;
    for (const std::u32string& word : words) found.push_back(look_up(word, index_));
    return found;
  }

  std::vector<Hit> cut_and_asked(const Words& words) {
    const Words pieces = pieces_of(question_);
    if (pieces == words) return {};
    return answering(look_up_all(pieces), folded_, index_);
  }

  template <class IsShown>
  void add_slips(const Words& words, const std::vector<Found>& found, const IsShown& is_shown,
                 std::vector<Hit>& hits, Answer& answer) {
    for (size_t i = 0; i < words.size(); ++i) {
      if (words[i].size() < kShortestSlip || !found[i].blocks.empty()) continue;
      const Words slips = slips_of(words[i], index_);
      for (const std::u32string& slip : slips) {
        std::vector<Found> instead = found;
        instead[i] = look_up(slip, index_);
        const std::vector<Hit> more = answering(instead, folded_, index_);
        if (std::any_of(more.begin(), more.end(), is_shown)) answer.slips.push_back(slip);
        add_new(more, hits);
      }
      if (!slips.empty() || words[i].size() < kShortestNear) continue;
      std::vector<Found> nearly = found;
      nearly[i] = look_up({Blocks{}, nearly_found_in(words[i], index_)}, index_);
      add_new(answering(nearly, folded_, index_), hits);
    }
  }

  static void add_new(const std::vector<Hit>& more, std::vector<Hit>& hits) {
    for (const Hit& hit : more) {
      const bool is_there = std::any_of(hits.begin(), hits.end(), [&](const Hit& known) {
        return known.document == hit.document;
      });
      if (!is_there) hits.push_back(hit);
    }
  }

  // Archives last or not at all; with somebody in distress, stories after everything else.
  std::vector<Hit> arranged(std::vector<Hit> hits, Answer& answer, bool with_archives) const {
    if (!with_archives) {
      const auto is_archived = [&](const Hit& hit) { return index_.is_archived(hit.document); };
      answer.exact -= static_cast<size_t>(std::count_if(
          hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(answer.exact), is_archived));
      std::erase_if(hits, is_archived);
    }
    const auto last = [&](const Hit& hit) {
      const bool is_story = answer.help == Help::acute && index_.kind(hit.document) == "story";
      return (is_story ? 1 : 0) + (index_.is_archived(hit.document) ? 2 : 0);
    };
    std::stable_sort(hits.begin(), hits.end(),
                     [&](const Hit& a, const Hit& b) { return last(a) < last(b); });
    return hits;
  }

  std::vector<std::string> near_words(const Words& words) const {
    std::vector<std::string> out;
    for (const auto& row : index_.near()) {
      const auto is_asked = [&](const std::string& one) {
        const std::u32string folded = without_spaces(text::search_fold(one));
        return folded == whole_ || std::find(words.begin(), words.end(), folded) != words.end();
      };
      if (std::none_of(row.begin(), row.end(), is_asked)) continue;
      for (const std::string& one : row) {
        if (is_asked(one) || index_.is_silent(one)) continue;
        if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
      }
    }
    return out;
  }

  const Index& index_;
  const std::string_view question_;
  std::u32string folded_, whole_;
};

}  // namespace

Answer ask(const Index& index, std::string_view question, bool with_archives) {
  return Asker(index, question).ask(with_archives);
}

bool is_answered(const Index& index, std::string_view question) {
  return Asker(index, question).is_answered();
}

}  // namespace hiroba::search
