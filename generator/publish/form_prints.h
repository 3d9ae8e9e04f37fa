#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "system/file_system.h"
#include "system/process.h"

namespace hiroba::publish {

// Request forms printed to tagged PDF by Chromium, from the very pages that visitors print
// (`hiroba build --pdf`). A print is kept from one build to the next under the hash of its page, in
// which the style sheets stand with the marks of their bytes, and the browser's version:
//
//     <site>/.hiroba/prints/<hash>.pdf
//
// Chromium writes the day into its files, so two machines make
// different bytes of the same form; everything else of a build is the same.
class FormPrints {
 public:
  FormPrints(const std::string& site, system::FileSystem& disk, system::ProcessRunner& tools);

  // Whether there is a browser; reports one that is missing. To be called first.
  bool find_browser(source::Diagnostics& found);

  // The PDF of `page`, a finished file on the disk. `key` is everything it looks like: its bytes,
  // which name its style sheets by their marks. Nothing after a report.
  std::optional<std::string> print(const std::string& page, std::string_view key,
                                   source::Diagnostics& found);

  // Removes the prints that this build did not use.
  void forget_others();

 private:
  system::FileSystem& disk_;
  system::ProcessRunner& tools_;
  std::string folder_;
  std::string browser_;
  std::string version_;
  std::vector<std::string> used_;
};

}  // namespace hiroba::publish
