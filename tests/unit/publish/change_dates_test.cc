#include "publish/change_dates.h"

#include <doctest/doctest.h>

#include "../../support/fake_file_system.h"
#include "../../support/fake_process_runner.h"
#include "../model/small_site.h"

namespace hiroba::publish {
namespace {

using kinds::Kind;
using test::FakeFileSystem;
using test::FakeProcessRunner;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};

system::ProcessResult answer(std::string out) {
  system::ProcessResult result;
  result.exit_code = 0;
  result.out = std::move(out);
  return result;
}

// A history of three commits, the newest first; `shallow`: it begins with the last one named.
FakeProcessRunner history(bool shallow) {
  using namespace std::string_literals;
  return FakeProcessRunner([shallow](const std::vector<std::string>& words, const auto&) {
    if (words[3] == "rev-parse") return answer(shallow ? "true\n" : "false\n");
    if (words[3] == "rev-list") return answer("ccc\n");
    return answer(
        "\x01"
        "aaa 2026-11-30\n\ngroup/ahead.yaml\0"
        "\x01"
        "bbb 2026-10-05\n\ngroup/g.en.md\0group/g/photo.jpg\0"
        "\x01"
        "ccc 2026-01-01\n\ngroup/g.yaml\0group/old.yaml\0README\0"s);
  });
}

model::Model filled(FakeProcessRunner programs, FakeFileSystem& disk, source::Diagnostics& found) {
  SmallSite site;
  site.settings.content_roots = {{"main", "content", kinds::Visibility::open, false}};
  for (const char* slug : {"g", "old", "ahead", "unknown"}) {
    site.add(Kind::group, slug,
             std::string("title: ") + slug + "\nkana: か\nchecked: {date: 2025-12-24, by: 係}");
  }
  model::Model model = site.link(kToday);
  source::SourceSet files;
  fill_change_dates(model, "site", "", disk, programs, files, found);
  return model;
}

TEST_CASE("the last commit that touched any file of a record, never after today") {
  FakeFileSystem disk;
  source::Diagnostics found;
  const model::Model model = filled(history(false), disk, found);
  CHECK(model.find("group/g")->changed == text::Date{2026, 10, 5});
  CHECK(model.find("group/old")->changed == text::Date{2026, 1, 1});
  CHECK(model.find("group/ahead")->changed == kToday);
  CHECK(model.find("group/unknown")->changed == text::Date{2025, 12, 24});
  CHECK(found.list().empty());
}

TEST_CASE("a shallow clone knows nothing of its first commit, and says so") {
  FakeFileSystem disk;
  source::Diagnostics found;
  const model::Model model = filled(history(true), disk, found);
  CHECK(model.find("group/g")->changed == text::Date{2026, 10, 5});
  CHECK(model.find("group/old")->changed == text::Date{2025, 12, 24});
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].rule->id == "history.shallow");
}

TEST_CASE("what was written down once is never lowered by a shallow clone") {
  FakeFileSystem disk;
  disk.put("site/site/dates.json", "{\"group/old\": \"2026-02-02\", \"group/g\": \"2026-03-03\"}");
  source::Diagnostics found;
  const model::Model model = filled(history(true), disk, found);
  CHECK(model.find("group/old")->changed == text::Date{2026, 2, 2});
  CHECK(model.find("group/g")->changed == text::Date{2026, 10, 5});
  CHECK(found.list().empty());
}

TEST_CASE("where there is no Git the checks' days stand; a broken list is said") {
  FakeFileSystem disk;
  disk.put("site/site/dates.json", "{\"group/old\": \"きのう\"}");
  source::Diagnostics found;
  FakeProcessRunner none([](const auto&, const auto&) {
    system::ProcessResult result;
    result.start_error = std::make_error_code(std::errc::no_such_file_or_directory);
    return result;
  });
  const model::Model model = filled(std::move(none), disk, found);
  CHECK(model.find("group/old")->changed == text::Date{2025, 12, 24});
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].rule->id == "history.dates-file");
}

TEST_CASE("dates are written as they are read") {
  const ChangeDates dates = {{"group/a", {2026, 1, 2}}, {"page/b", {2025, 3, 4}}};
  FakeFileSystem disk;
  disk.put("s/site/dates.json", dates_text(dates));
  source::SourceSet files;
  source::Diagnostics found;
  CHECK(read_dates("s", "", disk, files, found) == dates);
}

}  // namespace
}  // namespace hiroba::publish
