#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "source/diagnostics.h"
#include "source/rule.h"

// What became of every cell of a list.
namespace hiroba::imports {

struct CellAt {
  uint32_t sheet = 0;  // index
  uint32_t row = 0;    // from 1
  uint32_t column = 0;
  auto operator<=>(const CellAt&) const = default;
};

// Cells of one sheet of which the same is to be said. Without cells: of the whole list.
struct Line {
  const source::Rule* rule = nullptr;
  std::vector<std::string> args;
  std::vector<CellAt> cells;
};

// How many records and cells met which fate.
struct Counts {
  size_t made = 0, updated = 0, unchanged = 0;  // records of rows
  size_t left = 0, refused = 0;                 // rows that changed nothing
  size_t waiting = 0;                           // rows whose people have not agreed
  size_t besides = 0;                           // places, numbers, organisations made besides
  size_t cells = 0, changed_cells = 0, refused_cells = 0, private_cells = 0, unread_cells = 0;
};

class Report {
 public:
  // Lines that say the same of one sheet become one.
  void add(const source::Rule& rule, const std::vector<CellAt>& cells,
           std::vector<std::string> args = {});
  // In the order of the sheets, then as they were found.
  const std::vector<Line>& lines() const { return lines_; }
  bool has_errors() const;

  Counts counts;

 private:
  std::vector<Line> lines_;
  std::map<std::tuple<const source::Rule*, uint32_t, std::vector<std::string>>, size_t> known_;
};

// «「一覧」C4〜C8・C11»; names of sheets by their index.
std::string cells_in_words(const std::vector<CellAt>& cells,
                           const std::vector<std::string>& sheets);

// «「一覧」C4: [import.cell.date] 「開催日」: 日として読めません。 直し方: …».
std::string line_in_words(const Line& line, const std::vector<std::string>& sheets,
                          source::MessageLanguage language);

}  // namespace hiroba::imports
