#include "tables/write_csv.h"

#include <doctest/doctest.h>

namespace hiroba::tables {
namespace {

std::string csv(const std::vector<std::vector<std::string>>& rows) {
  const std::string out = write_csv(rows);
  REQUIRE(out.substr(0, 3) == "\xEF\xBB\xBF");
  return out.substr(3);
}

TEST_CASE("rows end in CR LF, and only what needs quotes has them") {
  CHECK(csv({{"年度", "人"}, {"2021", "1,200"}}) == "年度,人\r\n2021,\"1,200\"\r\n");
  CHECK(csv({{"「例」\"甲\"", "二\n行"}}) == "\"「例」\"\"甲\"\"\",\"二\n行\"\r\n");
  CHECK(csv({}) == "");
}

TEST_CASE("words never become formulas, numbers stay numbers") {
  CHECK(csv({{"=1+1", "+81", "-5", "-5.5", "@a", "-a", "\tx"}}) ==
        "\"'=1+1\",+81,-5,-5.5,\"'@a\",\"'-a\",\"'\tx\"\r\n");
}

}  // namespace
}  // namespace hiroba::tables
