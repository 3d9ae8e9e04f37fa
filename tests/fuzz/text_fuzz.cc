// Feeds any bytes to everything in text/ that reads what an author wrote, and checks what the
// headers promise.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/collate.h"
#include "text/date.h"
#include "text/date_format.h"
#include "text/era.h"
#include "text/furigana.h"
#include "text/kana.h"
#include "text/near.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/words.h"
#include "text/written_times.h"

namespace {

using namespace hiroba::text;

void must(bool holds) {
  if (!holds) std::abort();
}

void utf8(std::string_view text) {
  const std::u32string wide = to_utf32(text);
  must(wide.size() == count_characters(text));
  const std::string again = to_utf8(wide);
  must(!first_invalid(again));
  const auto invalid = first_invalid(text);
  must((again == text) == !invalid);
  if (invalid) {
    must(*invalid < text.size());
    must(!first_invalid(text.substr(0, *invalid)));
    must(!decode_at(text, *invalid).valid());
  }
  must(display_width(text) <= 2 * wide.size());
}

void folding(std::string_view text) {
  const std::string folded = fold_for_search(text);
  must(!first_invalid(folded));
  must(fold_for_search(folded) == folded);
  must(trim(folded) == folded);
  must(trim(trim(text)) == trim(text));
  must(nfkc(nfkc(text)) == nfkc(text));
  must(to_hiragana(to_hiragana(text)) == to_hiragana(text));
  if (is_kana_reading(text)) must(!first_invalid(text));
  must(kana_row(text).size() % 3 == 0);
}

void order_and_words(std::string_view text) {
  must(compare(text, text) == 0);
  const std::string key = kana_sort_key(text);
  const std::string half = kana_sort_key(text.substr(0, text.size() / 2));
  const int order = compare(text, text.substr(0, text.size() / 2));
  must((order < 0) == (key < half) && (order > 0) == (key > half));
  const std::vector<size_t> breaks = word_breaks(text);
  must(text.empty() ? breaks.empty() : breaks.front() == 0 && breaks.back() == text.size());
}

void dates(std::string_view text) {
  if (const auto date = parse_date(text)) {
    must(date->ok() && iso(*date) == text);
    must(Date::from_days(date->days()) == *date);
  }
  if (const auto date = parse_partial_date(text)) {
    must(date->ok() && partial_iso(*date) == text);
    must(date->first_day() <= date->last_day());
  }
  if (const auto time = parse_time(text)) must(time->ok() && iso(*time) == text);
  if (const auto moment = parse_date_time(text)) must(moment->ok() && !iso(*moment).empty());
  if (const auto date = parse_japanese_date(text)) {
    must(date->ok() && written_date(text) == date);
    must(parse_japanese_partial_date(text).has_value());
  }
  if (const auto date = parse_japanese_partial_date(text)) must(date->ok());
  if (const auto time = parse_japanese_time(text)) must(time->ok());
  if (const auto moment = parse_japanese_date_time(text)) must(moment->ok());
}

void near(std::string_view text) {
  std::vector<std::string_view> known = {"title", "kana", "ピアサポーター", "家族会",
                                         "maple-hiroba"};
  for (size_t at = 0; at + 4 < text.size() && known.size() < 40; at += 7) {
    known.push_back(text.substr(at, 4 + at % 13));
  }
  const std::vector<std::string> names = near_names(text.substr(0, 40), known);
  must(names.size() <= 3);
  const std::vector<std::string_view> reversed(known.rbegin(), known.rend());
  must(near_names(text.substr(0, 40), reversed) == names);
}

// The pieces are the surface, their readings parts of the reading in order.
void aligned(std::string_view surface, std::string_view reading) {
  const char* text = surface.data();
  const char* kana = reading.data();
  for (const RubyPiece& piece : align_furigana(surface, reading)) {
    must(piece.text.data() == text);
    text += piece.text.size();
    if (piece.reading.empty()) continue;
    must(!piece.text.empty() && !first_invalid(piece.text) && !first_invalid(piece.reading));
    must(piece.reading.data() >= kana);
    kana = piece.reading.data() + piece.reading.size();
  }
  must(text == surface.data() + surface.size() && kana <= reading.data() + reading.size());
}

void furigana(std::string_view text) {
  const size_t line = std::min(text.find('\n'), text.size());
  aligned(text.substr(0, line), text.substr(std::min(line + 1, text.size())));
  aligned(text, to_hiragana(text));
  // Kana are their own reading; then there is nothing to say. (ヶ counts as a kanji there.)
  if (is_kana_reading(text) && text.find("ヶ") == std::string_view::npos) {
    must(!has_reading(align_furigana(text, text)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  utf8(text);
  folding(text);
  order_and_words(text);
  dates(text);
  near(text);
  furigana(text);
  return 0;
}
