#include "syntax/yaml_slip_signs.h"

namespace hiroba::syntax {
namespace {

using std::string_view;

constexpr string_view kWideColon = "：";
constexpr string_view kWideSpace = "\u3000";
constexpr string_view kFixedSpace = "\u00A0";

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

size_t name_length(string_view text) {
  if (text.empty() || !is_name_start(text[0])) return 0;
  size_t n = 1;
  while (n < text.size() && is_name(text[n])) ++n;
  return n;
}

string_view wide_space_at(string_view text) {
  for (const string_view space : {kWideSpace, kFixedSpace}) {
    if (text.starts_with(space)) return text.substr(0, space.size());
  }
  return {};
}

std::string wide_space_name(string_view space) {
  return space == kWideSpace ? "全角の空白" : "改行しない空白";
}

string_view key_like_beginning(string_view value) {
  const size_t name = name_length(value);
  if (name == 0) return {};
  string_view rest = value.substr(name);
  if (rest.starts_with(":")) {
    const bool right = rest.size() == 1 || rest[1] == ' ' || rest[1] == '\t';
    if (right || rest.starts_with("://") || value.starts_with("mailto:")) return {};
    return value.substr(0, name);
  }
  while (rest.starts_with(" ") || !wide_space_at(rest).empty()) {
    rest.remove_prefix(rest[0] == ' ' ? 1 : wide_space_at(rest).size());
  }
  return rest.starts_with(kWideColon) ? value.substr(0, name) : string_view{};
}

bool is_dash_without_space(string_view value) {
  if (value.size() < 2 || value[0] != '-') return false;
  const char next = value[1];
  return next != '-' && next != ' ' && next != '.' && !(next >= '0' && next <= '9');
}

}  // namespace hiroba::syntax
