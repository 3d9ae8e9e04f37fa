#include "outputs/output.h"

namespace hiroba::outputs {

// Every sort of file, one line each. Prints come last: a browser reads the finished pages.
#define HIROBA_OUTPUTS(OUTPUT) \
  OUTPUT(pages)                \
  OUTPUT(assets)               \
  OUTPUT(root_files)           \
  OUTPUT(attachments)          \
  OUTPUT(tables)               \
  OUTPUT(workbooks)            \
  OUTPUT(search)               \
  OUTPUT(calendars)            \
  OUTPUT(feeds)                \
  OUTPUT(open_data)            \
  OUTPUT(sitemap)              \
  OUTPUT(robots)               \
  OUTPUT(headers)              \
  OUTPUT(htaccess)             \
  OUTPUT(nojekyll)             \
  OUTPUT(status)               \
  OUTPUT(prints)

#define HIROBA_DECLARE(name) void add_##name(const Site& site, Outputs& out);
HIROBA_OUTPUTS(HIROBA_DECLARE)

Outputs all_outputs(const Site& site) {
  Outputs out;
#define HIROBA_ADD(name) add_##name(site, out);
  HIROBA_OUTPUTS(HIROBA_ADD)
  return out;
}

}  // namespace hiroba::outputs
