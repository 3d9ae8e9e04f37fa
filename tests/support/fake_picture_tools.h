#pragma once

#include <algorithm>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fake_file_system.h"
#include "pictures/picture_header.h"
#include "system/process.h"

namespace hiroba::test {

// Files with the least that a reader of headers wants, and nothing to see.
inline std::string big_number(uint32_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}
inline std::string png_chunk(std::string_view type, std::string_view data) {
  return big_number(static_cast<uint32_t>(data.size()), 4) + std::string(type) + std::string(data) +
         "crc!";
}
// `more` are chunks behind IHDR; `weight` is the size of what is painted, in bytes.
inline std::string png_of(uint32_t width, uint32_t height, std::string_view more = "",
                          size_t weight = 4) {
  using namespace std::string_literals;
  return "\x89PNG\r\n\x1A\n" +
         png_chunk("IHDR", big_number(width, 4) + big_number(height, 4) + "\x08\x02\0\0\0"s) +
         std::string(more) + png_chunk("IDAT", std::string(weight, 'x')) + png_chunk("IEND", "");
}
// `more` are segments in front.
inline std::string jpeg_of(uint32_t width, uint32_t height, std::string_view more = "") {
  using namespace std::string_literals;
  return "\xFF\xD8"s + std::string(more) + "\xFF\xC0\x00\x0B\x08"s + big_number(height, 2) +
         big_number(width, 2) +
         "\x01\x01\x11\x00\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00x\xFF\xD9"s;
}
inline std::string webp_of(uint32_t width, uint32_t height) {
  using namespace std::string_literals;
  const auto little = [](uint32_t v) {
    return std::string{static_cast<char>(v & 0xFF), static_cast<char>(v >> 8 & 0xFF)};
  };
  return "RIFF\x16\0\0\0WEBPVP8 \x0A\0\0\0xxx\x9D\x01\x2A"s + little(width) + little(height);
}
inline std::string avif_of(uint32_t width, uint32_t height) {
  using namespace std::string_literals;
  const std::string ispe = "\0\0\0\x14ispe\0\0\0\0"s + big_number(width, 4) + big_number(height, 4);
  const std::string ipco = big_number(28, 4) + "ipco" + ispe;
  const std::string iprp = big_number(36, 4) + "iprp" + ipco;
  return "\0\0\0\x18"s + "ftypavif\0\0\0\0avifmif1"s + big_number(48, 4) + "meta\0\0\0\0"s + iprp;
}

// In the place of gm and avifenc on a disk in memory: files of the right size and format.
class FakePictureTools final : public system::ProcessRunner {
 public:
  explicit FakePictureTools(FakeFileSystem& disk) : disk_(disk) {}

  std::set<std::string> missing;  // programs
  std::string edition = "1";      // of both
  std::vector<std::vector<std::string>> calls;
  size_t weight = 4;  // of every PNG, in bytes
  // What becomes of a call whose last word has this in it: «», or what goes wrong.
  std::string victim;
  enum class Fate { fails, hangs, writes_nothing, writes_metadata, murmurs } fate = Fate::fails;

  using system::ProcessRunner::run;
  system::ProcessResult run(const std::vector<std::string>& words,
                            const system::ProcessOptions& options) override {
    const std::scoped_lock lock(mutex_);
    calls.push_back(words);
    system::ProcessResult result;
    if (missing.count(words[0]) > 0) {
      result.start_error = std::make_error_code(std::errc::no_such_file_or_directory);
      return result;
    }
    result.exit_code = 0;
    if (words.size() == 2) {
      result.out = words[0] + " " + edition + "\n";
      return result;
    }
    const bool is_victim = !victim.empty() && words.back().find(victim) != std::string::npos;
    if (is_victim && fate == Fate::murmurs) result.err = "gm convert: Premature end of JPEG file\n";
    if (is_victim && fate == Fate::fails) result.exit_code = 1;
    if (is_victim && fate == Fate::hangs) result.timed_out = true;
    const bool writes = result.ok() && !(is_victim && fate == Fate::writes_nothing);
    if (writes) paint(words, options.directory, is_victim && fate == Fate::writes_metadata);
    return result;
  }

 private:
  void paint(const std::vector<std::string>& words, const std::string& folder, bool with_metadata) {
    const auto input = std::find_if(words.begin() + 1, words.end(), [](const std::string& word) {
      return word.find(".png") != std::string::npos || word.find(":original") != std::string::npos;
    });
    const std::string bytes = disk_.read(folder + "/" + file(*input), nullptr).value_or("");
    const auto header = pictures::read_picture_header(bytes);
    uint32_t width = header.width;
    const auto resize = std::find(words.begin(), words.end(), "-resize");
    if (resize != words.end()) {
      width = std::min(width, static_cast<uint32_t>(std::stoul(*(resize + 1))));
    }
    const uint32_t height = std::max(1u, header.height * width / std::max(1u, header.width));
    const std::string name = file(words.back());
    const std::string ending = name.substr(name.rfind('.') + 1);
    const std::string exif(
        "\xFF\xE1\x00\x08"
        "Exif\0\0",
        10);
    std::string out;
    if (ending == "png") out = png_of(width, height, png_chunk("tEXt", "Comment\0at home"), weight);
    if (ending == "jpg") out = jpeg_of(width, height, with_metadata ? exif : "");
    if (ending == "webp") out = webp_of(width, height);
    if (ending == "avif") out = avif_of(width, height);
    disk_.put(folder + "/" + name, out);
  }

  // «png:top.png[0]» is the file top.png.
  static std::string file(const std::string& word) {
    const size_t colon = word.find(':');
    const std::string name = colon == std::string::npos ? word : word.substr(colon + 1);
    return name.substr(0, name.find('['));
  }

  FakeFileSystem& disk_;
  std::mutex mutex_;
};

}  // namespace hiroba::test
