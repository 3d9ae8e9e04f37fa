#include "source/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hiroba::source {
namespace {

auto order(const Diagnostic& d) {
  return std::tie(d.mark.file, d.mark.line, d.mark.column, d.rule->id, d.args);
}

}  // namespace

void Diagnostics::count(Severity severity, size_t findings) {
  if (severity == Severity::error) errors_ += findings;
  if (severity == Severity::warning) warnings_ += findings;
}

Diagnostic& Diagnostics::report(const Rule& rule, Mark mark, std::vector<std::string> args) {
  count(rule.severity, 1);
  const bool is_kept = counts_.keeps(rule, mark, args);
  Diagnostic finding{&rule, mark, std::move(args), {}, {}};
  if (!is_kept) return not_kept_ = std::move(finding);
  list_.push_back(std::move(finding));
  return list_.back();
}

void Diagnostics::append(Diagnostics&& more) {
  for (Diagnostic& d : more.list_) {
    if (counts_.keeps(*d.rule, d.mark, d.args)) list_.push_back(std::move(d));
  }
  counts_.add_left_out(more.counts_);
  errors_ += more.errors_;
  warnings_ += more.warnings_;
  more = Diagnostics();
}

void Diagnostics::add_near(const std::function<std::vector<std::string>(const Diagnostic&)>& near) {
  for (Diagnostic& d : list_) {
    if (d.near.empty()) d.near = near(d);
  }
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  errors_ = warnings_ = 0;
  for (const Diagnostic& d : list_) count(d.rule->severity, 1);
  for (const LeftOut& one : left_out()) count(one.rule->severity, one.count);
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
