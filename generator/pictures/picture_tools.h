#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/item.h"
#include "source/rule.h"
#include "system/file_system.h"
#include "system/process.h"

// How one picture becomes its copies. The tools are GraphicsMagick and avifenc; why these, and how
// nothing of the original but its picture can pass: decisions/2026-11-21-pictures.md.
namespace hiroba::pictures {

// Goes up whenever the commands or sizes change: all copies are then made again.
inline constexpr int kPictureRecipe = 1;

inline constexpr uint64_t kMostPixels =
    64'000'000;  // of the original; phones make up to 50 million
inline constexpr uint32_t kWidths[] = {480, 960, 1440};  // pixels; the last is the widest copy
inline constexpr uint32_t kMostHeight = 16000;           // pixels, below what WebP can hold
inline constexpr std::chrono::seconds kPictureTime{60};  // for one run of a tool

struct PictureTool {
  std::string_view program;
  std::string_view says_version;  // the argument
  std::string_view apt, brew;     // packages that have it
};
inline constexpr PictureTool kPictureTools[] = {
    {"gm", "version", "graphicsmagick", "graphicsmagick"},
    {"avifenc", "--version", "libavif-bin", "libavif"},
};

// Why there are no copies: the rule and its words behind the name of the picture.
struct PictureProblem {
  const source::Rule* rule = nullptr;
  std::vector<std::string> words;
};

// One line with the versions of all tools. Nothing if one is missing.
std::optional<std::string> picture_tool_versions(system::ProcessRunner& tools,
                                                 PictureProblem& problem);

// Whether the file is a photo or drawing of pixels; if it is one that cannot be used, `problem`
// says why.
bool is_picture(std::string_view name, std::string_view bytes, PictureProblem& problem);

// Makes all copies of `bytes` in `folder`, an existing empty folder: «960.webp» … Their names and
// sizes come sorted by format and width; other files may be left there. Empty after a problem.
std::vector<model::PictureCopy> make_copies(std::string_view bytes, const std::string& folder,
                                            system::ProcessRunner& tools, system::FileSystem& disk,
                                            PictureProblem& problem);

}  // namespace hiroba::pictures
