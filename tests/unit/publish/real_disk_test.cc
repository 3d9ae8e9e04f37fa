// Publications on real disks: another umask, links, hard links, locks between processes, a disk
// that is full and folders that cannot be written. The last two need root and are counted as
// skipped without.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#if defined(__linux__)
#include <sys/mount.h>
#endif

#include "publish/publish.h"

using namespace hiroba;
using publish::Publication;
using publish::PublishOptions;
using source::Diagnostics;
namespace fs = std::filesystem;

namespace {

using Site = std::map<std::string, std::string>;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "hiroba.XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string path;
};

void put(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string get(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

Site published(const std::string& folder) {
  Site out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().filename() == ".hiroba") continue;
    out[fs::relative(entry.path(), folder).string()] = get(entry.path());
  }
  return out;
}

std::string publish_as(const std::string& folder, const Site& site) {
  const auto disk = system::real_file_system();
  Diagnostics found;
  const auto publication = Publication::begin(*disk, folder + "/public", PublishOptions{}, found);
  if (publication) {
    for (const auto& [path, bytes] : site) publication->write(path, bytes);
    publication->finish(found);
  }
  std::string said;
  for (const auto& d : found.list()) said += std::string(d.rule->id) + " ";
  return said;
}

const Site kSite = {{"index.html", "one"}, {"group/a.html", "a"}, {"group/b.html", ""}};
const Site kOther = {{"index.html", "two"}, {"group/a.html", "a"}, {"c.html", "c"}};

void skip(const std::string& why) { std::cout << "SKIPPED: " << why << "\n"; }

// Runs `act` in a child process as somebody without rights; returns its exit code.
template <class Act>
int as_nobody(Act act) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(99);
    ::_exit(act());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("sites follow each other on a real disk") {
  const TemporaryFolder home;
  for (int i = 0; i < 3; ++i) {
    CHECK(publish_as(home.path, kSite) == "");
    CHECK(published(home.path + "/public") == kSite);
    CHECK(publish_as(home.path, kOther) == "");
    CHECK(published(home.path + "/public") == kOther);
  }
}

TEST_CASE("files are for everybody to read, whatever the umask") {
  const TemporaryFolder home;
  for (const mode_t mask : {0077, 0000, 0022}) {
    const mode_t before = ::umask(mask);
    const std::string said = publish_as(home.path, mask == 0 ? kSite : kOther);
    ::umask(before);
    CHECK(said == "");
    for (const auto& entry : fs::recursive_directory_iterator(home.path + "/public")) {
      CAPTURE(entry.path().string());
      const auto wanted = entry.is_directory() ? fs::perms(0755) : fs::perms(0644);
      CHECK(entry.status().permissions() == wanted);
    }
  }
}

TEST_CASE("a hard link somebody made, and a file still being read, keep the old bytes") {
  const TemporaryFolder home;
  REQUIRE(publish_as(home.path, kSite) == "");
  fs::create_hard_link(home.path + "/public/index.html", home.path + "/keep.html");
  std::ifstream reader(home.path + "/public/index.html");
  REQUIRE(publish_as(home.path, kOther) == "");
  REQUIRE(publish_as(home.path, kOther) == "");
  REQUIRE(publish_as(home.path, kOther) == "");
  CHECK(get(home.path + "/keep.html") == "one");
  std::string still;
  std::getline(reader, still);
  CHECK(still == "one");
  CHECK(published(home.path + "/public") == kOther);
}

TEST_CASE("an edit that keeps length and time is noticed, and links are not followed") {
  const TemporaryFolder home;
  const std::string page = home.path + "/public/index.html";
  REQUIRE(publish_as(home.path, kSite) == "");
  REQUIRE(publish_as(home.path, kSite) == "");
  const auto time = fs::last_write_time(page);
  put(page, "0ne");
  fs::last_write_time(page, time);
  CHECK(publish_as(home.path, kSite) == "publish.folder.edited ");
  CHECK(published(home.path + "/public") == kSite);
  fs::create_directory(home.path + "/elsewhere");
  put(home.path + "/elsewhere/a.html", "not ours");
  fs::remove_all(home.path + "/public/group");
  fs::create_directory_symlink(home.path + "/elsewhere", home.path + "/public/group");
  CHECK(publish_as(home.path, kSite) == "publish.folder.extra ");  // the link is somebody's
  fs::remove(home.path + "/public/group");
  CHECK(publish_as(home.path, kSite) == "");
  CHECK(published(home.path + "/public") == kSite);
  CHECK(get(home.path + "/elsewhere/a.html") == "not ours");
}

TEST_CASE("pipes and links where the program keeps its own are refused without waiting") {
  const TemporaryFolder home;
  REQUIRE(publish_as(home.path, kSite) == "");
  REQUIRE(publish_as(home.path, kSite) == "");
  const std::string beside = home.path + "/.public.hiroba/";
  for (const std::string name : {"lock", "writing", "next", "old"}) {
    CAPTURE(name);
    const bool is_there = fs::exists(beside + name);
    if (is_there) fs::rename(beside + name, home.path + "/aside");
    REQUIRE(::mkfifo((beside + name).c_str(), 0600) == 0);
    CHECK(publish_as(home.path, kOther) == "publish.folder.hidden ");
    fs::remove(beside + name);
    fs::create_symlink(home.path + "/aside", beside + name);
    CHECK(publish_as(home.path, kOther) == "publish.folder.hidden ");
    fs::remove(beside + name);
    if (is_there) fs::rename(home.path + "/aside", beside + name);
  }
  REQUIRE(::mkfifo((home.path + "/public/pipe").c_str(), 0600) == 0);
  CHECK(publish_as(home.path, kOther) == "publish.folder.extra ");
  fs::remove(home.path + "/public/pipe");
  for (const auto& entry : fs::directory_iterator(beside)) {  // lists that are pipes are none
    if (entry.path().extension() != ".files") continue;
    fs::remove(entry.path());
    REQUIRE(::mkfifo(entry.path().c_str(), 0600) == 0);
  }
  CHECK(publish_as(home.path, kOther) == "publish.folder.no-list publish.folder.spare ");
  CHECK(published(home.path + "/public") == kSite);
}

TEST_CASE("a whole folder that was copied is known by its bytes") {
  const TemporaryFolder home;
  const TemporaryFolder copy;
  REQUIRE(publish_as(home.path, kSite) == "");
  REQUIRE(publish_as(home.path, kOther) == "");
  fs::copy(home.path, copy.path, fs::copy_options::recursive);
  put(copy.path + "/public/CNAME", "mine");
  CHECK(publish_as(copy.path, kSite) == "publish.folder.no-list ");
  CHECK(get(copy.path + "/public/CNAME") == "mine");
  fs::remove(copy.path + "/public/CNAME");
  for (const Site& site : {kSite, kOther, kSite}) {
    CHECK(publish_as(copy.path, site) == "");
    CHECK(published(copy.path + "/public") == site);
  }
}

TEST_CASE("the lock is between processes, and ends with them") {
  const TemporaryFolder home;
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t holder = ::fork();
  if (holder == 0) {
    const auto disk = system::real_file_system();
    Diagnostics found;
    const auto held = Publication::begin(*disk, home.path + "/public", PublishOptions{}, found);
    static_cast<void>(!::write(ready[1], held ? "y" : "n", 1));
    ::pause();
    ::_exit(0);
  }
  char answer = 'n';
  REQUIRE(::read(ready[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  const auto disk = system::real_file_system();
  Diagnostics found;
  CHECK(Publication::begin(*disk, home.path + "/public", PublishOptions{}, found) == nullptr);
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].rule->id == "lock.held");
  CHECK(found.list()[0].args[1].starts_with("pid " + std::to_string(holder) + ","));
  ::kill(holder, SIGKILL);
  ::waitpid(holder, nullptr, 0);
  CHECK(publish_as(home.path, kSite) == "");
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST_CASE("a disk that is full, for real") {
#if defined(__linux__)
  const TemporaryFolder home;
  const std::string small = home.path + "/small";
  fs::create_directory(small);
  if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=256k") != 0) {
    skip("a full disk (mounting a small one needs root)");
    return;
  }
  CHECK(publish_as(small, kSite) == "");
  CHECK(publish_as(small, kOther) == "");
  Site large = kSite;
  for (int i = 0; i < 100; ++i) large["page" + std::to_string(i)] = std::string(5000, 'x');
  CHECK(publish_as(small, large) == "disk.full ");
  CHECK(published(small + "/public") == kOther);
  CHECK(publish_as(small, kSite) == "");  // the half site gave its room back
  CHECK(published(small + "/public") == kSite);
  // Full before we begin.
  std::ofstream(small + "/filler") << std::string(300'000, 'x');
  CHECK(publish_as(small, large) == "disk.full ");
  CHECK(published(small + "/public") == kSite);
  // And one that can only be read.
  CHECK(::mount("tmpfs", small.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0);
  CHECK(publish_as(small, kOther) == "disk.read-only ");
  CHECK(published(small + "/public") == kSite);
  ::umount2(small.c_str(), MNT_DETACH);

  // The output itself is another disk.
  fs::create_directory(home.path + "/public");
  REQUIRE(::mount("tmpfs", (home.path + "/public").c_str(), "tmpfs", 0, "size=256k") == 0);
  CHECK(publish_as(home.path, kSite) == "publish.folder.mount ");
  ::umount2((home.path + "/public").c_str(), MNT_DETACH);
#else
  skip("a full disk (only tried on Linux)");
#endif
}

TEST_CASE("a folder that cannot be written, for real") {
  if (::geteuid() != 0) {
    skip("folders of another user (changing the user needs root)");
    return;
  }
  const TemporaryFolder home;
  REQUIRE(publish_as(home.path, kSite) == "");
  ::chmod(home.path.c_str(), 0755);
  const int code = as_nobody([&] {
    if (::access((home.path + "/public/index.html").c_str(), R_OK) != 0) return 98;
    return publish_as(home.path, kOther) == "disk.permission " ? 0 : 1;
  });
  CHECK(code == 0);
  CHECK(published(home.path + "/public") == kSite);
  // Where nothing was ever made.
  fs::create_directory(home.path + "/fresh");
  CHECK(as_nobody([&] {
          return publish_as(home.path + "/fresh", kSite) == "disk.permission " ? 0 : 1;
        }) == 0);
  CHECK(fs::is_empty(home.path + "/fresh"));
}
