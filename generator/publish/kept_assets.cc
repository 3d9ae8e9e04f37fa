#include "publish/kept_assets.h"

#include <algorithm>

#include "publish/publish.h"
#include "text/date_format.h"

namespace hiroba::publish {
namespace {

std::string list_path(const std::string& beside) { return beside + "/assets.kept"; }

// The day on which the file went, today where it is going now.
text::Date since_when(std::string_view path, const std::vector<KeptAsset>& before,
                      text::Date today) {
  const auto known = std::find_if(before.begin(), before.end(),
                                  [&](const KeptAsset& asset) { return asset.path == path; });
  return known == before.end() ? today : known->since;
}

}  // namespace

bool is_below_any(std::string_view path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return path.starts_with(folder); });
}

// A list from a day that has not come yet, as tests make them, keeps nothing.
bool is_kept_on(text::Date today, text::Date since) {
  return since <= today && today <= since.plus_days(kKeptDays);
}

std::string write_kept_assets(const std::vector<KeptAsset>& assets) {
  std::string out;
  for (const KeptAsset& asset : assets) out += text::iso(asset.since) + " " + asset.path + "\n";
  return out;
}

std::vector<KeptAsset> read_kept_assets(std::string_view text) {
  std::vector<KeptAsset> out;
  constexpr size_t kDay = 10;  // characters of 2026-11-29
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (line.size() < kDay + 3 || line[kDay] != ' ' || line.back() != '\n') continue;
    const auto since = text::parse_date(line.substr(0, kDay));
    const std::string_view path = line.substr(kDay + 1, line.size() - kDay - 2);
    if (since) out.push_back(KeptAsset{std::string(path), *since});
  }
  return out;
}

void Publication::keep_assets(const std::vector<std::string>& folders,
                              const std::vector<std::string>& never, text::Date today) {
  keeps_assets_ = true;
  const auto live = disk_.look(where_.output);
  if (!live) return;
  const std::vector<ManifestEntry>* known = lists_.of(live->id);
  if (known == nullptr) return;
  const auto before = read_kept_assets(disk_.read(list_path(where_.beside)).value_or(""));
  for (const ManifestEntry& entry : *known) {
    if (!is_below_any(entry.path, folders) || !plan_.is_free(entry.path)) continue;
    if (is_below_any(entry.path, never)) continue;
    const text::Date since = since_when(entry.path, before, today);
    if (!is_kept_on(today, since)) continue;
    // Only the very bytes that we have published: anything else is not ours to publish again.
    const auto bytes = disk_.read(where_.output + "/" + entry.path);
    if (!bytes || hash_content(*bytes) != entry.hash) continue;
    if (write(entry.path, *bytes)) kept_.push_back(KeptAsset{entry.path, since});
  }
}

// Only once the site is published. Where that is cut off, or fails, the next build takes what it
// finds for just replaced, and keeps it longer.
void Publication::store_kept_assets() {
  if (!keeps_assets_) return;
  const std::string list = write_kept_assets(kept_);
  const std::string path = list_path(where_.beside);
  if (disk_.read(path).value_or("") == list) return;
  static_cast<void>(disk_.write(path, list));
}

}  // namespace hiroba::publish
