#include "site_run.h"

#include <filesystem>

#include "syntax/markdown/parse.h"

namespace hiroba::test {
namespace {

constexpr const char* kSite = "site";
constexpr const char* kShare = "share";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

SiteRun::SiteRun(const SiteArchive& archive) {
  tools_.missing = {"gm", "avifenc", "git"};
  static const bool registered = (syntax::register_markdown(), true);
  static_cast<void>(registered);
  for (const auto& [command, words] : archive.commands()) {
    if (command != "with") continue;
    if (words == "picture tools") {
      tools_.missing = {"git"};
      continue;
    }
    if (words == "product theme") {
      put_product_theme();
      continue;
    }
    const auto text = read_repository_file("tests/support/sites/" + words + ".txt");
    if (!text) complaint_ = "tests/support/sites/" + words + ".txt does not exist";
    if (text) put_all(parse_archive(*text));
  }
  put_all(archive);
}

void SiteRun::put_all(const SiteArchive& archive) {
  for (const ArchiveBlock& block : archive.blocks) {
    if (starts_with(block.name, "want")) continue;
    // «share/…» is what came with the program; all else is the site's own.
    const bool is_shared = starts_with(block.name, std::string(kShare) + "/");
    const std::string path = is_shared ? block.name : std::string(kSite) + "/" + block.name;
    if (block.how == "link") {
      disk_.put_link(path, block.text.substr(0, block.text.find('\n')));
    } else if (block.how == "gone") {
      disk_.take_away(path);
    } else if (block.how == "folder") {
      disk_.put_folder(path);
    } else {
      disk_.put(path, block_bytes(block));
      if (block.how == "unreadable") disk_.fail_reading(path, std::errc::permission_denied);
    }
  }
}

// The templates, words and assets of the repository, as the share folder of an installation.
void SiteRun::put_product_theme() {
  namespace fs = std::filesystem;
  for (const char* folder : {"templates", "site/strings", "site/assets"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      const std::string path = entry.path().generic_string();
      if (const auto text = read_repository_file(path)) {
        disk_.put(std::string(kShare) + "/" + path, *text);
      }
    }
  }
}

std::string SiteRun::build(const std::string& date, kinds::Visibility audience) {
  files_ = std::make_unique<source::SourceSet>();
  found_ = std::make_unique<source::Diagnostics>();
  publish::BuildRequest request;
  request.site = kSite;
  request.share = kShare;
  request.output = std::string(kSite) + "/public";
  request.audience = audience;
  request.tools = &tools_;
  if (const auto today = text::parse_date(date)) {
    request.today = *today;
  } else {
    complaint_ = "«" + date + "» is not a date";
  }
  summary_ = publish::build_site(request, disk_, *files_, *found_);
  found_->sort();
  pages_ = disk_.files(request.output);
  return messages(source::MessageLanguage::ja, source::DiagnosticFormat::text);
}

std::string SiteRun::messages(source::MessageLanguage language, source::DiagnosticFormat format) {
  return source::print_diagnostics(*found_, *files_, disk_, format, language);
}

}  // namespace hiroba::test
