#include "answers/receive.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../../support/made_answers.h"
#include "../../support/site_archive.h"
#include "../../support/site_run.h"
#include "answers/answer_text.h"
#include "answers/limits.h"
#include "answers/mail.h"
#include "answers/register_rows.h"
#include "publish/load_forms.h"

using namespace hiroba;
using answers::Fate;
using answers::Reception;

namespace {

constexpr const char* kSite = R"(with minimal
-- content/form/soudan.yaml --
title: 相談
kana: そうだん
version: 2
purpose: 話を聞いてほしいときの紙です。
keep_days: 30
sections:
  - id: you
    title: あなた
    questions:
      - {id: called, type: ひとことの文, label: 呼ばれたい名前, most: 40}
      - {id: words, type: 長い文, label: 話したいこと, optional: true, most: 400}
      - {id: day, type: 日付, label: 都合のよい日, optional: true}
      - {id: how, type: いくつか選ぶ, label: どんなふうに, optional: true, options: [{value: talk, label: 話す}, {value: listen, label: 聞く、ただ居る}]}
-- content/form/kakunin.yaml --
title: 確認
kana: かくにん
version: 1
purpose: 期限のない紙です。
sections:
  - id: all
    title: 全部
    questions:
      - {id: yes-or-no, type: 同意, label: 約束します}
)";

// A site with an operator, an office's desk, and what came of receiving.
struct Office {
  explicit Office(const std::string& site = kSite) : run(test::parse_archive(site)) {
    publish::BuildRequest look;
    look.site = "site";
    look.share = "share";
    look.today = {2026, 11, 21};
    request.today = look.today;
    request.register_folder = "desk/register";
    source::Diagnostics other;
    source::SourceSet names;
    loaded = publish::load_forms(look, run.disk(), names, other);
    REQUIRE(loaded);
  }

  // Answers to a form, made by chance.
  std::string block(const std::string& id, uint64_t seed,
                    const std::string& reference = "1121-7KQ4") {
    const answers::FormReading form(*loaded->model.find(id),
                                    [](std::string_view) { return std::vector<std::string>(); });
    return test::answers_as_text(test::make_answers(form, seed, reference, "2026-11-21"), form);
  }

  // The fates of the answers, «entered twice bad», and the ids of the findings.
  std::string receive(const std::vector<std::pair<std::string, std::string>>& inputs) {
    request.inputs.clear();
    for (const auto& [name, text] : inputs) request.inputs.push_back({name, text});
    return receive();
  }
  std::string receive() {
    found = source::Diagnostics();
    files = std::make_unique<source::SourceSet>();
    result = answers::receive({loaded->model, loaded->words, "site"}, request, run.disk(), *files,
                              found);
    std::string out;
    if (result) {
      for (const auto& one : result->answers) {
        constexpr const char* kWords[] = {"entered", "example", "twice", "bad", "held-back"};
        out += std::string(kWords[static_cast<size_t>(one.fate)]) + " ";
      }
    }
    for (const source::Diagnostic& d : found.list()) out += "[" + std::string(d.rule->id) + "]";
    return out;
  }

  std::string file(const std::string& name) {
    return run.disk().read("desk/register/" + name, nullptr).value_or("(none)");
  }

  test::SiteRun run;
  answers::ReceiveRequest request;
  std::optional<publish::LoadedForms> loaded;
  std::unique_ptr<source::SourceSet> files;
  source::Diagnostics found;
  std::optional<Reception> result;
};

std::string csv(const std::string& rows) { return "form,version,called,words,day,how\r\n" + rows; }

constexpr const char* kHead = "受付日,控え番号,様式,版,保存期限,来かた,確認,見本";

}  // namespace

TEST_CASE("answers become rows of the register of their form and version") {
  Office office;
  CHECK_EQ(
      office.receive({{"a.csv", csv("soudan,2,みどり,\"二行\nあります\",12/16,話す;listen\r\n")}}),
      "entered ");
  CHECK_EQ(
      office.file("soudan-v2.csv"),
      std::string("\xEF\xBB\xBF") + kHead +
          ",呼ばれたい名前 [called],話したいこと [words],都合のよい日 [day],どんなふうに [how]\r\n"
          "2026-11-21,,form/"
          "soudan,2,2026-12-21,表,記号なし,,みどり,\"二行\nあります\",2026-12-16,"
          "\"話す (talk)\n聞く、ただ居る (listen)\"\r\n");
  CHECK_EQ(office.receive({{"mail.txt", office.block("form/kakunin", 1)}}), "entered ");
  CHECK_EQ(office.file("kakunin-v1.csv"),
           std::string("\xEF\xBB\xBF") + kHead +
               ",約束します [yes-or-no]\r\n"
               "2026-11-21,1121-7KQ4,form/kakunin,1,2027-11-21,文面,記号あり,,はい (yes)\r\n");
  CHECK(office.result->answers[0].until == text::Date{2027, 11, 21});
  CHECK_FALSE(office.result->answers[0].has_days);
}

TEST_CASE("rows are added behind, and not a byte before them changes") {
  Office office;
  office.receive({{"a.txt", office.block("form/soudan", 1)}});
  const std::string before = office.file("soudan-v2.csv");
  CHECK_EQ(office.receive({{"b.txt", office.block("form/soudan", 2, "1121-8KQ4")}}), "entered ");
  const std::string after = office.file("soudan-v2.csv");
  CHECK(after.substr(0, before.size()) == before);
  CHECK(after.size() > before.size());
  // Only its own files are in the folder, and nothing is left beside them.
  for (const auto& [name, bytes] : office.run.disk().files("desk/register")) {
    const bool known = name == "soudan-v2.csv" || name == ".hiroba-register.lock";
    CHECK_MESSAGE(known, name);
  }
}

TEST_CASE("formulas stand as text in the register") {
  Office office;
  const char* nasty[] = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"};
  std::string rows;
  for (const char* one : nasty) rows += std::string("soudan,2,") + one + ",,,\r\n";
  rows += "soudan,2,\"\t=1+1\",\"\r\n=1+1\",,\r\n";
  CHECK_EQ(office.receive({{"a.csv", csv(rows)}}),
           "entered entered entered entered entered entered entered entered entered ");
  for (const auto& row : answers::rows_of(office.file("soudan-v2.csv")).rows) {
    for (const std::string& cell : row.cells) {
      for (const char* sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
        CHECK_FALSE(cell.starts_with(sign));
    }
  }
  CHECK(office.file("soudan-v2.csv").find("'=1+1") != std::string::npos);
}

TEST_CASE("what is there already is told and not entered") {
  Office office;
  const std::string mail = office.block("form/soudan", 1);
  CHECK_EQ(office.receive({{"a.txt", mail + mail}}), "entered twice [answers.twice]");
  const std::string before = office.file("soudan-v2.csv");
  CHECK_EQ(office.receive({{"b.txt", mail}}), "twice [answers.twice]");
  CHECK_EQ(office.found.list()[0].args[0], "soudan-v2.csv:2");
  CHECK_EQ(office.receive({{"c.txt", office.block("form/soudan", 2)}}),
           "twice [answers.twice.changed]");
  CHECK_EQ(office.file("soudan-v2.csv"), before);
  // The same words under another number: another person.
  CHECK_EQ(office.receive({{"d.txt", office.block("form/soudan", 1, "1122-ABCD")}}), "entered ");
  CHECK_EQ(office.receive({{"d.txt", office.block("form/soudan", 1, "1122-ABCD")}}),
           "twice [answers.twice]");
  office.request.enters_again = true;
  CHECK_EQ(office.receive({{"b.txt", mail}}), "entered ");
  CHECK(office.file("soudan-v2.csv").size() > before.size());
}

TEST_CASE("equal rows of one file are different people, the same file once more is not") {
  Office office;
  const std::string row = "soudan,2,みどり,,,話す\r\n";
  CHECK_EQ(office.receive({{"a.csv", csv(row + row + row)}}), "entered entered entered ");
  CHECK_EQ(office.receive({{"a.csv", csv(row + row + row)}}),
           "twice twice twice [answers.twice][answers.twice][answers.twice]");
  CHECK_EQ(office.receive({{"b.csv", csv(row + row + row + row)}}),
           "twice twice twice entered [answers.twice][answers.twice][answers.twice]");
  CHECK_EQ(office.receive({{"c.csv", csv(row)}}), "twice [answers.twice]");
  // Two files in one run: the second is looked at after the first.
  CHECK_EQ(office.receive({{"d.csv", csv("soudan,2,あお,,,話す\r\n")},
                           {"e.csv", csv("soudan,2,あお,,,話す\r\n")}}),
           "entered twice [answers.twice]");
}

TEST_CASE("a register without the words of choices, or with others, is known again") {
  Office office;
  const std::string row = "soudan,2,みどり,,,話す;聞く、ただ居る\r\n";
  CHECK_EQ(office.receive({{"a.csv", csv(row)}}), "entered ");
  std::string bytes = office.file("soudan-v2.csv");
  for (const char* before : {"talk\nlisten", "しゃべる (talk)\n聞くだけ (listen)"}) {
    std::string other = bytes;
    const std::string now = "話す (talk)\n聞く、ただ居る (listen)";
    REQUIRE(other.find(now) != std::string::npos);
    other.replace(other.find(now), now.size(), before);
    office.run.disk().put("desk/register/soudan-v2.csv", other);
    CHECK_EQ(office.receive({{"a.csv", csv(row)}}), "twice [answers.twice]");
  }
}

TEST_CASE("a number or a time of a form service tells one handing in from another") {
  Office office;
  const auto table = [](const std::string& heading, const std::string& rows) {
    return "form,version," + heading + ",called,how\r\n" + rows;
  };
  for (const char* heading : {"ID", "回答ID", "受付番号"}) {
    INFO(heading);
    static_cast<void>(office.run.disk().remove_file("desk/register/soudan-v2.csv"));
    CHECK_EQ(
        office.receive(
            {{"a.csv", table(heading, "soudan,2,7,みどり,話す\r\nsoudan,2,8,みどり,話す\r\n")}}),
        "entered entered ");
    CHECK_EQ(
        office.receive(
            {{"b.csv", table(heading, "soudan,2,8,みどり,話す\r\nsoudan,2,9,みどり,話す\r\n")}}),
        "twice entered [answers.twice]");
    CHECK_EQ(office.receive({{"c.csv", table(heading, "soudan,2,8,あお,話す\r\n")}}),
             "twice [answers.twice.changed]");
  }
  static_cast<void>(office.run.disk().remove_file("desk/register/soudan-v2.csv"));
  const std::string time = "2026/11/20 10:32:05";
  const std::string export_one =
      table("タイムスタンプ", "soudan,2," + time + ",みどり,話す\r\nsoudan,2," + time +
                                  ",あお,話す\r\nsoudan,2,2026/11/20 10:32:06,みどり,話す\r\n");
  CHECK_EQ(office.receive({{"a.csv", export_one}}), "entered entered entered ");
  CHECK_EQ(office.receive({{"a.csv", export_one}}),
           "twice twice twice [answers.twice][answers.twice][answers.twice]");
}

TEST_CASE("answers changed on their way are taken when a person says so, and marked") {
  Office office;
  std::string mail = office.block("form/kakunin", 1);
  const size_t number = mail.find("日付: 2026-11-21");
  mail.replace(number, std::string("日付: 2026-11-21").size(), "日付: 2026-11-20");
  CHECK_EQ(office.receive({{"a.txt", mail}}), "bad [answers.code.whole]");
  office.request.takes_changed = true;
  CHECK_EQ(office.receive({{"a.txt", mail}}), "entered [answers.code.whole.taken]");
  CHECK(office.file("kakunin-v1.csv").find("照合できず（要確認）: 様式・版") != std::string::npos);
  office.request.takes_changed = false;
  const answers::FormReading form(*office.loaded->model.find("form/soudan"),
                                  [](std::string_view) { return std::vector<std::string>(); });
  answers::HandedIn handed = test::make_answers(form, 1, "1121-7KQ4", "2026-11-21");
  handed.fields[0].typed[0] = "みどり　いろ";
  test::sign_answers(handed);
  std::string text = test::answers_as_text(handed, form);
  text.replace(text.find("みどり　いろ"), std::string("みどり　いろ").size(), "みどり いろ");
  CHECK_EQ(office.receive({{"b.txt", text}}), "bad [answers.code.field]");
  office.request.takes_changed = true;
  CHECK_EQ(office.receive({{"b.txt", text}}), "entered [answers.code.field.taken]");
  CHECK(office.file("soudan-v2.csv").find("照合できず（要確認）: 呼ばれたい名前,") !=
        std::string::npos);
}

TEST_CASE("what Japanese mails exchange for each other changes no answer") {
  Office office;
  const answers::FormReading form(*office.loaded->model.find("form/soudan"),
                                  [](std::string_view) { return std::vector<std::string>(); });
  struct Pair {
    std::string_view jis, windows;
  };
  constexpr Pair kPairs[] = {{"〜", "～"}, {"−", "－"}, {"—", "―"},  {"‖", "∥"}, {"¢", "￠"},
                             {"£", "￡"},  {"¬", "￢"}, {"¥", "￥"}, {"‾", "~"}, {"\\", "\\"}};
  int number = 0;
  for (const Pair& pair : kPairs) {
    for (const auto& [typed, arrived] :
         {std::pair(pair.jis, pair.windows), std::pair(pair.windows, pair.jis)}) {
      INFO(typed << " " << arrived);
      answers::HandedIn handed =
          test::make_answers(form, 1, "1121-7K" + std::to_string(10 + number++), "2026-11-21");
      // The page cleans what was typed before it makes the codes.
      handed.fields[0].typed[0] = answers::clean_line("10時" + std::string(typed) + "12時");
      handed.fields[1].typed[0] =
          answers::clean_lines("一" + std::string(typed) + "\n" + std::string(typed));
      test::sign_answers(handed);
      std::string text = test::answers_as_text(handed, form);
      const std::string sent = answers::clean_line(typed);
      for (size_t at = 0; (at = text.find(sent, at)) != std::string::npos; at += arrived.size()) {
        text.replace(at, sent.size(), arrived);
      }
      CHECK_EQ(office.receive({{"a.txt", text}}), "entered ");
      // A backslash looks like a yen sign after JIS X 0201.
      if (typed != "\\") continue;
      handed.reference.text = "1121-8K" + std::to_string(10 + number);
      test::sign_answers(handed);
      text = test::answers_as_text(handed, form);
      for (size_t at = 0; (at = text.find('\\', at)) != std::string::npos; ++at)
        text.replace(at, 1, "¥");
      CHECK_EQ(office.receive({{"a.txt", text}}), "entered ");
    }
  }
}

// tests/forms/mails/, written by another program: bodies in the encodings of Japanese mails, an
// attachment, a forwarded mail.
TEST_CASE("mails as mail programs save them") {
  Office office;
  if (!answers::reads_mail()) {
    CHECK_EQ(office.receive({{"a.eml", "MIME-Version: 1.0\r\n\r\n"}}),
             "[answers.mail.unsupported]");
    return;
  }
  const auto mail = [](const std::string& name) {
    return *test::read_repository_file("tests/forms/mails/" + name);
  };
  CHECK_EQ(office.receive({{"a.eml", mail("iso-2022-jp.eml")}}), "entered ");
  CHECK_EQ(office.receive({{"a.eml", mail("base64.eml")}}), "entered ");
  CHECK_EQ(office.receive({{"a.eml", mail("quoted-printable.eml")}}), "entered ");
  CHECK_EQ(office.receive({{"a.eml", mail("attached.eml")}}), "entered [answers.mail.others]");
  CHECK_EQ((*office.files)[office.result->answers[0].mark.file].path, "a.eml（添付1）");
  CHECK_EQ(office.receive({{"a.eml", mail("forwarded.eml")}}), "entered ");
  CHECK_EQ(office.receive({{"a.eml", mail("shift-jis-quoted.eml")}}), "entered ");
  CHECK_EQ(office.receive({{"a.eml", mail("euc-jp.eml")}}), "twice [answers.twice]");
  CHECK_EQ(office.receive({{"a.eml", mail("html-only.eml")}}), "[answers.mail.html]");
  // Nothing of who sent it, and when.
  CHECK(office.file("soudan-v2.csv").find("example.jp") == std::string::npos);
}

TEST_CASE("what cannot be read of a mail is told, with what to do") {
  Office office;
  const std::string head = "From: mihon@example.jp\r\nMIME-Version: 1.0\r\n";
  std::string parts;
  for (int i = 0; i < 300; ++i)
    parts += "--b\r\nContent-Type: multipart/mixed; boundary=\"c\"\r\n\r\n";
  if (answers::reads_mail()) {
    CHECK_EQ(
        office.receive(
            {{"a.eml", head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n" + parts}}),
        "[answers.mail.broken]");
    CHECK_EQ(office.receive({{"a.eml", head + "\r\nこんにちは\r\n"}}), "[answers.none]");
  }
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
  CHECK_EQ(office.receive({{"a.msg", compound}}), "[answers.file.outlook]");
  CHECK_EQ(office.receive({{"a.xls", compound}}), "[answers.file.locked]");
  CHECK_EQ(office.receive({{"a.zip", std::string("PK\x03\x04\x14\x00\x01\x00 and more", 17)}}),
           "[answers.file.locked]");
  // A text that somebody has copied with its first lines is no mail, and is read as it stands.
  CHECK_EQ(office.receive(
               {{"a.txt", "Subject: 回答\nTo: madoguchi\n\n" + office.block("form/soudan", 3)}}),
           "entered ");
}

TEST_CASE("a file with errors enters nothing, unless the good ones are asked for") {
  Office office;
  const std::string rows = "soudan,2,みどり,,,\r\nsoudan,2,,,きのう,yellow\r\nsoudan,2,あお,,,\r\n";
  CHECK_EQ(office.receive({{"a.csv", csv(rows)}, {"b.txt", office.block("form/kakunin", 3)}}),
           "held-back bad held-back entered "
           "[answers.value.date][answers.value.choice][answers.value.missing]");
  CHECK_EQ(office.found.list()[0].mark.line, 3);
  CHECK_EQ(office.file("soudan-v2.csv"), "(none)");
  office.request.skips_bad = true;
  CHECK_EQ(office.receive({{"a.csv", csv(rows)}}),
           "entered bad entered [answers.value.date][answers.value.choice][answers.value.missing]");
  CHECK(office.file("soudan-v2.csv").find("あお") != std::string::npos);
}

TEST_CASE("looking changes nothing") {
  Office office;
  office.request.only_look = true;
  const auto before = office.run.disk().files("");
  CHECK_EQ(office.receive({{"a.txt", office.block("form/soudan", 1)}}), "entered ");
  CHECK_EQ(office.result->entered.size(), 1);
  office.request.register_folder.clear();
  CHECK_EQ(office.receive({{"a.txt", office.block("form/soudan", 1)}}), "entered ");
  CHECK(office.run.disk().files("") == before);
}

TEST_CASE("examples are read and never entered, but for a made-up form") {
  Office office;
  CHECK_EQ(office.receive({{"a.txt", office.block("form/soudan", 1, "")}}),
           "example [answers.example]");
  CHECK_EQ(office.file("soudan-v2.csv"), "(none)");
  std::string site = kSite;
  site.replace(site.find("version: 2"), 10, "version: 2\nsample: true");
  site +=
      "-- site/site.yaml --\nschema: 1\ntitle: {ja: 見本の町}\noperator: {name: "
      "架空の係}\npublish_samples: "
      "true\n";
  Office made_up(site);
  CHECK_EQ(made_up.receive({{"a.txt", made_up.block("form/soudan", 1, "")},
                            {"b.txt", made_up.block("form/soudan", 2, "")}}),
           "entered entered ");
  CHECK(made_up.file("soudan-v2.csv").find("記号あり,見本,") != std::string::npos);
}

TEST_CASE("answers.nobody: without an operator nothing is accepted") {
  std::string site = kSite;
  site += "-- site/site.yaml --\nschema: 1\ntitle: {ja: 見本の町}\n";
  Office office(site);
  CHECK_EQ(office.receive({{"a.txt", office.block("form/soudan", 1, "")}}), "[answers.nobody]");
  CHECK_FALSE(office.run.disk().exists("desk"));
  office.request.only_look = true;
  CHECK_EQ(office.receive({{"a.txt", office.block("form/soudan", 1, "")}}),
           "example [answers.example]");
}

TEST_CASE(
    "files that hold no answers say so: answers.none, answers.file, answers.encoding, "
    "answers.too-large") {
  Office office;
  CHECK_EQ(office.receive({{"a.txt", "こんにちは"}}), "[answers.none]");
  CHECK_EQ(office.receive({{"a.csv", "called\r\n"}}), "[answers.none]");
  CHECK_EQ(office.receive({{"a.txt", ""}}), "[answers.none]");
  CHECK_EQ(office.receive({{"a.txt",
                            "\xFF\xFE"
                            "a"}}),
           "[answers.encoding]");
  CHECK_EQ(office.receive({{"a.txt", std::string(answers::kMaxHandedBytes, 'a')}}),
           "[answers.none]");
  CHECK_EQ(office.receive({{"a.txt", std::string(answers::kMaxHandedBytes + 1, 'a')}}),
           "[answers.too-large]");
  CHECK_EQ(office.receive({{"a.csv", "called\r\nみどり\r\n"}}), "bad [answers.form.missing]");
  CHECK_EQ(office.receive({{"a.csv", "form,called\r\nnai,みどり\r\n"}}),
           "bad [answers.form.unknown]");
  office.request.inputs = {{"desk/none.txt", std::nullopt}};
  CHECK_EQ(office.receive(), "[answers.file]");
  office.request.form = "form/soudan";
  CHECK_EQ(office.receive({{"a.csv", "called\r\nみどり\r\n"}}), "entered ");
}

TEST_CASE("answers.lines: so many lines, and not one more") {
  Office office;
  const std::string mail = office.block("form/soudan", 1);
  const auto own = static_cast<size_t>(std::count(mail.begin(), mail.end(), '\n'));
  CHECK_EQ(office.receive({{"a.txt", mail + std::string(answers::kMaxHandedLines - own, '\n')}}),
           "entered ");
  CHECK_EQ(
      office.receive({{"a.txt", mail + std::string(answers::kMaxHandedLines - own + 1, '\n')}}),
      "[answers.lines]");
}

TEST_CASE(
    "answers.sets: a file of so many sets is entered, of one more nothing, whatever is asked") {
  Office office;
  office.request.enters_again = true;
  std::string table = "form,called\r\n";
  for (size_t i = 0; i < answers::kMaxHandedSets; ++i) table += "soudan,みどり\r\n";
  office.request.skips_bad = true;
  CHECK_EQ(office.receive({{"a.csv", table + "soudan,みどり\r\n"}}), "[answers.sets]");
  CHECK_EQ(office.file("soudan-v2.csv"), "(none)");
  office.receive({{"a.csv", table}});
  CHECK_EQ(office.result->answers.size(), answers::kMaxHandedSets);
  CHECK_EQ(office.result->entered.at(0).rows, answers::kMaxHandedSets);
  // Nothing of it is entered, but another file's answers are.
  CHECK_EQ(office.receive(
               {{"a.csv", table + "soudan,みどり\r\n"}, {"b.txt", office.block("form/soudan", 1)}}),
           "entered [answers.sets]");
}

TEST_CASE("a table that breaks in the middle enters nothing, whatever is asked") {
  Office office;
  for (const bool skips : {false, true}) {
    office.request.skips_bad = skips;
    CHECK_EQ(office.receive({{"a.csv", "form,called\r\nsoudan,みどり\r\nsoudan\r\n"}}),
             "[csv.row.ragged]");
    CHECK_EQ(office.receive({{"a.csv", "form,called\r\nsoudan,みどり\r\nsoudan,\"x\r\n"}}),
             "[csv.quote.unclosed]");
    CHECK_EQ(office.file("soudan-v2.csv"), "(none)");
  }
  // A wrong value is another thing: what is good is entered if asked for.
  CHECK_EQ(
      office.receive({{"a.csv", "form,called,day\r\nsoudan,みどり,\r\nsoudan,あお,いつか\r\n"}}),
      "entered bad [answers.value.date]");
}

TEST_CASE("answers.value.too-large: an answer far beyond any is not even cleaned") {
  Office office;
  const std::string much(answers::kMaxAnswerBytes, ' ');
  CHECK_EQ(
      office.receive({{"a.csv", "form,called,day\r\nsoudan,みどり,\"12/16" + much + "\"\r\n"}}),
      "bad [answers.value.too-large]");
  CHECK_EQ(office.receive({{"a.csv", "form,called,words\r\nsoudan,みどり,\"a" + much + "\"\r\n"}}),
           "bad [answers.value.too-long]");
  CHECK_EQ(office.receive(
               {{"a.csv", "form,called,words\r\nsoudan,みどり,\"a" + much.substr(1) + "\"\r\n"}}),
           "entered ");
}

TEST_CASE("answers.block.too-large: a block without an end is not kept, and the next one is read") {
  Office office;
  const std::string good = office.block("form/soudan", 1);
  const std::string open = good.substr(0, good.find("確認記号:"));
  const std::string line = "｜" + std::string(1000, 'a') + "\n";
  std::string long_block = open;
  while (long_block.size() < answers::kMaxBlockBytes + 2000) long_block += line;
  office.request.skips_bad = true;
  CHECK_EQ(office.receive({{"a.txt", long_block + good}}), "bad entered [answers.block.too-large]");
  CHECK_EQ(office.receive(
               {{"a.txt", open + "｜" + std::string(answers::kMaxBlockBytes, 'a') + "\n" + good}}),
           "bad twice [answers.block.too-large][answers.twice]");
}

TEST_CASE(
    "answers.file.kind: a folder is no file, and the size of a file counts before it is read") {
  Office office;
  office.run.disk().put("desk/large.txt", std::string(answers::kMaxHandedBytes + 1, 'a'));
  office.request.inputs = {{"desk/large.txt", std::nullopt}};
  CHECK_EQ(office.receive(), "[answers.too-large]");
  CHECK_EQ(office.found.list()[0].args[2], "32.0 MB");
}

TEST_CASE("no message holds a word of an answer") {
  Office office;
  const std::string secret = "ないしょのことば";
  std::string mail = office.block("form/soudan", 5);
  mail.insert(mail.find("｜") + 3, secret);
  const std::string rows = "soudan,2,みどり," + secret + "," + secret + "," + secret + "\r\n" +
                           "nai" + secret + ",2,,,,\r\n";
  office.receive(
      {{"a.txt", mail},
       {"b.csv", csv(rows)},
       {"c.csv", "form,\"" + secret + "\n\"," + secret + "\r\nsoudan,1,1\r\n"},
       {"d.json", "{\"hiroba\":\"posted\",\"form\":\"form/soudan\",\"version\":\"" + secret +
                      "\",\"answers\":{\"" + secret + "\":\"x\",\"day\":\"" + secret + "\"}}"},
       {"e.csv", "form,called\r\n\"soudan\"" + secret + ",2\r\n"}});
  CHECK(office.found.errors() > 6);
  for (const auto format : {source::DiagnosticFormat::text, source::DiagnosticFormat::json,
                            source::DiagnosticFormat::github}) {
    for (const auto language : {source::MessageLanguage::ja, source::MessageLanguage::en}) {
      const std::string text = source::print_diagnostics(office.found, *office.files,
                                                         office.run.disk(), format, language);
      CHECK(text.size() > 400);
      CHECK_MESSAGE(text.find("ないしょ") == std::string::npos, text);
    }
  }
}

TEST_CASE("register.place: never where it would be published or go into a history") {
  Office office;
  const auto at = [&](const std::string& folder) {
    office.request.register_folder = folder;
    return office.receive({{"a.txt", office.block("form/soudan", 1)}});
  };
  CHECK_EQ(at("site/register"), "[register.place.site]");
  CHECK_EQ(at("site/public/../x"), "[register.place.site]");
  CHECK_EQ(at("desk/../site/x/y"), "[register.place.site]");
  office.run.disk().put_folder("repository/.git");
  office.run.disk().put_folder("worktree/deep");
  office.run.disk().put("worktree/.git", "gitdir: elsewhere");
  CHECK_EQ(at("repository/a/b"), "[register.place.git]");
  CHECK_EQ(at("worktree/deep"), "[register.place.git]");
  office.run.disk().put("web/.hiroba", "made by hiroba");
  CHECK_EQ(at("web/register"), "[register.place.site]");
  office.run.disk().put_link("desk/link", "/site");
  CHECK_EQ(at("desk/link/x"), "[register.place.site]");
  CHECK_FALSE(office.run.disk().exists("site/x"));
  CHECK_EQ(at("desk/new/folder"), "entered ");
}

TEST_CASE(
    "a register that is not as we left it is refused: register.file.header, register.file.cut, "
    "register.file.kind") {
  Office office;
  office.receive({{"a.txt", office.block("form/soudan", 1)}});
  const std::string good = office.file("soudan-v2.csv");
  const auto with = [&](const std::string& bytes) {
    office.run.disk().put("desk/register/soudan-v2.csv", bytes);
    const std::string said =
        office.receive({{"b.txt", office.block("form/soudan", 2, "1121-8KQ4")}});
    CHECK_EQ(office.file("soudan-v2.csv").substr(0, bytes.size()), bytes);
    return said;
  };
  CHECK_EQ(with(good.substr(0, good.size() - 2)), "bad [register.file.cut]");
  CHECK_EQ(with(good.substr(0, good.size() - 9)), "bad [register.file.cut]");
  CHECK_EQ(with(good + "a,b\r\n"), "bad [register.file.cut]");
  CHECK_EQ(with(good + "\"open"), "bad [register.file.cut]");
  CHECK_EQ(with("\xEF\xBB\xBF"
                "受付日,控え番号\r\n"),
           "bad [register.file.header]");
  CHECK_EQ(with("名前,電話\r\n"), "bad [register.file.header]");
  // A spreadsheet may have taken the mark off and written other line ends.
  std::string saved = good.substr(3);
  for (size_t at = saved.find('\r'); at != std::string::npos; at = saved.find('\r'))
    saved.erase(at, 1);
  CHECK_EQ(with(saved), "entered ");
  office.run.disk().take_away("desk/register/soudan-v2.csv");
  office.run.disk().put("desk/elsewhere.csv", good);
  office.run.disk().put_link("desk/register/soudan-v2.csv", "/desk/elsewhere.csv");
  CHECK_EQ(office.receive({{"b.txt", office.block("form/soudan", 2, "1121-8KQ4")}}),
           "bad [register.file.kind]");
}

TEST_CASE("register.disk: whatever the disk refuses, the register is the old one or the new one") {
  Office office;
  office.receive({{"a.txt", office.block("form/soudan", 1)}});
  const std::string before = office.file("soudan-v2.csv");
  size_t refused = 0;
  for (size_t n = 1; n < 20; ++n) {
    INFO("operation " << n);
    office.run.disk().put("desk/register/soudan-v2.csv", before);
    const size_t changes = office.run.disk().changes();
    office.run.disk().fail_at(n, std::errc::no_space_on_device);
    office.receive({{"b.txt", office.block("form/soudan", 2, "1121-8KQ4")}});
    office.run.disk().fail_never();
    const size_t operations = office.run.disk().changes() - changes;
    const std::string after = office.file("soudan-v2.csv");
    if (office.found.has_errors()) {
      ++refused;
      CHECK_EQ(after, before);
      CHECK_EQ(office.found.list().back().rule->id, "register.disk");
    } else {
      CHECK(after.size() > before.size());
    }
    CHECK_FALSE(office.run.disk().exists("desk/register/soudan-v2.csv.new"));
    if (operations < n) break;
  }
  CHECK(refused >= 2);
}

TEST_CASE(
    "a register that another program writes meanwhile, or another run holds: "
    "register.file.changed") {
  Office office;
  office.receive({{"a.txt", office.block("form/soudan", 1)}});
  const std::string before = office.file("soudan-v2.csv");
  source::Diagnostics found;
  const auto folder =
      answers::open_register("desk/register", "site", false, office.run.disk(), found);
  REQUIRE(folder);
  CHECK_EQ(office.receive({{"b.txt", office.block("form/soudan", 2, "1121-8KQ4")}}), "[lock.held]");
  const answers::FormReading form(*office.loaded->model.find("form/soudan"),
                                  [](std::string_view) { return std::vector<std::string>(); });
  auto book = answers::Register::read(*folder, form, office.run.disk(), found);
  REQUIRE(book);
  answers::Answers answers;
  answers.form = &form;
  answers.values.assign(form.fields().size(), "x");
  book->add(answers::RegisterEntry{&answers, {2026, 11, 21}, false});
  office.run.disk().put("desk/register/soudan-v2.csv", before + "\r\n");
  CHECK_FALSE(book->store(office.run.disk(), found));
  REQUIRE(found.list().size() == 1);
  CHECK_EQ(found.list()[0].rule->id, "register.file.changed");
  CHECK_EQ(office.file("soudan-v2.csv"), before + "\r\n");
}

TEST_CASE("a purge takes out what is over and leaves the rest byte for byte") {
  Office office;
  for (int day = 1; day <= 3; ++day) {
    office.request.today = {2026, 11, static_cast<uint8_t>(day)};
    const std::string number = "110" + std::to_string(day) + "-7KQ4";
    CHECK_EQ(office.receive(
                 {{"a.txt", office.block("form/soudan", static_cast<uint64_t>(day), number)}}),
             "entered ");
  }
  std::string bytes = office.file("soudan-v2.csv");
  const std::string row =
      "2026/01/01,\"改行\nのある番号\",form/soudan,2,R8.2.1,表,記号なし,,a,,,\n";
  const std::string unknown = ",,form/soudan,2,いつか,表,記号なし,,b,,,\r\n";
  bytes += row + unknown;
  office.run.disk().put("desk/register/soudan-v2.csv", bytes);
  office.run.disk().put("desk/register/other.csv", "受付日,名前\r\n2020-01-01,x\r\n");
  const auto purge = [&](text::Date today, bool only_look) {
    source::Diagnostics found;
    const auto folder =
        answers::open_register("desk/register", "site", only_look, office.run.disk(), found);
    REQUIRE(folder);
    const auto done = answers::purge_register(*folder, today, only_look, office.run.disk(), found);
    REQUIRE(done.size() == 1);
    CHECK(found.warnings() == 1);
    CHECK_EQ(found.list()[0].rule->id, "register.date");
    return std::to_string(done[0].removed) + "-" + std::to_string(done[0].left);
  };
  // Kept for thirty days: received on 1 to 3 November, until 1 to 3 December.
  CHECK_EQ(purge({2026, 12, 2}, true), "2-3");
  CHECK_EQ(office.file("soudan-v2.csv"), bytes);
  CHECK_EQ(purge({2026, 12, 2}, false), "2-3");
  const auto rows = answers::rows_of(bytes).rows;
  std::string want = bytes;
  want.erase(rows[4].begin, rows[4].end - rows[4].begin);
  want.erase(rows[1].begin, rows[1].end - rows[1].begin);
  CHECK_EQ(office.file("soudan-v2.csv"), want);
  CHECK_EQ(purge({2027, 12, 2}, false), "2-1");
  CHECK_EQ(office.file("soudan-v2.csv"), bytes.substr(0, rows[0].end) + unknown);
  CHECK_EQ(office.file("other.csv"), "受付日,名前\r\n2020-01-01,x\r\n");
}
