#include "site_archive.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hiroba::test {
namespace {

// «-- name --» or «-- name | how --»
std::optional<ArchiveBlock> block_line(std::string_view line) {
  if (line.size() < 7 || line.substr(0, 3) != "-- " || line.substr(line.size() - 3) != " --") {
    return std::nullopt;
  }
  line = line.substr(3, line.size() - 6);
  ArchiveBlock block;
  const size_t bar = line.find(" | ");
  block.name = line.substr(0, bar);
  if (bar != std::string_view::npos) block.how = line.substr(bar + 3);
  return block;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string from_hex(std::string_view text) {
  std::string out;
  int high = -1;
  for (const char c : text) {
    const int value = hex_value(c);
    if (value < 0) continue;
    if (high < 0) {
      high = value;
    } else {
      out += static_cast<char>(high * 16 + value);
      high = -1;
    }
  }
  return out;
}

}  // namespace

SiteArchive parse_archive(std::string_view text) {
  SiteArchive out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(end);
    std::string_view line = whole;
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    if (auto block = block_line(line)) {
      out.blocks.push_back(std::move(*block));
    } else if (out.blocks.empty()) {
      out.head.emplace_back(line);
    } else {
      out.blocks.back().text += whole;
    }
  }
  return out;
}

std::string print_archive(const SiteArchive& archive) {
  std::string out;
  for (const std::string& line : archive.head) out += line + "\n";
  for (const ArchiveBlock& block : archive.blocks) {
    out += "-- " + block.name + (block.how.empty() ? "" : " | " + block.how) + " --\n" + block.text;
    if (!out.empty() && out.back() != '\n') out += '\n';
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> SiteArchive::commands() const {
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string& line : head) {
    if (line.empty() || line[0] == '#') continue;
    const size_t blank = line.find(' ');
    out.emplace_back(line.substr(0, blank),
                     blank == std::string::npos ? "" : line.substr(blank + 1));
  }
  return out;
}

ArchiveBlock* SiteArchive::find(std::string_view name) {
  const auto it = std::find_if(blocks.begin(), blocks.end(),
                               [&](const ArchiveBlock& block) { return block.name == name; });
  return it == blocks.end() ? nullptr : &*it;
}

std::string block_bytes(const ArchiveBlock& block) {
  if (block.how == "hex") return from_hex(block.text);
  std::string out = block.text;
  if (block.how == "bare" && !out.empty()) out.pop_back();
  if (block.how.substr(0, 7) == "repeat ") {
    const size_t size = std::strtoul(block.how.c_str() + 7, nullptr, 10);
    out.clear();
    while (out.size() < size && !block.text.empty()) out += block.text;
  }
  return out;
}

std::optional<std::string> read_repository_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_repository_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> repository_files(const std::string& folder, std::string_view ending) {
  std::vector<std::string> out;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const bool fits = name.size() > ending.size() &&
                      std::string_view(name).substr(name.size() - ending.size()) == ending;
    if (fits && entry.is_regular_file()) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_update() {
  const char* update = std::getenv("HIROBA_UPDATE");
  return update != nullptr && std::string_view(update) == "1";
}

}  // namespace hiroba::test
