#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "answers/mail.h"

// Any bytes as a mail: no crash, no endless nesting, and no more comes out than went in.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(answers::looks_like_mail(bytes));
  if (!answers::reads_mail()) return 0;
  const auto mail = answers::read_mail(bytes);
  if (!mail) return 0;
  size_t total = 0;
  for (const answers::MailPart& part : mail->parts) {
    if (part.is_body && !part.name.empty()) std::abort();
    total += part.bytes.size();
  }
  // A converted body may take three bytes for one.
  if (total > 4 * size + 4096) std::abort();
  if (mail->has_only_html && !mail->parts.empty()) std::abort();
  return 0;
}
