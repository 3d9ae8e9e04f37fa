#pragma once

#include "kinds/group.h"

namespace hiroba::kinds {

enum class ResourceForm : uint8_t {
  unset,
  booklet,
  leaflet,
  flyer,
  map,
  video,
  dvd,
  worksheet,
  newsletter,
  guidebook,
  chart,
  sheet,
  manual,
  survey,
  website,
  other
};
HIROBA_CHOICES(ResourceForm, c(E::booklet, "booklet", "冊子", "booklet"),
               c(E::leaflet, "leaflet", "リーフレット", "leaflet"),
               c(E::flyer, "flyer", "ちらし", "flyer"), c(E::map, "map", "地図", "map"),
               c(E::video, "video", "動画", "video"), c(E::dvd, "dvd", "DVD", "DVD"),
               c(E::worksheet, "worksheet", "書きこむ紙", "worksheet"),
               c(E::newsletter, "newsletter", "たより", "newsletter"),
               c(E::guidebook, "guidebook", "ガイドブック", "guidebook"),
               c(E::chart, "chart", "図", "chart"), c(E::sheet, "sheet", "紹介シート", "sheet"),
               c(E::manual, "manual", "手引き", "manual"), c(E::survey, "survey", "調査", "survey"),
               c(E::website, "website", "ウェブページ", "web page"),
               c(E::other, "other", "そのほか", "other"));

// A thing made to be read, shown or borrowed.
struct Resource {
  ResourceForm form{};
  Localized made_by;
  std::optional<text::PartialDate> made_in;
  Localized for_whom;
  Localized how_to_get;
  YesNo can_borrow{};
  std::string url;
  std::string licence;
  Localized pattern;
};

template <>
struct FieldsOf<Resource> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Resource::form>("form").label("形", "Form").required()
            .help("冊子・リーフレット・地図・動画・たより など。", "booklet, leaflet, map, video …").example("冊子"),
        field<&Resource::made_by>("made_by").label("作った人", "Made by").at_most(160)
            .help("団体や役割。個人の名前は書きません。", "A body or role, never a person's name.").example("5人のピアサポーター"),
        field<&Resource::made_in>("made_in").label("作られた年", "Made in").past()
            .help("年や年度。", "Year or FY.").example("FY2020"),
        field<&Resource::for_whom>("for_whom").label("だれのため", "For whom").at_most(160)
            .help("読んでほしい人。", "For whom.").example("入院している人"),
        field<&Resource::how_to_get>("how_to_get").label("手に入れるには", "How to get it").at_most(300)
            .help("借りかた、もらいかた。分からなければそう書きます。", "How; say so if unknown.").example("今も手に入るかは確認できていません。"),
        field<&Resource::can_borrow>("can_borrow").label("借りられるか", "Can be borrowed")
            .help("はい・いいえ・相談できます。", "yes, no or ask.").example("相談できます"),
        field<&Resource::url>("url").label("ページ", "Page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("公開されている場所。", "Where it is.").example("https://www.example.jp/"),
        field<&Resource::licence>("licence").label("使ってよい範囲", "Licence").at_most(80)
            .help("CC BY など。", "CC BY and so on.").example("CC BY 4.0"),
        field<&Resource::pattern>("pattern").label("まねできるところ", "What to take from it").at_most(300)
            .help("ほかの町でまねできること。", "What another town could do alike.").example("経験者が言葉を選んだこと。"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
