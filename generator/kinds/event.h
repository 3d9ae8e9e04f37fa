#pragma once

#include "kinds/group.h"

namespace hiroba::kinds {

enum class EventStatus : uint8_t {
  unset,
  planned,
  cancelled,
  postponed,
  moved_online,
  in_writing,
  held
};
HIROBA_CHOICES(EventStatus, c(E::planned, "planned", "予定", "planned"),
               c(E::cancelled, "cancelled", "中止", "cancelled"),
               c(E::postponed, "postponed", "延期", "postponed"),
               c(E::moved_online, "moved-online", "オンラインに変更", "moved online"),
               c(E::in_writing, "in-writing", "書面で開催", "held in writing"),
               c(E::held, "held", "終わりました", "held"));

// Something on a day. A series gives `schedule` instead of `start`.
struct Event {
  std::optional<text::DateTime> start;
  std::optional<text::DateTime> end;
  std::vector<Schedule> schedule;
  EventStatus status{};
  Localized change;
  Attendance attendance{};
  Reference place;
  PlaceShown place_shown{};
  Reference organization;
  Reference group;
  Localized who_may_come;
  Localized at_the_door;
  Localized first_words;
  Localized who_is_there;
  Localized if_tired;
  std::vector<TakePart> ways;
  YesNo must_speak{};
  YesNo may_leave{};
  YesNo come_with_someone{};
  YesNo trial{};
  std::optional<int> capacity;
  Booking booking{};
  Localized booking_note;
  std::optional<text::Date> apply_by;
  Localized fee;
  std::optional<int> fee_yen;
  std::vector<Reference> contacts;
  std::vector<Reference> materials;
  std::string url;
  std::optional<OpenData> open_data;
};

inline constexpr Kind kToGroup[] = {Kind::group};
inline constexpr Kind kToResource[] = {Kind::resource};

template <>
struct FieldsOf<Event> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Event::start>("start").label("始まり", "Starts")
            .help("日と時刻。時刻が決まっていなければ日だけ。", "Day and time, or the day alone.")
            .example("2026-12-02T13:30"),
        field<&Event::end>("end").label("終わり", "Ends")
            .help("終わる日と時刻。", "When it ends.").example("2026-12-02T15:30"),
        field<&Event::schedule>("schedule").label("くりかえし", "Recurrence")
            .help("くりかえす催しのとき、start の代わりに。", "For a series, instead of start.")
            .example("[{repeat: 毎月の日, days: [15], from: \"10:00\"}]"),
        field<&Event::status>("status").label("開催", "Status")
            .help("予定・中止・延期・オンラインに変更・書面で開催・終わりました。延期は新しい日が決まるまで。決まったら start を"
                  "新しい日に、ここを予定にして、change に前の日を書きます。",
                  "Whether and how it is held. Postponed until a new day is fixed; then start is the new day, the "
                  "status planned again, and change says which day it was.")
            .example("予定"),
        field<&Event::change>("change").label("変わったこと", "What changed").at_most(200)
            .help("中止や変更のわけと、代わりのこと。", "Why, and what instead.").example("会場の工事のため。"),
        field<&Event::attendance>("attendance").label("会場・オンライン", "On site or online")
            .help("会場・オンライン・会場とオンライン。", "on-site, online or hybrid.").example("会場"),
        field<&Event::place>("place").label("場所", "Place").to(kToPlace)
            .help("content/place/ にある名前。", "A name from content/place/.").example("nakamachi-hall"),
        field<&Event::place_shown>("place_shown").label("場所の見せかた", "Place shown")
            .help("住所まで・町名まで・問い合わせた人に。", "How much of the place is published.").example("住所まで"),
        field<&Event::organization>("organization").label("主催", "Organiser").to(kToOrganization)
            .help("content/organization/ にある名前。", "A name from content/organization/.").example("mihon-npo"),
        field<&Event::group>("group").label("集まり", "Group").to(kToGroup)
            .help("どの集まりの催しか。", "The group it belongs to.").example("hidamari"),
        field<&Event::who_may_come>("who_may_come").label("だれが", "Who may come").at_most(200)
            .help("来てよい人。", "Who may come.").example("どなたでも。"),
        field<&Event::at_the_door>("at_the_door").label("入口で", "At the door").at_most(200)
            .help("着いたらどうするか。", "What to do on arriving.").example("1階に案内の人がいます。"),
        field<&Event::first_words>("first_words").label("入口で言うことば", "What to say").at_most(60)
            .help("そのまま言えば通じることば。", "Words one may simply say.").example("はじめてです"),
        field<&Event::who_is_there>("who_is_there").label("中にいる人", "Who is there").at_most(200)
            .help("どんな人が来るか。", "What people come.").example("20人ほど。世話人が3人います。"),
        field<&Event::if_tired>("if_tired").label("休みたくなったら", "If you get tired").at_most(200)
            .help("休める所、帰るときのこと。", "Where to rest, how to leave.").example("廊下にいすがあります。"),
        field<&Event::ways>("ways").label("参加のしかた", "Ways of taking part")
            .help("話す・聞くだけ・ただ居る・いっしょに何かする・画面ごしに。", "talk, listen, be-there, do-things, online.")
            .example("[聞くだけ]"),
        field<&Event::must_speak>("must_speak").label("話さないといけませんか", "Must I speak?")
            .help("はい・いいえ・相談できます。", "yes, no or ask.").example("いいえ"),
        field<&Event::may_leave>("may_leave").label("途中で帰れますか", "May I leave?")
            .help("はい・いいえ・相談できます。", "yes, no or ask.").example("はい"),
        field<&Event::come_with_someone>("come_with_someone").label("付き添い", "Come with someone")
            .help("だれかといっしょに来てよいか。", "May one bring somebody?").example("はい"),
        field<&Event::trial>("trial").label("おためし", "Trial visit")
            .help("はじめての人がためせる催しか。", "Is it a chance to try?").example("はい"),
        field<&Event::capacity>("capacity").label("定員", "Capacity").range(1, 100000)
            .help("入れる人数。", "How many can come.").example("20"),
        field<&Event::booking>("booking").label("予約", "Booking")
            .help("いりません・あると助かります・いります。", "none, welcome or needed.").example("いりません"),
        field<&Event::booking_note>("booking_note").label("予約のしかた", "How to book").at_most(200)
            .help("予約のしかたの補い。", "How to book.").example("電話で。当日でもかまいません。"),
        field<&Event::apply_by>("apply_by").label("申込みの締切", "Apply by")
            .help("この日まで。", "Until this day.").example("2026-11-27"),
        field<&Event::fee>("fee").label("費用", "Fee").at_most(120)
            .help("かかるお金。", "What it costs.").example("無料"),
        field<&Event::fee_yen>("fee_yen").label("費用（円）", "Fee in yen").range(0, 1000000)
            .help("さがすときに使う数。無料なら 0。", "For finding; 0 if free.").example("0"),
        field<&Event::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
        field<&Event::materials>("materials").label("資料", "Materials").to(kToResource)
            .help("content/resource/ にある名前。", "Names from content/resource/.").example("[mihon-leaflet]"),
        field<&Event::url>("url").label("ホームページ", "Web page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("くわしいページ。", "A page with more.").example("https://www.example.jp/"),
        field<&Event::open_data>("open_data").label("オープンデータ", "Open data")
            .help("データとして出してよいか。", "May it be published as data?")
            .example("{agreed: はい, date: 2026-11-02}"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
