#include "system/file_system.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace hiroba::system {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "hiroba-files-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string at(const std::string& name) const { return path + "/" + name; }
  std::string path;
};

TEST_CASE("what is written is read, replaced and copied") {
  const Folder folder;
  const auto disk = system::real_file_system();
  const std::string bytes("あ\0\xFF\n", 6);
  CHECK_FALSE(disk->write(folder.at("a"), bytes));
  CHECK(disk->read(folder.at("a")) == bytes);
  CHECK_FALSE(disk->write(folder.at("a"), "short"));
  CHECK(disk->read(folder.at("a")) == "short");
  CHECK_FALSE(disk->copy_file(folder.at("a"), folder.at("b")));
  CHECK(disk->read(folder.at("b")) == "short");
  CHECK_FALSE(disk->write(folder.at("empty"), ""));
  CHECK(disk->read(folder.at("empty")) == "");
  const std::string large(300000, 'x');
  CHECK_FALSE(disk->write(folder.at("large"), large));
  CHECK(disk->read(folder.at("large")) == large);
}

TEST_CASE("files that say they are empty are read to their end") {
  const auto disk = system::real_file_system();
  const auto text = disk->read("/proc/self/stat");
  if (!text) {
    MESSAGE("SKIPPED: this system has no /proc");
    return;
  }
  CHECK_FALSE(text->empty());
}

TEST_CASE("what cannot be done is said by code") {
  const Folder folder;
  const auto disk = system::real_file_system();
  std::error_code error;
  CHECK_FALSE(disk->read(folder.at("none"), &error));
  CHECK(error == std::errc::no_such_file_or_directory);
  CHECK_FALSE(disk->read(folder.path, &error));
  CHECK(error == std::errc::is_a_directory);
  CHECK(disk->write(folder.at("none/a"), "x") == std::errc::no_such_file_or_directory);
  CHECK(disk->write(folder.path, "x") == std::errc::is_a_directory);
  CHECK(disk->rename(folder.at("none"), folder.at("b")) == std::errc::no_such_file_or_directory);
  CHECK(disk->exchange(folder.at("none"), folder.at("b")) == std::errc::no_such_file_or_directory);
  CHECK(disk->copy_file(folder.at("none"), folder.at("b")) == std::errc::no_such_file_or_directory);
  CHECK(disk->list(folder.at("none"), error).empty());
  CHECK(error == std::errc::no_such_file_or_directory);
  CHECK_FALSE(disk->look(folder.at("none")));
  CHECK_FALSE(disk->real_path(folder.at("none")));
  CHECK(disk->sync(folder.at("none")) == std::errc::no_such_file_or_directory);
  REQUIRE_FALSE(disk->write(folder.at("file"), "x"));
  CHECK(disk->make_directories(folder.at("file")) == std::errc::not_a_directory);
  CHECK(disk->make_directories(folder.at("file/a")));
}

TEST_CASE("a folder is listed by name, links as links") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->write(folder.at("b"), "12345"));
  REQUIRE_FALSE(disk->write(folder.at("B"), ""));
  REQUIRE_FALSE(disk->make_directories(folder.at("c/d")));
  REQUIRE(::symlink("/", folder.at("a").c_str()) == 0);
  std::error_code error;
  const auto entries = disk->list(folder.path, error);
  REQUIRE_FALSE(error);
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].name == "B");
  CHECK(entries[1].name == "a");
  CHECK(entries[1].type == system::EntryType::symlink);
  CHECK(entries[2].name == "b");
  CHECK(entries[2].type == system::EntryType::file);
  CHECK(entries[2].size == 5);
  CHECK(entries[3].type == system::EntryType::directory);
  CHECK(disk->look(folder.at("a"))->type == system::EntryType::symlink);
  CHECK(disk->real_path(folder.at("a")) == "/");
}

TEST_CASE("names() gives the names and types that list() gives") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->write(folder.at("b"), "12345"));
  REQUIRE_FALSE(disk->make_directories(folder.at("a")));
  std::error_code error;
  const auto names = disk->names(folder.path, error);
  REQUIRE_FALSE(error);
  REQUIRE(names.size() == 2);
  CHECK(names[0].name == "a");
  CHECK(names[0].type == system::EntryType::directory);
  CHECK(names[1].name == "b");
  CHECK(names[1].type == system::EntryType::file);
  CHECK(disk->names(folder.at("none"), error).empty());
  CHECK(error == std::errc::no_such_file_or_directory);
}

TEST_CASE("create makes new files only, and follows no link") {
  const Folder folder;
  const auto disk = system::real_file_system();
  system::DirectoryEntry made;
  CHECK_FALSE(disk->create(folder.at("a"), "12345", &made));
  CHECK(disk->read(folder.at("a")) == "12345");
  CHECK(made.size == 5);
  CHECK(made.id == disk->look(folder.at("a"))->id);
  CHECK(made.stamp == disk->look(folder.at("a"))->stamp);
  CHECK(disk->create(folder.at("a"), "other") == std::errc::file_exists);
  CHECK(disk->read(folder.at("a")) == "12345");
  REQUIRE(::symlink(folder.at("target").c_str(), folder.at("link").c_str()) == 0);
  CHECK(disk->create(folder.at("link"), "x") == std::errc::file_exists);
  CHECK_FALSE(disk->look(folder.at("target")));
}

TEST_CASE("append adds to a file that is there, and follows no link") {
  const Folder folder;
  const auto disk = system::real_file_system();
  CHECK(disk->append(folder.at("a"), "x") == std::errc::no_such_file_or_directory);
  REQUIRE_FALSE(disk->create(folder.at("a"), "one\n"));
  CHECK_FALSE(disk->append(folder.at("a"), "two\n"));
  CHECK(disk->read(folder.at("a")) == "one\ntwo\n");
  fs::create_symlink(folder.at("a"), folder.at("link"));
  CHECK(disk->append(folder.at("link"), "three"));
  CHECK(disk->read(folder.at("a")) == "one\ntwo\n");
}

TEST_CASE("remove_folder takes an empty folder only") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->make_directories(folder.at("a/b")));
  CHECK(disk->remove_folder(folder.at("a")) == std::errc::directory_not_empty);
  fs::create_directory_symlink(folder.at("a/b"), folder.at("link"));
  CHECK(disk->remove_folder(folder.at("link")));
  CHECK_FALSE(disk->remove_folder(folder.at("a/b")));
  CHECK_FALSE(disk->remove_folder(folder.at("a")));
  CHECK(disk->remove_folder(folder.at("a")) == std::errc::no_such_file_or_directory);
}

TEST_CASE("remove_file takes the link, not what it points to") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->write(folder.at("a"), "x"));
  REQUIRE(::symlink(folder.at("a").c_str(), folder.at("link").c_str()) == 0);
  CHECK_FALSE(disk->remove_file(folder.at("link")));
  CHECK(disk->read(folder.at("a")) == "x");
  CHECK_FALSE(disk->remove_file(folder.at("a")));
  CHECK(disk->remove_file(folder.at("a")) == std::errc::no_such_file_or_directory);
}

TEST_CASE("a lock has one holder, and says who") {
  const Folder folder;
  const auto disk = system::real_file_system();
  system::LockAttempt first = disk->try_lock(folder.at("lock"), "the first");
  REQUIRE_FALSE(first.error);
  REQUIRE(first.lock);
  const system::LockAttempt second = disk->try_lock(folder.at("lock"), "the second");
  CHECK_FALSE(second.lock);
  CHECK_FALSE(second.error);
  CHECK(second.holder == "the first");
  first.lock.reset();
  CHECK(disk->try_lock(folder.at("lock"), "the third").lock);
}

TEST_CASE("folders are made with their parents, and again without harm") {
  const Folder folder;
  const auto disk = system::real_file_system();
  CHECK_FALSE(disk->make_directories(folder.at("a/b/c")));
  CHECK_FALSE(disk->make_directories(folder.at("a/b/c")));
  CHECK_FALSE(disk->make_directories(""));
  CHECK(disk->look(folder.at("a/b/c"))->type == system::EntryType::directory);
}

TEST_CASE("files can be read by everybody, whatever the umask is") {
  const Folder folder;
  const auto disk = system::real_file_system();
  const mode_t before = ::umask(0077);
  const auto made = disk->make_directories(folder.at("d"));
  const auto wrote = disk->write(folder.at("d/f"), "x");
  ::umask(before);
  REQUIRE_FALSE(made);
  REQUIRE_FALSE(wrote);
  struct stat info = {};
  REQUIRE(::stat(folder.at("d").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0755);
  REQUIRE(::stat(folder.at("d/f").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0644);
}

TEST_CASE("two folders change places in one step") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->make_directories(folder.at("old")));
  REQUIRE_FALSE(disk->make_directories(folder.at("new")));
  REQUIRE_FALSE(disk->write(folder.at("old/f"), "old"));
  REQUIRE_FALSE(disk->write(folder.at("new/f"), "new"));
  const std::error_code error = disk->exchange(folder.at("old"), folder.at("new"));
  if (error == std::errc::not_supported) {
    MESSAGE("SKIPPED: this file system cannot exchange two paths");
    return;
  }
  REQUIRE_FALSE(error);
  CHECK(disk->read(folder.at("old/f")) == "new");
  CHECK(disk->read(folder.at("new/f")) == "old");
}

TEST_CASE("renaming, removing and waiting for the disk") {
  const Folder folder;
  const auto disk = system::real_file_system();
  REQUIRE_FALSE(disk->make_directories(folder.at("a/b")));
  REQUIRE_FALSE(disk->write(folder.at("a/b/f"), "x"));
  CHECK_FALSE(disk->rename(folder.at("a/b/f"), folder.at("a/g")));
  CHECK(disk->read(folder.at("a/g")) == "x");
  CHECK_FALSE(disk->sync(folder.path));
  CHECK_FALSE(disk->remove_all(folder.at("a")));
  CHECK_FALSE(disk->look(folder.at("a")));
  CHECK_FALSE(disk->remove_all(folder.at("a")));
}

}  // namespace
}  // namespace hiroba::system
