#pragma once

#include <algorithm>
#include <string>

#include "emit/schedule_words.h"
#include "kinds/choices.h"
#include "open_data/table.h"
#include "text/date_format.h"

// Columns that several of the standard's tables share, for rows that have a record (`item`) and
// perhaps a place (`place`) and a number (`number`).
namespace hiroba::open_data {

inline std::string code_of(const Source& source) {
  return source.settings().municipality ? source.settings().municipality->code : "";
}
inline std::string municipality_of(const Source& source) {
  return source.settings().municipality ? source.settings().municipality->name : "";
}
inline std::string point(double degrees) {
  constexpr int kDecimals = 6;  // a tenth of a metre
  std::string out = std::to_string(degrees);
  const size_t dot = out.find('.');
  if (dot != out.npos) out.resize(std::min(out.size(), dot + 1 + kDecimals));
  return out;
}
inline std::string day(const std::optional<text::Date>& date) {
  return date ? text::iso(*date) : "";
}
inline std::string checked_on(const model::Item& item) {
  return item.common().checked ? day(item.common().checked->date) : "";
}
inline std::string in_english(const kinds::Localized& text, const Source& source) {
  for (const kinds::Language language : source.settings().languages.all()) {
    if (language.html_lang() == "en") return one_line(text.own(language));
  }
  return "";
}
inline const kinds::Address* address_of(const model::Item* place) {
  if (place == nullptr) return nullptr;
  const auto& address = place->record.as<kinds::Place>().address;
  return address ? &*address : nullptr;
}
template <std::string kinds::Address::*Part, class Row>
std::string address_part(const Row& row, const Source&) {
  const kinds::Address* address = address_of(row.place);
  return address == nullptr ? "" : one_line(address->*Part);
}
// «03-0000-0000 内線 12»: the extension has a column of its own.
inline std::string without_extension(std::string_view telephone) {
  return std::string(telephone.substr(0, telephone.find_first_of(" (")));
}
inline std::string extension(std::string_view telephone) {
  const size_t at = telephone.find_last_not_of("0123456789)");
  const bool has_one =
      telephone.find("内線") != telephone.npos || telephone.find("ext.") != telephone.npos;
  if (!has_one || at == telephone.npos) return "";
  std::string out(telephone.substr(at + 1));
  std::erase(out, ')');
  return out;
}

template <class Row>
constexpr Column<Row> kCode{{"全国地方公共団体コード", "municipality_code", "string"},
                            [](const Row&, const Source& s) { return code_of(s); }};
template <class Row>
constexpr Column<Row> kMunicipality{{"地方公共団体名", "municipality", "string"},
                                    [](const Row&, const Source& s) { return municipality_of(s); }};
template <class Row>
constexpr Column<Row> kWholeAddress{
    {"所在地_連結表記", "address", "string"}, [](const Row& row, const Source&) {
      const kinds::Address* address = address_of(row.place);
      return address == nullptr ? "" : one_line(emit::address_words(*address));
    }};
template <class Row>
constexpr Column<Row> kPrefecture{{"所在地_都道府県", "prefecture", "string"},
                                  &address_part<&kinds::Address::prefecture, Row>};
template <class Row>
constexpr Column<Row> kCity{{"所在地_市区町村", "city", "string"},
                            &address_part<&kinds::Address::city, Row>};
template <class Row>
constexpr Column<Row> kTown{{"所在地_町字", "town", "string"},
                            &address_part<&kinds::Address::town, Row>};
template <class Row>
constexpr Column<Row> kBlock{{"所在地_番地以下", "block", "string"},
                             &address_part<&kinds::Address::block, Row>};
template <class Row>
constexpr Column<Row> kBuilding{{"建物名等(方書)", "building", "string"},
                                &address_part<&kinds::Address::building, Row>};
template <class Row>
constexpr Column<Row> kLatitude{
    {"緯度", "latitude", "decimal"}, [](const Row& row, const Source&) {
      const auto* place =
          row.place == nullptr ? nullptr : &row.place->record.template as<kinds::Place>();
      return place != nullptr && place->lat && place->lng ? point(*place->lat) : "";
    }};
template <class Row>
constexpr Column<Row> kLongitude{
    {"経度", "longitude", "decimal"}, [](const Row& row, const Source&) {
      const auto* place =
          row.place == nullptr ? nullptr : &row.place->record.template as<kinds::Place>();
      return place != nullptr && place->lat && place->lng ? point(*place->lng) : "";
    }};
template <class Row>
constexpr Column<Row> kTelephone{
    {"電話番号", "telephone", "string"}, [](const Row& row, const Source&) {
      return row.number == nullptr
                 ? ""
                 : without_extension(row.number->record.template as<kinds::Number>().tel);
    }};
template <class Row>
constexpr Column<Row> kExtension{
    {"内線番号", "extension", "string"}, [](const Row& row, const Source&) {
      return row.number == nullptr ? ""
                                   : extension(row.number->record.template as<kinds::Number>().tel);
    }};
template <class Row>
constexpr Column<Row> kPage{{"URL", "url", "anyURI"},
                            [](const Row& row, const Source& s) { return s.page_of(*row.item); }};
template <class Row>
constexpr Column<Row> kChecked{{"最終確認日", "checked_on", "date"},
                               [](const Row& row, const Source&) { return checked_on(*row.item); }};
// Beside every row, since rows are copied out of their file.
template <class Row>
constexpr Column<Row> kLicence{{"ライセンス", "licence", "string"},
                               [](const Row&, const Source& s) {
                                 const auto& licence = s.settings().data_licence;
                                 return licence ? licence->name : std::string();
                               }};
// What is invented says so in every copy.
template <class Row>
constexpr Column<Row> kRemark{
    {"備考", "remark", "string"}, [](const Row& row, const Source& s) {
      return row.item->common().sample ? std::string(s.words().word("data.sample")) : std::string();
    }};

// With another heading, where the standard's tables differ.
template <class Row>
constexpr Column<Row> called(std::string_view words, std::string_view name, Column<Row> column) {
  column.heading.words = words;
  column.heading.name = name;
  return column;
}

}  // namespace hiroba::open_data
