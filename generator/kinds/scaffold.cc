#include "kinds/scaffold.h"

#include <fmt/format.h>

#include "kinds/registry.h"
#include "text/kana.h"

namespace hiroba::kinds {
namespace {

// What the rules of a kind ask for beyond its required fields.
bool is_asked_for(const KindInfo& kind, std::string_view field) {
  if (field == "status_of_fact") return kind.needs_status;
  if (kind.kind == Kind::event) return field == "start";
  return kind.kind == Kind::number && field == "tel";
}

// In quotes where YAML would read more than a text.
std::string as_yaml(std::string_view text) {
  const bool plain = !text.empty() && text[0] != '-' && text[0] != '?' && text[0] != ' ' &&
                     text.find_first_of(":#[]{},&*!|>'\"%@`\\") == std::string_view::npos;
  if (plain) return std::string(text);
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

// How a name is read can be written down only where it stands in kana; an example would be
// published, and lists sorted by it.
std::string kana_line(std::string_view title, const KindInfo& kind, const Field& field) {
  if (kind.needs_kana && text::is_kana_reading(title)) {
    return fmt::format("kana: {}\n", as_yaml(text::to_hiragana(title)));
  }
  return fmt::format("# kana:   # {}（例: {}）\n", field.label_ja, field.sample);
}

void add_lines(std::string& out, std::span<const Field> fields, const KindInfo& kind,
               std::string_view name) {
  for (const Field& field : fields) {
    if (field.name == "title") {
      out += fmt::format("title: {}\n", as_yaml(name));
      continue;
    }
    if (field.name == "kana") {
      out += kana_line(name, kind, field);
      continue;
    }
    const bool needed =
        field.is_required || field.name == "draft" || is_asked_for(kind, field.name);
    out += fmt::format("{}{}: {}  # {}\n", needed ? "" : "# ", field.name, field.sample,
                       field.label_ja);
  }
}

}  // namespace

std::string scaffold(Kind kind, std::string_view name) {
  const KindInfo& k = info(kind);
  std::string out =
      k.is_prose ? "---\n"
                 : fmt::format("# yaml-language-server: $schema=../../.hiroba/schema/{}.json\n",
                               kind_name(kind));
  add_lines(out, FieldsOf<Common>::all(), k, name);
  add_lines(out, k.fields(), k, name);
  if (k.is_prose) out += "---\n\n";
  return out;
}

}  // namespace hiroba::kinds
