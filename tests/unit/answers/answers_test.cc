#include "answers/answers.h"

#include <doctest/doctest.h>

#include "../../support/handed_over.h"
#include "../../support/made_answers.h"
#include "../model/small_site.h"
#include "answers/form_workbook.h"
#include "answers/read_answers.h"
#include "answers/read_tables.h"
#include "tables/csv.h"

using namespace hiroba;
using answers::Answers;
using answers::HandedIn;

namespace {

constexpr const char* kForm = R"(title: 何でも
version: 3
purpose: 試しの紙です。
until: 2026-12-31
sections:
  - id: first
    title: はじめ
    questions:
      - {id: called, type: ひとことの文, label: 呼び名, most: 10}
      - {id: reading, type: ふりがな, label: よみ, optional: true}
      - {id: day, type: 日付, label: 日, optional: true}
      - {id: at, type: 時刻, label: 時刻, optional: true}
      - {id: people, type: 数, label: 人数, most: 9, optional: true}
      - {id: tel, type: 電話番号, label: 電話, optional: true}
      - {id: mail, type: メール, label: メール, optional: true}
      - {id: home, type: 住所, label: 住所, optional: true}
      - {id: span, type: 期間, label: 期間, optional: true}
      - {id: way, type: ひとつ選ぶ, label: 行きかた, options: [{value: alone, label: {ja: ひとりで, en: Alone}}, {value: together, label: 二人で、または三人で}]}
      - {id: wish, type: いくつか選ぶ, label: したいこと, most: 2, optional: true, options: [{value: talk, label: 話す}, {value: listen, label: 聞く}, {value: be, label: 居る}]}
  - id: second
    title: つぎ
    questions:
      - {id: who, type: ひとことの文, label: だれと, only_if: way=together}
      - {id: safe, type: 安心な連絡のしかた, label: 連絡}
      - {id: more, type: 長い文, label: そのほか, optional: true, most: 80}
      - {id: promise, type: 同意, label: 約束します}
)";

// The words of the site for the parts of questions.
std::vector<std::string> words(std::string_view label) {
  if (label == "safe_by") return {"連絡のしかた", "How"};
  if (label == "safe_phone") return {"電話で", "By telephone"};
  if (label == "address_postal") return {"郵便番号"};
  return {};
}

struct Desk {
  Desk() : item(site.add(kinds::Kind::form, "any", kForm)), form(item, &words) {
    CHECK(site.findings().empty());
  }

  // «called=…» by field, or the findings as «id [arg] [arg]» lines.
  std::string judged(const std::vector<HandedIn>& handed, source::Diagnostics& found,
                     bool other_version = false) {
    std::string out;
    for (const HandedIn& one : handed) {
      const auto answers =
          answers::judge_answers(one, form, {text::Date{2026, 11, 21}, other_version}, found);
      if (!answers) continue;
      for (size_t i = 0; i < answers->values.size(); ++i) {
        if (!answers->values[i].empty())
          out += form.fields()[i].name() + "=" + answers->values[i] + ";";
      }
      out += "\n";
    }
    return out + told(found);
  }

  static std::string told(source::Diagnostics& found) {
    std::string out;
    found.sort();
    for (const source::Diagnostic& d : found.list()) {
      out += std::to_string(d.mark.line) + " " + std::string(d.rule->id);
      for (const std::string& arg : d.args) out += " " + arg;
      out += "\n";
    }
    return out;
  }

  std::string text(const std::string& block, bool other_version = false) {
    source::Diagnostics found;
    return judged(test::handed_over(
                      [&](const auto& take) { answers::read_answer_text(block, 1, found, take); }),
                  found, other_version);
  }
  std::string json(const std::string& bytes) {
    source::Diagnostics found;
    return judged(test::handed_over(
                      [&](const auto& take) { answers::read_answer_json(bytes, 1, found, take); }),
                  found);
  }
  std::string csv(const std::string& bytes, const std::string& form_name = "form/any") {
    source::Diagnostics found;
    const answers::TableReading how{
        [this](std::string_view id) { return id == "form/any" ? &form : nullptr; }, form_name};
    return judged(test::handed_over([&](const auto& take) {
                    CHECK(answers::read_answer_csv(bytes, 1, how, found, take));
                  }),
                  found);
  }

  std::string workbook(const std::vector<tables::Sheet>& sheets) {
    source::Diagnostics found;
    const answers::TableReading how{
        [this](std::string_view id) { return id == "form/any" ? &form : nullptr; }, "form/any"};
    return judged(test::handed_over([&](const auto& take) {
                    answers::read_answer_workbook(sheets, 1, how, found, take);
                  }),
                  found);
  }

  // The answers of a page on which only the required was answered.
  HandedIn least() {
    HandedIn out;
    out.came = answers::Came::text;
    out.has_codes = true;
    out.form.text = "form/any";
    out.version.text = "3";
    out.reference.text = "1121-7KQ4";
    out.date.text = "2026-11-21";
    for (const answers::FieldReading& field : form.fields()) {
      if (field.name() == "who") continue;
      std::string value;
      if (field.name() == "called") value = "みどり";
      if (field.name() == "way") value = "alone";
      if (field.name() == "safe--by") value = "telephone\nletter";
      if (field.name() == "promise") value = "yes";
      out.fields.push_back(answers::HandedField{field.name(), {value}, "", {}, ""});
    }
    test::sign_answers(out);
    return out;
  }
  HandedIn with(const std::string& name, const std::string& value) {
    HandedIn out = least();
    for (answers::HandedField& field : out.fields) {
      if (field.name == name) field.typed[0] = value;
    }
    test::sign_answers(out);
    return out;
  }
  std::string block(const HandedIn& handed) { return test::answers_as_text(handed, form); }

  test::SmallSite site;
  model::Item& item;
  answers::FormReading form;
};

constexpr const char* kLeast = "called=みどり;way=alone;safe--by=telephone\nletter;promise=yes;\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

std::string without_line(std::string text, const std::string& part) {
  const size_t at = text.find(part);
  REQUIRE_MESSAGE(at != std::string::npos, part);
  const size_t begin = text.rfind('\n', at) + 1;
  return text.erase(begin, text.find('\n', at) - begin + 1);
}

}  // namespace

TEST_CASE("a block as the page writes it") {
  Desk desk;
  const std::string block = desk.block(desk.least());
  CHECK_EQ(desk.text(block), kLeast);
  CHECK_EQ(desk.text("前の文\n" + block + "後の文"), kLeast);
  CHECK(block.find("\n様式: form/any 第3版\n題: 何でも\n控え番号: 1121-7KQ4\n日付: 2026-11-21\n■ "
                   "呼び名 [called ") != std::string::npos);
  CHECK(block.find("]\n｜ひとりで (alone)\n■ したいこと [wish ") != std::string::npos);
  CHECK(block.find("■ 連絡・連絡のしかた [safe--by ") != std::string::npos);
}

TEST_CASE("what a mail program does to a block: harmless") {
  Desk desk;
  const std::string block =
      desk.block(desk.with("more", "A long line of English that is wrapped somewhere\n\n＝次の行"));
  const std::string want =
      replaced(kLeast, "promise",
               "more=A long line of English that is wrapped somewhere\n\n＝次の行;promise");
  CHECK_EQ(desk.text(block), want);
  CHECK_EQ(desk.text(replaced(block, "of English", "of\nEnglish")), want);
  CHECK_EQ(desk.text(replaced(block, "of English", "of \nEnglish")), want);
  CHECK_EQ(desk.text(replaced(replaced(block, "wrapped", "wrap\nped"), "that is", "that\n is")),
           want);
  CHECK_EQ(desk.text(replaced(block, "控え番号: ", "控え番号：")), want);
  CHECK_EQ(desk.text(replaced(block, "1121-7KQ4", "１１２１-７ＫＱ４")), want);
  CHECK_EQ(desk.text(replaced(block, "[called ", "[called\n ")), want);
  CHECK_EQ(desk.text(replaced(block, "form/any 第3版", "form/any\n第3版")), want);
  CHECK_EQ(desk.text(replaced(block, "(alone)", "（alone）")), want);
  CHECK_EQ(desk.text(replaced(block, "｜みどり", "|みどり")), want);
  CHECK_EQ(desk.text(replaced(block, "題: 何でも", "題: 別の題")), want);
  CHECK_EQ(desk.text(without_line(block, "題: ")), want);
}

TEST_CASE("each damage is named with its line") {
  Desk desk;
  const std::string block = desk.block(desk.least());
  CHECK_EQ(desk.text(block.substr(0, block.find("確認記号"))), "1 answers.block.cut\n");
  CHECK_EQ(desk.text(block.substr(block.find("様式"))), "1 answers.block.begin\n");
  CHECK_EQ(desk.text(without_line(block, "日付: ")), "1 answers.head.missing 日付\n");
  CHECK_EQ(desk.text(without_line(block, "確認記号: ")), "1 answers.head.missing 確認記号\n");
  CHECK_EQ(desk.text(replaced(block, "日付: 2026-11-21", "日付: 2026-11-21\n日付: 2026-11-21")),
           "6 answers.head.twice 日付\n");
  CHECK_EQ(desk.text(replaced(block, "2026-11-21", "2026-13-21")), "5 answers.head.form 日付\n");
  CHECK_EQ(desk.text(replaced(block, "1121-7KQ4", "1121-7KU4")), "4 answers.head.form 控え番号\n");
  CHECK_EQ(desk.text(replaced(block, "2026-11-21", "2026-11-22")).substr(3),
           "answers.code.whole\n");
  CHECK_EQ(desk.text(replaced(block, "1121-7KQ4", "1121-7KQ5")).substr(3), "answers.code.whole\n");
  CHECK_EQ(desk.text(replaced(block, "｜みどり", "｜みとり")),
           "6 answers.code.field 「呼び名」[called]\n");
  CHECK_EQ(desk.text(replaced(block, "(alone)", "(together)")),
           "18 answers.code.field 「行きかた」[way]\n");
  CHECK_EQ(desk.text(replaced(block, "[called ", "[callad ")),
           "1 answers.field.absent 「呼び名」[called]\n6 answers.field.unknown callad\n");
  CHECK(
      desk.text(replaced(block, "■ 呼び名 [called", "■ 呼び名 (called")).find("6 answers.line\n") !=
      std::string::npos);
  CHECK(desk.text(without_line(block, "■ 呼び名")).find("6 answers.line\n") != std::string::npos);
  const size_t tel = block.find("■ 電話");
  const std::string line = block.substr(tel, block.find('\n', tel) - tel + 1);
  CHECK_EQ(desk.text(without_line(block, "■ 電話")), "1 answers.field.absent 「電話」[tel]\n");
  CHECK_EQ(desk.text(replaced(block, line, line + line)), "13 answers.field.twice 「電話」[tel]\n");
}

TEST_CASE("what is asked depends on the answers") {
  Desk desk;
  HandedIn extra = desk.least();
  extra.fields.push_back(answers::HandedField{"who", {"友だち"}, "", {}, ""});
  test::sign_answers(extra);
  CHECK(desk.text(desk.block(extra)).find("answers.field.extra 「だれと」[who]") !=
        std::string::npos);
  HandedIn less = desk.with("way", "together");
  CHECK_EQ(desk.text(desk.block(less)), "1 answers.field.absent 「だれと」[who]\n");
  less.fields.push_back(answers::HandedField{"who", {"友だち"}, "", {}, ""});
  test::sign_answers(less);
  CHECK(desk.text(desk.block(less)).find("answers.code.whole") !=
        std::string::npos);  // signed in another order
}

TEST_CASE("answers that do not fit, handed in with the right codes") {
  Desk desk;
  const auto with = [&](const char* name, const std::string& value) {
    return desk.text(desk.block(desk.with(name, value)));
  };
  CHECK_EQ(with("called", ""), "6 answers.value.missing 「呼び名」[called]\n");
  CHECK_EQ(with("called", "十一文字よりも長い呼び名"),
           "6 answers.value.too-long 「呼び名」[called] 10\n");
  CHECK_EQ(with("reading", "三保"), "8 answers.value.kana 「よみ」[reading] 100\n");
  CHECK_EQ(with("day", "きのう"), "9 answers.value.date 「日」[day] 200\n");
  CHECK_EQ(with("day", "2026-12-16（木）"), "9 answers.value.weekday 「日」[day] 200\n");
  CHECK_EQ(with("at", "25:00"), "10 answers.value.time 「時刻」[at] 200\n");
  CHECK_EQ(with("people", "二人"), "11 answers.value.number 「人数」[people] 9\n");
  CHECK_EQ(with("people", "10"), "11 answers.value.too-many 「人数」[people] 9\n");
  CHECK_EQ(with("tel", "110"), "12 answers.value.telephone 「電話」[tel] 200\n");
  CHECK_EQ(with("mail", "@"), "13 answers.value.email 「メール」[mail] 200\n");
  CHECK_EQ(with("home--postal", "1"),
           "14 answers.value.postal 「住所・郵便番号」[home--postal] 200\n");
  CHECK(with("way", "fly").find("answers.value.choice 「行きかた」[way] alone、together\n") !=
        std::string::npos);
  const auto file = [&](const char* name, const std::string& value) {
    return desk.json(test::answers_as_json(desk.with(name, value), desk.form));
  };
  CHECK(file("wish", "talk\nlisten\nbe").find("answers.value.too-many 「したいこと」[wish] 2\n") !=
        std::string::npos);
  CHECK(file("promise", "no").find("answers.value.choice 「約束します」[promise]") !=
        std::string::npos);
  HandedIn span = desk.with("span--from", "2027-01-02");
  for (answers::HandedField& field : span.fields) {
    if (field.name == "span--until") field.typed[0] = "2027-01-01";
  }
  test::sign_answers(span);
  CHECK(desk.text(desk.block(span)).find("answers.value.order 「期間」[span--until]\n") !=
        std::string::npos);
}

TEST_CASE(
    "another version, and after the last day: answers.version, answers.version.taken, "
    "answers.late") {
  Desk desk;
  HandedIn old = desk.least();
  old.version.text = "2";
  old.fields.erase(old.fields.begin() + 3);  // that version had no «at»
  test::sign_answers(old);
  CHECK_EQ(desk.text(desk.block(old)), "2 answers.version 2 3 form/any\n");
  CHECK_EQ(desk.text(desk.block(old), true),
           std::string(kLeast) + "2 answers.version.taken 2 3 form/any\n");
  CHECK(
      desk.text(replaced(desk.block(old), "｜みどり", "｜あお"), true).find("answers.code.field") !=
      std::string::npos);
  CHECK(desk.text(replaced(desk.block(old), "2026-11-21", "2026-11-20"), true)
            .find("answers.code.whole") != std::string::npos);
  old.fields[0].name = "gone";
  CHECK(desk.text(replaced(desk.block(desk.least()), "第3版", "第2版"), true)
            .find("answers.code.whole") != std::string::npos);
  HandedIn late = desk.least();
  late.date.text = "2027-01-01";
  test::sign_answers(late);
  CHECK_EQ(desk.text(desk.block(late)), std::string(kLeast) + "5 answers.late 2026-12-31\n");
}

TEST_CASE("our JSON: one, several, a list") {
  Desk desk;
  const std::string one = test::answers_as_json(desk.least(), desk.form);
  CHECK_EQ(desk.json(one), kLeast);
  CHECK_EQ(desk.json(one + one), std::string(kLeast) + kLeast);
  CHECK_EQ(desk.json("[" + one + "," + one + "]"), std::string(kLeast) + kLeast);
  CHECK(one.find("\"safe--by\":[\"telephone\",\"letter\"]") != std::string::npos);
  CHECK_EQ(desk.json("{\"hiroba\":\"answers\""),
           "1 answers.json 途中で終わっています / it ends too early\n");
  CHECK_EQ(desk.json("[1]"), "1 answers.json.shape \"hiroba\": \"answers\"\n");
  CHECK(desk.json(replaced(one, "\"reference\":\"1121-7KQ4\",", ""))
            .find("answers.json.shape \"reference\"") != std::string::npos);
  CHECK(desk.json(replaced(one, "\"called\":\"みどり\"", "\"called\":{}"))
            .find("answers.json.shape \"answers\"") != std::string::npos);
  CHECK_EQ(desk.json(replaced(one, "みどり", "みとり")),
           "1 answers.code.field 「呼び名」[called]\n");
  CHECK(desk.json(replaced(one, "\"called\":\"みどり\",", "")).find("「呼び名」[called]") !=
        std::string::npos);
  CHECK(desk.json(replaced(one, "\"version\":3", "\"version\":3.5")).find("answers.head.form 版") !=
        std::string::npos);
}

TEST_CASE("what an endpoint has stored needs no codes, but has to fit them if there are any") {
  Desk desk;
  const std::string head = "{\"hiroba\":\"posted\",\"form\":\"form/any\",\"version\":\"3\"";
  const std::string answers =
      ",\"answers\":{\"called\":\" みどり "
      "\",\"way\":\"alone\",\"who\":\"友\",\"safe--by\":[\"letter\",\"telephone\"],\"promise\":"
      "\"on\","
      "\"more\":\"\"}}";
  CHECK_EQ(desk.json(head + answers),
           std::string(kLeast) + "1 answers.field.not-asked 「だれと」[who]\n");
  const std::string check = desk.least().check.text;
  const std::string numbered =
      ",\"reference\":\"1121-7KQ4\",\"date\":\"2026-11-21\",\"check\":\"" + check + "\"";
  CHECK_EQ(desk.json(head + numbered + answers),
           std::string(kLeast) + "1 answers.field.not-asked 「だれと」[who]\n");
  CHECK(desk.json(head + replaced(numbered, "7KQ4", "7KQ5") + answers).find("answers.code.whole") !=
        std::string::npos);
  CHECK(desk.json(head + replaced(answers, "みどり", "み\uFFFDり"))
            .find("answers.value.damaged 「呼び名」[called]") != std::string::npos);
  CHECK(desk.json(head + replaced(answers, "\"called\":\" みどり \",", ""))
            .find("answers.value.missing 「呼び名」[called]") != std::string::npos);
}

TEST_CASE("tables: names, questions and the register's own headings") {
  Desk desk;
  const std::string row = ",みどり,ひとりで,電話で；letter,はい\r\n";
  CHECK_EQ(desk.csv("form,called,way,safe--by,promise\r\nany" + row), kLeast);
  CHECK_EQ(desk.csv("様式,呼び名,行きかた,連絡・連絡のしかた,約束します\r\nform/any" + row),
           kLeast);
  CHECK_EQ(desk.csv("x,呼び名 [called],Way [way],How [safe--by],promise[]\r\n" + row),
           std::string(kLeast) + "1 answers.column.unknown 1 A\n");
  CHECK_EQ(
      desk.csv("called,way,safe--by,safe--by,promise\r\nみどり,Alone,letter,電話で,yes\r\n\r\n"),
      kLeast);
  CHECK_EQ(
      desk.csv(
          "called,called,way,safe--by,promise\r\nみどり,あお,alone,\"電話で\nletter\",yes\r\n"),
      std::string(kLeast) + "1 answers.column.twice 2 B\n");
  CHECK(desk.csv("called\r\nみどり\r\n", "").find("2 answers.form.missing") != std::string::npos);
  CHECK(desk.csv("called,way\r\n,alone\r\n").find("2 answers.value.missing 「呼び名」[called]") !=
        std::string::npos);
  CHECK_EQ(desk.csv("version,called,way,safe--by,promise\r\n第2版,みどり,alone,letter,yes\r\n"),
           "2 answers.version 2 3 form/any\n");
}

namespace {

// A sheet from its rows: «A|B|C»; «!» is an error of a formula, «#7» a number.
tables::Sheet sheet_of(const std::vector<std::string>& rows) {
  tables::Sheet sheet{"様式", {}, false};
  for (size_t i = 0; i < rows.size(); ++i) {
    tables::SheetRow row{static_cast<uint32_t>(i + 1), {}};
    uint32_t column = 0;
    for (size_t begin = 0; begin <= rows[i].size();) {
      const size_t end = std::min(rows[i].find('|', begin), rows[i].size());
      const std::string text = rows[i].substr(begin, end - begin);
      ++column;
      const bool is_number = text.starts_with('#');
      if (!text.empty()) {
        row.cells.push_back(tables::SheetCell{
            column, text == "!" ? "" : text.substr(is_number ? 1 : 0), text == "!", is_number});
      }
      begin = end + 1;
    }
    if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

std::vector<std::string> filled_in() {
  return {"hiroba-form||form/any",       "hiroba-version||3",      "|何でも",
          "called|呼び名|みどり",        "day|日|2026-12-16",      "way|行きかた|ひとりで",
          "safe--by=telephone|電話で|○", "safe--by=mail|メールで", "safe--by=letter|手紙で|レ",
          "promise|約束します|はい"};
}

}  // namespace

TEST_CASE("our own workbook, filled in") {
  Desk desk;
  const std::string want = replaced(kLeast, "way=", "day=2026-12-16;way=");
  CHECK_EQ(desk.workbook({sheet_of({"|よみかた"}), sheet_of(filled_in())}),
           want + "1 answers.workbook.notes 1枚目のシート B1…\n");
  tables::Sheet choices = sheet_of({"でんわ"});
  choices.name = answers::kChoicesSheet;
  CHECK_EQ(desk.workbook({sheet_of(filled_in()), choices}), want);
  auto rows = filled_in();
  rows[4] = "day|日|きのう";
  CHECK_EQ(desk.workbook({sheet_of(rows)}), "5 answers.value.date 「日」[day]（C5） 200\n");
  rows = filled_in();
  rows[7] = "safe--by=mail|メールで|だめ";
  CHECK_EQ(desk.workbook({sheet_of(rows)}),
           "8 answers.value.choice 「連絡・連絡のしかた」[safe--by]（C8） "
           "telephone、mail、letter、none\n");
  rows = filled_in();
  rows[3] = "called|呼び名|!";
  CHECK(desk.workbook({sheet_of(rows)}).find("4 answers.workbook.cell 「呼び名」[called] C4\n") !=
        std::string::npos);
  rows = filled_in();
  rows[3] = "called|呼び名|";
  CHECK_EQ(desk.workbook({sheet_of(rows)}), "4 answers.value.missing 「呼び名」[called]（C4）\n");
  rows = filled_in();
  rows[1] = "hiroba-version||2";
  CHECK_EQ(desk.workbook({sheet_of(rows)}), "2 answers.version 2 3 form/any\n");
}

TEST_CASE("what is written beside the answers of a workbook is told, and so are zeros that went") {
  Desk desk;
  const std::string want = replaced(kLeast, "way=", "day=2026-12-16;way=");
  const auto with = [&](size_t row, const std::string& text) {
    auto rows = filled_in();
    if (row < rows.size()) rows[row] = text;
    else rows.insert(rows.end(), {"", text});
    return desk.workbook({sheet_of(rows)});
  };
  CHECK_EQ(with(3, "called|呼び名|みどり|夕方に"), want + "1 answers.workbook.notes D4\n");
  CHECK_EQ(with(2, "|何でも|ここにも"), want + "1 answers.workbook.notes C3\n");
  CHECK_EQ(with(99, "|よろしくお願いします"), want + "1 answers.workbook.notes B12\n");
  CHECK_EQ(with(99, "||||||右下"), want + "1 answers.workbook.notes G12\n");
  tables::Sheet sheet = sheet_of(filled_in());
  sheet.has_remarks = true;
  CHECK_EQ(desk.workbook({sheet}), want + "1 answers.workbook.remarks\n");
  CHECK(with(3, "called|呼び名|#7").find("4 answers.workbook.number 「呼び名」[called] C4\n") !=
        std::string::npos);
  CHECK_EQ(with(3, "called|呼び名|07").find("answers.workbook.number"), std::string::npos);
}

TEST_CASE("a workbook that is a table") {
  Desk desk;
  const std::string head = "呼び名|日|行きかた|連絡・連絡のしかた|約束します";
  CHECK_EQ(
      desk.workbook({sheet_of({}), sheet_of({"", head, "みどり|12月16日|alone|letter、電話で|TRUE",
                                             "", "あお||alone|letter|1|余り"})}),
      replaced(kLeast, "way=", "day=2026-12-16;way=") +
          "called=あお;way=alone;safe--by=letter;promise=yes;\n");
  CHECK(desk.workbook({sheet_of({head, "みどり|いつか|alone|letter|1"})})
            .find("2 answers.value.date 「日」[day]（B2）") != std::string::npos);
  CHECK(desk.workbook({sheet_of({head, "みどり|!|alone|letter|1"})})
            .find("2 answers.workbook.cell 「日」[day] B2") != std::string::npos);
}
