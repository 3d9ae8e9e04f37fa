#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hiroba::check {

// Every route that the finished site has, pages and files alike, as numbers. Filled once when all
// pages are planned, then only read, so that many threads may ask it. Keeps 64-bit hashes and no
// texts: 50,000 routes take 2 MB. A false answer by chance is rarer than 1 in 10^9 builds.
class RouteTable {
 public:
  static constexpr uint32_t kNone = 0xffffffff;

  // `base_path` as in site.yaml: «/» or «/name/». Links beginning with / are resolved below it.
  explicit RouteTable(std::string base_path = "/");

  // The number of the route; the same one when it is already there.
  uint32_t add(std::string_view route);
  // kNone when there is no such route.
  uint32_t find(std::string_view route) const;

  size_t size() const { return count_; }
  const std::string& base_path() const { return base_path_; }

 private:
  struct Slot {
    uint64_t hash = 0;
    uint32_t number = kNone;
  };
  void grow();
  size_t slot_of(uint64_t hash) const;

  std::string base_path_;
  std::vector<Slot> slots_;  // open addressing, at most half full, a power of two
  uint32_t count_ = 0;
};

}  // namespace hiroba::check
