#include "publish/change_dates.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "publish/content_rules.h"
#include "text/date_format.h"

namespace hiroba::publish {
namespace {

using source::Diagnostics;
using text::Date;

// «group/hidamari.en.md» and «group/hidamari/photo.jpg» belong to «group/hidamari».
std::string id_of(std::string_view path) {
  const size_t kind_end = path.find('/');
  if (kind_end == path.npos) return "";
  const size_t end = path.find_first_of("./", kind_end + 1);
  return end == path.npos ? "" : std::string(path.substr(0, end));
}

void keep_latest(ChangeDates& dates, const std::string& id, Date day) {
  const auto [at, is_new] = dates.try_emplace(id, day);
  if (!is_new) at->second = std::max(at->second, day);
}

class GitLog {
 public:
  GitLog(std::string folder, system::ProcessRunner& programs)
      : folder_(std::move(folder)), programs_(programs) {}

  void read(History& out) {
    const std::unordered_set<std::string> ends = ends_of_history();
    out.is_shallow = out.is_shallow || !ends.empty();
    const auto log =
        git({"log", "--name-only", "--relative", "-z", "--format=%x01%H %cs", "--", "."});
    if (log.start_error || log.exit_code != 0 || log.timed_out) return;
    bool is_known = true;
    Date day;
    std::string_view rest = log.out;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find('\0'), rest.size());
      std::string_view part = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (part.starts_with('\x01')) part = begin_commit(part.substr(1), ends, day, is_known);
      if (part.empty() || !is_known) continue;
      if (const std::string id = id_of(part); !id.empty()) keep_latest(out.dates, id, day);
    }
  }

 private:
  system::ProcessResult git(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"git", "-C", folder_});
    system::ProcessOptions options;
    constexpr size_t kMostOutput = size_t{256} << 20;  // some millions of names
    options.most_output = kMostOutput;
    return programs_.run(arguments, options);
  }

  // The commits before which a shallow clone has nothing: all files seem to begin with them.
  std::unordered_set<std::string> ends_of_history() {
    std::unordered_set<std::string> out;
    const auto commits = git({"rev-list", "--max-parents=0", "HEAD", "--", "."});
    const auto shallow = git({"rev-parse", "--is-shallow-repository"});
    if (!commits.ok() || !shallow.ok() || !shallow.out.starts_with("true")) return out;
    for (size_t at = 0; at < commits.out.size();) {
      const size_t end = std::min(commits.out.find('\n', at), commits.out.size());
      out.insert(commits.out.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  // «<hash> <day>\n\n<name>»: the first name follows in the same part, or none does.
  static std::string_view begin_commit(std::string_view part,
                                       const std::unordered_set<std::string>& ends, Date& day,
                                       bool& is_known) {
    const size_t line_end = std::min(part.find('\n'), part.size());
    const std::string_view line = part.substr(0, line_end);
    const size_t blank = std::min(line.find(' '), line.size());
    const auto date = text::parse_date(line.substr(std::min(blank + 1, line.size())));
    is_known = date && !ends.contains(std::string(line.substr(0, blank)));
    if (date) day = *date;
    part.remove_prefix(line_end);
    while (part.starts_with('\n')) part.remove_prefix(1);
    return part;
  }

  const std::string folder_;
  system::ProcessRunner& programs_;
};

}  // namespace

History read_history(const model::Settings& settings, const std::string& site,
                     system::ProcessRunner& programs) {
  History out;
  for (const model::ContentRoot& root : settings.content_roots) {
    GitLog(site + "/" + root.path, programs).read(out);
  }
  return out;
}

ChangeDates read_dates(const std::string& site, const std::string& shown, system::FileSystem& disk,
                       source::SourceSet& files, Diagnostics& found) {
  const std::string path = site + "/" + std::string(kDatesFile);
  const auto text = disk.read(path);
  if (!text) return {};
  const source::FileId id =
      files.add(source::SourceFile{shown + std::string(kDatesFile), path, false});
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  ChangeDates out;
  bool is_fine = json.is_object();
  for (const auto& [name, value] : json.items()) {
    const auto day = value.is_string() ? text::parse_date(value.get<std::string>()) : std::nullopt;
    is_fine = is_fine && day;
    if (day) out.emplace(name, *day);
  }
  if (!is_fine) found.report(rules::kDatesFile, source::Mark{id, 0, 0, 0});
  return out;
}

std::string dates_text(const ChangeDates& dates) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& [id, day] : dates) json[id] = text::iso(day);
  return json.dump(1) + "\n";
}

void fill_change_dates(model::Model& model, const std::string& site, const std::string& shown,
                       system::FileSystem& disk, system::ProcessRunner& programs,
                       source::SourceSet& files, Diagnostics& found) {
  ChangeDates dates = read_dates(site, shown, disk, files, found);
  const History history = read_history(model.settings, site, programs);
  // Where all of it was written down once, a shallow clone loses nothing.
  if (history.is_shallow && dates.empty()) {
    found.report(rules::kHistoryShallow, source::Mark{model.settings.marks.file(), 0, 0, 0});
  }
  for (const auto& [id, day] : history.dates) keep_latest(dates, id, day);
  for (model::Item& item : model.items) {
    const auto known = dates.find(item.id);
    if (known == dates.end()) continue;
    const Date day = std::min(known->second, model.today);
    item.changed = item.changed ? std::max(*item.changed, day) : day;
  }
}

}  // namespace hiroba::publish
