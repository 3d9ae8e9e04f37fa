#include <nlohmann/json.hpp>

#include "emit/field_html.h"
#include "open_data/datasets.h"
#include "open_data/source.h"
#include "text/date_format.h"

// The catalogue of the data for programs: DCAT 3 as JSON-LD, for CKAN and other catalogues to
// collect; and what is there as an interface of files (OpenAPI 3.1).
namespace hiroba::open_data {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kJapanese =
    "http://publications.europa.eu/resource/authority/language/JPN";

Json context() {
  return {{"dcat", "http://www.w3.org/ns/dcat#"},
          {"dct", "http://purl.org/dc/terms/"},
          {"foaf", "http://xmlns.com/foaf/0.1/"},
          {"xsd", "http://www.w3.org/2001/XMLSchema#"},
          {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"}};
}

Json in_japanese(std::string_view text) { return {{"@value", text}, {"@language", "ja"}}; }
Json link(std::string address) { return {{"@id", std::move(address)}}; }

Json rights(const Source& source) {
  if (const auto& licence = source.settings().data_licence) return link(licence->url);
  return nullptr;
}

Json distribution(const File& file, const Source& source) {
  Json out = {{"@type", "dcat:Distribution"},
              {"dct:title", in_japanese(file.format)},
              {"dcat:downloadURL", link(source.address(file.route))},
              {"dcat:accessURL", link(source.address(file.route))},
              {"dcat:mediaType", link("https://www.iana.org/assignments/media-types/" +
                                      std::string(file.media_type))}};
  if (!file.schema.empty()) out["dct:conformsTo"] = link(source.address(file.schema));
  if (Json licence = rights(source); !licence.is_null()) out["dct:license"] = licence;
  return out;
}

// What is said of a dataset in site/strings, section `data`; of records of a kind one sentence fits
// all.
std::string about(const Dataset& dataset, const emit::Words& words) {
  if (dataset.kind)
    return emit::filled(words.word("data.records_about"), {{"kind", dataset.title}});
  return std::string(words.word("data", dataset.name + ".about"));
}

Json dataset_node(const Dataset& dataset, const Source& source) {
  const std::string page = source.address(data_page_route(source.words().language()));
  Json out = {{"@type", "dcat:Dataset"},
              {"@id", page + "#" + dataset.name},
              {"dct:identifier", dataset.name},
              {"dct:title", in_japanese(dataset.title)},
              {"dct:description", in_japanese(about(dataset, source.words()))},
              {"dct:language", link(std::string(kJapanese))},
              {"dcat:landingPage", link(page)},
              {"dct:accrualPeriodicity",
               link("http://publications.europa.eu/resource/authority/frequency/DAILY")}};
  if (dataset.changed) {
    out["dct:modified"] = {{"@value", text::iso(*dataset.changed)}, {"@type", "xsd:date"}};
  }
  Json licence = rights(source);
  if (!licence.is_null()) {
    out["dct:license"] = std::move(licence);
  } else {
    out["dct:rights"] = {{"@type", "dct:RightsStatement"},
                         {"rdfs:label", in_japanese(source.words().word("data.no_licence"))}};
  }
  for (const File& file : dataset.files) {
    if (!file.is_description) out["dcat:distribution"].push_back(distribution(file, source));
  }
  return out;
}

std::string name_of(const Source& source) {
  const auto& operated = source.settings().operated_by;
  return source.plain(operated ? operated->name : source.settings().title);
}

}  // namespace

std::string catalogue(const std::vector<Dataset>& datasets, const model::Model& model,
                      const emit::Words& words) {
  const Source source(model, words);
  Json out = {{"@context", context()},
              {"@type", "dcat:Catalog"},
              {"@id", source.address(kCatalogueRoute)},
              {"dct:title", in_japanese(source.plain(model.settings.title))},
              {"dct:description", in_japanese(words.word("data.lead"))},
              {"dct:language", link(std::string(kJapanese))},
              {"foaf:homepage", link(source.address(""))},
              {"dct:publisher", {{"@type", "foaf:Agent"}, {"foaf:name", name_of(source)}}}};
  for (const Dataset& dataset : datasets) {
    out["dcat:dataset"].push_back(dataset_node(dataset, source));
  }
  return out.dump(1) + "\n";
}

std::string api(const std::vector<Dataset>& datasets, const model::Model& model,
                const emit::Words& words) {
  const Source source(model, words);
  std::string server = source.address("");
  server.pop_back();  // paths begin with the slash
  Json out = {{"openapi", "3.1.0"},
              {"info",
               {{"title", source.plain(model.settings.title)},
                {"description", words.word("data.lead")},
                {"version", "1"}}},
              {"servers", {{{"url", server.empty() ? "/" : server}}}},
              {"paths", Json::object()}};
  if (const auto& licence = model.settings.data_licence) {
    out["info"]["license"] = {{"name", licence->name}, {"url", licence->url}};
  }
  for (const Dataset& dataset : datasets) {
    for (const File& file : dataset.files) {
      Json content = Json::object();
      if (!file.schema.empty() && file.media_type == "application/json") {
        // From the folder in which this document lies.
        content["schema"] = {{"$ref", file.schema.substr(std::string_view("data/").size())}};
      }
      out["paths"]["/" + file.route]["get"] = {
          {"summary", dataset.title + " (" + std::string(file.format) + ")"},
          {"responses",
           {{"200",
             {{"description", dataset.title},
              {"content", {{std::string(file.media_type), content}}}}}}}};
    }
  }
  return out.dump(1) + "\n";
}

}  // namespace hiroba::open_data
