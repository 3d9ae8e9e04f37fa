#include <algorithm>
#include <string>
#include <utility>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rules.h"
#include "syntax/markdown/wide_signs.h"

namespace hiroba::syntax::markdown {
namespace {

class Slips {
 public:
  Slips(const Document& document, Report& report) : d_(document), report_(report) {}

  void run() {
    uint32_t linked_until = 0;  // within the words of a link nothing is looked for
    for (uint32_t i = 0; i < d_.nodes.size(); ++i) {
      const MdNode& n = d_.nodes[i];
      if (n.type == MdType::link || n.type == MdType::image)
        linked_until = std::max(linked_until, n.end);
      if (n.type == MdType::table) table(i);
      if (n.type != MdType::text || i < linked_until) continue;
      if (begins_line(i)) line_start(n);
      words(n);
    }
  }

 private:
  // The first words of a paragraph, or of a line within it.
  bool begins_line(uint32_t i) const {
    const MdNode& before = d_.nodes[i - 1];
    const MdNode& parent = d_.nodes[d_.nodes[i].parent];
    const bool in_block = parent.type == MdType::paragraph;
    return in_block && (d_.nodes[i].parent == i - 1 || before.type == MdType::soft_break ||
                        before.type == MdType::line_break);
  }

  void warn(const MdNode& n, std::string_view written, std::string_view right) {
    report_.at(rules::kMarkdownSlip, n.line, written, {std::string(written), std::string(right)});
  }

  void line_start(const MdNode& n) {
    const std::string_view line = d_.text(n);
    if (const auto slip = slip_at_line_start(line)) {
      warn(n, slip->written, slip->right);
    } else if (line.starts_with('|') && line.find('|', 1) != std::string_view::npos) {
      report_.at(rules::kMarkdownNoTable, n.line, "|");
    }
  }

  void words(const MdNode& n) {
    const std::string_view text = d_.text(n);
    for (size_t from = 0; looked_at_ < kMost; ++looked_at_) {
      const auto slip = next_slip(text, from);
      if (!slip) return;
      from = slip->end;
      // «\[…\](…)» is meant as it stands.
      if (slip->is_plain && !is_written(n, slip->written)) continue;
      if (slip->is_address) {
        report_.at(rules::kMarkdownAddress, n.line, slip->written, {slip->written, slip->right});
      } else {
        warn(n, slip->written, slip->right);
      }
    }
  }

  bool is_written(const MdNode& n, std::string_view words) {
    const std::string_view body = report_.body();
    const size_t line = report_.start_of_line(n.line);
    const size_t end = std::min(body.find("\n\n", line), body.size());
    return body.substr(line, end - line).find(words) != std::string_view::npos;
  }

  // GFM 4.10 drops the cells that a row has more than its heading.
  void table(uint32_t index) {
    size_t columns = 0;
    for (uint32_t i = index + 1; i < d_.nodes[index].end; ++i) {
      const MdNode& n = d_.nodes[i];
      columns += n.type == MdType::cell && n.is_header();
      if (n.type == MdType::row && !n.is_header()) row(n, columns);
    }
  }

  void row(const MdNode& n, size_t columns) {
    const std::string_view body = report_.body();
    const size_t begin = report_.start_of_line(n.line);
    const std::string_view line = body.substr(begin, body.find('\n', begin) - begin);
    const auto cells = cells_of(line);
    if (cells.size() <= columns) return;
    report_.at(
        rules::kMarkdownCells, n.line, cells[columns],
        {std::to_string(cells.size()), std::to_string(columns), std::string(cells[columns])});
  }

  // The cells of a row as written, without blanks; a pipe behind a backslash is a character.
  static std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    const size_t pipe = std::min(line.find('|'), line.size());
    // In lists and quotes their marks stand before the first pipe of a row that begins with one.
    size_t begin = line.substr(0, pipe).find_first_not_of(" \t>") >= pipe ? pipe + 1 : 0;
    for (size_t i = begin; i <= line.size(); ++i) {
      const bool is_end = i == line.size();
      if (!is_end && (line[i] != '|' || (i > 0 && line[i - 1] == '\\'))) continue;
      const std::string_view cell = trimmed(line.substr(begin, i - begin));
      if (!is_end || !cell.empty()) cells.push_back(cell);
      begin = i + 1;
    }
    return cells;
  }

  static std::string_view trimmed(std::string_view cell) {
    while (!cell.empty() && std::string_view(" \t\r").find(cell.front()) != cell.npos)
      cell.remove_prefix(1);
    while (!cell.empty() && std::string_view(" \t\r").find(cell.back()) != cell.npos)
      cell.remove_suffix(1);
    return cell;
  }

  static constexpr size_t kMost = 20;  // of one document

  const Document& d_;
  Report& report_;
  size_t looked_at_ = 0;
};

}  // namespace

void report_slips(const Document& document, Report& report) { Slips(document, report).run(); }

}  // namespace hiroba::syntax::markdown
