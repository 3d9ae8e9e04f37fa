#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "open_data/datasets.h"
#include "open_data/source.h"

// Tables for spreadsheets and for other towns' programs: CSV, with CSVW beside it. They keep the
// Digital Agency's rules for tables that machines read: one heading row, one datum in a cell, no
// line breaks, numbers without units, days as 2026-12-02, «not known» empty and never 0.
namespace hiroba::open_data {

// What a column is called and what kind of value it holds.
struct Heading {
  std::string_view words;  // as the standard writes it
  std::string_view name;   // for programs: a-z and _
  std::string_view type;  // of CSVW: «string», «date», «time», «integer», «decimal», «anyURI»
};

template <class Row>
struct Column {
  Heading heading;
  std::string (*value)(const Row& row, const Source& source);
};

using Cells = std::vector<std::vector<std::string>>;

// Adds data/<name>.csv and its description to the dataset. `cells`: the rows, without the headings.
void add_table(Dataset& dataset, std::vector<Heading> headings, std::function<Cells()> cells,
               const Source& source);

template <class Row>
void add_table(Dataset& dataset, std::span<const Column<Row>> columns,
               std::function<std::vector<Row>()> rows, const Source& source) {
  std::vector<Heading> headings;
  for (const Column<Row>& column : columns) headings.push_back(column.heading);
  add_table(
      dataset, std::move(headings),
      [columns, rows = std::move(rows), source] {
        Cells cells;
        for (const Row& row : rows()) {
          auto& line = cells.emplace_back();
          for (const Column<Row>& column : columns) line.push_back(column.value(row, source));
        }
        return cells;
      },
      source);
}

}  // namespace hiroba::open_data
