#include "kinds/record_node.h"

#include <fmt/format.h>

#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "text/date_format.h"

namespace hiroba::kinds {
namespace {

using syntax::Node;

class NodeWriter {
 public:
  explicit NodeWriter(const Languages& languages) : languages_(languages) {}

  Node value(const Field& field, const ValueType& type, const void* given) const {
    switch (type.shape) {
      case Shape::text: return syntax::text_node(*as<std::string>(given));
      case Shape::localized: return localized(*as<Localized>(given));
      case Shape::boolean: return syntax::plain_node(*as<bool>(given) ? "true" : "false");
      case Shape::integer: return syntax::plain_node(std::to_string(*as<int>(given)));
      case Shape::decimal: return syntax::plain_node(fmt::format("{}", *as<double>(given)));
      case Shape::date: return syntax::plain_node(text::iso(*as<text::Date>(given)));
      case Shape::partial_date:
        return syntax::plain_node(text::partial_iso(*as<text::PartialDate>(given)));
      case Shape::time: return syntax::text_node(text::iso(*as<text::Time>(given)));
      case Shape::date_time: return syntax::plain_node(text::iso(*as<text::DateTime>(given)));
      case Shape::choice: return choice(type, *as<uint8_t>(given));
      case Shape::reference: return reference(field, *as<Reference>(given));
      case Shape::record: return fields(type.fields(), given);
      case Shape::list: break;
    }
    Node list;
    list.type = Node::Type::sequence;
    for (size_t i = 0; i < type.size(given); ++i) {
      const void* item = type.at(given, i);
      list.items.push_back(value(field, *type.element, item));
    }
    return list;
  }

  Node fields(std::span<const Field> table, const void* record) const {
    Node map;
    map.type = Node::Type::map;
    for (const Field& field : table) {
      const void* given = field.type->get(field.member_of(record));
      if (given != nullptr) syntax::add_entry(map, field.name, value(field, *field.type, given));
    }
    return map;
  }

 private:
  template <class T>
  static const T* as(const void* given) {
    return static_cast<const T*>(given);
  }

  Node localized(const Localized& text) const {
    if (!text.is_translated()) return syntax::text_node(text.ja);
    Node map;
    map.type = Node::Type::map;
    for (const Language language : languages_.all()) {
      if (text.has(language))
        syntax::add_entry(map, language.tag(), syntax::text_node(text.own(language)));
    }
    return map;
  }

  static Node choice(const ValueType& type, uint8_t given) {
    for (const Choice& choice : type.choices()) {
      if (choice.value == given) return syntax::plain_node(choice.ja);
    }
    return Node();
  }

  static Node reference(const Field& field, const Reference& given) {
    const size_t slash = given.id.find('/');
    const bool has_one_kind = field.targets.size() == 1 && slash != std::string::npos;
    return syntax::text_node(has_one_kind ? given.id.substr(slash + 1) : given.id);
  }

  const Languages& languages_;
};

// A truth that is usual is given where it does not hold.
void add_false(const Record& record, Node& map) {
  const Record usual(record.kind());
  for (const Field& field : info(record.kind()).fields()) {
    if (field.type->shape != Shape::boolean) continue;
    const bool is_usual = field.type->get(field.member_of(usual.data())) != nullptr;
    const bool holds = field.type->get(field.member_of(record.data())) != nullptr;
    if (is_usual && !holds) syntax::add_entry(map, field.name, syntax::plain_node("false"));
  }
}

}  // namespace

Node node_of(const Field& field, const void* member, const Languages& languages) {
  const void* given = field.type->get(member);
  return given == nullptr ? Node() : NodeWriter(languages).value(field, *field.type, given);
}

Node node_of(const Record& record, const Languages& languages) {
  const NodeWriter writer(languages);
  Node map = writer.fields(FieldsOf<Common>::all(), &record.common);
  Node own = writer.fields(info(record.kind()).fields(), record.data());
  add_false(record, own);
  for (syntax::Entry& entry : own.entries) map.entries.push_back(std::move(entry));
  return map;
}

}  // namespace hiroba::kinds
