#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>  // mkdtemp

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "system/process.h"

// The real site of this repository, built once by the program under test, as a reader gets it.
namespace hiroba::content {

// HIROBA_HOME is the source folder, HIROBA_PROGRAM the program; ctest sets both.
inline std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

inline std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The tags, comments and readings (rt, rp) are gone, block tags became line ends, the five entities
// that we write are characters again. Good enough because our own writer makes the HTML.
inline std::string visible_text(std::string_view html) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
  static const std::set<std::string, std::less<>> kInline = {
      "a",     "b",     "strong", "em",  "span", "ruby", "/a",    "/b",    "/strong", "/em",
      "/span", "/ruby", "/rt",    "/rp", "wbr",  "time", "/time", "small", "/small"};
  std::string text;
  for (size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      size_t end = html.find('>', at);
      if (end == std::string_view::npos) break;
      const std::string_view tag = html.substr(at + 1, end - at - 1);
      const std::string_view name = tag.substr(0, tag.find_first_of(" \n/>", 1));
      for (const std::string_view hidden : {"rt", "rp", "style", "script", "svg"}) {
        if (name != hidden) continue;
        const size_t close = html.find("</" + std::string(hidden) + ">", end);
        if (close != std::string_view::npos) end = close + hidden.size() + 2;
      }
      if (!kInline.contains(name)) text += '\n';
      at = end + 1;
      continue;
    }
    bool entity = false;
    for (const auto& [name, character] : kEntities) {
      if (!html.substr(at).starts_with(name)) continue;
      text += character;
      at += name.size();
      entity = true;
      break;
    }
    if (!entity) text += html[at++];
  }
  return text;
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// What a reader sees, in one line: a sentence may be broken by our HTML anywhere.
inline std::string words_of(std::string_view html) {
  std::string text = visible_text(html);
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return text;
}

// What stands between <main> and </main>; everything when there is no such element.
inline std::string_view main_part(std::string_view html) {
  const size_t from = html.find("<main");
  const size_t to = html.find("</main>");
  return from == std::string_view::npos || to == std::string_view::npos
             ? html
             : html.substr(from, to - from);
}

// The values of href on <a>, as written.
inline std::vector<std::string> links(std::string_view html) {
  std::vector<std::string> found;
  for (size_t at = html.find("<a "); at != std::string_view::npos; at = html.find("<a ", at + 1)) {
    const std::string_view tag = html.substr(at, html.find('>', at) - at);
    const size_t from = tag.find(" href=\"");
    if (from == std::string_view::npos) continue;
    const std::string_view rest = tag.substr(from + 7);
    found.emplace_back(rest.substr(0, rest.find('"')));
  }
  return found;
}

// The route that a link on `from` leads to, or "" when it leaves the site.
inline std::string target(const std::string& from, std::string link) {
  link = link.substr(0, link.find_first_of("#?"));
  if (link.empty() || link.find(':') != std::string::npos) return "";
  return (std::filesystem::path(from).parent_path() / link).lexically_normal().generic_string();
}

class BuiltSite {
 public:
  BuiltSite() {
    const std::string home = from_environment("HIROBA_HOME");
    const std::string program = from_environment("HIROBA_PROGRAM");
    if (program.empty()) {
      error_ = "HIROBA_PROGRAM is not set; run this test through ctest";
      return;
    }
    std::string name = (std::filesystem::temp_directory_path() / "hiroba-content-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      error_ = "no temporary folder";
      return;
    }
    folder_ = name;
    system::ProcessOptions options;
    options.timeout = std::chrono::seconds(240);
    // Any fixed day on which no record of the real content is overdue.
    const system::ProcessResult result = system::real_process_runner()->run(
        {program, "build", "--site", home.empty() ? "." : home, "--output",
         (folder_ / "out").string(), "--date", "2026-11-21"},
        options);
    if (!result.ok()) {
      error_ = "the site was not built: " + result.err;
      return;
    }
    const std::filesystem::path out = folder_ / "out";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(out)) {
      if (!entry.is_regular_file()) continue;
      const std::string route = entry.path().lexically_relative(out).generic_string();
      (is_showcase(route) ? showcase_ : files_)[route] = read_text(entry.path());
    }
    if (files_.size() < 200 || showcase_.size() < 200) error_ = "files are missing";
  }
  ~BuiltSite() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }
  BuiltSite(const BuiltSite&) = delete;
  BuiltSite& operator=(const BuiltSite&) = delete;

  // Why there is nothing to look at; "" when all is well.
  const std::string& error() const { return error_; }
  // Every file of the real site and of the made-up town, by route.
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::map<std::string, std::string>& showcase() const { return showcase_; }
  bool has(const std::string& route) const { return files_.contains(route); }

  // Calls `see(route, html)` for each page of the real site.
  template <class See>
  void each_page(See see) const {
    for (const auto& [route, bytes] : files_) {
      if (route.ends_with(".html")) see(route, bytes);
    }
  }

 private:
  static bool is_showcase(std::string_view route) { return route.starts_with("mihon/"); }

  std::string error_;
  std::filesystem::path folder_;
  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> showcase_;
};

inline const BuiltSite& real_site() {
  static const BuiltSite site;
  REQUIRE_MESSAGE(site.error().empty(), site.error());
  return site;
}

// "ja", "easy" or "en", from the folder of the route.
inline std::string_view language_of(std::string_view route) {
  if (route.starts_with("easy/")) return "easy";
  if (route.starts_with("en/")) return "en";
  return "ja";
}

// The kind of a record's page, "" for lists and pages that are not records.
inline std::string kind_of(std::string route) {
  if (language_of(route) != "ja") route = route.substr(route.find('/') + 1);
  const size_t slash = route.find('/');
  if (slash == std::string::npos) return "";
  const std::string_view name = std::string_view(route).substr(slash + 1);
  if (name == "index.html" || name.starts_with("index-")) return "";
  // Narrowed lists, months and sheets have a dot in their names, which no slug has.
  if (name.find('.') != name.rfind('.')) return "";
  return route.substr(0, slash);
}

}  // namespace hiroba::content
