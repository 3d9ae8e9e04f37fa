#include "kinds/near_kind.h"

#include <algorithm>

#include "kinds/registry.h"
#include "text/near.h"
#include "text/normalise.h"

namespace hiroba::kinds {
namespace {

// A word that people use, and the name that is written.
struct Word {
  std::string_view word;
  std::string_view name;
};

// clang-format off
constexpr Word kKindWords[] = {
    {"グループ", "group"}, {"サークル", "group"}, {"自助グループ", "group"}, {"会", "group"}, {"集い", "group"},
    {"イベント", "event"}, {"行事", "event"}, {"講座", "course"}, {"研修", "course"}, {"コース", "course"},
    {"サービス", "service"}, {"支援", "service"}, {"物語", "story"}, {"体験談", "story"}, {"冊子", "booklet"},
    {"サポーター", "supporter"}, {"用紙", "form"}, {"様式", "form"}, {"フォーム", "form"}, {"補助金", "grant"},
    {"助成", "grant"}, {"事業", "program"}, {"会議", "meeting"}, {"グラフ", "figure"}, {"数字", "figure"},
    {"資料", "resource"}, {"用語", "term"}, {"お知らせ", "notice"}, {"ニュース", "notice"}, {"news", "notice"},
    {"ページ", "page"}, {"団体", "organization"}, {"組織", "organization"}, {"organisation", "organization"},
    {"場所", "place"}, {"会場", "place"}, {"venue", "place"}, {"番号", "number"}, {"電話", "number"},
    {"相談先", "number"}, {"phone", "number"},
};
constexpr Word kFieldWords[] = {
    {"タイトル", "title"}, {"題名", "title"}, {"題", "title"}, {"名称", "title"}, {"name", "title"},
    {"読み", "kana"}, {"ふりがな", "kana"}, {"よみがな", "kana"}, {"フリガナ", "kana"}, {"yomi", "kana"},
    {"概要", "summary"}, {"説明", "summary"}, {"description", "summary"}, {"料金", "fee"}, {"参加費", "fee"},
    {"会費", "fee"}, {"会場", "place"}, {"日時", "schedule"}, {"日程", "schedule"}, {"開始", "start"},
    {"開始日", "start"}, {"日付", "date"}, {"終了", "end"}, {"終了日", "end"}, {"連絡先", "contacts"},
    {"電話番号", "tel"}, {"phone", "tel"}, {"email", "mail"}, {"メールアドレス", "mail"}, {"住所", "address"},
    {"地域", "area"}, {"対象", "audience"}, {"下書き", "draft"}, {"作成者", "owner"}, {"担当", "owner"},
};
// clang-format on

std::vector<std::string> near(std::string_view written, const std::vector<Word>& words,
                              const std::vector<std::string_view>& names) {
  constexpr size_t kMost = 3;
  std::vector<std::string> out;
  const auto add = [&](std::string_view name) {
    const bool is_new = std::find(out.begin(), out.end(), name) == out.end();
    const bool is_name = std::find(names.begin(), names.end(), name) != names.end();
    if (is_new && is_name && out.size() < kMost) out.emplace_back(name);
  };
  const std::string folded = text::fold_for_search(written);
  for (const Word& one : words) {
    if (text::fold_for_search(one.word) == folded) add(one.name);
  }
  for (const std::string& name : text::near_names(written, names)) add(name);
  std::vector<std::string_view> labels;
  for (const Word& one : words) labels.push_back(one.word);
  for (const std::string& label : text::near_names(written, labels)) {
    for (const Word& one : words) {
      if (one.word == label) add(one.name);
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> near_kinds(std::string_view written) {
  std::vector<Word> words;
  std::vector<std::string_view> names;
  for (const KindInfo& kind : all_kinds()) {
    const std::string_view name = kind_name(kind.kind);
    names.push_back(name);
    words.push_back({kind.label_ja, name});
  }
  words.insert(words.end(), std::begin(kKindWords), std::end(kKindWords));
  return near(written, words, names);
}

std::vector<std::string> near_fields(std::string_view written,
                                     const std::vector<const Field*>& fields) {
  std::vector<Word> words;
  std::vector<std::string_view> names;
  for (const Field* field : fields) {
    names.push_back(field->name);
    words.push_back({field->label_ja, field->name});
    words.push_back({field->label_en, field->name});
  }
  words.insert(words.end(), std::begin(kFieldWords), std::end(kFieldWords));
  return near(written, words, names);
}

}  // namespace hiroba::kinds
