#include <fmt/format.h>

#include "app/commands.h"
#include "kinds/registry.h"
#include "kinds/scaffold.h"
#include "source/file_system.h"

namespace hiroba::app {
namespace {

bool is_slug(const std::string& text) {
  for (const char c : text) {
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') return false;
  }
  return !text.empty();
}

int refuse(const std::string& ja, const std::string& en) {
  fmt::print(stderr, "{}\n{}\n", ja, en);
  return kUsage;
}

}  // namespace

int new_command(const CommonOptions& options, const std::string& kind_word, const std::string& slug,
                const std::string& title) {
  const auto kind = kinds::kind_named(kind_word);
  if (!kind) {
    std::string names;
    for (const auto& k : kinds::all_kinds()) names += fmt::format(" {}", kinds::kind_name(k.kind));
    return refuse(fmt::format("「{}」という種類はありません。書けるのは:{}", kind_word, names),
                  fmt::format("There is no kind \"{}\". Kinds:{}", kind_word, names));
  }
  if (!is_slug(slug)) {
    return refuse("ファイルの名前は、英小文字・数字・ハイフンだけにします。例: hidamari-no-kai",
                  "The file name takes lower-case letters, digits and hyphens only.");
  }
  const auto disk = source::real_file_system();
  const std::string folder = fmt::format("{}/content/{}", find_site(options), kind_word);
  for (const char* ending : {".yaml", ".md"}) {
    if (disk->look(folder + "/" + slug + ending)) {
      return refuse(fmt::format("「{}/{}」はもうあります。上書きはしません。", kind_word, slug),
                    fmt::format("{}/{} exists already and is not overwritten.", kind_word, slug));
    }
  }
  const std::string path = fmt::format("{}/{}.{}", folder, slug, kinds::info(*kind).is_prose ? "md" : "yaml");
  std::error_code error = disk->make_directories(folder);
  if (!error) error = disk->write(path, kinds::scaffold(*kind, title.empty() ? slug : title));
  if (error) {
    fmt::print(stderr, "{}: {}\n", path, error.message());
    return kEnvironment;
  }
  fmt::print("{}\n作りました。draft: true を消すと公開されます。 / Created; remove draft: true to publish.\n", path);
  return kFine;
}

}  // namespace hiroba::app
