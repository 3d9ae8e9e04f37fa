#include "answers/mail.h"

#ifdef HIROBA_GMIME
#include <gmime/gmime.h>

#include <memory>
#endif

#include <algorithm>

namespace hiroba::answers {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// «Name: value», as every line of a header begins.
bool begins_with_a_field(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

bool looks_like_mail(std::string_view bytes) {
  constexpr size_t kLongestHeader = 65536;
  std::string_view rest = bytes.substr(0, kLongestHeader);
  bool has_mime = false;
  for (bool is_first = true; !rest.empty(); is_first = false) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (is_first && line.starts_with("From ")) continue;  // of a mailbox
    if (!is_first && (line.starts_with(' ') || line.starts_with('\t'))) continue;
    if (!begins_with_a_field(line)) return false;
    const std::string name = in_small_letters(line.substr(0, line.find(':')));
    has_mime = has_mime || name == "mime-version" || name == "message-id" || name == "received";
  }
  return has_mime;
}

#ifndef HIROBA_GMIME

bool reads_mail() { return false; }
std::optional<Mail> read_mail(std::string_view) { return std::nullopt; }

#else

namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != FALSE;
}

// The bytes of a part as they were before they were packed for the trip.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  if (g_mime_data_wrapper_write_to_stream(content, stream.get()) < 0) return "";
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

// Encodings that decode_text() tells by themselves need no label, which is often wrong.
std::string text_of(GMimePart* part) {
  const char* label = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  const std::string charset = in_small_letters(label == nullptr ? "" : label);
  for (const std::string_view known : {"", "utf-8", "us-ascii", "iso-2022-jp", "shift_jis", "sjis",
                                       "x-sjis", "cp932", "windows-31j", "unknown-8bit"}) {
    if (charset == known) return content_of(part);
  }
  if (!GMIME_IS_TEXT_PART(part)) return content_of(part);
  char* converted = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
  std::string out = converted == nullptr ? content_of(part) : converted;
  g_free(converted);
  return out;
}

bool ends_with_any(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

class MailReader {
 public:
  Mail run(GMimeObject* root) {
    GMimePartIter* iterator = g_mime_part_iter_new(root);
    while (g_mime_part_iter_is_valid(iterator) != FALSE) {
      GMimeObject* current = g_mime_part_iter_get_current(iterator);
      if (current != nullptr && GMIME_IS_PART(current)) take(GMIME_PART(current));
      if (g_mime_part_iter_next(iterator) == FALSE) break;
    }
    g_mime_part_iter_free(iterator);
    out_.has_only_html = out_.parts.empty() && has_html_;
    return std::move(out_);
  }

 private:
  void take(GMimePart* part) {
    GMimeObject* object = GMIME_OBJECT(part);
    const char* given = g_mime_part_get_filename(part);
    const std::string name = in_small_letters(given == nullptr ? "" : given);
    const bool is_attached = !name.empty() || g_mime_part_is_attachment(part) != FALSE;
    if (is_type(object, "text", "html") && !is_attached) {
      has_html_ = true;  // beside its plain twin, or alone
    } else if (is_type(object, "text", "*") && !is_attached) {
      out_.parts.push_back({true, "", text_of(part)});
    } else {
      take_attachment(part, name);
    }
  }

  void take_attachment(GMimePart* part, const std::string& name) {
    GMimeObject* object = GMIME_OBJECT(part);
    std::string bytes = content_of(part);
    // A signature, a card or a picture holds no answers; an office file or a text may.
    const bool may_hold_answers =
        ends_with_any(name, {".json", ".csv", ".txt", ".xlsx", ".xls", ".zip", ".eml"}) ||
        is_type(object, "application", "json") || is_type(object, "text", "csv") ||
        is_type(object, "text", "plain") || bytes.starts_with("PK\x03\x04");
    if (may_hold_answers) {
      out_.parts.push_back({false, name, std::move(bytes)});
    } else {
      ++out_.others;
    }
  }

  Mail out_;
  bool has_html_ = false;
};

// Each level of parts needs a boundary or a message within the message.
bool has_too_many_parts(std::string_view bytes) {
  constexpr size_t kMost = 200;
  size_t count = 0;
  const std::string small = in_small_letters(bytes);
  for (const std::string_view sign : {"boundary", "message/rfc822"}) {
    for (size_t at = small.find(sign); at != std::string::npos;
         at = small.find(sign, at + sign.size())) {
      if (++count > kMost) return true;
    }
  }
  return false;
}

}  // namespace

bool reads_mail() { return true; }

std::optional<Mail> read_mail(std::string_view bytes) {
  static const bool is_ready = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(is_ready);
  if (has_too_many_parts(bytes)) return std::nullopt;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  if (bytes.starts_with("From ")) g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return std::nullopt;
  GMimeObject* root = g_mime_message_get_mime_part(message.get());
  if (root == nullptr) return std::nullopt;
  return MailReader().run(root);
}

#endif

}  // namespace hiroba::answers
