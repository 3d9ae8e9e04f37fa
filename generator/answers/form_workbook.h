#pragma once

#include <string>

#include "emit/strings.h"
#include "model/model.h"
#include "tables/write_workbook.h"

namespace hiroba::answers {

// The hidden sheet that drop-down lists take their choices from.
inline constexpr const char* kChoicesSheet = "選ぶもの";

// A request form as a workbook, from the same definition as the page: one row for each thing to
// fill in, drop-down lists for choices, A4 with page numbers. Column A, hidden, names the fields,
// so that read_answer_workbook() reads a filled-in copy; rows 1 and 2, hidden, name the form and
// its version. Answers are cells of text: nothing typed there is taken for a formula. Japanese.
// `notice` stands above the questions of a form that nobody `accepts`: whose it is not, and why.
tables::MarkedWorkbook form_workbook(const model::Item& form, bool accepts,
                                     const std::string& notice, const emit::Strings& words);

}  // namespace hiroba::answers
