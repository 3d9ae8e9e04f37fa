#include "tables/workbook_file.h"

#ifdef HIROBA_XLSXWRITER
#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hiroba::tables {
namespace {

// A file of our own for as long as this lives.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error) return;
    std::string made = (folder / "hiroba-XXXXXX").string();
    const int file = mkstemp(made.data());
    if (file < 0) return;
    close(file);
    path_ = std::move(made);
  }
  ~TemporaryFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }  // empty: there is none

 private:
  std::string path_;
};

}  // namespace

std::optional<std::string> workbook_bytes(const std::function<bool(lxw_workbook&)>& fill) {
  const TemporaryFile file;
  if (file.path().empty()) return std::nullopt;
  lxw_workbook_options options{};
  lxw_workbook* book = workbook_new_opt(file.path().c_str(), &options);
  if (book == nullptr) return std::nullopt;
  const bool is_whole = fill(*book);
  if (workbook_close(book) != LXW_NO_ERROR || !is_whole) return std::nullopt;
  std::ifstream in(file.path(), std::ios::binary);
  std::string out(std::istreambuf_iterator<char>(in), {});
  if (!in || out.empty()) return std::nullopt;
  return out;
}

}  // namespace hiroba::tables

#endif
