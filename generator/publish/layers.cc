#include "publish/layers.h"

namespace hiroba::publish {

using system::EntryType;

std::optional<std::string> Layers::find(std::string_view name) const {
  for (const std::string& folder : folders_) {
    std::string path = folder + "/" + std::string(name);
    const auto entry = disk_.look(path);
    if (entry && entry->type == EntryType::file) return path;
  }
  return std::nullopt;
}

std::vector<std::string> Layers::find_all(std::string_view name) const {
  std::vector<std::string> out;
  for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
    std::string path = *folder + "/" + std::string(name);
    const auto entry = disk_.look(path);
    if (entry && entry->type == EntryType::file) out.push_back(std::move(path));
  }
  return out;
}

std::map<std::string, std::string, std::less<>> Layers::files_below(
    const std::string& folder) const {
  std::map<std::string, std::string, std::less<>> out;
  for (const std::string& layer : folders_) add_below(layer + "/" + folder, "", out);
  return out;
}

void Layers::add_below(const std::string& base, const std::string& inner,
                       std::map<std::string, std::string, std::less<>>& out) const {
  std::error_code error;
  const std::string here = inner.empty() ? base : base + "/" + inner;
  const auto entries = disk_.list(here, error);
  if (error) return;  // a layer need not have the folder
  for (const system::DirectoryEntry& entry : entries) {
    if (entry.name[0] == '.') continue;
    const std::string name = inner.empty() ? entry.name : inner + "/" + entry.name;
    if (entry.type == EntryType::directory) {
      add_below(base, name, out);
    } else if (entry.type == EntryType::file) {
      out.emplace(name, base + "/" + name);  // an earlier layer's file stays
    }
  }
}

}  // namespace hiroba::publish
