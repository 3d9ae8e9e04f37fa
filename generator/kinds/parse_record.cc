#include "kinds/parse_record.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "kinds/field_dates.h"
#include "kinds/meant_text.h"
#include "kinds/near_kind.h"
#include "kinds/registry.h"
#include "kinds/rules.h"
#include "kinds/slug.h"
#include "text/date_format.h"
#include "text/near.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::kinds {
namespace {

using source::Diagnostics;
using source::Mark;
using syntax::Node;

// «place:» with nothing behind it is not given, nor is «booking: ""».
bool is_empty(const Node& node) {
  return node.type == Node::Type::null || (node.type == Node::Type::scalar && node.text.empty());
}

// «title: ""», «days: []» and «title: {ja: ""}» give no value, and no other message says so.
bool says_nothing(const Node& node) {
  switch (node.type) {
    case Node::Type::null: return true;
    case Node::Type::scalar: return node.text.empty();
    case Node::Type::sequence: return node.items.empty();
    case Node::Type::map: break;
  }
  for (const syntax::Entry& entry : node.entries) {
    if (!says_nothing(entry.value)) return false;
  }
  return !node.entries.empty();
}

// A field table and the struct it describes. A record has two: the common one and its kind's.
struct Part {
  std::span<const Field> table;
  void* record;
};

struct Found {
  const Field* field = nullptr;
  void* record = nullptr;
};

Found find_field(std::span<const Part> parts, std::string_view name) {
  for (const Part& part : parts) {
    for (const Field& field : part.table) {
      if (field.name == name) return Found{&field, part.record};
    }
  }
  return Found{};
}

// Reads one YAML tree into its structs, field by field.
class Reader {
 public:
  Reader(FieldMarks& marks, const Languages& languages, Diagnostics& found)
      : marks_(marks), languages_(languages), found_(found) {}

  void fields(std::span<const Part> parts, const Node& map, FieldPath path);
  void value(const Field& field, const ValueType& type, void* member, const Node& node,
             FieldPath path);
  void unknown(std::span<const Part> parts, const syntax::Entry& entry);

 private:
  void scalar(const Field& field, const ValueType& type, void* member, const Node& node);
  void text(const Field& field, std::string& out, const Node& node);
  void localized(const Field& field, Localized& out, const Node& node, FieldPath path);
  void reference(const Field& field, Reference& out, const Node& node);
  void choice(const Field& field, const ValueType& type, void* slot, const Node& node);
  void number(const Field& field, const ValueType& type, void* slot, const Node& node);

  FieldMarks& marks_;
  const Languages& languages_;
  Diagnostics& found_;
};

std::string sample_of(const Field& field) { return std::string(field.sample); }

void Reader::text(const Field& field, std::string& out, const Node& node) {
  if (node.type != Node::Type::scalar) {
    found_.report(rules::kFieldNotText, node.mark, {std::string(field.name), sample_of(field)});
    return;
  }
  // «>» and «|» end with the line end of their last line, which nobody means.
  std::string written = node.text;
  while (written.ends_with('\n')) written.pop_back();
  if (written.find('\n') != std::string::npos) {
    found_.report(rules::kFieldLineBreak, node.mark, {std::string(field.name)});
    return;
  }
  const auto limit = static_cast<size_t>(field.highest);
  if (limit > 0 && written.size() > limit) {
    const size_t length = hiroba::text::count_characters(written);
    if (length > limit) {
      found_.report(rules::kFieldTooLong, node.mark,
                    {std::string(field.name), std::to_string(length), std::to_string(limit)});
      return;
    }
  }
  if (field.accepts != nullptr && !field.accepts(written)) {
    const std::string meant = meant_text(field, written);
    if (!meant.empty()) {
      found_.report(rules::kFieldPatternForm, node.mark, {std::string(field.name), written, meant});
      return;
    }
    found_.report(rules::kFieldPattern, node.mark,
                  {std::string(field.name), written, sample_of(field), std::string(field.help_ja)});
    return;
  }
  out = std::move(written);
}

// «ja・easy・en».
std::string tags_of(const Languages& languages) {
  std::string out;
  for (const Language language : languages.all()) {
    if (!out.empty()) out += "・";
    out += language.tag();
  }
  return out;
}

void Reader::localized(const Field& field, Localized& out, const Node& node, FieldPath path) {
  if (node.type != Node::Type::map) {
    text(field, out.ja, node);
    return;
  }
  for (const syntax::Entry& entry : node.entries) {
    const Language* language = languages_.find(entry.key);
    if (language == nullptr) {
      found_.report(rules::kFieldLanguage, entry.key_mark,
                    {std::string(field.name), entry.key, tags_of(languages_)});
      continue;
    }
    marks_.set(path / entry.key, entry.value.mark);
    text(field, out.own(*language), entry.value);
  }
  if (out.ja.empty() && node.find("ja") == nullptr) {
    found_.report(rules::kFieldJaMissing, node.mark, {std::string(field.name)});
  }
}

std::string names_of(std::span<const Kind> kinds) {
  std::string out;
  for (const Kind kind : kinds) {
    if (!out.empty()) out += "・";
    out += kind_name(kind);
  }
  return out;
}

void Reader::reference(const Field& field, Reference& out, const Node& node) {
  const bool has_one_kind = field.targets.size() == 1;
  const std::string example = has_one_kind ? "hidamari" : "group/hidamari";
  const std::string kind_meant(has_one_kind ? kind_name(field.targets[0]) : "");
  const size_t slash = node.text.find('/');
  const bool has_kind = slash != std::string::npos;
  const std::string_view slug = std::string_view(node.text).substr(has_kind ? slash + 1 : 0);
  const bool form_ok =
      node.type == Node::Type::scalar && is_slug(slug) && (has_kind || field.targets.size() == 1);
  if (!form_ok) {
    found_.report(rules::kFieldReference, node.mark,
                  {std::string(field.name), node.text, example, kind_meant});
    return;
  }
  if (!has_kind) {
    out.id = fmt::format("{}/{}", kind_name(field.targets[0]), slug);
    return;
  }
  const auto kind = kind_named(std::string_view(node.text).substr(0, slash));
  if (!kind) {
    found_.report(rules::kFieldReference, node.mark,
                  {std::string(field.name), node.text, example, kind_meant});
    return;
  }
  bool allowed = field.targets.empty();
  for (const Kind target : field.targets) allowed = allowed || target == *kind;
  if (!allowed) {
    found_.report(
        rules::kFieldReferenceKind, node.mark,
        {std::string(field.name), std::string(kind_name(*kind)), names_of(field.targets)});
    return;
  }
  out.id = node.text;
}

void Reader::choice(const Field& field, const ValueType& type, void* slot, const Node& node) {
  const std::span<const Choice> choices = type.choices();
  // One word, in whatever width it was typed.
  const std::string written = hiroba::text::nfkc(node.text);
  for (const Choice& choice : choices) {
    if (written != choice.name && written != hiroba::text::nfkc(choice.ja)) continue;
    *static_cast<uint8_t*>(slot) = choice.value;
    return;
  }
  std::string ja, en;
  std::vector<std::string_view> names;
  for (const Choice& choice : choices) {
    if (!ja.empty()) ja += "・", en += ", ";
    ja += choice.ja;
    en += choice.name;
    names.push_back(choice.ja);
    names.push_back(choice.name);
  }
  auto& d =
      found_.report(rules::kFieldChoice, node.mark, {std::string(field.name), node.text, ja, en});
  d.near = hiroba::text::near_names(node.text, names);
}

void Reader::number(const Field& field, const ValueType& type, void* slot, const Node& node) {
  const char* begin = node.text.data();
  const char* end = begin + node.text.size();
  double value = 0;
  std::from_chars_result read{begin, std::errc::invalid_argument};
  if (type.shape == Shape::integer) {
    int whole = 0;
    read = std::from_chars(begin, end, whole);
    value = whole;
    *static_cast<int*>(slot) = whole;
  } else {
    read = std::from_chars(begin, end, value, std::chars_format::fixed);
    *static_cast<double*>(slot) = value;
  }
  // «nan» and «inf» are numbers to std::from_chars; no field means one.
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) {
    found_.report(rules::kFieldNumber, node.mark,
                  {std::string(field.name), node.text, sample_of(field)});
  } else if ((field.lowest != 0 || field.highest != 0) &&
             (value < static_cast<double>(field.lowest) ||
              value > static_cast<double>(field.highest))) {
    found_.report(rules::kFieldRange, node.mark,
                  {std::string(field.name), node.text, std::to_string(field.lowest),
                   std::to_string(field.highest)});
  }
}

void Reader::scalar(const Field& field, const ValueType& type, void* member, const Node& node) {
  if (node.type != Node::Type::scalar) {
    found_.report(rules::kFieldNotText, node.mark, {std::string(field.name), sample_of(field)});
    return;
  }
  switch (type.shape) {
    case Shape::boolean:
      if (node.text == "true" || node.text == "false") {
        *static_cast<bool*>(type.make(member)) = node.text == "true";
      } else {
        found_.report(rules::kFieldBoolean, node.mark, {std::string(field.name), node.text});
      }
      break;
    case Shape::integer:
    case Shape::decimal: number(field, type, type.make(member), node); break;
    case Shape::choice: choice(field, type, type.make(member), node); break;
    default: read_date_field(field, type, member, node, found_);
  }
}

void Reader::value(const Field& field, const ValueType& type, void* member, const Node& node,
                   FieldPath path) {
  if (is_empty(node)) return;
  marks_.set(path, node.mark);
  switch (type.shape) {
    case Shape::list: {
      if (node.type != Node::Type::sequence) {  // one value may stand without brackets
        value(field, *type.element, type.make(member), node, path / size_t{0});
        return;
      }
      size_t index = 0;
      for (const Node& item : node.items) {
        if (is_empty(item)) continue;
        value(field, *type.element, type.make(member), item, path / index++);
      }
      return;
    }
    case Shape::record: {
      if (node.type != Node::Type::map) {
        found_.report(rules::kFieldRecord, node.mark, {std::string(field.name), sample_of(field)});
        return;
      }
      const Part part{type.fields(), type.make(member)};
      fields({&part, 1}, node, path);
      return;
    }
    case Shape::text: text(field, *static_cast<std::string*>(type.make(member)), node); return;
    case Shape::localized:
      localized(field, *static_cast<Localized*>(type.make(member)), node, path);
      return;
    case Shape::reference:
      reference(field, *static_cast<Reference*>(type.make(member)), node);
      return;
    default: scalar(field, type, member, node);
  }
}

void Reader::unknown(std::span<const Part> parts, const syntax::Entry& entry) {
  std::vector<const Field*> fields;
  for (const Part& part : parts) {
    for (const Field& field : part.table) fields.push_back(&field);
  }
  found_.report(rules::kFieldUnknown, entry.key_mark, {entry.key}).near =
      near_fields(entry.key, fields);
}

void Reader::fields(std::span<const Part> parts, const Node& map, FieldPath path) {
  for (const syntax::Entry& entry : map.entries) {
    const auto [field, record] = find_field(parts, entry.key);
    if (field == nullptr) {
      unknown(parts, entry);
    } else {
      value(*field, *field->type, field->member(record), entry.value, path / entry.key);
    }
  }
  for (const Part& part : parts) {
    for (const Field& field : part.table) {
      if (!field.is_required || field.type->get(field.member_of(part.record)) != nullptr) continue;
      // What was written wrongly has its own message and is not missing as well.
      const Node* written = map.find(field.name);
      if (written != nullptr && !says_nothing(*written)) continue;
      found_.report(rules::kFieldMissing, map.mark,
                    {std::string(field.name), std::string(field.label_ja), sample_of(field)});
    }
  }
}

std::array<Part, 2> parts_of(Record& record) {
  return {Part{FieldsOf<Common>::all(), &record.common},
          Part{info(record.kind()).fields(), record.data()}};
}

void check_common(Record& record, const KindInfo& kind, source::FileId file, Diagnostics& found) {
  const Mark start{file, 1, 1, 0};
  const Common& common = record.common;
  // Whoever begins a record need not know yet how its name is read.
  // What was written wrongly has its own message and is not missing as well.
  const auto is_missing = [&](std::string_view field) {
    return !record.marks.has(FieldPath() / field);
  };
  if (kind.needs_kana && is_missing("kana") && !common.draft) {
    found.report(rules::kKanaMissing, start);
  }
  if (kind.needs_status && is_missing("status_of_fact")) {
    found.report(rules::kStatusMissing, start);
  }
  const auto reversed = [&](FieldPath at, std::string_view a, text::Date first, std::string_view b,
                            text::Date second) {
    found.report(rules::kDatesReversed, record.marks.find(at),
                 {std::string(b), text::iso(second), std::string(a), text::iso(first)});
  };
  if (common.checked && common.checked->date && common.checked->again &&
      *common.checked->again < *common.checked->date) {
    reversed(FieldPath() / "checked" / "again", "date", *common.checked->date, "again",
             *common.checked->again);
  }
  if (common.publish && common.publish->from && common.publish->until &&
      *common.publish->until < *common.publish->from) {
    reversed(FieldPath() / "publish" / "until", "from", *common.publish->from, "until",
             *common.publish->until);
  }
}

}  // namespace

Record parse_record(Kind kind, const Node& node, source::FileId file, const Languages& languages,
                    Diagnostics& found) {
  Record record(kind);
  record.marks.set_file(file);
  if (node.type != Node::Type::map) {
    found.report(rules::kRecordNotMap, Mark{file, 1, 1, 0});
    return record;
  }
  Reader(record.marks, languages, found).fields(parts_of(record), node, FieldPath());
  record.marks.finish();
  check_common(record, info(kind), file, found);
  if (info(kind).check != nullptr) info(kind).check(record, found);
  return record;
}

void parse_fields(std::span<const Field> table, void* record, const Node& node, FieldMarks& marks,
                  source::FileId file, const Languages& languages, Diagnostics& found) {
  marks.set_file(file);
  if (node.type != Node::Type::map) {
    found.report(rules::kRecordNotMap, Mark{file, 1, 1, 0});
    return;
  }
  const Part part{table, record};
  Reader(marks, languages, found).fields({&part, 1}, node, FieldPath());
  marks.finish();
}

void merge_variant(Record& record, Language language, const Node& node, source::FileId file,
                   const Languages& languages, Diagnostics& found) {
  if (node.type == Node::Type::null) return;
  if (node.type != Node::Type::map) {
    found.report(rules::kRecordNotMap, Mark{file, 1, 1, 0});
    return;
  }
  const auto parts = parts_of(record);
  Reader reader(record.marks, languages, found);
  const std::string suffix = "." + language.tag();
  for (const syntax::Entry& entry : node.entries) {
    const auto [field, base] = find_field(parts, entry.key);
    if (field == nullptr) {
      reader.unknown(parts, entry);
      continue;
    }
    const bool list =
        field->type->shape == Shape::list && field->type->element->shape == Shape::localized;
    if (field->type->shape != Shape::localized && !list) {
      found.report(rules::kVariantField, entry.key_mark, {entry.key, suffix});
      continue;
    }
    const auto put = [&](Localized& target, const Node& value) {
      if (target.has(language)) {
        found.report(rules::kVariantTwice, entry.key_mark, {entry.key, language.tag()});
        return;
      }
      reader.value(*field, kValueType<std::string>, &target.own(language), value,
                   FieldPath() / entry.key / std::string_view(language.tag()));
    };
    void* member = field->member(base);
    if (!list) {
      put(*static_cast<Localized*>(member), entry.value);
      continue;
    }
    // One value may stand without brackets, as in records.
    const bool is_sequence = entry.value.type == Node::Type::sequence;
    const std::span<const Node> values =
        is_sequence ? std::span<const Node>(entry.value.items) : std::span(&entry.value, 1);
    auto& items = *static_cast<std::vector<Localized>*>(member);
    if (values.size() > items.size()) {
      found.report(rules::kVariantListLonger, entry.value.mark,
                   {entry.key, std::to_string(values.size()), std::to_string(items.size())});
    }
    for (size_t i = 0; i < values.size() && i < items.size(); ++i) put(items[i], values[i]);
  }
  record.marks.finish();
}

}  // namespace hiroba::kinds
