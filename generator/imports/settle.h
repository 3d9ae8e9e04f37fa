#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "imports/draft.h"
#include "imports/headings.h"
#include "imports/state.h"

// Which file a row's record becomes, and whether it may be written at all: what a person has made,
// edited or deleted is never touched.
namespace hiroba::imports {

struct PlannedFile {
  std::string path;  // from the folder of the site
  std::string bytes;
  std::string replaces;  // the file that goes with it; empty: it is new
};

class Settler {
 public:
  Settler(const KnownSite& site, const Headings& headings, text::Date today, State state,
          Report& report);

  struct RowName {
    std::string key;
    std::string title;
  };
  // Rows that somebody has numbered anew are told apart by their names: whether they have been.
  bool match_names(const std::vector<RowName>& rows);
  // Decides about the record of a row, and about what it names besides.
  void settle(Draft draft);
  // The row says what the record says already, letter by letter.
  void note_unchanged(const KnownRecord& known, const std::string& key);
  // Those besides that somebody needs, and what is gone from the list. Call it once, at the end.
  void finish();

  std::vector<PlannedFile> files() { return std::move(files_); }
  const State& state() const { return state_; }

 private:
  struct Pending {
    Draft record;
    std::string id;
    const KnownRecord* known = nullptr;
    bool is_foreign = false;  // not from this list: it is only named
    bool is_wanted = false;
  };

  std::string title_of(const WrittenRecord& row) const;
  void note_seen(const std::string& record);
  WrittenRecord* written(const std::string& key);
  const KnownRecord* find_known(const Draft& draft, bool& is_deleted);
  const KnownRecord* find_beside(const Draft& draft, bool is_sample, bool& is_deleted);
  // What a row names besides, for when it is written.
  struct Named {
    std::string key;
    Line made;  // said then, if it is new
  };
  std::vector<Named> name_besides(Draft& draft);
  Pending* pending(Beside& beside, bool is_sample);
  void compare(const Pending& pending, const Beside& beside);
  void decide(Draft& draft, const Finished& made, const KnownRecord* known);
  void write(Draft& draft, const Finished& made, const std::string& id, const KnownRecord* known,
             bool is_beside);
  void write_beside(const std::string& key, Pending& pending);
  std::string new_id(const Draft& draft);
  std::string differences(const Draft& draft, const Finished& made, const KnownRecord& known) const;
  bool is_ours(const std::string& key, const KnownRecord& known);

  const KnownSite& site_;
  const Headings& headings_;
  text::Date today_;
  State state_;
  Report& report_;
  std::vector<PlannedFile> files_;
  std::map<std::string, Pending> pending_;           // by key
  std::set<std::string> ids_;                        // of records that there are, or will be
  std::set<std::string> seen_;                       // keys of rows, hashed
  std::multimap<std::string, std::string> rows_of_;  // of records, hashed, as they were before
};

}  // namespace hiroba::imports
