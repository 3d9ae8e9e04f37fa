#include "open_data/municipal_columns.h"
#include "open_data/municipal_tables.h"

// 支援制度（給付金）情報: grants. A plan that papers tell of is no grant that one can apply for, so
// that its state stands in a column of its own.
namespace hiroba::open_data {
namespace {

using model::Item;

struct GrantRow {
  const Item* item;
};
using R = GrantRow;

const kinds::Grant& grant_of(const R& row) { return row.item->record.as<kinds::Grant>(); }

std::string items(const R& row, const Source& s) {
  std::string out;
  for (const kinds::GrantItem& item : grant_of(row).items) {
    if (!out.empty()) out += "、";
    out += s.line(item.item);
    if (item.yen_at_most) out += " " + std::to_string(*item.yen_at_most) + "円まで";
    const std::string unit = s.line(item.unit);
    if (!unit.empty()) out += "（" + unit + "）";
    if (item.times_at_most) out += " " + std::to_string(*item.times_at_most) + "回まで";
  }
  return out;
}

// Only what the operator has confirmed (content policy 2).
const kinds::OpenPeriod* open_period(const R& row) {
  const auto& open = grant_of(row).open;
  return open && open->confirmed_on && !open->confirmed_by.empty() ? &*open : nullptr;
}

std::string sources(const R& row, const Source&) {
  std::string out;
  for (const kinds::Source& source : row.item->common().sources) {
    if (!out.empty()) out += "、";
    out += one_line(source.title);
    if (source.date) out += "（" + text::partial_iso(*source.date) + "）";
  }
  return out;
}

constexpr Column<R> kColumns[] = {
    {{"制度番号", "id", "string"}, [](const R& row, const Source&) { return row.item->slug; }},
    kCode<R>,
    kMunicipality<R>,
    {{"タイトル(制度名)", "name", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().title); }},
    {{"状態", "status", "string"},
     [](const R& row, const Source&) {
       const kinds::Choice* choice = kinds::choice_of(row.item->common().status_of_fact);
       return choice == nullptr ? "" : std::string(choice->ja);
     }},
    {{"いつの時点", "as_of", "string"},
     [](const R& row, const Source&) {
       const auto& as_of = row.item->common().as_of;
       return as_of ? text::partial_iso(*as_of) : "";
     }},
    {{"対象者", "for_whom", "string"},
     [](const R& row, const Source& s) { return s.line(grant_of(row).who_can); }},
    {{"概要", "summary", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().summary); }},
    {{"内容", "content", "string"}, &items},
    {{"利用・申請方法", "how_to_apply", "string"},
     [](const R& row, const Source& s) { return s.line(grant_of(row).how_to_apply); }},
    {{"受付開始日", "open_from", "date"},
     [](const R& row, const Source&) {
       return open_period(row) == nullptr ? "" : day(open_period(row)->from);
     }},
    {{"受付終了日", "open_until", "date"},
     [](const R& row, const Source&) {
       return open_period(row) == nullptr ? "" : day(open_period(row)->until);
     }},
    {{"根拠資料", "sources", "string"}, &sources},
    called("詳細参照先", "url", kPage<R>),
    kChecked<R>,
    kLicence<R>,
    kRemark<R>,
};

std::vector<R> rows(const Source& source) {
  std::vector<R> out;
  for (const Item* item : source.records(kinds::Kind::grant)) out.push_back({item});
  return out;
}

}  // namespace

Dataset support_list(const Source& source) {
  Dataset out;
  out.name = "support-list";
  out.title = source.words().word("data.support-list.title");
  out.count = rows(source).size();
  out.changed = latest(source.records(kinds::Kind::grant));
  add_table<R>(
      out, kColumns, [source] { return rows(source); }, source);
  return out;
}

}  // namespace hiroba::open_data
