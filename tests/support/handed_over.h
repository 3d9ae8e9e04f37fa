#pragma once

#include <utility>
#include <vector>

#include "answers/handed_in.h"

namespace hiroba::test {

// All that a reader hands over: handed_over([&](const auto& take) { read_answer_text(…, take); }).
template <typename Read>
std::vector<answers::HandedIn> handed_over(Read read) {
  std::vector<answers::HandedIn> out;
  read([&out](answers::HandedIn&& one) {
    out.push_back(std::move(one));
    return true;
  });
  return out;
}

}  // namespace hiroba::test
