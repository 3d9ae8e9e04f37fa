#include "app/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/brief.h"
#include "app/commands.h"
#include "app/say.h"
#include "publish/disk_error.h"
#include "source/some_findings.h"

namespace hiroba::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAbout =
    "ひろば: ピアサポートの情報をまとめるサイトを作ります。\n"
    "Hiroba builds sites for peer-support information.";

std::string executable_folder() {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? "" : self.parent_path().string();
}

bool is_share(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "templates", error) && fs::is_directory(folder / "site", error);
}

void add_common(CLI::App& app, CommonOptions& o) {
  app.add_option("--site", o.site, "サイトのフォルダー / folder of the site");
  app.add_option("--date", o.date, "この日として作る / build as on this day (YYYY-MM-DD)");
  app.add_option("--lang", o.language, "知らせのことば / language of messages")
      ->check(CLI::IsMember({"ja", "en"}));
  app.add_option("--format", o.format, "知らせの形 / form of messages")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
  app.add_option("--threads", o.threads, "同時に使う数 / threads")->check(CLI::Range(1, 64));
  app.add_flag("--strict", o.strict, "注意も誤りと数える / warnings count as errors");
  app.add_flag("--quiet", o.quiet, "エラーのほかは出さない / only errors");
}

}  // namespace

source::DiagnosticFormat CommonOptions::diagnostic_format() const {
  if (format == "json") return source::DiagnosticFormat::json;
  if (format == "sarif") return source::DiagnosticFormat::sarif;
  if (format == "github") return source::DiagnosticFormat::github;
  return source::DiagnosticFormat::text;
}

std::string find_site(const CommonOptions& options) {
  if (!options.site.empty()) return options.site;
  std::error_code error;
  if (fs::exists("site/site.yaml", error)) return ".";
  const char* home = std::getenv("HIROBA_HOME");
  return home != nullptr && *home != '\0' ? home : ".";
}

std::string find_share() {
  const fs::path folder = executable_folder();
  for (const fs::path& candidate : {folder / "../share/hiroba", folder / "../../.."}) {
    if (is_share(candidate)) return candidate.lexically_normal().string();
  }
  const char* home = std::getenv("HIROBA_HOME");
  return home != nullptr && is_share(home) ? home : ".";
}

int report_briefly(source::Diagnostics& found, const source::SourceSet& files,
                   system::FileSystem& disk, const CommonOptions& options,
                   const std::vector<std::string>& showcases) {
  const bool is_brief = options.format == "text" && !options.all && !options.quiet;
  if (!is_brief || options.strict) return report(found, files, disk, options);
  found.sort();
  Brief brief = brief_of(found, files, showcases, options.message_language());
  const int code = report(brief.shown, files, disk, options);
  if (!brief.counted.empty()) say(stderr, "\n");
  for (const std::string& line : brief.counted) say(stderr, "{}\n", line);
  return code;
}

int report(source::Diagnostics& found, const source::SourceSet& files, system::FileSystem& disk,
           const CommonOptions& options) {
  found.sort();
  // Quiet means what has to be mended; programs get everything.
  const bool is_short = options.quiet && !options.strict && options.format == "text";
  const source::Diagnostics errors = is_short ? source::only_errors(found) : source::Diagnostics();
  const std::string text =
      source::print_diagnostics(is_short ? errors : found, files, disk, options.diagnostic_format(),
                                options.message_language());
  // Machines read standard output, people standard error.
  const bool for_people = options.format == "text";
  if (for_people) say_text(stderr, text);
  else std::fwrite(text.data(), 1, text.size(), stdout);
  for (const source::Diagnostic& d : found.list()) {
    if (d.rule->severity == source::Severity::error && publish::is_environment(*d.rule))
      return kEnvironment;
  }
  if (found.has_errors()) return kContentErrors;
  return options.strict && found.warnings() > 0 ? kContentErrors : kFine;
}

int run(int argc, const char* const* argv) {
  CLI::App app{kAbout, "hiroba"};
  app.set_version_flag("--version", "hiroba " HIROBA_VERSION);
  app.require_subcommand(1);
  CommonOptions o;
  app.fallthrough();  // common options may stand before or after the command
  add_common(app, o);
  std::string first, second, third;

  CLI::App* build = app.add_subcommand("build", "サイトを作って public/ に出す / build the site");
  build->add_option("--output", o.output, "出す所 / output folder (default: <site>/public)");
  build->add_flag("--pdf", o.pdf,
                  "用紙をPDFでも出す（Chromiumを使う） / forms as PDF too, with Chromium");

  CLI::App* check = app.add_subcommand("check", "作らずに確かめる / check without publishing");
  for (CLI::App* one : {build, check}) {
    one->add_flag("--all", o.all,
                  "注意とお知らせを、まとめずにぜんぶ出す / every warning and note");
  }

  CLI::App* make = app.add_subcommand("new", "新しい記録を作る / start a new record");
  make->add_option("kind", first, "種類 / kind: group, event, course …")->required();
  make->add_option(
      "slug", second,
      "ファイルの名前。お話（story）は書かなくてよい / file name (a-z, 0-9, -); not for a story");
  make->add_option("title", third, "名前 / title");

  CLI::App* sheets = app.add_subcommand(
      "sheets", "事業所だけに見せるシートの一そろいを作る / sheets that only facilities may see");
  std::string audience = "facility";
  sheets->add_option("--for", audience, "だれに見せるか / for whom")
      ->check(CLI::IsMember({"facility", "office"}))
      ->required();
  sheets->add_option("--output", o.output,
                     "出す所。public/ の中はだめ / output folder, not inside public/");

  CLI::App* ledger = app.add_subcommand(
      "ledger", "60日のあいだに、だれかが見るもの / what has to be looked at within 60 days");

  CLI::App* withdraw = app.add_subcommand(
      "withdraw", "お話やシートを取り下げ、どこにも残さない / take a story or a sheet back");
  withdraw->add_option("record", first, "story/名前 か supporter/名前 / the record")->required();
  withdraw->add_option("--output", o.output,
                       "公開している所 / output folder (default: <site>/public)");
  bool only_look = false;
  withdraw->add_flag("--dry-run", only_look, "変えずに、消えるものを見る / only say what would go");

  CLI::App* receive = app.add_subcommand(
      "receive", "届いた回答を確かめ、受付簿に加える / check answers that came in and enter them");
  ReceiveOptions received;
  receive->add_option("files", received.files,
                      "メールの文、JSON、CSV、Excel。「-」は標準入力 / mails, JSON, CSV, "
                      "workbooks; «-»: standard input");
  receive->add_option(
      "--register", received.register_folder,
      "受付簿のフォルダー。サイトとGitの外に / folder of the register, outside the site and Git");
  receive->add_option(
      "--form", received.form,
      "様式の名前（表に書いていないとき） / the form, of tables that do not say: form/NAME");
  receive->add_flag("--dry-run", received.only_look, "変えずに、どうなるかを見る / change nothing");
  receive->add_flag(
      "--skip-bad", received.skips_bad,
      "誤りのあるファイルからも、よいものは加える / of a file with errors, enter what is good");
  receive->add_flag("--again", received.enters_again,
                    "もうある回答も加える / enter also what is there already");
  receive->add_flag(
      "--changed", received.takes_changed,
      "記号の合わない回答も、要確認と記して受け取る / take answers whose codes do not fit, marked");
  receive->add_flag("--other-version", received.takes_other_version,
                    "ほかの版の回答も読む / read answers to another version, too");
  receive->add_flag("--purge", received.purges,
                    "保存期限の過ぎた行を消す / remove rows whose last day is over");

  CLI::App* import = app.add_subcommand(
      "import", "Excel や CSV の一覧を記録にする / make records of a list (xlsx, csv)");
  ImportOptions imported;
  import->add_option("file", imported.file, "一覧のファイル / the list")->required();
  import->add_option("--kind", imported.kind,
                     "記録の種類。書かなければ見出しから / kind; guessed from the headings");
  import->add_option("--list", imported.list,
                     "前と同じ一覧として読む名前 / the name it was imported under before");
  import->add_flag("--dry-run", imported.only_look, "書かずに、どうなるかを見る / write nothing");
  import->add_flag("--mapping", imported.only_mapping,
                   "対応表だけを書く / write the mapping of columns alone");

  CLI::App* export_ = app.add_subcommand(
      "export", "記録を一覧にする。記入用の空の一覧も / a list of records, or an empty one");
  ExportOptions exported;
  export_->add_option("--kind", exported.kind, "記録の種類 / kind of records");
  export_->add_option("-o,--output", exported.output,
                      "出すファイル（.csv か .xlsx） / file to make");
  export_->add_option("--blank", exported.blank,
                      "この種類の、記入用の Excel / an empty workbook for this kind");

  CLI::App* search =
      app.add_subcommand("search", "サイトの検索にたずねる / ask the search of the site");
  SearchOptions asked;
  search->add_option("words", asked.words, "さがすことば / what to look for");
  search->add_option("--in", asked.language, "どの言語で（ja, easy, en …） / in which language");
  search->add_flag("--explain", asked.explains,
                   "なぜその順になったかを見る / why each page stands where it does");
  search->add_flag("--archives", asked.with_archives,
                   "2020年度の記録もさがす / the records of 2020, too");
  search->add_flag("--json", asked.as_json, "プログラム向けに / for programs");
  search->add_option("--questions", asked.questions,
                     "1行に1つの問いのファイル。「-」は標準入力 / a file, one question a line");

  CLI::App* init =
      app.add_subcommand("init", "新しいサイトを始める / begin a new site in a folder");
  InitOptions begun;
  init->add_option("folder", begun.folder, "新しいフォルダー / the new folder")->required();
  init->add_option("--town", begun.town, "町の名前 / name of the town");
  init->add_option("--areas", begun.areas,
                   "地域: なかまち=nakamachi,みずべ=mizube / areas, each with its id");
  init->add_option("--languages", begun.languages, "ことば: ja,easy,en / languages");
  init->add_option("--base-url", begun.base_url, "公開するアドレス / its address on the web");
  init->add_flag("--github", begun.with_github,
                 "GitHub で公開するためのファイルも / files for publishing by GitHub, too");

  CLI::App* serve = app.add_subcommand(
      "serve", "この機械だけで見る。直すとすぐ作り直す / preview, made again on every change");
  ServeOptions served;
  serve->add_option("--port", served.port, "ポート / port (default: 8025)")
      ->check(CLI::Range(1024, 65000));
  serve->add_option("--host", served.host,
                    "ほかの機械からも見るときだけ / only to be seen from other machines");
  serve->add_flag("--open", served.opens, "ブラウザーで開く / open it in a browser");
  serve->add_flag("--held-back", served.shows_held_back,
                  "下書きや公開前のものも印をつけて見る / drafts and what waits, marked");

  CLI::App* closed = app.add_subcommand(
      "closed", "その日を休みにして、お知らせも書く / call a day off, with a notice");
  ClosedOptions off;
  closed->add_option("record", off.record, "group/名前 か event/名前 / the record")->required();
  closed->add_option("--on", off.day, "日（書かなければ今日） / the day; default: today");
  closed->add_option("--words", off.words, "わけや、代わりのこと / why, or what instead");

  CLI::App* fetch = app.add_subcommand(
      "fetch", "ほかの町のデータを取りこむ / bring the data of other towns here");

  CLI::App* publish_to = app.add_subcommand(
      "publish", "作ったサイトを、rclone でサーバーに置く / put the site on a server, with rclone");
  PublishToOptions put;
  publish_to->add_option("remote", put.remote, "rclone の送り先: server:public_html / the remote")
      ->required();
  publish_to->add_option("--output", o.output, "作ったサイト / the finished site");
  publish_to->add_flag("--dry-run", put.only_look,
                       "送らずに、送るものを見る / only say what would go");

  CLI::App* news = app.add_subcommand(
      "news", "ひと月のことを、メールやLINEに貼れる文で / a month in words to paste into a mail");
  NewsOptions told;
  news->add_option("--month", told.month, "2026-12 のように（書かなければ今月） / the month");
  news->add_option("--in", told.language, "どの言語で（ja, easy, en …） / in which language");

  CLI::App* links = app.add_subcommand(
      "links",
      "外のページへのつながりが、生きているかを見る / do the addresses outside still answer");

  CLI::App* dates = app.add_subcommand(
      "dates",
      "変わった日をGitの履歴から書き出す / write down from Git when each record changed last");

  CLI::App* explain = app.add_subcommand("explain", "知らせをくわしく / explain a message");
  explain->add_option("rule", first, "[ ] の中の名前 / the name in brackets");

  CLI::App* schema =
      app.add_subcommand("schema", "エディターのための型 / JSON Schemas for editors");

  CLI::App* reference =
      app.add_subcommand("reference", "書ける項目の一覧 / every field or template name");
  reference->add_option("topic", first, "種類、または templates / a kind, or «templates»");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    say(stderr, "hiroba: 使いかたが違います。一覧: hiroba --help\nhiroba: {}\n", error.what());
    return kUsage;
  }
  if (build->parsed()) return build_command(o);
  if (check->parsed()) return check_command(o);
  if (make->parsed()) return new_command(o, first, second, third);
  if (sheets->parsed()) return sheets_command(o, audience);
  if (ledger->parsed()) return ledger_command(o);
  if (withdraw->parsed()) return withdraw_command(o, first, only_look);
  if (receive->parsed()) return receive_command(o, received);
  if (import->parsed()) return import_command(o, imported);
  if (export_->parsed()) return export_command(o, exported);
  if (search->parsed()) return search_command(o, asked);
  if (init->parsed()) return init_command(o, begun);
  if (serve->parsed()) return serve_command(o, served);
  if (closed->parsed()) return closed_command(o, off);
  if (fetch->parsed()) return fetch_command(o);
  if (publish_to->parsed()) return publish_command(o, put);
  if (news->parsed()) return news_command(o, told);
  if (links->parsed()) return links_command(o);
  if (dates->parsed()) return dates_command(o);
  if (explain->parsed()) return explain_command(o, first);
  if (schema->parsed()) return schema_command(o);
  return reference_command(o, first);
}

}  // namespace hiroba::app
