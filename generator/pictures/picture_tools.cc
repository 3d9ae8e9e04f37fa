#include "pictures/picture_tools.h"

#include <algorithm>
#include <optional>

#include "pictures/output_images.h"
#include "pictures/picture_header.h"
#include "pictures/rules.h"

namespace hiroba::pictures {
namespace {

using model::PictureCopy;
using model::PictureFormat;

// The sRGB colour space as an ICC profile, version 4: matrix and curve of IEC 61966-2-1. Pictures
// of wider colours are brought into it before their own profile, which may name a device, is lost.
constexpr std::string_view kSrgbHex =
    "000001a800000000042000006d6e74725247422058595a2007ea00010001000000000000616373700000"
    "00000000000000000000000000000000000000000000000000000000f6d6000100000000d32d00000000"
    "000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    "00000000000964657363000000f000000024637072740000011400000022777470740000013800000014"
    "7258595a0000014c000000146758595a00000160000000146258595a0000017400000014725452430000"
    "0188000000206754524300000188000000206254524300000188000000206d6c75630000000000000001"
    "0000000c656e5553000000080000001c00730052004700426d6c756300000000000000010000000c656e"
    "5553000000060000001c004300430030000058595a20000000000000f6d6000100000000d32d58595a20"
    "0000000000006fa3000038f60000039158595a2000000000000062940000b785000018dc58595a200000"
    "0000000024a100000f850000b6d4706172610000000000030000000266660000f2a700000d59000013d0"
    "00000a5b";

std::string from_hex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string out;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return out;
}

std::string_view ending(PictureFormat format) {
  constexpr std::string_view kEndings[] = {"jpg", "png", "webp", "avif"};
  return kEndings[static_cast<size_t>(format)];
}

std::string_view tool_format(PictureType type) {
  switch (type) {
    case PictureType::jpeg: return "jpeg";
    case PictureType::png: return "png";
    case PictureType::webp: return "webp";
    default: return "heic";
  }
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// 480 and 960 below a width of 1000 or more; none that is hardly smaller than the next.
std::vector<uint32_t> widths_up_to(uint32_t top) {
  std::vector<uint32_t> out;
  for (const uint32_t width : kWidths) {
    if (uint64_t{width} * 5 <= uint64_t{top} * 4) out.push_back(width);
  }
  out.push_back(top);
  return out;
}

class Maker {
 public:
  Maker(std::string_view bytes, const std::string& folder, system::ProcessRunner& tools,
        system::FileSystem& disk, PictureProblem& problem)
      : bytes_(bytes), folder_(folder), tools_(tools), disk_(disk), problem_(problem) {}

  std::vector<PictureCopy> run() {
    const auto top = open_original();
    if (!top) return {};
    const uint32_t widest = read_picture_header(*top).width;
    for (const uint32_t width : widths_up_to(widest)) {
      const std::string png = width == widest ? "top.png" : "smaller.png";
      if (width != widest && !smaller(width, png)) return {};
      if (!(is_photo_ ? photo(width, png) : drawing(width, png))) return {};
    }
    std::sort(copies_.begin(), copies_.end(), [](const PictureCopy& a, const PictureCopy& b) {
      return std::pair(a.format, a.width) < std::pair(b.format, b.width);
    });
    return std::move(copies_);
  }

 private:
  // The original upright, in sRGB, not wider than the widest copy, and bare.
  std::optional<std::string> open_original() {
    const PictureHeader header = read_picture_header(bytes_);
    if (!put("original", bytes_) || !put("srgb.icc", from_hex(kSrgbHex))) return std::nullopt;
    std::vector<std::string> words = gm();
    words.push_back(std::string(tool_format(header.type)) + ":original[0]");
    // HEIF is turned by its own rules while it is read; its EXIF would turn it once more.
    // The tool always gives it a layer to see through, which cameras do not mean.
    if (header.type == PictureType::heif) {
      add(words, {"-background", "white", "-flatten", "+matte"});
    } else {
      words.push_back("-auto-orient");
    }
    add(words, {"-profile", "icm:srgb.icc", "-colorspace", "RGB", "-depth", "8"});
    add(words,
        {"-resize", size(kWidths[std::size(kWidths) - 1]) + ">", "+profile", "*", "png:top.png"});
    const system::ProcessResult result = run_tool(words);
    disk_.remove_file(folder_ + "/original");
    if (result.start_error || result.timed_out) return std::nullopt;
    const auto png = disk_.read(folder_ + "/top.png");
    auto bare = png ? bare_png(*png) : std::nullopt;
    // A photo that was cut off is half grey, and the tool only murmurs.
    const bool is_cut = result.err.find("Premature end") != std::string::npos ||
                        result.err.find("Corrupt JPEG") != std::string::npos;
    if (!result.ok() || is_cut || !bare) {
      problem_ = {&rules::kPictureBroken, {}};
      return std::nullopt;
    }
    // Few colours pack well: below a byte for each pixel it is a drawing.
    const PictureHeader top = read_picture_header(*bare);
    const bool is_flat = bare->size() <= uint64_t{top.width} * top.height;
    is_photo_ = header.type == PictureType::jpeg || !(png_has_alpha(*bare) || is_flat);
    if (!put("top.png", *bare)) return std::nullopt;
    return bare;
  }

  bool smaller(uint32_t width, const std::string& png) {
    std::vector<std::string> words = gm();
    add(words,
        {"png:top.png", "-resize", size(width), "-depth", "8", "+profile", "*", "png:" + png});
    if (!run_tool(words).ok()) return false;
    const auto made = disk_.read(folder_ + "/" + png);
    const auto bare = made ? bare_png(*made) : std::nullopt;
    if (!bare) return failed("gm", png);
    return put(png, *bare);
  }

  bool photo(uint32_t width, const std::string& png) {
    std::vector<std::string> jpeg = gm();
    add(jpeg, {"png:" + png, "-quality", "80", "-interlace", "Line"});
    std::vector<std::string> webp = gm();
    add(webp, {"png:" + png, "-quality", "78", "-define", "webp:method=6"});
    return copy(width, PictureFormat::jpeg, jpeg, "jpeg:") &&
           copy(width, PictureFormat::webp, webp, "webp:") && avif(width, png, "20", "34");
  }

  // Lines stay sharp: PNG and WebP lose nothing, AVIF hardly anything.
  bool drawing(uint32_t width, const std::string& png) {
    std::vector<std::string> webp = gm();
    add(webp, {"png:" + png, "-define", "webp:lossless=true", "-define", "webp:method=6"});
    const auto bytes = disk_.read(folder_ + "/" + png);
    const std::string name = file(width, PictureFormat::png);
    return bytes && put(name, *bytes) && take(width, PictureFormat::png, "gm") &&
           copy(width, PictureFormat::webp, webp, "webp:") && avif(width, png, "8", "24");
  }

  // From 0, lossless, to 63.
  bool avif(uint32_t width, const std::string& png, const char* best, const char* worst) {
    std::vector<std::string> words = {"avifenc", "--speed", "6",     "--jobs", "1",
                                      "--min",   best,      "--max", worst,    png};
    return copy(width, PictureFormat::avif, words, "");
  }

  bool copy(uint32_t width, PictureFormat format, std::vector<std::string>& words,
            const std::string& before) {
    words.push_back(before + file(width, format));
    return run_tool(words).ok() && take(width, format, words[0]);
  }

  // A copy counts when it is there, has its size and is clean.
  bool take(uint32_t width, PictureFormat format, const std::string& tool) {
    const std::string name = file(width, format);
    const auto bytes = disk_.read(folder_ + "/" + name);
    if (!bytes || !image_is_clean(*bytes)) return failed(tool, name);
    const PictureHeader header = read_picture_header(*bytes);
    if (header.width != width || header.height == 0) return failed(tool, name);
    copies_.push_back(PictureCopy{name, "", format, header.width, header.height});
    return true;
  }

  static std::vector<std::string> gm() {
    // Enough for a picture of kMostPixels; nothing goes to the disk beside it.
    return {
        "gm",      "convert", "-limit", "Pixels", std::to_string(kMostPixels / 1'000'000) + "MP",
        "-limit",  "Memory",  "2GB",    "-limit", "Map",
        "0",       "-limit",  "Disk",   "0",      "-limit",
        "Threads", "1"};
  }
  static void add(std::vector<std::string>& words, std::initializer_list<std::string> more) {
    words.insert(words.end(), more);
  }
  static std::string size(uint32_t width) {
    return std::to_string(width) + "x" + std::to_string(kMostHeight);
  }
  static std::string file(uint32_t width, PictureFormat format) {
    return std::to_string(width) + "." + std::string(ending(format));
  }

  system::ProcessResult run_tool(const std::vector<std::string>& words) {
    system::ProcessOptions options;
    options.directory = folder_;
    options.environment = {{"LC_ALL", "C"}, {"OMP_NUM_THREADS", "1"}};
    options.timeout = kPictureTime;
    options.most_output = size_t{64} << 10;
    system::ProcessResult result = tools_.run(words, options);
    if (result.start_error) {
      problem_ = {&rules::kPictureToolFailed, {words[0], result.start_error.message()}};
    } else if (result.timed_out) {
      problem_ = {&rules::kPictureToolSlow, {words[0], std::to_string(kPictureTime.count())}};
    } else if (result.exit_code != 0) {
      problem_ = {&rules::kPictureToolFailed, {words[0], first_line(result.err)}};
    }
    return result;
  }

  bool failed(const std::string& tool, const std::string& file) {
    problem_ = {&rules::kPictureToolFailed, {tool, file}};
    return false;
  }

  bool put(const std::string& name, std::string_view bytes) {
    const auto error = disk_.write(folder_ + "/" + name, bytes);
    if (error) problem_ = {&rules::kPictureStore, {error.message()}};
    return !error;
  }

  std::string_view bytes_;
  const std::string& folder_;
  system::ProcessRunner& tools_;
  system::FileSystem& disk_;
  PictureProblem& problem_;
  bool is_photo_ = false;
  std::vector<PictureCopy> copies_;
};

}  // namespace

std::optional<std::string> picture_tool_versions(system::ProcessRunner& tools,
                                                 PictureProblem& problem) {
  std::string out;
  for (const PictureTool& tool : kPictureTools) {
    const auto result = tools.run({std::string(tool.program), std::string(tool.says_version)});
    if (!result.ok()) {
      problem = {&rules::kPictureToolMissing,
                 {std::string(tool.program), std::string(tool.apt), std::string(tool.brew)}};
      return std::nullopt;
    }
    out += (out.empty() ? "" : "; ") + first_line(result.out);
  }
  return out;
}

bool is_picture(std::string_view name, std::string_view bytes, PictureProblem& problem) {
  const PictureHeader header = read_picture_header(bytes);
  if (header.type == PictureType::none && !has_picture_name(name)) return false;
  if (header.type == PictureType::none || header.type == PictureType::other) {
    problem = {&rules::kPictureFormat, {}};
  } else if (header.width == 0 || header.height == 0) {
    problem = {&rules::kPictureBroken, {}};
  } else if (uint64_t{header.width} * header.height > kMostPixels) {
    problem = {&rules::kPictureTooLarge,
               {std::to_string(header.width), std::to_string(header.height),
                std::to_string(kMostPixels), std::to_string(kMostPixels / 10'000)}};
  }
  return true;
}

std::vector<PictureCopy> make_copies(std::string_view bytes, const std::string& folder,
                                     system::ProcessRunner& tools, system::FileSystem& disk,
                                     PictureProblem& problem) {
  auto copies = Maker(bytes, folder, tools, disk, problem).run();
  if (problem.rule != nullptr) copies.clear();
  return copies;
}

}  // namespace hiroba::pictures
