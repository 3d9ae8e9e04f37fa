#pragma once

#include "kinds/group.h"

namespace hiroba::kinds {

enum class WhoAnswers : uint8_t { unset, specialist, peer, staff };
HIROBA_CHOICES(WhoAnswers, c(E::specialist, "specialist", "専門職", "specialists"),
               c(E::peer, "peer", "ピア（経験のある人）", "peers"),
               c(E::staff, "staff", "職員", "staff"));

// A desk, line or scheme that somebody may turn to.
struct Service {
  Localized what;
  Localized for_whom;
  std::vector<Hours> hours;
  Localized hours_note;
  std::vector<Reference> numbers;
  std::vector<WhoAnswers> who_answers;
  std::optional<Room> room;
  Localized cost;
  std::vector<Localized> first_contact;
  Reference organization;
  Reference place;
  PlaceShown place_shown{};
  Attendance attendance{};
  std::string url;
  std::optional<OpenData> open_data;
};

template <>
struct FieldsOf<Service> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Service::what>("what").label("できること", "What it does").at_most(400)
            .help("頼めること、頼めないこと。", "What one may ask for.").example("こころの相談を電話で聞きます。"),
        field<&Service::for_whom>("for_whom").label("だれのため", "For whom").at_most(200)
            .help("使える人。", "Who may use it.").example("町に住む人、その家族"),
        field<&Service::hours>("hours").label("受付時間", "Hours")
            .help("曜日と時刻。", "Days and times.").example("[{days: [月, 金], from: \"10:00\", until: \"16:00\"}]"),
        field<&Service::hours_note>("hours_note").label("時間の補い", "Note on hours").at_most(200)
            .help("休みの日など。", "Closed days and so on.").example("年末年始は休みます。"),
        field<&Service::numbers>("numbers").label("番号", "Numbers").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
        field<&Service::who_answers>("who_answers").label("だれが答えるか", "Who answers")
            .help("専門職・ピア（経験のある人）・職員。", "specialist, peer or staff.").example("[ピア（経験のある人）]"),
        field<&Service::room>("room").label("空き", "Room")
            .help("いま入れるか。日がたつと、ひとりでに「確認できていません」になります。",
                  "Whether somebody can join now; with time it turns into «not known» by itself.")
            .example("{state: 順番待ち, date: 2026-11-02}"),
        field<&Service::cost>("cost").label("費用", "Cost").at_most(120)
            .help("かかるお金。", "What it costs.").example("無料（通話料はかかります）"),
        field<&Service::first_contact>("first_contact").label("はじめて連絡すると", "A first contact").at_most(200)
            .help("何を聞かれ、どう進むか。順に。", "What happens, step by step.").example("[名前は言わなくてもよいです。]"),
        field<&Service::organization>("organization").label("団体", "Organisation").to(kToOrganization)
            .help("content/organization/ にある名前。", "A name from content/organization/.").example("mihon-npo"),
        field<&Service::place>("place").label("場所", "Place").to(kToPlace)
            .help("content/place/ にある名前。", "A name from content/place/.").example("nakamachi-hall"),
        field<&Service::place_shown>("place_shown").label("場所の見せかた", "Place shown")
            .help("住所まで・町名まで・問い合わせた人に。", "How much of the place is published.").example("住所まで"),
        field<&Service::attendance>("attendance").label("会場・オンライン", "On site or online")
            .help("会場・オンライン・会場とオンライン。", "on-site, online or hybrid.").example("会場"),
        field<&Service::url>("url").label("ホームページ", "Web page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("くわしいページ。", "A page with more.").example("https://www.example.jp/"),
        field<&Service::open_data>("open_data").label("オープンデータ", "Open data")
            .help("データとして出してよいか。", "May it be published as data?")
            .example("{agreed: はい, date: 2026-11-02}"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
