#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>

#include "text/visible.h"

// The only way in which the program writes to a terminal, besides the diagnostics: names of files
// and values come from outside and may hold what a terminal would obey.
namespace hiroba::app {

// A text of several lines. What it quotes, its author has passed through quoted().
inline void say_text(std::FILE* to, std::string_view text) {
  const std::string shown = text::visible_lines(text);
  std::fwrite(shown.data(), 1, shown.size(), to);
}

// A value within such a text: on one line, and all of it visible.
inline std::string quoted(std::string_view value) { return text::visible(value); }

template <typename T>
auto as_argument(const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return quoted(std::string_view(value));
  } else {
    return value;
  }
}

// A form of fmt with its arguments; each text among them is quoted().
template <typename... Args>
void say(std::FILE* to, std::string_view form, const Args&... args) {
  say_text(to, fmt::format(fmt::runtime(form), as_argument(args)...));
}

}  // namespace hiroba::app
