#include <fmt/format.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "app/commands.h"
#include "app/say.h"
#include "kinds/common.h"
#include "kinds/slug.h"
#include "text/date_format.h"
#include "text/normalise.h"

// `hiroba init`: a small site to begin with, from the files of site/start/. What stands in them
// between @ signs is filled in here; all else is theirs to say.
namespace hiroba::app {
namespace {

namespace fs = std::filesystem;

using Slots = std::map<std::string, std::string, std::less<>>;

constexpr int kMonthsToCheckAgain = 6;
constexpr int kDaysToFirstEvent = 30;

// A question in a terminal; elsewhere the answer that was given, or none.
std::string asked(const std::string& given, std::string_view question, bool is_asked) {
  if (!given.empty() || !is_asked) return given;
  say(stdout, "{} ", question);
  std::fflush(stdout);
  std::string line;
  std::getline(std::cin, line);
  return text::trim(line);
}

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= list.size();) {
    size_t end = list.find(',', at);
    const size_t japanese = list.find("、", at);
    const bool is_japanese = japanese < end;
    if (is_japanese) end = japanese;
    end = std::min(end, list.size());
    const std::string part = text::trim(list.substr(at, end - at));
    if (!part.empty()) out.push_back(part);
    at = end + (is_japanese ? std::string_view("、").size() : 1);
  }
  return out;
}

// Within double quotes of YAML, on one line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

struct Area {
  std::string id, label;
};

// «なかまち=nakamachi» names its id; without one areas are numbered.
std::vector<Area> areas_of(const std::string& list) {
  std::vector<Area> out;
  for (const std::string& part : parts_of(list)) {
    const size_t equals = part.find('=');
    Area area{"area-" + std::to_string(out.size() + 1), text::trim(part.substr(0, equals))};
    if (equals != std::string::npos) area.id = text::trim(part.substr(equals + 1));
    out.push_back(area);
  }
  if (out.empty()) out.push_back({"area-1", "町の全体"});
  return out;
}

std::string area_lines(const std::vector<Area>& areas) {
  std::string out;
  for (const Area& area : areas) {
    const std::string kana = kinds::is_kana_text(area.label) ? ", kana: " + area.label : "";
    out += fmt::format("  - {{id: {}, label: \"{}\"{}}}\n", area.id, escaped(area.label), kana);
  }
  return out;
}

std::string filled(std::string text, const Slots& slots) {
  for (const auto& [name, value] : slots) {
    const std::string slot = "@" + name + "@";
    for (size_t at = text.find(slot); at != text.npos; at = text.find(slot, at + value.size())) {
      text.replace(at, slot.size(), value);
    }
  }
  return text;
}

// The files to begin with, by their paths in the new folder.
std::map<std::string, std::string> files_of(const fs::path& start, const Slots& slots,
                                            bool with_github, system::FileSystem& disk) {
  std::map<std::string, std::string> out;
  std::error_code error;
  fs::recursive_directory_iterator at(start, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file()) continue;
    const std::string name = fs::relative(at->path(), start).generic_string();
    if (name.starts_with(".github/") && !with_github) continue;
    if (const auto text = disk.read(at->path().string())) out[name] = filled(*text, slots);
  }
  return out;
}

std::string complaint(const InitOptions& what, const std::vector<Area>& areas, bool ja) {
  for (const Area& area : areas) {
    if (kinds::is_slug(area.id)) continue;
    return ja ? fmt::format(
                    "地域の id「{}」は使えません。英小文字・数字・ハイフンで書きます。例: "
                    "なかまち=nakamachi",
                    area.id)
              : fmt::format(
                    "\"{}\" cannot be an area's id: a-z, 0-9, hyphens, as in "
                    "なかまち=nakamachi.",
                    area.id);
  }
  if (!what.base_url.empty() && !kinds::is_web_address(what.base_url)) {
    return ja ? "アドレスは https:// から書きます。" : "An address begins with https://.";
  }
  std::error_code error;
  const bool is_taken = fs::exists(what.folder, error) && !fs::is_empty(what.folder, error);
  if (!is_taken) return "";
  return ja ? fmt::format("「{}」は空ではありません。新しいフォルダーの名前を書きます。",
                          what.folder)
            : fmt::format("\"{}\" is not empty; name a new folder.", what.folder);
}

}  // namespace

int init_command(const CommonOptions& options, const InitOptions& given) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  const auto today = day_of(options);
  if (!today) return kUsage;
  const bool asks = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
  InitOptions what = given;
  what.town = asked(what.town, ja ? "町の名前（あとで変えられます）:" : "Name of the town:", asks);
  what.areas = asked(what.areas,
                     ja ? "地域（なかまち=nakamachi、みずべ=mizube のように。なければ空のまま）:"
                        : "Areas (as なかまち=nakamachi, …; may be left out):",
                     asks);
  what.base_url = asked(
      what.base_url, ja ? "公開するアドレス（まだなら空のまま）:" : "Its address, if known:", asks);
  if (what.town.empty()) what.town = "わたしたちの町";

  const std::vector<Area> areas = areas_of(what.areas);
  if (const std::string wrong = complaint(what, areas, ja); !wrong.empty()) {
    say(stderr, "{}\n", wrong);
    return kUsage;
  }
  std::string languages;
  for (const std::string& tag : parts_of(what.languages.empty() ? "ja" : what.languages)) {
    languages += (languages.empty() ? "" : ", ") + tag;
  }
  const Slots slots = {{"TOWN", what.town},
                       {"TOWN_QUOTED", escaped(what.town)},
                       {"LANGUAGES", languages},
                       {"AREAS", area_lines(areas)},
                       {"FIRST_AREA", areas[0].id},
                       {"BASE_URL", what.base_url.empty() ? "# base_url: https://www.example.jp"
                                                          : "base_url: " + what.base_url},
                       {"TODAY", text::iso(*today)},
                       {"AGAIN", text::iso(today->plus_months(kMonthsToCheckAgain))},
                       {"SOON", text::iso(today->plus_days(kDaysToFirstEvent))}};
  const auto disk = system::real_file_system();
  const auto files = files_of(find_share() + "/site/start", slots, what.with_github, *disk);
  for (const auto& [name, text] : files) {
    const std::string path = what.folder + "/" + name;
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (!error) error = disk->write(path, text);
    if (error) {
      say(stderr, "{}: {}\n", path, error.message());
      return kEnvironment;
    }
  }
  write_schemas(*disk, what.folder);
  say(stdout,
      ja ? "「{0}」に{1}のファイルを作りました。次は:\n    cd {0}\n    hiroba serve --open\n"
         : "{1} files in \"{0}\". Next:\n    cd {0}\n    hiroba serve --open\n",
      what.folder, files.size());
  return kFine;
}

}  // namespace hiroba::app
