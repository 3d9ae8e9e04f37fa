#include "app/commands.h"
#include "app/say.h"
#include "publish/change_dates.h"
#include "publish/load_site.h"
#include "system/process.h"

namespace hiroba::app {

int dates_command(const CommonOptions& options) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  const auto disk = system::real_file_system();
  const std::string site = find_site(options);
  source::SourceSet files;
  source::Diagnostics found;
  const auto settings = publish::read_settings(site, "", *disk, files, found);
  if (!settings) return report(found, files, *disk, options);
  const auto programs = system::real_process_runner();
  const publish::History history = publish::read_history(*settings, site, *programs);
  if (history.dates.empty() || history.is_shallow) {
    say(stderr, "{}\n",
        ja ? "Gitの履歴が、ここに全部はありません。何も書きませんでした。"
           : "The whole history is not here; nothing was written.");
    return kContentErrors;
  }
  const std::string path = site + "/" + std::string(publish::kDatesFile);
  if (const auto error = disk->write(path, publish::dates_text(history.dates))) {
    say(stderr, "{}: {}\n", path, error.message());
    return kEnvironment;
  }
  say(stdout, ja ? "{}件の日付を {} に書きました。\n" : "{} dates written to {}.\n",
      history.dates.size(), path);
  return kFine;
}

}  // namespace hiroba::app
