#pragma once

#include <string>
#include <string_view>

// What the number in a cell means: spreadsheets store days and times as numbers, and only the
// cell's format tells (ECMA-376 part 1, 18.8.30).
namespace hiroba::tables {

enum class NumberMeaning { number, day, time, day_and_time };

// Of a format that every program knows by its number. 0 to 163; others have a code.
NumberMeaning meaning_of_format(int id);
// Of a format code, such as «yyyy"年"m"月"d"日"» or «[h]:mm».
NumberMeaning meaning_of_format(std::string_view code);

// The number as a person would write it: 2026-12-16, 13:30, 2026-12-16 13:30, or in digits. What is
// no number stays as it is. Days count from 1900 (with the 29 February of that year that never was,
// ECMA-376 part 1, 18.17.4.1) or from 1904.
std::string number_as_text(std::string_view stored, NumberMeaning meaning, bool from_1904);

}  // namespace hiroba::tables
