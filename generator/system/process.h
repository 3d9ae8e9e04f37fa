#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

// Running other programs: git, a browser, image tools. Never through a shell, always with a limit.
namespace hiroba::system {

struct ProcessOptions {
  std::string directory;                                         // where it runs; "" is here
  std::vector<std::pair<std::string, std::string>> environment;  // set beside ours
  std::string input;                                             // what it reads from its input
  std::chrono::milliseconds timeout = std::chrono::seconds(60);  // then it is killed
  size_t most_output = size_t{16} << 20;  // bytes kept of out and of err; the rest is dropped
};

struct ProcessResult {
  std::error_code start_error;  // set: there was no such program, or it could not be started
  int exit_code = -1;           // 128 + n when signal n ended it; -1 when it never ran
  bool timed_out = false;
  bool truncated = false;  // there was more output than was kept
  std::string out;
  std::string err;

  bool ok() const { return !start_error && !timed_out && exit_code == 0; }
};

// Tests put a fake in the place of the real one (tests/support).
class ProcessRunner {
 public:
  virtual ~ProcessRunner() = default;
  // Runs `arguments[0]`, looked for in PATH unless it has a «/», and waits for it. Thread-safe.
  // The program gets no open file of ours but its three pipes, and a process group of its own:
  // at its end or at the timeout everything it started in that group is killed.
  virtual ProcessResult run(const std::vector<std::string>& arguments,
                            const ProcessOptions& options) = 0;
  ProcessResult run(const std::vector<std::string>& arguments) { return run(arguments, {}); }
};

std::unique_ptr<ProcessRunner> real_process_runner();

}  // namespace hiroba::system
