#include "open_data/source.h"

#include <algorithm>

#include "emit/field_html.h"
#include "model/address.h"
#include "model/calendar_files.h"
#include "model/routes.h"
#include "model/sharing.h"
#include "text/utf8.h"

namespace hiroba::open_data {

using model::Item;

bool Source::may_be_named(const Item& item) const {
  return model::may_leave(item, model::Outlet::open_data, settings());
}

std::vector<const Item*> Source::records(kinds::Kind kind) const {
  std::vector<const Item*> out;
  for (const Item& item : model_->items) {
    if (item.kind() == kind && may_be_named(item)) out.push_back(&item);
  }
  return out;
}

const Item* Source::linked(const kinds::Reference& reference) const {
  if (reference.id.empty() || reference.target == kinds::Reference::kUnlinked) return nullptr;
  const Item& item = model_->items[reference.target];
  return may_be_named(item) ? &item : nullptr;
}

const Item* Source::place_of(const Item& item) const {
  const model::Offer offer = model::offer_of(item);
  return offer.place == nullptr ? nullptr : linked(*offer.place);
}

const Item* Source::telephone_of(const Item& item) const {
  const model::Offer offer = model::offer_of(item);
  if (offer.contacts == nullptr) return nullptr;
  for (const kinds::Reference& reference : *offer.contacts) {
    const Item* number = linked(reference);
    if (number != nullptr && !number->record.as<kinds::Number>().tel.empty()) return number;
  }
  return nullptr;
}

std::string Source::plain(const kinds::Localized& text) const {
  return plain(text, words_->language());
}

std::string Source::plain(const kinds::Localized& text, kinds::Language language) const {
  tmpl::Scope scope;
  return std::string(emit::field_text(text, language, scope));
}

std::string Source::line(const kinds::Localized& text) const { return one_line(plain(text)); }

std::string Source::address(std::string_view route) const {
  return model::address(settings(), route);
}

std::string Source::page_of(const Item& item) const {
  return address(model::record_route(item.kind(), item.slug, words_->language()));
}

std::string Source::uuid(const Item& item, std::string_view part) const {
  return model::calendar_uid(settings(), item.id, part);
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!is_blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string katakana(std::string_view reading) {
  constexpr char32_t kFirst = U'ぁ', kLast = U'ゖ', kStep = U'ァ' - U'ぁ';
  std::string out;
  for (size_t at = 0; at < reading.size();) {
    const text::Decoded d = text::decode_at(reading, at);
    const char32_t c = d.c >= kFirst && d.c <= kLast ? d.c + kStep : d.c;
    text::append(out, c);
    at += d.size;
  }
  return out;
}

std::optional<text::Date> latest(const std::vector<const Item*>& records) {
  std::optional<text::Date> out;
  for (const Item* item : records) {
    if (item->changed) out = std::max(out, item->changed);
  }
  return out;
}

}  // namespace hiroba::open_data
