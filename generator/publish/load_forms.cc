#include "publish/load_forms.h"

#include <utility>

#include "publish/layers.h"
#include "publish/site_files.h"

namespace hiroba::publish {

std::optional<LoadedForms> load_forms(const BuildRequest& request, system::FileSystem& disk,
                                      source::SourceSet& files, source::Diagnostics& found) {
  BuildRequest for_office = request;
  for_office.audience = kinds::Visibility::office;
  for_office.despite_errors = true;
  source::Diagnostics other;
  auto site = load_site(for_office, "", disk, files, other);
  if (!site) {
    found.append(std::move(other));
    return std::nullopt;
  }
  const Layers layers(disk, {request.site, request.share});
  emit::SiteFiles site_files =
      read_site_files(layers, site->model.settings.languages, disk, files, other);
  LoadedForms out{std::move(site->model), {}};
  out.words = [strings = std::move(site_files.strings)](std::string_view label) {
    std::vector<std::string> words;
    for (const emit::Strings& one : strings) {
      if (const std::string* text = one.find("form." + std::string(label))) words.push_back(*text);
    }
    return words;
  };
  return out;
}

}  // namespace hiroba::publish
