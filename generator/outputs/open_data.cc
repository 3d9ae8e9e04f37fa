#include <memory>

#include "open_data/datasets.h"
#include "outputs/output.h"

// What the site gives away as data, under data/.
namespace hiroba::outputs {
namespace {

using open_data::Dataset;

// The words and the list live as long as any file that is made from them.
struct Data {
  explicit Data(const Site& site)
      : words(site.files.strings, kinds::Language()),
        list(open_data::datasets(site.model, words)) {}
  const emit::Words words;
  const std::vector<Dataset> list;
};

}  // namespace

void add_open_data(const Site& site, Outputs& out) {
  if (site.model.audience != kinds::Visibility::open) return;
  const auto data = std::make_shared<const Data>(site);
  const auto add = [&](std::string_view route, auto bytes) {
    out.push_back({std::string(route), Written{[data, bytes]() -> std::optional<std::string> {
                     std::string made = bytes(*data);
                     if (!data->words.missing().empty()) return std::nullopt;
                     return made;
                   }}});
  };
  for (const Dataset& dataset : data->list) {
    for (const open_data::File& file : dataset.files) {
      add(file.route, [&file](const Data&) { return file.bytes(); });
    }
  }
  add(open_data::kCatalogueRoute,
      [&site](const Data& d) { return open_data::catalogue(d.list, site.model, d.words); });
  add(open_data::kApiRoute,
      [&site](const Data& d) { return open_data::api(d.list, site.model, d.words); });
}

}  // namespace hiroba::outputs
