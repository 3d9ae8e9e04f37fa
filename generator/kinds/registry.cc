#include "kinds/registry.h"

#include "kinds/kind_rules.h"

namespace hiroba::kinds {
namespace {

struct Traits {
  ListOrder order = ListOrder::kana;
  bool has_page = true;
  bool has_list = true;
  bool needs_kana = false;
  bool needs_status = false;
  bool dated_record = false;
  bool is_prose = false;
  void (*check)(const Record&, source::Diagnostics&) = nullptr;
};

template <class T>
constexpr KindInfo row(std::string_view label, std::string_view help, Traits t) {
  return KindInfo{KindOf<T>::kind,
                  label,
                  help,
                  &FieldsOf<T>::all,
                  []() -> void* { return new T(); },
                  [](void* data) { delete static_cast<T*>(data); },
                  t.order,
                  t.has_page,
                  t.has_list,
                  t.needs_kana,
                  t.needs_status,
                  t.dated_record,
                  t.is_prose,
                  t.check};
}

constexpr KindInfo kKinds[kKindCount] = {
    row<Group>("集まり", "経験者の集まり、居場所、家族会。",
               {.needs_kana = true, .check = &check_group}),
    row<Event>("催し", "日にちのある催し。くりかえすものも。",
               {.order = ListOrder::next_date, .check = &check_event}),
    row<Course>("学びの場", "研修や講座。",
                {.order = ListOrder::path,
                 .needs_status = true,
                 .dated_record = true,
                 .check = &check_course}),
    row<Service>("相談・支援", "いま頼める窓口や支援。",
                 {.needs_kana = true, .check = &check_service}),
    row<Story>("お話", "経験した人のお話。同意のあるものだけ。",
               {.order = ListOrder::newest_first, .is_prose = true, .check = &check_story}),
    row<Booklet>("お話の冊子", "紙で読むためにまとめたお話。", {}),
    row<Supporter>("ピアサポーター", "ピアサポーターの自己紹介シート。",
                   {.needs_kana = true, .check = &check_supporter}),
    row<Form>("用紙", "申込みや希望を伝える紙。", {.check = &check_form}),
    row<Grant>("補助・助成", "活動に使えるお金。",
               {.needs_status = true, .dated_record = true, .check = &check_grant}),
    row<Program>("事業の記録", "自治体や審議会の資料にある事業と計画。",
                 {.needs_kana = true, .needs_status = true, .dated_record = true}),
    row<Meeting>("会議", "会議や部会の記録。",
                 {.order = ListOrder::newest_first, .needs_status = true, .dated_record = true}),
    row<Figure>("数字", "表と図。", {.needs_status = true, .dated_record = true}),
    row<Initiative>("各地の取り組み", "2020年度に各地で行われたことの記録。",
                    {.dated_record = true}),
    row<Resource>("作られたもの", "冊子、地図、動画など。", {.needs_kana = true}),
    row<Term>("ことば", "ことばの説明。", {.needs_kana = true, .is_prose = true}),
    row<Notice>("お知らせ", "期限のあるお知らせ。",
                {.order = ListOrder::newest_first, .is_prose = true}),
    row<Page>("読みもの", "そのほかの読むページ。",
              {.has_list = false, .is_prose = true, .check = &check_page}),
    row<Organization>("団体", "集まりや催しをひらいている所。", {.needs_kana = true}),
    row<Place>("場所", "会場の場所。", {.needs_kana = true, .check = &check_place}),
    row<Number>("番号", "電話・FAX・メールの台帳。",
                {.has_page = false, .has_list = false, .check = &check_number}),
};

}  // namespace

Record::Record(Kind kind) : kind_(kind), data_(info(kind).create(), info(kind).destroy) {}

const KindInfo& info(Kind kind) { return kKinds[static_cast<size_t>(kind)]; }

std::span<const KindInfo> all_kinds() { return kKinds; }

std::optional<Kind> kind_named(std::string_view name) {
  for (const KindInfo& kind : kKinds) {
    if (kind_name(kind.kind) == name) return kind.kind;
  }
  return std::nullopt;
}

}  // namespace hiroba::kinds
