#include "search/word_list.h"

#include "search/cut.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::search {
namespace {

bool is_word(Script script, size_t length) {
  switch (script) {
    case Script::katakana: return length >= 3;
    case Script::kanji: return length >= 2 && length <= 8;
    case Script::word: return length >= 4;
    default: return false;
  }
}

}  // namespace

void add_words(std::string_view text, std::unordered_set<std::u32string>& out) {
  const std::u32string all = text::to_utf32(text::nfkc(text));
  for (const ScriptRun& run : script_runs(all)) {
    if (is_word(run.script, run.text.size())) out.emplace(run.text);
  }
}

}  // namespace hiroba::search
