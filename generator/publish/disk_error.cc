#include "publish/disk_error.h"

#include <cerrno>

#include "publish/rules.h"

namespace hiroba::publish {

bool is_disk_full(const std::error_code& error) {
  return error == std::errc::no_space_on_device ||
         error == std::error_code(EDQUOT, std::generic_category()) ||
         error == std::error_code(EDQUOT, std::system_category());
}

void report_disk_error(const std::error_code& error, const std::string& path,
                       source::Diagnostics& found) {
  if (is_disk_full(error)) {
    found.report(rules::kDiskFull, {}, {path});
  } else if (error == std::errc::read_only_file_system) {
    found.report(rules::kDiskReadOnly, {}, {path});
  } else if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
    found.report(rules::kDiskPermission, {}, {path});
  } else if (error == std::errc::not_a_directory) {
    found.report(rules::kDiskNotFolder, {}, {path});
  } else {
    found.report(rules::kDiskFailed, {}, {path, error.message()});
  }
}

bool is_environment(const source::Rule& rule) {
  return rule.id.starts_with("disk.") || rule.id.starts_with("pdf.") ||
         rule.id.starts_with("lock.") || rule.id.starts_with("publish.folder.") ||
         rule.id == "register.disk" || rule.id.starts_with("publish.exchange.");
}

}  // namespace hiroba::publish
