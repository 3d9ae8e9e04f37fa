#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/finding_counts.h"
#include "source/mark.h"
#include "source/rule.h"

namespace hiroba::source {

// One finding: a rule, a place and the words that fill the rule's sentence.
struct Diagnostic {
  const Rule* rule = nullptr;
  Mark mark;
  std::vector<std::string> args;
  std::vector<std::string> near;  // names that were perhaps meant
  Mark other;                     // a second place («first given here»); unknown if none
};

// Collects findings; nothing is printed or thrown here. Not thread-safe: each worker has its
// own and they are appended in a fixed order afterwards. Of very many in one file only so many are
// kept as somebody could read (source/message_limits.h), the first of each rule always among them;
// all others are counted.
class Diagnostics {
 public:
  // Returns the finding so that `near` or `other` can be added before the next report().
  Diagnostic& report(const Rule& rule, Mark mark, std::vector<std::string> args = {});
  void append(Diagnostics&& more);

  // Adds what `near` gives to the near names of each finding that has none.
  void add_near(const std::function<std::vector<std::string>(const Diagnostic&)>& near);

  bool has_errors() const { return errors_ > 0; }
  size_t errors() const { return errors_; }
  size_t warnings() const { return warnings_; }
  bool empty() const { return list_.empty(); }
  const std::vector<Diagnostic>& list() const { return list_; }
  // Counted, but not in list(); by file, then rule.
  std::vector<LeftOut> left_out() const { return counts_.left_out(); }

  // Sorts by file path order of ids, line, column, rule id; what was said twice counts once.
  void sort();

 private:
  void count(Severity severity, size_t findings);

  std::vector<Diagnostic> list_;
  FindingCounts counts_;
  Diagnostic not_kept_;  // the last finding that is not in the list
  size_t errors_ = 0;
  size_t warnings_ = 0;
};

enum class MessageLanguage { ja, en };

// The rule's sentence or cure with {0}, {1} … replaced.
std::string fill(std::string_view pattern, const std::vector<std::string>& args);

}  // namespace hiroba::source
