#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/item.h"

namespace hiroba::model {

// What groups, events, courses and services say alike, under whatever names their fields have. Each
// pointer is null for kinds without such a field.
struct Offer {
  const kinds::Reference* organization = nullptr;
  const kinds::Reference* place = nullptr;
  kinds::PlaceShown place_shown{};
  const std::vector<kinds::Reference>* contacts = nullptr;
  kinds::Attendance attendance{};
  kinds::Booking booking{};
  const kinds::Localized* booking_note = nullptr;
  const kinds::Localized* fee = nullptr;
  std::optional<int> fee_yen;
  const kinds::Localized* for_whom = nullptr;
  const kinds::Localized* at_the_door = nullptr;
  const kinds::Localized* first_words = nullptr;
  kinds::YesNo may_leave{};
  const std::string* url = nullptr;
  const kinds::OpenData* open_data = nullptr;  // null where it is not answered, too
  std::optional<text::Date> apply_by;
  std::optional<int> places;  // how many may take part
  bool is_elsewhere = false;  // this time not at its place: moved online, held in writing
};

Offer offer_of(const Item& item);

}  // namespace hiroba::model
