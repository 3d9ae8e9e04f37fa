#include "model/places.h"

namespace hiroba::model {
namespace {

using kinds::PlaceShown;

void hide_address(kinds::Place& place) {
  if (place.place_shown != PlaceShown::town && place.place_shown != PlaceShown::ask) return;
  place.lat.reset();
  place.lng.reset();
  place.way = {};
  if (!place.address) return;
  if (place.place_shown == PlaceShown::ask) {
    place.address.reset();
  } else {
    place.address->postal_code.clear();
    place.address->block.clear();
    place.address->building.clear();
  }
}

// Group, event and service may be more careful than their place is.
template <class T>
void hide_reference(T& record, Item& item, const Model& model) {
  if (record.place.target == kinds::Reference::kUnlinked) return;
  if (record.place_shown != PlaceShown::town && record.place_shown != PlaceShown::ask) return;
  const auto& place = model.items[record.place.target].record.template as<kinds::Place>();
  // The place itself may want still less known.
  const bool town_known = place.place_shown != PlaceShown::ask && place.address;
  if (record.place_shown == PlaceShown::town && town_known) {
    item.place_town = place.address->city + place.address->town;
  }
  record.place = {};
}

}  // namespace

void hide_digits(Item& item, text::Date today) {
  if (item.kind() != kinds::Kind::number || digits_may_be_shown(item.common(), today)) return;
  auto& number = *static_cast<kinds::Number*>(item.record.data());
  number.tel.clear();
  number.fax.clear();
  number.mail.clear();
  number.url.clear();
}

void hide_places(Item& item, Model& model) {
  void* data = item.record.data();
  switch (item.kind()) {
    case kinds::Kind::place: hide_address(*static_cast<kinds::Place*>(data)); break;
    case kinds::Kind::group: hide_reference(*static_cast<kinds::Group*>(data), item, model); break;
    case kinds::Kind::event: hide_reference(*static_cast<kinds::Event*>(data), item, model); break;
    case kinds::Kind::service:
      hide_reference(*static_cast<kinds::Service*>(data), item, model);
      break;
    default: break;
  }
}

}  // namespace hiroba::model
