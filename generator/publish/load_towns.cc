#include "publish/load_towns.h"

#include <iterator>
#include <nlohmann/json.hpp>

#include "portal/rules.h"
#include "portal/town_data.h"
#include "text/date_format.h"

namespace hiroba::publish {
namespace {

using source::Diagnostics;

std::optional<text::Date> day_of_fetch(const std::string& folder, system::FileSystem& disk) {
  const auto text = disk.read(folder + "/" + std::string(kFetchedFile));
  if (!text) return std::nullopt;
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  const auto day = json.is_object() ? json.find("day") : json.end();
  if (!json.is_object() || day == json.end() || !day->is_string()) return std::nullopt;
  return text::parse_date(day->get<std::string>());
}

std::vector<portal::TownFile> read_files(const std::string& folder, const std::string& shown,
                                         system::FileSystem& disk, source::SourceSet& files) {
  std::vector<portal::TownFile> out;
  for (const kinds::Kind kind : portal::kKinds) {
    const std::string name = std::string(kinds::kind_name(kind)) + ".json";
    auto text = disk.read(folder + "/" + name);
    if (!text) continue;
    // Without a path on the disk no message shows a line of it.
    const source::FileId id = files.add(source::SourceFile{shown + name, "", false});
    out.push_back({kind, std::move(*text), id});
  }
  return out;
}

}  // namespace

std::string town_folder(const std::string& site, const model::DataSource& source) {
  return site + "/sources/" + source.name;
}

Towns load_towns(const model::Settings& settings, const std::string& site, const std::string& shown,
                 text::Date today, system::FileSystem& disk, source::SourceSet& files,
                 Diagnostics& found) {
  Towns out;
  const source::Mark in_settings{settings.marks.file(), 0, 0, 0};
  for (size_t i = 0; i < settings.sources.size(); ++i) {
    const model::DataSource& source = settings.sources[i];
    const std::string folder = town_folder(site, source);
    const auto fetched = day_of_fetch(folder, disk);
    if (!fetched) {
      found.report(portal::rules::kNeverFetched, in_settings, {source.name});
      continue;
    }
    const text::Date last = fetched->plus_days(source.days);
    if (last < today) {
      found.report(portal::rules::kStale, in_settings, {source.name, text::iso(*fetched)});
      continue;
    }
    const text::Date end = last.plus_days(1);
    if (!out.next_change || end < *out.next_change) out.next_change = end;
    const auto texts = read_files(folder, shown + "sources/" + source.name + "/", disk, files);
    auto items = portal::town_records(texts, settings, static_cast<uint16_t>(i), found);
    std::move(items.begin(), items.end(), std::back_inserter(out.items));
  }
  return out;
}

}  // namespace hiroba::publish
