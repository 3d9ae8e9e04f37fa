#include "source/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace hiroba::source {
namespace {

auto order(const Diagnostic& d) {
  return std::tie(d.mark.file, d.mark.line, d.mark.column, d.rule->id, d.args);
}

}  // namespace

Diagnostic& Diagnostics::report(const Rule& rule, Mark mark, std::vector<std::string> args) {
  if (rule.severity == Severity::error) ++errors_;
  if (rule.severity == Severity::warning) ++warnings_;
  list_.push_back(Diagnostic{&rule, mark, std::move(args), {}, {}});
  return list_.back();
}

void Diagnostics::append(Diagnostics&& more) {
  list_.insert(list_.end(), std::make_move_iterator(more.list_.begin()),
               std::make_move_iterator(more.list_.end()));
  errors_ += std::exchange(more.errors_, 0);
  warnings_ += std::exchange(more.warnings_, 0);
  more.list_.clear();
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto last = std::unique(list_.begin(), list_.end(), [](const auto& a, const auto& b) {
    return order(a) == order(b);
  });
  list_.erase(last, list_.end());
  errors_ = warnings_ = 0;
  for (const Diagnostic& d : list_) {
    if (d.rule->severity == Severity::error) ++errors_;
    if (d.rule->severity == Severity::warning) ++warnings_;
  }
}

std::string fill(std::string_view pattern, const std::vector<std::string>& args) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!slot) {
      out += pattern[i];
      continue;
    }
    const size_t index = static_cast<size_t>(pattern[i + 1] - '0');
    if (index < args.size()) out += args[index];
    i += 2;
  }
  return out;
}

}  // namespace hiroba::source
