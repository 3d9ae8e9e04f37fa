#include "portal/town_data.h"

#include <doctest/doctest.h>

#include "../model/small_site.h"

namespace hiroba::portal {
namespace {

using kinds::Kind;
using test::SmallSite;

struct Portal : SmallSite {
  Portal() {
    settings.topics = {{"talking", {}, {}}};
    settings.areas = {{"kita", {}, {}}};
    settings.sources = {{"tonari", kinds::Localized("となり町"), "", "kita", 14}};
  }
  std::vector<model::Item> read(const std::string& groups, const std::string& places = "[]") {
    found_ = {};
    return town_records({{Kind::group, groups, 1}, {Kind::place, places, 2}}, settings, 0, found_);
  }
  std::string complaints() const {
    std::string out;
    for (const auto& d : found_.list()) out += std::string(d.rule->id) + " ";
    return out;
  }
  source::Diagnostics found_;
};

const std::string kGroup =
    "[{\"id\": \"group/hidamari\", \"page\": \"https://tonari.example.jp/group/hidamari.html\", "
    "\"record\": {\"title\": {\"ja\": \"ひだまり\", \"en\": \"Sunny\"}, \"kana\": \"ひだまり\", "
    "\"area\": [\"elsewhere\"], \"topics\": [\"talking\", \"secret\"], \"place\": \"place/hall\", "
    "\"contacts\": [\"number/tel\"], \"related\": [\"story/x\", \"place/hall\"], "
    "\"schedule\": [{\"repeat\": \"weekly\", \"weekdays\": [\"wed\"], \"from\": \"13:30\"}], "
    "\"checked\": {\"date\": \"2026-11-02\", \"by\": \"係\", \"how\": \"telephone\"}}}]";

TEST_CASE(
    "a record of another town has a name of its own, our areas and topics, and what is here") {
  Portal portal;
  const auto items = portal.read(
      kGroup, "[{\"id\": \"place/hall\", \"record\": {\"title\": \"集会所\", \"kana\": \"し\"}}]");
  REQUIRE(items.size() == 2);
  CHECK(portal.complaints() == "");
  const model::Item& item = items[0];
  CHECK(item.id == "group/tonari--hidamari");
  CHECK(item.origin_page == "https://tonari.example.jp/group/hidamari.html");
  CHECK(item.common().area == std::vector<std::string>{"kita"});
  CHECK(item.common().topics == std::vector<std::string>{"talking"});
  const auto& group = item.record.as<kinds::Group>();
  CHECK(group.place.id == "place/tonari--hall");
  CHECK(group.contacts.empty());
  REQUIRE(item.common().related.size() == 1);
  CHECK(item.common().related[0].id == "place/tonari--hall");
  CHECK(group.schedule[0].from == text::Time{13, 30});
  CHECK(group.open_data->agreed == kinds::YesNo::yes);
}

TEST_CASE("a record that is no record is left out, the others stay") {
  Portal portal;
  for (const char* bad :
       {"{\"id\": \"group/../x\", \"record\": {\"title\": \"a\"}}",
        "{\"id\": \"event/a\", \"record\": {\"title\": \"a\"}}", "{\"id\": 5, \"record\": {}}",
        "{\"id\": \"group/a\", \"record\": {\"title\": 5, \"kana\": []}}", "7", "null",
        "{\"id\": \"group/a\", \"record\": {\"title\": \"a\\u202eb\", \"kana\": \"あ\"}}",
        "{\"id\": \"group/a\", \"record\": {\"title\": \"a\\u0007\", \"kana\": \"あ\"}}",
        "{\"id\": \"group/a\", \"record\": {\"title\": \"a\", \"kana\": \"あ\", \"url\": "
        "\"javascript:alert(1)\"}}",
        "{\"id\": \"group/a\", \"record\": {\"title\": "
        "[[[[[[[[[[[[[[[[\"a\"]]]]]]]]]]]]]]]]}}"}) {
    CAPTURE(bad);
    const auto items = portal.read("[" + std::string(bad) + "," + kGroup.substr(1));
    CHECK(items.size() == 1);
    CHECK(portal.complaints() == "portal.record.refused ");
  }
}

TEST_CASE("what is no list is refused with all of its town") {
  Portal portal;
  for (const std::string& bad : {std::string("{}"), std::string("[{]"), std::string(""),
                                 std::string("\xff[]"), "[" + std::string(kMostBytes, ' ') + "]"}) {
    CHECK(portal.read(kGroup, bad).empty());
    CHECK(portal.complaints() == "portal.file.refused ");
  }
}

TEST_CASE("only addresses of the web lead to the page there") {
  Portal portal;
  const auto items = portal.read(
      "[{\"id\": \"group/a\", \"page\": \"javascript:alert(1)\", \"record\": {\"title\": \"a\", "
      "\"kana\": \"あ\"}}]");
  REQUIRE(items.size() == 1);
  CHECK(items[0].origin_page.empty());
}

}  // namespace
}  // namespace hiroba::portal
