#include "model/calendar_files.h"

#include <algorithm>
#include <array>

#include "model/happenings.h"
#include "model/routes.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;

// FNV-1a with a last stir: the same on every machine, and no secret.
uint64_t hash(std::string_view text, uint64_t seed) {
  uint64_t h = 0xcbf29ce484222325 ^ seed;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9;
  h = (h ^ (h >> 27)) * 0x94d049bb133111eb;
  return h ^ (h >> 31);
}

std::string hex(uint64_t value, int digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (int i = digits - 1; i >= 0; --i) out += kDigits[(value >> (4 * i)) & 0xf];
  return out;
}

// Kinds of which something may be in a calendar, in the order in which it is listed.
constexpr std::array kCalendarKinds = {Kind::group, Kind::event, Kind::course, Kind::grant,
                                       Kind::meeting};

constexpr std::array kBands = {kMornings, kAfternoons, kEvenings, kFreeDays};

}  // namespace

std::string calendar_code(std::string_view of) {
  // No vowels, which make words, and no letter that looks like a digit. A letter first, for the
  // code is an id on a page, too.
  constexpr std::string_view kLetters = "bcdfghjkmnpqrstvwxyz";
  constexpr std::string_view kAll = "bcdfghjkmnpqrstvwxyz0123456789";
  constexpr size_t kLength = 12;
  uint64_t value = hash(of, 0);
  std::string out(1, kLetters[value % kLetters.size()]);
  value /= kLetters.size();
  while (out.size() < kLength) {
    out += kAll[value % kAll.size()];
    value /= kAll.size();
  }
  return out;
}

std::string calendar_folder(Language language) { return page_route(language, {"ics/"}); }

std::string calendar_route(std::string_view of, CalendarForm form, Language language) {
  const std::string_view ending = form == CalendarForm::neutral ? ".ics" : ".n.ics";
  return page_route(language, {"ics/", calendar_code(of), ending});
}

std::string calendar_page_route(Language language) {
  return page_route(language, {"calendar/index.html"});
}

std::string calendar_list_route(Language language) {
  return page_route(language, {"calendar/list.html"});
}

std::string calendar_uid(const Settings& settings, std::string_view id, std::string_view part) {
  // The address; a site without one still has a name and a town.
  std::string name = settings.base_url.empty()
                         ? settings.title.ja + "\n" + settings.town.ja + settings.base_path
                         : settings.base_url + settings.base_path;
  name.append("\n").append(id).append("\n").append(part);
  constexpr uint64_t kFirst = 0x9e3779b97f4a7c15, kSecond = 0xc2b2ae3d27d4eb4f;
  const uint64_t a = hash(name, kFirst), b = hash(name, kSecond);
  // Version 8 (RFC 9562): made in a way of its own.
  return hex(a >> 32, 8) + "-" + hex(a >> 16, 4) + "-8" + hex(a, 3) + "-" +
         hex(0x8000 | (b >> 50), 4) + "-" + hex(b, 12);
}

bool may_have_calendar(Kind kind) {
  return std::find(kCalendarKinds.begin(), kCalendarKinds.end(), kind) != kCalendarKinds.end();
}

bool has_calendar(const Item& item, text::Date today) {
  const auto last = last_happening(item);
  return last && *last >= today;
}

bool has_calendars(const Model& model) {
  return std::any_of(model.items.begin(), model.items.end(),
                     [&](const Item& item) { return has_calendar(item, model.today); });
}

std::string_view band_name(uint8_t band) {
  switch (band) {
    case kMornings: return "morning";
    case kAfternoons: return "afternoon";
    case kEvenings: return "evening";
    default: return "free";
  }
}

std::vector<SharedCalendar> shared_calendars(const Model& model) {
  using What = SharedCalendar::What;
  std::vector<SharedCalendar> out;
  SharedCalendar all{What::all, "all", {}, nullptr, 0};
  for (const Kind kind : kCalendarKinds) {
    for (const ItemNumber n : model.list(kind)) {
      if (has_calendar(model.items[n], model.today)) all.items.push_back(n);
    }
  }
  if (all.items.empty()) return out;
  out.push_back(all);
  const auto add_words = [&](const std::vector<ListWord>& words, What what, std::string_view folder,
                             const std::vector<std::string> kinds::Common::*field) {
    for (const ListWord& word : words) {
      SharedCalendar calendar{what, std::string(folder) + word.id, {}, &word, 0};
      for (const ItemNumber n : all.items) {
        const auto& names = model.items[n].common().*field;
        if (std::find(names.begin(), names.end(), word.id) != names.end())
          calendar.items.push_back(n);
      }
      if (!calendar.items.empty()) out.push_back(std::move(calendar));
    }
  };
  add_words(model.settings.areas, What::area, "area/", &kinds::Common::area);
  add_words(model.settings.topics, What::topic, "topic/", &kinds::Common::topics);
  // All four, though one may be empty today: who subscribes to evenings wants those to come.
  for (const uint8_t band : kBands) {
    out.push_back({What::band, "band/" + std::string(band_name(band)), all.items, nullptr, band});
  }
  return out;
}

}  // namespace hiroba::model
