#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "emit/chart_data.h"
#include "text/utf8.h"

// Words, measures and numbers of a drawing. Internal to the drawings (chart.cc, path_diagram.cc).
namespace hiroba::emit::chart {

// One user unit of the drawing is about one CSS pixel on a small screen; letters are kEm wide.
constexpr double kWidth = 320;
constexpr double kEm = 14;
constexpr double kLine = 19;

// Words and signs of site/strings, section `chart`.
struct Marks {
  std::string_view unknown, open, close, colon, stop, comma, see_table, bar, line, stacked, share,
      unit, table, table_alone;
};

inline Marks marks_of(const Words& words) {
  const auto mark = [&](std::string_view key) { return words.word("chart", key); };
  return {mark("unknown"), mark("open"),      mark("close"), mark("colon"),      mark("stop"),
          mark("comma"),   mark("see_table"), mark("bar"),   mark("line"),       mark("stacked"),
          mark("share"),   mark("unit"),      mark("table"), mark("table_alone")};
}

inline double width_of(std::string_view text) {
  double ems = 0;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    ems += next.c < 0x2000 ? 0.58 : 1;
    at += next.size;
  }
  return ems * kEm;
}

// At most `most` lines that fit; breaks before an opening bracket, else where the line is full.
inline std::vector<std::string> wrapped(std::string_view text, double width, size_t most) {
  std::vector<std::string> lines(1);
  const size_t bracket = text.find("（");
  for (size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    const std::string_view letter = text.substr(at, next.size);
    const bool full = width_of(lines.back()) + width_of(letter) > width;
    const bool at_bracket = at == bracket && width_of(text) > width;
    if (!lines.back().empty() && (full || at_bracket) && lines.size() < most) lines.emplace_back();
    lines.back() += letter;
    at += next.size;
  }
  return lines;
}

inline std::string number(double value) {
  std::string out = fmt::format("{:.1f}", value);
  if (out.size() > 2 && out.substr(out.size() - 2) == ".0") out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

// The numbers on the axis: three to five round steps.
inline double step_for(double most) {
  if (most <= 0) return 1;
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double factor : {0.2, 0.5, 1.0}) {
    if (most / (power * factor) <= 5) return std::max(power * factor, 1e-6);
  }
  return power * 2;
}

inline std::string axis_number(double value) {
  return grouped(value == std::floor(value) ? fmt::format("{:.0f}", value)
                                            : fmt::format("{:g}", value));
}

}  // namespace hiroba::emit::chart
