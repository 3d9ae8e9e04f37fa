#include "syntax/csv.h"

#include <fmt/format.h>

#include <utility>

#include "source/rules/syntax.h"
#include "syntax/check_text.h"
#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

namespace rules = source::rules;

class CsvReader {
 public:
  CsvReader(std::string_view text, source::FileId file, source::Diagnostics& found)
      : text_(text), positions_(text, file, 1), found_(found) {}

  CsvTable run() {
    CsvTable table;
    while (at_ < text_.size() && !stopped_ && findings_ < kMaxFindingsPerFile) {
      if (skip_line_end()) continue;
      const size_t begin = at_;
      CsvRow row = read_row();
      if (stopped_) break;
      check_length(table, row, begin);
      table.rows.push_back(std::move(row));
    }
    return table;
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
    if (!at_line_end() && text_[at_] == '"') {
      cell.quoted = true;
      read_quoted(cell);
    } else {
      while (!at_line_end() && text_[at_] != ',') ++at_;
      const size_t quote = text_.substr(0, at_).find('"', begin);
      if (quote != std::string_view::npos) report(rules::kCsvQuoteInside, quote, quote + 1);
      cell.text = text_.substr(begin, at_ - begin);
    }
    cell.mark = positions_.over(begin, std::min(at_, positions_.line_end(begin)));
    return cell;
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
      cell.text += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      cell.text += '"';
      ++at_;
    }
    if (at_line_end() || text_[at_] == ',') return;
    const size_t rest = at_;
    while (!at_line_end() && text_[at_] != ',') ++at_;
    report(rules::kCsvQuoteTextAfter, rest, at_);
  }

  void check_length(const CsvTable& table, const CsvRow& row, size_t begin) {
    if (table.rows.empty()) return;
    const size_t expected = table.rows.front().cells.size();
    if (row.cells.size() == expected) return;
    report(rules::kCsvRagged, begin, positions_.line_end(begin),
           {fmt::format("{}", expected), fmt::format("{}", row.cells.size())});
  }

  void report(const source::Rule& rule, size_t begin, size_t end,
              std::vector<std::string> args = {}) {
    if (findings_++ < kMaxFindingsPerFile) {
      found_.report(rule, positions_.over(begin, end), std::move(args));
    }
  }

  std::string_view text_;
  Positions positions_;
  source::Diagnostics& found_;
  size_t at_ = 0;
  size_t findings_ = 0;
  bool stopped_ = false;
};

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

std::optional<CsvTable> parse_csv(std::string_view text, source::FileId file,
                                  source::Diagnostics& found, const CsvReading& reading) {
  text = without_bom(text);
  const bool is_fine = reading.takes_any_character
                           ? text.size() <= reading.max_bytes && !text::first_invalid(text)
                           : check_text(text, file, 1, reading.max_bytes, found);
  if (!is_fine) return std::nullopt;
  const size_t before = found.errors();
  CsvTable table = CsvReader(text, file, found).run();
  if (found.errors() == before && table.rows.empty()) {
    found.report(rules::kCsvEmpty, source::Mark{file, 1, 1, 0});
  }
  if (found.errors() != before) return std::nullopt;
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

}  // namespace hiroba::syntax
