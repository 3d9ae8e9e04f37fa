#pragma once

#include <string>
#include <string_view>
#include <vector>

// Several values in one cell.
namespace hiroba::imports {

// What somebody wrote one after the other: «a、b», or «a・b».
enum class Parting { by_commas, by_dots };
std::vector<std::string> parts_of_list(std::string_view text, Parting parting);

// Those with something on them.
std::vector<std::string> lines_of(const std::string& text);

// «なかまち集会所 [nakamachi-hall]» on lines, or one after the other.
std::vector<std::string> parts_of_references(const std::string& text);

}  // namespace hiroba::imports
