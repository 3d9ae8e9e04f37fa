#include "kinds/json_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "kinds/registry.h"

namespace hiroba::kinds {
namespace {

using Json = nlohmann::ordered_json;

Json object_of(std::span<const Field> fields, const Languages& languages);
Json schema_of(const Field& field, const ValueType& type, const Languages& languages);

Json text_schema(const Field& field) {
  Json out = {{"type", "string"}};
  if (field.highest > 0) out["maxLength"] = field.highest;
  if (!field.pattern.empty()) out["pattern"] = field.pattern;
  return out;
}

Json number_schema(const Field& field, const char* type) {
  Json out = {{"type", type}};
  if (field.lowest != 0 || field.highest != 0) {
    out["minimum"] = field.lowest;
    out["maximum"] = field.highest;
  }
  return out;
}

// YAML 1.2 readers give 2021 as a number and 2026-11-02 as a text.
Json pattern_schema(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

Json localized_schema(const Field& field, const Languages& languages) {
  Json texts = Json::object();
  for (const LanguageInfo& language : Languages::known()) texts[language.tag] = text_schema(field);
  // A site may have more languages, which are named in its own settings.
  const Json map = {{"type", "object"},
                    {"properties", texts},
                    {"required", {"ja"}},
                    {"additionalProperties", false}};
  return {{"anyOf", {text_schema(field), map}}};
}

Json choice_schema(const ValueType& type) {
  Json values = Json::array();
  for (const Choice& choice : type.choices()) {
    values.push_back(choice.ja);
    if (choice.name != choice.ja) values.push_back(choice.name);
  }
  return {{"enum", values}};
}

Json reference_schema(const Field& field) {
  std::string kinds;
  for (const Kind kind : field.targets)
    kinds += (kinds.empty() ? "" : "|") + std::string(kind_name(kind));
  if (kinds.empty()) kinds = "[a-z]+";
  // With one possible kind the slug alone is enough.
  const std::string head = fmt::format("({})/", kinds);
  const std::string pattern =
      fmt::format("^{}[a-z0-9-]+$", field.targets.size() == 1 ? "(" + head + ")?" : head);
  return Json{{"type", "string"}, {"pattern", pattern}};
}

Json list_schema(const Field& field, const ValueType& type, const Languages& languages) {
  const Json item = schema_of(field, *type.element, languages);
  return {{"anyOf", {Json{{"type", "array"}, {"items", item}}, item}}};
}

Json schema_of(const Field& field, const ValueType& type, const Languages& languages) {
  switch (type.shape) {
    case Shape::text: return text_schema(field);
    case Shape::localized: return localized_schema(field, languages);
    case Shape::boolean: return {{"type", "boolean"}};
    case Shape::integer: return number_schema(field, "integer");
    case Shape::decimal: return number_schema(field, "number");
    case Shape::date: return pattern_schema("^\\d{4}-\\d{2}-\\d{2}$");
    case Shape::partial_date:
      return {{"anyOf",
               {pattern_schema("^(FY)?\\d{4}$|^\\d{4}-\\d{2}(-\\d{2})?$"),
                Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}}}};
    case Shape::time: return pattern_schema("^\\d{2}:\\d{2}$");
    case Shape::date_time: return pattern_schema("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2})?$");
    case Shape::choice: return choice_schema(type);
    case Shape::reference: return reference_schema(field);
    case Shape::record: return object_of(type.fields(), languages);
    case Shape::list: return list_schema(field, type, languages);
  }
  return {};
}

void add_fields(Json& object, std::span<const Field> fields, const Languages& languages) {
  for (const Field& field : fields) {
    Json property = schema_of(field, *field.type, languages);
    property["title"] = field.label_ja;
    property["description"] = fmt::format("{} 例: {}", field.help_ja, field.sample);
    object["properties"][std::string(field.name)] = std::move(property);
    if (field.is_required) object["required"].push_back(field.name);
  }
}

Json object_of(std::span<const Field> fields, const Languages& languages) {
  Json out = {{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  add_fields(out, fields, languages);
  return out;
}

}  // namespace

Json json_schema(Kind kind, const Languages& languages) {
  const KindInfo& k = info(kind);
  Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", k.label_ja},
              {"description", k.help_ja},
              {"type", "object"},
              {"properties", Json::object()},
              {"required", Json::array()},
              {"additionalProperties", false}};
  add_fields(out, FieldsOf<Common>::all(), languages);
  add_fields(out, k.fields(), languages);
  if (k.needs_kana) out["required"].push_back("kana");
  if (k.needs_status) out["required"].push_back("status_of_fact");
  return out;
}

}  // namespace hiroba::kinds
