// Reads every #include below generator/: modules know only those before them, and each outside
// library has one home.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repository_files.h"

namespace hiroba::architecture {
namespace {

struct Module {
  std::string_view name;
  std::string_view knows;
  std::string_view may_not_know;
};

// The one direction. A module may include those above it.
constexpr std::array<Module, 25> kModules = {{
    {"text", "characters: UTF-8, kana, words, dates, holidays as numbers", "files, HTML, any kind"},
    {"system", "the disk, other programs, threads", "what is in a file"},
    {"source", "files, marks, how a diagnostic is collected and printed",
     "YAML, Markdown, what a field means"},
    {"syntax", "how YAML, front matter and Markdown become our own trees",
     "which fields exist, what a URL is"},
    {"tables", "how CSV and workbooks become rows, and rows files", "what a row means"},
    {"kinds", "the content kinds: fields, labels, what a valid value is",
     "other items, URLs, HTML, the disk"},
    {"model", "the whole site at once: items, links, lists, schedules, routes",
     "HTML, templates, the disk"},
    {"portal", "other towns' data as records of ours", "how it is fetched, pages, the disk"},
    {"imports", "an office's lists: how sheets become records, and records sheets",
     "answers, pages, HTML, the disk"},
    {"search", "the index that visitors search, and how it is asked", "pages, HTML, the disk"},
    {"pictures", "what is in a picture, and the programs that make smaller copies",
     "pages, how a file is published"},
    {"attachments", "which files may go out as they are", "pages, how a file is published"},
    {"check", "rules that need more than one item or the finished HTML",
     "how to change anything: it only reports"},
    {"template", "a template language over typed views", "this site, its content, the disk"},
    {"emit", "how the model becomes bytes", "the disk, the clock, threads"},
    {"linked_data", "records and pages in the words of schema.org",
     "how a page is written, the disk, the clock, threads"},
    {"open_data", "records as tables, maps and directories for others",
     "how a file is written, the disk, the clock, threads"},
    {"pages", "every sort of page: where it stands, what its template is given",
     "how a page is written, the disk, the clock, threads"},
    {"calendars", "how records become entries of calendar programs",
     "how a file is written, the disk, the clock, threads"},
    {"feeds", "what is new, for feed readers",
     "how a file is written, the disk, the clock, threads"},
    {"answers", "request forms that come back filled in", "how a site is built"},
    {"outputs", "every file of a site and how it comes to its bytes",
     "how a file is written, the disk, the clock, threads"},
    {"publish", "the order of passes, the cache, safe writing", "what a page says, answers"},
    {"preview", "the site as it will be: made again on every change, shown on this machine",
     "how any page is made"},
    {"app", "the command line, the preview server, exit codes", "how any page is made"},
}};

int position(std::string_view name) {
  for (size_t i = 0; i < kModules.size(); ++i) {
    if (kModules[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

// Narrower than the order alone. `template` could be lifted out of this program, `check` is handed
// finished HTML as text, and what turns values into values does not know what the machine gives.
constexpr std::array<std::string_view, 16> kPureModules = {
    "portal",   "syntax", "tables",      "kinds", "model",     "imports", "search",    "check",
    "template", "emit",   "linked_data", "pages", "calendars", "feeds",   "open_data", "outputs"};

bool is_pure(std::string_view module) {
  return std::find(kPureModules.begin(), kPureModules.end(), module) != kPureModules.end();
}

bool may_include(std::string_view from, std::string_view to) {
  if (position(to) > position(from)) return false;
  if (from == "template") return to == "text" || to == "source" || to == "template";
  if (to == "system") return !is_pure(from);
  if (to == "imports") return from == "imports" || from == "app";
  if (to == "answers") return from == "answers" || from == "outputs" || from == "app";
  if (to == "pictures" || to == "attachments") {
    return from == to || from == "attachments" || from == "publish" || from == "app";
  }
  return true;
}

struct Library {
  std::string_view prefix;  // of the included name
  std::string_view module;  // its only home
  std::string_view why;
};

constexpr std::array<Library, 8> kLibraries = {{
    {"yaml-cpp/", "syntax", "so that another YAML reader can take its place"},
    {"cmark-gfm", "syntax", "because our own tree is the stored form of Markdown"},
    {"unicode/", "text", "because ICU is large and its defaults need care in Japanese"},
    {"zip.h", "tables", "so that workbooks are unpacked, within limits, in one place"},
    {"expat.h", "tables", "so that no other file meets XML from outside"},
    {"xlsxwriter.h", "tables", "so that another writer of workbooks can take its place"},
    {"gmime/", "answers", "so that mails from outside are taken apart in one place"},
    {"CLI/", "app", "because it takes seconds to compile"},
}};

// What a module that turns values into values may not reach for: the same content gives the same
// bytes whatever the machine, its clock or the number of threads. <chrono> is text's, for days of
// the calendar; a lock of source's collects what several threads find.
constexpr std::array<std::string_view, 18> kOutsideWorld = {
    "filesystem", "fstream", "thread",   "future",  "condition_variable", "chrono",  "ctime",
    "time.h",     "random",  "unistd.h", "fcntl.h", "dirent.h",           "spawn.h", "signal.h",
    "csignal",    "sys/",    "iostream", "cstdio"};
// libxlsxwriter of Debian 12 writes to a file only.
constexpr std::string_view kWorkbookWriter = "generator/tables/workbook_file.cc";

std::string broken_purity(const std::string& path, std::string_view from,
                          std::string_view included) {
  if (path == kWorkbookWriter) return "";
  if (!is_pure(from)) return "";
  for (const std::string_view header : kOutsideWorld) {
    const bool is_folder = header.ends_with('/');
    if (is_folder ? included.starts_with(header) : included == header) {
      return std::string(from) + " may not know the disk, the clock, threads or other programs";
    }
  }
  return "";
}

std::string module_of(const std::string& path) {
  const std::string rest = path.substr(std::string_view("generator/").size());
  return rest.substr(0, rest.find('/'));
}

std::string broken_library_rule(std::string_view from, bool header, std::string_view included) {
  for (const Library& library : kLibraries) {
    if (from != library.module && included.starts_with(library.prefix)) {
      return "only " + std::string(library.module) + "/ includes it, " + std::string(library.why);
    }
  }
  if (header && included == "nlohmann/json.hpp") {
    return "a header includes nlohmann/json_fwd.hpp; the whole costs seconds in every file";
  }
  return "";
}

std::string broken_direction(std::string_view from, std::string_view included) {
  const std::string_view to = included.substr(0, included.find('/'));
  if (position(to) < 0) return "there is no such module";
  if (may_include(from, to)) return "";
  const Module& module = kModules[static_cast<size_t>(position(from))];
  return std::string(from) + " knows " + std::string(module.knows) + "; it may not know " +
         std::string(module.may_not_know);
}

struct Include {
  bool quoted;  // "…", not <…>
  std::string name;
};

// The name in «# include "name"», with spaces wherever the preprocessor allows them.
std::optional<Include> read_include(std::string_view line) {
  const auto skip_spaces = [&] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  for (const std::string_view part : {"#", "include"}) {
    skip_spaces();
    if (!line.starts_with(part)) return std::nullopt;
    line.remove_prefix(part.size());
  }
  skip_spaces();
  if (line.empty() || (line.front() != '"' && line.front() != '<')) return std::nullopt;
  const bool quoted = line.front() == '"';
  const size_t end = line.find(quoted ? '"' : '>', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return Include{quoted, std::string(line.substr(1, end - 1))};
}

// One sentence for each #include that breaks a rule.
std::vector<std::string> violations(const std::vector<RepositoryFile>& files) {
  std::vector<std::string> found;
  for (const RepositoryFile& file : files) {
    const bool header = file.path.ends_with(".h");
    if (!header && !file.path.ends_with(".cc")) continue;
    const std::string from = module_of(file.path);
    each_line(file.text, [&](std::string_view line, size_t number) {
      const std::optional<Include> include = read_include(line);
      if (!include) return;
      std::string broken = include->quoted ? broken_direction(from, include->name)
                                           : broken_library_rule(from, header, include->name);
      if (broken.empty() && !include->quoted) {
        broken = broken_purity(file.path, from, include->name);
      }
      if (broken.empty()) return;
      found.push_back(file.path + ":" + std::to_string(number) + " includes " + include->name +
                      ": " + broken);
    });
  }
  return found;
}

TEST_CASE("every #include of the generator keeps the direction") {
  const auto files = files_below("generator");
  REQUIRE(files.size() > 20);
  for (const RepositoryFile& file : files) {
    if (file.path.ends_with(".h") || file.path.ends_with(".cc")) {
      CAPTURE(file.path);
      CHECK(position(module_of(file.path)) >= 0);
    }
  }
  for (const std::string& sentence : violations(files)) FAIL_CHECK(sentence);
}

TEST_CASE("a broken direction is told with the sentence of the module") {
  const auto one = [](std::string path, std::string text) {
    const auto found = violations({RepositoryFile{std::move(path), std::move(text)}});
    REQUIRE(found.size() == 1);
    return found.front();
  };
  CHECK(
      one("generator/check/links.cc", "\n#include \"emit/page.h\"\n") ==
      "generator/check/links.cc:2 includes emit/page.h: check knows rules that need more than one "
      "item or the finished HTML; it may not know how to change anything: it only reports");
  CHECK(one("generator/template/load.h", "#include \"model/site.h\"")
            .find("may not know this site") != std::string::npos);
  CHECK(one("generator/text/kana.cc", "#include \"txt/kana.h\"").find("no such module") !=
        std::string::npos);
  CHECK(one("generator/kinds/group.cc", "# include <yaml-cpp/yaml.h>").find("only syntax/") !=
        std::string::npos);
  CHECK(one("generator/emit/page_context.h", "#include \"system/file_system.h\"")
            .find("may not know the disk") != std::string::npos);
  CHECK(one("generator/publish/build_site.cc", "#include \"answers/receive.h\"")
            .find("may not know what a page says, answers") != std::string::npos);
  CHECK(one("generator/emit/page_context.h", "#include \"pages/page.h\"")
            .find("emit knows how the model becomes bytes") != std::string::npos);
  CHECK(one("generator/outputs/feed.cc", "#include <chrono>")
            .find("may not know the disk, the clock") != std::string::npos);
  CHECK(one("generator/pages/home.cc", "#include <sys/stat.h>").find("may not know the disk") !=
        std::string::npos);
  CHECK(one("generator/emit/search.h", "#include <nlohmann/json.hpp>").find("json_fwd") !=
        std::string::npos);
}

TEST_CASE("what the direction allows is not reported") {
  CHECK(violations({{"generator/check/a.cc", "#include \"model/routes.h\"\n#include <vector>\n"},
                    {"generator/template/a.cc", "#include \"text/utf8.h\"\n"},
                    {"generator/syntax/yaml.cc", "#include <yaml-cpp/eventhandler.h>\n"},
                    {"generator/emit/a.cc", "#include <nlohmann/json.hpp>\n"},
                    {"generator/app/main.cc", "// #include \"nothing/here.h\"\n"}})
            .empty());
}

}  // namespace
}  // namespace hiroba::architecture
