#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "publish/process.h"

namespace hiroba::test {

// Answers instead of other programs, and remembers what was asked.
class FakeProcessRunner final : public publish::ProcessRunner {
 public:
  using Answer = std::function<publish::ProcessResult(const std::vector<std::string>& arguments,
                                                    const publish::ProcessOptions& options)>;

  explicit FakeProcessRunner(Answer answer) : answer_(std::move(answer)) {}

  using publish::ProcessRunner::run;
  publish::ProcessResult run(const std::vector<std::string>& arguments,
                           const publish::ProcessOptions& options) override {
    calls.push_back(arguments);
    return answer_(arguments, options);
  }

  std::vector<std::vector<std::string>> calls;

 private:
  Answer answer_;
};

}  // namespace hiroba::test
