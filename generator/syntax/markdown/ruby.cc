#include <algorithm>
#include <string>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"
#include "syntax/markdown/rules.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {
namespace {

constexpr std::string_view kBar = "｜", kOpen = "《", kClose = "》";
constexpr size_t kSign = 3;  // bytes of each of them

// Longer ones are hardly meant as ruby; the bound also keeps the search linear.
constexpr size_t kMaxBase = 120, kMaxReading = 240;  // bytes

// Start of the run of kanji that ends at `end`, not before `floor`.
size_t kanji_run(std::string_view words, size_t floor, size_t end) {
  size_t start = end;
  while (start > floor) {
    size_t previous = start - 1;
    while (previous > floor && (static_cast<unsigned char>(words[previous]) & 0xC0) == 0x80)
      --previous;
    if (!text::is_kanji(text::decode_at(words, previous).c)) break;
    start = previous;
  }
  return start;
}

class RubyText {
 public:
  RubyText(Builder& out, const MdNode& node, std::string_view words, Report& report)
      : out_(out), node_(node), words_(words), report_(report) {}

  void run() {
    size_t pos = 0;
    while ((pos = next_sign(pos)) < words_.size()) {
      if (words_.compare(pos, kSign, kOpen) == 0) {
        pos = at_open(pos, kanji_run(words_, written_, pos), pos);
        continue;
      }
      const size_t after = pos + kSign;
      if (words_.compare(after, kSign, kOpen) == 0) {  // ｜《: the sign itself
        flush(pos);
        written_ = after;
        pos = after + kSign;
        continue;
      }
      const size_t open = words_.substr(0, after + kMaxBase).find(kOpen, after);
      if (open == std::string_view::npos ||
          words_.substr(0, open).find(kBar, after) != std::string_view::npos) {
        pos = after;  // a bar on its own
        continue;
      }
      pos = at_open(open, after, pos);
    }
    flush(words_.size());
  }

 private:
  // The next 《, or a ｜ before it. 《 is looked for once only, so many bars cost nothing.
  size_t next_sign(size_t from) {
    if (next_open_ < from || from == 0)
      next_open_ = std::min(words_.find(kOpen, from), words_.size());
    if (next_open_ == words_.size()) return next_open_;
    return std::min(words_.substr(0, next_open_).find(kBar, from), next_open_);
  }

  void flush(size_t until) {
    out_.text(node_.text_begin + static_cast<uint32_t>(written_),
              static_cast<uint32_t>(until - written_), node_.line);
    written_ = until;
  }

  // The words around a sign, for the message and for finding the place.
  std::string_view around(size_t open) const {
    size_t begin = open;
    for (int i = 0; i < 4 && begin > 0; ++i) {
      --begin;
      while (begin > 0 && (static_cast<unsigned char>(words_[begin]) & 0xC0) == 0x80) --begin;
    }
    size_t end = open + kSign;
    for (int i = 0; i < 8 && end < words_.size(); ++i) end += text::decode_at(words_, end).size;
    return words_.substr(begin, end - begin);
  }

  size_t refuse(const source::Rule& rule, size_t open) {
    const std::string_view where = around(open);
    report_.at(rule, node_.line, where, {std::string(where)});
    return open + kSign;
  }

  // `base` begins the base, `mark` what is replaced. Returns where to go on.
  size_t at_open(size_t open, size_t base, size_t mark) {
    const size_t inside = open + kSign;
    const std::string_view rest = words_.substr(inside, kMaxReading + kSign);
    const size_t close = rest.find(kClose);
    if (close == std::string_view::npos || rest.find(kOpen) < close) {
      return refuse(rules::kRubyUnclosed, open);
    }
    if (base == open) return refuse(rules::kRubyNoBase, open);
    if (close == 0) return refuse(rules::kRubyEmpty, open);
    flush(std::min(mark, base));
    MdNode ruby;
    ruby.type = MdType::ruby;
    ruby.line = node_.line;
    ruby.text_begin = node_.text_begin + static_cast<uint32_t>(base);
    ruby.text_size = static_cast<uint32_t>(open - base);
    ruby.extra_begin = node_.text_begin + static_cast<uint32_t>(inside);
    ruby.extra_size = static_cast<uint32_t>(close);
    out_.leaf(ruby);
    written_ = inside + close + kSign;
    return written_;
  }

  Builder& out_;
  const MdNode& node_;
  std::string_view words_;
  Report& report_;
  size_t next_open_ = 0;
  size_t written_ = 0;  // up to here everything is in the tree
};

}  // namespace

void find_ruby(Document& document, Report& report) {
  rewrite(document, [&](Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    if (in[i].type != MdType::text) return Step::keep;
    const std::string_view words = document.text(in[i]);
    if (words.find(kOpen) == std::string_view::npos) return Step::keep;
    RubyText(out, in[i], words, report).run();
    return Step::done;
  });
}

}  // namespace hiroba::syntax::markdown
