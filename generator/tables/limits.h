#pragma once

#include <cstddef>
#include <cstdint>

// How much of a table from outside is read: what offices use, ten to a hundred times over. A file
// beyond one of these limits is refused as a whole, with a message that names the limit.
// decisions/2026-11-29-bounds-of-receiving.md has the measurements.
namespace hiroba::tables {

inline constexpr size_t kMegabyte = 1024 * 1024;

// What a name, a date or a heading may be long.
inline constexpr size_t kMaxNameBytes = 2000;
inline constexpr uint32_t kMaxTableColumns = 1000;  // a form has 10 to 100 questions

// ---- workbooks: a small file may unpack to gigabytes

// In all. Rows that only have borders are common, and take 20 bytes a cell.
inline constexpr size_t kMaxWorkbookBytes = 128 * kMegabyte;
inline constexpr size_t kMaxSheets = 100;
// In all sheets together; blank cells and rows do not count.
inline constexpr uint32_t kMaxSheetRows = 50000;
inline constexpr size_t kMaxSheetCells = 300000;
inline constexpr size_t kMaxCellBytes = 16 * kMegabyte;    // the texts of cells
inline constexpr size_t kMaxSharedBytes = 16 * kMegabyte;  // the texts that cells share
inline constexpr size_t kMaxSharedTexts = 1000000;

}  // namespace hiroba::tables
