#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "publish/build_site.h"

namespace hiroba::preview {

// What the person who looks has chosen at the edge of the page.
struct Choice {
  std::optional<text::Date> day;  // not set: today
  bool shows_held_back = false;
};

// What a run gave: told to every open page.
struct News {
  uint64_t number = 0;          // of the run, from 1
  uint64_t published = 0;       // the run whose pages are there now
  std::string findings = "[]";  // errors as JSON (source/print_diagnostics.h)
  size_t errors = 0, warnings = 0;
  double seconds = 0;
  text::Date day;
  bool shows_held_back = false;
};

// The site in a folder of its own, made again whenever asked. With an error the pages of before
// stay. Its members may be called from any thread; runs never overlap.
class LiveSite {
 public:
  // `request` as for a build, but for its day and output.
  LiveSite(publish::BuildRequest request, std::string folder, text::Date today,
           source::MessageLanguage language);

  void build();
  void choose(Choice choice);  // takes effect with the next build
  bool has_new_choice();       // since the last call

  News news() const;
  // Waits for a run after `number`, at most so long; the newest news either way.
  News wait_for_news(uint64_t number, std::chrono::milliseconds most) const;
  // Wakes everybody who waits, for the end.
  void close();
  bool is_closed() const { return closed_; }

  const std::string& folder() const { return folder_; }
  // Folders whose files the site is made of.
  std::vector<std::string> sources() const;
  // Path of the site on its host: links of some pages begin there.
  std::string base_path() const;

 private:
  const publish::BuildRequest request_;
  const std::string folder_;
  const text::Date today_;
  const source::MessageLanguage language_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  Choice choice_;
  bool is_new_choice_ = false;
  News news_;
  std::atomic<bool> closed_ = false;
};

}  // namespace hiroba::preview
