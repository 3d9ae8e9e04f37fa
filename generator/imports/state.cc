#include "imports/state.h"

#include <nlohmann/json.hpp>

namespace hiroba::imports {

using nlohmann::json;

std::optional<State> read_state(std::string_view text) {
  State out;
  if (text.empty()) return out;
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("rows") || !root["rows"].is_object()) return std::nullopt;
  for (const auto& [key, row] : root["rows"].items()) {
    const auto text_of = [&row = row](const char* name) -> const std::string* {
      const auto found = row.is_object() ? row.find(name) : row.end();
      return row.is_object() && found != row.end() ? found->get_ptr<const std::string*>() : nullptr;
    };
    const std::string* record = text_of("record");
    const std::string* written = text_of("written");
    if (record == nullptr || written == nullptr) return std::nullopt;
    const bool is_beside = row.contains("beside") && row["beside"] == json(true);
    out.rows[key] = WrittenRecord{*record, *written, is_beside};
  }
  return out;
}

std::string write_state(const State& state) {
  json rows = json::object();
  for (const auto& [key, row] : state.rows) {
    json& one = rows[key] = json{{"record", row.record}, {"written", row.written}};
    if (row.is_beside) one["beside"] = true;
  }
  return json{{"version", 1}, {"rows", rows}}.dump(1) + "\n";
}

}  // namespace hiroba::imports
