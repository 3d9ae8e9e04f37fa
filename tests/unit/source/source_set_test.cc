#include "source/source_set.h"

#include <doctest/doctest.h>

namespace hiroba::source {
namespace {

TEST_CASE("files are numbered from 1") {
  SourceSet files;
  CHECK(files.size() == 0);
  CHECK(files.add(SourceFile{"a.yaml", "x/a.yaml", false}) == 1);
  CHECK(files.add(SourceFile{"b.yaml", "x/b.yaml", true}) == 2);
  CHECK(files[1].path == "a.yaml");
  CHECK(files[2].is_private);
  CHECK(files.size() == 2);
}

}  // namespace
}  // namespace hiroba::source
