#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "imports/read_row.h"
#include "kinds/schedule.h"

// The cells of one row while it is read, and what has become of them.
namespace hiroba::imports {

class RowValues {
 public:
  RowValues(const Row& row, kinds::Kind kind, const RowReading& reading, Report& report);

  const RowReading& reading() const { return reading_; }
  CellReading cell_reading() const;
  Draft& draft() { return draft_; }
  // nullptr: not in this list, blank, or already dealt with.
  const RowCell* find(std::string_view key) const;
  bool has_one(std::initializer_list<std::string_view> keys) const;
  std::string label(std::string_view key) const { return reading_.headings.label(key); }

  void take(std::string_view key) { done_.push_back(std::string(key)); }
  void change(std::string_view key, const source::Rule& rule, std::vector<std::string> args = {});
  void refuse(std::string_view key, const source::Rule& rule, std::vector<std::string> args = {});
  // By its own rule; into the draft, or said.
  void read_plain(const Column& column);
  // The same into another draft, by a column of another kind.
  void read_into(std::string_view key, const Column& column, Draft& into);

  // What is left over has no place; says so and gives the draft.
  Draft finish();

 private:
  std::vector<std::string> with_label(std::string_view key, std::vector<std::string> args) const;
  bool is_done(std::string_view key) const;

  const Row& row_;
  const RowReading& reading_;
  Report& report_;
  Draft draft_;
  std::vector<std::string> done_;
};

// Parts of a row that take several cells. Each deals with all of its columns.
void read_listing(RowValues& row);
void read_when(RowValues& row);  // schedule, start and end
void read_hours(RowValues& row);
void read_fee(RowValues& row);
void read_place(RowValues& row);
void read_organization(RowValues& row);
void read_contacts(RowValues& row, const std::string& field);  // contacts or numbers
void read_number(RowValues& row);                              // of the register itself

}  // namespace hiroba::imports
