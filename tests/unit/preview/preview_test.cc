#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "preview/server.h"
#include "preview/watch.h"

namespace hiroba::preview {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a path of a request is a file below the folder, or nothing") {
  CHECK(file_of("/") == "index.html");
  CHECK(file_of("/group/") == "group/index.html");
  CHECK(file_of("/assets/site.3f9c.css") == "assets/site.3f9c.css");
  for (const char* path : {"", "group", "/../x", "/a/../../x", "/./x", "/.hiroba", "/a/.git/config",
                           "//x", "/a//b", "/a\\b", "/C:/x", "/a\nb", "/..", "/a/.."}) {
    CAPTURE(path);
    CHECK(file_of(path).empty());
  }
}

TEST_CASE("a saved, a new and a removed file are seen; those of editors that pass are not") {
  const fs::path folder = fs::temp_directory_path() / "hiroba-watch-test";
  fs::remove_all(folder);
  fs::create_directories(folder / "content");
  const auto save = [&](const char* name, const char* text) {
    std::ofstream(folder / name) << text;
  };
  save("content/a.yaml", "1");
  Watch watch({folder.string(), (folder / "nowhere").string()});
  CHECK(!watch.has_changed());
  save("content/a.yaml", "12");
  CHECK(watch.has_changed());
  CHECK(!watch.has_changed());
  save("content/b.yaml", "1");
  CHECK(watch.has_changed());
  save("content/.b.yaml.swp", "1");
  save("content/b.yaml~", "1");
  CHECK(!watch.has_changed());
  fs::remove(folder / "content/b.yaml");
  CHECK(watch.has_changed());
  CHECK(watch.wait_milliseconds() > 0);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace hiroba::preview
