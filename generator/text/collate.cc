#include "text/collate.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace hiroba::text {
namespace {

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("ja"), status));
  if (U_SUCCESS(status)) {
    collator->setStrength(icu::Collator::TERTIARY);
    collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  }
  if (U_FAILURE(status)) throw std::runtime_error("ICU: no collator for Japanese");
  return collator;
}

// Making a collator reads its tables, cloning one is cheap.
const icu::Collator& collator_of_this_thread() {
  static const std::unique_ptr<icu::Collator> shared = make_collator();
  thread_local const std::unique_ptr<icu::Collator> own(shared->clone());
  return *own;
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

}  // namespace

std::string kana_sort_key(std::string_view reading) {
  const icu::Collator& collator = collator_of_this_thread();
  const icu::UnicodeString wide = to_icu(reading);
  std::string key(reading.size() * 3 + 16, '\0');
  const auto fill = [&] {
    return static_cast<size_t>(collator.getSortKey(wide, reinterpret_cast<uint8_t*>(key.data()),
                                                   static_cast<int32_t>(key.size())));
  };
  size_t needed = fill();
  if (needed > key.size()) {
    key.resize(needed);
    needed = fill();
  }
  key.resize(needed > 0 ? needed - 1 : 0);  // ICU closes a key with a zero byte
  return key;
}

// Not Collator::compare(): it skips the beginning that both have in common and may forget there
// that a skipped character precedes a mark (ICU 72: «@» + NUL before U+0308), so that it disagrees
// with the keys.
int compare(std::string_view a, std::string_view b) {
  const int order = kana_sort_key(a).compare(kana_sort_key(b));
  return (order > 0) - (order < 0);
}

}  // namespace hiroba::text
