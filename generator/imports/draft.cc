#include "imports/draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "imports/rules.h"
#include "kinds/parse_record.h"
#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "kinds/rules.h"
#include "syntax/check_text.h"
#include "syntax/write_yaml.h"
#include "syntax/yaml.h"
#include "text/kana.h"

namespace hiroba::imports {
namespace {

using source::Diagnostics;
using syntax::Node;

constexpr size_t kMostBytes = 200 * 1024;  // below what a record may have

void mark_lines(Node& node, uint32_t line) {
  node.mark = source::Mark{0, line, 1, 0};
  for (Node& item : node.items) mark_lines(item, line);
  for (syntax::Entry& entry : node.entries) {
    entry.key_mark = node.mark;
    mark_lines(entry.value, line);
  }
}

// Field i of the draft on line i + 2; line 1 is the record itself.
Node as_map(const Draft& draft) {
  Node map;
  map.type = Node::Type::map;
  map.mark = source::Mark{0, 1, 1, 0};
  for (size_t i = 0; i < draft.fields.size(); ++i) {
    Node value = draft.fields[i].node;
    mark_lines(value, static_cast<uint32_t>(i + 2));
    syntax::add_entry(map, draft.fields[i].name, std::move(value));
    map.entries.back().key_mark = map.entries.back().value.mark;
  }
  if (draft.is_draft && draft.find("draft") == nullptr)
    syntax::add_entry(map, "draft", syntax::plain_node("true"));
  return map;
}

std::string sentence(const source::Diagnostic& d) { return source::fill(d.rule->ja, d.args); }

class Finisher {
 public:
  Finisher(Draft& draft, const KnownSite& site, Report& report, std::string& why)
      : draft_(draft), site_(site), report_(report), why_(why) {}

  std::optional<Finished> run() {
    while (true) {
      Diagnostics found;
      const kinds::Record record =
          kinds::parse_record(draft_.kind, as_map(draft_), 0, site_.languages(), found);
      if (!found.has_errors()) return written(kinds::node_of(record, site_.languages()));
      if (!drop_what_is_wrong(found) && !stays_draft(found) && !is_given_a_status(found)) {
        why_ = sentence(first_error(found));
        return std::nullopt;
      }
    }
  }

 private:
  static const source::Diagnostic& first_error(const Diagnostics& found) {
    return *std::find_if(found.list().begin(), found.list().end(),
                         [](const auto& d) { return d.rule->severity == source::Severity::error; });
  }

  bool drop_what_is_wrong(const Diagnostics& found) {
    std::vector<bool> drop(draft_.fields.size(), false);
    bool any = false;
    for (const source::Diagnostic& d : found.list()) {
      if (d.rule->severity != source::Severity::error || d.mark.line < 2) continue;
      const size_t i = d.mark.line - 2;
      if (i >= drop.size() || drop[i]) continue;
      drop[i] = any = true;
      const FieldValue& field = draft_.fields[i];
      report_.add(rules::kCellForm, field.cells,
                  {label_of(field.name), sentence(d), source::fill(d.rule->en, d.args)});
      report_.counts.refused_cells += field.cells.size();
    }
    for (size_t i = drop.size(); i-- > 0;) {
      if (drop[i]) draft_.fields.erase(draft_.fields.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return any;
  }

  std::string label_of(const std::string& name) const {
    for (const auto table :
         {kinds::FieldsOf<kinds::Common>::all(), kinds::info(draft_.kind).fields()}) {
      for (const kinds::Field& field : table) {
        if (field.name == name) return std::string(field.label_ja);
      }
    }
    return name;
  }

  bool stays_draft(const Diagnostics& found) {
    if (draft_.is_draft) return false;
    draft_.is_draft = true;
    report_.add(rules::kRowStaysDraft, draft_.cells, {sentence(first_error(found))});
    return true;
  }

  // A plan is the least that can be said of it.
  bool is_given_a_status(const Diagnostics& found) {
    if (first_error(found).rule != &kinds::rules::kStatusMissing) return false;
    draft_.set("status_of_fact", syntax::plain_node("計画"), {});
    report_.add(rules::kRowPlanned, draft_.cells);
    return true;
  }

  std::optional<Finished> written(Node node) {
    const kinds::KindInfo& kind = kinds::info(draft_.kind);
    const bool is_markdown = kind.is_prose || !draft_.body.empty();
    std::string yaml;
    for (const syntax::Entry& entry : node.entries)
      yaml += syntax::yaml_entry(entry.key, entry.value);
    Finished out;
    out.ending = is_markdown ? ".md" : ".yaml";
    out.bytes = is_markdown
                    ? "---\n" + yaml + "---\n\n" + draft_.body + (draft_.body.empty() ? "" : "\n")
                    : fmt::format("# yaml-language-server: $schema=../../.hiroba/schema/{}.json\n",
                                  kinds::kind_name(draft_.kind)) +
                          yaml;
    // What is written says the same again, whatever the words in it.
    Diagnostics found;
    const bool is_text = syntax::check_text(out.bytes, 0, 1, kMostBytes, found);
    const auto again = is_text ? syntax::parse_yaml(yaml, 0, 1, found) : std::nullopt;
    if (again) {
      const kinds::Record record =
          kinds::parse_record(draft_.kind, *again, 0, site_.languages(), found);
      out.node = kinds::node_of(record, site_.languages());
    }
    if (!again || found.has_errors() || syntax::serialize(out.node) != syntax::serialize(node)) {
      why_ = found.has_errors() ? sentence(first_error(found)) : "YAML";
      return std::nullopt;
    }
    return out;
  }

  Draft& draft_;
  const KnownSite& site_;
  Report& report_;
  std::string& why_;
};

}  // namespace

FieldValue* Draft::find(std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldValue& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

const FieldValue* Draft::find(std::string_view name) const {
  return const_cast<Draft*>(this)->find(name);
}

std::string Draft::title() const {
  const FieldValue* field = find("title");
  if (field == nullptr) return "";
  if (field->node.type != Node::Type::map) return field->node.text;
  const Node* ja = field->node.find("ja");
  return ja == nullptr ? "" : ja->text;
}

bool Draft::has(const std::vector<const kinds::Field*>& path, const std::string& language) const {
  const FieldValue* field = find(path[0]->name);
  const Node* at = field == nullptr ? nullptr : &field->node;
  for (size_t i = 1; at != nullptr && i < path.size(); ++i)
    at = at->type == Node::Type::map ? at->find(path[i]->name) : nullptr;
  if (at == nullptr || at->type == Node::Type::null) return false;
  if (path.back()->type->shape != kinds::Shape::localized) return true;
  if (at->type == Node::Type::scalar) return language.empty();
  return at->find(language.empty() ? "ja" : language) != nullptr;
}

void Draft::set(std::string_view name, Node node, const std::vector<CellAt>& from) {
  FieldValue* field = find(name);
  if (field == nullptr) field = &fields.emplace_back(FieldValue{std::string(name), {}, {}});
  field->node = std::move(node);
  field->cells.insert(field->cells.end(), from.begin(), from.end());
}

void Draft::set(const std::vector<const kinds::Field*>& path, const std::string& language,
                Node node, CellAt cell) {
  FieldValue* field = find(path[0]->name);
  if (field == nullptr)
    field = &fields.emplace_back(FieldValue{std::string(path[0]->name), {}, {}});
  field->cells.push_back(cell);
  Node* at = &field->node;
  for (size_t i = 1; i < path.size(); ++i) {
    at->type = Node::Type::map;
    if (at->find(path[i]->name) == nullptr) syntax::add_entry(*at, path[i]->name, Node());
    at = const_cast<Node*>(at->find(path[i]->name));
  }
  if (language.empty() && at->type == Node::Type::null) {
    *at = std::move(node);
    return;
  }
  // Another language joins the Japanese text, or the other way round.
  if (at->type == Node::Type::scalar) {
    Node ja = std::move(*at);
    *at = Node();
    syntax::add_entry(*at, "ja", std::move(ja));
  }
  syntax::add_entry(*at, language.empty() ? "ja" : language, std::move(node));
}

std::optional<Finished> finish(Draft& draft, const KnownSite& site, Report& report,
                               std::string& why) {
  return Finisher(draft, site, report, why).run();
}

}  // namespace hiroba::imports
