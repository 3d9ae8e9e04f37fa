#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

// What was made of a list, so that it can be imported again: which row became which record, and how
// its file looked then. Rows are hashed; nothing of a cell stands here.
namespace hiroba::imports {

struct WrittenRecord {
  std::string record;      // «group/hidamari»
  std::string written;     // short_hash() of the file
  bool is_beside = false;  // a place, number or organisation that rows name
};

struct State {
  std::map<std::string, WrittenRecord> rows;  // by short_hash() of the row's key
};

// Nothing: it is damaged. An empty text is an empty state.
std::optional<State> read_state(std::string_view json);
std::string write_state(const State& state);

}  // namespace hiroba::imports
