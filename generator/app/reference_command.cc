#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/say.h"
#include "kinds/authors_reference.h"
#include "kinds/json_schema.h"
#include "kinds/registry.h"
#include "pages/sort.h"
#include "publish/load_site.h"
#include "template/describe.h"
#include "text/near.h"

namespace hiroba::app {

namespace {

// The languages of the site, or those that every site knows while its settings cannot be read.
kinds::Languages languages_at(system::FileSystem& disk, const std::string& site) {
  source::SourceSet files;
  source::Diagnostics other;  // `check` says what is wrong with the settings
  const auto settings = publish::read_settings(site, "", disk, files, other);
  return settings ? settings->languages : kinds::Languages::usual();
}

}  // namespace

std::error_code write_schemas(system::FileSystem& disk, const std::string& site) {
  // A name typed wrongly makes no folder.
  if (!disk.look(site + "/site/site.yaml"))
    return std::make_error_code(std::errc::no_such_file_or_directory);
  const std::string folder = site + "/.hiroba/schema";
  const kinds::Languages languages = languages_at(disk, site);
  std::error_code error = disk.make_directories(folder);
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (error) return error;
    const std::string path = fmt::format("{}/{}.json", folder, kinds::kind_name(kind.kind));
    const std::string text = kinds::json_schema(kind.kind, languages).dump(2) + "\n";
    if (disk.read(path) != text) error = disk.write(path, text);
  }
  return error;
}

int schema_command(const CommonOptions& options) {
  const auto disk = system::real_file_system();
  const std::string site = find_site(options);
  if (const std::error_code error = write_schemas(*disk, site)) {
    say(stderr, "{}: {}\n", site, error.message());
    return kEnvironment;
  }
  say(stdout, "{}/.hiroba/schema\n", site);
  return kFine;
}

int reference_command(const CommonOptions&, const std::string& topic) {
  if (topic == "templates") {
    emit::ViewTypes types;
    pages::RootTypes roots(types);
    for (const tmpl::TypeInfo* root : {&roots.site(), &roots.page()}) {
      say_text(stdout, tmpl::describe(*root) + "\n");
    }
    for (const kinds::KindInfo& kind : kinds::all_kinds()) {
      say_text(stdout, tmpl::describe(types.item(kind.kind)) + "\n");
    }
    return kFine;
  }
  if (const auto kind = kinds::kind_named(topic)) {
    say_text(stdout, kinds::authors_reference(*kind));
    return kFine;
  }
  if (!topic.empty()) {
    std::vector<std::string_view> names = {"templates"};
    for (const kinds::KindInfo& kind : kinds::all_kinds())
      names.push_back(kinds::kind_name(kind.kind));
    say(stderr, "「{}」という種類はありません。 / There is no kind \"{}\".", topic, topic);
    for (const std::string& near : text::near_names(topic, names)) say(stderr, " {}", near);
    say(stderr, "\n");
    return kUsage;
  }
  say(stdout, "hiroba reference 種類 / hiroba reference KIND\n\n");
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    say(stdout, "  {:<14}{}: {}\n", kinds::kind_name(kind.kind), kind.label_ja, kind.help_ja);
  }
  say(stdout, "  {:<14}テンプレートで使える名前 / names for templates\n", "templates");
  return kFine;
}

}  // namespace hiroba::app
