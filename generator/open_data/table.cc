#include "open_data/table.h"

#include <nlohmann/json.hpp>

#include "tables/write_csv.h"

namespace hiroba::open_data {
namespace {

std::string csv(const std::vector<Heading>& headings, Cells cells) {
  std::vector<std::string> first;
  for (const Heading& heading : headings) first.emplace_back(heading.words);
  cells.insert(cells.begin(), std::move(first));
  return tables::write_csv(cells);
}

std::string csvw(std::string_view file, std::string_view title,
                 const std::vector<Heading>& headings, const Source& source) {
  nlohmann::ordered_json out = {
      {"@context", {"http://www.w3.org/ns/csvw", {{"@language", "ja"}}}},
      {"url", file},
      {"dc:title", title},
      {"dialect", {{"encoding", "utf-8"}, {"header", true}, {"lineTerminators", {"\r\n", "\n"}}}}};
  if (const auto& licence = source.settings().data_licence) {
    out["dc:license"] = {{"@id", licence->url}};
  }
  for (const Heading& heading : headings) {
    out["tableSchema"]["columns"].push_back(
        {{"name", heading.name}, {"titles", heading.words}, {"datatype", heading.type}});
  }
  return out.dump(1) + "\n";
}

}  // namespace

void add_table(Dataset& dataset, std::vector<Heading> headings, std::function<Cells()> cells,
               const Source& source) {
  const std::string file = dataset.name + ".csv";
  const std::string description = file + "-metadata.json";  // where CSVW looks for it
  const auto all = std::make_shared<const std::vector<Heading>>(std::move(headings));
  dataset.files.push_back({"data/" + file, "CSV", "text/csv",
                           [all, cells = std::move(cells)] { return csv(*all, cells()); },
                           "data/" + description});
  dataset.files.push_back(
      {"data/" + description, "CSVW", "application/csvm+json",
       [all, file, title = dataset.title, source] { return csvw(file, title, *all, source); }, "",
       true});
}

}  // namespace hiroba::open_data
