#include "kinds/record_node.h"

#include <doctest/doctest.h>

#include "kinds/parse_record.h"
#include "kinds/registry.h"
#include "syntax/yaml.h"

namespace hiroba::kinds {
namespace {

std::string again(Kind kind, const std::string& yaml) {
  source::Diagnostics found;
  const Languages& languages = Languages::usual();
  const auto node = syntax::parse_yaml(yaml, 1, 1, found);
  REQUIRE(node);
  const Record record = parse_record(kind, *node, 1, languages, found);
  CHECK_FALSE(found.has_errors());
  const syntax::Node written = node_of(record, languages);
  const Record twice = parse_record(kind, written, 1, languages, found);
  CHECK(syntax::serialize(node_of(twice, languages)) == syntax::serialize(written));
  return syntax::serialize(written);
}

TEST_CASE("a record as it would be written, whatever was written") {
  CHECK(again(Kind::group,
              "title: {ja: 会, en: Group}\nkana: かい\nplace: place/hall\nways: [talk]\n"
              "schedule: [{repeat: weekly, weekdays: [wed], from: \"09:00\"}]\nfee_yen: 0\n") ==
        "{title: {ja: \"会\", en: \"Group\"}, kana: \"かい\", place: \"hall\", schedule: [{repeat: "
        "毎週, "
        "weekdays: [水], from: \"09:00\"}], ways: [話す], fee_yen: 0}");
  CHECK(
      again(Kind::place, "title: 家\nkana: いえ\nlat: 35.6\nlng: 139.75\naccess: {lift: yes}\n") ==
      "{title: \"家\", kana: \"いえ\", lat: 35.6, lng: 139.75, access: {lift: はい}}");
  CHECK(again(Kind::term, "title: 語\nkana: ご\nmark: false\n").find("mark: false") !=
        std::string::npos);
  CHECK(again(Kind::event, "title: 日\nstart: 2026-12-02T13:30\nrelated: [group/a]\ndraft: true\n")
            .find("start: 2026-12-02T13:30") != std::string::npos);
}

// Every field by its own example.
TEST_CASE("every example of every field comes back") {
  for (const KindInfo& kind : all_kinds()) {
    for (const Field& field : kind.fields()) {
      CAPTURE(kind_name(kind.kind));
      CAPTURE(field.name);
      source::Diagnostics found;
      const auto node = syntax::parse_yaml(
          std::string(field.name) + ": " + std::string(field.sample) + "\n", 1, 1, found);
      REQUIRE(node);
      const Record record = parse_record(kind.kind, *node, 1, Languages::usual(), found);
      const syntax::Node once = node_of(record, Languages::usual());
      const Record twice = parse_record(kind.kind, once, 1, Languages::usual(), found);
      CHECK(once.find(field.name) != nullptr);
      CHECK(syntax::serialize(node_of(twice, Languages::usual())) == syntax::serialize(once));
    }
  }
}

}  // namespace
}  // namespace hiroba::kinds
