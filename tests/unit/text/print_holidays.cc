// Prints the public holidays that the generator works out, 2020 to 2030, one a line:
// date, tab, Japanese name. holidays_npm.mjs compares them with somebody else's table.
#include <cstdio>

#include "text/date_format.h"
#include "text/holidays.h"

int main() {
  for (int year = 2020; year <= 2030; ++year) {
    for (const hiroba::text::Holiday& holiday : hiroba::text::holidays(year)) {
      std::printf("%s\t%.*s\n", hiroba::text::iso(holiday.date).c_str(),
                  static_cast<int>(holiday.name_ja.size()), holiday.name_ja.data());
    }
  }
  return 0;
}
