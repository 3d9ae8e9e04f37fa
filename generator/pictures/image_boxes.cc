// AVIF and HEIF: boxes in boxes. Metadata are items of the meta box, or boxes of their own.
#include "pictures/image_formats.h"

namespace hiroba::pictures {
namespace {

constexpr std::string_view kXmpUuid =
    "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC";
constexpr int kDeepest = 8;

struct Box {
  std::string_view type;
  std::string_view data;
};

// The box at the beginning of `rest`, which is cut behind it; false if it is broken.
bool take_box(std::string_view& rest, Box& box) {
  if (rest.size() < 8) return false;
  size_t size = big(rest, 0, 4);
  size_t head = 8;
  if (size == 1) {  // 64 bits; more than 4 GB is no picture
    if (rest.size() < 16 || big(rest, 8, 4) != 0) return false;
    size = big(rest, 12, 4);
    head = 16;
  } else if (size == 0) {
    size = rest.size();
  }
  if (size < head || size > rest.size()) return false;
  box = Box{rest.substr(4, 4), rest.substr(head, size - head)};
  rest.remove_prefix(size);
  return true;
}

// Item information entry, versions 0 to 3: only from 2 on it names a type.
bool item_is_clean(std::string_view entry) {
  const uint32_t version = big(entry, 0, 1);
  if (version < 2) return entry.find("rdf+xml") == std::string_view::npos;
  const size_t type_at = version == 2 ? 8 : 10;
  if (entry.size() < type_at + 4) return false;
  const std::string_view type = entry.substr(type_at, 4);
  if (type == "Exif") return false;
  // XMP is a MIME item; other MIME items have no use in a picture either.
  return type != "mime" && type != "uri ";
}

bool boxes_are_clean(std::string_view rest, int depth);

bool items_are_clean(std::string_view iinf) {
  const size_t head = big(iinf, 0, 1) == 0 ? 6 : 8;
  if (iinf.size() < head) return false;
  std::string_view rest = iinf.substr(head);
  Box box;
  while (!rest.empty()) {
    if (!take_box(rest, box)) return false;
    if (box.type == "infe" && !item_is_clean(box.data)) return false;
  }
  return true;
}

bool box_is_clean(const Box& box, int depth) {
  const std::string_view type = box.type;
  if (type == "uuid") return box.data.substr(0, 16) != kXmpUuid;
  if (type == "Exif" || type == "xml " || type == "XMP_" || type == "udta" || type == "ilst")
    return false;
  if (type == "\xA9xyz" || type == "loci") return false;
  if (type == "iinf") return items_are_clean(box.data);
  // meta is a full box: four bytes of version and flags come first.
  if (type == "meta") return box.data.size() >= 4 && boxes_are_clean(box.data.substr(4), depth + 1);
  if (type == "moov" || type == "trak" || type == "mdia" || type == "moof") {
    return boxes_are_clean(box.data, depth + 1);
  }
  return true;
}

bool boxes_are_clean(std::string_view rest, int depth) {
  if (depth > kDeepest) return false;
  Box box;
  while (!rest.empty()) {
    if (!take_box(rest, box) || !box_is_clean(box, depth)) return false;
  }
  return true;
}

}  // namespace

bool heif_is_clean(std::string_view bytes) { return boxes_are_clean(bytes, 0); }

}  // namespace hiroba::pictures
