#include "publish/search_index.h"

#include "outputs/search.h"
#include "publish/layers.h"
#include "publish/load_site.h"
#include "publish/search_words.h"
#include "publish/site_files.h"

namespace hiroba::publish {

std::optional<std::vector<search::IndexFiles>> search_indexes(const BuildRequest& request,
                                                              system::FileSystem& disk,
                                                              source::SourceSet& files,
                                                              source::Diagnostics& found) {
  auto loaded = load_site(request, "", disk, files, found);
  if (!loaded) return std::nullopt;
  model::Model& model = loaded->model;
  const Layers layers(disk, {request.site, request.share});
  const kinds::Languages& languages = model.settings.languages;
  const emit::SiteFiles words = read_site_files(layers, languages, disk, files, found);
  model.search_words = read_search_words(layers, request.site, languages, disk, files, found);
  if (found.has_errors()) return std::nullopt;
  const outputs::Site site{model, {}, words, request.site};
  std::vector<search::IndexFiles> out;
  for (const kinds::Language language : languages.spoken())
    out.push_back(outputs::search_files(outputs::search_source(site, language)));
  return out;
}

std::optional<search::Index> open_index(const search::IndexFiles& files) {
  return search::Index::read(files.dictionary,
                             [&files](const std::string& route) -> std::optional<std::string> {
                               for (const auto& [name, bytes] : files.parts) {
                                 if (route == files.folder + name + ".js") return bytes;
                               }
                               return std::nullopt;
                             });
}

}  // namespace hiroba::publish
