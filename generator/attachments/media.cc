#include <algorithm>
#include <string>
#include <string_view>

#include "attachments/judges.h"
#include "attachments/rules.h"
#include "pictures/image_formats.h"

namespace hiroba::attachments {
namespace {

using pictures::big;
using pictures::little;

void is_none(Faults& faults, std::string_view what) {
  faults.add(rules::kAttachmentMismatch, std::string(what) + "ではありません",
             "no " + std::string(what));
}

void names_author(Faults& faults, std::string_view field) {
  faults.add(rules::kAttachmentAuthor, field);
}

// Anything but blanks and NULs, in whatever encoding.
bool says_something(std::string_view text) {
  return text.find_first_not_of(std::string_view(" \0\x01\x02\x03\xFF\xFE", 7)) !=
         std::string_view::npos;
}

std::string_view behind(std::string_view text, size_t at) {
  return text.substr(std::min(at, text.size()));
}

// ---- MP3: ISO 11172-3, ID3 ----

// A frame of layer III. Its fields are never all set, which a byte order mark would be.
bool is_frame(std::string_view bytes, size_t at) {
  const uint32_t head = big(bytes, at, 4);
  const bool is_layer3 = (head >> 21) == 0x7FF && (head >> 17 & 3) == 1 && (head >> 19 & 3) != 1;
  return is_layer3 && (head >> 12 & 15) != 15 && (head >> 12 & 15) != 0 && (head >> 10 & 3) != 3;
}

uint32_t of_seven_bits(std::string_view bytes, size_t at) {
  return big(bytes, at, 1) << 21 | big(bytes, at + 1, 1) << 14 | big(bytes, at + 2, 1) << 7 |
         big(bytes, at + 3, 1);
}

// Fields of ID3 in which names of people stand, or whole files.
constexpr std::string_view kNames[] = {"TPE1", "TPE2", "TPE3", "TPE4", "TOPE",
                                       "TCOM", "TEXT", "TOLY", "TOWN", "COMM",
                                       "TCOP", "TP1",  "TP2",  "TCM",  "COM"};

// ID3v2.2 to 2.4 at the beginning; gives where it ends.
size_t judge_tag(std::string_view bytes, Faults& faults) {
  if (bytes.size() < 10 || !bytes.starts_with("ID3")) return 0;
  const uint32_t version = big(bytes, 3, 1);
  const size_t end = std::min<size_t>(bytes.size(), size_t{10} + of_seven_bits(bytes, 6));
  const size_t name_size = version == 2 ? 3 : 4;
  const size_t head = version == 2 ? 6 : 10;
  for (size_t at = 10; at + head < end && bytes[at] != '\0';) {
    const std::string_view name = bytes.substr(at, name_size);
    const size_t size = version == 2   ? big(bytes, at + 3, 3)
                        : version == 4 ? of_seven_bits(bytes, at + 4)
                                       : big(bytes, at + 4, 4);
    if (size > end - at - head) break;
    const std::string_view value = bytes.substr(at + head, size);
    const bool is_name = std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
    // A comment has its language before its words.
    const bool is_comment = name == "COMM" || name == "COM";
    const std::string_view words = behind(value, is_comment ? 4 : 0);
    const bool is_of_program = is_comment && words.find("iTun") != std::string_view::npos;
    if (is_name && !is_of_program && says_something(words))
      names_author(faults, std::string("ID3 ") + std::string(name));
    if (name == "GEOB" || name == "GEO") faults.add(rules::kAttachmentEmbedded, "ID3 GEOB");
    at += head + size;
  }
  return end;
}

// ID3v1: 128 bytes at the end.
void judge_old_tag(std::string_view bytes, Faults& faults) {
  if (bytes.size() < 128) return;
  const std::string_view tag = bytes.substr(bytes.size() - 128);
  if (tag.starts_with("TAG") &&
      (says_something(tag.substr(33, 30)) || says_something(tag.substr(97, 28)))) {
    names_author(faults, "ID3v1");
  }
}

// ---- MP4: ISO 14496-12 ----

constexpr std::string_view kBrands[] = {"isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42",
                                        "M4A ", "M4B ", "M4V ", "avc1", "dash", "qt  ", "3gp4",
                                        "3gp5", "3gp6", "mp71", "f4v ", "MSNV"};

// Boxes of iTunes and QuickTime: «©ART» and others.
constexpr std::string_view kAuthors[] = {
    "\xA9"
    "ART",
    "aART",
    "\xA9"
    "aut",
    "\xA9"
    "wrt",
    "\xA9"
    "cmt",
    "\xA9"
    "dir",
    "\xA9"
    "prd",
    "\xA9"
    "own",
    "auth",
    "perf"};

bool is_short_box(std::string_view bytes, std::string_view type) {
  for (size_t at = bytes.find(type); at != std::string_view::npos; at = bytes.find(type, at + 1)) {
    const uint32_t size = at < 4 ? 0 : big(bytes, at - 4, 4);
    // As long as such a text is, and within the file; more than a box without words.
    const bool fits = size > 12 && size <= 4096 && size <= bytes.size() - at + 4;
    if (fits && says_something(bytes.substr(at + 4, size - 8))) return true;
  }
  return false;
}

}  // namespace

void judge_mp3(std::string_view bytes, Faults& faults) {
  size_t at = judge_tag(bytes, faults);
  while (at < bytes.size() && bytes[at] == '\0') ++at;  // room left behind the tag
  if (!is_frame(bytes, at)) is_none(faults, "MP3");
  judge_old_tag(bytes, faults);
}

void judge_wav(std::string_view bytes, Faults& faults) {
  const bool is_wave =
      bytes.size() >= 44 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WAVE";
  if (!is_wave) return is_none(faults, "WAV");
  for (size_t at = 12; at + 8 <= bytes.size();) {
    const size_t size = little(bytes, at + 4, 4);
    const std::string_view chunk = bytes.substr(at + 8, size);
    for (const std::string_view name : {"IART", "ICMT", "IENG", "ITCH"}) {
      if (bytes.substr(at, 4) != "LIST") break;
      const size_t field = chunk.find(name);
      if (field != std::string_view::npos &&
          says_something(behind(chunk, field + 8).substr(0, little(chunk, field + 4, 4)))) {
        names_author(faults, std::string("WAV ") + std::string(name));
      }
    }
    if (bytes.substr(at, 4) == "bext" && says_something(chunk.substr(0, 320)))
      names_author(faults, "WAV bext");
    at += 8 + size + (size & 1);
  }
}

void judge_mp4(std::string_view bytes, Faults& faults) {
  const bool is_known =
      bytes.size() >= 16 && bytes.substr(4, 4) == "ftyp" && big(bytes, 0, 4) >= 16 &&
      std::find(std::begin(kBrands), std::end(kBrands), bytes.substr(8, 4)) != std::end(kBrands);
  if (!is_known) return is_none(faults, "MP4");
  for (const std::string_view type : kAuthors) {
    const bool is_sign = type[0] == '\xA9';
    if (is_short_box(bytes, type)) {
      names_author(faults, std::string("MP4 ") + (is_sign ? "©" : "") +
                               std::string(type.substr(is_sign ? 1 : 0)));
    }
  }
}

}  // namespace hiroba::attachments
