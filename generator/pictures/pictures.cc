#include "pictures/pictures.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>
#include <unordered_map>

#include "pictures/picture_tools.h"
#include "pictures/rules.h"
#include "system/parallel.h"

namespace hiroba::pictures {
namespace {

using model::PictureCopy;
using model::PictureFormat;

constexpr std::string_view kMade = "made";
constexpr std::string_view kWork = ".work";
constexpr std::chrono::seconds kPatience{120};  // for another run that makes pictures

// The same bytes are the same picture, wherever they lie.
std::string key_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}-{}", hash.high64, hash.low64, kPictureRecipe);
}

std::optional<PictureFormat> format_of(const std::string& file) {
  const std::string ending = file.substr(file.rfind('.') + 1);
  if (ending == "jpg") return PictureFormat::jpeg;
  if (ending == "png") return PictureFormat::png;
  if (ending == "webp") return PictureFormat::webp;
  if (ending == "avif") return PictureFormat::avif;
  return std::nullopt;
}

}  // namespace

struct PictureStore::Place {
  model::Attachment* file;
  uint16_t root;  // the content root of its record
};

// One picture of the site, and all places where it lies.
struct PictureStore::Job {
  std::string key;
  std::vector<Place> places;
  std::string versions;  // of the tools that made its copies
  std::vector<PictureCopy> copies;
  PictureProblem problem;
};

PictureStore::PictureStore(std::string site, std::string shown, system::FileSystem& disk,
                           system::ProcessRunner& tools)
    : site_(std::move(site)),
      shown_(std::move(shown)),
      folder_(site_ + "/.hiroba/pictures"),
      disk_(disk),
      tools_(tools) {}

void PictureStore::fill(std::vector<model::Item>& items, const model::Settings& settings,
                        size_t threads, source::SourceSet& files, source::Diagnostics& found) {
  std::vector<Job> jobs = find_pictures(items);
  if (jobs.empty()) return;
  if (enter(jobs.front())) {
    for (Job& job : jobs) load(job);
    make_all(jobs, threads);
  }
  for (const Job& job : jobs) {
    for (const Place& place : job.places) {
      const bool is_private = settings.content_roots[place.root].is_private;
      if (job.problem.rule != nullptr) report(job.problem, *place.file, is_private, files, found);
      name_copies(job, *place.file);
    }
  }
}

std::vector<PictureStore::Job> PictureStore::find_pictures(std::vector<model::Item>& items) {
  std::vector<Job> jobs;
  std::unordered_map<std::string, size_t> by_key;
  for (model::Item& item : items) {
    for (model::Attachment& file : item.attachments) {
      const std::string bytes = disk_.read(file.disk_path).value_or("");
      PictureProblem problem;
      file.is_picture = is_picture(file.name, bytes, problem);
      if (!file.is_picture) continue;
      const std::string key = key_of(bytes);
      const auto [at, is_new] = by_key.try_emplace(key, jobs.size());
      if (is_new) jobs.push_back(Job{key, {}, {}, {}, std::move(problem)});
      jobs[at->second].places.push_back(Place{&file, item.root});
      used_.insert(key);
    }
  }
  return jobs;
}

void PictureStore::report(const PictureProblem& problem, const model::Attachment& file,
                          bool is_private, source::SourceSet& files,
                          source::Diagnostics& found) const {
  const source::FileId id = files.add(source::SourceFile{
      shown_ + file.disk_path.substr(site_.size() + 1), file.disk_path, is_private});
  std::vector<std::string> words = problem.words;
  words.insert(words.begin(), file.name);
  found.report(*problem.rule, source::Mark{id, 0, 0, 0}, std::move(words));
}

// The words that editors chose, and the width; nothing else of the original is in the name.
void PictureStore::name_copies(const Job& job, model::Attachment& file) const {
  file.copies = job.copies;
  const std::string stem = file.name.substr(0, file.name.rfind('.'));
  for (PictureCopy& copy : file.copies) {
    copy.disk_path = entry(job.key) + "/" + copy.name;
    copy.name = stem + "." + copy.name;
  }
}

// The folder, its note to Git, and the lock, for which it waits.
bool PictureStore::enter(Job& first) {
  std::error_code error = disk_.make_directories(folder_);
  if (!error && !disk_.look(folder_ + "/.gitignore"))
    error = disk_.write(folder_ + "/.gitignore", "*\n");
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (!error) {
    system::LockAttempt attempt = disk_.try_lock(folder_ + "/lock", "pictures");
    lock_ = std::move(attempt.lock);
    const bool knows_no_locks =
        attempt.error == std::errc::not_supported || attempt.error == std::errc::no_lock_available;
    if (lock_ || knows_no_locks) return true;
    error = attempt.error;
    if (!error && std::chrono::steady_clock::now() > until)
      error = std::make_error_code(std::errc::timed_out);
    if (!error) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  first.problem = {&rules::kPictureStore, {error.message()}};
  return false;
}

// What an earlier run made, if all of it is there.
void PictureStore::load(Job& job) const {
  const std::string at = entry(job.key);
  const auto list = disk_.read(at + "/" + std::string(kMade));
  if (!list) return;
  std::istringstream lines(*list);
  std::getline(lines, job.versions);
  PictureCopy copy;
  while (lines >> copy.name >> copy.width >> copy.height) {
    const auto format = format_of(copy.name);
    if (!format || !disk_.look(at + "/" + copy.name)) {
      job.copies.clear();
      return;
    }
    copy.format = *format;
    job.copies.push_back(copy);
  }
}

void PictureStore::make_all(std::vector<Job>& jobs, size_t threads) {
  const auto is_missing = [](const Job& job) {
    return job.copies.empty() && job.problem.rule == nullptr;
  };
  const auto first = std::find_if(jobs.begin(), jobs.end(), is_missing);
  if (first == jobs.end()) return;
  const auto versions = picture_tool_versions(tools_, first->problem);
  if (!versions) return;
  std::vector<Job*> left;
  for (Job& job : jobs) {
    if (job.problem.rule == nullptr && (job.copies.empty() || job.versions != *versions))
      left.push_back(&job);
  }
  system::parallel_for(
      left.size(), threads, [&](size_t i, size_t) { make(*left[i], *versions); }, 1);
}

// In a folder beside its place, which it takes only when all of it is there.
void PictureStore::make(Job& job, const std::string& versions) const {
  job.copies.clear();
  const std::string place = entry(job.key);
  const std::string work = place + std::string(kWork);
  disk_.remove_all(work);
  std::error_code error = disk_.make_directories(work);
  std::vector<PictureCopy> copies;
  if (const auto bytes = disk_.read(job.places[0].file->disk_path); bytes && !error) {
    copies = make_copies(*bytes, work, tools_, disk_, job.problem);
  }
  if (!copies.empty()) {
    std::string list = versions + "\n";
    std::set<std::string> kept;
    for (const PictureCopy& copy : copies) {
      list += fmt::format("{} {} {}\n", copy.name, copy.width, copy.height);
      kept.insert(copy.name);
    }
    for (const auto& file : disk_.names(work, error)) {
      if (kept.count(file.name) == 0) disk_.remove_file(work + "/" + file.name);
    }
    if (!error) error = disk_.write(work + "/" + std::string(kMade), list);
    if (!error) error = disk_.remove_all(place);
    if (!error) error = disk_.rename(work, place);
  }
  if (error) job.problem = {&rules::kPictureStore, {error.message()}};
  if (job.problem.rule != nullptr) {
    disk_.remove_all(work);
  } else {
    job.copies = std::move(copies);
  }
}

void PictureStore::forget_others() {
  std::error_code error;
  const auto entries = disk_.names(folder_, error);
  if (error) return;
  if (!lock_) lock_ = disk_.try_lock(folder_ + "/lock", "pictures").lock;
  if (!lock_) return;
  for (const auto& found : entries) {
    const bool is_entry = found.type == system::EntryType::directory;
    if (is_entry && used_.count(found.name) == 0) disk_.remove_all(entry(found.name));
  }
}

}  // namespace hiroba::pictures
