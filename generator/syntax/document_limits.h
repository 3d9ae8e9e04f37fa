#pragma once

#include <cstddef>

// How much of a document is read at all. Far above what people write, far below what makes a
// parser slow or deep: a hostile file is refused with a sentence, not with a crash.
namespace hiroba::syntax {

inline constexpr size_t kKilobyte = 1024;

inline constexpr size_t kMaxYamlBytes = 256 * kKilobyte;  // a record or front matter
inline constexpr size_t kMaxYamlNesting = 20;             // lists and maps in one another
inline constexpr size_t kMaxCsvBytes = 1024 * kKilobyte;  // a figure's table

// One file never gives more findings than this of one kind; the rest would be noise.
inline constexpr size_t kMaxFindingsPerFile = 20;

}  // namespace hiroba::syntax
