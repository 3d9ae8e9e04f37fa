#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/rule.h"

namespace hiroba::attachments {

// Why a file cannot be published, in both languages.
struct Fault {
  const source::Rule* rule;
  std::string ja, en;
};

// What the judges of formats have to say. They only see bytes; the file's name comes later.
class Faults {
 public:
  void add(const source::Rule& rule, std::string_view ja, std::string_view en) {
    for (const Fault& known : all_) {
      if (known.rule == &rule && known.ja == ja) return;
    }
    constexpr size_t kMost = 10;  // a broken file need not fill the screen
    if (all_.size() < kMost) all_.push_back(Fault{&rule, std::string(ja), std::string(en)});
  }
  // Where what was found has one name in every language: «<script>».
  void add(const source::Rule& rule, std::string_view what) { add(rule, what, what); }

  const std::vector<Fault>& all() const { return all_; }

 private:
  std::vector<Fault> all_;
};

}  // namespace hiroba::attachments
