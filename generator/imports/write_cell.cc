#include <algorithm>

#include "imports/cells.h"
#include "imports/schedule_words.h"
#include "kinds/parse_record.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"

namespace hiroba::imports {
namespace {

using kinds::Shape;
using kinds::ValueType;
using syntax::Node;

class CellWriter {
 public:
  CellWriter(const Column& column, const KnownSite& site, text::Date today)
      : column_(column), field_(*column.field()), site_(site), today_(today) {}

  std::string run(const Node& value) const {
    const ValueType& type = *field_.type;
    if (type.shape == Shape::localized) return in_language(value);
    if (type.shape != Shape::list) return one(type, value);
    return list(*type.element, value);
  }

 private:
  std::string in_language(const Node& value) const {
    if (value.type == Node::Type::scalar) return column_.language.empty() ? value.text : "";
    const Node* own = value.find(column_.language.empty() ? "ja" : column_.language);
    return own == nullptr ? "" : own->text;
  }

  std::string one(const ValueType& type, const Node& value) const {
    if (value.type != Node::Type::scalar) return syntax::yaml_on_one_line(value);
    switch (type.shape) {
      case Shape::boolean: return value.text == "true" ? "はい" : "いいえ";
      case Shape::reference: return reference(value.text);
      case Shape::date_time: {
        std::string out = value.text;
        std::replace(out.begin(), out.end(), 'T', ' ');
        return out;
      }
      default: return field_.is_list_of_site ? site_word(value.text) : value.text;
    }
  }

  std::string list(const ValueType& element, const Node& value) const {
    if (element.shape == Shape::record) return records(element, value);
    const bool has_words = element.shape == Shape::choice || field_.is_list_of_site;
    std::string out;
    for (const Node& item : value.items) {
      const std::string text = one(element, item);
      const bool is_plain = item.type == Node::Type::scalar &&
                            text.find('\n') == std::string::npos && !text.starts_with("[") &&
                            !text.starts_with("{");
      if (!is_plain) return syntax::yaml_on_one_line(value);
      out += (out.empty() ? "" : has_words ? "、" : "\n") + text;
    }
    return out;
  }

  // Words where they say everything.
  std::string records(const ValueType& element, const Node& value) const {
    kinds::Group group;
    kinds::Service service;
    source::Diagnostics ignored;
    kinds::FieldMarks marks;
    const bool is_schedule = element.fields == &kinds::FieldsOf<kinds::Schedule>::all;
    const bool is_hours = element.fields == &kinds::FieldsOf<kinds::Hours>::all;
    std::string words;
    Node map;
    if (is_schedule) {
      syntax::add_entry(map, "schedule", value);
      kinds::parse_fields(kinds::FieldsOf<kinds::Group>::all(), &group, map, marks, 0,
                          site_.languages(), ignored);
      words = words_of(group.schedule, today_);
    } else if (is_hours) {
      syntax::add_entry(map, "hours", value);
      kinds::parse_fields(kinds::FieldsOf<kinds::Service>::all(), &service, map, marks, 0,
                          site_.languages(), ignored);
      words = words_of(service.hours, today_);
    }
    return words.empty() ? syntax::yaml_on_one_line(value) : words;
  }

  std::string site_word(const std::string& id) const {
    const model::Settings& settings = site_.settings();
    const model::ListWord* word = field_.name == "topics" ? settings.topic(id) : settings.area(id);
    if (word == nullptr) return id;
    const auto& all = field_.name == "topics" ? settings.topics : settings.areas;
    const std::string& label = word->label.ja;
    const auto same = [&](const model::ListWord& one) {
      return one.label.ja == label || one.id == label;
    };
    const bool is_clear = std::count_if(all.begin(), all.end(), same) == 1 &&
                          label.find_first_of("\n,;/") == std::string::npos &&
                          label.find("、") == std::string::npos;
    return is_clear ? label : id;
  }

  // «なかまち集会所 [nakamachi-hall]»
  std::string reference(const std::string& written) const {
    const bool has_kind = written.find('/') != std::string::npos;
    const std::string id = has_kind || field_.targets.empty()
                               ? written
                               : std::string(kinds::kind_name(field_.targets[0])) + "/" + written;
    const KnownRecord* known = site_.find(id);
    // Of what people tell of themselves a list says no more than where it lies.
    const bool is_told = known != nullptr && known->record != nullptr && has_lists(known->kind);
    const std::string title = is_told ? known->record->common.title.ja : "";
    if (title.find_first_of("[]\n") != std::string::npos) return "[" + written + "]";
    return title.empty() ? "[" + written + "]" : title + " [" + written + "]";
  }

  const Column& column_;
  const kinds::Field& field_;
  const KnownSite& site_;
  text::Date today_;
};

}  // namespace

const Node* at_path(const Node& record, const std::vector<const kinds::Field*>& path) {
  const Node* node = &record;
  for (const kinds::Field* field : path) {
    if (node->type != Node::Type::map) return nullptr;
    node = node->find(field->name);
    if (node == nullptr) return nullptr;
  }
  return node;
}

std::string write_cell(const Column& column, const Node& record, const KnownSite& site,
                       text::Date today) {
  const Node* value = at_path(record, column.path);
  if (value == nullptr || value->type == Node::Type::null) return "";
  return CellWriter(column, site, today).run(*value);
}

}  // namespace hiroba::imports
