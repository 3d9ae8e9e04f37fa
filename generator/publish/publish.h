#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "publish/kept_assets.h"
#include "publish/lists.h"
#include "publish/output_plan.h"
#include "publish/publish_lock.h"
#include "publish/spare.h"
#include "source/diagnostics.h"
#include "system/file_system.h"

// Writing a whole site so that visitors see the old one or the new one, never a mixture.
//
//     public/                 the published generation, a real folder
//     .public.hiroba/         beside it, hidden, ours alone:
//       next/                 the spare generation, where a build writes
//       old/                  only where two folders cannot be exchanged in one step: see below
//       <folder id>.files     what is in the generation with this folder id (manifest.h)
//       writing               what is new in a generation that is not finished (lists.h)
//       assets.kept           which assets of the published generation are there for old pages
//       lock                  held by the one publisher
//
// A build brings `next` up to date and exchanges it with `public` in one system call. Where the
// system has no such call, `public` is renamed to `old` and `next` to `public`; a run that dies
// between the two leaves no `public`, and the next begin() puts `old` back.
//
// Whatever no list proves to be ours is somebody's: it stops the build, and is never removed.
namespace hiroba::publish {

struct PublishOptions {
  // Wait until all is stored before the exchange, so that a power cut cannot lose both sites.
  bool durable = true;
};

struct PublishSummary {
  size_t files = 0;      // of the new site
  size_t written = 0;    // of these, made anew
  size_t unchanged = 0;  // of these, already there
  size_t removed = 0;    // in the spare generation, but not of the new site
  uint64_t bytes = 0;    // of all files
};

// One build's output. Every error of the environment, and every path that cannot be, is reported
// with a rule of publish/rules.h; the published site is as it was whenever finish() did not
// return true.
class Publication {
 public:
  // Takes the lock, repairs what an interrupted run left, and looks at the spare generation;
  // nothing is written yet but the hidden folder. nullptr after an error: something that is not
  // ours, a second publisher, a disk that cannot be written. `output` is a path to a folder that
  // may be missing, or empty, or made by us. (Where it may lie at all: output_place.h.)
  static std::unique_ptr<Publication> begin(system::FileSystem& disk, const std::string& output,
                                            const PublishOptions& options,
                                            source::Diagnostics& found);

  // Without a successful finish() the new site is abandoned.
  ~Publication();
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  // The site has a file `path` (relative, «/») with these bytes. Thread-safe. False when that
  // cannot be: finish() says why. After an error of the disk every call fails at once.
  bool write(std::string_view path, std::string_view bytes);
  // The same with the bytes of another file, `from`, which is read whole.
  bool copy(std::string_view path, const std::string& from);

  // Where the new site lies until finish(), for programs that read finished pages.
  const std::string& folder() const { return where_.next; }

  // Publishes again, beside what was written, assets that the published site has in these folders
  // («assets/», «mihon/assets/») and this one has not, for a while (kept_assets.h). Once, after the
  // last write(). A file that is not in our list, or has changed since, is not ours to publish.
  // Nothing below `never` is kept.
  void keep_assets(const std::vector<std::string>& folders, const std::vector<std::string>& never,
                   text::Date today);

  // Whether the published site has a file outside these folders that this one will not have.
  // Before finish().
  bool takes_away(const std::vector<std::string>& folders) const;

  // Removes what was not written, waits for the disk and exchanges. Once only.
  bool finish(source::Diagnostics& found);

  // After finish(): removes the generation that was published before, so that what has been
  // withdrawn is on this disk no longer. The next build writes every file. False, with a message,
  // also when something foreign is left in it.
  bool drop_spare(source::Diagnostics& found);

  PublishSummary summary() const;

 private:
  struct Folders {
    std::string output, beside, next, old, lock;
  };
  Publication(system::FileSystem& disk, Folders folders, const PublishOptions& options,
              PublishLock lock);

  friend bool drop_spare(system::FileSystem&, const std::string&, source::Diagnostics&);
  friend bool remove_published(system::FileSystem&, const std::string&,
                               const std::vector<std::string>&, const std::string&,
                               source::Diagnostics&);

  static Folders folders_for(system::FileSystem& disk, const std::string& output);
  static bool check_kinds(system::FileSystem& disk, const Folders& where,
                          source::Diagnostics& found);
  static bool check_published(system::FileSystem& disk, const Folders& where, const Lists& lists,
                              source::Diagnostics& found);
  static bool recover(system::FileSystem& disk, const Folders& where, source::Diagnostics& found);
  static PublishLock enter(system::FileSystem& disk, const Folders& where,
                           source::Diagnostics& found);
  static bool drop(system::FileSystem& disk, const Folders& where, bool durable,
                   source::Diagnostics& found);
  bool take_stock(source::Diagnostics& found);
  bool adopt_copies(source::Diagnostics& found);
  void report_edited(source::Diagnostics& found);
  bool exchange(source::Diagnostics& found);
  bool exchange_by_renames(source::Diagnostics& found);
  void fail(const DiskFailure& failure);
  void store_kept_assets();

  system::FileSystem& disk_;
  const Folders where_;
  const PublishOptions options_;
  const PublishLock lock_;
  Lists lists_;  // as they were at the beginning
  Spare spare_;
  std::atomic<bool> failed_ = false;  // the disk refused something: nothing more is tried
  bool disk_full_ = false;
  bool published_ = false;
  bool keeps_assets_ = false;
  std::vector<KeptAsset> kept_;

  mutable std::mutex mutex_;  // guards what follows
  OutputPlan plan_;
  PublishSummary summary_;
  source::Diagnostics problems_;
};

// Takes single files out of the published site when no new one can be made: those at `routes` and
// all in the folder `below` (with its «/» at the end; empty: none). Only what is ours; what else
// has such a name stays and is reported. False then, or when the disk refuses.
bool remove_published(system::FileSystem& disk, const std::string& output,
                      const std::vector<std::string>& routes, const std::string& below,
                      source::Diagnostics& found);

// Removes the spare generation of an output folder outside of any build: for withdrawing a record.
// False when another run holds the lock, the disk refuses, or something foreign is left in it.
bool drop_spare(system::FileSystem& disk, const std::string& output, source::Diagnostics& found);

}  // namespace hiroba::publish
