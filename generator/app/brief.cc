#include "app/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "source/some_findings.h"

namespace hiroba::app {
namespace {

using source::Diagnostic;
using source::Diagnostics;
using source::Severity;

constexpr size_t kFirstOfEach = 2;
constexpr size_t kPathsNamed = 5;

const std::string& path_of(const Diagnostic& d, const source::SourceSet& files) {
  static const std::string none;
  return d.mark.known() ? files[d.mark.file].path : none;
}

const std::string* showcase_of(const std::string& path, const std::vector<std::string>& showcases) {
  const auto at = std::find_if(showcases.begin(), showcases.end(), [&](const std::string& folder) {
    return !folder.empty() && path.starts_with(folder);
  });
  return at == showcases.end() ? nullptr : &*at;
}

// Files in which more of one sort was found, each once.
struct More {
  size_t count = 0;
  std::vector<std::string> paths;

  void add(const std::string& path) {
    ++count;
    const bool is_new = !path.empty() && std::find(paths.begin(), paths.end(), path) == paths.end();
    if (is_new) paths.push_back(path);
  }
  std::string where() const {
    std::string out;
    for (size_t i = 0; i < paths.size() && i < kPathsNamed; ++i) {
      out += (i == 0 ? "" : ", ") + paths[i];
    }
    return paths.size() > kPathsNamed ? out + " …" : out;
  }
};

std::string more_of(const source::Rule& rule, const More& more, bool ja) {
  const std::string where = more.paths.empty() ? "" : ": " + more.where();
  return ja ? fmt::format("同じ注意［{}］が、ほかに{}件{}", rule.id, more.count, where)
            : fmt::format("{} more of [{}]{}", more.count, rule.id, where);
}

}  // namespace

Brief brief_of(const Diagnostics& found, const source::SourceSet& files,
               const std::vector<std::string>& showcases, source::MessageLanguage language) {
  const bool ja = language == source::MessageLanguage::ja;
  std::map<const source::Rule*, size_t> seen;
  std::map<const source::Rule*, More> more;
  std::vector<const source::Rule*> order;
  std::map<std::string, size_t> of_showcases;
  size_t notes = 0;
  Brief out;
  out.shown = source::some_findings(found, [&](const Diagnostic& d) {
    if (d.rule->severity == Severity::error) return true;
    const std::string& path = path_of(d, files);
    if (const std::string* showcase = showcase_of(path, showcases)) {
      ++of_showcases[*showcase];
      return false;
    }
    if (d.rule->severity == Severity::note) {
      ++notes;
      return false;
    }
    if (++seen[d.rule] <= kFirstOfEach) return true;
    if (more.count(d.rule) == 0) order.push_back(d.rule);
    more[d.rule].add(path);
    return false;
  });
  for (const source::Rule* rule : order) out.counted.push_back(more_of(*rule, more[rule], ja));
  for (const auto& [folder, count] : of_showcases) {
    out.counted.push_back(ja ? fmt::format("見本の町（{}）に、注意とお知らせが{}件", folder, count)
                             : fmt::format("{} warnings and notes in {}", count, folder));
  }
  if (notes > 0) {
    out.counted.push_back(ja ? fmt::format("直さなくてよいお知らせが{}件", notes)
                             : fmt::format("{} notes", notes));
  }
  if (!out.counted.empty()) {
    out.counted.push_back(ja ? "ぜんぶ見るには --all を付けます。" : "See each with --all.");
  }
  return out;
}

}  // namespace hiroba::app
