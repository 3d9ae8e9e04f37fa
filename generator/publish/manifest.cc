#include "publish/manifest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace hiroba::publish {
namespace {

constexpr std::string_view kFirstWords = "hiroba generation 1 ";
constexpr size_t kLastLine = 33;  // 32 digits and a line end

std::string hex(const ContentHash& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

// Reads one hexadecimal number from the front, and the space or line end behind it.
bool take(std::string_view& text, uint64_t& value, size_t digits = 16) {
  const char* const end = text.data() + std::min(digits, text.size());
  const auto [stop, error] = std::from_chars(text.data(), end, value, 16);
  if (error != std::errc{}) return false;
  text.remove_prefix(static_cast<size_t>(stop - text.data()));
  return true;
}

bool take_space(std::string_view& text) {
  if (!text.starts_with(' ')) return false;
  text.remove_prefix(1);
  return true;
}

bool read_line(std::string_view line, ManifestEntry& out) {
  if (line.size() < 32 || !take(line, out.hash.high) || !take(line, out.hash.low)) return false;
  if (!take_space(line) || !take(line, out.size)) return false;
  if (!take_space(line) || !take(line, out.stamp) || !take_space(line)) return false;
  out.path = line;
  return !out.path.empty();
}

}  // namespace

ContentHash hash_content(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return ContentHash{hash.high64, hash.low64};
}

std::string write_manifest(uint64_t folder, std::vector<ManifestEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  fmt::memory_buffer out;
  out.reserve(entries.size() * 100 + 100);
  auto to = std::back_inserter(out);
  fmt::format_to(to, "{}{:x}\n", kFirstWords, folder);
  for (const ManifestEntry& e : entries) {
    fmt::format_to(to, "{:016x}{:016x} {:x} {:x} {}\n", e.hash.high, e.hash.low, e.size, e.stamp,
                   e.path);
  }
  const std::string sum = hex(hash_content({out.data(), out.size()}));
  fmt::format_to(to, "{}\n", sum);
  return fmt::to_string(out);
}

std::optional<std::vector<ManifestEntry>> read_manifest(std::string_view text, uint64_t folder) {
  if (text.size() < kLastLine || text.back() != '\n') return std::nullopt;
  std::string_view body = text.substr(0, text.size() - kLastLine);
  if (text.substr(body.size(), kLastLine - 1) != hex(hash_content(body))) return std::nullopt;
  const std::string first = fmt::format("{}{:x}\n", kFirstWords, folder);
  if (!body.starts_with(first)) return std::nullopt;
  body.remove_prefix(first.size());
  std::vector<ManifestEntry> out;
  out.reserve(body.size() / 80);
  while (!body.empty()) {
    const size_t end = body.find('\n');
    ManifestEntry entry;
    if (end == std::string_view::npos || !read_line(body.substr(0, end), entry)) {
      return std::nullopt;
    }
    out.push_back(std::move(entry));
    body.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace hiroba::publish
