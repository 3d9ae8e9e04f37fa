#include <algorithm>
#include <string>
#include <vector>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"
#include "syntax/markdown/rules.h"
#include "text/near.h"

namespace hiroba::syntax::markdown {
namespace {

struct Word {
  std::string_view word;
  CalloutKind kind;
  bool shown;  // a Japanese word is the title as it stands
};

constexpr Word kWords[] = {
    {"NOTE", CalloutKind::note, false},
    {"TIP", CalloutKind::tip, false},
    {"IMPORTANT", CalloutKind::important, false},
    {"WARNING", CalloutKind::alert, false},
    {"CAUTION", CalloutKind::alert, false},
    {"補足", CalloutKind::note, true},
    {"メモ", CalloutKind::note, true},
    {"参考", CalloutKind::note, true},
    {"お知らせ", CalloutKind::note, true},
    {"ヒント", CalloutKind::tip, true},
    {"こつ", CalloutKind::tip, true},
    {"大切", CalloutKind::important, true},
    {"重要", CalloutKind::important, true},
    {"注意", CalloutKind::alert, true},
    {"変更", CalloutKind::alert, true},
    {"中止", CalloutKind::alert, true},
};

std::string upper(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

const Word* find_word(std::string_view word) {
  const std::string wanted = upper(word);
  for (const Word& one : kWords) {
    if (one.word == wanted) return &one;
  }
  return nullptr;
}

void report_unknown(Report& report, uint32_t line, std::string_view word) {
  std::vector<std::string_view> known;
  for (const Word& one : kWords) known.push_back(one.word);
  report.at(rules::kCalloutUnknown, line, std::string("[!").append(word).append("]"),
            {std::string(word)}, text::near_names(word, known));
}

bool is_break(MdType type) { return type == MdType::soft_break || type == MdType::line_break; }

// What the first line of a quote says, if it is that of a callout.
struct Head {
  const Word* word = nullptr;
  MdNode rest;         // the first text without the mark; may be empty
  uint32_t after = 0;  // the break behind the first line, or the end of the paragraph
  bool has_body = false;
};

class Callouts {
 public:
  Callouts(Document& document, Report& report) : document_(document), report_(report) {}

  Step operator()(Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    Head head;
    if (in[i].type != MdType::block_quote || !read_head(in, i, head)) return Step::keep;
    write(out, in, i, head);
    return Step::done;
  }

 private:
  bool read_head(const std::vector<MdNode>& in, uint32_t quote, Head& head);
  void write(Builder& out, const std::vector<MdNode>& in, uint32_t quote, const Head& head);
  void write_first_line(Builder& out, const std::vector<MdNode>& in, uint32_t quote, MdNode wrapper,
                        const Head& head);
  void copy(Builder& out, const std::vector<MdNode>& in, uint32_t from, uint32_t end);

  Document& document_;
  Report& report_;
};

bool Callouts::read_head(const std::vector<MdNode>& in, uint32_t quote, Head& head) {
  const uint32_t first = quote + 2;  // quote, paragraph, text
  if (first >= in[quote].end || in[quote + 1].type != MdType::paragraph ||
      in[first].type != MdType::text) {
    return false;
  }
  const std::string_view words = document_.text(in[first]);
  const size_t close = words.find(']');
  if (words.substr(0, 2) != "[!" || close == std::string_view::npos) return false;
  const std::string_view word = words.substr(2, close - 2);
  head.word = find_word(word);
  if (head.word == nullptr) {
    report_unknown(report_, in[first].line, word);
    return false;
  }
  const size_t rest = std::min(words.find_first_not_of(" \t", close + 1), words.size());
  head.rest = in[first];
  head.rest.text_begin += static_cast<uint32_t>(rest);
  head.rest.text_size -= static_cast<uint32_t>(rest);
  const uint32_t paragraph_end = in[quote + 1].end;
  head.after = first + 1;
  while (head.after < paragraph_end && !is_break(in[head.after].type)) {
    head.after = in[head.after].end;
  }
  head.has_body = head.after < paragraph_end || paragraph_end < in[quote].end;
  return true;
}

// Copies whole subtrees of the old nodes.
void Callouts::copy(Builder& out, const std::vector<MdNode>& in, uint32_t from, uint32_t end) {
  for (uint32_t i = from; i < end; i = in[i].end) {
    if (in[i].end == i + 1) {
      out.leaf(in[i]);
      continue;
    }
    if ((*this)(out, in, i) == Step::done) continue;
    out.open(in[i]);
    copy(out, in, i + 1, in[i].end);
    out.close();
  }
}

void Callouts::write_first_line(Builder& out, const std::vector<MdNode>& in, uint32_t quote,
                                MdNode wrapper, const Head& head) {
  const uint32_t second = quote + 3;
  if (head.rest.text_size == 0 && second >= head.after && !head.word->shown) return;
  out.open(wrapper);
  if (head.rest.text_size == 0 && second >= head.after) {
    const auto begin = static_cast<uint32_t>(document_.pool.size());
    document_.pool += head.word->word;
    out.text(begin, static_cast<uint32_t>(head.word->word.size()), wrapper.line);
  } else {
    out.text(head.rest.text_begin, head.rest.text_size, wrapper.line);
    copy(out, in, second, head.after);
  }
  out.close();
}

void Callouts::write(Builder& out, const std::vector<MdNode>& in, uint32_t quote,
                     const Head& head) {
  const uint32_t paragraph = quote + 1;
  MdNode callout = in[quote];
  callout.type = MdType::callout;
  callout.kind = static_cast<uint8_t>(head.word->kind);
  out.open(callout);
  // `> [!注意] 一行だけ`: without more the words behind the mark are the body, not the title.
  const bool only_line = !head.has_body && (head.rest.text_size > 0 || quote + 3 < head.after);
  MdNode wrapper = in[paragraph];
  if (!only_line) wrapper.type = MdType::callout_title;
  write_first_line(out, in, quote, wrapper, head);
  if (head.after + 1 < in[paragraph].end) {
    out.open(in[paragraph]);
    copy(out, in, head.after + 1, in[paragraph].end);
    out.close();
  }
  copy(out, in, in[paragraph].end, in[quote].end);
  out.close();
}

}  // namespace

void find_callouts(Document& document, Report& report) {
  Callouts callouts(document, report);
  rewrite(document, [&callouts](Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    return callouts(out, in, i);
  });
}

}  // namespace hiroba::syntax::markdown
