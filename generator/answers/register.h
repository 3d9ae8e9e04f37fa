#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "answers/answers.h"
#include "source/diagnostics.h"
#include "system/file_system.h"

// The office's register of answers: one CSV file for each form and version, in a folder that is
// neither published nor in Git. What stands in a file is never rewritten, only rows are added or,
// when their day has come, taken out whole.
namespace hiroba::answers {

// The folder, ours alone as long as this lives.
struct RegisterFolder {
  std::string path;
  std::unique_ptr<system::FileLock> lock;
};

// Opens the folder, and makes it (0700) when it is missing. Nothing: it lies inside the site or a
// Git work tree, another run is in it, or the disk refuses; `found` says which. With `only_look`
// nothing is made or locked.
std::optional<RegisterFolder> open_register(const std::string& folder, const std::string& site,
                                            bool only_look, system::FileSystem& disk,
                                            source::Diagnostics& found);

// After the last store(): waits until the disk has it all.
void settle(const RegisterFolder& folder, system::FileSystem& disk);

// One set of answers to be entered.
struct RegisterEntry {
  const Answers* answers = nullptr;
  text::Date received;
  bool is_sample = false;  // of a made-up form
};

// The last day on which an entry is kept: the form says for how long.
inline constexpr int kDaysKept = 365;  // where it does not say
text::Date kept_until(const FormReading& form, text::Date received);

// The register of one form, read once; rows are added in memory and stored together.
class Register {
 public:
  // Reads the file, if there is one. Nothing: it is none of ours, or damaged; reported.
  static std::optional<Register> read(const RegisterFolder& folder, const FormReading& form,
                                      system::FileSystem& disk, source::Diagnostics& found);

  // The same without a folder: nothing is in it, and it is not to be stored.
  static Register empty(const FormReading& form);

  const std::string& path() const { return path_; }

  // The row (from 1, the heading) with this reference, or with exactly these answers; 0: none.
  size_t row_with_reference(const std::string& reference) const;
  size_t row_with_answers(const Answers& answers) const;
  size_t row_with_both(const Answers& answers) const;
  // How many rows have exactly these answers.
  size_t rows_with_answers(const Answers& answers) const;

  // Adds a row, and returns which.
  size_t add(const RegisterEntry& entry);
  size_t added() const { return added_; }

  // Writes the old bytes and the new rows beside the file and puts them in its place. False, after
  // a message, when the disk refuses or the file was changed meanwhile: it is as it was then.
  bool store(system::FileSystem& disk, source::Diagnostics& found);

 private:
  const FormReading* form_ = nullptr;
  std::string path_;
  std::string bytes_;
  std::optional<system::DirectoryEntry> seen_;
  std::unordered_map<std::string, size_t> by_reference_;
  struct Same {
    size_t first = 0;  // row
    size_t count = 0;
  };
  void note(const std::vector<std::string>& cells, size_t row);

  std::unordered_map<std::string, Same> by_answers_;
  std::unordered_map<std::string, size_t> by_both_;
  size_t rows_ = 0;
  size_t added_ = 0;
};

// What a purge has done, or would do.
struct PurgedFile {
  std::string path;
  size_t removed = 0;
  size_t left = 0;
};

// Takes every row out whose last day lies before `today`; all others stay byte for byte. Files in
// the folder that are no registers are not touched. With `only_look` nothing is changed.
std::vector<PurgedFile> purge_register(const RegisterFolder& folder, text::Date today,
                                       bool only_look, system::FileSystem& disk,
                                       source::Diagnostics& found);

}  // namespace hiroba::answers
