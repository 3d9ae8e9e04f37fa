// Publishes one small site after the other until it is killed, and can tell afterwards whether an
// output folder holds exactly one of these sites. For kill_test.sh.
//
//   kill_writer write OUTPUT N [renames]   sites N, N+1, … for ever; prints each number when done
//   kill_writer once OUTPUT N [renames]    site N
//   kill_writer repair OUTPUT [renames]    begins and abandons a build
//   kill_writer check OUTPUT               prints the number of the site; exit code 1 if mixed
//
// «renames» pretends that the disk cannot exchange two folders.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "publish/publish.h"

namespace {

using namespace hiroba;
namespace fs = std::filesystem;
using Site = std::map<std::string, std::string>;

constexpr int kPages = 120;

// Some pages are in every site, some change rarely, some come and go, some change folder.
Site site(int n) {
  Site out;
  out["generation.txt"] = std::to_string(n);
  for (int i = 0; i < kPages; ++i) {
    if ((i + n) % 5 == 0) continue;
    const std::string folder =
        i % 7 == 0 ? "moving" + std::to_string(n % 3) : "d" + std::to_string(i % 4);
    const int edition = i % 3 == 0 ? 0 : n / (i % 3);
    out[folder + "/page" + std::to_string(i) + ".html"] =
        "page " + std::to_string(i) + " edition " + std::to_string(edition) + "\n" +
        std::string(static_cast<size_t>(i) * 67, static_cast<char>('a' + edition % 26));
  }
  return out;
}

// The real disk without its exchange.
class WithRenames final : public system::FileSystem {
 public:
  using Error = std::error_code;
  using Path = std::string;
  std::optional<std::string> read(const Path& p, Error* e) override { return disk_->read(p, e); }
  std::vector<system::DirectoryEntry> list(const Path& p, Error& e) override {
    return disk_->list(p, e);
  }
  std::vector<system::DirectoryEntry> names(const Path& p, Error& e) override {
    return disk_->names(p, e);
  }
  std::optional<system::DirectoryEntry> look(const Path& p) override { return disk_->look(p); }
  std::optional<std::string> real_path(const Path& p) override { return disk_->real_path(p); }
  Error write(const Path& p, std::string_view b) override { return disk_->write(p, b); }
  Error create(const Path& p, std::string_view b, system::DirectoryEntry* m) override {
    return disk_->create(p, b, m);
  }
  Error append(const Path& p, std::string_view b) override { return disk_->append(p, b); }
  Error remove_folder(const Path& p) override { return disk_->remove_folder(p); }
  Error make_directories(const Path& p) override { return disk_->make_directories(p); }
  Error create_private(const Path& p, std::string_view bytes) override {
    return disk_->create_private(p, bytes);
  }
  Error make_private_directories(const Path& p) override {
    return disk_->make_private_directories(p);
  }
  Error rename(const Path& a, const Path& b) override { return disk_->rename(a, b); }
  Error exchange(const Path&, const Path&) override {
    return std::make_error_code(std::errc::not_supported);
  }
  Error remove_file(const Path& p) override { return disk_->remove_file(p); }
  Error remove_all(const Path& p) override { return disk_->remove_all(p); }
  Error copy_file(const Path& a, const Path& b) override { return disk_->copy_file(a, b); }
  Error sync(const Path& p) override { return disk_->sync(p); }
  system::LockAttempt try_lock(const Path& p, std::string_view w) override {
    return disk_->try_lock(p, w);
  }

 private:
  std::unique_ptr<system::FileSystem> disk_ = system::real_file_system();
};

bool publish_as(system::FileSystem& disk, const std::string& output, int n, bool only_begin) {
  source::Diagnostics found;
  const auto publication =
      publish::Publication::begin(disk, output, publish::PublishOptions{}, found);
  bool good = publication != nullptr;
  if (good && !only_begin) {
    const Site pages = site(n);
    const auto half = std::next(pages.begin(), static_cast<int>(pages.size() / 2));
    const auto write = [&](auto begin, auto end) {
      for (auto at = begin; at != end; ++at) publication->write(at->first, at->second);
    };
    std::thread other(write, half, pages.end());
    write(pages.begin(), half);
    other.join();
    good = publication->finish(found);
  }
  for (const auto& d : found.list()) {
    std::cerr << d.rule->id << ": " << source::fill(d.rule->en, d.args) << "\n";
  }
  return good;
}

int check(const std::string& output) {
  Site there;
  for (const auto& entry : fs::recursive_directory_iterator(output)) {
    if (entry.is_directory() || entry.path().filename() == ".hiroba") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    there[fs::relative(entry.path(), output).string()] =
        std::string(std::istreambuf_iterator<char>(in), {});
  }
  const std::string number = there["generation.txt"];
  if (number.empty() || there != site(std::atoi(number.c_str()))) return 1;
  std::cout << number << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 2) return 2;
  const std::string& what = words[0];
  const std::string& output = words[1];
  if (what == "check") return fs::is_directory(output) ? check(output) : 1;
  std::unique_ptr<system::FileSystem> disk = system::real_file_system();
  if (words.back() == "renames") disk = std::make_unique<WithRenames>();
  if (what == "repair") return publish_as(*disk, output, 0, true) ? 0 : 3;
  int n = words.size() > 2 ? std::atoi(words[2].c_str()) : 0;
  if (what == "once") return publish_as(*disk, output, n, false) ? 0 : 3;
  for (; publish_as(*disk, output, n, false); ++n) std::cout << n << std::endl;
  return 3;
}
