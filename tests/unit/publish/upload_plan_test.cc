#include "publish/upload_plan.h"

#include <doctest/doctest.h>

namespace hiroba::publish {
namespace {

using Paths = std::vector<std::string>;

TEST_CASE("what was taken back goes first, parts before pages, removals last") {
  const FileMarks there = {{"story/a.html", "1"},
                           {"story/b.html", "1"},
                           {"index.html", "1"},
                           {"feed/all.xml", "1"},
                           {"assets/site.old.css", "1"}};
  const FileMarks here = {{"story/a.html", "2"},        {"story/b.html", "1"},
                          {"index.html", "2"},          {"feed/all.xml", "2"},
                          {"assets/site.new.css", "1"}, {"group/c.html", "1"}};
  const UploadPlan plan = plan_upload(here, there, {"story/a.html"});
  CHECK(plan.take_downs == Paths{"story/a.html"});
  CHECK(plan.new_parts == Paths{"assets/site.new.css"});
  CHECK(plan.parts == Paths{"feed/all.xml"});
  CHECK(plan.pages == Paths{"group/c.html", "index.html"});
  CHECK(plan.removals == Paths{"assets/site.old.css"});
  CHECK(plan.uploads() == 5);
}

TEST_CASE("nothing changed, nothing to do; a page that ended long ago is no news") {
  const FileMarks both = {{"story/a.html", "1"}, {"index.html", "1"}};
  CHECK(plan_upload(both, both, {"story/a.html"}).empty());
  CHECK(plan_upload(both, {}, {}).pages.size() == 2);
}

}  // namespace
}  // namespace hiroba::publish
