#include "check/route_table.h"

#include <xxhash.h>

#include <utility>

namespace hiroba::check {

RouteTable::RouteTable(std::string base_path) : base_path_(std::move(base_path)), slots_(64) {
  if (base_path_.empty() || base_path_.back() != '/') base_path_ += '/';
}

size_t RouteTable::slot_of(uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].number != kNone && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void RouteTable::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  for (const Slot& slot : old) {
    if (slot.number != kNone) slots_[slot_of(slot.hash)] = slot;
  }
}

uint32_t RouteTable::add(std::string_view route) {
  const uint64_t hash = XXH3_64bits(route.data(), route.size());
  size_t at = slot_of(hash);
  if (slots_[at].number != kNone) return slots_[at].number;
  if ((count_ + 1) * size_t{2} > slots_.size()) {
    grow();
    at = slot_of(hash);
  }
  slots_[at] = Slot{hash, count_};
  return count_++;
}

uint32_t RouteTable::find(std::string_view route) const {
  return slots_[slot_of(XXH3_64bits(route.data(), route.size()))].number;
}

}  // namespace hiroba::check
