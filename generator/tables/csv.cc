#include "tables/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "syntax/check_text.h"
#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "tables/limits.h"
#include "tables/rules.h"
#include "text/utf8.h"

namespace hiroba::tables {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, source::FileId file, source::Diagnostics& found,
            const CsvReading& reading, const TakeRow& take)
      : text_(text), positions_(text, file, 1), found_(found), reading_(reading), take_(take) {}

  // How many rows there were.
  size_t run() {
    while (at_ < text_.size() && !stopped_) {
      if (skip_line_end()) continue;
      const size_t begin = at_;
      CsvRow row = read_row();
      if (stopped_) break;
      if (rows_++ == 0) width_ = row.cells.size();
      if (rows_ <= 2 && is_title(row)) {
        report(rules::kCsvTitleRow, 0, positions_.line_end(0));
        break;
      }
      if (has_right_length(row, begin)) stopped_ = !take_(std::move(row));
    }
    return rows_;
  }

 private:
  bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' ||
           (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
  }

  bool skip_line_end() {
    if (at_ >= text_.size() || !at_line_end()) return false;
    at_ += text_[at_] == '\r' ? 2 : 1;
    return true;
  }

  CsvRow read_row() {
    CsvRow row;
    while (true) {
      if (row.cells.size() == kMaxTableColumns) {
        report(rules::kCsvTooWide, at_, at_, {fmt::format("{}", kMaxTableColumns)});
        stopped_ = true;
        break;
      }
      row.cells.push_back(read_cell());
      if (stopped_ || at_line_end()) break;
      ++at_;  // the comma
    }
    skip_line_end();
    return row;
  }

  Cell read_cell() {
    const size_t begin = at_;
    Cell cell;
    cell.mark = positions_.at(begin, 0);  // now, since places in rising order cost little
    if (!at_line_end() && text_[at_] == '"') {
      cell.quoted = true;
      read_quoted(cell);
    } else {
      while (!at_line_end() && text_[at_] != ',') ++at_;
      const std::string_view written = text_.substr(begin, at_ - begin);
      keep(written, cell);
      const size_t quote = written.find('"');
      if (quote != std::string_view::npos)
        report(rules::kCsvQuoteInside, begin + quote, begin + quote + 1);
    }
    const size_t end = std::min(at_, positions_.line_end(begin));
    cell.mark.length = syntax::characters_in(text_.substr(begin, end - begin));
    return cell;
  }

  void keep(std::string_view more, Cell& cell) const {
    cell.text +=
        more.substr(0, reading_.kept_of_cell - std::min(reading_.kept_of_cell, cell.text.size()));
  }

  void read_quoted(Cell& cell) {
    const size_t open = at_++;
    while (true) {
      const size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        report(rules::kCsvQuoteUnclosed, open, open + 1);
        stopped_ = true;
        return;
      }
      keep(text_.substr(at_, quote - at_), cell);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      keep("\"", cell);
      ++at_;
    }
    if (at_line_end() || text_[at_] == ',') return;
    const size_t rest = at_;
    while (!at_line_end() && text_[at_] != ',') ++at_;
    report(rules::kCsvQuoteTextAfter, rest, at_);
  }

  // Above the headings stands what the whole table is called: one cell and nothing beside it.
  bool is_title(const CsvRow& row) const {
    if (rows_ == 2) return width_ == 1 && row.cells.size() > 1;
    if (row.cells.size() < 2 || row.cells[0].text.empty()) return false;
    return std::all_of(row.cells.begin() + 1, row.cells.end(),
                       [](const Cell& cell) { return cell.text.empty(); });
  }

  bool has_right_length(const CsvRow& row, size_t begin) {
    if (row.cells.size() == width_) return true;
    report(rules::kCsvRagged, begin, positions_.line_end(begin),
           {fmt::format("{}", width_), fmt::format("{}", row.cells.size())});
    return false;
  }

  void report(const source::Rule& rule, size_t begin, size_t end,
              std::vector<std::string> args = {}) {
    found_.report(rule, positions_.over(begin, end), std::move(args));
  }

  std::string_view text_;
  syntax::Positions positions_;
  source::Diagnostics& found_;
  const CsvReading& reading_;
  const TakeRow& take_;
  size_t at_ = 0;
  size_t rows_ = 0;
  size_t width_ = 0;  // of the heading
  bool stopped_ = false;
};

// What parts the cells of the first line where no comma does: programs of some countries write
// semicolons, and «text, parted by tabs» is a choice of Excel's.
char other_separator(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.find(',') != std::string_view::npos) return 0;
  for (const char sign : {';', '\t'}) {
    if (line.find(sign) != std::string_view::npos) return sign;
  }
  return 0;
}

bool is_plain_number(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  bool digits = false;
  bool point = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits = true;
    } else if (c == '.' && digits && !point) {
      point = true;
    } else {
      return false;
    }
  }
  return digits && text.back() != '.';
}

bool needs_quotes(std::string_view text) {
  if (text.empty()) return false;
  return text.front() == ' ' || text.back() == ' ' ||
         text.find_first_of(",\"\r\n") != std::string_view::npos;
}

}  // namespace

bool read_csv_rows(std::string_view text, source::FileId file, source::Diagnostics& found,
                   const CsvReading& reading, const TakeRow& take) {
  text = syntax::without_bom(text);
  const bool is_fine = reading.takes_any_character
                           ? text.size() <= reading.max_bytes && !text::first_invalid(text)
                           : syntax::check_text(text, file, 1, reading.max_bytes, found);
  if (!is_fine) return false;
  if (const char sign = other_separator(text)) {
    found.report(rules::kCsvSeparator, source::Mark{file, 1, 1, 0},
                 {sign == ';' ? "セミコロン（;）" : "タブ", sign == ';' ? "semicolons" : "tabs"});
    return false;
  }
  source::Diagnostics own;  // while rows are read, others report theirs
  const size_t rows = CsvReader(text, file, own, reading, take).run();
  if (!own.has_errors() && rows == 0) own.report(rules::kCsvEmpty, source::Mark{file, 1, 1, 0});
  const bool is_table = !own.has_errors();
  found.append(std::move(own));
  return is_table;
}

std::optional<CsvTable> parse_csv(std::string_view text, source::FileId file,
                                  source::Diagnostics& found, const CsvReading& reading) {
  CsvTable table;
  const bool is_table = read_csv_rows(text, file, found, reading, [&table](CsvRow&& row) {
    table.rows.push_back(std::move(row));
    return true;
  });
  if (!is_table) return std::nullopt;
  return table;
}

bool runs_as_formula(std::string_view text) {
  if (text.empty() || is_plain_number(text)) return false;
  if (std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) return true;
  return text.starts_with("＝") || text.starts_with("＋") || text.starts_with("－") ||
         text.starts_with("＠");
}

void write_csv_row(const std::vector<std::string_view>& cells, CsvUse use, std::string& out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const std::string_view cell = cells[i];
    const bool guarded = use == CsvUse::spreadsheet && runs_as_formula(cell);
    // A row of one empty cell would be an empty line, which readers pass over.
    const bool quoted = needs_quotes(cell) || (cells.size() == 1 && cell.empty());
    if (quoted) out += '"';
    if (guarded) out += '\'';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quoted) out += '"';
  }
  out += "\r\n";
}

}  // namespace hiroba::tables
