#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.h"

// The bytes of a register: which rows stand where, and how a row is written.
namespace hiroba::answers {

// The first columns of every register, before those of the form.
inline constexpr std::string_view kRegisterColumns[] = {"受付日",   "控え番号", "様式", "版",
                                                        "保存期限", "来かた",   "確認", "見本"};
inline constexpr size_t kReferenceColumn = 1;
inline constexpr size_t kUntilColumn = 4;
inline constexpr size_t kFirstAnswerColumn = std::size(kRegisterColumns);

// A row and its bytes, line end included.
struct RowBytes {
  size_t begin = 0;
  size_t end = 0;
  std::vector<std::string> cells;  // quotes taken off
};

// The rows of a table as RFC 4180 has them; line ends may be LF, too. Stops at a row that is cut
// off: `is_cut`.
struct RowsOfBytes {
  std::vector<RowBytes> rows;
  bool is_cut = false;
};
RowsOfBytes rows_of(std::string_view bytes);

// The heading of a form's register: «question [name]» for each field.
std::vector<std::string> register_heading(const FormReading& form);

// A cell as it is stored: where a spreadsheet would run a formula it gets an apostrophe. Nothing is
// taken for a plain number here: «-1» from outside may go on in the next cell.
std::string neutral(std::string_view text);

// Appends one row with CRLF; every cell that needs it in quotes.
void write_register_row(const std::vector<std::string>& cells, std::string& out);

}  // namespace hiroba::answers
