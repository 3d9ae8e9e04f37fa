#include "model/forms.h"

#include <doctest/doctest.h>

#include <map>

#include "kinds/form_parts.h"
#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;

constexpr text::Date kToday{2026, 11, 21};

constexpr std::string_view kVisit = R"(title: 見学の紙
kana: けんがくのかみ
version: 1
purpose: 希望を伝える紙です。
sections:
  - id: how
    title: 行きかた
    questions:
      - id: way
        type: ひとつ選ぶ
        label: どう行きますか
        options:
          - {value: alone, label: ひとりで, go_to: when}
          - {value: escort, label: だれかと}
          - {value: undecided, label: まだ決めない, go_to: who}
  - id: escort
    title: 付き添い
    questions:
      - {id: where, type: ひとことの文, label: 待ち合わせ, only_if: way=escort}
  - id: when
    title: 日
    questions:
      - {id: span, type: 期間, label: いつ}
      - {id: quiet, type: ひとことの文, label: 休む所, only_if: way=alone}
  - id: who
    title: あなた
    questions:
      - {id: reach, type: 安心な連絡のしかた, label: 連絡}
)";

struct Given : kinds::GivenAnswers {
  std::map<std::string, std::string, std::less<>> answers;
  bool has(std::string_view field, std::string_view value) const override {
    const auto found = answers.find(field);
    return found != answers.end() && found->second == value;
  }
};

std::string asked(const Model& model, std::string_view way) {
  Given given;
  given.answers["way"] = std::string(way);
  std::string out;
  for (const auto& field :
       asked_fields(model.find("form/kengaku")->record.as<kinds::Form>(), given)) {
    out += (out.empty() ? "" : " ") + field.name;
  }
  return out;
}

constexpr std::string_view kReach =
    "reach--by reach--to reach--sender reach--voicemail reach--others reach--hours";

TEST_CASE("answers decide what is asked next") {
  test::SmallSite site;
  site.add(Kind::form, "kengaku", kVisit);
  const Model model = site.link(kToday);
  CHECK(site.findings() == "");
  const std::string reach(kReach);
  CHECK(asked(model, "alone") == "way span--from span--until quiet " + reach);
  CHECK(asked(model, "escort") == "way where span--from span--until " + reach);
  CHECK(asked(model, "undecided") == "way " + reach);
  // Nothing chosen yet: the pages without a condition.
  CHECK(asked(model, "") == "way span--from span--until " + reach);
}

TEST_CASE("an answer to a question that is not asked counts for nothing") {
  test::SmallSite site;
  site.add(Kind::form, "kengaku", R"(title: 紙
kana: かみ
version: 1
purpose: 紙です。
sections:
  - id: a
    title: 一
    questions:
      - {id: first, type: ひとつ選ぶ, label: 一, options: [{value: x, label: x, go_to: c}, {value: y, label: y}]}
  - id: b
    title: 二
    questions:
      - {id: second, type: ひとつ選ぶ, label: 二, options: [{value: x, label: x}, {value: y, label: y}]}
  - id: c
    title: 三
    questions:
      - {id: third, type: ひとことの文, label: 三, only_if: second=y}
      - {id: fourth, type: ひとことの文, label: 四}
)");
  const Model model = site.link(kToday);
  CHECK(site.findings() == "");
  Given given;
  given.answers["first"] = "x";
  given.answers["second"] = "y";
  const auto fields = asked_fields(model.find("form/kengaku")->record.as<kinds::Form>(), given);
  REQUIRE(fields.size() == 2);
  CHECK(fields[1].name == "fourth");
}

bool accepts(std::string_view form_more, std::string_view grant_more, bool has_operator) {
  test::SmallSite site;
  site.add(
      Kind::form, "shinsei",
      std::string("title: 紙\nkana: かみ\nversion: 1\npurpose: 紙です。\nsections:\n"
                  "  - {id: a, title: 一, questions: [{id: q, type: ひとことの文, label: 問}]}\n") +
          std::string(form_more));
  if (!grant_more.empty()) {
    site.add(Kind::grant, "hojo",
             "title: 補助\nkana: ほじょ\nstatus_of_fact: 計画\nform: shinsei\n" +
                 std::string(grant_more));
  }
  Model model = site.link(kToday);
  const std::string findings = site.findings();
  CHECK((findings.empty() || findings == "grant/hojo.yaml:4:7 reference.hidden [form/shinsei]"));
  if (has_operator) model.settings.operated_by.emplace();
  const Item* form = model.find("form/shinsei");
  return form != nullptr && accepts_answers(*form, model);
}

TEST_CASE("answers are taken only where somebody takes them, and in time") {
  CHECK(accepts("", "", true));
  CHECK_FALSE(accepts("", "", false));
  CHECK(accepts("until: 2026-11-21\n", "", true));
  CHECK_FALSE(accepts("until: 2026-11-20\n", "", true));
  // An application is there, and taken, while one of its grants is open (content policy 2).
  const std::string confirmed = ", confirmed_by: 係, confirmed_on: 2026-10-01}\n";
  CHECK(accepts("", "open: {from: 2026-11-01, until: 2026-11-21" + confirmed, true));
  CHECK_FALSE(accepts("", "open: {from: 2026-11-01, until: 2026-11-20" + confirmed, true));
  CHECK_FALSE(accepts("", "open: {from: 2026-11-22, until: 2026-12-20" + confirmed, true));
  CHECK_FALSE(accepts("", "aim: 集まりのために。\n", true));
}

TEST_CASE(
    "an application is there while any of its grants is open, and the site is built again on those "
    "days") {
  const auto form =
      "title: 紙\nkana: かみ\nversion: 1\npurpose: 紙です。\nsections:\n"
      "  - {id: a, title: 一, questions: [{id: q, type: ひとことの文, label: 問}]}\n";
  const auto grant = [](const char* form_id, const char* from, const char* until) {
    return std::string("title: 補助\nkana: ほじょ\nstatus_of_fact: 計画\nform: ") + form_id +
           "\nopen: {from: " + from + ", until: " + until +
           ", confirmed_by: 係, confirmed_on: 2026-10-01}\n";
  };
  test::SmallSite site;
  site.add(Kind::form, "shinsei", form);
  site.add(Kind::form, "other", form);
  site.add(Kind::grant, "past", grant("shinsei", "2026-05-01", "2026-05-31"));
  site.add(Kind::grant, "now", grant("form/shinsei", "2026-11-01", "2026-11-30"));
  site.add(Kind::grant, "later", grant("other", "2026-12-10", "2026-12-20"));
  const Selected selected = site.select(kToday);
  CHECK(selected.hidden.count("form/shinsei") == 0);
  CHECK(selected.hidden.count("form/other") == 1);
  CHECK(selected.next_change == text::Date{2026, 12, 1});
}

TEST_CASE("only https addresses are sent to, and only their hosts are allowed") {
  CHECK(https_origin("https://uketsuke.example.jp/hiroba?a=1") == "https://uketsuke.example.jp");
  CHECK(https_origin("https://uketsuke.example.jp:8443/x") == "https://uketsuke.example.jp:8443");
  CHECK(https_origin("http://uketsuke.example.jp/") == "");
  CHECK(https_origin("https:///x") == "");
  CHECK(https_origin("https://a.example.jp;script-src/") == "");
  CHECK(https_origin("https://name:word@example.jp/") == "");
  Settings settings;
  settings.endpoints = {{"form/a", "https://a.example.jp/1"},
                        {"", "https://a.example.jp/2"},
                        {"", "https://b.example.jp"}};
  CHECK(endpoint_origins(settings) ==
        std::vector<std::string>{"https://a.example.jp", "https://b.example.jp"});
}

}  // namespace
}  // namespace hiroba::model
