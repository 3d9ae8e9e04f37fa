#include "publish/output_place.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/fake_file_system.h"

using namespace hiroba;
using publish::OutputPlace;
using test::FakeFileSystem;

namespace {

// A repository with a town and a showcase, a second site beside it, and a published output.
struct Town {
  Town() {
    for (const char* path :
         {"people/me/town/site/site.yaml", "people/me/town/content/group/a.yaml",
          "people/me/town/own/stories/story/b.md", "people/me/town/tests/demo/site/site.yaml",
          "people/me/town/tests/demo/content/group/c.yaml", "people/me/town/.git/HEAD",
          "people/me/town/.hiroba/pictures/x", "people/me/other/site/site.yaml",
          "people/me/other/content/group/a.yaml", "people/me/www/.hiroba",
          "people/me/www/index.html", "usr/share/hiroba/templates/page.html",
          "usr/share/hiroba/site/strings/ja.yaml"}) {
      disk.put(path, "x");
    }
    disk.put_link("people/me/short", "/people/me/town/content");
    disk.put_link("people/me/published", "/people/me/www");
    disk.put_link("town", "/people/me/town");
  }

  // The rule that refuses this output, with what it is in the way of; empty when it is allowed.
  std::string refused(const std::string& output, const std::string& site = "/people/me/town",
                      const std::string& share = "/usr/share/hiroba") {
    source::Diagnostics found;
    const OutputPlace place{
        output, site, share, "/people/me", {"content", "own/stories", "tests/demo"}};
    const bool good = publish::is_place_for_output(place, disk, found);
    CHECK_EQ(good, found.empty());
    if (good) return "";
    const auto& d = found.list().at(0);
    return std::string(d.rule->id).substr(std::string("publish.folder.").size()) + " " +
           d.args.at(1);
  }

  FakeFileSystem disk;
};

const std::string kTown = "/people/me/town";

}  // namespace

TEST_CASE_FIXTURE(Town, "an output may lie beside, in and far from its site") {
  for (const std::string output :
       {"public", "out/of/the/way", "contents", "content2/x", "public/../out", "content/../out",
        ".hiroba/sheets-facility", ".hiroba/sheets-office", "public.old", "sites",
        "mysite/content"}) {
    CAPTURE(output);
    CHECK(refused(kTown + "/" + output) == "");
    CHECK(refused(kTown + "/" + output + "/") == "");
  }
  for (const std::string output : {"/srv/www/town", "/people/me/out", "/people/you", "/srv/x/y/z",
                                   "/people/me/www", "/people/me/published", "relative"}) {
    CAPTURE(output);
    CHECK(refused(output) == "");
  }
  // A site may itself lie in the tests of a repository that also gives its theme.
  CHECK(refused(kTown + "/tests/demo/public", kTown + "/tests/demo", kTown) == "");
}

TEST_CASE_FIXTURE(Town, "never in what a site is made from") {
  for (const std::string folder :
       {"content", "templates", "site", "generator", "tests", ".git", ".github", ".hiroba"}) {
    CAPTURE(folder);
    const std::string expected = "inside " + kTown + "/" + folder;
    const bool is_around = folder == "content" || folder == "site";
    if (!is_around)
      CHECK(refused(kTown + "/" + folder + "/") ==
            (folder == "tests" ? "around " + kTown + "/tests/demo" : expected));
    for (const std::string below : {"/public", "/a/b/c", "/x/../y", "/./public/"}) {
      CHECK(refused(kTown + "/" + folder + below) == expected);
    }
    CHECK(refused(kTown + "/public/../" + folder + "/public") == expected);
    CHECK(refused("/town/" + folder + "/public") == expected);  // through a link
  }
  CHECK(refused("/people/me/short/public") == "inside " + kTown + "/content");
  CHECK(refused("/people/me/short/../own/stories/public") == "inside " + kTown + "/own/stories");
  CHECK(refused(kTown + "/own/stories/story") == "inside " + kTown + "/own/stories");
  CHECK(refused(kTown + "/tests/demo/content/x") == "inside " + kTown + "/tests");
  CHECK(refused("/people/me/other/content/public") == "inside /people/me/other/content");
  CHECK(refused("/people/me/repo/.git/hooks") == "inside /people/me/repo/.git");
  CHECK(refused("/usr/share/hiroba/public") == "inside /usr/share/hiroba");
  CHECK(refused("/usr/share/hiroba/templates/public") == "inside /usr/share/hiroba");
}

TEST_CASE_FIXTURE(Town, "never around it, and never a whole computer or home") {
  CHECK(refused(kTown) == "around " + kTown);
  CHECK(refused(kTown + "/content") == "around " + kTown + "/content");
  CHECK(refused("/town") == "around " + kTown);
  CHECK(refused(kTown + "/own") == "around " + kTown + "/own/stories");
  CHECK(refused(kTown + "/content/../..") == "whole ");
  CHECK(refused("/people/me/other") == "around /people/me/other");
  CHECK(refused("/usr/share") == "around /usr/share/hiroba");
  for (const std::string output :
       {"/", "/people/me", "/people", "/people/me/", "/people/me/town/..", "//"}) {
    CAPTURE(output);
    CHECK(refused(output) == "whole ");
  }
}

TEST_CASE_FIXTURE(Town, "never in another output") {
  CHECK(refused("/people/me/www/2026") == "output /people/me/www");
  CHECK(refused("/people/me/published/a/b") == "output /people/me/www");
  CHECK(refused(kTown + "/public/sub") ==
        "output " + kTown + "/public");  // even when it is not there yet
  CHECK(refused("/people/me/.www.hiroba/next") == "output /people/me/.www.hiroba");
  CHECK(refused("/people/me/.www.hiroba") == "output /people/me/.www.hiroba");
}

TEST_CASE_FIXTURE(Town, "where a disk takes «Content» for «content»") {
  CHECK(refused(kTown + "/Content/public") == "");  // here it is another folder
  disk.ignore_case();
  CHECK(refused(kTown + "/Content/public") == "inside " + kTown + "/content");
  CHECK(refused("/PEOPLE/me/town/CONTENT/x") == "inside " + kTown + "/content");
  CHECK(refused("/people/me/Town") == "around " + kTown);
  CHECK(refused("/People/Me") == "whole ");
}

TEST_CASE("a site whose kinds lie in its own folder") {
  FakeFileSystem disk;
  disk.put("town/site/site.yaml", "x");
  disk.put("town/group/a.yaml", "x");
  const auto allowed = [&](const std::string& output) {
    source::Diagnostics found;
    return publish::is_place_for_output({output, "town", "share", "", {"."}}, disk, found);
  };
  CHECK(allowed("town/public"));
  CHECK_FALSE(allowed("town/group"));
  CHECK_FALSE(allowed("town/event/public"));
  CHECK_FALSE(allowed("town"));
}
