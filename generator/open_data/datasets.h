#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "emit/words.h"
#include "model/model.h"

// What the site gives away as data. One list feeds the files, the page for people and the catalogue
// for programs: a new dataset is a file here and a line in datasets.cc.
namespace hiroba::open_data {

// One file of a dataset. Its bytes are worked out when it is written.
struct File {
  std::string route;
  std::string_view format;      // «CSV», «GeoJSON»: for people
  std::string_view media_type;  // IANA's
  std::function<std::string()> bytes;
  std::string schema;           // route of what describes it; empty: nothing does
  bool is_description = false;  // itself such a description, no data
};

struct Dataset {
  std::string name;  // «event-list»: its words in site/strings, section `data`; its id for programs
  std::string title;                // in Japanese, as all data
  std::optional<kinds::Kind> kind;  // records of one kind: its title is that of the kind
  size_t count = 0;                 // rows or records in it
  std::optional<text::Date> changed;
  std::vector<File> files;
};

// `words` are those in which records are written. The model and the words live as long as the list.
std::vector<Dataset> datasets(const model::Model& model, const emit::Words& words);

inline constexpr std::string_view kCatalogueRoute = "data/catalog.jsonld";
inline constexpr std::string_view kApiRoute = "data/openapi.json";

// The datasets as a catalogue (DCAT 3 as JSON-LD) and as an interface (OpenAPI 3.1).
std::string catalogue(const std::vector<Dataset>& datasets, const model::Model& model,
                      const emit::Words& words);
std::string api(const std::vector<Dataset>& datasets, const model::Model& model,
                const emit::Words& words);

std::string data_page_route(kinds::Language language);

}  // namespace hiroba::open_data
