#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/say.h"
#include "app/write_all.h"
#include "portal/town_data.h"
#include "publish/load_site.h"
#include "publish/load_towns.h"
#include "text/date_format.h"

// `hiroba fetch`: brings the data of other towns here, judges it, and keeps it with its day. What
// is no good leaves what was kept before.
namespace hiroba::app {
namespace {

using model::DataSource;

constexpr std::string_view kCatalogue = "catalog.jsonld";  // proves that it is such a folder
constexpr int kGone = 404;

struct Fetched {
  bool is_there = false;    // false: it says that there is no such file
  bool has_failed = false;  // neither: no connection, too large, an error of theirs
  std::string text;
};

bool is_address(const std::string& from) { return kinds::is_web_address(from); }

class Fetcher {
 public:
  Fetcher(const DataSource& source, system::FileSystem& disk, system::ProcessRunner& programs)
      : source_(source), disk_(disk), programs_(programs) {}

  Fetched get(std::string_view name) {
    std::string place = source_.from;
    if (!place.ends_with('/')) place += '/';
    place += name;
    return is_address(source_.from) ? by_network(place) : from_folder(place);
  }

 private:
  Fetched from_folder(const std::string& path) {
    auto text = disk_.read(path);
    if (!text) return {};
    if (text->size() > portal::kMostBytes) return {true, true, ""};
    return {true, false, std::move(*text)};
  }

  Fetched by_network(const std::string& address) {
    constexpr const char* kMostSeconds = "60";
    system::ProcessOptions options;
    options.most_output = portal::kMostBytes + 16;
    options.timeout = std::chrono::seconds(70);
    const auto result =
        programs_.run({"curl", "--silent", "--location", "--max-redirs", "3", "--proto",
                       "=https,http", "--max-filesize", std::to_string(portal::kMostBytes),
                       "--max-time", kMostSeconds, "--write-out", "\n%{http_code}", "--", address},
                      options);
    if (!result.ok() || result.truncated) return {false, true, ""};
    const size_t end = result.out.rfind('\n');
    const int code = end == std::string::npos ? 0 : std::atoi(result.out.c_str() + end + 1);
    if (code == kGone) return {};
    constexpr int kFineCode = 200;
    if (code != kFineCode) return {false, true, ""};
    return {true, false, result.out.substr(0, end)};
  }

  const DataSource& source_;
  system::FileSystem& disk_;
  system::ProcessRunner& programs_;
};

// Nothing: it cannot be had, and what was kept before stays.
std::optional<std::vector<portal::TownFile>> bring(const DataSource& source,
                                                   system::FileSystem& disk,
                                                   system::ProcessRunner& programs,
                                                   source::SourceSet& files) {
  Fetcher fetcher(source, disk, programs);
  if (!fetcher.get(kCatalogue).is_there) return std::nullopt;
  std::vector<portal::TownFile> out;
  for (const kinds::Kind kind : portal::kKinds) {
    const std::string name = std::string(kinds::kind_name(kind)) + ".json";
    Fetched fetched = fetcher.get(name);
    if (fetched.has_failed) return std::nullopt;
    const std::string shown = "sources/" + source.name + "/" + name;
    out.push_back({kind, fetched.is_there ? std::move(fetched.text) : "[]\n",
                   files.add(source::SourceFile{shown, "", false})});
  }
  return out;
}

FileToWrite file_to_write(const std::string& path, std::string bytes, system::FileSystem& disk) {
  const auto before = disk.read(path);
  return {path, std::move(bytes), before ? path : "", before.value_or("")};
}

}  // namespace

int fetch_command(const CommonOptions& options) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto disk = system::real_file_system();
  const auto programs = system::real_process_runner();
  source::SourceSet files;
  source::Diagnostics found;
  const auto settings = publish::read_settings(request.site, "", *disk, files, found);
  if (!settings || found.has_errors()) return report(found, files, *disk, options);
  size_t failed = 0;
  for (size_t i = 0; i < settings->sources.size(); ++i) {
    const DataSource& source = settings->sources[i];
    auto texts = bring(source, *disk, *programs, files);
    source::Diagnostics theirs;
    const auto items =
        texts ? portal::town_records(*texts, *settings, static_cast<uint16_t>(i), theirs)
              : std::vector<model::Item>();
    const bool is_refused = texts && items.empty() && theirs.warnings() > 0;
    found.append(std::move(theirs));
    if (!texts || is_refused) {
      ++failed;
      say(stderr,
          ja ? "{0}: 取りこめませんでした。前に取りこんだものが、{1}日のあいだ残ります。\n"
             : "{0}: could not be fetched; what was fetched before stays for {1} days.\n",
          source.name, source.days);
      continue;
    }
    const std::string folder = publish::town_folder(request.site, source) + "/";
    std::vector<FileToWrite> changes;
    for (portal::TownFile& one : *texts) {
      const std::string name = std::string(kinds::kind_name(one.kind)) + ".json";
      changes.push_back(file_to_write(folder + name, std::move(one.text), *disk));
    }
    const nlohmann::ordered_json fetched = {{"day", text::iso(request.today)},
                                            {"from", source.from}};
    changes.push_back(
        file_to_write(folder + std::string(publish::kFetchedFile), fetched.dump(1) + "\n", *disk));
    std::string where;
    if (const auto error = write_all(changes, *disk, where)) {
      say(stderr, "{}: {}\n", where, error.message());
      return kEnvironment;
    }
    say(stdout, ja ? "{}: 記録{}件を取りこみました。\n" : "{}: {} records fetched.\n", source.name,
        items.size());
  }
  const int code = report(found, files, *disk, options);
  return code != kFine ? code : failed > 0 ? kContentErrors : kFine;
}

}  // namespace hiroba::app
