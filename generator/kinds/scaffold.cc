#include "kinds/scaffold.h"

#include <fmt/format.h>

#include "kinds/registry.h"

namespace hiroba::kinds {
namespace {

void add_lines(std::string& out, std::span<const Field> fields, const KindInfo& kind,
               std::string_view name) {
  for (const Field& field : fields) {
    if (field.name == "title") {
      out += fmt::format("title: {}\n", name);
      continue;
    }
    const bool needed = field.is_required || (field.name == "kana" && kind.needs_kana) ||
                        (field.name == "status_of_fact" && kind.needs_status) ||
                        field.name == "draft";
    out += fmt::format("{}{}: {}  # {}\n", needed ? "" : "# ", field.name, field.sample, field.label_ja);
  }
}

}  // namespace

std::string scaffold(Kind kind, std::string_view name) {
  const KindInfo& k = info(kind);
  std::string out = k.is_prose ? "---\n"
                               : fmt::format("# yaml-language-server: $schema=../../.hiroba/schema/{}.json\n",
                                             kind_name(kind));
  add_lines(out, FieldsOf<Common>::all(), k, name);
  add_lines(out, k.fields(), k, name);
  if (k.is_prose) out += "---\n\n";
  return out;
}

}  // namespace hiroba::kinds
