#include "imports/columns.h"

#include <algorithm>
#include <map>

#include "kinds/registry.h"

namespace hiroba::imports {
namespace {

using kinds::Field;
using kinds::Kind;
using kinds::Shape;

class ColumnList {
 public:
  explicit ColumnList(const kinds::Languages& languages) : languages_(languages) {}

  void fields(std::span<const Field> table, const Column& above) {
    for (const Field& field : table) {
      Column one = above;
      one.key += (one.key.empty() ? "" : ".") + std::string(field.name);
      one.label += (one.label.empty() ? "" : "・") + std::string(field.label_ja);
      one.path.push_back(&field);
      if (field.type->shape == Shape::record) {
        fields(field.type->fields(), one);
        continue;
      }
      out_.push_back(one);
      if (field.type->shape == Shape::localized) translations(one);
    }
  }

  void special(std::string_view key, std::string_view label) {
    out_.push_back(Column{std::string(key), std::string(label), {}, ""});
  }

  std::vector<Column> run() {
    std::map<std::string, size_t> counts;
    for (const Column& one : out_) ++counts[one.label];
    for (Column& one : out_) {
      // «番号» over a list tells its rows apart.
      if (counts[one.label] > 1 || one.label == "番号") one.label += "［" + one.key + "］";
    }
    return std::move(out_);
  }

 private:
  void translations(const Column& japanese) {
    for (const kinds::Language language : languages_.all()) {
      if (language.is_source()) continue;
      Column one = japanese;
      one.key += "." + language.tag();
      one.label += "（" + language.tag() + "）";
      one.language = language.tag();
      out_.push_back(one);
    }
  }

  const kinds::Languages& languages_;
  std::vector<Column> out_;
};

constexpr InputColumn kInputs[] = {
    {"row", "番号（行を見分ける）", ""},
    {"listing", "掲載の承諾（日と役割）", ""},
    {"schedule.weeks", "第何週", "schedule"},
    {"schedule.weekdays", "曜日", "schedule"},
    {"schedule.times", "時間", "schedule"},
    {"schedule.from", "開始時間", "schedule"},
    {"schedule.until", "終了時間", "schedule"},
    {"hours.weekdays", "利用できる曜日", "hours"},
    {"hours.times", "受付の時間", "hours"},
    {"hours.from", "受付の始まり", "hours"},
    {"hours.until", "受付の終わり", "hours"},
    {"when", "日時（1回の日か、くりかえし）", "start"},
    {"start.date", "開始日", "start"},
    {"start.time", "開始時刻", "start"},
    {"end.date", "終了日", "end"},
    {"end.time", "終了時刻", "end"},
    {"contacts.name", "連絡先の名前", "contacts"},
    {"contacts.tel", "電話", "contacts"},
    {"contacts.tel.open", "公開電話（携帯でもよい）", "contacts"},
    {"contacts.extension", "内線", "contacts"},
    {"contacts.fax", "FAX", "contacts"},
    {"contacts.mail", "メール", "contacts"},
    {"numbers.tel", "電話", "numbers"},
    {"numbers.tel.open", "公開電話（携帯でもよい）", "numbers"},
    {"numbers.extension", "内線", "numbers"},
    {"numbers.fax", "FAX", "numbers"},
    {"numbers.mail", "メール", "numbers"},
    {"tel.open", "公開電話（携帯でもよい）", "tel"},
    {"address", "住所（分けて入れる）", "address"},
    {"place.address", "会場の住所（分けて入れる）", "place"},
    {"place.postal_code", "会場の郵便番号", "place"},
    {"place.building", "会場の方書", "place"},
    {"place.lat", "会場の緯度", "place"},
    {"place.lng", "会場の経度", "place"},
    {"place.way", "会場への行きかた", "place"},
};

}  // namespace

std::vector<Column> columns_of(Kind kind, const kinds::Languages& languages) {
  ColumnList list(languages);
  list.special("slug", "ファイル名");
  list.fields(kinds::FieldsOf<kinds::Common>::all(), Column{});
  list.fields(kinds::info(kind).fields(), Column{});
  list.special("body", "本文");
  return list.run();
}

std::vector<InputColumn> input_columns(Kind kind) {
  const auto fields = kinds::info(kind).fields();
  std::vector<InputColumn> out;
  for (const InputColumn& one : kInputs) {
    const bool fits = one.needs.empty() ||
                      std::any_of(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.name == one.needs; });
    if (fits) out.push_back(one);
  }
  return out;
}

bool has_lists(Kind kind) {
  switch (kind) {
    case Kind::story:
    case Kind::booklet:
    case Kind::supporter:
    case Kind::form:
    case Kind::figure: return false;
    default: return true;
  }
}

}  // namespace hiroba::imports
