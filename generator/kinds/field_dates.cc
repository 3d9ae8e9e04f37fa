#include "kinds/field_dates.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "kinds/rules.h"
#include "text/date_format.h"
#include "text/normalise.h"
#include "text/written_times.h"

namespace hiroba::kinds {
namespace {

using source::Diagnostics;
using syntax::Node;

// «20261202» with dashes; everything else as it is.
std::string with_dashes(const std::string& written) {
  const std::string plain = text::nfkc(written);
  const bool is_day = plain.size() == 8 && plain.find_first_not_of("0123456789") == plain.npos;
  return is_day ? plain.substr(0, 4) + "-" + plain.substr(4, 2) + "-" + plain.substr(6) : written;
}

class DateReader {
 public:
  DateReader(const Field& field, const Node& node, Diagnostics& found)
      : field_(field), node_(node), found_(found) {}

  void date(const ValueType& type, void* member) {
    put(type, member, text::parse_date(node_.text), "2026-11-02",
        [](const std::string& written) -> std::string {
          const auto date = text::parse_japanese_date(written);
          return date ? text::iso(*date) : "";
        });
  }

  void partial_date(const ValueType& type, void* member) {
    put(type, member, text::parse_partial_date(node_.text), "2026-11-02",
        [](const std::string& written) -> std::string {
          const auto date = text::parse_japanese_partial_date(written);
          return date ? text::partial_iso(*date) : "";
        });
  }

  void date_time(const ValueType& type, void* member) {
    put(type, member, text::parse_date_time(node_.text), "2026-12-02T13:30",
        [](const std::string& written) -> std::string {
          const auto moment = text::parse_japanese_date_time(written);
          return moment ? text::iso(*moment) : "";
        });
  }

  void time(const ValueType& type, void* member) {
    if (const auto time = text::parse_time(node_.text)) {
      *static_cast<text::Time*>(type.make(member)) = *time;
    } else if (const auto meant = text::parse_japanese_time(node_.text)) {
      report(rules::kFieldTimeForm, {text::iso(*meant)});
    } else if (is_after_midnight(node_.text)) {
      report(rules::kFieldTimeNight, {});
    } else {
      report(rules::kFieldTime, {});
    }
  }

 private:
  // What cannot be read stays unset: a date of the year 1 would be long overdue.
  template <class Parsed, class Convert>
  void put(const ValueType& type, void* member, const Parsed& parsed, std::string_view example,
           Convert convert) {
    if (!parsed) return refuse(example, convert);
    const int year = year_of(*parsed);
    if (year < kFirstYear || year > kLastYear) {
      report(rules::kFieldDateYear, {fmt::format("{:04}", year)});
      return;
    }
    *static_cast<typename Parsed::value_type*>(type.make(member)) = *parsed;
  }

  static int year_of(const text::Date& date) { return date.year; }
  static int year_of(const text::PartialDate& date) { return date.year; }
  static int year_of(const text::DateTime& moment) { return moment.date.year; }

  template <class Convert>
  void refuse(std::string_view example, Convert convert) {
    const std::string written = with_dashes(node_.text);
    const std::string meant = convert(written);
    const auto day = text::parse_japanese_date(meant.substr(0, 10));
    if (day && text::has_other_weekday(node_.text, *day)) {
      report(rules::kFieldDateWeekday,
             {meant, std::string(text::weekday_ja(*day)), std::string(text::weekday_en(*day))});
    } else if (!meant.empty()) {
      report(rules::kFieldDateForm, {meant});
    } else if (const auto missing = text::written_date(day_part(written));
               missing && !missing->ok()) {
      refuse_day(*missing);
    } else {
      report(rules::kFieldDate, {std::string(example)});
    }
  }

  // The day of «2026-02-30T13:30».
  static std::string_view day_part(std::string_view written) {
    return written.substr(0, written.find_first_of("T "));
  }

  void refuse_day(text::Date day) {
    const bool has_month = day.month >= 1 && day.month <= 12;
    if (!has_month) {
      report(rules::kFieldDateDay,
             {fmt::format("{}月はありません（月は1から12まで）", day.month), "months are 1 to 12"});
      return;
    }
    const int last = text::days_in_month(day.year, day.month);
    report(rules::kFieldDateDay,
           {fmt::format("{0}月{1}日はありません（{2}年{0}月は{3}日まで）", day.month, day.day,
                        day.year, last),
            fmt::format("{:04}-{:02} has {} days", day.year, day.month, last)});
  }

  // «25:00», as broadcasters write one o'clock of the night.
  static bool is_after_midnight(std::string_view written) {
    const std::string plain = text::nfkc(written);
    const size_t colon = plain.find(':');
    if (colon != 2 || plain.size() != 5 || plain[0] < '2' || plain[0] > '3') return false;
    const auto rest = text::parse_time("00" + plain.substr(2));
    return rest && plain[1] >= '0' && plain[1] <= '9' && plain.substr(0, 2) >= "24";
  }

  void report(const source::Rule& rule, const std::vector<std::string>& more) {
    std::vector<std::string> args{std::string(field_.name), node_.text};
    args.insert(args.end(), more.begin(), more.end());
    found_.report(rule, node_.mark, std::move(args));
  }

  const Field& field_;
  const Node& node_;
  Diagnostics& found_;
};

}  // namespace

void read_date_field(const Field& field, const ValueType& type, void* member, const Node& node,
                     Diagnostics& found) {
  DateReader reader(field, node, found);
  switch (type.shape) {
    case Shape::date: return reader.date(type, member);
    case Shape::partial_date: return reader.partial_date(type, member);
    case Shape::date_time: return reader.date_time(type, member);
    default: return reader.time(type, member);
  }
}

}  // namespace hiroba::kinds
