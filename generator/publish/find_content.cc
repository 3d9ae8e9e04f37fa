#include "publish/find_content.h"

#include <map>
#include <tuple>

#include "kinds/near_kind.h"
#include "kinds/registry.h"
#include "kinds/slug.h"
#include "publish/content_rules.h"
#include "publish/misnamed.h"
#include "text/file_name.h"

namespace hiroba::publish {
namespace {

using kinds::Kind;
using kinds::Language;
using system::DirectoryEntry;
using system::EntryType;

constexpr uint64_t kMostAttachmentBytes = 20u * 1024 * 1024;

bool is_attachment_name(std::string_view text) {
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '-' && c != '_' && c != '.') return false;
  }
  return !text.empty() && text[0] != '.' && text.size() <= 100;
}

bool take_ending(std::string_view& name, std::string_view ending) {
  if (name.size() <= ending.size() || name.substr(name.size() - ending.size()) != ending)
    return false;
  name.remove_suffix(ending.size());
  return true;
}

// What a file's name says it is.
struct NameParts {
  enum class What { record, variant, table, unknown } what = What::unknown;
  std::string slug;
  Language language;
  bool is_markdown = false;
};

NameParts parts_of(std::string_view name, const kinds::Languages& languages) {
  using What = NameParts::What;
  NameParts parts;
  for (const Language language : languages.all()) {
    if (language.is_source() || !take_ending(name, "." + language.tag() + ".md")) continue;
    parts = {What::variant, std::string(name), language, true};
    return parts;
  }
  if (take_ending(name, ".md")) {
    parts = {What::record, "", {}, true};
  } else if (take_ending(name, ".yaml") || take_ending(name, ".yml")) {
    parts = {What::record, "", {}, false};
  } else if (take_ending(name, ".csv")) {
    parts = {What::table, "", {}, false};
  }
  parts.slug = name;
  return parts;
}

class Finder {
 public:
  Finder(const model::Settings& settings, const std::string& site, const std::string& shown,
         system::FileSystem& disk, source::SourceSet& files, source::Diagnostics& found)
      : settings_(settings),
        site_(site),
        shown_(shown),
        disk_(disk),
        files_(files),
        found_(found) {}

  std::vector<RecordFiles> run() {
    for (uint16_t r = 0; r < settings_.content_roots.size(); ++r) root(r);
    std::vector<RecordFiles> out;
    for (auto& [key, record] : records_) {
      if (record.main.id != 0) {
        out.push_back(std::move(record));
      } else {
        orphan(record);
      }
    }
    return out;
  }

 private:
  // The root last: the same name in two roots is two records, so that a variant or picture that
  // lies in a private root never joins a public record.
  using Key = std::tuple<Kind, std::string, uint16_t>;

  void root(uint16_t index) {
    root_ = index;
    const model::ContentRoot& settings = settings_.content_roots[index];
    std::error_code error;
    const auto folders = disk_.list(site_ + "/" + settings.path, error);
    if (error) {
      found_.report(rules::kRootMissing,
                    settings_.marks.find(kinds::FieldPath() / "content_roots" / index / "path"),
                    {settings.path});
      return;
    }
    for (const DirectoryEntry& entry : folders) {
      const std::string path = settings.path + "/" + entry.name;
      if (entry.name[0] == '.' || entry.name == "README.md") continue;
      if (entry.type == EntryType::symlink) {
        report(rules::kSymlink, path);
      } else if (entry.type != EntryType::directory) {
        const std::string meant = folder_meant(entry.name);
        if (meant.empty()) report(rules::kFileUnknown, path);
        else report(rules::kFileFolder, path, path, settings.path + "/" + meant);
      } else if (const auto kind = kinds::kind_named(entry.name)) {
        folder(*kind, path);
      } else {
        unknown_kind(entry.name, path);
      }
    }
  }

  void unknown_kind(const std::string& name, const std::string& path) {
    report(rules::kKindUnknown, path, name).near = kinds::near_kinds(name);
  }

  void folder(Kind kind, const std::string& path) {
    std::error_code error;
    for (const DirectoryEntry& entry : disk_.list(site_ + "/" + path, error)) {
      if (entry.name[0] == '.' || entry.name == "README.md") continue;
      const std::string inner = path + "/" + entry.name;
      if (entry.type == EntryType::symlink) {
        report(rules::kSymlink, inner);
      } else if (entry.type == EntryType::directory) {
        attachments(kind, entry.name, inner);
      } else if (entry.type != EntryType::file) {
        report(rules::kFileUnknown, inner);  // reading a pipe would never end
      } else {
        file(kind, entry, inner);
      }
    }
    if (error) report(rules::kNotReadable, path, error.message());
  }

  void file(Kind kind, const DirectoryEntry& entry, const std::string& path) {
    const NameParts parts = parts_of(entry.name, settings_.languages);
    if (const std::string meant = name_meant(entry.name); !meant.empty()) {
      report(rules::kFileEnding, path, entry.name, meant);
      return;
    }
    if (parts.what == NameParts::What::unknown) {
      report(rules::kFileUnknown, path);
      return;
    }
    if (!kinds::is_slug(parts.slug)) {
      report(rules::kSlugBad, path, entry.name);
      return;
    }
    if (kinds::is_list_page(parts.slug) && kinds::info(kind).has_list) {
      report(rules::kSlugReserved, path, entry.name);
      return;
    }
    if (text::is_device_name(parts.slug)) {
      report(rules::kSlugDevice, path, entry.name);
      return;
    }
    RecordFiles& record = record_of(kind, parts.slug);
    ContentFile& slot = parts.what == NameParts::What::table     ? record.table
                        : parts.what == NameParts::What::variant ? record.variants[parts.language]
                                                                 : record.main;
    const source::FileId id = add(path);
    if (slot.id != 0) {
      found_.report(rules::kRecordTwice, source::Mark{id, 0, 0, 0}, {record_id(record)}).other =
          source::Mark{slot.id, 1, 0, 0};
      return;
    }
    slot = ContentFile{id, site_ + "/" + path, parts.is_markdown};
  }

  void attachments(Kind kind, const std::string& slug, const std::string& path) {
    if (!kinds::is_slug(slug)) {
      report(rules::kSlugBad, path, slug);
      return;
    }
    RecordFiles& record = record_of(kind, slug);
    std::error_code error;
    for (const DirectoryEntry& entry : disk_.list(site_ + "/" + path, error)) {
      const std::string inner = path + "/" + entry.name;
      if (entry.name[0] == '.') continue;
      if (entry.type == EntryType::symlink) {
        report(rules::kSymlink, inner);
      } else if (entry.type != EntryType::file) {
        report(rules::kFileUnknown, inner);
      } else if (!is_attachment_name(entry.name)) {
        report(rules::kAttachmentName, inner, entry.name);
      } else if (entry.size > kMostAttachmentBytes) {
        report(rules::kAttachmentTooLarge, inner, entry.name, std::to_string(entry.size >> 20),
               std::to_string(kMostAttachmentBytes >> 20));
      } else {
        record.attachments.push_back(
            model::Attachment{entry.name, site_ + "/" + inner, entry.size});
      }
    }
  }

  void orphan(const RecordFiles& record) {
    const auto report_file = [&](const ContentFile& file) {
      if (file.id == 0) return;
      found_.report(rules::kVariantOrphan, source::Mark{file.id, 0, 0, 0}, {files_[file.id].path});
    };
    for (const ContentFile& file : record.variants) report_file(file);
    report_file(record.table);
    if (record.attachments.empty()) return;
    root_ = record.root;
    const std::string folder = settings_.content_roots[root_].path;
    report(rules::kVariantOrphan, folder + "/" + record_id(record) + "/");
  }

  RecordFiles& record_of(Kind kind, const std::string& slug) {
    RecordFiles& record = records_[Key{kind, slug, root_}];
    record.kind = kind;
    record.slug = slug;
    record.root = root_;
    return record;
  }

  static std::string record_id(const RecordFiles& record) {
    return std::string(kinds::kind_name(record.kind)) + "/" + record.slug;
  }

  source::FileId add(const std::string& path) {
    return files_.add(source::SourceFile{shown_ + path, site_ + "/" + path,
                                         settings_.content_roots[root_].is_private});
  }

  template <class... Args>
  source::Diagnostic& report(const source::Rule& rule, const std::string& path, Args... args) {
    std::vector<std::string> words = {args...};
    if (words.empty()) words.push_back(path);
    return found_.report(rule, source::Mark{add(path), 0, 0, 0}, std::move(words));
  }

  const model::Settings& settings_;
  const std::string& site_;
  const std::string& shown_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
  source::Diagnostics& found_;
  uint16_t root_ = 0;
  std::map<Key, RecordFiles> records_;
};

}  // namespace

std::vector<RecordFiles> find_content(const model::Settings& settings, const std::string& site,
                                      const std::string& shown, system::FileSystem& disk,
                                      source::SourceSet& files, source::Diagnostics& found) {
  return Finder(settings, site, shown, disk, files, found).run();
}

}  // namespace hiroba::publish
