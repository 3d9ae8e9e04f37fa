#include "system/real_folder.h"

#include <filesystem>

#include "text/file_name.h"

namespace hiroba::system {

namespace fs = std::filesystem;

std::string real_folder(const std::string& folder, FileSystem& disk) {
  fs::path there = folder.empty() ? "." : folder;
  fs::path rest;
  while (true) {
    if (const auto real = disk.real_path(there.empty() ? "." : there.string())) {
      const std::string out = (fs::path(*real) / rest).lexically_normal().string();
      return out.size() > 1 && out.ends_with('/') ? out.substr(0, out.size() - 1) : out;
    }
    if (there.empty() || there == there.parent_path()) {
      return fs::path(folder).lexically_normal().string();
    }
    if (there.has_filename()) rest = rest.empty() ? there.filename() : there.filename() / rest;
    there = there.parent_path();
  }
}

bool is_same_folder(const std::string& a, const std::string& b, FileSystem& disk) {
  if (a == b) return true;
  if (text::fold_path(a) != text::fold_path(b)) return false;
  const auto first = disk.look(a);
  const auto second = disk.look(b);
  return first && second && first->id == second->id && first->type == second->type;
}

bool lies_in(const std::string& path, const std::string& folder, FileSystem& disk) {
  for (std::string at = path;;) {
    if (is_same_folder(at, folder, disk)) return true;
    const size_t slash = at.rfind('/');
    if (slash == std::string::npos || at == "/") return false;
    at.resize(slash == 0 ? 1 : slash);
  }
}

}  // namespace hiroba::system
