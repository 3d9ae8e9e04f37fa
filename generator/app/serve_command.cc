#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "app/say.h"
#include "preview/live_site.h"
#include "preview/server.h"
#include "preview/watch.h"

namespace hiroba::app {
namespace {

namespace fs = std::filesystem;

extern "C" void stop_at_signal(int) { preview::stop_server(); }

// A folder for this run alone, taken away at its end.
class PassingFolder {
 public:
  PassingFolder() {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "hiroba-preview-XXXXXX").string();
    if (!error && mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~PassingFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void tell(const preview::News& news, bool ja) {
  if (news.errors > 0) {
    say(stdout,
        ja ? "エラー{}件。画面には、前の姿とエラーが出ています。\n"
           : "{} errors; pages show what was there before, and the errors.\n",
        news.errors);
  } else {
    say(stdout, ja ? "作りました（{:.2f}秒、注意{}件）。\n" : "Made ({:.2f} s, {} warnings).\n",
        news.seconds, news.warnings);
  }
  std::fflush(stdout);
}

// Makes the site again whenever something was saved or chosen, until the end.
void keep_made(preview::LiveSite& site, bool ja) {
  std::vector<std::string> sources = site.sources();
  auto watch = std::make_unique<preview::Watch>(sources);
  while (!site.is_closed()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(watch->wait_milliseconds()));
    const bool is_saved = watch->has_changed();
    if (!is_saved && !site.has_new_choice()) continue;
    site.build();
    tell(site.news(), ja);
    // Settings may name other folders now.
    if (std::vector<std::string> now = site.sources(); now != sources) {
      sources = std::move(now);
      watch = std::make_unique<preview::Watch>(sources);
    }
  }
}

void open_browser(const std::string& address) {
  const auto programs = system::real_process_runner();
#ifdef __APPLE__
  programs->run({"open", address});
#else
  programs->run({"xdg-open", address});
#endif
}

}  // namespace

int serve_command(const CommonOptions& options, const ServeOptions& what) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const PassingFolder folder;
  if (folder.path().empty()) {
    say(stderr, "{}\n",
        ja ? "一時フォルダーを作れません。TMPDIR を確かめてください。"
           : "No folder for temporary files; see TMPDIR.");
    return kEnvironment;
  }
  preview::LiveSite site(request, folder.path() + "/site", request.today,
                         options.message_language());
  site.choose(
      {options.date.empty() ? std::nullopt : std::optional(request.today), what.shows_held_back});
  site.has_new_choice();
  site.build();
  tell(site.news(), ja);
  std::thread builder([&] { keep_made(site, ja); });
  std::signal(SIGINT, stop_at_signal);
  std::signal(SIGTERM, stop_at_signal);
  const preview::ServerOptions server{what.host, what.port, request.share + "/site/preview"};
  const bool served = preview::serve(site, server, [&](const std::string& address) {
    say(stdout,
        ja ? "見る所: {}\n止めるには Ctrl+C を押します。\n" : "Open {}\nStop it with Ctrl+C.\n",
        address);
    std::fflush(stdout);
    if (what.opens) open_browser(address);
  });
  site.close();
  builder.join();
  if (served) return kFine;
  say(stderr, "{}\n",
      ja ? "プレビューを始められません。ポートがふさがっているか、cpp-httplib "
           "なしで組み立てられています。"
         : "The preview cannot start: no port is free, or it was compiled without cpp-httplib.");
  return kEnvironment;
}

}  // namespace hiroba::app
