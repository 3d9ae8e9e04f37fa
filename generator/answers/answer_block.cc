#include "answers/answer_block.h"

#include <algorithm>
#include <utility>

#include "answers/answer_text.h"
#include "answers/limits.h"
#include "answers/rules.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::answers {
namespace {

constexpr std::string_view kBegin = "==== ひろば 回答 ここから ====";
constexpr std::string_view kEnd = "==== ひろば 回答 ここまで ====";
constexpr std::string_view kField = "■";
constexpr std::string_view kValue = "｜";

// Each line of the head: its word, and what messages call it.
enum class Head { form, title, reference, date, check };
struct HeadWord {
  Head head;
  std::string_view word;
};
constexpr HeadWord kHeadWords[] = {{Head::form, "様式"},
                                   {Head::title, "題"},
                                   {Head::reference, "控え番号"},
                                   {Head::date, "日付"},
                                   {Head::check, "確認記号"}};

std::string_view word_of(Head head) { return kHeadWords[static_cast<size_t>(head)].word; }

std::string_view without_blanks_before(std::string_view line) {
  while (true) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
      line.remove_prefix(1);
    } else if (line.starts_with("\u3000")) {
      line.remove_prefix(3);
    } else if (line.starts_with("\u00a0")) {
      line.remove_prefix(2);
    } else {
      return line;
    }
  }
}

// The line in half width without any blanks, for comparing marker lines.
std::string squeezed(std::string_view line) {
  std::string out;
  for (const char c : text::nfkc(line)) {
    if (c != ' ' && c != '\t') out += c;
  }
  return out;
}

enum class Marker { none, begin, end };

Marker marker_in(std::string_view line) {
  constexpr size_t kLongest = 400;  // bytes; quoting marks of any depth included
  if (line.size() > kLongest || line.find("ひろば") == std::string_view::npos) return Marker::none;
  const std::string plain = squeezed(line);
  // One side is enough: signs at the ends of lines are the first that get lost.
  for (const auto& [words, marker] : {std::pair("ひろば回答ここから", Marker::begin),
                                      std::pair("ひろば回答ここまで", Marker::end)}) {
    const size_t at = plain.find(words);
    if (at == std::string::npos) continue;
    const bool before = at >= 2 && plain.compare(at - 2, 2, "==") == 0;
    const bool behind = plain.compare(at + std::string_view(words).size(), 2, "==") == 0;
    if (before || behind) return marker;
  }
  return Marker::none;
}

// What stands before the first «=» of a marker line.
std::string_view prefix_of(std::string_view line) {
  return line.substr(0, std::min(line.find('='), line.find("＝")));
}

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

struct NameAndCode {
  std::string name;
  std::string code;
};

// «… [group-name TQ4N]» at the end of the line.
bool read_name_and_code(std::string_view label, NameAndCode& out) {
  std::string plain =
      text::trim(text::nfkc(label.substr(label.size() > 400 ? label.size() - 400 : 0)));
  if (!plain.ends_with(']')) return false;
  const size_t open = plain.rfind('[');
  if (open == std::string::npos) return false;
  const std::string inner = plain.substr(open + 1, plain.size() - open - 2);
  const size_t blank = inner.find(' ');
  if (blank == 0 || blank == std::string::npos) return false;
  out.name = inner.substr(0, blank);
  out.code = tidy_code(std::string_view(inner).substr(blank + 1));
  return out.code.size() == 4 && std::all_of(out.name.begin(), out.name.end(), is_lower);
}

// «form/kengaku-kibo 第1版»
bool read_form_and_version(const std::string& plain, std::string& form, std::string& version) {
  const size_t end = plain.find("第");
  if (!plain.starts_with("form/") || end == std::string::npos || !plain.ends_with("版"))
    return false;
  form = text::trim(plain.substr(0, end));
  const size_t digits = end + std::string_view("第").size();
  version = text::trim(plain.substr(digits, plain.size() - digits - std::string_view("版").size()));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::all_of(form.begin() + 5, form.end(), is_lower) && form.size() > 5 &&
         !version.empty() && version.size() <= 4 &&
         std::all_of(version.begin(), version.end(), is_digit);
}

// «様式: form/kengaku-kibo 第1版», quoted or not.
bool is_form_line(std::string_view line) {
  constexpr size_t kLongest = 400;
  const size_t at = line.find("form/");
  if (line.size() > kLongest || at == std::string_view::npos) return false;
  std::string form, version;
  return line.substr(0, at).find(word_of(Head::form)) != std::string_view::npos &&
         read_form_and_version(text::trim(text::nfkc(line.substr(at))), form, version);
}

class BlockReader {
 public:
  BlockReader(std::string_view text, source::FileId file, source::Diagnostics& found,
              const TakeBlock& take)
      : text_(text), file_(file), found_(found), take_(take) {}

  void run() {
    for (size_t begin = 0; begin < text_.size() && !is_enough_;) {
      const size_t end = std::min(text_.find('\n', begin), text_.size());
      std::string_view line = text_.substr(begin, end - begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      end_of_line_ = end;
      read_line(line);
      begin = end + 1;
    }
    if (is_inside_) cut_off();
  }

 private:
  source::Mark here() const { return source::Mark{file_, line_, 1, 0}; }

  void read_line(std::string_view line) {
    const Marker marker = holds_an_answer(line) ? Marker::none : marker_in(line);
    if (marker == Marker::begin) {
      if (is_inside_) cut_off();
      prefix_ = prefix_of(line);
      is_inside_ = true;
      block_ = AnswerBlock{};
      block_.mark = here();
      begin_of_block_ = end_of_line_;
      last_ = Last::nothing;
      has_stray_lines_ = false;
      return;
    }
    if (!is_inside_) return look_for_stray_line(line, marker);
    if (end_of_line_ - begin_of_block_ > kMaxBlockBytes) return give_up();
    if (marker == Marker::end) return finish();
    read_inner_line(without_blanks_before(without_prefix(line)));
  }

  // Whatever somebody has answered, it neither begins nor ends a block.
  bool holds_an_answer(std::string_view line) const {
    const std::string_view inner = is_inside_ ? without_blanks_before(without_prefix(line)) : line;
    return inner.substr(0, inner.find("ひろば")).find(kValue) != std::string_view::npos;
  }

  // A line that belongs into a block, outside of one: told once until the next block begins.
  void look_for_stray_line(std::string_view line, Marker marker) {
    if (has_stray_lines_) return;
    NameAndCode ignored;
    const bool is_stray =
        marker == Marker::end || is_form_line(line) ||
        (line.find(kField) != std::string_view::npos && read_name_and_code(line, ignored));
    if (!is_stray) return;
    has_stray_lines_ = true;
    found_.report(rules::kAnswerBlockBegin, here());
  }

  std::string_view without_prefix(std::string_view line) const {
    if (prefix_.empty()) return line;
    if (line.starts_with(prefix_)) return line.substr(prefix_.size());
    std::string_view shorter = prefix_;
    while (shorter.ends_with(' ')) shorter.remove_suffix(1);
    if (!shorter.empty() && line.starts_with(shorter)) return line.substr(shorter.size());
    return line;
  }

  void read_inner_line(std::string_view line) {
    if (line.starts_with(kField)) return begin_field(line.substr(kField.size()));
    if (line.starts_with(kValue)) return add_value(line.substr(kValue.size()));
    if (line.starts_with('|')) return add_value(line.substr(1));
    if (begin_head(line)) return;
    if (without_blanks_before(line).empty()) return;
    // Wrapped: this belongs to the line before.
    if (last_ == Last::value) field_.lines.back().emplace_back(line);
    else if (last_ != Last::nothing) open_.emplace_back(line);
  }

  // «控え番号: …»; in the head, and the last of them behind the fields.
  bool begin_head(std::string_view line) {
    for (const HeadWord& one : kHeadWords) {
      if (!line.starts_with(one.word)) continue;
      std::string_view rest = line.substr(one.word.size());
      while (rest.starts_with(' ')) rest.remove_prefix(1);
      const size_t colon = rest.starts_with(':') ? 1 : rest.starts_with("：") ? 3 : 0;
      if (colon == 0 || (has_fields_ && one.head != Head::check)) return false;
      close();
      last_ = Last::head;
      head_ = one.head;
      mark_ = here();
      open_.assign(1, std::string(rest.substr(colon)));
      return true;
    }
    return false;
  }

  void begin_field(std::string_view rest) {
    close();
    has_fields_ = true;
    last_ = Last::label;
    mark_ = here();
    open_.assign(1, std::string(rest));
    field_ = BlockField{};
    field_.mark = mark_;
  }

  void add_value(std::string_view rest) {
    if (last_ == Last::label || last_ == Last::value) {
      if (last_ == Last::label && !settle_label()) return;
      last_ = Last::value;
      field_.lines.push_back(WrappedLine{std::string(rest)});
      return;
    }
    refuse(rules::kAnswerLineUnread, here());
  }

  // What was being read is complete: the next line of the block begins.
  void close() {
    if (last_ == Last::head) close_head();
    if (last_ == Last::label && settle_label()) block_.fields.push_back(std::move(field_));
    if (last_ == Last::value && !field_.name.empty()) block_.fields.push_back(std::move(field_));
    last_ = Last::nothing;
    open_.clear();
  }

  // Name and code from the «■» line. False, after a message, when they cannot be read.
  bool settle_label() {
    NameAndCode both;
    for (const std::string& label : unwrapped({open_})) {
      if (!read_name_and_code(label, both)) continue;
      field_.name = std::move(both.name);
      field_.code = std::move(both.code);
      return true;
    }
    refuse(rules::kAnswerLineUnread, mark_);
    last_ = Last::value;  // its lines are read and forgotten
    field_.lines.assign(1, WrappedLine{});
    return false;
  }

  void close_head() {
    if (head_ == Head::title) return;
    BlockEntry& entry = entry_of(head_);
    if (entry.mark.known()) {
      refuse(rules::kAnswerHeadTwice, mark_, {std::string(word_of(head_))});
      return;
    }
    entry.mark = mark_;
    for (const std::string& joined : unwrapped({open_})) {
      const std::string plain = text::trim(text::nfkc(joined));
      if (head_ == Head::check) {
        entry.text = tidy_code(plain);
        if (entry.text.size() == 8) return;
      } else if (head_ != Head::form) {
        entry.text = plain;
        return;
      } else if (read_form_and_version(plain, block_.form.text, block_.version.text)) {
        block_.version.mark = mark_;
        return;
      }
    }
    refuse(rules::kAnswerHeadForm, mark_, {std::string(word_of(head_))});
  }

  BlockEntry& entry_of(Head head) {
    if (head == Head::form) return block_.form;
    if (head == Head::reference) return block_.reference;
    return head == Head::date ? block_.date : block_.check;
  }

  void require_heads() {
    for (const HeadWord& one : kHeadWords) {
      if (one.head == Head::title || entry_of(one.head).mark.known()) continue;
      refuse(rules::kAnswerHeadMissing, block_.mark, {std::string(one.word)});
    }
  }

  void finish() {
    close();
    require_heads();
    hand_out();
  }

  void cut_off() {
    refuse(rules::kAnswerBlockCut, block_.mark);
    close();
    hand_out();
  }

  // More than any form asks for. What follows it up to the next block is no news.
  void give_up() {
    refuse(rules::kAnswerBlockTooLarge, block_.mark, {std::to_string(kMaxBlockBytes / 1024)});
    block_.fields.clear();
    field_ = BlockField{};
    open_.clear();
    has_stray_lines_ = true;
    hand_out();
  }

  void hand_out() {
    is_enough_ = !take_(std::move(block_));
    block_ = AnswerBlock{};
    is_inside_ = false;
    has_fields_ = false;
    last_ = Last::nothing;
  }

  void refuse(const source::Rule& rule, source::Mark mark, std::vector<std::string> args = {}) {
    block_.is_whole = false;
    found_.report(rule, mark, std::move(args));
  }

  enum class Last { nothing, head, label, value };

  std::string_view text_;
  source::FileId file_;
  source::Diagnostics& found_;
  const TakeBlock& take_;
  AnswerBlock block_;
  BlockField field_;
  std::string_view prefix_;
  WrappedLine open_;  // the line of the head or the label that is being read
  Last last_ = Last::nothing;
  Head head_{};
  source::Mark mark_;
  uint32_t line_ = 0;
  size_t end_of_line_ = 0;
  size_t begin_of_block_ = 0;
  bool is_enough_ = false;
  bool is_inside_ = false;
  bool has_fields_ = false;
  bool has_stray_lines_ = false;
};

}  // namespace

std::vector<std::string> unwrapped(const std::vector<WrappedLine>& lines) {
  constexpr size_t kTriedOneByOne = 6;
  constexpr size_t kTriedBytes = 16384;  // each way is a text of this length
  size_t seams = 0;
  size_t bytes = 0;
  for (const WrappedLine& line : lines) {
    seams += line.empty() ? 0 : line.size() - 1;
    for (const std::string& piece : line) bytes += piece.size();
  }
  const bool tries_all = seams <= 1 || (seams <= kTriedOneByOne && bytes <= kTriedBytes);
  const size_t ways = tries_all ? size_t{1} << seams : 2;
  std::vector<std::string> out(ways);
  for (size_t way = 0; way < ways; ++way) {
    size_t seam = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) out[way] += '\n';
      for (size_t k = 0; k < lines[i].size(); ++k) {
        if (k > 0) {
          const bool blank = tries_all ? (way >> seam & 1) != 0 : way == 1;
          if (blank) out[way] += ' ';
          ++seam;
        }
        out[way] += lines[i][k];
      }
    }
  }
  return out;
}

void find_answer_blocks(std::string_view text, source::FileId file, source::Diagnostics& found,
                        const TakeBlock& take) {
  BlockReader(text, file, found, take).run();
}

}  // namespace hiroba::answers
