#include "tables/workbook_archive.h"

#ifdef HIROBA_WORKBOOKS
#include <expat.h>
#include <zip.h>
#endif

#include <cstdlib>
#include <cstring>

namespace hiroba::tables {

#ifdef HIROBA_WORKBOOKS

namespace {

std::string_view without_prefix(std::string_view name) {
  const size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct XmlRun {
  XML_Parser parser;
  XmlListener& listener;
  bool has_doctype = false;

  void stop_when_done() {
    if (has_doctype || listener.is_done()) XML_StopParser(parser, XML_FALSE);
  }
};

void on_open(void* data, const char* name, const char** attributes) {
  auto* run = static_cast<XmlRun*>(data);
  run->listener.open(without_prefix(name), XmlAttributes(attributes));
  run->stop_when_done();
}

void on_close(void* data, const char* name) {
  auto* run = static_cast<XmlRun*>(data);
  run->listener.close(without_prefix(name));
  run->stop_when_done();
}

void on_text(void* data, const char* characters, int length) {
  auto* run = static_cast<XmlRun*>(data);
  run->listener.text(std::string_view(characters, static_cast<size_t>(length)));
}

void on_doctype(void* data, const char*, const char*, const char*, int) {
  auto* run = static_cast<XmlRun*>(data);
  run->has_doctype = true;
  run->stop_when_done();
}

// What an XML text may make the parser remember (open elements, names, a tag that does not end) is
// bounded by what it may allocate. Sizes stand before each piece of memory.
thread_local size_t xml_memory = 0;
constexpr size_t kSizeBefore = alignof(std::max_align_t) > sizeof(size_t)
                                   ? alignof(std::max_align_t)
                                   : sizeof(size_t);

size_t size_of(const void* memory) {
  size_t size = 0;
  std::memcpy(&size, static_cast<const char*>(memory) - kSizeBefore, sizeof(size));
  return size;
}

void* xml_resize(void* memory, size_t size) {
  const size_t before = memory == nullptr ? 0 : size_of(memory);
  if (size > kMostXmlMemory || xml_memory - before + size > kMostXmlMemory) return nullptr;
  char* old = memory == nullptr ? nullptr : static_cast<char*>(memory) - kSizeBefore;
  auto* out = static_cast<char*>(std::realloc(old, size + kSizeBefore));
  if (out == nullptr) return nullptr;
  xml_memory = xml_memory - before + size;
  std::memcpy(out, &size, sizeof(size));
  return out + kSizeBefore;
}

void* xml_allocate(size_t size) { return xml_resize(nullptr, size); }

void xml_free(void* memory) {
  if (memory == nullptr) return;
  xml_memory -= size_of(memory);
  std::free(static_cast<char*>(memory) - kSizeBefore);
}

// Each entry has such a signature in the directory at the end. libzip keeps some hundred bytes for
// each.
bool has_very_many_entries(std::string_view bytes) {
  constexpr size_t kMostEntries = 10000;
  size_t count = 0;
  for (size_t at = bytes.find("PK\x01\x02"); at != std::string_view::npos;
       at = bytes.find("PK\x01\x02", at + 4)) {
    if (++count > kMostEntries) return true;
  }
  return false;
}

}  // namespace

bool can_read_archives() { return true; }

struct Archive::Opened {
  zip_t* archive = nullptr;
  ~Opened() {
    if (archive != nullptr) zip_discard(archive);
  }
};

Archive::Archive(std::string_view bytes, size_t most_bytes)
    : opened_(std::make_unique<Opened>()), left_(most_bytes) {
  if (has_very_many_entries(bytes)) return;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    opened_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened_->archive == nullptr) zip_source_free(source);
  }
  zip_error_fini(&error);
}

Archive::~Archive() = default;

bool Archive::ok() const { return opened_->archive != nullptr; }

std::vector<std::string> Archive::names() const {
  std::vector<std::string> out;
  const zip_int64_t count = zip_get_num_entries(opened_->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(opened_->archive, static_cast<zip_uint64_t>(i), 0);
    out.emplace_back(name == nullptr ? "" : name);
  }
  return out;
}

bool Archive::read(const std::string& name,
                   const std::function<bool(std::string_view piece)>& take) {
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen(opened_->archive, name.c_str(), 0), &zip_fclose);
  if (!file) return false;
  char piece[32768];
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), piece, sizeof(piece));
    if (got <= 0) return got == 0;
    if (static_cast<size_t>(got) > left_) {
      is_too_large_ = true;
      return false;
    }
    left_ -= static_cast<size_t>(got);
    if (!take(std::string_view(piece, static_cast<size_t>(got)))) return true;
  }
}

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char** pair = pairs_; pair[0] != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

namespace {

using TakePiece = std::function<bool(std::string_view piece)>;

// An XML text that `give` hands over piece by piece; it says whether that was all of it.
bool read_pieces(const std::function<bool(const TakePiece&)>& give, XmlListener& listener) {
  const XML_Memory_Handling_Suite memory{&xml_allocate, &xml_resize, &xml_free};
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(
      XML_ParserCreate_MM(nullptr, &memory, nullptr), &XML_ParserFree);
  if (!parser) return false;
  XmlRun run{parser.get(), listener};
  XML_SetUserData(parser.get(), &run);
  XML_SetElementHandler(parser.get(), &on_open, &on_close);
  XML_SetCharacterDataHandler(parser.get(), &on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &on_doctype);
  bool is_well_formed = true;
  const auto parse = [&](std::string_view piece, bool is_last) {
    is_well_formed = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                               is_last ? XML_TRUE : XML_FALSE) == XML_STATUS_OK;
    return is_well_formed;
  };
  const bool is_read = give([&](std::string_view piece) { return parse(piece, false); });
  if (run.has_doctype) return false;
  if (listener.is_done()) return true;
  return is_read && is_well_formed && parse("", true);
}

}  // namespace

bool read_xml(Archive& archive, const std::string& name, XmlListener& listener) {
  return read_pieces([&](const TakePiece& take) { return archive.read(name, take); }, listener);
}

bool read_xml(std::string_view bytes, XmlListener& listener) {
  return read_pieces([&](const TakePiece& take) { return take(bytes); }, listener);
}

#else

bool can_read_archives() { return false; }
struct Archive::Opened {};
Archive::Archive(std::string_view, size_t most_bytes) : left_(most_bytes) {}
Archive::~Archive() = default;
bool Archive::ok() const { return false; }
std::vector<std::string> Archive::names() const { return {}; }
bool Archive::read(const std::string&, const std::function<bool(std::string_view)>&) {
  return is_too_large_;
}
std::string_view XmlAttributes::get(std::string_view) const {
  return pairs_ == nullptr ? "" : *pairs_;
}
bool read_xml(Archive&, const std::string&, XmlListener&) { return false; }
bool read_xml(std::string_view, XmlListener&) { return false; }

#endif

}  // namespace hiroba::tables
