#include "imports/known_site.h"

#include "kinds/registry.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::imports {
namespace {

std::string key_of(kinds::Kind kind, std::string_view title) {
  return std::string(kinds::kind_name(kind)) + "/" + folded_title(title);
}

}  // namespace

std::string folded_title(std::string_view title) {
  const std::string folded = text::fold_for_search(title);
  std::string out;
  for (size_t pos = 0; pos < folded.size();) {
    const text::Decoded d = text::decode_at(folded, pos);
    pos += d.size;
    if (!text::is_space(d.c)) text::append(out, d.c);
  }
  return out;
}

std::string folded_contact(std::string_view contact) {
  if (contact.find('@') != std::string_view::npos) return text::fold_for_search(contact);
  std::string out;
  for (const char c : contact) {
    if ((c >= '0' && c <= '9') || c == '#') out += c;
  }
  return contact.starts_with("+81") ? "0" + out.substr(2) : out;
}

KnownSite::KnownSite(const model::Settings& settings, std::vector<KnownRecord> records)
    : settings_(&settings), records_(std::move(records)) {
  for (size_t i = 0; i < records_.size(); ++i) {
    const KnownRecord& one = records_[i];
    by_id_.emplace(one.id(), i);
    if (one.record == nullptr) continue;
    by_title_.emplace(key_of(one.kind, one.record->common.title.ja), i);
    if (const auto* number = one.record->get<kinds::Number>()) {
      for (const std::string* contact : {&number->tel, &number->fax, &number->mail}) {
        if (!contact->empty()) by_contact_.emplace(folded_contact(*contact), i);
      }
    }
  }
}

const KnownRecord* KnownSite::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &records_[found->second];
}

const KnownRecord* KnownSite::titled(kinds::Kind kind, std::string_view title, bool sample) const {
  const KnownRecord* found = nullptr;
  const auto [first, last] = by_title_.equal_range(key_of(kind, title));
  for (auto it = first; it != last; ++it) {
    const KnownRecord& one = records_[it->second];
    if (one.record->common.sample && !sample) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  return found;
}

const KnownRecord* KnownSite::number(std::string_view contact, bool sample) const {
  const auto [first, last] = by_contact_.equal_range(folded_contact(contact));
  for (auto it = first; it != last; ++it) {
    const KnownRecord& one = records_[it->second];
    if (!one.record->common.sample || sample) return &one;
  }
  return nullptr;
}

}  // namespace hiroba::imports
