#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/item.h"
#include "model/settings.h"
#include "pictures/picture_tools.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"

namespace hiroba::pictures {

// Where the clean copies of a site's pictures are kept from one build to the next:
//
//     <site>/.hiroba/pictures/         one run at a time; Git does not look inside
//       <hash of the original>-<recipe>/
//         made                         versions of the tools, then a line «960.webp 960 640» each
//         960.webp …
//
// What is kept there runs no tool. When a tool has to run and is another version than before, all
// copies in use are made again, so that a site never mixes versions for longer than it must.
class PictureStore {
 public:
  // `shown` begins the paths in messages, as in find_content().
  PictureStore(std::string site, std::string shown, system::FileSystem& disk,
               system::ProcessRunner& tools);

  // Gives every photo and drawing of these records its copies. The originals are read, and what
  // has none in the store is made on `threads` threads; problems are reported at the file.
  void fill(std::vector<model::Item>& items, const model::Settings& settings, size_t threads,
            source::SourceSet& files, source::Diagnostics& found);

  // After publishing: removes the copies of pictures that this site no longer has, since what was
  // taken back must not lie about. Nothing happens while another run is at work here.
  void forget_others();

 private:
  struct Place;
  struct Job;

  std::vector<Job> find_pictures(std::vector<model::Item>& items);
  void report(const PictureProblem& problem, const model::Attachment& file, bool is_private,
              source::SourceSet& files, source::Diagnostics& found) const;
  void name_copies(const Job& job, model::Attachment& file) const;
  bool enter(Job& first);
  void load(Job& job) const;
  void make_all(std::vector<Job>& jobs, size_t threads);
  void make(Job& job, const std::string& versions) const;
  std::string entry(const std::string& key) const { return folder_ + "/" + key; }

  std::string site_;
  std::string shown_;
  std::string folder_;
  system::FileSystem& disk_;
  system::ProcessRunner& tools_;
  std::unique_ptr<system::FileLock> lock_;  // kept until the copies were published
  std::set<std::string> used_;              // keys
};

}  // namespace hiroba::pictures
