#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A mail as a mail program saves it (.eml: RFC 5322 and MIME, RFC 2045 to 2049): what in it may
// hold answers, with base64 and quoted-printable taken off. Who sent it and what it is about is not
// read.
namespace hiroba::answers {

// Whether this program was compiled with the library that reads them.
bool reads_mail();

// Headers of a mail program at the beginning, not a text that somebody has copied out of one.
bool looks_like_mail(std::string_view bytes);

struct MailPart {
  bool is_body = false;  // the text of the mail; else an attachment
  std::string name;      // of the file; only to be looked at, never shown
  std::string bytes;     // a body may be in any encoding that decode_text() knows
};

struct Mail {
  std::vector<MailPart> parts;  // in their order
  bool has_only_html = false;   // nothing in it can be read
  size_t others = 0;            // pictures and the like, passed over
};

// Nothing: no mail, or one of so many parts that nobody wrote it.
// REQUIRES: reads_mail().
std::optional<Mail> read_mail(std::string_view bytes);

}  // namespace hiroba::answers
