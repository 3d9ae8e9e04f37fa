#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "source/mark.h"
#include "source/rule.h"

namespace hiroba::source {

// Findings of one rule in one file that were counted and not kept.
struct LeftOut {
  const Rule* rule = nullptr;
  FileId file = 0;
  size_t count = 0;
};

// Decides which findings are kept (source/message_limits.h), and counts the others. What is said
// twice counts once.
class FindingCounts {
 public:
  // Whether this finding is to be kept.
  bool keeps(const Rule& rule, const Mark& mark, const std::vector<std::string>& args);
  // What another one has left out is left out here, too.
  void add_left_out(const FindingCounts& more);
  // By file, then id of the rule.
  std::vector<LeftOut> left_out() const;

 private:
  using InFile = std::pair<FileId, const Rule*>;

  std::map<InFile, size_t> kept_of_rule_;
  std::map<std::pair<FileId, Severity>, size_t> kept_in_file_;
  std::map<InFile, size_t> left_out_;
  std::unordered_set<uint64_t> said_;  // sums of findings
};

}  // namespace hiroba::source
