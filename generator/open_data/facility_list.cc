#include "open_data/municipal_columns.h"
#include "open_data/municipal_tables.h"

// 公共施設一覧: places of which an address may be shown.
namespace hiroba::open_data {
namespace {

using kinds::YesNo;
using model::Item;

struct PlaceRow {
  const Item* item;
  const Item* place;  // the same: for the columns of addresses
};
using R = PlaceRow;

const kinds::Place& place_of(const R& row) { return row.item->record.as<kinds::Place>(); }

// «エレベーター: あり、だれでもトイレ: なし»: what is known, and nothing of what is not.
std::string access(const R& row, const Source& s) {
  const auto& access = place_of(row).access;
  if (!access) return "";
  std::string out;
  const auto add = [&](std::string_view label, YesNo answer) {
    if (answer != YesNo::yes && answer != YesNo::no) return;
    if (!out.empty()) out += "、";
    out.append(label).append(answer == YesNo::yes ? ": あり" : ": なし");
  };
  add("エレベーター", access->lift);
  add("段差なしの入口", access->step_free);
  add("だれでもトイレ", access->toilet);
  add("静かに休める所", access->quiet_place);
  const std::string note = s.line(access->note);
  if (!out.empty() && !note.empty()) out += "。";
  return out + note;
}

constexpr Column<R> kColumns[] = {
    kCode<R>,
    {{"ID", "id", "string"}, [](const R& row, const Source&) { return row.item->slug; }},
    kMunicipality<R>,
    {{"名称", "name", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().title); }},
    {{"名称_カナ", "name_kana", "string"},
     [](const R& row, const Source&) { return katakana(row.item->common().kana); }},
    {{"名称_英字", "name_english", "string"},
     [](const R& row, const Source& s) { return in_english(row.item->common().title, s); }},
    kWholeAddress<R>,
    kPrefecture<R>,
    kCity<R>,
    kTown<R>,
    kBlock<R>,
    kBuilding<R>,
    kLatitude<R>,
    kLongitude<R>,
    {{"アクセス方法", "way_there", "string"},
     [](const R& row, const Source& s) { return s.line(place_of(row).way); }},
    {{"バリアフリー情報", "access", "string"}, &access},
    {{"説明", "description", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().summary); }},
    kPage<R>,
    kChecked<R>,
    kLicence<R>,
    kRemark<R>,
};

std::vector<R> rows(const Source& source) {
  std::vector<R> out;
  for (const Item* item : source.records(kinds::Kind::place)) {
    if (item->record.as<kinds::Place>().address) out.push_back({item, item});
  }
  return out;
}

}  // namespace

Dataset facility_list(const Source& source) {
  Dataset out;
  out.name = "facility-list";
  out.title = source.words().word("data.facility-list.title");
  out.count = rows(source).size();
  out.changed = latest(source.records(kinds::Kind::place));
  add_table<R>(
      out, kColumns, [source] { return rows(source); }, source);
  return out;
}

}  // namespace hiroba::open_data
