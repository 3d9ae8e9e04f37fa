#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "pages/sort.h"
#include "kinds/authors_reference.h"
#include "kinds/json_schema.h"
#include "kinds/registry.h"
#include "template/describe.h"
#include "text/near.h"

namespace hiroba::app {

std::error_code write_schemas(source::FileSystem& disk, const std::string& site) {
  const std::string folder = site + "/.hiroba/schema";
  std::error_code error = disk.make_directories(folder);
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (error) return error;
    const std::string path = fmt::format("{}/{}.json", folder, kinds::kind_name(kind.kind));
    const std::string text = kinds::json_schema(kind.kind).dump(2) + "\n";
    if (disk.read(path) != text) error = disk.write(path, text);
  }
  return error;
}

int schema_command(const CommonOptions& options) {
  const auto disk = source::real_file_system();
  const std::string site = find_site(options);
  if (const std::error_code error = write_schemas(*disk, site)) {
    fmt::print(stderr, "{}: {}\n", site, error.message());
    return kEnvironment;
  }
  fmt::print("{}/.hiroba/schema\n", site);
  return kFine;
}

int reference_command(const CommonOptions&, const std::string& topic) {
  if (topic == "templates") {
    emit::ViewTypes types;
    pages::RootTypes roots(types);
    for (const tmpl::TypeInfo* root : {&roots.site(), &roots.page()}) {
      fmt::print("{}\n", tmpl::describe(*root));
    }
    for (const kinds::KindInfo& kind : kinds::all_kinds()) {
      fmt::print("{}\n", tmpl::describe(types.item(kind.kind)));
    }
    return kFine;
  }
  if (const auto kind = kinds::kind_named(topic)) {
    fmt::print("{}", kinds::authors_reference(*kind));
    return kFine;
  }
  if (!topic.empty()) {
    std::vector<std::string_view> names = {"templates"};
    for (const kinds::KindInfo& kind : kinds::all_kinds()) names.push_back(kinds::kind_name(kind.kind));
    fmt::print(stderr, "「{}」という種類はありません。 / There is no kind \"{}\".", topic, topic);
    for (const std::string& near : text::near_names(topic, names)) fmt::print(stderr, " {}", near);
    fmt::print(stderr, "\n");
    return kUsage;
  }
  fmt::print("hiroba reference 種類 / hiroba reference KIND\n\n");
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    fmt::print("  {:<14}{}: {}\n", kinds::kind_name(kind.kind), kind.label_ja, kind.help_ja);
  }
  fmt::print("  {:<14}テンプレートで使える名前 / names for templates\n", "templates");
  return kFine;
}

}  // namespace hiroba::app
