#include "system/process.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <thread>

extern char** environ;  // NOLINT: POSIX names it so

namespace hiroba::system {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How long to go on reading after the program has ended: somebody it started outside of its
// process group may hold the pipes open.
constexpr milliseconds kLastWords{200};
constexpr milliseconds kLongestNap{20};

std::error_code error_of(int code) { return {code, std::generic_category()}; }

class Pipe {
 public:
  Pipe() = default;
  ~Pipe() {
    close_read();
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  // No other program that is started meanwhile inherits the ends, and none of them is 0, 1 or 2,
  // which the new program replaces.
  std::error_code open() {
    std::array<int, 2> ends = {-1, -1};
#if defined(__linux__)
    const int made = ::pipe2(ends.data(), O_CLOEXEC);
#else
    const int made = ::pipe(ends.data());
#endif
    if (made != 0) return error_of(errno);
    read_ = ::fcntl(ends[0], F_DUPFD_CLOEXEC, 3);
    write_ = read_ < 0 ? -1 : ::fcntl(ends[1], F_DUPFD_CLOEXEC, 3);
    const int problem = write_ < 0 ? errno : 0;
    for (const int end : ends) ::close(end);
    return error_of(problem);
  }

  int read_end() const { return read_; }
  int write_end() const { return write_; }
  void close_read() { close_one(read_); }
  void close_write() { close_one(write_); }

 private:
  static void close_one(int& fd) {
    if (fd >= 0) ::close(fd);
    fd = -1;
  }

  int read_ = -1;
  int write_ = -1;
};

// Writing to a program that no longer listens must be an error here, not the end of us. Keeps the
// signal from this thread alone, and takes back the one that came.
class WithoutPipeSignal {
 public:
  WithoutPipeSignal() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~WithoutPipeSignal() {
    sigset_t pending;
    sigemptyset(&pending);
    if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1 &&
        sigismember(&before_, SIGPIPE) == 0) {
      int taken = 0;
      sigwait(&pipe_, &taken);
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

 private:
  sigset_t pipe_;
  sigset_t before_;
};

// «NAME=value» for all of ours, with those of the options in front.
std::vector<std::string> environment_for(const ProcessOptions& options) {
  std::vector<std::string> out;
  for (const auto& [name, value] : options.environment) out.push_back(name + "=" + value);
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view ours = *at;
    const std::string_view name = ours.substr(0, ours.find('='));
    const bool replaced = std::any_of(options.environment.begin(), options.environment.end(),
                                      [&](const auto& change) { return change.first == name; });
    if (!replaced) out.emplace_back(ours);
  }
  return out;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

// One run of one program.
class Run {
 public:
  explicit Run(const ProcessOptions& options) : options_(options) {}

  ProcessResult go(std::vector<std::string> arguments) {
    if (const auto error = start(arguments)) {
      result_.start_error = error;
      return std::move(result_);
    }
    const WithoutPipeSignal quiet;
    const auto deadline = Clock::now() + options_.timeout;
    talk(deadline);
    wait(deadline);
    return std::move(result_);
  }

 private:
  std::error_code start(std::vector<std::string>& arguments) {
    if (arguments.empty()) return error_of(EINVAL);
    for (Pipe* pipe : {&in_, &out_, &err_}) {
      if (const auto error = pipe->open()) return error;
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    prepare(actions, attributes);
    std::vector<std::string> environment = environment_for(options_);
    const int failed =
        ::posix_spawnp(&child_, arguments[0].c_str(), &actions, &attributes,
                       pointers_to(arguments).data(), pointers_to(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    in_.close_read();
    out_.close_write();
    err_.close_write();
    return failed == 0 ? std::error_code{} : error_of(failed);
  }

  void prepare(posix_spawn_file_actions_t& actions, posix_spawnattr_t& attributes) {
    posix_spawn_file_actions_adddup2(&actions, in_.read_end(), 0);
    posix_spawn_file_actions_adddup2(&actions, out_.write_end(), 1);
    posix_spawn_file_actions_adddup2(&actions, err_.write_end(), 2);
    if (!options_.directory.empty()) {
      posix_spawn_file_actions_addchdir_np(&actions, options_.directory.c_str());
    }
    // NOLINTNEXTLINE(hicpp-signed-bitwise): the type of the interface
    int flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
#if defined(__APPLE__)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#elif defined(__GLIBC__)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
    posix_spawnattr_setflags(&attributes, static_cast<short>(flags));
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigaddset(&signals, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &signals);
  }

  // Feeds the input and gathers both outputs until they end, the program ends or time is up.
  void talk(Clock::time_point deadline) {
    ::fcntl(in_.write_end(), F_SETFL, O_NONBLOCK);
    if (options_.input.empty()) in_.close_write();
    auto until = deadline;
    bool ended = false;
    while (out_.read_end() >= 0 || err_.read_end() >= 0) {
      const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
      if (left <= milliseconds::zero()) break;
      std::array<pollfd, 3> ends = {{{out_.read_end(), POLLIN, 0},
                                     {err_.read_end(), POLLIN, 0},
                                     {in_.write_end(), POLLOUT, 0}}};
      const auto nap = std::min(left, kLongestNap) + milliseconds(1);
      if (::poll(ends.data(), ends.size(), static_cast<int>(nap.count())) > 0) {
        if (ends[0].revents != 0) receive(out_, result_.out);
        if (ends[1].revents != 0) receive(err_, result_.err);
        if (ends[2].revents != 0) send();
      }
      if (!ended && has_ended()) {
        ended = true;
        until = std::min(until, Clock::now() + kLastWords);
      }
    }
    in_.close_write();
  }

  void receive(Pipe& from, std::string& kept) {
    std::array<char, 65536> bytes;
    const ssize_t got = ::read(from.read_end(), bytes.data(), bytes.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return from.close_read();
    const size_t room = options_.most_output - std::min(options_.most_output, kept.size());
    const size_t take = std::min(room, static_cast<size_t>(got));
    kept.append(bytes.data(), take);
    if (take < static_cast<size_t>(got)) result_.truncated = true;
  }

  void send() {
    const std::string_view rest = std::string_view(options_.input).substr(sent_);
    const ssize_t put = ::write(in_.write_end(), rest.data(), rest.size());
    if (put < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (put > 0) sent_ += static_cast<size_t>(put);
    if (put < 0 || sent_ == options_.input.size()) in_.close_write();
  }

  // Without taking it away: as long as it has not been taken its number belongs to no other.
  bool has_ended() const {
    siginfo_t info = {};
    return ::waitid(P_PID, static_cast<id_t>(child_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == child_;
  }

  void wait(Clock::time_point deadline) {
    for (milliseconds nap{1}; !has_ended(); nap = std::min(nap * 2, kLongestNap)) {
      if (Clock::now() >= deadline) {
        result_.timed_out = true;
        break;
      }
      std::this_thread::sleep_for(nap);
    }
    ::kill(-child_, SIGKILL);  // the program, or what it left behind
    if (result_.timed_out) ::kill(child_, SIGKILL);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    result_.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

  const ProcessOptions& options_;
  ProcessResult result_;
  Pipe in_, out_, err_;
  pid_t child_ = -1;
  size_t sent_ = 0;
};

class RealProcessRunner final : public ProcessRunner {
 public:
  ProcessResult run(const std::vector<std::string>& arguments,
                    const ProcessOptions& options) override {
    return Run(options).go(arguments);
  }
};

}  // namespace

std::unique_ptr<ProcessRunner> real_process_runner() {
  return std::make_unique<RealProcessRunner>();
}

}  // namespace hiroba::system
