#include "emit/rows_script.h"

#include "template/escape.h"

namespace hiroba::emit {

void write_rows_script(std::string_view html, std::string& out) {
  out += "hirobaEntries(";
  tmpl::json_string(out, html);
  out += ");\n";
}

}  // namespace hiroba::emit
