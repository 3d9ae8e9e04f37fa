#include "tables/office_csv.h"

#include <algorithm>
#include <array>

#include "syntax/check_text.h"
#include "tables/csv.h"
#include "tables/limits.h"
#include "tables/rules.h"

namespace hiroba::tables {
namespace {

constexpr size_t kLookedAt = 65536;  // bytes from which the separator is guessed

// What stands most often outside of quotes; the comma where nothing does.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> kSigns = {',', '\t', ';'};
  std::array<size_t, 3> counts = {};
  bool is_quoted = false;
  for (const char c : text.substr(0, kLookedAt)) {
    if (c == '"') is_quoted = !is_quoted;
    const auto sign = std::find(kSigns.begin(), kSigns.end(), c);
    if (!is_quoted && sign != kSigns.end()) ++counts[static_cast<size_t>(sign - kSigns.begin())];
  }
  return kSigns[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) -
                                    counts.begin())];
}

// How many apostrophes stand before what would run as a formula; 0: it would not.
size_t apostrophes(std::string_view text) {
  const size_t count = std::min(text.find_first_not_of('\''), text.size());
  return runs_as_formula(text.substr(count)) ? count : 0;
}

class OfficeCsv {
 public:
  OfficeCsv(std::string_view text, const std::string& name, source::FileId file,
            source::Diagnostics& found)
      : text_(text), sign_(separator_of(text)), file_(file), found_(found) {
    sheet_.name = name;
  }

  std::optional<Sheet> run() {
    while (at_ < text_.size() && is_fine_) row();
    if (!is_fine_) return std::nullopt;
    return std::move(sheet_);
  }

 private:
  bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
  }

  void row() {
    SheetRow row{++number_, {}};
    for (column_ = 1; is_fine_; ++column_) {
      take(cell(), row);
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    if (at_ < text_.size()) at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    if (row.cells.empty()) return;
    if (sheet_.rows.size() == kMaxSheetRows) return refuse_size();
    sheet_.rows.push_back(std::move(row));
  }

  std::string cell() {
    std::string out;
    if (!at_line_end() && text_[at_] == '"') quoted(out);
    while (!at_line_end() && text_[at_] != sign_) out += text_[at_++];
    return out;
  }

  void quoted(std::string& out) {
    for (++at_;;) {
      const size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        found_.report(rules::kCsvQuoteUnclosed, source::Mark{file_, number_, 0, 0});
        is_fine_ = false;
        return;
      }
      out += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') return;
      out += '"';
      ++at_;
    }
  }

  void take(std::string text, SheetRow& row) {
    if (text.empty() || !is_fine_) return;
    if (column_ > kMaxTableColumns || cells_ == kMaxSheetCells || text.size() > bytes_)
      return refuse_size();
    ++cells_;
    bytes_ -= text.size();
    if (apostrophes(text) > 0) text.erase(0, 1);
    row.cells.push_back(SheetCell{column_, std::move(text), false, false});
  }

  void refuse_size() {
    is_fine_ = false;
    found_.report(rules::kWorkbookTooMuch, source::Mark{file_, 0, 0, 0},
                  {sheet_.name, cell_name(column_, number_), std::to_string(kMaxSheetRows),
                   std::to_string(kMaxTableColumns), std::to_string(kMaxSheetCells),
                   std::to_string(kMaxSheets)});
  }

  std::string_view text_;
  char sign_;
  source::FileId file_;
  source::Diagnostics& found_;
  Sheet sheet_;
  size_t at_ = 0;
  uint32_t number_ = 0;
  uint32_t column_ = 0;
  size_t cells_ = 0;
  size_t bytes_ = kMaxCellBytes;
  bool is_fine_ = true;
};

}  // namespace

std::optional<Sheet> read_office_csv(std::string_view text, const std::string& name,
                                     source::FileId file, source::Diagnostics& found) {
  return OfficeCsv(syntax::without_bom(text), name, file, found).run();
}

std::string guarded_apostrophe(std::string_view text) {
  return (apostrophes(text) > 0 ? "'" : "") + std::string(text);
}

}  // namespace hiroba::tables
