#include <fmt/format.h>

#include "app/commands.h"
#include "app/new_story.h"
#include "app/say.h"
#include "check/site_checks.h"
#include "kinds/near_kind.h"
#include "kinds/registry.h"
#include "kinds/scaffold.h"
#include "kinds/slug.h"
#include "publish/load_site.h"
#include "system/file_system.h"
#include "text/file_name.h"

namespace hiroba::app {
namespace {

int refuse(const std::string& ja, const std::string& en) {
  say(stderr, "{}\n{}\n", ja, en);
  return kUsage;
}

int refuse_taken(const std::string& kind, const std::string& slug) {
  return refuse(fmt::format("「{}/{}」はもうあります。上書きはしません。", kind, slug),
                fmt::format("{}/{} exists already and is not overwritten.", kind, slug));
}

// What is there already is never written over.
bool is_taken(system::FileSystem& disk, const std::string& path) {
  return disk.look(path + ".yaml") || disk.look(path + ".md");
}

int write(system::FileSystem& disk, const std::string& folder, const std::string& path,
          const std::string& text) {
  std::error_code error = disk.make_directories(folder);
  if (!error) error = disk.write(path, text);
  if (!error) return kFine;
  say(stderr, "{}: {}\n", path, error.message());
  return kEnvironment;
}

// Where stories live: the content root called «stories», or one that holds some already, so that a
// history of their own stays one (site.yaml: content_roots).
std::string story_folder(const std::string& site, system::FileSystem& disk) {
  source::SourceSet files;
  source::Diagnostics found;
  const auto settings = publish::read_settings(site, "", disk, files, found);
  std::string folder = site + "/content/story";
  if (!settings) return folder;
  for (const model::ContentRoot& root : settings->content_roots) {
    const std::string own = site + "/" + root.path + "/story";
    if (root.name == "stories") return own;
    if (!disk.look(folder) && disk.look(own)) folder = own;
  }
  return folder;
}

int new_story(const CommonOptions& options, const std::string& given, const std::string& title) {
  const auto today = day_of(options);
  if (!today) return kUsage;
  // A single word that cannot be a file name is the title.
  const bool is_title = title.empty() && !given.empty() && !kinds::is_slug(given);
  std::string slug = is_title ? "" : given;
  if (!slug.empty() && !check::is_opaque_slug(slug)) {
    return refuse(
        fmt::format("お話のファイルの名前は、「{}"
                    "」のようなことばにしません。取り下げたあとも、名前はリンクや記録に残り、"
                    "内容や人がわかることがあります。名前を書かなければ、意味のない6字で作ります: "
                    "hiroba new story",
                    slug),
        fmt::format("A story is not named by words such as \"{}\": names stay in links and records "
                    "even after a "
                    "withdrawal. Leave it out and six letters without a meaning are chosen: hiroba "
                    "new story",
                    slug));
  }
  const auto disk = system::real_file_system();
  const std::string folder = story_folder(find_site(options), *disk);
  if (!slug.empty() && is_taken(*disk, folder + "/" + slug)) return refuse_taken("story", slug);
  while (slug.empty() || is_taken(*disk, folder + "/" + slug)) slug = random_slug();
  const std::string path = folder + "/" + slug + ".md";
  const int code = write(*disk, folder, path, story_scaffold(is_title ? given : title, *today));
  if (code != kFine) return code;
  say(stdout,
      "{}"
      "\n下書きを作りました。書いた人といっしょに、問いに答える形で書きます。どの問いもとばせます。"
      "\n"
      "同意書をもらうまで draft: true を消しません。ことばの確かめ: hiroba check\n"
      "A draft with questions to answer; keep draft: true until the consent paper is signed.\n",
      path);
  return kFine;
}

}  // namespace

int new_command(const CommonOptions& options, const std::string& kind_word, const std::string& slug,
                const std::string& title) {
  const std::string site = find_site(options);
  if (!system::real_file_system()->look(site + "/site/site.yaml")) {
    return refuse(
        fmt::format("「{}」にサイト（site/site.yaml）がありません。--site の場所を確かめます。",
                    site),
        fmt::format("There is no site (site/site.yaml) in \"{}\". Check --site.", site));
  }
  const auto kind = kinds::kind_named(kind_word);
  if (!kind) {
    std::string names;
    for (const std::string& near : kinds::near_kinds(kind_word)) names += " " + near;
    if (!names.empty()) {
      return refuse(fmt::format("「{}」という種類はありません。近い名前:{}", kind_word, names),
                    fmt::format("There is no kind \"{}\". Near names:{}", kind_word, names));
    }
    for (const auto& k : kinds::all_kinds()) names += fmt::format(" {}", kinds::kind_name(k.kind));
    return refuse(fmt::format("「{}」という種類はありません。書けるのは:{}", kind_word, names),
                  fmt::format("There is no kind \"{}\". Kinds:{}", kind_word, names));
  }
  if (*kind == kinds::Kind::story) return new_story(options, slug, title);
  if (!kinds::is_slug(slug)) {
    return refuse(
        fmt::format("ファイルの名前は、英小文字・数字・ハイフンだけで、{}字までにします。例: "
                    "hidamari-no-kai",
                    kinds::kLongestSlug),
        fmt::format("The file name takes lower-case letters, digits and hyphens only, at most {}.",
                    kinds::kLongestSlug));
  }
  if (kinds::is_list_page(slug) || text::is_device_name(slug)) {
    return refuse(
        fmt::format("「{}」は、一覧のページかWindowsが使う名前です。ほかの名前にします。", slug),
        fmt::format("\"{}\" is a name that list pages or Windows use; choose another.", slug));
  }
  const auto disk = system::real_file_system();
  const std::string folder = fmt::format("{}/content/{}", find_site(options), kind_word);
  if (is_taken(*disk, folder + "/" + slug)) return refuse_taken(kind_word, slug);
  const std::string path =
      fmt::format("{}/{}.{}", folder, slug, kinds::info(*kind).is_prose ? "md" : "yaml");
  const int code = write(*disk, folder, path, kinds::scaffold(*kind, title.empty() ? slug : title));
  if (code != kFine) return code;
  say(stdout,
      "{}\n作りました。draft: true を消すと公開されます。 / Created; remove draft: true to "
      "publish.\n",
      path);
  return kFine;
}

}  // namespace hiroba::app
