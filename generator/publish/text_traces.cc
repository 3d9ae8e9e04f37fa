#include "publish/text_traces.h"

#include <string>

#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::publish {
namespace {

bool begins(std::string_view text, size_t at, std::string_view what) {
  return text.compare(at, what.size(), what) == 0;
}

// What a reader reads: no tags, no readings above the words, no space.
std::u32string words_of(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') {
      const bool reading = begins(text, i, "<rt>") || begins(text, i, "<rp>");
      const size_t end = reading ? text.find("</r", i) : i;
      const size_t close = end == std::string_view::npos ? end : text.find('>', end);
      if (close == std::string_view::npos) break;
      i = close;
    } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      kept += c;
    }
  }
  return text::to_utf32(text::nfc(kept));
}

// Calls use(hash) for each run of the text; stops when it returns true.
template <class Use>
bool for_each_run(std::string_view text, Use use) {
  const std::u32string words = words_of(text);
  constexpr uint64_t kBase = 0x100000001b3;
  uint64_t highest = 1;
  for (size_t i = 1; i < TextTraces::kRun; ++i) highest *= kBase;
  uint64_t hash = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i >= TextTraces::kRun) hash -= words[i - TextTraces::kRun] * highest;
    hash = hash * kBase + words[i];
    if (i + 1 >= TextTraces::kRun && use(hash)) return true;
  }
  return false;
}

}  // namespace

void TextTraces::add(std::string_view text) {
  for_each_run(text, [&](uint64_t hash) {
    runs_.insert(hash);
    return false;
  });
}

void TextTraces::forget(std::string_view text) {
  for_each_run(text, [&](uint64_t hash) {
    runs_.erase(hash);
    return false;
  });
}

bool TextTraces::in(std::string_view text) const {
  return for_each_run(text, [&](uint64_t hash) { return runs_.count(hash) > 0; });
}

}  // namespace hiroba::publish
