#pragma once

#include <string>

#include "emit/words.h"
#include "model/calendar_files.h"
#include "model/happenings.h"

namespace hiroba::calendars {

// What a person reads in an entry.
struct EntryWords {
  std::string title;
  std::string place;
  std::string text;
  std::string address;  // of the page to look at before going; empty where the site's is not known
};

// The words of one record's entries. An entry that tells nothing has «予定», how to make sure, and
// nothing that an editor wrote.
class RecordWords {
 public:
  RecordWords(const model::Item& item, const model::Model& model, const emit::Words& words,
              model::CalendarForm form)
      : item_(item), model_(model), words_(words), form_(form) {}

  // `day`: happening.first or, for a changed day of a rule, that day.
  EntryWords of(const model::Happening& happening, const model::Occurrence& day) const;

 private:
  std::string title(const model::Happening& happening, const model::Occurrence& day) const;
  std::string place(const model::Happening& happening) const;
  std::string text(const model::Happening& happening, const model::Occurrence& day) const;
  void add_first_visit(std::string& out) const;
  void add_room(std::string& out) const;
  void add_contacts(std::string& out) const;
  std::string address() const;
  std::string check_words() const;
  std::string plain(const kinds::Localized& text) const;
  const model::Item* linked(const kinds::Reference& reference) const;

  const model::Item& item_;
  const model::Model& model_;
  const emit::Words& words_;
  const model::CalendarForm form_;
};

}  // namespace hiroba::calendars
