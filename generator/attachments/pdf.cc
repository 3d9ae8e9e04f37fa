#include <algorithm>
#include <optional>
#include <string>

#include "attachments/inflate.h"
#include "attachments/judges.h"
#include "attachments/pdf_words.h"
#include "attachments/rules.h"

namespace hiroba::attachments {
namespace {

// A PDF is not taken apart into its objects: a file that lies about where they are would be read
// otherwise by every reader. Instead all of its bytes, and all that is packed in them, are searched
// for the names without which nothing can act (ISO 32000-1, 12.6).
constexpr size_t kMostUnpacked = 128u * 1024 * 1024;  // bytes, all streams together

struct Refused {
  std::string_view name;
  const source::Rule* rule;
};
constexpr Refused kRefused[] = {
    {"JavaScript", &rules::kAttachmentActive},
    {"Launch", &rules::kAttachmentActive},
    {"SubmitForm", &rules::kAttachmentActive},
    {"ImportData", &rules::kAttachmentActive},
    {"Rendition", &rules::kAttachmentActive},
    {"RichMedia", &rules::kAttachmentActive},
    {"RichMediaExecute", &rules::kAttachmentActive},
    {"GoTo3DView", &rules::kAttachmentActive},
    {"Movie", &rules::kAttachmentActive},
    {"XFA", &rules::kAttachmentActive},
    {"GoToR", &rules::kAttachmentOutside},
    {"GoToE", &rules::kAttachmentEmbedded},
    {"EmbeddedFile", &rules::kAttachmentEmbedded},
    {"EmbeddedFiles", &rules::kAttachmentEmbedded},
    {"FileAttachment", &rules::kAttachmentEmbedded},
    {"Collection", &rules::kAttachmentEmbedded},
    {"Encrypt", &rules::kAttachmentUnseen},
};

class PdfJudge {
 public:
  PdfJudge(std::string_view bytes, Faults& faults) : bytes_(bytes), faults_(faults) {}

  void run() {
    search(bytes_);
    size_t behind = 0;  // the last stream: short names are looked for between them only
    size_t end = 0, count = 0, read = 0;
    for (size_t at = next_stream(0); at != kNone; at = next_stream(at)) {
      const size_t begin = stream_begin(at);
      if (behind < at) between(bytes_.substr(behind, at - behind));
      if (end < begin) end = std::min(bytes_.find("endstream", begin), bytes_.size());
      read += end - begin;
      // Streams within streams: real files have none, and they would be read again and again.
      if (++count > kMostStreams || read > 4 * bytes_.size()) {
        faults_.add(rules::kAttachmentUnseen, "中の部分が多すぎます", "too many parts");
        return;
      }
      stream(bytes_.substr(begin, end - begin), dictionary_before(bytes_, at));
      behind = end;
      at = begin;
    }
    if (behind < bytes_.size()) between(bytes_.substr(behind));
  }

 private:
  static constexpr size_t kNone = std::string_view::npos;
  static constexpr size_t kMostStreams = 20'000;
  static constexpr int kMostOpenings = 8;  // of «/OpenAction»; a document has one

  // The word «stream» and not the end of «endstream».
  size_t next_stream(size_t from) const {
    size_t at = bytes_.find("stream", from);
    while (at != kNone && at >= 3 && bytes_.substr(at - 3, 3) == "end")
      at = bytes_.find("stream", at + 6);
    return at;
  }

  size_t stream_begin(size_t at) const {
    size_t begin = at + 6;
    if (begin < bytes_.size() && bytes_[begin] == '\r') ++begin;
    if (begin < bytes_.size() && bytes_[begin] == '\n') ++begin;
    return begin;
  }

  // Any part of the file, packed or not. Names of six letters do not come about by chance.
  void search(std::string_view part) {
    for_each_pdf_name(part, [&](std::string_view name, std::string_view behind) {
      for (const Refused& one : kRefused) {
        if (name == one.name) faults_.add(*one.rule, "/" + std::string(name));
      }
      if (name == "Author" && is_pdf_text_with_words(behind))
        faults_.add(rules::kAttachmentAuthor, "/Author");
    });
    if (names_creator(part)) faults_.add(rules::kAttachmentAuthor, "XMP dc:creator");
  }

  // What is no stream: here short names mean what they say.
  void between(std::string_view part) {
    for_each_pdf_name(part, [&](std::string_view name, std::string_view behind) {
      if (name == "JS" || name == "AA")
        faults_.add(rules::kAttachmentActive, "/" + std::string(name));
      if (name == "OpenAction" && is_action(behind))
        faults_.add(rules::kAttachmentActive, "/OpenAction");
    });
  }

  // To open at a certain page is fine, whether as a place or as an action that goes there.
  bool is_action(std::string_view value) {
    if (++openings_ > kMostOpenings) return true;
    const std::string_view target = pdf_value(bytes_, value);
    return target.starts_with("<<") &&
           !has_pdf_name(target.substr(0, target.find(">>")).substr(0, 1024), "GoTo");
  }

  void stream(std::string_view data, std::string_view dictionary) {
    const bool holds_objects = has_pdf_name(dictionary, "ObjStm");
    if (holds_objects && is_packed_otherwise(dictionary)) {
      faults_.add(rules::kAttachmentUnseen, "読めない詰めかた", "packed in an unusual way");
      return;
    }
    // Pixels are the bulk of a file, and no reader takes them for objects.
    const bool is_picture = has_pdf_name(dictionary, "Image") && !holds_objects;
    if (is_picture || !has_zlib_head(data)) return;
    std::string carried;
    const auto end = inflate(data, left_, [&](std::string_view piece) {
      carried += piece;
      if (carried.size() < kWindow) return;
      unpacked(carried, holds_objects);
      carried.erase(0, carried.size() - kOverlap);
    });
    unpacked(carried, holds_objects);
    if (end == Inflated::too_large) {
      faults_.add(rules::kAttachmentUnseen, "詰めたものが大きすぎます",
                  "what is packed in it is too large");
    } else if (end == Inflated::broken && holds_objects) {
      faults_.add(rules::kAttachmentUnseen, "詰めたものが壊れています",
                  "what is packed in it is damaged");
    }
  }

  void unpacked(std::string_view part, bool holds_objects) {
    search(part);
    if (holds_objects) between(part);
  }

  // Filters other than the one that is unpacked here, one on another, or rows told by differences.
  static bool is_packed_otherwise(std::string_view dictionary) {
    for (const std::string_view filter :
         {"LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode",
          "RL", "Crypt", "DecodeParms", "DP"}) {
      if (has_pdf_name(dictionary, filter)) return true;
    }
    return false;
  }

  static bool has_zlib_head(std::string_view data) {
    if (data.size() < 2) return false;
    const auto first = static_cast<unsigned char>(data[0]),
               second = static_cast<unsigned char>(data[1]);
    return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
  }

  static constexpr size_t kWindow = 256 * 1024;  // bytes searched at once …
  static constexpr size_t kOverlap = 4 * 1024;   // … and again with the next ones

  std::string_view bytes_;
  Faults& faults_;
  size_t left_ = kMostUnpacked;
  int openings_ = 0;
};

// Begins and ends as a PDF does, so that no program takes it for anything else.
bool is_pdf(std::string_view bytes) {
  const bool begins = bytes.starts_with("%PDF-1.") || bytes.starts_with("%PDF-2.");
  const size_t end = bytes.rfind("%%EOF");
  if (!begins || end == std::string_view::npos) return false;
  if (bytes.find_first_not_of(std::string_view("\0\t\n\f\r ", 6), end + 5) !=
      std::string_view::npos)
    return false;
  return bytes.substr(0, end).rfind("startxref") != std::string_view::npos;
}

}  // namespace

void judge_pdf(std::string_view bytes, Faults& faults) {
  if (!is_pdf(bytes)) {
    faults.add(rules::kAttachmentMismatch, "PDFではありません", "no PDF");
    return;
  }
  PdfJudge(bytes, faults).run();
}

}  // namespace hiroba::attachments
