#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/build_site.h"

// Taking back what a person no longer wants to be public: a story or a supporter's sheet.
namespace hiroba::publish {

// A booklet that was printed with the story in it.
struct PrintedIn {
  std::string booklet;  // its title and edition
  std::string date;     // ISO; empty where nobody wrote it down
  int copies = 0;       // 0: not known
  std::string left_at;
};

struct Withdrawal {
  std::string record;                 // the file that stays, with no word of the person's
  std::vector<std::string> removed;   // files and folders, from the site
  std::vector<std::string> named_in;  // records that name it: «content/story/m2x9d4.md:14»
  std::vector<PrintedIn> printed;
  std::vector<std::string> left;  // published files in which words of it still stand
  size_t left_out = 0;            // other records whose errors kept them out this time
  bool published = false;
};

// Replaces the record `id` («story/k7f3q2») by one that says only since when it is withdrawn,
// removes its other languages, its attachments and the caches, publishes, and then searches every
// published file for its words. The site is published even when other records are wrong: these
// are left out until they are mended. When not even that is possible, its pages are removed from
// the published folder by themselves.
// Nothing: there is no such record, or it is of a kind that nobody can take back (reported).
// With `only_look` nothing is changed; `removed` says what would go.
std::optional<Withdrawal> withdraw(const BuildRequest& request, const std::string& id,
                                   bool only_look, system::FileSystem& disk,
                                   source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
