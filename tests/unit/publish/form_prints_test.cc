#include "publish/form_prints.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../../support/fake_file_system.h"
#include "../../support/fake_process_runner.h"
#include "publish/rules.h"

using namespace hiroba;

namespace {

constexpr std::string_view kToPdf = "--print-to-pdf=";

// A browser that prints what it is told to.
struct Office {
  test::FakeFileSystem disk;
  source::Diagnostics found;
  std::string version = "Chromium 150";
  std::string prints = "%PDF-1.4 a form";
  int exit_code = 0;
  test::FakeProcessRunner tools{
      [this](const std::vector<std::string>& arguments, const system::ProcessOptions&) {
        system::ProcessResult result;
        result.exit_code = exit_code;
        if (arguments.back() == "--version") {
          result.out = version;
          return result;
        }
        for (const std::string& argument : arguments) {
          if (argument.rfind(kToPdf, 0) != 0) continue;
          const std::string path = argument.substr(kToPdf.size());
          if (!prints.empty()) (void)disk.write(path, prints);
        }
        return result;
      }};

  size_t printed() const {
    return static_cast<size_t>(
        std::count_if(tools.calls.begin(), tools.calls.end(),
                      [](const auto& call) { return call.back() != "--version"; }));
  }
  std::optional<std::string> run(const std::string& key) {
    publish::FormPrints forms("town", disk, tools);
    if (!forms.find_browser(found)) return std::nullopt;
    auto out = forms.print("/out/form/a.html", key, found);
    forms.forget_others();
    return out;
  }
};

}  // namespace

TEST_CASE("a form that looks the same is printed once") {
  Office office;
  CHECK(office.run("page") == "%PDF-1.4 a form");
  CHECK(office.run("page") == "%PDF-1.4 a form");
  CHECK(office.printed() == 1);
  CHECK(office.run("another page") == "%PDF-1.4 a form");
  CHECK(office.printed() == 2);
  // What nobody used is gone: the first page is printed anew.
  CHECK(office.run("page") == "%PDF-1.4 a form");
  CHECK(office.printed() == 3);
  office.version = "Chromium 151";
  CHECK(office.run("page") == "%PDF-1.4 a form");
  CHECK(office.printed() == 4);
  CHECK(office.found.list().empty());
}

TEST_CASE("the print is tagged") {
  Office office;
  office.run("page");
  const auto& call = office.tools.calls.back();
  const auto has = [&](std::string_view word) {
    return std::find(call.begin(), call.end(), word) != call.end();
  };
  CHECK(has("--export-tagged-pdf"));
  CHECK(call.back() == "file:///out/form/a.html");
}

TEST_CASE("pdf.browser.missing") {
  Office office;
  office.exit_code = 127;
  CHECK_FALSE(office.run("page").has_value());
  REQUIRE(office.found.list().size() == 1);
  CHECK(office.found.list()[0].rule == &publish::rules::kPrintBrowserMissing);
}

TEST_CASE("pdf.failed: nothing, or something that is no PDF") {
  for (const char* bytes : {"", "<html>"}) {
    Office office;
    office.prints = bytes;
    CHECK_FALSE(office.run("page").has_value());
    REQUIRE(office.found.list().size() == 1);
    CHECK(office.found.list()[0].rule == &publish::rules::kPrintFailed);
    std::error_code error;
    CHECK(office.disk.names("town/.hiroba/prints", error).empty());
  }
}
