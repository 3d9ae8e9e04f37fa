#include <algorithm>
#include <nlohmann/json.hpp>

#include "kinds/json_schema.h"
#include "open_data/standards.h"
#include "syntax/markdown/document.h"
#include "text/date_format.h"

// Records as JSON. A value stands as its file may say it, so that the JSON Schema for editors fits
// here, too; texts are without markup.
namespace hiroba::open_data {
namespace {

using Json = nlohmann::ordered_json;
using kinds::Field;
using kinds::Shape;
using kinds::ValueType;
using model::Item;

// Of the office: how a record is kept, not what it says.
constexpr std::string_view kNotData[] = {"draft",     "publish", "visibility", "owner",
                                         "open_data", "consent", "listing"};

bool is_data(const Field& field) {
  return std::find(std::begin(kNotData), std::end(kNotData), field.name) == std::end(kNotData);
}

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

class RecordWriter {
 public:
  explicit RecordWriter(const Source& source) : source_(source) {}

  Json write(const Item& item) const {
    Json fields = Json::object();
    add_fields(kinds::FieldsOf<kinds::Common>::all(), &item.common(), fields);
    add_fields(kinds::info(item.kind()).fields(), item.record.data(), fields);
    Json out = {{"id", item.id}};
    if (!item.origin_page.empty()) {
      out["page"] = item.origin_page;
    } else if (kinds::info(item.kind()).has_page) {
      out["page"] = source_.page_of(item);
    }
    if (item.source) out["origin"] = source_.settings().sources[*item.source].title.ja;
    if (item.changed) out["changed"] = text::iso(*item.changed);
    // How another town's may be used is for that town to say.
    const auto& licence = source_.settings().data_licence;
    if (licence && !item.source) out["licence"] = licence->url;
    out["record"] = std::move(fields);
    for (const kinds::Language language : source_.settings().languages.spoken()) {
      if (item.body[language].empty()) continue;
      std::string words = syntax::plain_text(item.body[language]);
      while (!words.empty() && words.back() == '\n') words.pop_back();
      out["text"][language.tag()] = std::move(words);
    }
    for (const model::Occurrence& day : item.dates) {
      if (day.date < source_.model().today) continue;
      out["dates"].push_back(occurrence(day));
    }
    if (!item.table.empty()) out["table"] = item.table;
    return out;
  }

 private:
  static Json occurrence(const model::Occurrence& day) {
    Json out = {{"date", text::iso(day.date)}};
    if (day.from) out["from"] = text::iso(*day.from);
    if (day.until) out["until"] = text::iso(*day.until);
    if (day.state == model::OccurrenceState::cancelled) out["state"] = "cancelled";
    if (day.state == model::OccurrenceState::moved) out["state"] = "moved";
    if (day.state == model::OccurrenceState::extra) out["state"] = "extra";
    return out;
  }

  void add_fields(std::span<const Field> fields, const void* record, Json& out) const {
    for (const Field& field : fields) {
      if (!is_data(field) || field.visibility != kinds::Visibility::open) continue;
      Json value = value_of(*field.type, field.member_of(record));
      if (!value.is_null()) out[std::string(field.name)] = std::move(value);
    }
  }

  Json value_of(const ValueType& type, const void* member) const {
    const void* given = type.get(member);
    if (given == nullptr) return nullptr;
    switch (type.shape) {
      case Shape::text: return source_.plain(kinds::Localized(as<std::string>(given)));
      case Shape::localized: return localized(as<kinds::Localized>(given));
      case Shape::boolean: return as<bool>(given);
      case Shape::integer: return as<int>(given);
      case Shape::decimal: return as<double>(given);
      case Shape::date: return text::iso(as<text::Date>(given));
      case Shape::partial_date: return text::partial_iso(as<text::PartialDate>(given));
      case Shape::time: return text::iso(as<text::Time>(given));
      case Shape::date_time: return text::iso(as<text::DateTime>(given));
      case Shape::choice: {
        const kinds::Choice* choice = kinds::choice_of(type.choices(), as<uint8_t>(given));
        return choice == nullptr ? Json(nullptr) : Json(choice->name);
      }
      case Shape::reference: {
        const auto& reference = as<kinds::Reference>(given);
        const Item* target = source_.linked(reference);
        return target == nullptr ? Json(nullptr) : Json(target->id);
      }
      case Shape::record: {
        Json out = Json::object();
        add_fields(type.fields(), given, out);
        return out.empty() ? Json(nullptr) : out;
      }
      case Shape::list: {
        Json out = Json::array();
        for (size_t i = 0; i < type.size(given); ++i) {
          if (Json one = value_of(*type.element, type.at(given, i)); !one.is_null()) {
            out.push_back(std::move(one));
          }
        }
        return out.empty() ? Json(nullptr) : out;
      }
    }
    return nullptr;
  }

  Json localized(const kinds::Localized& text) const {
    Json out = Json::object();
    for (const kinds::Language language : source_.settings().languages.all()) {
      if (text.has(language)) {
        out[language.tag()] = source_.plain(kinds::Localized(text.own(language)));
      }
    }
    // One language alone is a text, as editors write it.
    return out.size() == 1 && out.contains("ja") ? out["ja"] : out;
  }

  const Source& source_;
};

std::string text_of(kinds::Kind kind, const Source& source) {
  const RecordWriter writer(source);
  std::string out = "[";
  for (const Item* item : source.records(kind)) {
    out += out.size() > 1 ? ",\n" : "\n";
    out += writer.write(*item).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return out + "\n]\n";
}

std::string schema_of(kinds::Kind kind, const Source& source) {
  Json record = kinds::json_schema(kind, source.settings().languages);
  record.erase("$schema");
  // What must be there in a file may be kept back here.
  for (const std::string_view name : kNotData) {
    record["properties"].erase(std::string(name));
    auto& required = record["required"];
    required.erase(std::remove(required.begin(), required.end(), Json(name)), required.end());
  }
  const Json date = {{"type", "string"}, {"format", "date"}};
  const Json words = {{"type", "string"}};
  const Json day = {{"type", "object"},
                    {"required", {"date"}},
                    {"properties",
                     {{"date", date},
                      {"from", words},
                      {"until", words},
                      {"state", {{"enum", {"cancelled", "moved", "extra"}}}}}},
                    {"additionalProperties", false}};
  const Json item = {
      {"type", "object"},
      {"required", {"id", "record"}},
      {"properties",
       {{"id", {{"type", "string"}, {"pattern", "^[a-z]+/[a-z0-9-]+$"}}},
        {"page", {{"type", "string"}, {"format", "uri-reference"}}},
        {"origin", words},
        {"changed", date},
        {"licence", {{"type", "string"}, {"format", "uri"}}},
        {"record", std::move(record)},
        {"text", {{"type", "object"}, {"additionalProperties", words}}},
        {"dates", {{"type", "array"}, {"items", day}}},
        {"table", {{"type", "array"}, {"items", {{"type", "array"}, {"items", words}}}}}}},
      {"additionalProperties", false}};
  const Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", kinds::info(kind).label_ja},
                    {"type", "array"},
                    {"items", item}};
  return out.dump(1) + "\n";
}

}  // namespace

Dataset records_of(kinds::Kind kind, const Source& source) {
  Dataset out;
  out.name = kinds::kind_name(kind);
  out.title = source.words().word("kind", kinds::kind_name(kind));
  out.kind = kind;
  const auto all = source.records(kind);
  out.count = all.size();
  out.changed = latest(all);
  const std::string schema = "data/" + out.name + ".schema.json";
  out.files.push_back({"data/" + out.name + ".json", "JSON", "application/json",
                       [kind, source] { return text_of(kind, source); }, schema, false});
  out.files.push_back({schema, "JSON Schema", "application/schema+json",
                       [kind, source] { return schema_of(kind, source); }, "", true});
  return out;
}

}  // namespace hiroba::open_data
