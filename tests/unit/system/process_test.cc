#include "system/process.h"

#include <dirent.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "../../support/fake_process_runner.h"

using namespace hiroba;
using system::ProcessOptions;
using system::ProcessResult;
using namespace std::chrono_literals;

namespace {

ProcessResult shell(const std::string& script, const ProcessOptions& options = {}) {
  return system::real_process_runner()->run({"sh", "-c", script}, options);
}

size_t open_files() {
  size_t count = 0;
  for (int fd = 0; fd < 1024; ++fd) count += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

// All of them were taken away: none is left as a zombie.
bool has_children() { return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD; }

}  // namespace

TEST_CASE("output, errors and exit code come back") {
  const ProcessResult result = shell("echo out; echo err >&2; exit 7");
  CHECK(result.out == "out\n");
  CHECK(result.err == "err\n");
  CHECK(result.exit_code == 7);
  CHECK_FALSE(result.ok());
  CHECK_FALSE(result.start_error);
  CHECK(shell("true").ok());
}

TEST_CASE("arguments are passed as they are, no shell reads them") {
  const auto runner = system::real_process_runner();
  const std::string nasty = "a b; $(touch x) `id` \"'*\\ \n 日本";
  CHECK(runner->run({"printf", "%s", nasty}).out == nasty);
  CHECK(runner->run({"printf", "%s|", "", "x"}).out == "|x|");
}

TEST_CASE("folder, environment and input") {
  ProcessOptions options;
  options.directory = "/";
  options.environment = {{"HIROBA_TEST", "a=b"}, {"HOME", "/nowhere"}};
  options.input = "one\ntwo\n";
  const ProcessResult result =
      shell("pwd; echo $HIROBA_TEST $HOME; wc -l; env | grep -c ^HOME=", options);
  CHECK(result.out == "/\na=b /nowhere\n2\n1\n");
  CHECK(shell("cat").out.empty());  // no input at all, and not ours
}

TEST_CASE("a missing program, folder or command line is an error, not an exit code") {
  const auto runner = system::real_process_runner();
  const ProcessResult missing = runner->run({"hiroba-no-such-program"});
  CHECK(missing.start_error == std::errc::no_such_file_or_directory);
  CHECK(missing.exit_code == -1);
  CHECK(runner->run({"/etc/passwd"}).start_error == std::errc::permission_denied);
  CHECK(runner->run({}).start_error == std::errc::invalid_argument);
  ProcessOptions options;
  options.directory = "/no/such/folder";
  CHECK(runner->run({"true"}, options).start_error == std::errc::no_such_file_or_directory);
}

TEST_CASE("large input and output in both directions at once") {
  ProcessOptions options;
  options.input = std::string(3'000'000, 'x');
  const ProcessResult result = shell("tee /dev/stderr", options);
  CHECK(result.out == options.input);
  CHECK(result.err == options.input);
  CHECK_FALSE(result.truncated);
}

TEST_CASE("output beyond the limit is dropped, and that is said") {
  ProcessOptions options;
  options.most_output = 1000;
  const ProcessResult result = shell("head -c 500000 /dev/zero; echo end >&2", options);
  CHECK(result.out.size() == 1000);
  CHECK(result.err == "end\n");
  CHECK(result.truncated);
  CHECK(result.exit_code == 0);
}

TEST_CASE("a program that does not read its input does no harm") {
  ProcessOptions options;
  options.input = std::string(1'000'000, 'x');
  CHECK(shell("exec true", options).ok());
  CHECK(shell("exec <&-; sleep 0.05; echo fine", options).out == "fine\n");
}

TEST_CASE("at the timeout everything is killed, children included") {
  ProcessOptions options;
  options.timeout = 200ms;
  const auto start = std::chrono::steady_clock::now();
  const ProcessResult result = shell("sleep 77 & echo $!; sleep 77; echo never", options);
  const auto took = std::chrono::steady_clock::now() - start;
  CHECK(result.timed_out);
  CHECK(result.exit_code == 128 + SIGKILL);
  CHECK(took >= 200ms);
  CHECK(took < 5s);
  const int grandchild = std::stoi(result.out);
  for (int i = 0; i < 200 && ::kill(grandchild, 0) == 0; ++i) std::this_thread::sleep_for(10ms);
  // Gone, or (without a caring init) at least dead: it cannot be the sleeping one any longer.
  const ProcessResult state =
      system::real_process_runner()->run({"ps", "-o", "stat=", "-p", std::to_string(grandchild)});
  CHECK((state.start_error || state.out.empty() || state.out.starts_with("Z")));
  CHECK_FALSE(has_children());
}

TEST_CASE("a program that closes its outputs is still waited for") {
  ProcessOptions options;
  CHECK(shell("exec >&- 2>&-; sleep 0.1; exit 3", options).exit_code == 3);
  options.timeout = 100ms;
  CHECK(shell("exec >&- 2>&-; sleep 77", options).timed_out);
}

TEST_CASE("what is left behind with our pipes does not hold us up") {
  const auto start = std::chrono::steady_clock::now();
  const ProcessResult result = shell("sleep 77 & echo done");
  CHECK(result.out == "done\n");
  CHECK(result.ok());
  CHECK(std::chrono::steady_clock::now() - start < 5s);
}

TEST_CASE("a signal is told by the exit code, and signals are at their defaults") {
  CHECK(shell("kill -TERM $$").exit_code == 128 + SIGTERM);
  // Were the pipe signal ignored in the program, yes would complain and the code be 1.
  ::signal(SIGPIPE, SIG_IGN);
  CHECK(shell("{ yes; echo $? >&2; } | head -n 1").err == "141\n");
  ::signal(SIGPIPE, SIG_DFL);
}

TEST_CASE("no open file of ours is inherited or left over") {
  const int ours = ::open("/dev/null", O_RDONLY);  // on purpose without O_CLOEXEC
  const size_t before = open_files();
#if defined(__linux__)
  // ls has its three pipes and the folder it lists.
  CHECK(system::real_process_runner()->run({"ls", "/proc/self/fd"}).out == "0\n1\n2\n3\n");
#endif
  ProcessOptions options;
  options.timeout = 20ms;
  for (int i = 0; i < 20; ++i) {
    shell("exit 1");
    shell("sleep 77", options);
    system::real_process_runner()->run({"hiroba-no-such-program"});
  }
  CHECK(open_files() == before);
  CHECK_FALSE(has_children());
  ::close(ours);
}

TEST_CASE("several threads run programs at once") {
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&good, t] {
      for (int i = 0; i < 10; ++i) {
        ProcessOptions options;
        options.input = std::to_string(t * 100 + i);
        if (shell("cat; echo", options).out == options.input + "\n") ++good;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(good == 40);
}

TEST_CASE("the fake answers and remembers") {
  test::FakeProcessRunner fake([](const auto& arguments, const ProcessOptions& options) {
    ProcessResult result;
    result.exit_code = 0;
    result.out = arguments.back() + options.input;
    return result;
  });
  CHECK(fake.run({"git", "log"}).out == "log");
  CHECK(fake.calls == std::vector<std::vector<std::string>>{{"git", "log"}});
}
