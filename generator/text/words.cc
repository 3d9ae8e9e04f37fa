#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

namespace hiroba::text {
namespace {

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(what);
}

std::unique_ptr<icu::BreakIterator> make_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale("ja"), status));
  require(status, "ICU: no word breaks for Japanese");
  return iterator;
}

// An iterator holds its text, so threads cannot share one; cloning saves reading the rules again.
icu::BreakIterator& iterator_of_this_thread() {
  static const std::unique_ptr<icu::BreakIterator> shared = make_iterator();
  thread_local const std::unique_ptr<icu::BreakIterator> own(shared->clone());
  return *own;
}

}  // namespace

std::vector<size_t> word_breaks(std::string_view text) {
  std::vector<size_t> breaks;
  if (text.empty()) return breaks;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  require(status, "ICU: utext_openUTF8");
  const std::unique_ptr<UText, decltype(&utext_close)> closer(&utext, &utext_close);

  icu::BreakIterator& iterator = iterator_of_this_thread();
  iterator.setText(&utext, status);
  require(status, "ICU: setText");
  for (int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    breaks.push_back(static_cast<size_t>(at));
  }
  return breaks;
}

}  // namespace hiroba::text
