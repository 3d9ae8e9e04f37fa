#include "open_data/datasets.h"

#include "model/routes.h"
#include "open_data/municipal_tables.h"
#include "open_data/standards.h"

namespace hiroba::open_data {
namespace {

using kinds::Kind;

// Stories, sheets of people and the booklets of stories are nobody's data (content policy 3).
bool may_be_records(Kind kind) {
  return kind != Kind::story && kind != Kind::supporter && kind != Kind::booklet;
}

}  // namespace

std::vector<Dataset> datasets(const model::Model& model, const emit::Words& words) {
  const Source source(model, words);
  std::vector<Dataset> out;
  out.push_back(event_list(source));
  out.push_back(facility_list(source));
  out.push_back(support_list(source));
  out.push_back(figure_list(source));
  out.push_back(map_of_places(source));
  out.push_back(service_directory(source));
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (!may_be_records(kind.kind)) continue;
    Dataset records = records_of(kind.kind, source);
    if (records.count > 0) out.push_back(std::move(records));
  }
  return out;
}

std::string data_page_route(kinds::Language language) {
  return model::page_route(language, {"data/index.html"});
}

}  // namespace hiroba::open_data
