#include "publish/site_files.h"

#include "kinds/language.h"
#include "publish/content_rules.h"
#include "publish/root_files.h"
#include "syntax/yaml.h"

namespace hiroba::publish {
namespace {

void read_strings(const Layers& layers, const kinds::Languages& languages, system::FileSystem& disk,
                  source::SourceSet& files, emit::SiteFiles& out, source::Diagnostics& found) {
  for (const kinds::Language language : languages.all()) {
    emit::Strings& strings = out.strings[language];
    const std::string name = "site/strings/" + language.tag() + ".yaml";
    for (const std::string& path : layers.find_all(name)) {
      const source::FileId id = files.add(source::SourceFile{name, path, false});
      std::error_code error;
      const auto text = disk.read(path, &error);
      if (!text) {
        found.report(rules::kNotReadable, source::Mark{id, 0, 0, 0}, {error.message()});
      } else if (const auto node = syntax::parse_yaml(*text, id, 1, found)) {
        strings.add(*node);
      }
    }
    strings.finish();
  }
}

void report_untranslated(const kinds::Languages& languages, const emit::SiteFiles& site,
                         source::Diagnostics& found) {
  constexpr size_t kMostNamed = 3;
  for (const kinds::Language language : languages.spoken()) {
    const auto lacking = site.strings[language].lacking(site.strings[kinds::Language()]);
    if (lacking.empty()) continue;
    std::string named;
    for (size_t i = 0; i < lacking.size() && i < kMostNamed; ++i)
      named.append(i == 0 ? "" : ", ").append(lacking[i]);
    if (lacking.size() > kMostNamed) named += ", …";
    found.report(rules::kWordsUntranslated, {},
                 {language.tag(), std::to_string(lacking.size()), named});
  }
}

void read_drawings(const Layers& layers, system::FileSystem& disk, const std::string& folder,
                   std::map<std::string, std::string, std::less<>>& out) {
  for (const auto& [name, path] : layers.files_below("site/assets/" + folder)) {
    constexpr std::string_view ending = ".svg";
    if (name.size() <= ending.size() || name.substr(name.size() - ending.size()) != ending)
      continue;
    if (auto text = disk.read(path)) {
      while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
      out.emplace(name.substr(0, name.size() - ending.size()), std::move(*text));
    }
  }
}

// Drawings are written into the pages; a browser on file:// could not load them from a file.
bool is_inlined(std::string_view asset) {
  return asset.substr(0, 6) == "icons/" || asset.substr(0, 4) == "art/";
}

// `paths` on the disk by the name below `folder`, which is where editors find them.
emit::AssetSources sources_of(const std::map<std::string, std::string, std::less<>>& paths,
                              const std::string& folder, source::SourceSet& files) {
  emit::AssetSources out;
  for (const auto& [name, path] : paths) {
    const std::string shown = folder + "/" + name;
    out.emplace(name, emit::AssetSource{path, files.add(source::SourceFile{shown, path, false})});
  }
  return out;
}

}  // namespace

emit::SiteFiles read_site_files(const Layers& layers, const kinds::Languages& languages,
                                system::FileSystem& disk, source::SourceSet& files,
                                source::Diagnostics& found) {
  emit::SiteFiles out;
  read_strings(layers, languages, disk, files, out, found);
  if (!found.has_errors()) report_untranslated(languages, out, found);
  read_drawings(layers, disk, "icons", out.icons);
  read_drawings(layers, disk, "art", out.art);
  const emit::ReadAsset read = [&](const emit::AssetSource& file) {
    std::error_code error;
    auto bytes = disk.read(file.path, &error);
    if (!bytes)
      found.report(rules::kNotReadable, source::Mark{file.file, 0, 0, 0}, {error.message()});
    return bytes;
  };
  auto assets = layers.files_below("site/assets");
  std::erase_if(assets, [](const auto& file) { return is_inlined(file.first); });
  out.assets = emit::mark_assets(sources_of(assets, "site/assets", files), read, found);
  const auto roots = sources_of(read_root_files(layers, disk, files, found), "site/root", files);
  out.root_files = emit::fill_root_files(roots, out.assets, read, found);
  return out;
}

std::optional<tmpl::LoadedTemplate> LayerLoader::load(std::string_view name) {
  const auto path = layers_.find("templates/" + std::string(name));
  if (!path) return std::nullopt;
  auto text = disk_.read(*path);
  if (!text) return std::nullopt;
  const source::FileId id =
      files_.add(source::SourceFile{"templates/" + std::string(name), *path, false});
  return tmpl::LoadedTemplate{std::move(*text), id};
}

std::vector<std::string> LayerLoader::names() {
  std::vector<std::string> out;
  for (const auto& [name, path] : layers_.files_below("templates")) out.push_back(name);
  return out;
}

}  // namespace hiroba::publish
