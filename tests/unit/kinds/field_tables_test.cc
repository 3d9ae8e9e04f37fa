// What has to hold for every row of every field table.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "kinds/authors_reference.h"
#include "kinds/json_schema.h"
#include "kinds/registry.h"
#include "kinds/scaffold.h"
#include "kinds/walk.h"
#include "record_text.h"
#include "text/utf8.h"

namespace hiroba::kinds {
namespace {

// Every table that a record of some kind can reach, by its way there: «group.schedule».
void visit_tables(
    const std::function<void(const std::string&, std::span<const Field>, bool)>& visit) {
  const std::function<void(const std::string&, std::span<const Field>, bool)> down =
      [&](const std::string& name, std::span<const Field> fields, bool in_list) {
        visit(name, fields, in_list);
        for (const Field& field : fields) {
          const bool is_list = field.type->shape == Shape::list;
          const ValueType& type = is_list ? *field.type->element : *field.type;
          if (type.shape == Shape::record) {
            down(name + "." + std::string(field.name), type.fields(), in_list || is_list);
          }
        }
      };
  down("common", FieldsOf<Common>::all(), false);
  for (const KindInfo& kind : all_kinds())
    down(std::string(kind_name(kind.kind)), kind.fields(), false);
}

bool is_name(std::string_view name) {
  for (const char c : name) {
    if (!(c >= 'a' && c <= 'z') && c != '_') return false;
  }
  return !name.empty();
}

bool has_japanese(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const auto d = text::decode_at(text, at);
    if (d.c >= 0x3040) return true;
    at += d.size;
  }
  return false;
}

TEST_CASE("names are unique, and labels, help and examples are there in both languages") {
  size_t rows = 0;
  visit_tables([&](const std::string& table, std::span<const Field> fields, bool) {
    std::set<std::string_view> names;
    for (const Field& field : fields) {
      CAPTURE(table);
      CAPTURE(field.name);
      ++rows;
      CHECK(is_name(field.name));
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.label_ja.empty());
      CHECK_FALSE(field.label_en.empty());
      CHECK_FALSE(has_japanese(field.label_en));
      CHECK_FALSE(field.help_ja.empty());
      CHECK_FALSE(field.help_en.empty());
      CHECK(field.help_ja.substr(field.help_ja.size() - 3) == "。");
      CHECK_FALSE(field.sample.empty());
    }
  });
  CHECK(rows > 250);
}

TEST_CASE("no kind hides a common field behind one of its own") {
  for (const KindInfo& kind : all_kinds()) {
    CAPTURE(kind_name(kind.kind));
    for (const Field& field : kind.fields()) {
      for (const Field& common : FieldsOf<Common>::all()) CHECK(field.name != common.name);
    }
  }
}

TEST_CASE("every example is YAML with a value") {
  visit_tables([](const std::string& table, std::span<const Field> fields, bool) {
    for (const Field& field : fields) {
      CAPTURE(table);
      CAPTURE(field.name);
      // How it reads as a value is tested below, record by record; here, that it is one.
      source::Diagnostics found;
      const std::string yaml = fmt::format("{}: {}", field.name, field.sample);
      const auto node = syntax::parse_yaml(yaml, 1, 1, found);
      REQUIRE(node.has_value());
      CHECK(lines_of(found) == "");
      REQUIRE(node->entries.size() == 1);
      CHECK(node->entries[0].value.type != syntax::Node::Type::null);
    }
  });
}

// The whole record of a kind in which every field has its example.
std::string record_of_examples(const KindInfo& kind) {
  std::string yaml;
  const auto add = [&](std::span<const Field> fields) {
    for (const Field& field : fields) {
      if (kind.kind == Kind::event && field.name == "schedule") continue;  // start or schedule
      if (field.name == "go_to" || field.name == "only_if") continue;
      yaml += fmt::format("{}: {}\n", field.name, field.sample);
    }
  };
  add(FieldsOf<Common>::all());
  add(kind.fields());
  return yaml;
}

TEST_CASE("a record made of all examples has no finding, and every field of it is given") {
  for (const KindInfo& kind : all_kinds()) {
    CAPTURE(kind_name(kind.kind));
    const Read example = read(kind.kind, record_of_examples(kind));
    CHECK(example.findings() == "");
    const auto all_given = [&](std::span<const Field> fields, const void* data) {
      for (const Field& field : fields) {
        if (kind.kind == Kind::event && field.name == "schedule") continue;
        CAPTURE(field.name);
        CHECK(field.type->get(field.member_of(data)) != nullptr);
      }
    };
    all_given(FieldsOf<Common>::all(), &example.record.common);
    all_given(kind.fields(), example.record.data());
  }
}

TEST_CASE("nested examples hold for their own tables") {
  // Each nested table's examples make a whole nested record, read through its parent field.
  struct Case {
    Kind kind;
    const char* head;  // required fields beside it
    const char* field;
    std::span<const Field> table;
  };
  const Case cases[] = {
      {Kind::group, "title: 会\nkana: かい\n", "sources", FieldsOf<Source>::all()},
      {Kind::group, "title: 会\nkana: かい\n", "checked", FieldsOf<Checked>::all()},
      {Kind::group, "title: 会\nkana: かい\n", "publish", FieldsOf<Publish>::all()},
      {Kind::group, "title: 会\nkana: かい\n", "open_data", FieldsOf<OpenData>::all()},
      {Kind::group, "title: 会\nkana: かい\n", "schedule", FieldsOf<Schedule>::all()},
      {Kind::service, "title: 会\nkana: かい\n", "hours", FieldsOf<Hours>::all()},
      {Kind::place, "title: 会\nkana: かい\n", "address", FieldsOf<Address>::all()},
      {Kind::place, "title: 会\nkana: かい\n", "access", FieldsOf<Access>::all()},
      {Kind::supporter, "title: 会\nkana: かい\n", "consent", FieldsOf<Consent>::all()},
      {Kind::course, "title: 会\nstatus_of_fact: 計画\n", "sessions", FieldsOf<Session>::all()},
      {Kind::course, "title: 会\nstatus_of_fact: 計画\n", "curriculum",
       FieldsOf<CurriculumUnit>::all()},
      {Kind::course, "title: 会\nstatus_of_fact: 計画\n", "year_plan", FieldsOf<YearPlan>::all()},
      {Kind::grant, "title: 会\nstatus_of_fact: 計画\n", "items", FieldsOf<GrantItem>::all()},
      {Kind::grant, "title: 会\nstatus_of_fact: 計画\n", "open", FieldsOf<OpenPeriod>::all()},
      {Kind::program, "title: 会\nkana: かい\nstatus_of_fact: 計画\n", "facts",
       FieldsOf<DatedFact>::all()},
      {Kind::program, "title: 会\nkana: かい\nstatus_of_fact: 計画\n", "steps",
       FieldsOf<Step>::all()},
      {Kind::program, "title: 会\nkana: かい\nstatus_of_fact: 計画\n", "roles",
       FieldsOf<Role>::all()},
      {Kind::program, "title: 会\nkana: かい\nstatus_of_fact: 計画\n", "amounts",
       FieldsOf<Amount>::all()},
  };
  for (const Case& c : cases) {
    CAPTURE(c.field);
    std::string inner;
    for (const Field& field : c.table) {
      // No rule takes the fields of the others.
      if (c.field == std::string_view("schedule") &&
          (field.name == "days" || field.name == "dates"))
        continue;
      inner += fmt::format("{}{}: {}", inner.empty() ? "" : ", ", field.name, field.sample);
    }
    CHECK(findings(c.kind, fmt::format("{}{}: {{{}}}", c.head, c.field, inner)) == "");
  }
}

TEST_CASE("what is kept from an audience can be emptied") {
  size_t hidden = 0;
  visit_tables([&](const std::string& table, std::span<const Field> fields, bool) {
    for (const Field& field : fields) {
      CAPTURE(table);
      CAPTURE(field.name);
      if (field.visibility <= Visibility::open) continue;
      ++hidden;
      CHECK((field.type->clear != nullptr));
    }
  });
  CHECK(hidden >= 3);
}

TEST_CASE("forms in C++ and in the schema come together; references name existing kinds") {
  visit_tables([](const std::string& table, std::span<const Field> fields, bool) {
    for (const Field& field : fields) {
      CAPTURE(table);
      CAPTURE(field.name);
      CHECK((field.accepts == nullptr) == field.pattern.empty());
      const ValueType& type = field.type->shape == Shape::list ? *field.type->element : *field.type;
      if (!field.targets.empty()) CHECK(type.shape == Shape::reference);
      if (field.accepts != nullptr) CHECK(type.shape == Shape::text);
      if (type.shape == Shape::text || type.shape == Shape::localized) CHECK(field.lowest == 0);
    }
  });
}

TEST_CASE("choices have names in both languages, and none twice") {
  visit_tables([](const std::string& table, std::span<const Field> fields, bool) {
    for (const Field& field : fields) {
      const ValueType& type = field.type->shape == Shape::list ? *field.type->element : *field.type;
      if (type.shape != Shape::choice) continue;
      CAPTURE(table);
      CAPTURE(field.name);
      std::set<std::string_view> names;
      uint8_t expected = 1;  // 0 means «not given»
      for (const Choice& choice : type.choices()) {
        CHECK(choice.value == expected++);
        CHECK(names.insert(choice.name).second);
        if (choice.ja != choice.name) CHECK(names.insert(choice.ja).second);
        CHECK_FALSE(choice.en.empty());
        CHECK_FALSE(has_japanese(choice.en));
        CHECK_FALSE(has_japanese(choice.name));
      }
      CHECK(names.size() > 1);
    }
  });
}

TEST_CASE("kinds are found by name and stand in the order of the enum") {
  size_t at = 0;
  for (const KindInfo& kind : all_kinds()) {
    CHECK(static_cast<size_t>(kind.kind) == at++);
    CHECK(kind_named(kind_name(kind.kind)) == kind.kind);
    CHECK_FALSE(kind.label_ja.empty());
    CHECK_FALSE(kind.help_ja.empty());
  }
  CHECK(at == kKindCount);
  CHECK_FALSE(kind_named("groups"));
}

TEST_CASE("values are visited in the order of the tables, unlinked names can be dropped") {
  Read group = read(Kind::group,
                    "title: 会\nkana: かい\nplace: hall\ncontacts: [a, b]\nrelated: [event/x]\n"
                    "schedule: [{repeat: 毎週, weekdays: [水]}]");
  std::string names;
  for_each_value(group.record, [&](const Field& field, const ValueType&, const void*, FieldPath) {
    names += std::string(field.name) + " ";
  });
  CHECK(names == "title kana related place repeat weekdays contacts contacts ");
  for_each_reference(group.record, [](const Field&, Reference& reference, FieldPath) {
    if (reference.id == "number/b") reference.target = 7;
  });
  drop_unlinked(group.record);
  CHECK(group.record.common.related.empty());
  CHECK(group.record.as<Group>().place.id.empty());
  REQUIRE(group.record.as<Group>().contacts.size() == 1);
  CHECK(group.record.as<Group>().contacts[0].id == "number/b");
}

TEST_CASE("a new record: complete, and without findings once a title stands in it") {
  for (const KindInfo& kind : all_kinds()) {
    CAPTURE(kind_name(kind.kind));
    const std::string text = scaffold(kind.kind, "新しい記録");
    CHECK(text.back() == '\n');
    std::string yaml = text;
    if (kind.is_prose) {
      REQUIRE(text.substr(0, 4) == "---\n");
      yaml = text.substr(4, text.rfind("---\n") - 4);
    } else {
      CHECK(text.find("# yaml-language-server: $schema=") == 0);
    }
    const Read record = read(kind.kind, yaml);
    CHECK(record.record.common.title.ja == "新しい記録");
    CHECK(record.record.common.draft);
    // An event needs a day of its own choosing; a number its digits and who checked them.
    for (const auto& d : record.found.list()) {
      const std::string_view id = d.rule->id;
      CHECK((id == "event.date.missing" || id == "number.empty" || id == "number.unchecked"));
    }
    for (const Field& field : kind.fields())
      CHECK(text.find(std::string(field.name) + ": ") != std::string::npos);
    // An example must not be published: a reading is there only where the title is one.
    CHECK(record.record.common.kana.empty());
    const Read hiragana =
        read(kind.kind, kind.is_prose ? "title: 会" : scaffold(kind.kind, "ヒダマリ"));
    if (!kind.is_prose && kind.needs_kana) CHECK(hiragana.record.common.kana == "ひだまり");
  }
}

TEST_CASE("the authors' reference names every field and choice") {
  for (const KindInfo& kind : all_kinds()) {
    CAPTURE(kind_name(kind.kind));
    const std::string reference = authors_reference(kind.kind);
    for (const Field& field : kind.fields()) {
      CAPTURE(field.name);
      CHECK(reference.find(std::string(field.name)) != std::string::npos);
      CHECK(reference.find(std::string(field.label_ja)) != std::string::npos);
      CHECK(reference.find(std::string(field.help_ja)) != std::string::npos);
    }
  }
}

// ---- JSON Schema

void check_schema(const nlohmann::ordered_json& schema) {
  REQUIRE(schema.is_object());
  if (schema.contains("type") && schema["type"] == "object") {
    CHECK(schema["additionalProperties"] == false);
    REQUIRE(schema["properties"].is_object());
    for (const auto& [name, property] : schema["properties"].items()) {
      CAPTURE(name);
      check_schema(property);
    }
    if (schema.contains("required")) {
      for (const auto& name : schema["required"])
        CHECK(schema["properties"].contains(name.get<std::string>()));
    }
    return;
  }
  if (schema.contains("anyOf")) {
    CHECK(schema["anyOf"].size() == 2);
    for (const auto& one : schema["anyOf"]) check_schema(one);
    return;
  }
  if (schema.contains("enum")) {
    CHECK(schema["enum"].size() > 1);
    return;
  }
  if (schema["type"] == "array") {
    check_schema(schema["items"]);
    return;
  }
  const std::string type = schema["type"];
  CHECK((type == "string" || type == "boolean" || type == "integer" || type == "number"));
}

TEST_CASE("the JSON Schema of every kind is well formed and complete") {
  for (const KindInfo& kind : all_kinds()) {
    CAPTURE(kind_name(kind.kind));
    const auto schema = json_schema(kind.kind, Languages::usual());
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    check_schema(schema);
    const auto& properties = schema["properties"];
    CHECK(properties.size() == FieldsOf<Common>::all().size() + kind.fields().size());
    for (const Field& field : kind.fields()) {
      const auto& property = properties[std::string(field.name)];
      CHECK(property["title"] == field.label_ja);
      CHECK(property["description"].get<std::string>().find(field.help_ja) == 0);
    }
    const auto& required = schema["required"];
    const auto needs = [&](const char* name) {
      return std::find(required.begin(), required.end(), name) != required.end();
    };
    CHECK(needs("title"));
    CHECK(needs("kana") == kind.needs_kana);
    CHECK(needs("status_of_fact") == kind.needs_status);
  }
}

TEST_CASE("references, ranges and choices in the JSON Schema") {
  const auto group = json_schema(Kind::group, Languages::usual())["properties"];
  CHECK(group["place"]["pattern"] == "^((place)/)?[a-z0-9-]+$");
  CHECK(group["related"]["anyOf"][1]["pattern"] == "^([a-z]+)/[a-z0-9-]+$");
  CHECK(group["fee_yen"]["minimum"] == 0);
  CHECK(group["fee_yen"]["maximum"] == 1000000);
  CHECK(group["title"]["anyOf"][0]["maxLength"] == 120);
  CHECK(group["booking"]["enum"] ==
        nlohmann::ordered_json::array(
            {"いりません", "none", "あると助かります", "welcome", "いります", "needed"}));
}

}  // namespace
}  // namespace hiroba::kinds
