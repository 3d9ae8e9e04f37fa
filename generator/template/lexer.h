#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "template/file.h"

namespace hiroba::tmpl {

struct Token {
  enum class Type : uint8_t { name, text, integer, symbol, end };
  Type type = Type::end;
  uint32_t offset = 0;
  uint32_t length = 0;
  std::string_view written;  // names and symbols
  std::string text;          // string literals, without escapes
  int64_t number = 0;

  bool is(std::string_view symbol) const { return type == Type::symbol && written == symbol; }
  bool is_name(std::string_view name) const { return type == Type::name && written == name; }
};

struct Chunk {
  enum class Type : uint8_t { data, output, statement };
  Type type = Type::data;
  uint32_t offset = 0;  // of the tag with its braces
  uint32_t length = 0;
  std::string_view data;      // white space already removed where a neighbour has «-»
  std::vector<Token> tokens;  // of a tag; always closed by one of type end
  bool broken = false;        // something in the tag was reported
};

// Cuts a file into literal text and tags. Comments vanish. Reports to file.errors.
std::vector<Chunk> cut(File& file);

}  // namespace hiroba::tmpl
