#include "syntax/write_yaml.h"

#include <fmt/format.h>

#include <algorithm>

namespace hiroba::syntax {
namespace {

constexpr size_t kLongLine = 120;  // bytes; Japanese takes three for a character

enum class Place { own_line, in_brackets };

// Signs with a meaning of their own somewhere in YAML; a blank at an end would be lost.
bool has_signs(std::string_view text, Place place) {
  constexpr std::string_view kSigns = "#[]{},&*!|>'\"%@`\\\n\r\t";
  constexpr std::string_view kFirst = "-?= .<~:";
  if (text.empty() || kFirst.find(text.front()) != std::string_view::npos || text.back() == ' ' ||
      text.find_first_of(kSigns) != std::string_view::npos)
    return true;
  // «13:30» and «https://» are one word where nothing else stands on the line.
  for (size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (place == Place::in_brackets || at + 1 == text.size() || text[at + 1] == ' ') return true;
  }
  return false;
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What programs take for something else than a text: numbers, days, yes, null.
bool looks_like_a_value(std::string_view text) {
  if (text.find_first_not_of("0123456789+-._:xoeETZ ") == std::string_view::npos) return true;
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view word :
       {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}) {
    if (lower == word) return true;
  }
  return false;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else if (c == '\r') out += "\\r";
    else out += c;
  }
  return out + '"';
}

std::string scalar(const Node& node, Place place) {
  if (!node.quoted && is_number(node.text)) return node.text;
  const bool needs_quotes =
      has_signs(node.text, place) || (node.quoted && looks_like_a_value(node.text));
  return needs_quotes ? in_quotes(node.text) : node.text;
}

bool is_flat(const Node& node) {
  const auto is_leaf = [](const Node& one) {
    return one.type == Node::Type::scalar || one.type == Node::Type::null;
  };
  return std::all_of(node.items.begin(), node.items.end(), is_leaf) &&
         std::all_of(node.entries.begin(), node.entries.end(),
                     [&](const Entry& entry) { return is_leaf(entry.value); });
}

bool has_maps(const Node& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const Node& item) { return item.type == Node::Type::map; });
}

}  // namespace

std::string yaml_on_one_line(const Node& node) {
  std::string out;
  switch (node.type) {
    case Node::Type::null: return "\"\"";
    case Node::Type::scalar: return scalar(node, Place::in_brackets);
    case Node::Type::sequence:
      for (const Node& item : node.items) {
        out += (out.empty() ? "" : ", ") + yaml_on_one_line(item);
      }
      return "[" + out + "]";
    case Node::Type::map: break;
  }
  for (const Entry& entry : node.entries) {
    out +=
        fmt::format("{}{}: {}", out.empty() ? "" : ", ", entry.key, yaml_on_one_line(entry.value));
  }
  return "{" + out + "}";
}

std::string yaml_entry(std::string_view key, const Node& node) {
  if (node.type == Node::Type::scalar)
    return fmt::format("{}: {}\n", key, scalar(node, Place::own_line));
  const std::string short_form = fmt::format("{}: {}\n", key, yaml_on_one_line(node));
  if (node.type == Node::Type::map && (!is_flat(node) || short_form.size() > kLongLine)) {
    std::string out = fmt::format("{}:\n", key);
    for (const Entry& entry : node.entries) {
      out += fmt::format("  {}: {}\n", entry.key, yaml_on_one_line(entry.value));
    }
    return out;
  }
  if (node.type != Node::Type::sequence || (!has_maps(node) && short_form.size() <= kLongLine))
    return short_form;
  std::string out = fmt::format("{}:\n", key);
  for (const Node& item : node.items) {
    if (item.type != Node::Type::map || item.entries.empty()) {
      out += fmt::format("  - {}\n", yaml_on_one_line(item));
      continue;
    }
    for (size_t i = 0; i < item.entries.size(); ++i) {
      out += fmt::format("  {} {}: {}\n", i == 0 ? "-" : " ", item.entries[i].key,
                         yaml_on_one_line(item.entries[i].value));
    }
  }
  return out;
}

Node text_node(std::string_view text) {
  Node node = plain_node(text);
  node.quoted = true;
  return node;
}

Node plain_node(std::string_view text) {
  Node node;
  node.type = Node::Type::scalar;
  node.text = text;
  return node;
}

void add_entry(Node& map, std::string_view key, Node value) {
  map.type = Node::Type::map;
  map.entries.push_back(Entry{std::string(key), {}, std::move(value)});
}

}  // namespace hiroba::syntax
