#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/form_reading.h"
#include "answers/register.h"
#include "model/model.h"
#include "source/source_set.h"
#include "system/file_system.h"

// What the office does with answers that came by mail, as files or as a table: reads them, judges
// them by the site's own forms, and enters what is good into the register.
namespace hiroba::answers {

// How many bytes of standard input are of any use: one more than a file may have.
size_t most_bytes_of_input();

// A file to be read; `bytes` instead of it for standard input, at most most_bytes_of_input().
struct ReceiveInput {
  std::string path;
  std::optional<std::string> bytes;
};

// The site whose forms they answer.
struct ReceivingSite {
  const model::Model& model;  // for the office, with everything that visitors do not see
  PartWords words;            // of forms, in every language
  std::string folder;         // where no register may lie
};

struct ReceiveRequest {
  text::Date today;  // when they are received
  std::vector<ReceiveInput> inputs;
  std::string register_folder;  // may be empty with `only_look`
  std::string form;             // «form/iken», of tables that do not say
  bool only_look = false;       // change nothing
  bool takes_other_version = false;
  bool takes_changed = false;  // also what does not fit its codes, marked in the register
  bool skips_bad = false;      // of a file with errors, enter what is good
  bool enters_again = false;   // also what is in the register already
};

// What became of one set of answers.
enum class Fate { entered, example, twice, bad, held_back };

struct ReceivedAnswers {
  source::Mark mark;
  std::string form;
  std::string reference;
  int version = 0;
  Fate fate{};
  text::Date until;      // entered: kept until this day
  bool has_days = true;  // the form says for how long
  bool has_codes = false;
  bool is_sample = false;
};

struct EnteredFile {
  std::string path;
  size_t rows = 0;
};

struct Reception {
  std::vector<ReceivedAnswers> answers;  // in the order of the inputs
  std::vector<EnteredFile>
      entered;  // with `only_look`: what would be; then paths may be bare names
  bool has_operator = false;
};

// Nothing: nobody takes answers in, or the register could not be opened; reported. Otherwise
// `found` has every problem of every file. A file with errors enters nothing unless `skips_bad`;
// one beyond a limit (answers/limits.h) or that is no table enters nothing at all, and none of its
// answers is among `answers`.
std::optional<Reception> receive(const ReceivingSite& site, const ReceiveRequest& request,
                                 system::FileSystem& disk, source::SourceSet& files,
                                 source::Diagnostics& found);

}  // namespace hiroba::answers
