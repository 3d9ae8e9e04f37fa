#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "system/process.h"

namespace hiroba::test {

// Answers instead of other programs, and remembers what was asked.
class FakeProcessRunner final : public system::ProcessRunner {
 public:
  using Answer = std::function<system::ProcessResult(const std::vector<std::string>& arguments,
                                                     const system::ProcessOptions& options)>;

  explicit FakeProcessRunner(Answer answer) : answer_(std::move(answer)) {}

  using system::ProcessRunner::run;
  system::ProcessResult run(const std::vector<std::string>& arguments,
                            const system::ProcessOptions& options) override {
    calls.push_back(arguments);
    return answer_(arguments, options);
  }

  std::vector<std::vector<std::string>> calls;

 private:
  Answer answer_;
};

}  // namespace hiroba::test
