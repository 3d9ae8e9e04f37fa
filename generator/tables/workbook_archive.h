#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The only place that includes libzip: a ZIP archive in memory; and XML as it is met. (expat is
// also behind xml_events.h, for judges who must see namespaces.)
namespace hiroba::tables {

// Whether this program was compiled with both.
bool can_read_archives();

// A ZIP archive. All entries together give at most `most_bytes`, whatever they claim to be.
class Archive {
 public:
  // `bytes` outlive it. Nothing that opens as an archive, or one of very many entries: ok() is
  // false.
  Archive(std::string_view bytes, size_t most_bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool ok() const;
  bool is_too_large() const { return is_too_large_; }
  // The names of all entries as they stand there: twice where two are called the same.
  std::vector<std::string> names() const;
  // The entry piece by piece, until `take` has had enough (false). False: it is not there, damaged,
  // encrypted or too large, which may show only after some pieces.
  bool read(const std::string& name, const std::function<bool(std::string_view piece)>& take);

 private:
  struct Opened;
  std::unique_ptr<Opened> opened_;
  size_t left_;
  bool is_too_large_ = false;
};

// The attributes of an element, without the prefixes of their names.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  std::string_view get(std::string_view name) const;  // empty: not there

 private:
  const char** pairs_;
};

// Told of what stands in an XML text, in order. Names come without their prefixes.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void open(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void close(std::string_view element) = 0;
  virtual void text(std::string_view characters) = 0;
  // True: enough, or too much; nothing more is read.
  virtual bool is_done() const { return false; }
};

// An entry of an archive as XML. False: not there, not well formed, with a document type (entities,
// which no spreadsheet writes), or of a shape (depth, names, one tag of megabytes) that takes more
// than kMostXmlMemory.
inline constexpr size_t kMostXmlMemory = 8 * 1024 * 1024;
bool read_xml(Archive& archive, const std::string& name, XmlListener& listener);
// The same for a text that is there already.
bool read_xml(std::string_view bytes, XmlListener& listener);

}  // namespace hiroba::tables
