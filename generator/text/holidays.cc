#include "text/holidays.h"

#include <algorithm>
#include <vector>

namespace hiroba::text {
namespace {

struct Name {
  std::string_view ja;
  std::string_view en;
};

constexpr Name kMarineDay{"海の日", "Marine Day"};
constexpr Name kMountainDay{"山の日", "Mountain Day"};
constexpr Name kSportsDay{"スポーツの日", "Sports Day"};
constexpr Name kEmperorsBirthday{"天皇誕生日", "Emperor's Birthday"};

Date make_date(int year, int month, int day) {
  return Date{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

// Monday number `nth` (from 1) of a month.
int nth_monday(int year, int month, int nth) {
  const int weekday = make_date(year, month, 1).weekday();
  return 1 + (8 - weekday) % 7 + (nth - 1) * 7;
}

// The usual approximation for 1980 to 2099, in millionths of a day, so that no rounding of
// floating point can move a holiday.
int equinox_day(int year, int base_of_1980) {
  const int years = year - 1980;
  return (base_of_1980 + 242194 * years - 1000000 * (years / 4)) / 1000000;
}

int vernal_equinox(int year) { return equinox_day(year, 20843100); }
int autumnal_equinox(int year) { return equinox_day(year, 23248800); }

class YearOfHolidays {
 public:
  explicit YearOfHolidays(int year) : year_(year) {
    add_fixed_days();
    add_days_that_moved();
    sort();
    add_substitute_days();
    add_days_between();
    sort();
  }

  std::vector<Holiday> take() { return std::move(days_); }

 private:
  void add(int month, int day, Name name, HolidayKind kind = HolidayKind::national) {
    days_.push_back(Holiday{make_date(year_, month, day), name.ja, name.en, kind});
  }

  void add_fixed_days() {
    add(1, 1, {"元日", "New Year's Day"});
    add(1, nth_monday(year_, 1, 2), {"成人の日", "Coming of Age Day"});
    add(2, 11, {"建国記念の日", "National Foundation Day"});
    add(3, vernal_equinox(year_), {"春分の日", "Vernal Equinox Day"});
    add(4, 29, {"昭和の日", "Showa Day"});
    add(5, 3, {"憲法記念日", "Constitution Memorial Day"});
    add(5, 4, {"みどりの日", "Greenery Day"});
    add(5, 5, {"こどもの日", "Children's Day"});
    add(9, nth_monday(year_, 9, 3), {"敬老の日", "Respect for the Aged Day"});
    add(9, autumnal_equinox(year_), {"秋分の日", "Autumnal Equinox Day"});
    add(11, 3, {"文化の日", "Culture Day"});
    add(11, 23, {"勤労感謝の日", "Labor Thanksgiving Day"});
  }

  void add_days_that_moved() {
    if (year_ >= 2020) add(2, 23, kEmperorsBirthday);
    if (year_ <= 2018) add(12, 23, kEmperorsBirthday);
    if (year_ == 2019) {
      add(5, 1, {"天皇の即位の日", "Day of the Emperor's Accession"});
      add(10, 22, {"即位礼正殿の儀", "Day of the Enthronement Ceremony"});
    }
    if (year_ == 2020) {
      add(7, 23, kMarineDay);
      add(7, 24, kSportsDay);
      add(8, 10, kMountainDay);
    } else if (year_ == 2021) {
      add(7, 22, kMarineDay);
      add(7, 23, kSportsDay);
      add(8, 8, kMountainDay);
    } else {
      add(7, nth_monday(year_, 7, 3), kMarineDay);
      if (year_ >= 2016) add(8, 11, kMountainDay);
      const Name autumn = year_ < 2020 ? Name{"体育の日", "Health and Sports Day"} : kSportsDay;
      add(10, nth_monday(year_, 10, 2), autumn);
    }
  }

  void sort() {
    std::sort(days_.begin(), days_.end(),
              [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
  }

  bool is_national(Date date) const {
    return std::any_of(days_.begin(), days_.end(), [date](const Holiday& day) {
      return day.kind == HolidayKind::national && day.date == date;
    });
  }

  bool is_off(Date date) const {
    return std::any_of(days_.begin(), days_.end(),
                       [date](const Holiday& day) { return day.date == date; });
  }

  void add_substitute_days() {
    const std::vector<Holiday> national = days_;
    for (const Holiday& holiday : national) {
      if (holiday.date.weekday() != 0) continue;
      Date next = holiday.date.plus_days(1);
      while (is_national(next)) next = next.plus_days(1);
      add(next.month, next.day, {"振替休日", "Substitute Holiday"}, HolidayKind::substitute);
    }
  }

  void add_days_between() {
    const std::vector<Holiday> known = days_;
    for (const Holiday& holiday : known) {
      if (holiday.kind != HolidayKind::national) continue;
      const Date middle = holiday.date.plus_days(1);
      if (is_off(middle) || !is_national(middle.plus_days(1))) continue;
      add(middle.month, middle.day, {"国民の休日", "Citizens' Holiday"}, HolidayKind::between);
    }
  }

  int year_;
  std::vector<Holiday> days_;
};

struct AllYears {
  std::vector<std::vector<Holiday>> years;

  AllYears() {
    for (int year = kFirstHolidayYear; year <= kLastHolidayYear; ++year) {
      years.push_back(YearOfHolidays(year).take());
    }
  }
};

}  // namespace

std::span<const Holiday> holidays(int year) {
  static const AllYears all;
  if (year < kFirstHolidayYear || year > kLastHolidayYear) return {};
  return all.years[static_cast<size_t>(year - kFirstHolidayYear)];
}

const Holiday* holiday_on(Date date) {
  const std::span<const Holiday> days = holidays(date.year);
  const auto at =
      std::lower_bound(days.begin(), days.end(), date,
                       [](const Holiday& day, Date wanted) { return day.date < wanted; });
  return at != days.end() && at->date == date ? &*at : nullptr;
}

bool announced(int year) { return year >= kFirstHolidayYear && year <= kLastAnnouncedYear; }

}  // namespace hiroba::text
