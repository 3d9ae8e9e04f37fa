#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A whole site in one text file: what is done with it on top, then its files.
//
//     # What this case shows.
//     with minimal
//     build 2026-11-21
//     absent story/k7f3q2.html
//     -- content/group/hidamari.yaml --
//     title: ひだまりの会
//     -- want group/hidamari.html --
//     <!doctype html>…
//
// The lines on top belong to the test that reads them. `with NAME` puts the files of
// tests/support/sites/NAME.txt below those of this archive. A block «want …» is no file of the
// site but what is expected; `--update` writes it again. After « | » in a block's line:
//     hex          bytes as hexadecimal numbers        link   a symbolic link to this target
//     repeat N     the text again and again, N bytes   bare   without the line end of the last line
//     unreadable   a file without permission to read   folder an empty folder
//     gone         what an archive below this one put there is taken away
namespace hiroba::test {

struct ArchiveBlock {
  std::string name;
  std::string how;   // «hex», «repeat 600000» …; empty for plain text
  std::string text;  // as it stands in the archive, with its last line end
};

struct SiteArchive {
  std::vector<std::string> head;  // lines above the first block, comments and blanks included
  std::vector<ArchiveBlock> blocks;

  // The lines on top that say something, cut at the first blank: {"build", "2026-11-21"}.
  std::vector<std::pair<std::string, std::string>> commands() const;
  ArchiveBlock* find(std::string_view name);
};

SiteArchive parse_archive(std::string_view text);
// parse_archive(print_archive(a)) is a, and print_archive(parse_archive(t)) is t.
std::string print_archive(const SiteArchive& archive);

// The bytes that a block stands for. REQUIRES: `how` is none of link and unreadable.
std::string block_bytes(const ArchiveBlock& block);

// Reading and writing of the real files of the repository; tests run in its root folder.
std::optional<std::string> read_repository_file(const std::string& path);
void write_repository_file(const std::string& path, std::string_view bytes);
// Names of the files in a folder that have this ending, sorted.
std::vector<std::string> repository_files(const std::string& folder, std::string_view ending);

// True when stored texts are to be written again instead of compared (tests/unit/main.cc).
bool is_update();

}  // namespace hiroba::test
