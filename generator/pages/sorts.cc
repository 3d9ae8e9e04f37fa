#include "pages/sort.h"

namespace hiroba::pages {

// Every sort of page, one line each. Later ones may add to the types that earlier ones declare:
// the list of stories gets its other order from stories_by_chance.
#define HIROBA_SORTS(SORT) \
  SORT(record)             \
  SORT(list)               \
  SORT(narrowed_list)      \
  SORT(list_rows)          \
  SORT(stories_by_chance)  \
  SORT(calendar)           \
  SORT(to_calendar)        \
  SORT(feeds)              \
  SORT(data)               \
  SORT(sheet)              \
  SORT(sheets)             \
  SORT(memo)               \
  SORT(memo_rows)          \
  SORT(word)               \
  SORT(words)              \
  SORT(home)               \
  SORT(sitemap)            \
  SORT(search)             \
  SORT(style_guide)        \
  SORT(not_found)          \
  SORT(gone)

#define HIROBA_DECLARE(name) extern const Sort k_##name;
HIROBA_SORTS(HIROBA_DECLARE)

std::span<const Sort* const> all_sorts() {
#define HIROBA_ADDRESS(name) &k_##name,
  static constexpr const Sort* kAll[] = {HIROBA_SORTS(HIROBA_ADDRESS)};
  return kAll;
}

}  // namespace hiroba::pages
