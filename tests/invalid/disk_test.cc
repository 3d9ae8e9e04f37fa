// A whole site on a disk that refuses each of its operations in turn: the old site stays whole,
// the reason is given, and the machine is blamed, not the content.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../support/site_archive.h"
#include "../support/site_run.h"
#include "publish/build_site.h"
#include "publish/disk_error.h"

using namespace hiroba;
using test::SiteArchive;
using test::SiteRun;

namespace {

SiteArchive tiny_site(const std::string& title) {
  return test::parse_archive("with minimal\n-- content/group/hidamari.yaml --\ntitle: " + title +
                             "\nkana: ひだまりのかい\n");
}

}  // namespace

TEST_CASE("whatever operation the disk refuses, a whole site stays published") {
  SiteRun site(tiny_site("ひだまりの会0"));
  site.build("2026-11-21");
  REQUIRE(site.summary().published);
  std::set<std::string> rules;
  size_t refused = 0;
  for (size_t n = 1; n < 400; ++n) {
    // Never what the spare generation holds already, so that there is something to write.
    const std::string old_title = "ひだまりの会" + std::to_string(n - 1);
    const std::string new_title = "ひだまりの会" + std::to_string(n);
    INFO("operation " << n);
    const auto before = site.pages();
    REQUIRE(before.at("group/hidamari.html").find(old_title) != std::string::npos);
    site.disk().put("site/content/group/hidamari.yaml",
                    "title: " + new_title + "\nkana: ひだまりのかい\n");
    const size_t changes_before = site.disk().changes();
    site.disk().fail_at(n, std::errc::io_error);
    site.build("2026-11-21");
    site.disk().fail_never();
    const size_t operations = site.disk().changes() - changes_before;
    for (const source::Diagnostic& d : site.found().list()) {
      rules.emplace(d.rule->id);
      if (d.rule->severity == source::Severity::error) CHECK(publish::is_environment(*d.rule));
    }
    const bool published = site.summary().published;
    CHECK_EQ(site.found().has_errors(), !published);
    if (!published) {
      CHECK_EQ(site.pages(), before);
      ++refused;
      site.build("2026-11-21");  // the disk is well again: the next run mends everything
      REQUIRE(site.summary().published);
    }
    CHECK(site.pages().at("group/hidamari.html").find(new_title) != std::string::npos);
    if (operations < n) break;  // all were tried
  }
  CHECK_GE(refused, 5);
  CHECK(rules.count("disk.failed") == 1);
  CHECK(rules.count("disk.sync.late") == 1);
}
