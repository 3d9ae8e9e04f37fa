#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "app/commands.h"
#include "app/say.h"
#include "text/date_format.h"

namespace hiroba::app {
namespace {

using source::MessageLanguage;

// Today in Japan, whatever the machine's zone: the country has one, without summer time.
text::Date today_in_japan() {
  using namespace std::chrono;
  const auto now = system_clock::now().time_since_epoch() + hours(9);
  return text::Date::from_days(static_cast<int32_t>(floor<days>(now).count()));
}

}  // namespace

std::optional<text::Date> day_of(const CommonOptions& options) {
  if (options.date.empty()) return today_in_japan();
  const auto date = text::parse_date(options.date);
  if (!date) {
    say(stderr,
        "--date: 「{}」は日付として読めません。2026-11-21 のように書きます。 / not a date: write "
        "it as 2026-11-21\n",
        options.date);
  }
  return date;
}

namespace {

std::string_view pass_words(std::string_view pass, bool ja) {
  if (pass == "read") return ja ? "読んで確かめています" : "reading and checking";
  if (pass == "render") return ja ? "ページを作っています" : "making pages";
  if (pass == "print") return ja ? "用紙をPDFにしています" : "printing forms to PDF";
  if (pass == "check") return ja ? "つながりを確かめています" : "checking links";
  return ja ? "公開しています" : "publishing";
}

void print_summary(const publish::BuildSummary& s, const source::Diagnostics& found, double seconds,
                   const std::string& output, bool ja) {
  if (ja) {
    say(stdout,
        "できました: "
        "{}ページ（記録{}件）。新しく書いたファイル{}、そのまま{}、消したファイル{}。\n",
        s.pages, s.records, s.files_written, s.files_unchanged, s.files_removed);
    say(stdout, "注意{}件。{:.2f}秒。見るには: {}/index.html\n", found.warnings(), seconds, output);
  } else {
    say(stdout, "Done: {} pages from {} records; {} files written, {} unchanged, {} removed.\n",
        s.pages, s.records, s.files_written, s.files_unchanged, s.files_removed);
    say(stdout, "{} warnings, {:.2f} s. Open {}/index.html\n", found.warnings(), seconds, output);
  }
  if (s.next_change) {
    say(stdout, "{}{}\n",
        ja ? "次に内容が変わる日: " : "Next day on which it changes: ", text::iso(*s.next_change));
  }
}

int run_build(const CommonOptions& options, bool publish) {
  const auto begin = std::chrono::steady_clock::now();
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const bool ja = options.message_language() == MessageLanguage::ja;
  const bool talk = !options.quiet && options.format == "text";
  request.prints_forms = publish && options.pdf;
  request.proves_search = !publish;
  if (publish) request.output = options.output.empty() ? request.site + "/public" : options.output;
  if (talk) {
    request.progress = [ja](std::string_view pass) { say(stderr, "· {}\n", pass_words(pass, ja)); };
  }
  const auto disk = system::real_file_system();
  if (publish) write_schemas(*disk, request.site);
  source::SourceSet files;
  source::Diagnostics found;
  const publish::BuildSummary summary = publish::build_site(request, *disk, files, found);
  const int code = report_briefly(found, files, *disk, options, summary.showcases);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  if (!talk) return code;
  if (found.has_errors()) {
    say(stderr, "\n{}\n",
        ja ? fmt::format("エラー{}件（上の終わり）、注意{}"
                         "件。公開中のサイトは変えていません。くわしくは: hiroba explain 名前",
                         found.errors(), found.warnings())
           : fmt::format("{} errors (last above), {} warnings. The published site was not touched. "
                         "More: hiroba explain ID",
                         found.errors(), found.warnings()));
  } else if (summary.published) {
    print_summary(summary, found, took.count(), request.output, ja);
  } else if (!publish) {
    say(stdout, "{}\n",
        ja ? fmt::format("よいです: 記録{}件、{}ページ、注意{}件。", summary.records, summary.pages,
                         found.warnings())
           : fmt::format("Fine: {} records, {} pages, {} warnings.", summary.records, summary.pages,
                         found.warnings()));
  }
  return code;
}

}  // namespace

bool fill_request(const CommonOptions& options, publish::BuildRequest& request) {
  request.site = find_site(options);
  request.share = find_share();
  if (const char* home = std::getenv("HOME")) request.home = home;
  request.threads =
      options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  const auto day = day_of(options);
  if (!day) return false;
  request.today = *day;
  return true;
}

int build_command(const CommonOptions& options) { return run_build(options, true); }
int check_command(const CommonOptions& options) { return run_build(options, false); }

}  // namespace hiroba::app
