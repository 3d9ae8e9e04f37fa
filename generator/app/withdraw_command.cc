#include <fmt/format.h>

#include "app/commands.h"
#include "app/say.h"
#include "publish/withdraw.h"
#include "text/date_format.h"

namespace hiroba::app {
namespace {

using publish::Withdrawal;

std::string list_of(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += fmt::format("- {}\n", quoted(line));
  return out;
}

std::string recall(const Withdrawal& w) {
  if (w.printed.empty()) {
    return "刷った記録（content/booklet/"
           "）に、この記録はありません。ほかで刷ったり配ったりしたことがないかを、思い出してくださ"
           "い。\n";
  }
  std::string out =
      "この版を置いた所に電話をして、残りを引き取ります。わけは言わなくてかまいません（「新しい版に"
      "替えます」で足ります）。\n\n"
      "| 冊子 | 刷った日 | 部数 | 置いた所 |\n| --- | --- | --- | --- |\n";
  for (const publish::PrintedIn& one : w.printed) {
    out += fmt::format("| {} | {} | {} | {} |\n", one.booklet,
                       one.date.empty() ? "記録なし" : one.date,
                       one.copies > 0 ? std::to_string(one.copies) : "記録なし",
                       one.left_at.empty() ? "記録なし" : one.left_at);
  }
  return out;
}

// The paths as Git knows them, for a purge of the history.
std::string purge_arguments(const Withdrawal& w) {
  std::string out = " --path " + w.record;
  for (const std::string& path : w.removed) out += " --path " + quoted(path);
  return out;
}

// What has been done, what a person has to do now, and what nobody can do.
std::string steps(const Withdrawal& w, const std::string& id, const std::string& day) {
  std::string out = fmt::format("# 取り下げの手順: {}（{}）\n\n", id, day);
  out += "## 済んだこと\n\n";
  out += fmt::format(
      "- {} の本文、題、筆名、要約を消し、「公開を終えました」の印だけを残しました。\n", w.record);
  for (const std::string& path : w.removed)
    out += fmt::format("- {} を消しました。\n", quoted(path));
  out += w.published ? "- この機械のサイトを作り直し、控えの世代と写真の控えも消しました。\n"
                     : "- "
                       "サイトを作り直せなかったので、この記録のページだけを出力から消しました。誤"
                       "りを直したら hiroba build をします。\n";
  if (w.left_out > 0) {
    out += fmt::format("- 誤りのあるほかの記録{}件は、直るまで出ません。\n", w.left_out);
  }
  out += w.left.empty()
             ? "- 出力の全部のファイルを、12文字の続きで探しました。残っていません。\n"
             : "- **出力のつぎのファイルに、同じことばが残っています。見て、消してください。**\n" +
                   list_of(w.left);
  out +=
      "\n## いますぐ: 公開中のサイトから消す\n\n"
      "    git add -A\n    git commit -m \"Take down a page\"\n    git push\n\n"
      "ことばや題を、コミットの文に書きません。数分後に、前の住所を開いて確かめます。\n"
      "自動の公開が止まっているときは、public/ を手で置きかえます。\n";
  if (!w.named_in.empty()) {
    out +=
        "\n## ほかの記録にある名前\n\nつながりはもう出ません。行を消すと、名前も残りません。\n\n" +
        list_of(w.named_in);
  }
  out +=
      "\n## 今日のうちに: Git の履歴から消す\n\n"
      "履歴には、消す前の本文が残っています。公開の置き場なら、だれでも読めます。\n\n"
      "1. ほかの人に、手元の変更を送ってもらい、作業を止めてもらいます。\n"
      "2. 新しく複製した所で、つぎを実行します（git-filter-repo が要ります）。\n\n"
      "       git filter-repo --invert-paths" +
      purge_arguments(w) +
      "\n\n"
      "3. 印のファイル（" +
      w.record +
      "）をもう一度加えて、コミットします。前の住所に「公開を終えました」と出すためです。\n"
      "4. `git push --force --all` と `git push --force --tags` をします。\n"
      "5. 前からある複製を、全員が捨てて、取り直します。古い複製から push "
      "すると、もとにもどります。\n"
      "6. 置き場の会社（GitHub なら "
      "support）に、取り下げの依頼（プルリクエスト）と、見えない参照・控えの掃除を頼みます。\n"
      "7. 分かれた置き場（fork）があれば、持ち主に同じことを頼みます。fork "
      "は、こちらからは消せません。\n"
      "8. 自動処理の成果物（Actions の artifact と cache）と、前の公開（deployment）を消します。\n";
  out +=
      "\n## 数日のうちに: 外の控え\n\n"
      "- 検索: 検索会社の「古いコンテンツの削除」に、前の住所を出します。\n"
      "- Internet Archive などの保存: 住所を書いて、除いてもらうよう頼みます。\n"
      "- 知らせに住所を書いた所（たより、SNS、ほかの町のページ）に、消してもらうよう頼みます。\n"
      "- 同意書の控え（置き場の外）に、取り下げの日を書きます。\n";
  out += "\n## 紙\n\n" + recall(w);
  out +=
      "\n## とりもどせないこと\n\n"
      "読んだ人の記憶、個人が保存した画面、写真、コピー、引用は、とりもどせません。\n"
      "本人には、できたことと、できないことの両方を、そのまま伝えます。取り下げのわけは聞きません。"
      "\n";
  return out;
}

}  // namespace

int withdraw_command(const CommonOptions& options, const std::string& id, bool only_look) {
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  request.output = options.output.empty() ? request.site + "/public" : options.output;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto done = publish::withdraw(request, id, only_look, *disk, files, found);
  const int code = report(found, files, *disk, options);
  if (!done) return code == kFine ? kContentErrors : code;
  if (only_look) {
    say(stdout,
        "まだ何も変えていません。消えるもの / nothing changed yet; this would go:\n- "
        "{}（本文と題）\n",
        done->record);
    say_text(stdout, list_of(done->removed));
    say_text(stdout, "この記録を名前で指しているところ / named in:\n" + list_of(done->named_in));
    return kFine;
  }
  const std::string day = text::iso(request.today);
  const std::string text = steps(*done, id, day);
  std::string name = id;
  for (char& c : name) c = c == '/' ? '-' : c;
  const std::string folder = request.site + "/.hiroba/withdrawn";
  std::error_code error = disk->make_directories(folder);
  const std::string path = fmt::format("{}/{}-{}.md", folder, name, day);
  if (!error) error = disk->write(path, text);
  say_text(stdout, text + "\n");
  if (!error) say(stdout, "この手順は {} にもあります（Gitには入りません）。\n", path);
  const bool is_clean = done->published && done->left.empty();
  return is_clean ? kFine : kContentErrors;
}

}  // namespace hiroba::app
