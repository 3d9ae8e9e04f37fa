#include "check/story_words.h"

#include <doctest/doctest.h>

#include <string>

#include "../../support/languages.h"
#include "../model/small_site.h"
#include "check/site_checks.h"
#include "check/story_dates.h"
#include "text/utf8.h"

namespace hiroba::check {
namespace {

using kinds::ContentNote;
using kinds::Kind;
using kinds::Language;
using test::SmallSite;

// The findings of one sort, parted by «|».
std::string found(std::string_view text, StoryWordSort sort,
                  StoryVoice voice = StoryVoice::writer) {
  std::string out;
  for (const StoryWord& word : find_story_words(text, voice)) {
    if (word.sort != sort) continue;
    if (!out.empty()) out += '|';
    out += text.substr(word.begin, word.length);
  }
  return out;
}

TEST_CASE("words of method are found, those with another meaning only beside dying") {
  const auto method = [](std::string_view text) { return found(text, StoryWordSort::method); };
  CHECK(method("夜に手首を切った") == "手首を切");
  CHECK(method("リストカットのあと") == "リストカット");
  CHECK(method("リスカとオーバードーズ") == "リスカ|オーバードーズ");
  CHECK(method("過量服薬をした") == "過量服薬");
  CHECK(method("大量の薬を") == "大量の薬");
  CHECK(method("首を吊ろうと") == "首を吊");
  CHECK(method("電車に飛び込みたい") == "電車に飛び込");
  CHECK(method("遺書を書いた") == "遺書");
  CHECK(method("死にたくて、飛び降りようとした") == "飛び降り");
  CHECK(method("死にたい夜に包丁を見た") == "包丁");
  CHECK(method("I took an Overdose.") == "Overdose");
  CHECK(method("ＯＶＥＲＤＯＳＥ") == "ＯＶＥＲＤＯＳＥ");
}

TEST_CASE("what only sounds like it is not a method") {
  for (const std::string_view text :
       {"猫が塀から飛び降りた", "包丁で玉ねぎを切る", "プールに飛び込んだ", "カッターで紙を切る",
        "洗濯ものを干すロープ", "屋上に花がある", "お茶をまとめて飲む", "腕を切られた上着",
        "薬を一錠飲む", "首をかしげる", "身を寄せる", "the overdosedly word", "縄とびをした",
        "線路に入った猫"}) {
    CAPTURE(text);
    CHECK(found(text, StoryWordSort::method) == "");
  }
}

TEST_CASE("success and failure") {
  const auto success = [](std::string_view text) { return found(text, StoryWordSort::success); };
  CHECK(success("自殺に成功した") == "自殺に成功");
  CHECK(success("自殺に失敗した") == "自殺に失敗");
  CHECK(success("自殺失敗の朝") == "自殺失敗");
  CHECK(success("自殺完遂") == "自殺完遂");
  CHECK(success("自殺を遂げる") == "自殺を遂げ");
  CHECK(success("死にきれなかった") == "死にきれな");
  CHECK(success("死に損なった") == "死に損な");
  CHECK(success("He committed suicide.") == "committed suicide");
  CHECK(success("a failed suicide attempt") == "failed suicide");
  for (const std::string_view text :
       {"就職に失敗した", "穴あけを三つ失敗した", "実験に成功した", "成功した話でなくてよい",
        "自殺を図った", "自殺で亡くなった", "やりきれない", "箱を完成した", "committed to rest",
        "a failed exam"}) {
    CAPTURE(text);
    CHECK(success(text) == "");
  }
}

TEST_CASE("places by name") {
  const auto place = [](std::string_view text) { return found(text, StoryWordSort::place); };
  CHECK(place("見本沢病院に入院した") == "見本沢病院");
  CHECK(place("ミホンクリニックの待合") == "ミホンクリニック");
  CHECK(place("見本町駅で降りる") == "見本町駅");
  CHECK(place("見本沢駅前の店") == "見本沢駅");
  CHECK(place("見本医科大学病院へ") == "見本医科大学病院");
  CHECK(place("見本大学に入った") == "見本大学");
  CHECK(place("見本沢高校の三年") == "見本沢高校");
  CHECK(place("見本沢小学校と見本沢中学校") == "見本沢小学校|見本沢中学校");
  CHECK(place("株式会社ミホンで働いた") == "株式会社ミホン");
  CHECK(place("見本沢株式会社") == "見本沢株式会社");
  CHECK(place("見本沢メンタルクリニック") == "見本沢メンタルクリニック");
  CHECK(place("I went to Mihon Hospital.") == "Mihon Hospital");
  for (const std::string_view text : {"精神科病院に入院した",
                                      "総合病院",
                                      "大学病院",
                                      "近くの病院",
                                      "国立大学",
                                      "通信制高校",
                                      "駅まで歩く",
                                      "最寄駅",
                                      "各駅停車",
                                      "箱根駅伝を見た",
                                      "昨日病院に行った",
                                      "メンタルクリニック",
                                      "心療内科クリニック",
                                      "A病院",
                                      "○○駅",
                                      "三駅先",
                                      "母校の高校",
                                      "ある株式会社で",
                                      "小学校のころ",
                                      "動物病院",
                                      "夜間救急病院",
                                      "地元中学校",
                                      "道の駅",
                                      "駅員さん",
                                      "私立大学病院",
                                      "The Hospital",
                                      "a University Hospital",
                                      "City Hospital",
                                      "デイケア病院",
                                      "高校生のころ"}) {
    CAPTURE(text);
    CHECK(place(text) == "");
  }
}

TEST_CASE("people by name") {
  const auto person = [](std::string_view text) { return found(text, StoryWordSort::person); };
  CHECK(person("見本田さんが笑った") == "見本田さん");
  CHECK(person("ミホンさんと話した") == "ミホンさん");
  CHECK(person("見本くんに会った") == "見本くん");
  CHECK(person("見本ちゃん、と呼んだ") == "見本ちゃん");
  CHECK(person("見本田先生に聞いた") == "見本田先生");
  CHECK(person("見本田医師の診察") == "見本田医師");
  CHECK(person("見本田看護師が") == "見本田看護師");
  CHECK(person("Dr. Mihonta said") == "Dr. Mihonta");
  CHECK(person("Ms Mihonta and Mr. Mihonzawa") == "Ms Mihonta|Mr. Mihonzawa");
  CHECK(person("きのう佐々々さんが") == "佐々々さん");
  for (const std::string_view text : {"お母さんとお父さん",
                                      "患者さん",
                                      "皆さんへ",
                                      "担当の先生",
                                      "主治医の先生",
                                      "看護師さん",
                                      "相談員さん",
                                      "スタッフさん",
                                      "赤ちゃん",
                                      "部屋をちゃんと片づける",
                                      "毎日ちゃんと寝る",
                                      "たくさんの本",
                                      "八百屋さん",
                                      "隣さん",
                                      "お客さん",
                                      "精神科医師",
                                      "訪問看護師",
                                      "担任先生",
                                      "音楽先生",
                                      "Aさん",
                                      "○○さん",
                                      "世話人さん",
                                      "ケースワーカーさん",
                                      "お疲れさん",
                                      "猫さん",
                                      "担当医師",
                                      "Dr. A",
                                      "毎朝さんぽした",
                                      "救急外来医師",
                                      "Dr. and Ms."}) {
    CAPTURE(text);
    CHECK(person(text) == "");
  }
}

TEST_CASE("full dates in every writing") {
  const auto date = [](std::string_view text) { return found(text, StoryWordSort::date); };
  CHECK(date("2019年4月2日に入院") == "2019年4月2日");
  CHECK(date("２０１９年４月２日") == "２０１９年４月２日");
  CHECK(date("令和3年3月4日の朝") == "令和3年3月4日");
  CHECK(date("平成元年一月八日") == "平成元年一月八日");
  CHECK(date("二〇二一年三月四日") == "二〇二一年三月四日");
  CHECK(date("2021-03-04 と 2021/3/5") == "2021-03-04|2021/3/5");
  CHECK(date("2021.3.4。") == "2021.3.4");
  CHECK(date("R3.3.4") == "R3.3.4");
  CHECK(date("March 4, 2021") == "March 4, 2021");
  CHECK(date("on 4th March 2021") == "4th March 2021");
  CHECK(date("2019 年 4 月 2 日") == "2019 年 4 月 2 日");
  for (const std::string_view text :
       {"3月4日", "2021年3月", "2021年", "令和3年の春", "三年三月", "第2021号", "1.2.3", "10-12時",
        "C-2026-001", "12021-03-04", "https://example.jp/a2021-03-04", "三年四か月二日",
        "March 2021", "4 May", "may 4 people", "2021-3/4", "OR3.3.4", "年月日"}) {
    CAPTURE(text);
    CHECK(date(text) == "");
  }
}

TEST_CASE("labels are looked for in editors' words only") {
  const auto stigma = [](std::string_view text) {
    return found(text, StoryWordSort::stigma, StoryVoice::editor);
  };
  CHECK(stigma("闘病の三年") == "闘病");
  CHECK(stigma("患者の声") == "患者");
  CHECK(stigma("病気を克服した人") == "病気を克服");
  CHECK(stigma("病に打ち勝つ") == "病に打ち勝");
  CHECK(stigma("アル中だった父") == "アル中");
  CHECK(stigma("メンヘラの日々") == "メンヘラ");
  CHECK(stigma("精神分裂病") == "精神分裂病");
  CHECK(stigma("健常者と") == "健常者");
  CHECK(stigma("a schizophrenic, suffering from voices") == "schizophrenic|suffering from");
  CHECK(find_story_words("闘病", StoryVoice::editor).at(0).instead == "病気とくらすこと");
  for (const std::string_view text :
       {"病気とつきあいながら", "入院していた人の話", "統合失調症の経験", "うつの話", "克己心",
        "アルバム中央", "戦いごっこ", "a person living with schizophrenia", "psychology",
        "addiction", "crazywork"}) {
    CAPTURE(text);
    CHECK(stigma(text) == "");
  }
  CHECK(find_story_words("闘病の日々に、患者と呼ばれて", StoryVoice::writer).empty());
}

// The first word for each note, as «word:note».
std::string crisis(std::string_view text) {
  std::string out;
  for (const CrisisWord& word : find_crisis_words(text)) {
    if (!out.empty()) out += '|';
    out += word.word;
    for (const kinds::Choice& choice : kinds::ChoicesOf<ContentNote>::all()) {
      if (choice.value == static_cast<uint8_t>(word.note)) out.append(":").append(choice.name);
    }
  }
  return out;
}

TEST_CASE("words that ask for a content note") {
  CHECK(crisis("死にたいと思った。死にたかった。") == "死にた:death");
  CHECK(crisis("自殺を考えた") == "自殺:death");
  CHECK(crisis("自死でなくした") == "自死:death");
  CHECK(crisis("消えてしまいたい夜") == "消えてしまいた:death");
  CHECK(crisis("いなくなりたいと") == "いなくなりた:death");
  CHECK(crisis("リストカットと自傷") == "リストカット:risky");
  CHECK(crisis("虐待のあと、殴られた") == "虐待:abuse|殴られ:violence");
  CHECK(crisis("性暴力のこと") == "性暴力:sex");
  CHECK(crisis("I was suicidal.") == "suicidal:death");
  for (const std::string_view text :
       {"電気が消えた", "必死に走った", "死語", "金魚が死んだ", "殴り書きのメモ", "消えない明かり",
        "いなくなった猫", "abusedly", "傷のあるりんご"}) {
    CAPTURE(text);
    CHECK(crisis(text) == "");
  }
}

TEST_CASE("what a message may say is never the name itself") {
  const std::string_view text = "見本沢クリニックの見本田さん";
  const auto words = find_story_words(text, StoryVoice::writer);
  REQUIRE(words.size() == 2);
  CHECK(words[0].word == "クリニック");
  CHECK(words[1].word == "さん");
}

TEST_CASE("findings stay inside broken text") {
  const std::string text = "\xFF\xE6\x82見本沢病院\xE3\x81";
  const auto words = find_story_words(text, StoryVoice::editor);
  REQUIRE(words.size() == 1);
  CHECK(text.substr(words[0].begin, words[0].length) == "見本沢病院");
}

// ---- the rules over a story

constexpr text::Date kToday{2026, 11, 21};
constexpr const char* kStory =
    "title: 席の話\npen_name: ミホン\n"
    "consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}\n";

std::string findings(const std::string& yaml, std::string_view body, const char* slug = "k7f3q2") {
  SmallSite site;
  model::Item& item = site.add(Kind::story, slug, yaml);
  site.add_body(item, test::ja, body);
  source::Diagnostics found;
  const auto read = [&](source::FileId) { return std::string(body); };
  for (const model::Item& item : site.items)
    check_story_words(item, site.settings.languages, kToday, read, found);
  found.sort();
  return site.findings() + site.lines_of(found);
}

TEST_CASE("a finding in the body has its line and column") {
  const auto place = [](std::string_view body) {
    const std::string line = findings(kStory, body);
    const std::string_view head = "story/k7f3q2.yaml:", tail = " story.identifies.place [病院]";
    REQUIRE(line.size() > head.size() + tail.size());
    CHECK(line.substr(line.size() - tail.size()) == tail);
    return line.substr(head.size(), line.size() - head.size() - tail.size());
  };
  CHECK(place("雨です。\n見本沢病院に行きました。") == "2:1");
  CHECK(place("雨です。\n\nきのう、見本沢病院に。\n") == "3:5");
  CHECK(place("雨《あめ》の日に、**見本沢病院**に。") == "1:12");
  CHECK(place("- 雨\r\n- 見本沢病院に。\r\n") == "2:3");
  CHECK(place("## 見本沢病院\n\n雨です。") == "1:4");
  // Written with readings, the name is in pieces: its line is enough.
  CHECK(place("雨です。\n\n見本《みほん》沢《ざわ》病院《びょういん》に。\n\n見本沢病院。") ==
        "3:0");
  CHECK(place("雨です。\n\n見本\n沢病院に。") == "3:0");
}

TEST_CASE("a name is asked about once, and the pen name never") {
  CHECK(findings(kStory, "見本田さんと、また見本田さん。\n\nわたしはミホンさんと呼ばれます。") ==
        "story/k7f3q2.yaml:1:1 story.identifies.person [さん]");
}

TEST_CASE("editors' words are placed in their own value") {
  CHECK(findings(std::string(kStory) + "summary: 三年の闘病の話", "雨です。") ==
        "story/k7f3q2.yaml:4:13 story.word.stigma [闘病] [病気とくらすこと]");
  CHECK(findings(std::string(kStory) + "summary: \"三年の闘病の話\"", "雨です。") ==
        "story/k7f3q2.yaml:4:10 story.word.stigma [闘病] [病気とくらすこと]");
  CHECK(findings(std::string(kStory) + "helped: [闘病ということば, 見本田さん]", "闘病です。") ==
        "story/k7f3q2.yaml:4:20 story.identifies.person [さん]");
}

TEST_CASE("a note that is given, or one that does as well, is enough") {
  const char* body = "死にたいと思い、自傷もしました。";
  CHECK(findings(kStory, body) ==
        "story/k7f3q2.yaml:1:1 story.notes.missing [死にた] [死・自殺のこと]\n"
        "story/k7f3q2.yaml:1:9 story.notes.missing [自傷] [危ない行動]");
  CHECK(findings(std::string(kStory) + "notes: [死・自殺のこと]", body) == "");
  CHECK(findings(std::string(kStory) + "notes: [病気や症状のこと]", "死にたいと思いました。") ==
        "story/k7f3q2.yaml:1:1 story.notes.missing [死にた] [死・自殺のこと]");
}

TEST_CASE("drafts are read, what was taken back is not") {
  const char* body = "見本沢病院に。";
  CHECK(findings(std::string(kStory) + "draft: true", body) != "");
  CHECK(findings("title: 席\npen_name: ミ\nconsent: {id: C-1, scope: [ウェブ], given: 2026-05-01, "
                 "expires: 2028-04-30, "
                 "withdrawn: 2026-11-01}",
                 body) == "");
  CHECK(findings("title: 席\npen_name: ミ\nconsent: {id: C-1, scope: [ウェブ], given: 2024-05-01, "
                 "expires: 2026-11-20}",
                 body) == "");
  CHECK(findings("title: 席\npen_name: ミ\nconsent: {id: C-1, scope: [ウェブ], given: 2024-05-01, "
                 "expires: 2026-11-21}",
                 body) != "");
}

TEST_CASE("the sample number is for drafts") {
  const std::string yaml =
      "title: 席\npen_name: ミ\nconsent: {id: C-0000-000, scope: [ウェブ], given: 2026-05-01, "
      "expires: 2028-04-30}\n";
  CHECK(findings(yaml + "draft: true", "雨です。") == "");
  CHECK(findings(yaml, "雨です。") == "story/k7f3q2.yaml:3:15 story.consent.sample [C-0000-000]");
}

TEST_CASE("names of files that tell nothing") {
  for (const std::string_view slug : {"k7f3q2", "b4s9z2", "111111", "a1b2c3d4e5f6"}) {
    CAPTURE(slug);
    CHECK(is_opaque_slug(slug));
  }
  for (const std::string_view slug :
       {"", "k7f3q", "abcdef", "ame-no-hi", "k7-3q2", "a1b2c3d4e5f6g", "K7F3Q2", "k7f3q_"}) {
    CAPTURE(slug);
    CHECK_FALSE(is_opaque_slug(slug));
  }
  CHECK(findings(kStory, "雨です。", "ame-no-hi") ==
        "story/ame-no-hi.yaml:0:0 story.slug.opaque [ame-no-hi]");
}

TEST_CASE("other kinds are left alone") {
  SmallSite site;
  model::Item& item = site.add(Kind::page, "a-page", "title: 闘病");
  site.add_body(item, test::ja, "見本沢病院で2019年4月2日に。");
  source::Diagnostics found;
  for (const model::Item& item : site.items) {
    check_story_words(
        item, site.settings.languages, kToday, [](source::FileId) { return ""; }, found);
  }
  CHECK(found.empty());
}

}  // namespace
}  // namespace hiroba::check
