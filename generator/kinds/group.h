#pragma once

#include "kinds/common.h"
#include "kinds/kind.h"
#include "kinds/room.h"
#include "kinds/schedule.h"

namespace hiroba::kinds {

enum class Engagement : uint8_t { unset, unpaid, honorarium, employed };
HIROBA_CHOICES(Engagement, c(E::unpaid, "unpaid", "無償", "unpaid"),
               c(E::honorarium, "honorarium", "謝礼あり", "with an honorarium"),
               c(E::employed, "employed", "雇用", "employed"));

// Whether the record may go into open data, and since when its people agreed.
struct OpenData {
  YesNo agreed{};
  std::optional<text::Date> date;
};

// A group or gathering. Most fields answer what people ask themselves before a first visit.
struct Group {
  Reference organization;
  Reference place;
  PlaceShown place_shown{};
  std::vector<Schedule> schedule;
  std::vector<TakePart> ways;
  YesNo must_speak{};
  YesNo may_leave{};
  YesNo camera{};
  Localized usual_size;
  Localized staff;
  Localized who_is_there;
  Localized at_the_door;
  Localized first_words;
  Localized if_tired;
  YesNo visit_first{};
  YesNo come_with_someone{};
  Booking booking{};
  Localized booking_note;
  Localized fee;
  std::optional<int> fee_yen;
  std::optional<Room> room;
  Localized who_may_come;
  Engagement engagement{};
  Attendance attendance{};
  std::vector<Reference> contacts;
  std::string url;
  std::optional<OpenData> open_data;
};

inline constexpr Kind kToOrganization[] = {Kind::organization};
inline constexpr Kind kToPlace[] = {Kind::place};
inline constexpr Kind kToNumber[] = {Kind::number};

template <>
struct FieldsOf<OpenData> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&OpenData::agreed>("agreed").label("オープンデータ", "Open data").required()
            .help("表や地図のデータに入れてよいか。", "May it go into data files?").example("はい"),
        field<&OpenData::date>("date").label("同意の日", "Agreed on").past()
            .help("同意をもらった日。", "The day of the agreement.").example("2026-11-02"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Group> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Group::organization>("organization").label("団体", "Organisation").to(kToOrganization)
            .help("ひらいている団体。", "Who runs it.").example("mihon-npo"),
        field<&Group::place>("place").label("場所", "Place").to(kToPlace)
            .help("content/place/ にある名前。", "A name from content/place/.").example("nakamachi-hall"),
        field<&Group::place_shown>("place_shown").label("場所の見せかた", "Place shown")
            .help("住所まで・町名まで・問い合わせた人に。", "How much of the place is published.").example("住所まで"),
        field<&Group::schedule>("schedule").label("いつ", "When")
            .help("くりかえしの決まり。", "When it meets, by rule.")
            .example("[{repeat: 毎月の曜日, weekdays: [水], weeks: [1, 3], from: \"13:30\", until: \"15:30\"}]"),
        field<&Group::ways>("ways").label("参加のしかた", "Ways of taking part")
            .help("話す・聞くだけ・ただ居る・いっしょに何かする・画面ごしに。", "talk, listen, be-there, do-things, online.")
            .example("[話す, 聞くだけ, ただ居る]"),
        field<&Group::must_speak>("must_speak").label("話さないといけませんか", "Must I speak?")
            .help("はい・いいえ・相談できます。", "yes, no or ask.").example("いいえ"),
        field<&Group::may_leave>("may_leave").label("途中で帰れますか", "May I leave?")
            .help("はい・いいえ・相談できます。", "yes, no or ask.").example("はい"),
        field<&Group::camera>("camera").label("カメラをつけますか", "Camera on?")
            .help("オンラインのとき。", "When online.").example("いいえ"),
        field<&Group::usual_size>("usual_size").label("いつもの人数", "Usual size").at_most(60)
            .help("ふだん何人くらいか。", "How many usually come.").example("6〜10人"),
        field<&Group::staff>("staff").label("世話をする人", "Who helps").at_most(120)
            .help("世話人や職員がいるか。", "Who looks after it.").example("同じような経験のある世話人が2人います。"),
        field<&Group::who_is_there>("who_is_there").label("中にいる人", "Who is there").at_most(200)
            .help("どんな人が来ているか。", "What people come.").example("こころの不調を経験した人。"),
        field<&Group::at_the_door>("at_the_door").label("入口で", "At the door").at_most(200)
            .help("着いたらどうするか。", "What to do on arriving.").example("受付はありません。札のある部屋です。"),
        field<&Group::first_words>("first_words").label("入口で言うことば", "What to say").at_most(60)
            .help("そのまま言えば通じることば。", "Words one may simply say.").example("見学です"),
        field<&Group::if_tired>("if_tired").label("休みたくなったら", "If you get tired").at_most(200)
            .help("休める所、帰るときのこと。", "Where to rest, how to leave.").example("となりの静かな部屋で休めます。"),
        field<&Group::visit_first>("visit_first").label("見学", "Visit first")
            .help("見学だけでもよいか。", "May one just visit?").example("はい"),
        field<&Group::come_with_someone>("come_with_someone").label("付き添い", "Come with someone")
            .help("だれかといっしょに来てよいか。", "May one bring somebody?").example("はい"),
        field<&Group::booking>("booking").label("予約", "Booking")
            .help("いりません・あると助かります・いります。", "none, welcome or needed.").example("いりません"),
        field<&Group::booking_note>("booking_note").label("予約のしかた", "How to book").at_most(200)
            .help("予約のしかたの補い。", "How to book.").example("見学は一度に2人までです。"),
        field<&Group::fee>("fee").label("費用", "Fee").at_most(120)
            .help("かかるお金。", "What it costs.").example("無料です。お茶があります。"),
        field<&Group::fee_yen>("fee_yen").label("費用（円）", "Fee in yen").range(0, 1000000)
            .help("さがすときに使う数。無料なら 0。", "For finding; 0 if free.").example("0"),
        field<&Group::room>("room").label("空き", "Room")
            .help("いま入れるか。日がたつと、ひとりでに「確認できていません」になります。",
                  "Whether somebody can join now; with time it turns into «not known» by itself.")
            .example("{state: 順番待ち, date: 2026-11-02}"),
        field<&Group::who_may_come>("who_may_come").label("だれが", "Who may come").at_most(200)
            .help("来てよい人。", "Who may come.").example("こころの不調を経験した人。病名は聞きません。"),
        field<&Group::engagement>("engagement").label("関わりかた", "Engagement")
            .help("無償・謝礼あり・雇用。優劣はありません。", "None of the three ranks above another.").example("無償"),
        field<&Group::attendance>("attendance").label("会場・オンライン", "On site or online")
            .help("会場・オンライン・会場とオンライン。", "on-site, online or hybrid.").example("会場"),
        field<&Group::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
        field<&Group::url>("url").label("ホームページ", "Web page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("団体のページ。", "The group's own page.").example("https://www.example.jp/"),
        field<&Group::open_data>("open_data").label("オープンデータ", "Open data")
            .help("データとして出してよいか。", "May it be published as data?")
            .example("{agreed: はい, date: 2026-11-02}"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
