#include "syntax/markdown/refused_references.h"

#include <fmt/format.h>

#include "syntax/markdown/cjk_emphasis.h"
#include "syntax/markdown/rules.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {

namespace {

// Neither cmark nor, in code, anybody else reads «\&#27;» as a reference.
bool is_escaped(std::string_view text, size_t pos) {
  size_t slashes = 0;
  while (slashes < pos && text[pos - 1 - slashes] == '\\') ++slashes;
  return slashes % 2 == 1;
}

}  // namespace

RefusedReferences::RefusedReferences(Report& report, bool has_marks) : report_(report) {
  const std::string_view body = report.body();
  for (auto at = text::next_refused_reference(body); at;
       at = text::next_refused_reference(body, at->begin + at->size)) {
    if (is_escaped(body, at->begin)) continue;
    all_.push_back(One{*at});
    // Among our marks nobody could tell it from one.
    if (has_marks && at->c == text::decode_at(kEmphasisMark, 0).c) this->report(all_.back());
  }
}

void RefusedReferences::report(One& one) {
  one.is_done = true;
  const std::string_view written = report_.body().substr(one.at.begin, one.at.size);
  const std::string name = one.at.c == text::kReplacement
                               ? "—"
                               : fmt::format("U+{:04X}", static_cast<uint32_t>(one.at.c));
  report_.at_words(rules::kMarkdownReference, one.at.begin, one.at.size,
                   {std::string(written), name});
}

// The next one of this character from the line on; a definition of a link may also stand above.
RefusedReferences::One* RefusedReferences::next(char32_t c, uint32_t line) {
  const size_t from = report_.start_of_line(line);
  One* above = nullptr;
  for (One& one : all_) {
    if (one.at.c != c || one.is_done) continue;
    if (one.at.begin >= from) return &one;
    if (above == nullptr) above = &one;
  }
  return above;
}

void RefusedReferences::pass_over(std::string_view code, uint32_t line) {
  if (all_.empty()) return;
  for (auto at = text::next_refused_reference(code); at;
       at = text::next_refused_reference(code, at->begin + at->size)) {
    if (is_escaped(code, at->begin)) continue;
    if (One* one = next(at->c, line)) one->is_done = true;
  }
}

void RefusedReferences::judge(std::string& pool, size_t begin, uint32_t line) {
  if (all_.empty()) return;
  std::string clean;
  for (size_t at = begin; at < pool.size();) {
    const text::Decoded d = text::decode_at(pool, at);
    const auto byte = static_cast<unsigned char>(pool[at]);
    const char32_t c = d.valid() || byte < 0xFE ? d.c : 0xFF00U + byte;  // FE: meant as U+FFFE
    const bool is_good = d.valid() && text::is_publishable(c);
    if (!is_good || c == text::kReplacement) {
      if (One* one = next(c, line)) report(*one);
    }
    text::append(clean, is_good ? c : text::kReplacement);
    at += d.size;
  }
  pool.replace(begin, std::string::npos, clean);
}

}  // namespace hiroba::syntax::markdown
