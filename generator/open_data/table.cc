#include "open_data/table.h"

#include <nlohmann/json.hpp>

#include "tables/write_csv.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::open_data {
namespace {

// Characters that machines read differently (①, ㈱, half-width kana) as they are spelled out.
bool is_shorthand(char32_t c) {
  return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3200 && c <= 0x33FF) ||
         (c >= 0xFF61 && c <= 0xFF9F);
}
std::string spelled_out(std::string_view cell) {
  std::string out, run;
  const auto end_run = [&] {
    out += text::nfkc(run);
    run.clear();
  };
  for (size_t at = 0; at < cell.size();) {
    const text::Decoded d = text::decode_at(cell, at);
    if (is_shorthand(d.c)) {
      run.append(cell.substr(at, d.size));
    } else {
      end_run();
      out.append(cell.substr(at, d.size));
    }
    at += d.size;
  }
  end_run();
  return out;
}

std::string csv(const std::vector<Heading>& headings, Cells cells) {
  for (auto& row : cells) {
    for (std::string& cell : row) cell = spelled_out(cell);
  }
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
    // A time of day without seconds is none of XML Schema's.
    const nlohmann::ordered_json type =
        heading.type == "time" ? nlohmann::ordered_json{{"base", "time"}, {"format", "HH:mm"}}
                               : nlohmann::ordered_json(heading.type);
    out["tableSchema"]["columns"].push_back(
        {{"name", heading.name}, {"titles", heading.words}, {"datatype", type}});
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
