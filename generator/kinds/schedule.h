#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/choices.h"

namespace hiroba::kinds {

enum class Repeat : uint8_t { unset, weekly, monthly_weekday, monthly_day, dates };
HIROBA_CHOICES(Repeat, c(E::weekly, "weekly", "毎週", "every week"),
               c(E::monthly_weekday, "monthly-weekday", "毎月の曜日", "monthly by weekday"),
               c(E::monthly_day, "monthly-day", "毎月の日", "monthly by day"),
               c(E::dates, "dates", "日付で", "on dates"));

enum class OnHoliday : uint8_t { unset, hold, rest };
HIROBA_CHOICES(OnHoliday, c(E::hold, "hold", "祝日もあり", "also on public holidays"),
               c(E::rest, "rest", "祝日は休み", "closed on public holidays"));

enum class ExceptionWhat : uint8_t { unset, cancelled, moved, extra };
HIROBA_CHOICES(ExceptionWhat, c(E::cancelled, "cancelled", "休み", "not held"),
               c(E::moved, "moved", "変更", "moved"), c(E::extra, "extra", "臨時", "extra"));

// One day on which the rule does not hold.
struct ScheduleException {
  std::optional<text::Date> date;
  ExceptionWhat what{};
  std::optional<text::Date> to;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  Localized note;
};

// When something happens, by rule. Our own small form: RRULE is known to be too hard to write.
struct Schedule {
  Repeat repeat{};
  std::vector<Weekday> weekdays;
  std::vector<int> weeks;       // 1–5, or -1 for the last
  std::vector<int> days;        // days of the month, or -1 for the last
  std::optional<int> interval;  // every n weeks or months, counted from `start`
  std::vector<text::Date> dates;
  std::optional<text::Date> start;
  std::optional<text::Date> end;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  OnHoliday holidays{};
  std::vector<ScheduleException> exceptions;
  Localized note;
};

// Hours of the week in which a desk or line is open.
struct Hours {
  std::vector<Weekday> days;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  Localized note;
};

template <>
struct FieldsOf<ScheduleException> {
  static std::span<const Field> all() {
    using S = ScheduleException;
    // clang-format off
    static constexpr Field rows[] = {
        field<&S::date>("date").label("日", "Day").required()
            .help("ふだんと違う日。", "The day that differs.").example("2026-12-30"),
        field<&S::what>("what").label("どうなるか", "What").required()
            .help("休み・変更・臨時 のどれか。", "cancelled, moved or extra.").example("休み"),
        field<&S::to>("to").label("新しい日", "New day")
            .help("変更のときの、新しい日。", "The new day when moved.").example("2027-01-06"),
        field<&S::from>("from").label("始まり", "From").help("始まる時刻。", "Starting time.").example("\"13:30\""),
        field<&S::until>("until").label("終わり", "Until").help("終わる時刻。", "Ending time.").example("\"15:30\""),
        field<&S::note>("note").label("ひとこと", "Note").at_most(120)
            .help("なぜか、どこで、など。", "Why, where and so on.").example("年末のため"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Schedule> {
  static std::span<const Field> all() {
    using S = Schedule;
    // clang-format off
    static constexpr Field rows[] = {
        field<&S::repeat>("repeat").label("くりかえし", "Repeat").required()
            .help("毎週・毎月の曜日・毎月の日・日付で のどれか。", "How it comes again.").example("毎月の曜日"),
        field<&S::weekdays>("weekdays").label("曜日", "Weekdays")
            .help("月 から 日 まで。", "mon to sun.").example("[水]"),
        field<&S::weeks>("weeks").label("第何週", "Weeks of the month").range(-1, 5)
            .help("第1・第3なら [1, 3]。最後の週は -1。", "[1, 3] = first and third; -1 = last.").example("[1, 3]"),
        field<&S::days>("days").label("何日", "Days of the month").range(-1, 31)
            .help("毎月15日なら [15]。月末は -1。", "[15]; -1 = the last day.").example("[15]"),
        field<&S::interval>("interval").label("何回ごと", "Interval").range(1, 52)
            .help("隔週なら 2。start から数えます。", "2 = every second, counted from start.").example("2"),
        field<&S::dates>("dates").label("日付", "Dates")
            .help("「日付で」のときの日を並べます。", "The days, when repeat is dates.")
            .example("[2026-12-02, 2027-01-06]"),
        field<&S::start>("start").label("始まりの日", "Start")
            .help("この日から。", "From this day.").example("2026-04-01"),
        field<&S::end>("end").label("終わりの日", "End").help("この日まで。", "Until this day.").example("2027-03-31"),
        field<&S::from>("from").label("始まる時刻", "From")
            .help("24時間で、\"13:30\" のように。", "24-hour clock.").example("\"13:30\""),
        field<&S::until>("until").label("終わる時刻", "Until")
            .help("24時間で、\"15:30\" のように。", "24-hour clock.").example("\"15:30\""),
        field<&S::holidays>("holidays").label("祝日", "Public holidays")
            .help("祝日に当たったとき。書かなければ「祝日もあり」。", "What happens on public holidays.")
            .example("祝日は休み"),
        field<&S::exceptions>("exceptions").label("ふだんと違う日", "Exceptions")
            .help("休む日、移す日、臨時の日。", "Days not held, moved or added.")
            .example("[{date: 2026-12-30, what: 休み, note: 年末のため}]"),
        field<&S::note>("note").label("ひとこと", "Note").at_most(120)
            .help("日時についての補い。", "A note on the times.").example("8月は休みます"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Hours> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Hours::days>("days").label("曜日", "Days").required()
            .help("月 から 日、祝日。", "mon to sun, holiday.").example("[月, 水, 金]"),
        field<&Hours::from>("from").label("始まり", "From").help("始まる時刻。", "Opening time.").example("\"10:00\""),
        field<&Hours::until>("until").label("終わり", "Until")
            .help("終わる時刻。夜中をまたぐときは次の日の時刻。", "Closing time; past midnight if smaller.")
            .example("\"16:00\""),
        field<&Hours::note>("note").label("ひとこと", "Note").at_most(120)
            .help("昼休みなど。", "Lunch break and so on.").example("12時から13時は休み"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
