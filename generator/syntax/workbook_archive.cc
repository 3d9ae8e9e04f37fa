#include "syntax/workbook_archive.h"

#ifdef HIROBA_WORKBOOKS
#include <expat.h>
#include <zip.h>
#endif

#include <algorithm>
#include <utility>

namespace hiroba::syntax {

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

std::optional<std::string> Archive::read(const std::string& name) {
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(opened_->archive, name.c_str(), 0),
                                                               &zip_fclose);
  if (!file) return std::nullopt;
  std::string out;
  char piece[16384];
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), piece, sizeof(piece));
    if (got < 0) return std::nullopt;
    if (got == 0) return out;
    if (static_cast<size_t>(got) > left_) {
      is_too_large_ = true;
      return std::nullopt;
    }
    left_ -= static_cast<size_t>(got);
    out.append(piece, static_cast<size_t>(got));
  }
}

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char** pair = pairs_; pair[0] != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

bool read_xml(std::string_view bytes, XmlListener& listener) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                       &XML_ParserFree);
  if (!parser) return false;
  XmlRun run{parser.get(), listener};
  XML_SetUserData(parser.get(), &run);
  XML_SetElementHandler(parser.get(), &on_open, &on_close);
  XML_SetCharacterDataHandler(parser.get(), &on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &on_doctype);
  const XML_Status status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
  if (run.has_doctype) return false;
  return status == XML_STATUS_OK || listener.is_done();
}

#else

bool can_read_archives() { return false; }
struct Archive::Opened {};
Archive::Archive(std::string_view, size_t most_bytes) : left_(most_bytes) {}
Archive::~Archive() = default;
bool Archive::ok() const { return false; }
std::vector<std::string> Archive::names() const { return {}; }
std::optional<std::string> Archive::read(const std::string&) { return std::nullopt; }
std::string_view XmlAttributes::get(std::string_view) const { return pairs_ == nullptr ? "" : *pairs_; }
bool read_xml(std::string_view, XmlListener&) { return false; }

#endif

}  // namespace hiroba::syntax
