#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/form_reading.h"
#include "answers/handed_in.h"
#include "source/diagnostics.h"
#include "tables/workbook.h"

// Tables as sets of answers: what a form service exports, and our own workbook filled in.
namespace hiroba::answers {

// The form of this id («form/iken»), or nullptr.
using FindForm = std::function<const FormReading*(std::string_view id)>;

struct TableReading {
  FindForm find_form;
  std::string form;  // where a table does not say; may be empty
};

// One row, one set of answers. The first row names the columns: a field by its name, by the
// question («question・part», in any language) or as the register does («question [name]»); and
// form, version, reference, date, check (様式, 版, 控え番号, 日付, 確認記号). Empty rows are passed
// over.
//
// False: this is no table, and what was handed over of it counts for nothing.
bool read_answer_csv(std::string_view text, source::FileId file, const TableReading& reading,
                     source::Diagnostics& found, const HandOver& hand_over);

// Either our own workbook (column A names the fields, C holds the answers: one set) or, where no
// sheet is one, the first sheet with something in it as a table.
void read_answer_workbook(const std::vector<tables::Sheet>& sheets, source::FileId file,
                          const TableReading& reading, source::Diagnostics& found,
                          const HandOver& hand_over);

}  // namespace hiroba::answers
