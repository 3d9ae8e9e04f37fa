#include <nlohmann/json.hpp>

#include "linked_data/things.h"
#include "text/date_format.h"

// Courses and services.
namespace hiroba::linked_data {
namespace {

using kinds::Weekday;
using model::Item;

std::string_view day_name(Weekday day) {
  switch (day) {
    case Weekday::mon: return "https://schema.org/Monday";
    case Weekday::tue: return "https://schema.org/Tuesday";
    case Weekday::wed: return "https://schema.org/Wednesday";
    case Weekday::thu: return "https://schema.org/Thursday";
    case Weekday::fri: return "https://schema.org/Friday";
    case Weekday::sat: return "https://schema.org/Saturday";
    case Weekday::sun: return "https://schema.org/Sunday";
    default: return "https://schema.org/PublicHolidays";
  }
}

// 24:00 is no time of a day here; a desk that closes at midnight closes at 00:00 (Google's rule).
std::string clock(const text::Time& time) { return time.hour == 24 ? "00:00" : text::iso(time); }

Json opening_hours(const std::vector<kinds::Hours>& hours) {
  Json out;
  for (const kinds::Hours& row : hours) {
    if (!row.from || !row.until || row.days.empty()) continue;
    Json one = {{"@type", "OpeningHoursSpecification"}, {"dayOfWeek", Json::array()}};
    for (const Weekday day : row.days) one["dayOfWeek"].push_back(day_name(day));
    one["opens"] = clock(*row.from);
    one["closes"] = clock(*row.until);
    out.push_back(std::move(one));
  }
  return out;
}

Json session_thing(const kinds::Session& session, const Reader& reader) {
  Json out = {{"@type", "CourseInstance"}};
  set(out, "name", plain(session.title, reader));
  out["startDate"] = moment(*session.date, session.from);
  if (session.from && session.until) out["endDate"] = moment(*session.date, session.until);
  set(out, "location", place_named(session.place, reader));
  return out;
}

}  // namespace

Json course_thing(const Item& item, const Reader& reader) {
  const auto& course = item.record.as<kinds::Course>();
  Json out = named_thing("Course", item, reader);
  set(out, "provider", organization_named(course.organization, reader));
  for (const kinds::Reference& reference : course.prerequisites) {
    const Item* before = linked(reference, reader);
    if (before == nullptr) continue;
    out["coursePrerequisites"].push_back(plain(before->common().title, reader));
  }
  set(out, "educationalCredentialAwarded", plain(course.certificate, reader));
  if (course.total_minutes)
    out["timeRequired"] = "PT" + std::to_string(*course.total_minutes) + "M";
  for (const kinds::Session& session : course.sessions) {
    if (session.date) out["hasCourseInstance"].push_back(session_thing(session, reader));
  }
  return out;
}

Json service_thing(const Item& item, const Reader& reader) {
  const auto& service = item.record.as<kinds::Service>();
  Json out = named_thing("Service", item, reader);
  if (!out.contains("description")) set(out, "description", plain(service.what, reader));
  set(out, "provider", organization_named(service.organization, reader));
  Json channel = {{"@type", "ServiceChannel"}, {"serviceUrl", reader.address(item)}};
  set(channel, "serviceLocation", place_of(item, reader));
  if (Json points = contact_points(service.numbers, reader); !points.is_null()) {
    channel["servicePhone"] = std::move(points);
  }
  out["availableChannel"] = std::move(channel);
  set(out, "hoursAvailable", opening_hours(service.hours));
  return out;
}

}  // namespace hiroba::linked_data
