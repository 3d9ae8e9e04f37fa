#pragma once

#include <string>

#include "emit/strings.h"
#include "model/model.h"

namespace hiroba::emit {

// Whether the program was compiled with libxlsxwriter.
bool makes_workbooks();

// A request form as an Excel workbook (Office Open XML, ECMA-376), from the same definition as the
// page: one row for each thing to fill in, drop-down lists for choices, A4 with page numbers. Column A,
// hidden, names the fields, so that `hiroba receive` reads a filled-in copy; rows 1 and 2, hidden, name
// the form and its version. Answers are cells of text: nothing typed there is taken for a formula.
// Japanese. The same form gives the same bytes. Empty when nothing could be written.
// `notice` stands above the questions of a form that nobody takes in: whose it is not, and why.
std::string form_workbook(const model::Item& form, bool accepts, const std::string& notice,
                          const Strings& words);

}  // namespace hiroba::emit
