#pragma once

#include <map>
#include <memory>
#include <string>

#include "fake_file_system.h"
#include "fake_picture_tools.h"
#include "publish/build_site.h"
#include "site_archive.h"
#include "source/print_diagnostics.h"

namespace hiroba::test {

// The site of an archive on a disk in memory, to be built on one day after another.
class SiteRun {
 public:
  // Puts the files of the archive and of those it is `with`. An unknown `with` is a complaint.
  // `with picture tools`: these are there, pretended; otherwise they are missing.
  explicit SiteRun(const SiteArchive& archive);

  // Builds the site as on this day («2026-11-21»). Returns the messages as people see them.
  std::string build(const std::string& date, kinds::Visibility audience = kinds::Visibility::open);

  // What is published now, by path.
  const std::map<std::string, std::string>& pages() const { return pages_; }
  // Messages of the last build, and whether it could publish.
  std::string messages(source::MessageLanguage language, source::DiagnosticFormat format);
  const source::Diagnostics& found() const { return *found_; }
  const publish::BuildSummary& summary() const { return summary_; }
  const std::string& complaint() const { return complaint_; }
  FakeFileSystem& disk() { return disk_; }

 private:
  void put_all(const SiteArchive& archive);
  void put_product_theme();

  FakeFileSystem disk_;
  FakePictureTools tools_{disk_};
  std::map<std::string, std::string> pages_;
  std::unique_ptr<source::SourceSet> files_;
  std::unique_ptr<source::Diagnostics> found_;
  publish::BuildSummary summary_;
  std::string complaint_;
};

}  // namespace hiroba::test
