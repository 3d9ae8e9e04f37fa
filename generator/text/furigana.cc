#include "text/furigana.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr std::string_view kWideSpace = "　";
constexpr size_t kMostTokens = 128;
constexpr size_t kMostReading = 256;  // characters without breaks
// 承る is うけたまわる, W is ダブリュー: nothing is read longer. 百舌鳥 is もず.
constexpr uint32_t kLongestOfOne = 6;

// How freely a way may be looked for. Of several ways that are possible the plain one is meant, so
// that the first of these that leads anywhere decides.
struct Freedom {
  bool separators_anywhere;  // «町 家族» may be ちょうかぞく, without a break
  bool short_readings;       // fewer kana than kanji, as in 百舌鳥, or a sign that is read
  bool breaks_in_kanji;      // 北中部 as ほく ちゅうぶ
};
constexpr Freedom kFreedoms[] = {{false, false, false},
                                 {true, false, false},
                                 {false, true, false},
                                 {false, false, true},
                                 {false, true, true}};

// Positions between the characters of the reading.
using Places = std::bitset<kMostReading + 1>;

enum class Sort : uint8_t { kana, kanji, letter, space, separator, open, close, other };

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_break(char32_t c) { return c == U' ' || c == U'　' || c == U'・'; }

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Fullwidth letters and digits as ASCII, in lower case.
char32_t folded_letter(char32_t c) {
  if (within(c, U'！', U'～')) c -= U'！' - U'!';
  return within(c, U'A', U'Z') ? c + (U'a' - U'A') : c;
}

bool is_letter(char32_t c) {
  c = folded_letter(c);
  return within(c, U'0', U'9') || within(c, U'a', U'z');
}

// Hiragana of full size.
char32_t folded_kana(char32_t c) {
  if (within(c, 0x30A1, 0x30F6) || within(c, 0x30FD, 0x30FE)) c -= 0x60;
  constexpr std::u32string_view kSmall = U"ぁぃぅぇぉっゃゅょゎゕゖ";
  constexpr std::u32string_view kLarge = U"あいうえおつやゆよわかけ";
  const size_t at = kSmall.find(c);
  return at == std::u32string_view::npos ? c : kLarge[at];
}

bool is_kana(char32_t c) { return is_hiragana(c) || is_katakana(c); }

Sort sort_of(char32_t c) {
  if (is_kanji(c)) return Sort::kanji;  // before kana: ヶ is both
  if (is_break(c)) return Sort::space;
  if (is_kana(c)) return Sort::kana;
  if (is_letter(c)) return Sort::letter;
  if (c == U'（' || c == U'(') return Sort::open;
  if (c == U'）' || c == U')') return Sort::close;
  if (is_one_of(c, U"、。，．「」『』【】〈〉《》“”‘’\"'！？!?：；:;／/,.…‥－-―‐"))
    return Sort::separator;
  return Sort::other;
}

bool sounds_alike(char32_t a, char32_t b) {
  constexpr std::u32string_view kVowels = U"あいうえお";
  return a == b || (a == U'ー' && is_one_of(b, kVowels)) || (b == U'ー' && is_one_of(a, kVowels));
}

struct Token {
  Sort sort;
  uint32_t begin, end;  // bytes of the surface
  uint32_t characters = 0;
  uint32_t closed_by = 0;  // of an opening bracket: the token that closes it; 0: none
};

struct ReadingCharacter {
  char32_t c;  // folded
  uint32_t begin, end;
  bool kana;
};

class Aligner {
 public:
  Aligner(std::string_view surface, std::string_view reading)
      : surface_(surface), reading_(reading) {}

  std::vector<RubyPiece> run() {
    const std::vector<RubyPiece> plain = {{surface_, {}}};
    if (!split_surface() || !has_gaps() || !split_reading()) return plain;
    for (const Freedom& freedom : kFreedoms) {
      free_ = freedom;
      if (find_ways()) return pieces();
    }
    return plain;
  }

 private:
  bool split_surface() {
    uint32_t open = UINT32_MAX;
    for (size_t at = 0; at < surface_.size();) {
      const Decoded d = decode_at(surface_, at);
      if (!d.valid()) return false;
      const auto begin = static_cast<uint32_t>(at);
      at += d.size;
      const Sort sort = sort_of(d.c);
      const bool runs = sort == Sort::kana || sort == Sort::kanji || sort == Sort::letter;
      if (!runs || tokens_.empty() || tokens_.back().sort != sort) {
        if (tokens_.size() == kMostTokens) return false;
        tokens_.push_back(Token{sort, begin, begin});
      }
      tokens_.back().end = static_cast<uint32_t>(at);
      ++tokens_.back().characters;
      const auto last = static_cast<uint32_t>(tokens_.size() - 1);
      if (sort == Sort::open) open = last;
      if (sort == Sort::close && open != UINT32_MAX) {
        tokens_[open].closed_by = last;
        open = UINT32_MAX;
      }
    }
    return true;
  }

  // Whether anything is not read as it is written: many words of a glossary are katakana alone.
  bool has_gaps() const {
    return std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return token.sort == Sort::kanji || token.sort == Sort::letter || token.sort == Sort::other;
    });
  }

  bool split_reading() {
    for (size_t at = 0; at < reading_.size();) {
      const Decoded d = decode_at(reading_, at);
      if (!d.valid()) return false;
      const auto begin = static_cast<uint32_t>(at);
      at += d.size;
      if (is_break(d.c)) {
        breaks_.set(characters_.size());
        continue;
      }
      if (!is_kana(d.c) && !is_letter(d.c)) return false;
      if (characters_.size() == kMostReading) return false;
      const bool kana = is_kana(d.c);
      characters_.push_back(
          {kana ? folded_kana(d.c) : folded_letter(d.c), begin, static_cast<uint32_t>(at), kana});
    }
    return !characters_.empty();
  }

  // Where the token ends in the reading if it stands there as it is written; 0 if it does not.
  size_t literal_end(const Token& token, size_t place) const {
    for (uint32_t at = token.begin; at < token.end; ++place) {
      const Decoded d = decode_at(surface_, at);
      at += d.size;
      if (place == characters_.size()) return 0;
      const ReadingCharacter& r = characters_[place];
      const bool same = token.sort == Sort::kana ? r.kana && sounds_alike(folded_kana(d.c), r.c)
                                                 : !r.kana && folded_letter(d.c) == r.c;
      if (!same) return 0;
    }
    return place;
  }

  void add_gap_ends(const Token& token, size_t place, Places& ends) const {
    // 1000 is せん, WRAP is らっぷ.
    const bool may_be_short = free_.short_readings || token.sort == Sort::letter;
    const size_t least = token.sort == Sort::other ? 0
                         : may_be_short            ? (token.characters + 1) / 2
                                                   : token.characters;
    const size_t most =
        std::min<size_t>(token.characters * kLongestOfOne, characters_.size() - place);
    for (size_t length = 0; length <= most; ++length) {
      if (length > 0 && !characters_[place + length - 1].kana) return;
      if (length > 1 && !free_.breaks_in_kanji && breaks_[place + length - 1]) return;
      if (length >= least) ends.set(place + length);
    }
  }

  bool is_wide_space(const Token& token) const {
    return surface_.substr(token.begin, token.end - token.begin) == kWideSpace;
  }

  bool is_border(size_t place) const {
    return place == 0 || place == characters_.size() || breaks_[place];
  }

  // Where a token that begins at `place` of the reading may end there.
  Places ends(const Token& token, size_t place) const {
    Places found;
    switch (token.sort) {
      case Sort::space:
        if (is_border(place) || (free_.separators_anywhere && !is_wide_space(token))) {
          found.set(place);
        }
        break;
      case Sort::separator:
      case Sort::close: found.set(place); break;
      case Sort::open:
        // What stands in brackets, if it is read at all, is read after a break.
        if (token.closed_by == 0 || (place != characters_.size() && is_border(place))) {
          found.set(place);
        }
        break;
      case Sort::kana:
      case Sort::letter:
        if (const size_t end = literal_end(token, place); end != 0) found.set(end);
        if (token.sort == Sort::letter) add_gap_ends(token, place, found);
        break;
      case Sort::other:  // ～ may be から, but most signs are silent
        if (!free_.short_readings) {
          found.set(place);
          break;
        }
        [[fallthrough]];
      case Sort::kanji: add_gap_ends(token, place, found); break;
    }
    return found;
  }

  template <class Visit>
  void each(const Places& places, Visit&& visit) const {
    for (size_t place = 0; place <= characters_.size(); ++place) {
      if (places[place]) visit(place);
    }
  }

  // Fills places_: for the border before every token, where in the reading it lies on some way
  // from the first character to the last. False if there is no way.
  bool find_ways() {
    const size_t count = tokens_.size();
    places_.assign(count + 1, Places{});
    places_[0].set(0);
    for (size_t i = 0; i < count; ++i) {
      each(places_[i], [&](size_t place) { places_[i + 1] |= ends(tokens_[i], place); });
      if (tokens_[i].closed_by != 0) places_[tokens_[i].closed_by + 1] |= places_[i];
    }
    places_[count] &= Places{}.set(characters_.size());
    if (places_[count].none()) return false;
    for (size_t i = count; i-- > 0;) {
      const Places reached = places_[i];
      each(reached, [&](size_t place) {
        const uint32_t close = tokens_[i].closed_by;
        const bool goes_on = (ends(tokens_[i], place) & places_[i + 1]).any() ||
                             (close != 0 && places_[close + 1][place]);
        if (!goes_on) places_[i].reset(place);
      });
    }
    return true;
  }

  // Whether on some way the brackets that open here are not read.
  bool may_be_left_out(size_t token) const {
    const uint32_t close = tokens_[token].closed_by;
    return close != 0 && (places_[token] & places_[close + 1]).any();
  }

  // The borders that all ways share, with their places.
  struct Cut {
    size_t token, place;
  };
  std::vector<Cut> cuts() const {
    std::vector<Cut> found;
    size_t jumped_until = 0;  // borders before it are passed over by a bracket left out
    for (size_t i = 0; i <= tokens_.size(); ++i) {
      if (i >= jumped_until && places_[i].count() == 1) {
        size_t place = 0;
        while (!places_[i][place]) ++place;
        found.push_back({i, place});
      }
      if (i == tokens_.size()) break;
      if (may_be_left_out(i)) {
        jumped_until = std::max<size_t>(jumped_until, tokens_[i].closed_by + 1);
      }
    }
    return found;
  }

  bool as_written(const Cut& from, const Cut& to) const {
    if (from.place == to.place) return true;
    if (to.token != from.token + 1) {
      // Read or not read: then nothing is said.
      for (size_t i = from.token; i < to.token; ++i) {
        if (may_be_left_out(i)) return true;
      }
      return false;
    }
    const Token& token = tokens_[from.token];
    return token.sort == Sort::kana ||
           (token.sort == Sort::letter && literal_end(token, from.place) == to.place);
  }

  std::vector<RubyPiece> pieces() const {
    std::vector<RubyPiece> out;
    const std::vector<Cut> all = cuts();
    size_t plain = 0;  // where what is not written yet begins
    for (size_t i = 0; i + 1 < all.size(); ++i) {
      const Cut &from = all[i], &to = all[i + 1];
      if (as_written(from, to)) continue;
      const size_t begin = tokens_[from.token].begin, end = tokens_[to.token - 1].end;
      if (begin > plain) out.push_back({surface_.substr(plain, begin - plain), {}});
      const size_t first = characters_[from.place].begin, last = characters_[to.place - 1].end;
      out.push_back({surface_.substr(begin, end - begin), reading_.substr(first, last - first)});
      plain = end;
    }
    if (plain < surface_.size() || out.empty()) out.push_back({surface_.substr(plain), {}});
    return out;
  }

  std::string_view surface_, reading_;
  std::vector<Token> tokens_;
  std::vector<ReadingCharacter> characters_;
  Places breaks_;  // before which character the reading has a break
  Freedom free_{};
  std::vector<Places> places_;
};

}  // namespace

std::vector<RubyPiece> align_furigana(std::string_view surface, std::string_view reading) {
  std::vector<RubyPiece> pieces = Aligner(surface, reading).run();
  if (has_reading(pieces)) return pieces;
  // «題　どこの資料か»: what follows an ideographic space is often not read.
  const size_t space = surface.find(kWideSpace);
  if (space == std::string_view::npos) return pieces;
  std::vector<RubyPiece> first = Aligner(surface.substr(0, space), reading).run();
  if (!has_reading(first)) return pieces;
  first.push_back({surface.substr(space), {}});
  return first;
}

bool has_reading(const std::vector<RubyPiece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const RubyPiece& piece) { return !piece.reading.empty(); });
}

}  // namespace hiroba::text
