#include "app/office_list.h"

#include <unordered_set>

#include "imports/rules.h"
#include "publish/find_content.h"
#include "publish/load_site.h"
#include "publish/parse_content.h"
#include "syntax/check_text.h"
#include "syntax/front_matter.h"
#include "tables/office_csv.h"
#include "text/encoding.h"
#include "text/normalise.h"

namespace hiroba::app {
namespace {

constexpr size_t kMegabyte = 1024 * 1024;
constexpr size_t kMostBytes = 32 * kMegabyte;

std::string body_of(const std::string& bytes) {
  source::Diagnostics ignored;
  const std::string text = syntax::as_read(bytes);
  const auto split = syntax::split_front_matter(text, 0, ignored);
  return split && split->found ? std::string(split->body) : "";
}

// What it is instead, or nothing.
const char* other_kind(std::string_view bytes) {
  constexpr size_t kFlags = 6, kName = 30;  // APPNOTE.TXT 4.3.7
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return "古い Excel の .xls か、パスワード付き";
  if (bytes.starts_with("%PDF")) return "PDF";
  if (!bytes.starts_with("PK\x03\x04")) return nullptr;
  if (bytes.size() > kFlags && (bytes[kFlags] & 1) != 0) return "パスワード付き";
  if (bytes.substr(std::min(kName, bytes.size()))
          .starts_with("mimetypeapplication/vnd.oasis.opendocument"))
    return "LibreOffice の .ods";
  return nullptr;
}

}  // namespace

std::string list_name(const std::string& path) {
  std::string name = text::nfc(path.substr(path.find_last_of("/\\") + 1));
  const size_t dot = name.rfind('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  while (name.starts_with('.')) name.erase(0, 1);
  return name.empty() ? "ichiran" : name;
}

std::optional<SiteRecords> read_records(const publish::BuildRequest& request,
                                        system::FileSystem& disk, source::SourceSet& files,
                                        source::Diagnostics& found) {
  auto settings = publish::read_settings(request.site, "", disk, files, found);
  if (!settings || found.has_errors()) return std::nullopt;
  // What is wrong with other records is for `check` to say.
  source::Diagnostics theirs;
  auto all = publish::find_content(*settings, request.site, "", disk, files, theirs);
  SiteRecords out{std::move(*settings), {}, {}};
  out.items = publish::parse_content(all, out.settings.languages, disk, request.threads, theirs);
  std::unordered_set<source::FileId> broken;
  for (const source::Diagnostic& d : theirs.list()) {
    if (d.rule->severity == source::Severity::error) broken.insert(d.mark.file);
  }
  for (size_t i = 0; i < all.size(); ++i) {
    imports::KnownRecord one;
    one.kind = all[i].kind;
    one.slug = all[i].slug;
    one.path = files[all[i].main.id].path;
    one.bytes = disk.read(all[i].main.disk_path).value_or("");
    if (all[i].main.is_markdown) one.body = body_of(one.bytes);
    const bool is_good = !out.items[i].is_broken && broken.count(all[i].main.id) == 0;
    if (is_good) one.record = &out.items[i].record;
    out.known.push_back(std::move(one));
  }
  return out;
}

std::optional<std::vector<tables::Sheet>> read_sheets(const std::string& path,
                                                      system::FileSystem& disk,
                                                      source::SourceSet& files,
                                                      source::Diagnostics& found) {
  namespace rules = imports::rules;
  // Without a path on the disk no message can ever show a line of it.
  const source::FileId id = files.add(source::SourceFile{path, "", false});
  const source::Mark mark{id, 0, 0, 0};
  system::HandedFile file = disk.read_at_most(path, kMostBytes);
  if (!file.is_plain || file.error) {
    found.report(rules::kFileUnreadable, mark,
                 {path, file.is_plain ? file.error.message() : "ファイルではありません"});
  } else if (file.size > kMostBytes) {
    found.report(rules::kFileTooLarge, mark, {path, std::to_string(kMostBytes / kMegabyte)});
  } else if (const char* kind = other_kind(file.bytes)) {
    found.report(rules::kFileKind, mark, {path, kind});
  } else if (file.bytes.starts_with("PK\x03\x04")) {
    return tables::read_workbook(file.bytes, path, id, found);
  } else {
    auto text = text::decode_utf16(file.bytes);
    if (!text) {
      text::DecodedText decoded = text::decode_text(file.bytes);
      if (decoded.encoding == text::Encoding::unknown) {
        found.report(rules::kFileEncoding, mark, {path});
        return std::nullopt;
      }
      if (decoded.has_damage) found.report(rules::kFileDamaged, mark, {path});
      text = std::move(decoded.text);
    }
    auto sheet = tables::read_office_csv(*text, list_name(path), id, found);
    if (sheet) return std::vector<tables::Sheet>{std::move(*sheet)};
  }
  return std::nullopt;
}

}  // namespace hiroba::app
