#include "pictures/pictures.h"

#include <doctest/doctest.h>

#include "../../support/fake_picture_tools.h"
#include "pictures/rules.h"

using namespace hiroba;
using test::FakePictureTools;
using Fate = FakePictureTools::Fate;

namespace {

// A site with one story whose folder holds some files.
struct Town {
  test::FakeFileSystem disk;
  FakePictureTools tools{disk};
  source::SourceSet files;
  source::Diagnostics found;
  model::Settings settings;
  std::vector<model::Item> items;

  Town() {
    settings.content_roots.push_back(model::ContentRoot{});
    items.emplace_back(kinds::Kind::story);
    items[0].slug = "a1b2c3";
  }
  void put(const std::string& name, const std::string& bytes) {
    const std::string path = "town/content/story/a1b2c3/" + name;
    disk.put(path, bytes);
    items[0].attachments.push_back(model::Attachment{name, path, bytes.size()});
  }
  // One run, as another process would do it; what it called comes out.
  size_t run(bool publish = true) {
    tools.calls.clear();
    found = {};
    for (auto& file : items[0].attachments) {
      file.copies.clear();
      file.is_picture = false;
    }
    pictures::PictureStore store("town", "", disk, tools);
    store.fill(items, settings, 2, files, found);
    if (publish) store.forget_others();
    return tools.calls.size();
  }
  std::vector<std::string> names(size_t file = 0) const {
    std::vector<std::string> out;
    for (const auto& copy : items[0].attachments[file].copies) out.push_back(copy.name);
    return out;
  }
  bool says(const source::Rule& rule) const {
    return found.list().size() == 1 && found.list()[0].rule == &rule;
  }
  size_t kept_folders() {
    std::error_code error;
    size_t count = 0;
    for (const auto& entry : disk.names("town/.hiroba/pictures", error)) {
      if (entry.type == system::EntryType::directory) ++count;
    }
    return count;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a photo becomes three formats in the widths that are smaller than itself") {
  Town town;
  town.put("bench.JPG", test::jpeg_of(2000, 1000));
  CHECK(town.run() > 9);
  CHECK(town.found.empty());
  CHECK_EQ(town.names(), Names{"bench.480.jpg", "bench.960.jpg", "bench.1440.jpg", "bench.480.webp",
                               "bench.960.webp", "bench.1440.webp", "bench.480.avif",
                               "bench.960.avif", "bench.1440.avif"});
  const model::Attachment& file = town.items[0].attachments[0];
  CHECK(file.is_picture);
  CHECK_EQ(file.copies[2].width, 1440);
  CHECK_EQ(file.copies[2].height, 720);
  for (const auto& copy : file.copies) CHECK(town.disk.exists(copy.disk_path));
}

TEST_CASE("no width above the original, and none that is hardly smaller") {
  const auto widths = [](uint32_t width) {
    Town town;
    town.put("a.jpg", test::jpeg_of(width, 100));
    town.run();
    std::vector<uint32_t> out;
    for (const auto& copy : town.items[0].attachments[0].copies) {
      if (copy.format == model::PictureFormat::jpeg) out.push_back(copy.width);
    }
    return out;
  };
  using Widths = std::vector<uint32_t>;
  CHECK_EQ(widths(1), Widths{1});
  CHECK_EQ(widths(500), Widths{500});
  CHECK_EQ(widths(600), Widths{480, 600});
  CHECK_EQ(widths(1000), Widths{480, 1000});
  CHECK_EQ(widths(1200), Widths{480, 960, 1200});
  CHECK_EQ(widths(9000), Widths{480, 960, 1440});
}

TEST_CASE("a PNG stays one if it is a drawing") {
  Town town;
  town.put("bench.png", test::png_of(600, 400));
  town.run();
  CHECK_EQ(town.names(), Names{"bench.480.png", "bench.600.png", "bench.480.webp", "bench.600.webp",
                               "bench.480.avif", "bench.600.avif"});
  // More bytes than pixels: a photo in a PNG.
  Town photo;
  photo.tools.weight = 600 * 400;
  photo.put("bench.png", test::png_of(600, 400));
  photo.run();
  CHECK_EQ(photo.names()[0], "bench.480.jpg");
}

TEST_CASE("what the tool leaves in a PNG is taken out") {
  Town town;
  town.put("bench.png", test::png_of(600, 400));
  town.run();
  for (const auto& [path, bytes] : town.disk.files("town/.hiroba")) {
    INFO(path);
    CHECK_EQ(bytes.find("Comment"), std::string::npos);
  }
}

TEST_CASE("copies that are there run no tool") {
  Town town;
  town.put("bench.jpg", test::jpeg_of(700, 700));
  town.put("again.jpg", test::jpeg_of(700, 700));  // the same picture
  const size_t first = town.run();
  const auto copies = town.names();
  CHECK_EQ(town.run(), 0);
  CHECK_EQ(town.names(), copies);
  CHECK_EQ(town.names(1)[0], "again.480.jpg");
  CHECK_EQ(town.kept_folders(), 1);
  // Another picture: only it is made.
  town.put("other.jpg", test::jpeg_of(701, 700));
  CHECK_EQ(town.run(), first);
  CHECK_EQ(town.run(), 0);
}

TEST_CASE("another version of a tool makes all copies again as soon as it has to run") {
  Town town;
  town.put("bench.jpg", test::jpeg_of(700, 700));
  const size_t first = town.run();
  town.tools.edition = "2";
  CHECK_EQ(town.run(), 0);
  town.put("other.jpg", test::jpeg_of(701, 700));
  CHECK_EQ(town.run(), 2 * first - 2);  // both, but the versions are asked once
  CHECK_EQ(town.run(), 0);
}

TEST_CASE("a copy that was lost is made again") {
  Town town;
  town.put("bench.jpg", test::jpeg_of(700, 700));
  town.run();
  town.disk.take_away(town.items[0].attachments[0].copies[0].disk_path);
  CHECK(town.run() > 0);
  CHECK(town.disk.exists(town.items[0].attachments[0].copies[0].disk_path));
}

TEST_CASE("copies of a picture that has gone are forgotten with the next publication") {
  Town town;
  town.put("bench.jpg", test::jpeg_of(700, 700));
  town.put("other.jpg", test::jpeg_of(701, 700));
  town.run();
  CHECK_EQ(town.kept_folders(), 2);
  town.items[0].attachments.pop_back();
  town.run(false);
  CHECK_EQ(town.kept_folders(), 2);
  town.run();
  CHECK_EQ(town.kept_folders(), 1);
  town.items[0].attachments.clear();
  town.run();
  CHECK_EQ(town.kept_folders(), 0);
}

TEST_CASE(
    "picture.tool.failed, picture.tool.slow: a message and no copies, and nothing left behind") {
  const auto said = [](const std::string& victim, Fate fate, const source::Rule& rule) {
    Town town;
    town.put("bench.jpg", test::jpeg_of(700, 700));
    town.tools.victim = victim;
    town.tools.fate = fate;
    town.run();
    CHECK(town.says(rule));
    CHECK(town.items[0].attachments[0].is_picture);
    CHECK(town.items[0].attachments[0].copies.empty());
    CHECK_EQ(town.kept_folders(), 0);
    // Once the reason has gone, all is well.
    town.tools.victim.clear();
    town.run();
    CHECK(town.found.empty());
    CHECK_FALSE(town.names().empty());
  };
  said("top.png", Fate::fails, pictures::rules::kPictureBroken);
  said("top.png", Fate::writes_nothing, pictures::rules::kPictureBroken);
  said("top.png", Fate::murmurs, pictures::rules::kPictureBroken);  // a JPEG that was cut off
  said("top.png", Fate::hangs, pictures::rules::kPictureToolSlow);
  said("smaller.png", Fate::fails, pictures::rules::kPictureToolFailed);
  said("700.jpg", Fate::fails, pictures::rules::kPictureToolFailed);
  said("700.jpg", Fate::writes_metadata, pictures::rules::kPictureToolFailed);
  said("480.webp", Fate::writes_nothing, pictures::rules::kPictureToolFailed);
  said("480.avif", Fate::hangs, pictures::rules::kPictureToolSlow);
}

TEST_CASE("without a tool nothing of the picture is published, and it is said once") {
  for (const char* tool : {"gm", "avifenc"}) {
    Town town;
    town.put("bench.jpg", test::jpeg_of(700, 700));
    town.put("other.jpg", test::jpeg_of(701, 700));
    town.tools.missing.insert(tool);
    town.run();
    CHECK(town.says(pictures::rules::kPictureToolMissing));
    for (const auto& file : town.items[0].attachments) {
      CHECK(file.is_picture);
      CHECK(file.copies.empty());
    }
  }
}

TEST_CASE(
    "picture.store: one that cannot be written or entered is an error, not a picture without "
    "copies") {
  for (const char* path : {"town/.hiroba", "town/.hiroba/pictures/lock"}) {
    Town town;
    town.put("bench.jpg", test::jpeg_of(700, 700));
    if (std::string_view(path).find("lock") == std::string_view::npos) {
      town.disk.fail_below(path, std::errc::permission_denied);
    } else {
      town.disk.fail_locking(std::errc::permission_denied);
    }
    town.run();
    CHECK(town.says(pictures::rules::kPictureStore));
  }
  // A disk without locks is no reason to stop.
  Town town;
  town.put("bench.jpg", test::jpeg_of(700, 700));
  town.disk.fail_locking(std::errc::not_supported);
  town.run();
  CHECK(town.found.empty());
}

TEST_CASE("a bomb, a file that is no picture and formats without a reader never meet a tool") {
  const auto said = [](const std::string& name, const std::string& bytes,
                       const source::Rule& rule) {
    Town town;
    town.put(name, bytes);
    CHECK_EQ(town.run(), 0);
    CHECK(town.says(rule));
    CHECK(town.items[0].attachments[0].is_picture);
  };
  said("bomb.png", test::png_of(20000, 20000), pictures::rules::kPictureTooLarge);
  said("bomb.jpg", test::jpeg_of(65000, 65000), pictures::rules::kPictureTooLarge);
  said("bomb.txt", test::png_of(0xFFFFFFFF, 0xFFFFFFFF), pictures::rules::kPictureTooLarge);
  said("words.jpg", "no picture", pictures::rules::kPictureFormat);
  said("empty.png", "", pictures::rules::kPictureFormat);
  said("moving.gif", "GIF89a...", pictures::rules::kPictureFormat);
  said("hidden.bin", "GIF89a...", pictures::rules::kPictureFormat);
  said("cut.png", "\x89PNG\r\n\x1A\n", pictures::rules::kPictureBroken);
  Town town;
  town.put("words.txt", "no picture");
  town.put("bench.svg", "<svg/>");
  CHECK_EQ(town.run(), 0);
  CHECK(town.found.empty());
  CHECK_FALSE(town.items[0].attachments[0].is_picture);
  CHECK_FALSE(town.items[0].attachments[1].is_picture);
  CHECK_FALSE(town.disk.exists("town/.hiroba"));
}

TEST_CASE("headers are read without reading over the end") {
  for (const std::string& whole : {test::png_of(640, 480), test::jpeg_of(640, 480),
                                   test::webp_of(640, 480), test::avif_of(640, 480)}) {
    const auto header = pictures::read_picture_header(whole);
    CHECK_EQ(header.width, 640);
    CHECK_EQ(header.height, 480);
    for (size_t size = 0; size < whole.size(); ++size) {
      pictures::read_picture_header(std::string(whole, 0, size));
      CHECK_FALSE(pictures::bare_png(std::string(whole, 0, size)).has_value());
    }
  }
}
