#include "text/character_names.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

struct Described {
  char32_t c;
  std::string_view ja, en;
};

// clang-format off
constexpr Described kDescribed[] = {
    {0x0000, "NUL", "NUL"},
    {0x0008, "一字もどる記号", "backspace"},
    {0x000B, "ワープロの改行記号", "vertical tab"},
    {0x000C, "改ページの記号", "form feed"},
    {0x000D, "古い改行の記号", "carriage return alone"},
    {0x001B, "端末への命令の始まり", "escape"},
    {0x007F, "削除の記号", "delete"},
    {0x0085, "改行の記号", "next line"},
    {0x00AD, "見えないハイフン", "soft hyphen"},
    {0x200B, "幅のない空白", "zero width space"},
    {0x200C, "つながりを切る記号", "zero width non-joiner"},
    {0x200D, "つなぐ記号", "zero width joiner"},
    {0x200E, "左から右に並べる印", "left-to-right mark"},
    {0x200F, "右から左に並べる印", "right-to-left mark"},
    {0x2028, "行を分ける記号", "line separator"},
    {0x2029, "段落を分ける記号", "paragraph separator"},
    {0x202A, "左から右に並べ始める記号", "left-to-right embedding"},
    {0x202B, "右から左に並べ始める記号", "right-to-left embedding"},
    {0x202C, "並べ方を元に戻す記号", "pop directional formatting"},
    {0x202D, "左から右に並べさせる記号", "left-to-right override"},
    {0x202E, "右から左に並べさせる記号", "right-to-left override"},
    {0x2060, "幅のないつなぎ", "word joiner"},
    {0x2066, "左から右に並べる囲みの始まり", "left-to-right isolate"},
    {0x2067, "右から左に並べる囲みの始まり", "right-to-left isolate"},
    {0x2068, "並べる向きの囲みの始まり", "first strong isolate"},
    {0x2069, "並べる向きの囲みの終わり", "pop directional isolate"},
    {0x3164, "ハングルの見えない文字", "Hangul filler"},
    {0xFEFF, "文の途中のBOM", "byte order mark within the text"},
    {0xFFFD, "文字化けの印", "replacement character"},
};

// Radicals that Unicode leaves without a compatible form (EquivalentUnifiedIdeograph.txt), as PDF
// files of Japanese papers have them.
struct Radical { char32_t radical, ordinary; };
constexpr Radical kRadicals[] = {
    {0x2E81, U'厂'}, {0x2E85, U'亻'}, {0x2E8B, U'㔾'}, {0x2E97, U'心'}, {0x2E98, U'扌'},
    {0x2EA0, U'民'}, {0x2EA1, U'氵'}, {0x2EA3, U'灬'}, {0x2EAB, U'目'}, {0x2EAC, U'示'},
    {0x2EAD, U'礻'}, {0x2EB9, U'耂'}, {0x2EBE, U'艹'}, {0x2EC1, U'虎'}, {0x2EC2, U'衤'},
    {0x2EC4, U'西'}, {0x2ECC, U'辶'}, {0x2ECD, U'辶'}, {0x2ED1, U'長'}, {0x2ED8, U'青'},
    {0x2EDD, U'食'}, {0x2EE4, U'鬼'}, {0x2EE9, U'黄'}, {0x2EEB, U'斉'}, {0x2EED, U'歯'},
    {0x2EEF, U'竜'}, {0x2EF2, U'亀'},
};
// clang-format on

const Described* described(char32_t c) {
  for (const Described& one : kDescribed) {
    if (one.c == c) return &one;
  }
  return nullptr;
}

}  // namespace

std::string code_of(char32_t c) { return fmt::format("U+{:04X}", static_cast<uint32_t>(c)); }

std::string name_en(char32_t c) {
  if (const Described* one = described(c)) return std::string(one->en);
  char name[128];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name,
                                  static_cast<int32_t>(sizeof name), &status);
  return U_SUCCESS(status) ? std::string(name, static_cast<size_t>(size)) : "";
}

std::string name_ja(char32_t c) {
  if (const Described* one = described(c)) return std::string(one->ja);
  if ((c >= 0x2E80 && c <= 0x2EF3) || (c >= 0x2F00 && c <= 0x2FD5)) return "部首の記号";
  if (c < 0x20 || (c >= 0x80 && c < 0xA0)) return "制御文字";
  return name_en(c);
}

char32_t ordinary_form(char32_t c) {
  const bool is_radical = (c >= 0x2E80 && c <= 0x2EF3) || (c >= 0x2F00 && c <= 0x2FD5);
  if (!is_radical) return 0;
  for (const Radical& one : kRadicals) {
    if (one.radical == c) return one.ordinary;
  }
  std::string written;
  append(written, c);
  const Decoded d = decode_at(nfkc(written), 0);
  return d.c == c ? 0 : d.c;
}

}  // namespace hiroba::text
