#include "imports/tidy.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::imports {
namespace {

bool is_wide_letter(char32_t c) {
  return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A);
}
bool is_narrow_kana(char32_t c) { return c >= 0xFF61 && c <= 0xFF9F; }

bool is_dropped(char32_t c) {
  if (c == U'\n') return false;
  // Damaged characters and private use stay, for whoever checks the text to refuse.
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F && c != 0x200D) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

// Width and line breaks; runs of half-width kana together, since marks of voice stand apart there.
std::string with_even_width(std::string_view text) {
  std::string out;
  std::string narrow;
  const auto flush = [&] {
    out += text::nfkc(narrow);
    narrow.clear();
  };
  for (size_t pos = 0; pos < text.size();) {
    const text::Decoded d = text::decode_at(text, pos);
    pos += d.size;
    if (is_narrow_kana(d.c)) {
      text::append(narrow, d.c);
      continue;
    }
    flush();
    if (d.c == U'\r') {
      if (pos >= text.size() || text[pos] != '\n') out += '\n';
    } else if (d.c == 0x2028 || d.c == 0x2029) {
      out += '\n';
    } else if (d.c == U'\t' || d.c == 0xA0) {
      out += ' ';
    } else if (is_wide_letter(d.c)) {
      text::append(out, d.c - 0xFEE0);
    } else if (!is_dropped(d.c)) {
      text::append(out, d.c);
    }
  }
  flush();
  return text::nfc(out);
}

// The character that ends at `end`, or 0.
char32_t character_before(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && (text[--begin] & 0xC0) == 0x80) {
  }
  return begin < end ? text::decode_at(text, begin).c : 0;
}

// clang-format off
constexpr std::string_view kRoleWords[] = {
    "代表", "副代表", "会長", "副会長", "事務局長", "事務局", "事務", "世話人", "世話役", "担当者", "担当", "役員", "理事長", "理事",
    "館長", "所長", "施設長", "園長", "院長", "室長", "課長", "係長", "主任", "職員", "スタッフ", "運営委員", "運営", "管理者", "管理",
    "会計", "書記", "委員長", "委員", "幹事", "リーダー", "サブリーダー", "センター長", "センター", "窓口", "顧問", "相談員", "支援員",
    "ピアサポーター", "ピアスタッフ", "ボランティア", "社会福祉協議会", "社協", "保健所", "役場", "役所", "市役所", "区役所", "団体", "本人",
    "家族会", "家族", "当事者", "会員", "メンバー", "法人", "本部", "支部", "係", "課", "室", "部", "主催者", "主催", "責任者", "連絡係",
    "広報", "総務", "編集", "受付", "記録", "案内", "進行", "司会", "調整", "福祉", "保健", "障害", "地域", "健康", "推進", "人権", "生活", "支援", "協働", "企画", "総合", "相談", "の人", "の係"};
constexpr std::string_view kBetween[] = {"・", "、", " ", "　", "と", "の", "／", "/", "(", ")", "（", "）", "兼", "＆", "&"};
// clang-format on

bool take_longest(std::string_view& rest, bool& is_word) {
  std::string_view best;
  is_word = false;
  for (const std::string_view word : kRoleWords) {
    if (rest.starts_with(word) && word.size() > best.size()) best = word, is_word = true;
  }
  for (const std::string_view sign : kBetween) {
    if (rest.starts_with(sign) && sign.size() > best.size()) best = sign, is_word = false;
  }
  rest.remove_prefix(best.size());
  return !best.empty();
}

}  // namespace

namespace {

template <class Trim>
std::string lines_of(std::string_view text, const Trim& trim) {
  const std::string even = with_even_width(text);
  std::string out;
  size_t empty_lines = 0;
  for (size_t begin = 0; begin <= even.size();) {
    const size_t end = std::min(even.find('\n', begin), even.size());
    const std::string line = trim(std::string_view(even).substr(begin, end - begin));
    if (line.empty()) {
      ++empty_lines;
    } else {
      if (!out.empty()) out.append(empty_lines + 1, '\n');
      out += line;
      empty_lines = 0;
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::string tidy_lines(std::string_view text) {
  return lines_of(text, [](std::string_view line) { return text::trim(line); });
}

std::string tidy_body(std::string_view text) {
  return lines_of(text, [](std::string_view line) {
    const std::string trimmed = text::trim(line);
    return trimmed.empty() ? "" : std::string(line.substr(0, line.find(trimmed))) + trimmed;
  });
}

std::string tidy_line(std::string_view text) {
  const std::string lines = tidy_lines(text);
  std::string out;
  for (size_t pos = 0; pos < lines.size(); ++pos) {
    if (lines[pos] != '\n') {
      out += lines[pos];
      continue;
    }
    while (pos + 1 < lines.size() && lines[pos + 1] == '\n') ++pos;
    const bool joins = text::is_cjk(character_before(out, out.size())) &&
                       text::is_cjk(text::decode_at(lines, pos + 1).c);
    if (!joins) out += ' ';
  }
  return out;
}

bool is_role(std::string_view text) {
  bool has_word = false;
  while (!text.empty()) {
    bool is_word = false;
    if (!take_longest(text, is_word)) return false;
    has_word = has_word || is_word;
  }
  return has_word;
}

std::string short_hash(std::string_view text) {
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

}  // namespace hiroba::imports
