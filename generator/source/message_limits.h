#pragma once

#include <cstddef>

// How many findings are kept and shown. Far above what one sitting at a desk mends, far below what
// fills a screen's memory or a log: what lies beyond is counted, and the count is told.
namespace hiroba::source {

// Of one rule in one file. A table with more faults than this has one fault that repeats itself.
inline constexpr size_t kMostOfRuleInFile = 100;
// Of one file, errors, warnings and notes each by themselves, so that none hides another. The first
// of each rule always stays.
inline constexpr size_t kMostInFile = 500;
// Of one rule in all files together, when they are shown.
inline constexpr size_t kMostShownOfRule = 1000;
// Characters of a value or name that a message quotes, and of a path.
inline constexpr size_t kMostOfQuote = 600;
inline constexpr size_t kMostOfPath = 1000;

}  // namespace hiroba::source
