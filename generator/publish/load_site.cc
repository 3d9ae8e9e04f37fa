#include "publish/load_site.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "check/settings_checks.h"
#include "check/site_checks.h"
#include "model/link.h"
#include "publish/content_rules.h"
#include "publish/find_content.h"
#include "publish/load_towns.h"
#include "publish/near_titles.h"
#include "publish/parse_content.h"
#include "syntax/check_text.h"
#include "syntax/yaml.h"
#include "system/parallel.h"

namespace hiroba::publish {
namespace {

using source::Diagnostics;

// Where each value was written is no longer asked: what comes now speaks of pages and files.
void forget_places(std::vector<model::Item>& items) {
  for (model::Item& item : items) {
    kinds::FieldMarks file_alone;
    file_alone.set_file(item.record.marks.file());
    item.record.marks = std::move(file_alone);
    item.table_marks = {};
    for (syntax::Document& body : item.body) body.places = {};
  }
}

// A record in whose files something is wrong counts as one that could not be read.
size_t leave_out_the_wrong(const std::vector<RecordFiles>& records, std::vector<model::Item>& items,
                           const Diagnostics& found) {
  std::unordered_set<source::FileId> wrong;
  for (const source::Diagnostic& d : found.list()) {
    if (d.rule->severity == source::Severity::error) wrong.insert(d.mark.file);
  }
  size_t count = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    bool is_wrong = items[i].is_broken || wrong.count(records[i].main.id) > 0;
    for (const ContentFile& file : records[i].variants) {
      is_wrong = is_wrong || (file.id != 0 && wrong.count(file.id) > 0);
    }
    if (!is_wrong) continue;
    items[i].is_broken = true;
    ++count;
  }
  return count;
}

}  // namespace

std::optional<model::Settings> read_settings(const std::string& site, const std::string& shown,
                                             system::FileSystem& disk, source::SourceSet& files,
                                             Diagnostics& found) {
  const std::string path = site + "/site/site.yaml";
  const std::string name = shown + "site/site.yaml";
  const source::FileId id = files.add(source::SourceFile{name, path, false});
  const auto text = disk.read(path);
  if (!text) {
    found.report(rules::kSettingsMissing, source::Mark{id, 0, 0, 0}, {name});
    return std::nullopt;
  }
  const auto node = syntax::parse_yaml(syntax::as_read(*text), id, 1, found);
  if (!node) return std::nullopt;
  auto settings = model::parse_settings(*node, id, found);
  check::check_settings(settings, found);
  return settings;
}

std::optional<LoadedSite> load_site(const BuildRequest& request, const std::string& shown,
                                    system::FileSystem& disk, source::SourceSet& files,
                                    Diagnostics& found) {
  auto settings = read_settings(request.site, shown, disk, files, found);
  if (!settings) return std::nullopt;

  // Which files there are; nothing is read yet.
  const size_t errors = found.errors();
  const auto records = find_content(*settings, request.site, shown, disk, files, found);
  if (records.empty()) {
    // A folder that is missing or holds what cannot be read has its own message.
    if (found.errors() == errors) {
      found.report(rules::kContentEmpty, source::Mark{settings->marks.file(), 0, 0, 0},
                   {settings->content_roots[0].path});
    }
    return std::nullopt;
  }
  // Every record by itself: syntax, fields, the rules of its kind.
  auto items = parse_content(records, settings->languages, disk, request.threads, found);
  add_near_titles(items, *settings, found);
  const size_t left_out = request.despite_errors ? leave_out_the_wrong(records, items, found) : 0;
  const auto read = [&](source::FileId id) {
    return syntax::as_read(disk.read(files[id].disk_path).value_or(""));
  };
  std::vector<Diagnostics> each(std::max<size_t>(request.threads, 1));
  system::parallel_for(items.size(), request.threads, [&](size_t i, size_t worker) {
    check::check_story_words(items[i], settings->languages, request.today, read, each[worker]);
  });
  for (Diagnostics& own : each) found.append(std::move(own));

  // Other towns' records stand among ours.
  Towns towns = load_towns(*settings, request.site, shown, request.today, disk, files, found);
  if (!towns.items.empty()) {
    std::move(towns.items.begin(), towns.items.end(), std::back_inserter(items));
    std::stable_sort(items.begin(), items.end(), [](const model::Item& a, const model::Item& b) {
      return a.kind() != b.kind() ? a.kind() < b.kind() : a.slug < b.slug;
    });
  }

  // What this audience may see today. Nothing behind this line knows of anything else.
  auto selected = model::select(
      std::move(items), *settings,

      model::Selection{request.audience, request.today, request.shows_held_back}, found);
  // All records together. The model is const from here on.
  LoadedSite site{model::link(std::move(*settings), std::move(selected), request.today, found),
                  request.site, left_out};
  auto& next = site.model.next_change;
  if (towns.next_change && (!next || *towns.next_change < *next)) next = towns.next_change;
  site.model.audience = request.audience;
  if (request.audience != kinds::Visibility::open) {
    // Not on the web: no address, no map for search engines, nothing beside it.
    site.model.settings.base_url.clear();
    site.model.settings.showcases.clear();
  }
  check::check_site(site.model, found);
  forget_places(site.model.items);
  return site;
}

}  // namespace hiroba::publish
