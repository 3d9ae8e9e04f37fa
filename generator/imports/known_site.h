#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/record.h"
#include "model/settings.h"

// The site that a list comes into: what it has already.
namespace hiroba::imports {

struct KnownRecord {
  kinds::Kind kind{};
  std::string slug;
  std::string path;                       // of its file, from the folder of the site
  std::string bytes;                      // as they lie there
  std::string body;                       // the text of a Markdown file, as written
  const kinds::Record* record = nullptr;  // outlives this; nullptr: it could not be read
  std::string id() const { return std::string(kinds::kind_name(kind)) + "/" + slug; }
};

class KnownSite {
 public:
  // `settings` outlive it.
  KnownSite(const model::Settings& settings, std::vector<KnownRecord> records);

  const model::Settings& settings() const { return *settings_; }
  const kinds::Languages& languages() const { return settings_->languages; }
  const std::vector<KnownRecord>& records() const { return records_; }
  const KnownRecord* find(std::string_view id) const;
  // The one record of this kind with the title (whatever its width and kana); nullptr where there
  // is none, or several. Samples are found for samples alone.
  const KnownRecord* titled(kinds::Kind kind, std::string_view title, bool sample) const;
  // The number of the register with this telephone, FAX or mail.
  const KnownRecord* number(std::string_view contact, bool sample) const;

 private:
  const model::Settings* settings_;
  std::vector<KnownRecord> records_;
  std::map<std::string, size_t, std::less<>> by_id_;
  std::multimap<std::string, size_t, std::less<>> by_title_;
  std::multimap<std::string, size_t, std::less<>> by_contact_;
};

// A title as it is compared: without blanks and difference of width or kana.
std::string folded_title(std::string_view title);
// The digits of a telephone, or an address for mail.
std::string folded_contact(std::string_view contact);

}  // namespace hiroba::imports
