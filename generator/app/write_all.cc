#include "app/write_all.h"

namespace hiroba::app {
namespace {

class Writer {
 public:
  Writer(const std::vector<FileToWrite>& files, system::FileSystem& disk, std::string& failed)
      : files_(files), disk_(disk), failed_(failed) {}

  std::error_code run() {
    std::error_code error = prepare();
    if (!error) error = put_in_place();
    for (const FileToWrite& file : files_) {
      if (disk_.look(beside(file))) disk_.remove_file(beside(file));
    }
    return error;
  }

 private:
  static std::string beside(const FileToWrite& file) { return file.path + ".hiroba-new"; }

  std::error_code fail(const FileToWrite& file, std::error_code error) {
    failed_ = file.path;
    return error;
  }

  bool is_as_it_was(const FileToWrite& file) {
    if (file.replaces != file.path && disk_.look(file.path)) return false;
    if (file.replaces.empty()) return true;
    const auto now = disk_.read(file.replaces);
    return now && *now == file.before;
  }

  std::error_code prepare() {
    for (const FileToWrite& file : files_) {
      if (!is_as_it_was(file)) return fail(file, std::make_error_code(std::errc::file_exists));
      std::error_code error = disk_.make_directories(file.path.substr(0, file.path.rfind('/')));
      if (!error) error = disk_.write(beside(file), file.bytes);
      if (error) return fail(file, error);
    }
    return {};
  }

  std::error_code put_in_place() {
    for (size_t i = 0; i < files_.size(); ++i) {
      const FileToWrite& file = files_[i];
      std::error_code error = disk_.rename(beside(file), file.path);
      const bool moves = !file.replaces.empty() && file.replaces != file.path;
      if (!error && moves) error = disk_.remove_file(file.replaces);
      if (!error) continue;
      for (size_t back = i + 1; back-- > 0;) put_back(files_[back]);
      return fail(file, error);
    }
    return {};
  }

  void put_back(const FileToWrite& file) {
    if (!file.replaces.empty()) disk_.write(file.replaces, file.before);
    if (file.replaces != file.path && disk_.look(file.path)) disk_.remove_file(file.path);
  }

  const std::vector<FileToWrite>& files_;
  system::FileSystem& disk_;
  std::string& failed_;
};

}  // namespace

std::error_code write_all(const std::vector<FileToWrite>& files, system::FileSystem& disk,
                          std::string& failed) {
  return Writer(files, disk, failed).run();
}

}  // namespace hiroba::app
