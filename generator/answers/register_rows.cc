#include "answers/register_rows.h"

namespace hiroba::answers {
namespace {

class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  RowsOfBytes run() {
    RowsOfBytes out;
    while (at_ < bytes_.size()) {
      RowBytes row;
      row.begin = out.rows.empty() ? 0 : at_;
      if (!read_row(row)) {
        out.is_cut = true;
        break;
      }
      row.end = at_;
      out.rows.push_back(std::move(row));
    }
    return out;
  }

 private:
  // False: the row does not end.
  bool read_row(RowBytes& row) {
    while (true) {
      std::string cell;
      if (at_ < bytes_.size() && bytes_[at_] == '"') {
        if (!read_quoted(cell)) return false;
      }
      while (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\n')
        cell += bytes_[at_++];
      if (at_ >= bytes_.size()) return false;
      const bool ends = bytes_[at_++] == '\n';
      if (ends && cell.ends_with('\r')) cell.pop_back();
      row.cells.push_back(std::move(cell));
      if (ends) return true;
    }
  }

  bool read_quoted(std::string& cell) {
    ++at_;
    while (true) {
      const size_t quote = bytes_.find('"', at_);
      if (quote == std::string_view::npos) return false;
      cell += bytes_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= bytes_.size() || bytes_[at_] != '"') return true;
      cell += '"';
      ++at_;
    }
  }

  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace

RowsOfBytes rows_of(std::string_view bytes) { return RowReader(bytes).run(); }

std::vector<std::string> register_heading(const FormReading& form) {
  std::vector<std::string> out(std::begin(kRegisterColumns), std::end(kRegisterColumns));
  for (const FieldReading& field : form.fields()) {
    const std::string label = field.labels.empty() ? "" : field.labels.front() + " ";
    out.push_back(neutral(label + "[" + field.name() + "]"));
  }
  return out;
}

std::string neutral(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(sign)) return std::string("'").append(text);
  }
  return std::string(text);
}

void write_register_row(const std::vector<std::string>& cells, std::string& out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const std::string& cell = cells[i];
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string::npos ||
                        cell.starts_with(' ') || cell.ends_with(' ');
    if (!quoted) {
      out += cell;
      continue;
    }
    out += '"';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += "\r\n";
}

}  // namespace hiroba::answers
