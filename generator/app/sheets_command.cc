#include <fmt/format.h>

#include "app/commands.h"
#include "app/say.h"
#include "system/real_folder.h"

namespace hiroba::app {

int sheets_command(const CommonOptions& options, const std::string& audience) {
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  request.audience = audience == "office" ? kinds::Visibility::office : kinds::Visibility::facility;
  request.output =
      options.output.empty() ? request.site + "/.hiroba/sheets-" + audience : options.output;
  const auto disk = system::real_file_system();
  const std::string folder = system::real_folder(request.output, *disk);
  if (system::lies_in(folder, system::real_folder(request.site + "/public", *disk), *disk)) {
    say(stderr,
        "公開するフォルダー（public/）の中には作れません。--output で、ほかの所を書きます。\n"
        "Not inside public/: name another folder with --output.\n");
    return kUsage;
  }
  if (options.output.empty() && disk->make_directories(request.site + "/.hiroba"))
    return kEnvironment;
  source::SourceSet files;
  source::Diagnostics found;
  const publish::BuildSummary summary = publish::build_site(request, *disk, files, found);
  const int code = report(found, files, *disk, options);
  if (!summary.published) return code;
  say(stdout,
      "{0}/supporter/index.html\n"
      "{1}"
      "に見せるための一そろいです。公開の場所、だれでも見られる共有フォルダーには置きません。渡した"
      "あとは消します。\n"
      "For {2} only: never upload it, and delete it once it has been handed over.\n",
      request.output, audience == "office" ? "事務局の中だけ" : "事業所の人",
      audience == "office" ? "the office" : "facilities");
  return code;
}

}  // namespace hiroba::app
