#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../support/zip_writer.h"
#include "attachments/judge.h"
#include "text/utf8.h"

namespace {

// Judged twice the same, whatever the name; what is refused is refused with a message.
bool is_refused(const std::string& name, std::string_view bytes) {
  hiroba::source::Diagnostics found, again;
  hiroba::attachments::judge_attachment(name, bytes, hiroba::source::Mark{}, found);
  hiroba::attachments::judge_attachment(name, bytes, hiroba::source::Mark{}, again);
  if (found.list().size() != again.list().size() || found.has_errors() != !found.empty())
    std::abort();
  for (const auto& d : found.list()) {
    for (const std::string& word : d.args) {
      if (hiroba::text::first_invalid(word)) std::abort();
    }
  }
  return found.has_errors();
}

bool has(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

}  // namespace

// The first byte chooses a kind of file. Any bytes under its name; bytes as a part of an ordinary
// document; and bytes inside an ordinary drawing: no crash, no endless work, and signs that any
// reader would act on are never let through.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  static const std::string kEndings[] = {"pdf", "docx", "xlsx", "pptx", "csv", "txt",  "svg",
                                         "mp3", "m4a",  "wav",  "mp4",  "vtt", "html", ""};
  const std::string& ending = kEndings[data[0] % std::size(kEndings)];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool is_refused_so = is_refused("a." + ending, bytes);
  if (!is_refused_so && (ending == "html" || ending.empty())) std::abort();
  if (!is_refused_so && ending == "pdf" && !bytes.starts_with("%PDF-")) std::abort();
  if (!is_refused_so && ending == "svg" &&
      (has(bytes, "<!DOCTYPE") && !has(bytes, "<!--") && !has(bytes, "CDATA"))) {
    std::abort();
  }
  if (ending == "svg") {
    const std::string drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>" + std::string(bytes) + "</g></svg>";
    const bool is_quoted = has(bytes, "<!--") || has(bytes, "<![CDATA[");
    if (!is_refused("a.svg", drawing) && !is_quoted &&
        (has(bytes, "<script") || has(bytes, "<foreignObject"))) {
      std::abort();
    }
  } else if (ending == "pdf") {
    is_refused("a.pdf", "%PDF-1.7\n" + std::string(bytes) + "\nstartxref\n9\n%%EOF");
  } else if (ending == "docx") {
    is_refused("a.docx", hiroba::test::zip_of({{"[Content_Types].xml", std::string(bytes)},
                                               {"x.xml", std::string(bytes)},
                                               {"_rels/.rels", std::string(bytes)}}));
  }
  return 0;
}
