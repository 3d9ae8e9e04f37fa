#pragma once

#include <string>

#include "publish/build_site.h"
#include "source/print_diagnostics.h"

namespace hiroba::app {

// What the program answers to the shell.
enum ExitCode : int { kFine = 0, kContentErrors = 1, kUsage = 2, kEnvironment = 3 };

// Options that several commands take.
struct CommonOptions {
  std::string site;
  std::string output;
  std::string date;
  std::string language = "ja";
  std::string format = "text";
  size_t threads = 0;
  bool strict = false;
  bool quiet = false;
  bool all = false;  // build, check: every warning and note, not how many
  bool pdf = false;  // build: forms as PDF too

  source::MessageLanguage message_language() const {
    return language == "en" ? source::MessageLanguage::en : source::MessageLanguage::ja;
  }
  source::DiagnosticFormat diagnostic_format() const;
};

// Reads the arguments and runs the command they name.
int run(int argc, const char* const* argv);

// Where the site and the program's share folder lie. The share folder is found beside the
// executable: in an installation at ../share/hiroba, in a checkout at the repository's root.
std::string find_site(const CommonOptions& options);
std::string find_share();

// Prints what was found to standard error and works out the exit code.
int report(source::Diagnostics& found, const source::SourceSet& files, system::FileSystem& disk,
           const CommonOptions& options);
// The same for people who did not ask for everything (brief.h).
int report_briefly(source::Diagnostics& found, const source::SourceSet& files,
                   system::FileSystem& disk, const CommonOptions& options,
                   const std::vector<std::string>& showcases);

}  // namespace hiroba::app
