#pragma once

#include <string>
#include <vector>

#include "model/item.h"
#include "model/settings.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"

namespace hiroba::publish {

struct ContentFile {
  source::FileId id = 0;
  std::string disk_path;
  bool is_markdown = false;
};

// The files of one record: the record itself, its language variants, its table, its attachments.
struct RecordFiles {
  kinds::Kind kind{};
  std::string slug;
  uint16_t root = 0;
  ContentFile main;
  kinds::ByLanguage<ContentFile> variants;  // that of the source is never set
  ContentFile table;                        // <slug>.csv
  std::vector<model::Attachment> attachments;
};

// Looks through the content roots: content/<kind>/<slug>.yaml|md, <slug>.<language>.md,
// <slug>.csv and the folder <slug>/. Nothing is read yet. What has no place there is reported.
// The result is sorted by kind, slug and root. `shown` begins every path in messages.
std::vector<RecordFiles> find_content(const model::Settings& settings, const std::string& site,
                                      const std::string& shown, system::FileSystem& disk,
                                      source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
