#include "imports/headings.h"

#include <algorithm>
#include <span>

#include "kinds/kind.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::imports {
namespace {

constexpr size_t kLongestHeading = 300;  // bytes

struct HeadingWord {
  std::string_view heading;
  std::string_view key;
  std::string_view kinds;
};

// clang-format off
constexpr HeadingWord kWords[] = {
#include "imports/heading_words.inc"
};

// A heading with one of these is about a person, unless it says that it is for the public.
constexpr std::string_view kPrivateWords[] = {
    "代表者", "氏名", "担当者", "会長", "個人", "自宅", "携帯", "生年月日", "年齢", "性別", "病名", "診断", "手帳",
    "等級", "緊急連絡", "本人", "住民", "口座", "名簿", "続柄", "家族構成", "マイナンバー", "役員", "会計担当",
    "メンバー名", "参加者名", "会員名", "連絡担当", "世話人名", "講師名", "line id", "lineid", "personal", "mobile"};
constexpr std::string_view kPrivateWhole[] = {"代表", "世話人", "講師", "役職", "連絡係", "リーダー", "line"};
constexpr std::string_view kNotForPublic[] = {"非公開", "公開不可", "公開しない", "内部", "事務局用", "部外秘"};
constexpr std::string_view kForPublic[] = {"公開可", "公開用", "公開電話", "公開連絡先", "公開メール"};
// clang-format on

// Words as headings are compared, folded once.
class FoldedWords {
 public:
  explicit FoldedWords(std::span<const std::string_view> words) {
    for (const std::string_view word : words) all_.push_back(folded_heading(word));
  }
  bool has_part_of(const std::string& text) const {
    return std::any_of(all_.begin(), all_.end(), [&](const std::string& word) {
      return text.find(word) != std::string::npos;
    });
  }
  bool has(const std::string& text) const {
    return std::find(all_.begin(), all_.end(), text) != all_.end();
  }

 private:
  std::vector<std::string> all_;
};

// Folded once: a table of a thousand columns asks for each of them.
const std::vector<std::string>& folded_words() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    for (const HeadingWord& word : kWords) out.push_back(folded_heading(word.heading));
    return out;
  }();
  return all;
}

bool is_for_kind(std::string_view kinds, std::string_view kind) {
  if (kinds.empty()) return true;
  for (size_t at = kinds.find(kind); at != std::string_view::npos; at = kinds.find(kind, at + 1)) {
    const size_t end = at + kind.size();
    if ((at == 0 || kinds[at - 1] == ' ') && (end == kinds.size() || kinds[end] == ' '))
      return true;
  }
  return false;
}

// Without what stands in brackets: «電話（日中）».
std::string without_brackets(std::string_view heading) {
  const std::string normal = text::nfkc(heading);
  std::string out;
  int depth = 0;
  for (size_t pos = 0; pos < normal.size();) {
    const text::Decoded d = text::decode_at(normal, pos);
    pos += d.size;
    const bool opens = d.c == U'(' || d.c == U'[' || d.c == U'【' || d.c == U'「';
    const bool closes = d.c == U')' || d.c == U']' || d.c == U'】' || d.c == U'」';
    if (opens) ++depth;
    if (depth == 0) text::append(out, d.c);
    if (closes && depth > 0) --depth;
  }
  return out;
}

}  // namespace

std::string folded_heading(std::string_view heading) {
  const std::string folded = text::fold_for_search(heading.substr(0, kLongestHeading));
  constexpr std::u32string_view kSigns =
      U"★☆◎○●■□◆◇※*:;。、・,.\"'()[]{}【】「」『』<>〈〉_-ー~/|#＃";
  std::string out;
  for (size_t pos = 0; pos < folded.size();) {
    const text::Decoded d = text::decode_at(folded, pos);
    pos += d.size;
    if (!text::is_space(d.c) && kSigns.find(d.c) == std::u32string_view::npos)
      text::append(out, d.c);
  }
  return out.empty() ? folded : out;  // «#» alone is a heading, too
}

Headings::Headings(kinds::Kind kind, const kinds::Languages& languages)
    : kind_(kind), columns_(columns_of(kind, languages)), inputs_(input_columns(kind)) {
  for (const Column& one : columns_) {
    exact_labels_.push_back(text::nfkc(one.label));
    folded_labels_.push_back(folded_heading(one.label));
  }
}

const Column* Headings::column(std::string_view key) const {
  for (const Column& one : columns_) {
    if (one.key == key) return &one;
  }
  return nullptr;
}

bool Headings::has(std::string_view key) const {
  return column(key) != nullptr ||
         std::any_of(inputs_.begin(), inputs_.end(),
                     [&](const InputColumn& one) { return one.key == key; });
}

std::string Headings::label(std::string_view key) const {
  if (const Column* one = column(key)) return one->label;
  for (const InputColumn& one : inputs_) {
    if (one.key == key) return std::string(one.label);
  }
  return std::string(key);
}

Meaning Headings::named(std::string_view written) const {
  const std::string folded = folded_heading(written);
  if (written == "使わない") return {Use::unused, ""};
  if (written == "個人の情報") return {Use::person, ""};
  if (has(written)) return {Use::column, std::string(written)};
  // Labels of an export come back as they are; without signs «開始日» and the like are another.
  const std::string exact = text::nfkc(text::trim(written));
  for (const auto& [labels, wanted] :
       {std::pair{&exact_labels_, &exact}, std::pair{&folded_labels_, &folded}}) {
    const auto found = std::find(labels->begin(), labels->end(), *wanted);
    if (found != labels->end())
      return {Use::column, columns_[static_cast<size_t>(found - labels->begin())].key};
  }
  return {};
}

Meaning Headings::read(std::string_view heading) const {
  if (heading.size() > kLongestHeading || text::trim(heading).empty()) return {};
  if (const Meaning exact = named(heading); exact.use == Use::column) return exact;
  const std::string whole = folded_heading(heading);
  std::string bare = folded_heading(without_brackets(heading));
  for (const std::string_view remark : {"必須", "任意", "記入欄"}) {
    if (bare.ends_with(remark) && bare != remark) bare.resize(bare.size() - remark.size());
  }
  static const FoldedWords not_for_public(kNotForPublic), for_public(kForPublic);
  static const FoldedWords private_words(kPrivateWords), private_whole(kPrivateWhole);
  if (not_for_public.has_part_of(whole)) return {Use::person, ""};
  // «公開の可否» asks; it does not say that it may be.
  const bool is_public = for_public.has_part_of(whole) && whole.find("可否") == std::string::npos;
  const std::string_view kind = kinds::kind_name(kind_);
  // The words of this kind come before those of any.
  for (const std::string& form : {whole, bare}) {
    for (const bool is_own : {true, false}) {
      for (size_t i = 0; i < std::size(kWords); ++i) {
        const HeadingWord& word = kWords[i];
        if (folded_words()[i] != form || word.kinds.empty() == is_own) continue;
        if (!has(word.key) || !is_for_kind(word.kinds, kind)) continue;
        // «電話（代表者）» is the telephone of a person.
        const bool is_private = !is_public && private_words.has_part_of(whole);
        if (is_private && !word.key.starts_with("listing")) return {Use::person, ""};
        return {Use::column, std::string(word.key)};
      }
    }
  }
  if (!is_public && private_words.has_part_of(whole)) return {Use::person, ""};
  if (private_whole.has(bare)) return {Use::person, ""};
  if (is_public && has("contacts.tel.open") && whole.find("携帯") != std::string::npos)
    return {Use::column, "contacts.tel.open"};
  return {};
}

}  // namespace hiroba::imports
