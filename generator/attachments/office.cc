#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "attachments/judges.h"
#include "attachments/office_parts.h"
#include "attachments/rules.h"
#include "pictures/output_images.h"
#include "tables/workbook_archive.h"

namespace hiroba::attachments {
namespace {

constexpr size_t kMostUnpacked = 64u * 1024 * 1024;  // bytes, all parts together
constexpr size_t kMostParts = 3000;

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool ends_with_one_of(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view e) { return name.ends_with(e); });
}

// What is a file of its own, whatever the document calls it: an old Office file or OLE object, an
// archive, a program, a PDF, a page.
bool is_other_file(std::string_view bytes) {
  for (const std::string_view head :
       {std::string_view("\xD0\xCF\x11\xE0"), std::string_view("PK\x03\x04"),
        std::string_view("MZ"), std::string_view("%PDF-"), std::string_view("{\\rtf"),
        std::string_view("\x7F"
                         "ELF")}) {
    if (bytes.starts_with(head)) return true;
  }
  return false;
}

class OfficeJudge {
 public:
  OfficeJudge(std::string_view bytes, Faults& faults)
      : archive_(bytes, kMostUnpacked), faults_(faults) {}

  void run(std::string_view main_type, std::string_view what) {
    const auto names = archive_.ok() ? archive_.names() : std::vector<std::string>();
    const bool has_types = std::find(names.begin(), names.end(), kContentTypes) != names.end();
    if (!has_types) return is_none(what);
    if (names.size() > kMostParts) {
      return faults_.add(rules::kAttachmentUnseen, "中の部分が多すぎます", "too many parts");
    }
    std::set<std::string> seen;
    for (const std::string& name : names) {
      // Of two parts of the same name, each program may read another one.
      if (!seen.insert(lower_case(name)).second) return unseen(name);
      if (name.ends_with('/')) continue;
      std::string part;
      const bool is_whole = archive_.read(name, [&](std::string_view piece) {
        part += piece;
        return true;
      });
      if (!is_whole) return unseen(name);
      judge(name, part);
    }
    if (main_type_ != main_type) is_none(what);
  }

 private:
  static constexpr const char* kContentTypes = "[Content_Types].xml";

  void is_none(std::string_view what) {
    faults_.add(rules::kAttachmentMismatch, std::string(what) + "ではありません",
                "no " + std::string(what));
  }

  // Encrypted, damaged, packed too tightly, or there twice.
  void unseen(const std::string& name) {
    const std::string why =
        archive_.is_too_large() ? "詰めたものが大きすぎます" : "開けない部分 " + shortened(name);
    const std::string why_en = archive_.is_too_large()
                                   ? "what is packed in it is too large"
                                   : "a part that cannot be opened, " + shortened(name);
    faults_.add(rules::kAttachmentUnseen, why, why_en);
  }

  static std::string shortened(const std::string& name) { return office_word(name); }

  void judge(const std::string& name, const std::string& part) {
    const std::string lower = lower_case(name);
    if (lower.find("vbaproject") != std::string::npos)
      faults_.add(rules::kAttachmentActive, "vbaProject");
    if (is_other_file(part)) faults_.add(rules::kAttachmentEmbedded, shortened(name));
    if (ends_with_one_of(lower, {".htm", ".html", ".xhtml", ".mht", ".mhtml", ".js", ".vbs", ".exe",
                                 ".swf", ".eml"})) {
      faults_.add(rules::kAttachmentEmbedded, shortened(name));
    }
    if (ends_with_one_of(lower, {".xml", ".rels", ".vml"})) {
      const bool is_read = judge_office_part(part, main_type_, faults_);
      if (!is_read) unseen(name);
    } else if (ends_with_one_of(
                   lower, {".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".svg", ".webp"})) {
      if (lower.ends_with(".svg")) judge_svg(part, faults_);
      if (!pictures::image_is_clean(part)) {
        faults_.add(rules::kAttachmentAuthor, "撮影の記録が残った写真 " + shortened(name),
                    "a photo with metadata, " + shortened(name));
      }
    }
  }

  tables::Archive archive_;
  Faults& faults_;
  std::string main_type_;
};

void judge_office(std::string_view bytes, std::string_view main_type, std::string_view what,
                  Faults& faults) {
  // A document begins with its archive: nothing that another program would read stands before it.
  const std::string_view begin = bytes.starts_with("PK\x03\x04") ? bytes : std::string_view();
  OfficeJudge(begin, faults).run(main_type, what);
}

}  // namespace

void judge_docx(std::string_view bytes, Faults& faults) {
  judge_office(bytes,
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
               "DOCX", faults);
}
void judge_xlsx(std::string_view bytes, Faults& faults) {
  judge_office(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
               "XLSX", faults);
}
void judge_pptx(std::string_view bytes, Faults& faults) {
  judge_office(bytes,
               "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
               "PPTX", faults);
}

}  // namespace hiroba::attachments
