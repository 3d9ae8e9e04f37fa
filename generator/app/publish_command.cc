#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/say.h"
#include "emit/assets.h"
#include "model/routes.h"
#include "publish/gone_pages.h"
#include "publish/upload_plan.h"

// `hiroba publish`: puts the finished site where visitors read it, with rclone, which knows rented
// servers (SFTP, FTP), WebDAV and object stores. What was put there is written down after each
// step, so that a run that was cut off goes on where it stopped.
namespace hiroba::app {
namespace {

namespace fs = std::filesystem;

using publish::FileMarks;
using publish::UploadPlan;

constexpr auto kLongestStep = std::chrono::hours(4);

FileMarks marks_of(const std::string& folder, system::FileSystem& disk) {
  FileMarks out;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file()) continue;
    const std::string path = fs::relative(at->path(), folder).generic_string();
    if (path == model::kMarkerRoute) continue;  // ours alone
    if (const auto bytes = disk.read(at->path().string())) out[path] = emit::content_mark(*bytes);
  }
  return out;
}

// What lies at one place, as far as earlier runs put it there.
class PutThere {
 public:
  PutThere(const std::string& site, const std::string& remote, system::FileSystem& disk)
      : folder_(site + "/.hiroba/published"),
        path_(folder_ + "/" + emit::content_mark(remote) + ".json"),
        remote_(remote),
        disk_(disk) {
    const auto text = disk.read(path_);
    const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_object()) return;
    for (const auto& [path, mark] : json["files"].items()) {
      if (mark.is_string()) files_[path] = mark.get<std::string>();
    }
  }

  const FileMarks& files() const { return files_; }
  void put(const std::vector<std::string>& paths, const FileMarks& here) {
    for (const std::string& path : paths) files_[path] = here.at(path);
  }
  void remove(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) files_.erase(path);
  }
  std::error_code save() const {
    const nlohmann::ordered_json json = {{"remote", remote_}, {"files", files_}};
    std::error_code error;
    fs::create_directories(folder_, error);
    return error ? error : disk_.write(path_, json.dump(1) + "\n");
  }

 private:
  const std::string folder_, path_, remote_;
  system::FileSystem& disk_;
  FileMarks files_;
};

class Uploader {
 public:
  Uploader(std::string folder, std::string remote, bool ja)
      : folder_(std::move(folder)),
        remote_(std::move(remote)),
        ja_(ja),
        programs_(system::real_process_runner()) {}

  bool copy(const std::vector<std::string>& paths) {
    return run({"rclone", "copy", "--no-traverse", "--ignore-times", "--files-from-raw", "-",
                folder_, remote_},
               paths);
  }
  bool remove(const std::vector<std::string>& paths) {
    return run({"rclone", "delete", "--files-from-raw", "-", remote_}, paths);
  }

 private:
  bool run(const std::vector<std::string>& command, const std::vector<std::string>& paths) {
    system::ProcessOptions options;
    options.timeout = kLongestStep;
    for (const std::string& path : paths) options.input += path + "\n";
    const auto result = programs_->run(command, options);
    if (result.ok()) return true;
    if (result.start_error) {
      say(stderr, "{}\n",
          ja_ ? "rclone がありません。入れてから、もう一度動かします（apt-get install rclone）。"
              : "There is no rclone; install it and run again.");
    } else {
      constexpr size_t kShown = 800;
      const size_t size = result.err.size();
      say_text(stderr, result.err.substr(size > kShown ? size - kShown : 0));
    }
    return false;
  }

  const std::string folder_, remote_;
  const bool ja_;
  const std::unique_ptr<system::ProcessRunner> programs_;
};

struct Step {
  std::string_view ja, en;
  const std::vector<std::string>* paths;
  bool removes;
};

void list(const Step& step, bool ja) {
  if (step.paths->empty()) return;
  say(stdout, ja ? "{}: {}件\n" : "{}: {}\n", ja ? step.ja : step.en, step.paths->size());
  for (const std::string& path : *step.paths) say(stdout, "    {}\n", path);
}

}  // namespace

int publish_command(const CommonOptions& options, const PublishToOptions& what) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto disk = system::real_file_system();
  const std::string folder = options.output.empty() ? request.site + "/public" : options.output;
  if (!disk->look(folder + "/" + std::string(model::kMarkerRoute))) {
    say(stderr,
        ja ? "「{}」に、作ったサイトがありません。先に hiroba build をします。\n"
           : "There is no finished site in \"{}\"; run hiroba build first.\n",
        folder);
    return kContentErrors;
  }
  const FileMarks here = marks_of(folder, *disk);
  PutThere there(request.site, what.remote, *disk);
  const UploadPlan plan =
      publish::plan_upload(here, there.files(), publish::gone_pages(request, *disk));
  const Step steps[] = {
      {"公開を終えたページ", "pages that have ended", &plan.take_downs, false},
      {"新しい部品", "new parts", &plan.new_parts, false},
      {"変わった部品", "changed parts", &plan.parts, false},
      {"ページ", "pages", &plan.pages, false},
      {"消すもの", "to remove", &plan.removals, true},
  };
  if (what.only_look) {
    for (const Step& step : steps) list(step, ja);
    say(stdout,
        ja ? "送るもの{}件、消すもの{}件。何も変えていません。\n"
           : "{} to send, {} to remove; nothing was changed.\n",
        plan.uploads(), plan.removals.size());
    return kFine;
  }
  Uploader uploader(folder, what.remote, ja);
  for (const Step& step : steps) {
    if (step.paths->empty()) continue;
    const bool done = step.removes ? uploader.remove(*step.paths) : uploader.copy(*step.paths);
    if (!done) {
      say(stderr, "{}\n",
          ja ? "途中で止まりました。もう一度動かすと、続きから送ります。"
             : "It stopped on the way; run it again to go on.");
      return kEnvironment;
    }
    if (step.removes) there.remove(*step.paths);
    else there.put(*step.paths, here);
    if (const auto error = there.save()) {
      say(stderr, ".hiroba/published: {}\n", error.message());
      return kEnvironment;
    }
    say(stdout, ja ? "{}: {}件\n" : "{}: {}\n", ja ? step.ja : step.en, step.paths->size());
  }
  say(stdout, "{}\n",
      plan.empty() ? (ja ? "変わったものはありません。" : "Nothing has changed.")
                   : (ja ? "公開しました。" : "Published."));
  return kFine;
}

}  // namespace hiroba::app
