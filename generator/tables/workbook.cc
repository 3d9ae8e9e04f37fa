#include "tables/workbook.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "tables/limits.h"
#include "tables/rules.h"
#include "tables/workbook_archive.h"
#include "tables/workbook_numbers.h"
#include "text/utf8.h"

namespace hiroba::tables {
namespace {

// Relations and styles: programs write some ten, and some thousand at most.
constexpr size_t kMaxParts = 10000;
constexpr size_t kMaxStyles = 100000;
constexpr size_t kMaxMerged = 100000;

bool read_number(std::string_view text, uint32_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

// «C7»
bool read_cell_name(std::string_view name, uint32_t& column, uint32_t& row) {
  size_t letters = 0;
  column = 0;
  while (letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z' && letters < 3) {
    column = column * 26 + static_cast<uint32_t>(name[letters++] - 'A' + 1);
  }
  return letters > 0 && read_number(name.substr(letters), row) && row > 0;
}

// «_x000D_» stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
std::string without_escapes(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    uint32_t unit = 0;
    const std::string_view hex = i + 7 <= text.size() ? text.substr(i + 2, 4) : std::string_view();
    if (text[i] == '_' && !hex.empty() && text[i + 1] == 'x' && text[i + 6] == '_' &&
        std::from_chars(hex.data(), hex.data() + 4, unit, 16).ptr == hex.data() + 4) {
      text::append(out, unit);
      i += 6;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Names of parts and what they are called in messages; «xl/worksheets/sheet1.xml» by its id.
struct Relations final : XmlListener {
  std::unordered_map<std::string, std::string> target_of_id;
  std::unordered_map<std::string, std::string> target_of_type;  // the last word of the type

  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship" || attributes.get("TargetMode") == "External" || is_done())
      return;
    const std::string_view type = attributes.get("Type");
    const std::string target(attributes.get("Target").substr(0, kMaxNameBytes));
    target_of_id.emplace(attributes.get("Id"), target);
    target_of_type.emplace(type.substr(type.rfind('/') + 1), target);
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}
  bool is_done() const override { return target_of_id.size() >= kMaxParts; }
};

struct Contents final : XmlListener {
  bool from_1904 = false;
  std::vector<std::pair<std::string, std::string>> sheets;  // name, id of its relation

  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "workbookPr") {
      const std::string_view value = attributes.get("date1904");
      from_1904 = value == "1" || value == "true";
    } else if (element == "sheet") {
      sheets.emplace_back(attributes.get("name").substr(0, kMaxNameBytes), attributes.get("id"));
    }
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}
  bool is_done() const override { return sheets.size() > kMaxSheets; }
};

// What the numbers of cells with this style mean.
struct Styles final : XmlListener {
  std::vector<NumberMeaning> meanings;

  void open(std::string_view element, const XmlAttributes& attributes) override {
    uint32_t id = 0;
    if (element == "cellXfs") is_in_cells_ = true;
    if (!read_number(attributes.get("numFmtId"), id)) id = 0;
    if (element == "numFmt") {
      codes_.insert_or_assign(id, meaning_of_format(attributes.get("formatCode")));
    } else if (element == "xf" && is_in_cells_) {
      const auto code = codes_.find(id);
      meanings.push_back(code != codes_.end()
                             ? code->second
                             : meaning_of_format(static_cast<int>(std::min<uint32_t>(id, 1000))));
    }
  }
  void close(std::string_view element) override {
    if (element == "cellXfs") is_in_cells_ = false;
  }
  void text(std::string_view) override {}
  bool is_done() const override {
    return meanings.size() > kMaxStyles || codes_.size() > kMaxStyles;
  }

 private:
  std::unordered_map<uint32_t, NumberMeaning> codes_;
  bool is_in_cells_ = false;
};

// Texts that cells name by their number. Readings (rPh) are no part of them: Japanese programs put
// one beside every word that was typed.
struct SharedTexts final : XmlListener {
  size_t size() const { return ends_.size(); }
  std::string_view operator[](size_t index) const {
    const size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(begin, ends_[index] - begin);
  }

  void open(std::string_view element, const XmlAttributes&) override {
    if (element == "si") {
      is_in_item_ = true;
      item_.clear();
    }
    if (element == "rPh") ++readings_;
    if (element == "t") is_in_text_ = true;
  }
  void close(std::string_view element) override {
    if (element == "rPh") --readings_;
    if (element == "t") is_in_text_ = false;
    if (element != "si" || !is_in_item_) return;
    all_ += without_escapes(item_);
    ends_.push_back(static_cast<uint32_t>(all_.size()));
    is_in_item_ = false;
  }
  void text(std::string_view characters) override {
    if (is_in_text_ && readings_ == 0 && is_in_item_) item_ += characters;
  }
  bool is_done() const override {
    return all_.size() + item_.size() > kMaxSharedBytes || ends_.size() > kMaxSharedTexts;
  }

 private:
  std::string all_;  // one text after the other: there may be a million
  std::vector<uint32_t> ends_;
  std::string item_;
  int readings_ = 0;
  bool is_in_text_ = false;
  bool is_in_item_ = false;
};

// What all sheets together may still hold.
struct Budget {
  uint32_t rows = kMaxSheetRows;
  size_t cells = kMaxSheetCells;
  size_t bytes = kMaxCellBytes;
};

class SheetListener final : public XmlListener {
 public:
  SheetListener(const SharedTexts& shared, const Styles& styles, bool from_1904, Budget& budget,
                Sheet& out)
      : shared_(shared), styles_(styles), from_1904_(from_1904), budget_(budget), out_(out) {}

  const char* trouble() const { return trouble_; }           // nullptr: none
  const std::string& too_much() const { return too_much_; }  // the cell at which it was; empty: not
  bool is_done() const override { return trouble_ != nullptr || !too_much_.empty(); }

  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "row") open_row(attributes);
    if (element == "c") open_cell(attributes);
    if (element == "f") has_formula_ = true;
    if (element == "mergeCell" && out_.merged.size() < kMaxMerged) merge(attributes.get("ref"));
    if (element == "rPh") ++readings_;
    if (element == "v" || element == "t") {
      takes_text_ = true;
      if (element == "v") value_.clear();
    }
  }

  void close(std::string_view element) override {
    if (element == "rPh") --readings_;
    if (element == "v" || element == "t") takes_text_ = false;
    if (element == "c") close_cell();
    if (element == "row" && !row_.cells.empty()) {
      if (budget_.rows == 0) return refuse_size();
      --budget_.rows;
      out_.rows.push_back(std::exchange(row_, SheetRow{row_.number, {}}));
    }
  }

  void text(std::string_view characters) override {
    if (!takes_text_ || readings_ > 0) return;
    if (value_.size() + characters.size() > budget_.bytes) refuse_size();
    else value_ += characters;
  }

 private:
  void refuse_size() { too_much_ = out_.name + "!" + cell_name(column_, row_.number); }

  void open_row(const XmlAttributes& attributes) {
    const uint32_t before = row_.number;
    const std::string_view number = attributes.get("r");
    row_ = SheetRow{before + 1, {}};
    column_ = 0;
    const bool good = number.empty() || (read_number(number, row_.number) && row_.number > before);
    if (!good) trouble_ = "row";
  }

  // «A3:A7»; anything else merges nothing.
  void merge(std::string_view range) {
    const size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;
    MergedRange merged;
    if (read_cell_name(range.substr(0, colon), merged.first_column, merged.first_row) &&
        read_cell_name(range.substr(colon + 1), merged.last_column, merged.last_row))
      out_.merged.push_back(merged);
  }

  // «AB12»: letters count, the row is known.
  void open_cell(const XmlAttributes& attributes) {
    const std::string_view name = attributes.get("r");
    constexpr uint32_t kWidest = 16384;  // XFD: no program writes cells beyond it
    uint32_t column = 0;
    for (const char c : name) {
      if (c < 'A' || c > 'Z' || column > kWidest) break;
      column = column * 26 + static_cast<uint32_t>(c - 'A' + 1);
    }
    if (name.empty()) column = column_ + 1;
    if (column <= column_) trouble_ = "cell";
    column_ = column;
    type_ = attributes.get("t");
    style_ = 0;
    if (!read_number(attributes.get("s"), style_)) style_ = 0;
    value_.clear();
    has_formula_ = false;
  }

  void close_cell() {
    // Programs that never worked a formula out store none of its value.
    const bool lacks_value = has_formula_ && value_.empty() && type_ != "str";
    if (value_.empty() && type_ != "e" && type_ != "s" && type_ != "b" && !lacks_value)
      return;  // blank, with a border at most
    SheetCell cell{column_, "", type_ == "e" || lacks_value, false};
    if (type_ == "s") {
      uint32_t index = 0;
      if (!read_number(value_, index) || index >= shared_.size()) {
        trouble_ = "shared string";
        return;
      }
      if (shared_[index].size() > budget_.bytes) return refuse_size();
      cell.text = shared_[index];
    } else if (type_ == "b") {
      cell.text = value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
    } else if (type_ == "str" || type_ == "inlineStr") {
      cell.text = without_escapes(value_);
    } else if (!cell.is_error) {
      const NumberMeaning meaning =
          style_ < styles_.meanings.size() ? styles_.meanings[style_] : NumberMeaning::number;
      cell.text = number_as_text(value_, meaning, from_1904_);
      cell.is_number = meaning == NumberMeaning::number;
    }
    if (cell.text.empty() && !cell.is_error) return;
    if (column_ > kMaxTableColumns || budget_.cells == 0 || cell.text.size() > budget_.bytes)
      return refuse_size();
    --budget_.cells;
    budget_.bytes -= cell.text.size();
    row_.cells.push_back(std::move(cell));
  }

  const SharedTexts& shared_;
  const Styles& styles_;
  bool from_1904_;
  Budget& budget_;
  Sheet& out_;
  SheetRow row_;
  uint32_t column_ = 0;
  uint32_t style_ = 0;
  std::string type_;
  std::string value_;
  int readings_ = 0;
  bool takes_text_ = false;
  bool has_formula_ = false;
  std::string too_much_;
  const char* trouble_ = nullptr;
};

// «../sheet.xml» from «xl/worksheets/»: parts name each other relative to their folder.
std::string part_at(const std::string& folder, const std::string& target) {
  std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
  for (size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
    const size_t begin = up == 0 ? 0 : path.rfind('/', up - 1) + 1;
    path.erase(begin, up + 4 - begin);
  }
  return path;
}

class WorkbookReader {
 public:
  WorkbookReader(std::string_view bytes, const std::string& shown, source::FileId file,
                 source::Diagnostics& found)
      : archive_(bytes, kMaxWorkbookBytes), shown_(shown), mark_{file, 0, 0, 0}, found_(found) {}

  std::optional<std::vector<Sheet>> run() {
    if (!archive_.ok()) return refuse("ZIP");
    Relations top;
    if (!read_part("_rels/.rels", top)) return std::nullopt;
    const std::string workbook = part_at("", top.target_of_type["officeDocument"]);
    const std::string folder = workbook.substr(0, workbook.rfind('/') + 1);
    Contents contents;
    Relations parts;
    const std::string name = workbook.substr(folder.size());
    if (!read_part(workbook, contents) || !read_part(folder + "_rels/" + name + ".rels", parts))
      return std::nullopt;
    if (contents.is_done()) return refuse_size(std::to_string(contents.sheets.size()));
    SharedTexts shared;
    Styles styles;
    const auto texts = parts.target_of_type.find("sharedStrings");
    const auto formats = parts.target_of_type.find("styles");
    if (texts != parts.target_of_type.end() && !read_part(part_at(folder, texts->second), shared))
      return std::nullopt;
    if (formats != parts.target_of_type.end() &&
        !read_part(part_at(folder, formats->second), styles))
      return std::nullopt;
    for (const bool is_too_much : {parts.is_done(), shared.is_done(), styles.is_done()}) {
      if (is_too_much) return refuse_bytes();
    }
    std::vector<Sheet> out;
    Budget budget;
    for (const auto& [sheet_name, id] : contents.sheets) {
      const auto target = parts.target_of_id.find(id);
      if (target == parts.target_of_id.end()) continue;  // a sheet of charts or of old macros
      out.push_back(Sheet{sheet_name, {}, false, {}, contents.from_1904});
      SheetListener listener(shared, styles, contents.from_1904, budget, out.back());
      const std::string part = part_at(folder, target->second);
      if (!read_part(part, listener)) return std::nullopt;
      if (!listener.too_much().empty()) return refuse_size(listener.too_much());
      if (listener.trouble() != nullptr) return refuse(part + ": " + listener.trouble());
    }
    if (!out.empty()) out.front().has_remarks = has_remarks();
    return out;
  }

 private:
  std::nullopt_t refuse(const std::string& why) {
    found_.report(rules::kWorkbookBroken, mark_, {shown_, why});
    return std::nullopt;
  }

  // «xl/comments1.xml», «xl/threadedComments/…», and where LibreOffice puts them.
  bool has_remarks() const {
    for (const std::string& name : archive_.names()) {
      const bool is_remark = name.find("omments") != std::string::npos;
      if (is_remark && name.ends_with(".xml")) return true;
    }
    return false;
  }

  std::nullopt_t refuse_bytes() {
    found_.report(rules::kWorkbookTooLarge, mark_,
                  {shown_, std::to_string(kMaxWorkbookBytes / kMegabyte) + " MB"});
    return std::nullopt;
  }

  // `where`: the cell at which it was too much, or how many sheets there are.
  std::nullopt_t refuse_size(const std::string& where) {
    found_.report(rules::kWorkbookTooMuch, mark_,
                  {shown_, where, std::to_string(kMaxSheetRows), std::to_string(kMaxTableColumns),
                   std::to_string(kMaxSheetCells), std::to_string(kMaxSheets)});
    return std::nullopt;
  }

  bool read_part(const std::string& name, XmlListener& listener) {
    if (read_xml(archive_, name, listener)) return true;
    if (archive_.is_too_large()) refuse_bytes();
    else refuse(name);
    return false;
  }

  Archive archive_;
  const std::string& shown_;
  source::Mark mark_;
  source::Diagnostics& found_;
};

}  // namespace

std::string cell_name(uint32_t column, uint32_t row) {
  std::string letters;
  for (uint32_t rest = column; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row);
}

std::optional<std::vector<Sheet>> read_workbook(std::string_view bytes, const std::string& shown,
                                                source::FileId file, source::Diagnostics& found) {
  if (!can_read_archives()) {
    found.report(rules::kWorkbookUnsupported, source::Mark{file, 0, 0, 0});
    return std::nullopt;
  }
  return WorkbookReader(bytes, shown, file, found).run();
}

}  // namespace hiroba::tables
