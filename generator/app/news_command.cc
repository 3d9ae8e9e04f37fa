#include "app/commands.h"
#include "app/say.h"
#include "feeds/month_text.h"
#include "publish/planned_site.h"

namespace hiroba::app {

int news_command(const CommonOptions& options, const NewsOptions& what) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  std::optional<text::Date> month = request.today;
  if (!what.month.empty()) month = text::parse_date(what.month + "-01");
  if (!month) {
    say(stderr, "{}\n", ja ? "--month には 2026-12 のように書きます。" : "--month takes 2026-12.");
    return kUsage;
  }
  const auto disk = system::real_file_system();
  const auto tools = system::real_process_runner();
  request.tools = tools.get();
  source::SourceSet files;
  source::Diagnostics found;
  publish::PlannedSite site(request, "", "", *disk, files);
  if (!site.plan(nullptr, found)) return report(found, files, *disk, options);
  const auto& settings = site.model().settings;
  const kinds::Language* language = what.language.empty() ? &settings.languages.spoken()[0]
                                                          : settings.languages.find(what.language);
  if (language == nullptr || !language->is_spoken()) {
    say(stderr,
        ja ? "「{}」のページは、このサイトにありません。\n" : "The site has no pages in \"{}\".\n",
        what.language);
    return kUsage;
  }
  const emit::Words words(site.output_site().files.strings, *language);
  const std::string text = feeds::month_text(site.model(), words, *month);
  say_text(stdout, text);
  return kFine;
}

}  // namespace hiroba::app
