#include "publish/withdraw.h"

#include <doctest/doctest.h>

#include "../../support/site_archive.h"
#include "../../support/site_run.h"
#include "publish/text_traces.h"

using namespace hiroba;

namespace {

constexpr const char* kSite = R"(with minimal
-- content/story/k7f3q2.md --
---
title: 雨の日の席
kana: あめのひのせき
pen_name: みずいろ
consent: {id: C-1, scope: [ウェブ, 翻訳], given: 2025-05-01, expires: 2028-04-30}
---

窓ぎわの席で、ずっと雨を見ていました。だれも何も言いませんでした。
-- content/story/k7f3q2.en.md --
---
title: A seat on a rainy day
---

I sat at the window and watched the rain.
)";

struct Run {
  Run() : run(test::parse_archive(kSite)) { run.build("2026-11-21"); }

  std::optional<publish::Withdrawal> withdraw(const std::string& id) {
    publish::BuildRequest request;
    request.site = "site";
    request.share = "share";
    request.output = "public";
    request.today = {2026, 11, 21};
    return publish::withdraw(request, id, false, run.disk(), files, found);
  }

  test::SiteRun run;
  source::SourceSet files;
  source::Diagnostics found;
};

}  // namespace

TEST_CASE("withdraw leaves the address and nothing else") {
  Run site;
  const auto done = site.withdraw("story/k7f3q2");
  REQUIRE(done);
  CHECK(done->published);
  CHECK(done->left.empty());
  CHECK(done->removed == std::vector<std::string>{"content/story/k7f3q2.en.md"});
  const auto stub = site.run.disk().read("site/content/story/k7f3q2.md", nullptr);
  REQUIRE(stub);
  CHECK(stub->find("雨") == std::string::npos);
  CHECK(stub->find("みずいろ") == std::string::npos);
  CHECK(stub->find("withdrawn: 2026-11-21") != std::string::npos);
}

TEST_CASE("withdraw.unknown: only what a person owns can be taken back") {
  Run site;
  CHECK_FALSE(site.withdraw("group/hidamari"));
  CHECK_FALSE(site.withdraw("story/nobody"));
  REQUIRE(site.found.errors() == 2);
  CHECK(site.found.list()[0].rule->id == "withdraw.unknown");
}

TEST_CASE("withdraw.disk: a refusing disk is said, and the next try finishes") {
  Run site;
  site.run.disk().fail_below("site/content/story", std::errc::permission_denied);
  CHECK_FALSE(site.withdraw("story/k7f3q2"));
  REQUIRE(site.found.errors() == 1);
  CHECK(site.found.list()[0].rule->id == "withdraw.disk");
  site.run.disk().fail_never();
  const auto done = site.withdraw("story/k7f3q2");
  REQUIRE(done);
  CHECK(done->published);
}

TEST_CASE("traces: twelve characters, whatever stands between them") {
  publish::TextTraces traces;
  traces.add("窓ぎわの席で、ずっと雨を見ていました");
  CHECK(
      traces.in("<p>窓ぎわの<ruby>席<rp>（</rp><rt>せき</rt><rp>）</rp></ruby>で、ずっと雨を</p>"));
  CHECK(traces.in("\"席で、ずっと雨を見て\\n\" 席で、ずっと 雨を見ていま"));
  CHECK_FALSE(traces.in("窓ぎわの席で、ずっ"));
  CHECK_FALSE(traces.in("窓ぎわの席でした。ずっと雨を見た。"));
  traces.forget("みんなが、窓ぎわの席で、ずっと雨を見ていましたと言う");
  CHECK_FALSE(traces.in("窓ぎわの席で、ずっと雨を見ていました"));
  CHECK(traces.empty());
}
