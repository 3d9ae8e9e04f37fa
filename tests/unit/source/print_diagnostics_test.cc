#include "source/print_diagnostics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "system/file_system.h"
#include "text/utf8.h"
#include "text/visible.h"

namespace hiroba::source {
namespace {

constexpr Rule kPlace{"event.place.unknown",
                      Severity::error,
                      "場所「{0}」は登録されていません。",
                      "There is no place \"{0}\".",
                      "content/place/ にある名前を書きます。",
                      "Use a name from content/place/.",
                      ""};
constexpr Rule kDue{
    "record.check.due", Severity::warning, "確かめる日が過ぎています。", "It is due.", "", "", ""};
constexpr Rule kNote{
    "reference.hidden", Severity::note, "公開されていません。", "It is not published.", "", "", ""};
constexpr Rule kSecret{"privacy.story.no-consent",
                       Severity::error,
                       "同意がありません。",
                       "No consent.",
                       "直します。",
                       "Cure.",
                       "",
                       true};

// A few files in a folder of their own, gone afterwards.
struct Printer {
  SourceSet sources;
  std::unique_ptr<system::FileSystem> disk = system::real_file_system();
  Diagnostics found;
  std::string folder;
  int count = 0;

  Printer() {
    std::string name = (std::filesystem::temp_directory_path() / "hiroba-print-XXXXXX").string();
    folder = mkdtemp(name.data());
  }
  ~Printer() { std::filesystem::remove_all(folder); }

  FileId file(const std::string& path, const std::string& text, bool is_private = false) {
    const std::string on_disk = folder + "/" + std::to_string(count++);
    REQUIRE_FALSE(disk->write(on_disk, text));
    return sources.add(SourceFile{path, on_disk, is_private});
  }
  std::string print(DiagnosticFormat format = DiagnosticFormat::text,
                    MessageLanguage language = MessageLanguage::ja) {
    return print_diagnostics(found, sources, *disk, format, language);
  }
};

TEST_CASE("text, letter by letter, in Japanese and English") {
  Printer p;
  const FileId file = p.file("content/event/koryukai.yaml", "title: 交流会\nplace: maple-hall\n");
  p.found.report(kPlace, {file, 2, 8, 10}, {"maple-hall"}).near = {"maple-hiroba", "maple"};
  CHECK(p.print() ==
        "content/event/koryukai.yaml:2:8: エラー[event.place.unknown] "
        "場所「maple-hall」は登録されていません。\n"
        "    2 │ place: maple-hall\n"
        "      │        ^^^^^^^^^^\n"
        "    直し方: content/place/ にある名前を書きます。近い名前: maple-hiroba、maple\n");
  CHECK(p.print(DiagnosticFormat::text, MessageLanguage::en) ==
        "content/event/koryukai.yaml:2:8: error[event.place.unknown]: There is no place "
        "\"maple-hall\".\n"
        "    2 │ place: maple-hall\n"
        "      │        ^^^^^^^^^^\n"
        "    cure: Use a name from content/place/. Near names: maple-hiroba, maple\n");
}

TEST_CASE("the caret stands under wide characters") {
  Printer p;
  const FileId file = p.file("a.yaml", "title: ひだまりの会 ｶﾅ x\n");
  p.found.report(kDue, {file, 1, 10, 2});
  CHECK(p.print() ==
        "a.yaml:1:10: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ title: ひだまりの会 ｶﾅ x\n"
        "      │            ^^^^\n");
}

TEST_CASE("half-width kana and a mark at the end of the line") {
  Printer p;
  const FileId file = p.file("a.yaml", "a: ｶﾅx");
  p.found.report(kDue, {file, 1, 6, 1});
  p.found.report(kDue, {file, 1, 7, 1});
  CHECK(p.print() ==
        "a.yaml:1:6: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ a: ｶﾅx\n"
        "      │      ^\n"
        "\n"
        "a.yaml:1:7: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ a: ｶﾅx\n"
        "      │       ^\n");
}

TEST_CASE("a tab counts one column and CR is not shown") {
  Printer p;
  const FileId file = p.file("a.yaml", "a:\tb\r\nc: d\r\n");
  p.found.report(kDue, {file, 1, 4, 1});
  CHECK(p.print() ==
        "a.yaml:1:4: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ a: b\n"
        "      │    ^\n");
}

TEST_CASE("columns do not count a byte order mark") {
  Printer p;
  const FileId file = p.file("a.yaml", "\xEF\xBB\xBFtitle: 会\n");
  p.found.report(kDue, {file, 1, 8, 1});
  CHECK(p.print() ==
        "a.yaml:1:8: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ title: 会\n"
        "      │        ^^\n");
}

TEST_CASE("long lines are cut around the marked part") {
  Printer p;
  const FileId file = p.file("a.md", std::string(200, 'x') + "会" + std::string(200, 'y'));
  p.found.report(kDue, {file, 1, 201, 1});
  CHECK(p.print() ==
        "a.md:1:201: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ …" +
            std::string(25, 'x') + "会" + std::string(73, 'y') + "…\n" + "      │ " +
            std::string(27, ' ') + "^^\n");
}

TEST_CASE("places without a line, a column, a file or a readable file") {
  Printer p;
  const FileId file = p.file("a.yaml", "title: 会\n");
  const FileId lost = p.sources.add(SourceFile{"lost.yaml", p.folder + "/lost.yaml", false});
  p.found.report(kDue, {});
  p.found.report(kDue, {file, 0, 0, 0});
  p.found.report(kDue, {file, 1, 0, 0});
  p.found.report(kDue, {lost, 3, 1, 1});
  p.found.report(kDue, {file, 9, 1, 1});
  CHECK(p.print() ==
        "注意[record.check.due] 確かめる日が過ぎています。\n"
        "\n"
        "a.yaml: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "\n"
        "a.yaml:1: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "    1 │ title: 会\n"
        "\n"
        "lost.yaml:3:1: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "\n"
        "a.yaml:9:1: 注意[record.check.due] 確かめる日が過ぎています。\n");
}

TEST_CASE("the other place is named") {
  Printer p;
  const FileId file = p.file("a.yaml", "a: 1\na: 2\n");
  p.found.report(kNote, {file, 2, 1, 1}).other = Mark{file, 1, 1, 1};
  CHECK(p.print() ==
        "a.yaml:2:1: お知らせ[reference.hidden] 公開されていません。\n"
        "    2 │ a: 2\n"
        "      │ ^\n"
        "    もう一方: a.yaml:1:1\n");
  CHECK(p.print(DiagnosticFormat::text, MessageLanguage::en).find("    the other: a.yaml:1:1\n") !=
        std::string::npos);
}

TEST_CASE("lines of private files and of privacy rules are never shown") {
  Printer p;
  const FileId open = p.file("content/story/a.md", "consent: SECRET\n");
  const FileId closed = p.file("private/story/b.md", "title: SECRET\n", true);
  p.found.report(kSecret, {open, 1, 1, 7});
  p.found.report(kDue, {closed, 1, 1, 5});
  for (const DiagnosticFormat format : {DiagnosticFormat::text, DiagnosticFormat::json,
                                        DiagnosticFormat::sarif, DiagnosticFormat::github}) {
    CHECK(p.print(format).find("SECRET") == std::string::npos);
  }
  CHECK(p.print() ==
        "private/story/b.md:1:1: 注意[record.check.due] 確かめる日が過ぎています。\n"
        "\n"
        "content/story/a.md:1:1: エラー[privacy.story.no-consent] 同意がありません。\n"
        "    直し方: 直します。\n");
}

TEST_CASE("json") {
  Printer p;
  CHECK(p.print(DiagnosticFormat::json) == "[]\n");
  const FileId file = p.file("a.yaml", "x\n");
  auto& d = p.found.report(kPlace, {file, 2, 8, 10}, {"maple-hall"});
  d.near = {"maple"};
  d.other = Mark{file, 1, 1, 1};
  p.found.report(kNote, {});
  CHECK(p.print(DiagnosticFormat::json) == R"([
  {
    "column": 8,
    "cure": "content/place/ にある名前を書きます。近い名前: maple",
    "file": "a.yaml",
    "length": 10,
    "line": 2,
    "message": "場所「maple-hall」は登録されていません。",
    "near": [
      "maple"
    ],
    "other": "a.yaml:1:1",
    "rule": "event.place.unknown",
    "severity": "error"
  },
  {
    "cure": "",
    "message": "公開されていません。",
    "rule": "reference.hidden",
    "severity": "note"
  }
]
)");
}

TEST_CASE("sarif") {
  Printer p;
  const FileId file = p.file("a.yaml", "x\n");
  p.found.report(kPlace, {file, 2, 8, 10}, {"maple-hall"});
  p.found.report(kDue, {file, 0, 0, 0});
  p.found.report(kNote, {});
  const auto log = nlohmann::json::parse(p.print(DiagnosticFormat::sarif, MessageLanguage::en));
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["name"] == "hiroba");
  REQUIRE(run["results"].size() == 3);
  const auto& first = run["results"][0];
  CHECK(first["ruleId"] == "event.place.unknown");
  CHECK(first["level"] == "error");
  CHECK(first["message"]["text"] ==
        "There is no place \"maple-hall\".\nUse a name from content/place/.");
  const auto& where = first["locations"][0]["physicalLocation"];
  CHECK(where["artifactLocation"]["uri"] == "a.yaml");
  CHECK(where["region"] == nlohmann::json{{"startLine", 2}, {"startColumn", 8}});
  CHECK(run["results"][1]["level"] == "warning");
  CHECK_FALSE(run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(run["results"][2]["level"] == "note");
  CHECK_FALSE(run["results"][2].contains("locations"));
}

TEST_CASE("github: escaped, the heaviest first, at most ten") {
  Printer p;
  const FileId file = p.file("a,b:c.yaml", "x\n");
  p.found.report(kNote, {});
  p.found.report(kPlace, {file, 2, 8, 10}, {"50%,\nx: y"});
  p.found.report(kDue, {file, 1, 0, 0});
  CHECK(p.print(DiagnosticFormat::github, MessageLanguage::en) ==
        "::error file=a%2Cb%3Ac.yaml,line=2,col=8,title=event.place.unknown::"
        "There is no place \"50%25,%0Ax: y\".%0AUse a name from content/place/.\n"
        "::warning file=a%2Cb%3Ac.yaml,line=1,title=record.check.due::It is due.%0A\n"
        "::notice title=reference.hidden::It is not published.%0A\n");
  for (uint32_t i = 1; i <= 10; ++i) p.found.report(kNote, {file, i, 0, 0});
  const std::string many = p.print(DiagnosticFormat::github);
  CHECK(std::count(many.begin(), many.end(), '\n') == 11);
  CHECK(
      many.find(
          "::notice title=hiroba::ほかに3件あります。手元で hiroba check をすると見られます。\n") !=
      std::string::npos);
}

TEST_CASE("messages.more: how many of a file are not shown, in every form") {
  Printer p;
  const FileId file = p.file("a.csv", "x\n");
  const FileId other = p.file("b.csv", "x\n");
  for (uint32_t line = 1; line <= 250; ++line) p.found.report(kDue, {file, line, 0, 0});
  p.found.report(kDue, {other, 1, 0, 0});
  p.found.sort();
  CHECK(p.found.warnings() == 251);
  const std::string text = p.print();
  const std::string more =
      "a.csv: お知らせ[messages.more] "
      "同じ種類の知らせ（record.check."
      "due）が、このファイルにほかに150件あります（全部で250件）。\n";
  CHECK(text.find("a.csv:100: ") < text.find(more));
  CHECK(text.find("a.csv:101: ") == std::string::npos);
  CHECK(text.find(more) < text.find("b.csv:1: "));
  CHECK(p.print(DiagnosticFormat::text, MessageLanguage::en)
            .find("150 more of this kind (record.check.due) in this file, 250 in all.") !=
        std::string::npos);
  const auto list = nlohmann::json::parse(p.print(DiagnosticFormat::json));
  REQUIRE(list.size() == 102);
  CHECK(list[100]["rule"] == "messages.more");
  CHECK(list[100]["left_out"] == 150);
  CHECK_FALSE(list[0].contains("left_out"));
  const auto log = nlohmann::json::parse(p.print(DiagnosticFormat::sarif));
  CHECK(log["runs"][0]["results"].size() == 102);
  CHECK(log["runs"][0]["results"][100]["properties"]["leftOut"] == 150);
  CHECK(p.print(DiagnosticFormat::github).find("ほかに241件あります") != std::string::npos);
}

TEST_CASE("messages.more.files: a rule that very many files break") {
  Printer p;
  for (int i = 0; i < 1500; ++i) {
    p.found.report(kDue,
                   {p.sources.add(SourceFile{std::to_string(i) + ".yaml", "", false}), 1, 0, 0});
  }
  const std::string text = p.print();
  CHECK(text.find("999.yaml:1: ") != std::string::npos);
  CHECK(text.find("1000.yaml:1: ") == std::string::npos);
  CHECK(text.find("[messages.more.files] "
                  "同じ種類の知らせ（record.check."
                  "due）が、ほかのファイルにもあと500件あります（全部で1500件）。") !=
        std::string::npos);
}

// Whether a terminal would obey anything in it, or it is no UTF-8.
bool is_harmless(const std::string& text) { return text::visible_lines(text) == text; }

TEST_CASE("names and values never reach a terminal as they are") {
  for (const std::string nasty :
       {"\x1b[2J", "\x1b]0;title\x07", "\x08\x08", "\x7f", "\u009b31m", "\u202e", "\u2066",
        "\u200f", "\u2028", "\xff\xfe", "\n::error::forged", "\r", "%0A::error::forged", "\xe3\x81",
        "::set-output name=x::y"}) {
    CAPTURE(nasty);
    Printer p;
    const FileId file = p.file("a" + nasty + "b.yaml", "place: " + nasty + "x\n");
    auto& d = p.found.report(kPlace, {file, 1, 8, 1}, {nasty});
    d.near = {nasty};
    d.other = Mark{file, 1, 1, 1};
    for (const MessageLanguage language : {MessageLanguage::ja, MessageLanguage::en}) {
      const std::string text = p.print(DiagnosticFormat::text, language);
      CHECK(is_harmless(text));
      CHECK(text.find("\n::") == std::string::npos);
      const std::string github = p.print(DiagnosticFormat::github, language);
      CHECK(is_harmless(github));
      CHECK(std::count(github.begin(), github.end(), '\n') == 1);
      CHECK(github.find("%0A::error") ==
            (nasty[0] == '\n' ? github.find("%0A::error") : std::string::npos));
      for (const DiagnosticFormat format : {DiagnosticFormat::json, DiagnosticFormat::sarif}) {
        const std::string out = p.print(format, language);
        CHECK(is_harmless(out));
        CHECK(nlohmann::json::accept(out));
      }
    }
    const auto list = nlohmann::json::parse(p.print(DiagnosticFormat::json));
    if (!text::first_invalid(nasty)) CHECK(list[0]["file"] == "a" + nasty + "b.yaml");
    const std::string sarif = nlohmann::json::parse(
        p.print(DiagnosticFormat::sarif))["runs"][0]["results"][0]["locations"][0]
                                         ["physicalLocation"]["artifactLocation"]["uri"];
    for (const char c : sarif) CHECK((c > 0x20 && c < 0x7f));
  }
}

TEST_CASE("long values and paths are cut") {
  Printer p;
  const FileId file = p.file(std::string(5000, 'p'), "x\n");
  p.found.report(kPlace, {file, 1, 1, 1}, {std::string(100000, 'v')});
  for (const DiagnosticFormat format :
       {DiagnosticFormat::text, DiagnosticFormat::json, DiagnosticFormat::github}) {
    const std::string out = p.print(format);
    CHECK(out.find(std::string(600, 'v') + "…") != std::string::npos);
    CHECK(out.find(std::string(601, 'v')) == std::string::npos);
  }
  CHECK(p.print().starts_with(std::string(1000, 'p') + "…:1:1: "));
}

}  // namespace
}  // namespace hiroba::source
