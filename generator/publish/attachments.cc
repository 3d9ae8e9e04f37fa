#include "publish/attachments.h"

#include "attachments/judge.h"
#include "publish/content_rules.h"
#include "system/parallel.h"

namespace hiroba::publish {
namespace {

// One file on its way through the judges. Files of the source set are added afterwards, in order.
struct Case {
  model::Item* item;
  const model::Attachment* file;
  std::string disk_path;
  source::Diagnostics found;
};

void judge(Case& one, system::FileSystem& disk) {
  std::error_code error;
  const auto bytes = disk.read(one.disk_path, &error);
  if (!bytes) {
    one.found.report(rules::kNotReadable, source::Mark{}, {error.message()});
    return;
  }
  attachments::judge_attachment(one.file->name, *bytes, source::Mark{}, one.found);
}

}  // namespace

void judge_attachments(std::vector<model::Item>& items, const model::Settings& settings,
                       const std::string& site, const std::string& shown, size_t threads,
                       system::FileSystem& disk, source::SourceSet& files,
                       source::Diagnostics& found) {
  std::vector<Case> cases;
  for (model::Item& item : items) {
    for (const model::Attachment& file : item.attachments) {
      if (!file.is_picture) cases.push_back(Case{&item, &file, file.disk_path, {}});
    }
  }
  system::parallel_for(
      cases.size(), threads, [&](size_t i, size_t) { judge(cases[i], disk); }, 1);
  for (const Case& one : cases) {
    if (one.found.empty()) continue;
    const bool is_private = settings.content_roots[one.item->root].is_private;
    const source::FileId id = files.add(source::SourceFile{
        shown + one.disk_path.substr(site.size() + 1), one.disk_path, is_private});
    for (const source::Diagnostic& d : one.found.list()) {
      found.report(*d.rule, source::Mark{id, 0, 0, 0}, d.args);
    }
  }
  for (const Case& one : cases) {
    if (!one.found.has_errors()) continue;
    one.item->hidden_files.push_back(one.disk_path.substr(one.disk_path.rfind('/') + 1));
    std::erase_if(one.item->attachments,
                  [&](const model::Attachment& file) { return file.disk_path == one.disk_path; });
  }
}

}  // namespace hiroba::publish
