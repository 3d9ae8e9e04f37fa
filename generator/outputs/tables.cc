#include "model/routes.h"
#include "outputs/output.h"
#include "tables/write_csv.h"

// The numbers of figures, for spreadsheets.
namespace hiroba::outputs {

void add_tables(const Site& site, Outputs& out) {
  for (const model::Item& item : site.model.items) {
    if (item.table.empty()) continue;
    out.push_back({model::table_route(item.kind(), item.slug),
                   Written{[&item] { return tables::write_csv(item.table); }}});
  }
}

}  // namespace hiroba::outputs
