#include "source/finding_counts.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>

#include "source/message_limits.h"

namespace hiroba::source {
namespace {

// More findings than this are remembered one by one in no run: beyond it, what is said twice counts
// twice.
constexpr size_t kMostRemembered = 200000;

uint64_t sum_of(const Rule& rule, const Mark& mark, const std::vector<std::string>& args) {
  constexpr uint64_t kSpread = 0x9e3779b97f4a7c15U;
  uint64_t sum = 0;
  // Each value spreads over all bits before the next: rules lie as near to each other as lines do.
  const auto mix = [&sum](uint64_t value) {
    sum = (sum ^ value) * kSpread;
    sum ^= sum >> 32;
  };
  mix(std::hash<const void*>()(&rule));
  mix(uint64_t{mark.file} << 32 | mark.line);
  mix(mark.column);
  for (const std::string& arg : args) mix(std::hash<std::string_view>()(arg));
  return sum;
}

}  // namespace

bool FindingCounts::keeps(const Rule& rule, const Mark& mark,
                          const std::vector<std::string>& args) {
  if (said_.size() < kMostRemembered && !said_.insert(sum_of(rule, mark, args)).second)
    return false;
  size_t& of_rule = kept_of_rule_[{mark.file, &rule}];
  size_t& in_file = kept_in_file_[{mark.file, rule.severity}];
  const bool has_room = of_rule < kMostOfRuleInFile && in_file < kMostInFile;
  if (!has_room && of_rule > 0) {
    ++left_out_[{mark.file, &rule}];
    return false;
  }
  ++of_rule;
  ++in_file;
  return true;
}

void FindingCounts::add_left_out(const FindingCounts& more) {
  for (const auto& [where, count] : more.left_out_) left_out_[where] += count;
}

std::vector<LeftOut> FindingCounts::left_out() const {
  std::vector<LeftOut> out;
  for (const auto& [where, count] : left_out_)
    out.push_back(LeftOut{where.second, where.first, count});
  std::sort(out.begin(), out.end(), [](const LeftOut& a, const LeftOut& b) {
    return std::tie(a.file, a.rule->id) < std::tie(b.file, b.rule->id);
  });
  return out;
}

}  // namespace hiroba::source
