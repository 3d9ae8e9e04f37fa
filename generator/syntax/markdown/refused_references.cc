#include "syntax/markdown/refused_references.h"

#include <fmt/format.h>

#include "source/rules/markdown.h"
#include "syntax/markdown/cjk_emphasis.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {

RefusedReferences::RefusedReferences(Report& report, bool has_marks) : report_(report) {
  const std::string_view body = report.body();
  for (auto at = text::next_refused_reference(body); at;
       at = text::next_refused_reference(body, at->begin + at->size)) {
    all_.push_back(One{*at});
    // Among our marks nobody could tell it from one.
    if (has_marks && at->c == text::decode_at(kEmphasisMark, 0).c) this->report(all_.back());
  }
}

void RefusedReferences::report(One& one) {
  if (one.is_reported) return;
  one.is_reported = true;
  const std::string_view written = report_.body().substr(one.at.begin, one.at.size);
  const std::string name = one.at.c == text::kReplacement
                               ? "—"
                               : fmt::format("U+{:04X}", static_cast<uint32_t>(one.at.c));
  report_.at_words(source::rules::kMarkdownReference, one.at.begin, one.at.size,
                   {std::string(written), name});
}

// The next one of this character from the line on; a definition of a link may also stand above.
void RefusedReferences::report(char32_t c, uint32_t line) {
  const size_t from = report_.start_of_line(line);
  One* above = nullptr;
  for (One& one : all_) {
    if (one.at.c != c || one.is_reported) continue;
    if (one.at.begin >= from) return report(one);
    if (above == nullptr) above = &one;
  }
  if (above != nullptr) report(*above);
}

void RefusedReferences::judge(std::string& pool, size_t begin, uint32_t line) {
  if (all_.empty()) return;
  std::string clean;
  for (size_t at = begin; at < pool.size();) {
    const text::Decoded d = text::decode_at(pool, at);
    const auto byte = static_cast<unsigned char>(pool[at]);
    const char32_t c = d.valid() || byte < 0xFE ? d.c : 0xFF00U + byte;  // FE: meant as U+FFFE
    const bool is_good = d.valid() && text::is_publishable(c);
    if (!is_good || c == text::kReplacement) report(c, line);
    text::append(clean, is_good ? c : text::kReplacement);
    at += d.size;
  }
  pool.replace(begin, std::string::npos, clean);
}

}  // namespace hiroba::syntax::markdown
