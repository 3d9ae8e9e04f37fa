#include "pictures/output_images.h"

#include <doctest/doctest.h>

#include <string>

namespace hiroba::pictures {
namespace {

template <size_t N>
std::string bytes(const char (&text)[N]) {
  return std::string(text, N - 1);
}

std::string big(uint32_t value, size_t size) {
  std::string out;
  for (size_t i = size; i > 0; --i) out += static_cast<char>(value >> (8 * (i - 1)) & 0xFF);
  return out;
}
std::string little(uint32_t value, size_t size) {
  const std::string reversed = big(value, size);
  return std::string(reversed.rbegin(), reversed.rend());
}

// ---- JPEG

std::string segment(char marker, const std::string& data) {
  return std::string("\xFF") + marker + big(static_cast<uint32_t>(data.size() + 2), 2) + data;
}
const std::string kJfif = segment('\xE0', bytes("JFIF\0\1\2\0\0\1\0\1\0\0"));
const std::string kScan =
    segment('\xDA', bytes("\1\1\0\0\x3F\0")) + bytes("\x12\xFF\x00\x34\xFF\xD0\x56");
std::string jpeg(const std::string& segments) { return "\xFF\xD8" + segments + kScan + "\xFF\xD9"; }

TEST_CASE("JPEG") {
  CHECK(pictures::image_is_clean(jpeg(kJfif)));
  CHECK(
      pictures::image_is_clean(jpeg(kJfif + segment('\xE2', bytes("ICC_PROFILE\0\1\1profile")) +
                                    segment('\xEE', "Adobe....") + segment('\xFE', "a comment"))));
  CHECK_FALSE(pictures::image_is_clean(jpeg(segment('\xE1', bytes("Exif\0\0II*\0\x08\0\0\0")))));
  CHECK_FALSE(pictures::image_is_clean(
      jpeg(segment('\xE1', bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>")))));
  CHECK_FALSE(pictures::image_is_clean(jpeg(segment('\xED', bytes("Photoshop 3.0\0"
                                                                  "8BIM\x04\x04")))));
  CHECK_FALSE(pictures::image_is_clean(jpeg(segment('\xE2', bytes("MPF\0")))));
  CHECK_FALSE(pictures::image_is_clean(jpeg(segment('\xE0', bytes("JFXX\0\x10")))));  // a thumbnail
  // Between two scans of a progressive picture.
  CHECK_FALSE(pictures::image_is_clean("\xFF\xD8" + kScan + segment('\xE1', bytes("Exif\0\0")) +
                                       kScan + "\xFF\xD9"));
  CHECK(pictures::image_is_clean("\xFF\xD8" + kScan + "\xFF" + segment('\xC4', "table") + kScan +
                                 "\xFF\xD9"));
  CHECK_FALSE(
      pictures::image_is_clean(jpeg(kJfif) + jpeg(kJfif)));  // a second picture behind the first
  const std::string whole = jpeg(kJfif);
  for (size_t size = 3; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(pictures::image_is_clean(whole.substr(0, size)));
  }
}

// ---- PNG

std::string chunk(const std::string& type, const std::string& data) {
  return big(static_cast<uint32_t>(data.size()), 4) + type + data + "CRC.";
}
std::string png(const std::string& chunks) {
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\1')) + chunks + chunk("IDAT", "x") +
         chunk("IEND", "");
}

TEST_CASE("PNG") {
  CHECK(pictures::image_is_clean(png("")));
  CHECK(
      pictures::image_is_clean(png(chunk("iCCP", "profile") + chunk("tEXt", bytes("Title\0map")))));
  CHECK_FALSE(pictures::image_is_clean(png(chunk("eXIf", "II*"))));
  CHECK_FALSE(pictures::image_is_clean(
      png(chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>")))));
  CHECK_FALSE(pictures::image_is_clean(png(chunk("zTXt", bytes("Raw profile type exif\0\0x")))));
  CHECK_FALSE(pictures::image_is_clean(png(chunk("tEXt", bytes("exif:GPSLatitude\0"
                                                               "35")))));
  CHECK_FALSE(pictures::image_is_clean(png(chunk("tEXt", bytes("Author\0somebody")))));
  CHECK_FALSE(pictures::image_is_clean(png("") + "what was cropped away"));
  CHECK_FALSE(pictures::image_is_clean(png("").substr(0, 40)));
  CHECK_FALSE(pictures::image_is_clean(std::string("\x89PNG\r\n\x1A\n") + big(0xFFFFFFF0, 4) +
                                       "IHDRxxxxxxxxxx"));
}

// ---- GIF

const std::string kGifHead = bytes("GIF89a\1\0\1\0\x80\0\0\0\0\0\xFF\xFF\xFF");
const std::string kGifImage = bytes("\x2C\0\0\0\0\1\0\1\0\0\2\2D\1\0");

TEST_CASE("GIF") {
  CHECK(pictures::image_is_clean(kGifHead + kGifImage + ";"));
  CHECK(pictures::image_is_clean(kGifHead + bytes("\x21\xFF\x0BNETSCAPE2.0\3\1\0\0\0") + kGifImage +
                                 ";"));
  CHECK_FALSE(pictures::image_is_clean(kGifHead + bytes("\x21\xFF\x0BXMP DataXMP<x:xmpmeta>\0") +
                                       kGifImage + ";"));
  CHECK_FALSE(pictures::image_is_clean(kGifHead + kGifImage));
  CHECK_FALSE(pictures::image_is_clean(kGifHead + kGifImage + ";" + "left over"));
}

// ---- WebP

std::string riff_chunk(const std::string& type, const std::string& data) {
  return type + little(static_cast<uint32_t>(data.size()), 4) + data +
         (data.size() % 2 == 1 ? std::string(1, '\0') : "");
}
std::string webp(const std::string& chunks) {
  return "RIFF" + little(static_cast<uint32_t>(chunks.size() + 4), 4) + "WEBP" + chunks;
}

TEST_CASE("WebP") {
  CHECK(pictures::image_is_clean(webp(riff_chunk("VP8 ", "frame"))));
  CHECK(pictures::image_is_clean(webp(riff_chunk("VP8X", bytes("\x20\0\0\0\0\0\0\0\0\0")) +
                                      riff_chunk("ICCP", "p") + riff_chunk("VP8L", "frame"))));
  CHECK_FALSE(
      pictures::image_is_clean(webp(riff_chunk("VP8 ", "frame") + riff_chunk("EXIF", "II*"))));
  CHECK_FALSE(pictures::image_is_clean(
      webp(riff_chunk("VP8 ", "frame") + riff_chunk("XMP ", "<x:xmpmeta>"))));
  CHECK_FALSE(pictures::image_is_clean(webp(riff_chunk("VP8X", bytes("\x08\0\0\0\0\0\0\0\0\0")))));
  CHECK_FALSE(pictures::image_is_clean(webp(riff_chunk("VP8 ", "frame")) + "left over"));
  CHECK_FALSE(pictures::image_is_clean(webp(riff_chunk("VP8 ", "frame")).substr(0, 18)));
}

// ---- TIFF

std::string tiff_little(uint32_t tag) {
  return bytes("II*\0") + little(8, 4) + little(1, 2) + little(tag, 2) + little(3, 2) +
         little(1, 4) + little(1, 4) + little(0, 4);
}
std::string tiff_big(uint32_t tag) {
  return bytes("MM\0*") + big(8, 4) + big(1, 2) + big(tag, 2) + big(3, 2) + big(1, 4) + big(1, 4) +
         big(0, 4);
}

TEST_CASE("TIFF, both byte orders") {
  CHECK(pictures::image_is_clean(tiff_little(0x0100)));
  CHECK(pictures::image_is_clean(tiff_big(0x0100)));
  for (const uint32_t tag :
       {0x8769u, 0x8825u, 0x02BCu, 0x83BBu, 0x8649u, 0x013Bu, 0x010Fu, 0x0110u}) {
    CAPTURE(tag);
    CHECK_FALSE(pictures::image_is_clean(tiff_little(tag)));
    CHECK_FALSE(pictures::image_is_clean(tiff_big(tag)));
  }
  CHECK_FALSE(pictures::image_is_clean(tiff_little(0x0100).substr(0, 20)));
  std::string ring = tiff_little(0x0100);
  ring.replace(ring.size() - 4, 4, little(8, 4));
  CHECK_FALSE(pictures::image_is_clean(ring));
}

// ---- AVIF and HEIF

std::string box(const std::string& type, const std::string& data) {
  return big(static_cast<uint32_t>(data.size() + 8), 4) + type + data;
}
std::string item(const std::string& type, const std::string& rest = "") {
  return box("infe",
             bytes("\2\0\0\0") + big(1, 2) + big(0, 2) + type + std::string(1, '\0') + rest);
}
std::string avif(const std::string& brand, const std::string& items) {
  return box("ftyp", brand + big(0, 4) + "mif1") +
         box("meta", big(0, 4) + box("hdlr", "x") + box("iinf", big(0, 4) + big(1, 2) + items)) +
         box("mdat", "data");
}

TEST_CASE("AVIF and HEIF") {
  for (const std::string brand : {"avif", "heic", "mif1"}) {
    CAPTURE(brand);
    CHECK(pictures::image_is_clean(avif(brand, item("av01"))));
    CHECK_FALSE(pictures::image_is_clean(avif(brand, item("av01") + item("Exif"))));
    CHECK_FALSE(
        pictures::image_is_clean(avif(brand, item("mime", bytes("application/rdf+xml\0")))));
  }
  const std::string wide_id =
      box("infe", bytes("\3\0\0\0") + big(1, 4) + big(0, 2) + "Exif" + std::string(1, '\0'));
  CHECK_FALSE(pictures::image_is_clean(avif("avif", wide_id)));
  CHECK_FALSE(pictures::image_is_clean(
      avif("avif", item("av01")) +
      box("uuid", "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC<x:xmpmeta>")));
  CHECK_FALSE(pictures::image_is_clean(avif("avis", item("av01")) +
                                       box("moov", box("udta", box("\xA9xyz", "+35")))));
  CHECK_FALSE(pictures::image_is_clean(avif("avif", item("av01")).substr(0, 60)));
  CHECK_FALSE(pictures::image_is_clean(avif("avif", item("av01")) + "left"));
}

// ---- SVG

TEST_CASE("SVG") {
  CHECK(pictures::image_is_clean(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"));
  CHECK_FALSE(pictures::image_is_clean(
      "<?xml version=\"1.0\"?><svg><metadata><?xpacket begin=\"\"?></metadata></svg>"));
  CHECK_FALSE(
      pictures::image_is_clean("\xEF\xBB\xBF\n<svg><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/></svg>"));
  CHECK_FALSE(pictures::image_is_clean("<svg sodipodi:docname=\"somebody.svg\"></svg>"));
  // «/9j/4Q…» is a JPEG with an EXIF segment, iVBORw0KGgo… a PNG that ends too early.
  CHECK_FALSE(pictures::image_is_clean(
      "<svg><image href=\"data:image/jpeg;base64,/9j/4QAIRXhpZgAA\"/></svg>"));
  CHECK_FALSE(
      pictures::image_is_clean("<svg><image href='data:image/png;base64,iVBORw0KGgo='/></svg>"));
  CHECK_FALSE(
      pictures::image_is_clean("<svg><image href='data:image/svg+xml;base64,PHN2Zz4='/></svg>"));
  // A clean GIF of one pixel.
  CHECK(
      pictures::image_is_clean("<svg><image href=\"data:image/gif;base64,"
                               "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=\"/></svg>"));
}

TEST_CASE("other files are not looked at") {
  CHECK(pictures::image_is_clean(""));
  CHECK(pictures::image_is_clean("%PDF-1.7 Exif"));
  CHECK(pictures::image_is_clean("RIFF"));
  CHECK(pictures::image_is_clean("xxxxftyp"));
  CHECK(pictures::image_is_clean("年度,回数\r\n2022,70\r\n"));
  CHECK(pictures::image_is_clean(box("ftyp", "isom" + big(0, 4) + "mp42") + "film"));
}

TEST_CASE("image.metadata names the route and hides nothing else") {
  source::Diagnostics found;
  pictures::check_output_image("group/a/map.png", png(""), found);
  CHECK(found.empty());
  pictures::check_output_image("group/a/photo.jpg", jpeg(segment('\xE1', bytes("Exif\0\0"))),
                               found);
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].rule->id == "image.metadata");
  CHECK(found.list()[0].args == std::vector<std::string>{"group/a/photo.jpg"});
  CHECK_FALSE(found.list()[0].mark.known());
}

TEST_CASE("a film with a place and a PDF with EXIF are noticed, other files are not") {
  const std::string film = big(16, 4) + "ftypmp42" + big(0, 4);
  CHECK_FALSE(pictures::names_a_place(film + big(24, 4) + "mdat" + "the place is loci xyz"));
  CHECK(pictures::names_a_place(film + big(30, 4) + "\xA9xyz" + "+35.01+139.01/"));
  CHECK(pictures::names_a_place(film + big(40, 4) + "loci" + std::string(32, 'x')));
  CHECK(pictures::names_a_place(film + "com.apple.quicktime.location.ISO6709"));
  // The four letters by chance, in the middle of the film.
  CHECK_FALSE(pictures::names_a_place(film + "~~~~loci" + std::string(32, 'x')));
  CHECK_FALSE(pictures::names_a_place("%PDF-1.7 a page about GPS"));
  CHECK(pictures::names_a_place("%PDF-1.7 " + bytes("\xFF\xE1..Exif\0\0MM")));
  CHECK(pictures::names_a_place("%PDF-1.7 <exif:GPSLatitude>35,1N</exif:GPSLatitude>"));
  CHECK_FALSE(pictures::names_a_place("GPSLatitude in a text"));
  source::Diagnostics found;
  pictures::check_output_image("group/a/film.mp4", film + big(30, 4) + "\xA9xyz+35", found);
  REQUIRE_EQ(found.list().size(), 1);
  CHECK_EQ(found.list()[0].rule->id, "file.place");
}

}  // namespace
}  // namespace hiroba::pictures
