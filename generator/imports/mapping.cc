#include "imports/mapping.h"

#include <fmt/format.h>

#include "imports/rules.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "syntax/yaml.h"

namespace hiroba::imports {
namespace {

using syntax::Node;

bool is_known(const MappedColumn& column, const Headings& headings) {
  return column.to.empty() || headings.named(column.to).use != Use::unknown;
}

std::string comment_of(const MappedColumn& column, const Headings& headings) {
  if (column.to.empty()) return "入れ先がわからないので、取り込みません";
  const Meaning meaning = headings.named(column.to);
  if (meaning.use == Use::person) return "取り込みません";
  return meaning.use == Use::column ? headings.label(meaning.key) : "";
}

}  // namespace

std::optional<Mapping> read_mapping(std::string_view text, const std::string& shown,
                                    const Headings& headings, source::FileId file,
                                    source::Diagnostics& found) {
  source::Diagnostics own;
  const auto node = syntax::parse_yaml(text, file, 1, own);
  const Node* columns = node && node->type == Node::Type::map ? node->find("columns") : nullptr;
  if (columns == nullptr || columns->type != Node::Type::sequence || own.has_errors()) {
    const uint32_t line = own.empty() ? 1 : own.list().front().mark.line;
    found.report(rules::kMapping, source::Mark{file, line, 0, 0},
                 {shown, fmt::format("{}行目", line)});
    return std::nullopt;
  }
  Mapping out;
  bool is_good = true;
  for (const Node& item : columns->items) {
    const Node* heading = item.type == Node::Type::map ? item.find("heading") : nullptr;
    const Node* to = item.type == Node::Type::map ? item.find("to") : nullptr;
    MappedColumn one;
    if (heading != nullptr) one.heading = heading->text;
    if (to != nullptr) one.to = to->text;
    if (heading == nullptr || to == nullptr || !is_known(one, headings)) {
      is_good = false;
      found.report(rules::kMapping, item.mark, {shown, fmt::format("{}行目", item.mark.line)});
    }
    out.columns.push_back(std::move(one));
  }
  if (!is_good) return std::nullopt;
  return out;
}

std::string write_mapping(const Mapping& mapping, const Headings& headings, kinds::Kind kind,
                          const std::string& list) {
  std::string out = fmt::format(
      "# 一覧「{}」の列と、記録の項目の対応です。to を直して、もう一度 hiroba import をします。\n"
      "# 使わない: 取り込まない列。個人の情報: だれのページにも出さないので取り込まない列。\n"
      "# to に書けるものは、この下の一覧にあります。\n"
      "kind: {}\ncolumns:\n",
      list, kinds::kind_name(kind));
  for (const MappedColumn& column : mapping.columns) {
    Node map;
    syntax::add_entry(map, "heading", syntax::text_node(column.heading));
    syntax::add_entry(map, "to", syntax::text_node(column.to));
    const std::string comment = comment_of(column, headings);
    out += fmt::format("  - {}{}\n", syntax::yaml_on_one_line(map),
                       comment.empty() ? "" : "  # " + comment);
  }
  out += "\n# ---- to に書けるもの\n#   使わない\n#   個人の情報\n";
  for (const InputColumn& one : headings.inputs())
    out += fmt::format("#   {}  {}\n", one.key, one.label);
  for (const Column& one : headings.columns()) {
    // Of other languages one is enough to see how they are written.
    if (one.language.empty()) out += fmt::format("#   {}  {}\n", one.key, one.label);
  }
  out += "#   （ほかの言語は title.en のように書きます）\n";
  return out;
}

}  // namespace hiroba::imports
