#pragma once

#include <utility>
#include <vector>

#include "check/handed_in.h"

namespace hiroba::test {

// All that a reader hands over: handed_over([&](const auto& take) { read_answer_text(…, take); }).
template <typename Read>
std::vector<check::HandedIn> handed_over(Read read) {
  std::vector<check::HandedIn> out;
  read([&out](check::HandedIn&& one) {
    out.push_back(std::move(one));
    return true;
  });
  return out;
}

}  // namespace hiroba::test
