#include "publish/publish_lock.h"

#include <unistd.h>

#include <ctime>
#include <utility>

#include "publish/disk_error.h"
#include "source/rules.h"

namespace hiroba::publish {
namespace {

// For people only: which process to look for, and since when.
std::string about_this_process() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  char when[40] = "";
  if (localtime_r(&now, &local) != nullptr) {
    std::strftime(when, sizeof(when), "%Y-%m-%d %H:%M:%S", &local);
  }
  return "pid " + std::to_string(::getpid()) + ", " + when;
}

// The holder may have died while writing, or the file may hold anything at all.
std::string one_line(const std::string& holder) {
  std::string out;
  for (const char c : holder.substr(0, 80)) {
    if (c >= 0x20 && c < 0x7f) out += c;
  }
  return out.empty() ? "?" : out;
}

}  // namespace

PublishLock take_publish_lock(system::FileSystem& disk, const std::string& file,
                              const std::string& output, source::Diagnostics& found) {
  system::LockAttempt attempt = disk.try_lock(file, about_this_process());
  if (attempt.lock) return PublishLock{true, std::move(attempt.lock)};
  if (!attempt.error) {
    found.report(source::rules::kLockHeld, {}, {output, one_line(attempt.holder)});
    return {};
  }
  if (attempt.error == std::errc::not_supported || attempt.error == std::errc::no_lock_available ||
      attempt.error == std::errc::function_not_supported ||
      attempt.error == std::errc::operation_not_supported) {
    found.report(source::rules::kLockUnsupported, {}, {output});
    return PublishLock{true, nullptr};
  }
  report_disk_error(attempt.error, file, found);
  return {};
}

}  // namespace hiroba::publish
