#pragma once

#include <cstddef>

#include "tables/limits.h"

// How much of what is handed in is read: what a real office gets, ten to a hundred times over.
// Below these limits memory stays around 100 MB and time within seconds; a file beyond one of them
// is refused as a whole, with a message that names the limit, and nothing of it is entered.
// decisions/2026-11-29-bounds-of-receiving.md has the measurements.
namespace hiroba::answers {

using tables::kMaxNameBytes;
using tables::kMegabyte;

// ---- any file

// A mail with answers has 2 to 10 KB, a year's export of a form service some MB.
inline constexpr size_t kMaxHandedBytes = 32 * kMegabyte;
// A set of answers has some 50 lines.
inline constexpr size_t kMaxHandedLines = 1000000;
// Sets of answers: an office gets some hundred in a month.
inline constexpr size_t kMaxHandedSets = 20000;

// ---- one set of answers

// In a text, from its first line to its last: forms ask for some thousand characters at most.
inline constexpr size_t kMaxBlockBytes = 1 * kMegabyte;
// Of one answer, before it is cleaned. A form may allow 20,000 characters.
inline constexpr size_t kMaxAnswerBytes = 256 * 1024;
// Values in one set of answers as JSON: the longest forms have some hundred fields, each with a
// code.
inline constexpr size_t kMaxJsonValues = 5000;
inline constexpr int kMaxJsonNesting = 32;

}  // namespace hiroba::answers
