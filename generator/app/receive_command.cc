#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "answers/receive.h"
#include "app/commands.h"
#include "app/say.h"
#include "publish/load_forms.h"
#include "text/date_format.h"

namespace hiroba::app {
namespace {

using answers::Fate;
using answers::ReceivedAnswers;

// No more than is of any use, however much comes.
std::string read_standard_input() {
  std::string out;
  char bytes[65536];
  while (out.size() < answers::most_bytes_of_input()) {
    const size_t got = std::fread(
        bytes, 1, std::min(sizeof(bytes), answers::most_bytes_of_input() - out.size()), stdin);
    if (got == 0) break;
    out.append(bytes, got);
  }
  return out;
}

std::string_view fate_in_words(Fate fate, bool only_look, bool ja) {
  switch (fate) {
    case Fate::entered:
      if (only_look) return ja ? "よいです" : "fine";
      return ja ? "加えました" : "entered";
    case Fate::example:
      return ja ? "見本（よいです。加えません）" : "an example (fine; not entered)";
    case Fate::twice: return ja ? "もうあります" : "there already";
    case Fate::bad: return ja ? "誤りがあります" : "has errors";
    case Fate::held_back:
      return ja ? "よいですが、同じファイルに誤りがあるので加えません（--skip-bad で加えます）"
                : "fine, but not entered: there are errors in the same file (--skip-bad enters it)";
  }
  return "";
}

// «mail.txt:3: form/iken 第1版 1121-7KQ4: 加えました». Never a word of the answers.
void print_one(const ReceivedAnswers& one, const source::SourceFile& file, bool only_look,
               bool ja) {
  std::string line = fmt::format("{}:{}", file.path, one.mark.line);
  // What could not be judged may hold anything in the place of its form and number.
  if (one.fate != Fate::bad) {
    line +=
        fmt::format(fmt::runtime(ja ? ": {} 第{}版" : ": {} version {}"), one.form, one.version);
    if (!one.reference.empty()) line += " " + one.reference;
  }
  line += fmt::format(": {}", fate_in_words(one.fate, only_look, ja));
  if (one.fate == Fate::entered && !one.has_codes)
    line += ja ? "（確認記号なし）" : " (without codes)";
  say(stdout, "{}\n", line);
}

// One by one as many as somebody could go through; of the others how many met which fate.
void print_answers(const answers::Reception& done, const source::SourceSet& files, bool only_look,
                   bool ja) {
  constexpr size_t kMostShown = 1000;
  std::map<Fate, size_t> others;
  for (size_t i = 0; i < done.answers.size(); ++i) {
    const ReceivedAnswers& one = done.answers[i];
    if (i < kMostShown) print_one(one, files[one.mark.file], only_look, ja);
    else ++others[one.fate];
  }
  for (const auto& [fate, count] : others) {
    say(stdout, ja ? "ほか{}件: {}\n" : "{} more: {}\n", count, fate_in_words(fate, only_look, ja));
  }
}

void print_entered(const answers::Reception& done, bool only_look, bool ja) {
  for (const answers::EnteredFile& file : done.entered) {
    if (only_look) {
      say(stdout, ja ? "加えるなら: {} に{}件\n" : "Would be entered: {}, {} rows\n", file.path,
          file.rows);
    } else {
      say(stdout, ja ? "{} に{}件を加えました。\n" : "{}: {} rows entered.\n", file.path,
          file.rows);
    }
  }
  bool has_some = false;
  bool says_how_long = true;
  text::Date first = text::kLastDate;
  text::Date last = text::kFirstDate;
  for (const ReceivedAnswers& one : done.answers) {
    if (one.fate != Fate::entered) continue;
    has_some = true;
    says_how_long = says_how_long && one.has_days;
    first = std::min(first, one.until);
    last = std::max(last, one.until);
  }
  if (!has_some) return;
  const std::string days =
      first == last ? text::iso(first) : text::iso(first) + (ja ? "～" : " to ") + text::iso(last);
  say(stdout, "{}{}\n", ja ? "保存期限: " : "Kept until: ", days);
  if (!says_how_long) {
    say(stdout, "{}\n",
        ja ? fmt::format("（様式に keep_days がないものは{}日にしました）", answers::kDaysKept)
           : fmt::format("({} days where the form has no keep_days)", answers::kDaysKept));
  }
  if (only_look) {
    if (!done.has_operator) {
      say(stdout, "{}\n",
          ja ? "運営者のいないサイトなので、実際には受け付けられません。"
             : "This site has no operator: nobody is there who could accept them.");
    }
    say(stdout, "{}\n",
        ja ? "まだ何も変えていません（--dry-run）。" : "Nothing was changed (--dry-run).");
    return;
  }
  say(stdout, "{}\n",
      ja ? "もとのメールやファイルは消していません。読み終えたら消し、残す決まりがあるものも、おそ"
           "くとも" +
               text::iso(first) + "までに消してください。"
         : "The mails and files themselves are still there: delete them once they are read, at the "
           "latest on " +
               text::iso(first) + ".");
}

int usage(const char* ja, const char* en) {
  say(stderr, "hiroba receive: {}\nhiroba receive: {}\n", ja, en);
  return kUsage;
}

int purge(const CommonOptions& options, const ReceiveOptions& what) {
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  std::vector<answers::PurgedFile> done;
  if (const auto folder = answers::open_register(what.register_folder, request.site, what.only_look,
                                                 *disk, found)) {
    done = answers::purge_register(*folder, request.today, what.only_look, *disk, found);
  }
  const int code = report(found, files, *disk, options);
  if (options.quiet || options.format != "text") return code;
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  for (const answers::PurgedFile& file : done) {
    if (what.only_look) {
      say(stdout, ja ? "{}: 消すもの{}行、残すもの{}行\n" : "{}: {} rows would go, {} stay\n",
          file.path, file.removed, file.left);
    } else {
      say(stdout, ja ? "{}: {}行を消しました。残り{}行\n" : "{}: {} rows removed, {} left\n",
          file.path, file.removed, file.left);
    }
  }
  if (done.empty() && !found.has_errors()) {
    say(stdout, "{}\n", ja ? "受付簿がありません。" : "There is no register.");
  }
  if (!what.only_look && !done.empty()) {
    say(stdout, "{}\n",
        ja ? "控え（バックアップ）や印刷したものからも消してください。"
           : "Remove them from backups and from what was printed, too.");
  }
  return code;
}

}  // namespace

int receive_command(const CommonOptions& options, const ReceiveOptions& what) {
  if (what.register_folder.empty() && (what.purges || !what.only_look)) {
    return usage(
        "--register に、受付簿のフォルダーを書きます。確かめるだけなら --dry-run を付けます。",
        "name the register's folder with --register, or look only with --dry-run");
  }
  if (what.purges) {
    return what.files.empty()
               ? purge(options, what)
               : usage("--purge とファイルは一緒に使えません。", "--purge takes no files");
  }
  if (what.files.empty())
    return usage("読むファイルを書きます（「-」は標準入力）。",
                 "name the files to be read («-»: standard input)");
  publish::BuildRequest site;
  if (!fill_request(options, site)) return kUsage;
  answers::ReceiveRequest request;
  request.today = site.today;
  for (const std::string& file : what.files) {
    if (file == "-") {
      request.inputs.push_back({"(stdin)", read_standard_input()});
    } else {
      request.inputs.push_back({file, std::nullopt});
    }
  }
  request.register_folder = what.register_folder;
  const bool is_id = what.form.empty() || what.form.find('/') != std::string::npos;
  request.form = is_id ? what.form : "form/" + what.form;
  request.only_look = what.only_look;
  request.takes_other_version = what.takes_other_version;
  request.takes_changed = what.takes_changed;
  request.skips_bad = what.skips_bad;
  request.enters_again = what.enters_again;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  std::optional<answers::Reception> done;
  if (auto forms = publish::load_forms(site, *disk, files, found)) {
    done = answers::receive({forms->model, forms->words, site.site}, request, *disk, files, found);
  }
  const int code = report(found, files, *disk, options);
  if (!done || options.quiet || options.format != "text") return code;
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  print_answers(*done, files, what.only_look, ja);
  print_entered(*done, what.only_look, ja);
  return code;
}

}  // namespace hiroba::app
