#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/select.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"
#include "system/process.h"

namespace hiroba::publish {

// What one run makes. The same request over the same files gives the same bytes, whatever the
// machine, its clock, its locale or the number of threads.
struct BuildRequest {
  std::string site;    // folder that holds site/site.yaml
  std::string share;   // folder with templates/ and site/ that came with the program
  std::string output;  // folder to publish into; empty: check only
  std::string home;    // of the person, which is never an output; may be empty
  text::Date today;
  bool is_fixed_day = false;  // the site is shown as of that day, whatever day it is
  kinds::Visibility audience = kinds::Visibility::open;
  bool shows_held_back = false;  // a preview: drafts and what waits for its day, marked
  size_t threads = 1;
  bool despite_errors = false;  // leave out what is wrong and publish the rest: for withdrawals
  bool durable = true;          // wait for the disk before the exchange
  std::function<void(std::string_view pass)> progress;  // may be empty
  bool proves_search = false;                           // ask the search for every name
  bool prints_forms = false;                            // to PDF, with Chromium
  system::ProcessRunner* tools = nullptr;  // for pictures and prints; nullptr: the real ones
};

struct BuildSummary {
  size_t records = 0;
  size_t pages = 0;
  size_t files_written = 0;
  size_t files_unchanged = 0;
  size_t files_removed = 0;
  uint64_t bytes = 0;
  size_t left_out = 0;                 // records with errors, with `despite_errors`
  std::vector<std::string> showcases;  // beginnings of the paths of their files
  bool published = false;
  std::optional<text::Date> next_change;  // build again on this day
};

// Reads, checks, renders and publishes a site with its showcases. With any error nothing is
// published and the old output stays as it was.
BuildSummary build_site(const BuildRequest& request, system::FileSystem& disk,
                        source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
