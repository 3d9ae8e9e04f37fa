#include "publish/misnamed.h"

#include <doctest/doctest.h>

namespace hiroba::publish {
namespace {

TEST_CASE("names that were meant as records") {
  CHECK(name_meant("hidamari.YAML") == "hidamari.yaml");
  CHECK(name_meant("Hidamari.yaml") == "hidamari.yaml");
  CHECK(name_meant("hidamari.yaml.txt") == "hidamari.yaml");
  CHECK(name_meant("hidamari.md.txt") == "hidamari.md");
  CHECK(name_meant("hidamari.MD") == "hidamari.md");
  CHECK(name_meant("hidamari.markdown") == "hidamari.md");
  CHECK(name_meant("kaisu.CSV") == "kaisu.csv");
  CHECK(name_meant("hidamari.EN.md") == "hidamari.en.md");
  CHECK(name_meant("hidamari.en.yaml") == "hidamari.en.md");
  CHECK(name_meant("hidamari.english.md") == "hidamari.en.md");
  CHECK(name_meant("hidamari.やさしい.md") == "hidamari.easy.md");
}

TEST_CASE("names that are right, or that nobody can guess") {
  for (const char* name :
       {"hidamari.yaml", "hidamari.yml", "hidamari.md", "hidamari.en.md", "hidamari.easy.md",
        "kaisu.csv", "hidamari.yaml~", "hidamari.yaml.bak", "memo.txt", "ひだまり.yaml", "a b.yaml",
        ".yaml", "hidamari", "x.docx"}) {
    CAPTURE(name);
    CHECK(name_meant(name) == "");
  }
}

TEST_CASE("the folder a record belongs in") {
  CHECK(folder_meant("hidamari.yaml") == "group/hidamari.yaml");
  CHECK(folder_meant("hidamari.YAML") == "group/hidamari.yaml");
  CHECK(folder_meant("memo.txt") == "");
}

}  // namespace
}  // namespace hiroba::publish
