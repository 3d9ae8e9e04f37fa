#include "model/facets.h"

#include <algorithm>
#include <array>

#include "model/model.h"
#include "model/room.h"
#include "text/prefectures.h"

namespace hiroba::model {
namespace {

using kinds::Choice;
using kinds::Kind;
using kinds::YesNo;
using text::Time;
using Out = std::vector<std::string_view>;

void add(Out& out, std::string_view id) {
  if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
}

template <class Enum>
void add_choice(Out& out, Enum value) {
  if (const Choice* choice = kinds::choice_of(value)) add(out, choice->name);
}
template <class Enum>
void add_choices(Out& out, const std::vector<Enum>& values) {
  for (const Enum value : values) add_choice(out, value);
}

// ---- What every kind has ----

void areas(const Item& item, const Model&, Out& out) {
  for (const std::string& area : item.common().area) add(out, area);
}
void topics(const Item& item, const Model&, Out& out) {
  for (const std::string& topic : item.common().topics) add(out, topic);
}
void audience(const Item& item, const Model&, Out& out) {
  add_choices(out, item.common().audience);
}
void experience(const Item& item, const Model&, Out& out) {
  add_choices(out, item.common().experience);
}

// ---- Days and parts of the day ----

constexpr std::string_view kBands[] = {"morning", "afternoon", "evening"};
constexpr Time kNoon{12, 0}, kFive{17, 0};

// What a meeting from 10:00 to 16:00 touches: morning and afternoon.
void add_bands(Out& out, std::optional<Time> from, std::optional<Time> until) {
  if (!from) return;
  const bool past_midnight = until && *until <= *from;
  const Time last = until && !past_midnight ? *until : past_midnight ? Time{24, 0} : *from;
  if (*from < kNoon) add(out, kBands[0]);
  if (*from < kFive && (last > kNoon || *from >= kNoon)) add(out, kBands[1]);
  if (*from >= kFive || last > kFive) add(out, kBands[2]);
}

// «平日» first: who is free on working days need not tick five boxes.
constexpr std::string_view kWorkingDay = "working-day";
std::span<const Choice> day_choices() {
  static const std::vector<Choice> rows = [] {
    std::vector<Choice> out = {Choice{0, kWorkingDay, "平日", "Mon to Fri"}};
    for (const Choice& day : kinds::ChoicesOf<kinds::Weekday>::all()) out.push_back(day);
    return out;
  }();
  return rows;
}

void add_weekday(Out& out, text::Date date) {
  constexpr std::array<kinds::Weekday, 7> days = {
      kinds::Weekday::sun, kinds::Weekday::mon, kinds::Weekday::tue, kinds::Weekday::wed,
      kinds::Weekday::thu, kinds::Weekday::fri, kinds::Weekday::sat};
  add_choice(out, days[static_cast<size_t>(date.weekday())]);
}

// A rule by weekday is known even where no day may be expanded; other rules by their next days.
void add_days(Out& out, const std::vector<kinds::Schedule>& schedules, const Item& item) {
  bool by_weekday = false;
  for (const kinds::Schedule& schedule : schedules) {
    by_weekday = by_weekday || !schedule.weekdays.empty();
    add_choices(out, schedule.weekdays);
  }
  if (by_weekday) return;
  for (const Occurrence& o : item.dates) {
    if (o.state != OccurrenceState::cancelled) add_weekday(out, o.date);
  }
}

bool is_to_come(const kinds::Event& event, const Model& model) {
  return event.start && (event.end ? event.end->date : event.start->date) >= model.today;
}

void weekdays(const Item& item, const Model& model, Out& out) {
  if (const auto* group = item.record.get<kinds::Group>()) add_days(out, group->schedule, item);
  if (const auto* event = item.record.get<kinds::Event>()) {
    add_days(out, event->schedule, item);
    if (is_to_come(*event, model)) add_weekday(out, event->start->date);
  }
  if (const auto* service = item.record.get<kinds::Service>()) {
    for (const kinds::Hours& hours : service->hours) add_choices(out, hours.days);
  }
  if (const auto* course = item.record.get<kinds::Course>()) {
    for (const kinds::Session& session : course->sessions) {
      if (session.date && *session.date >= model.today) add_weekday(out, *session.date);
    }
  }
}

void days(const Item& item, const Model& model, Out& out) {
  weekdays(item, model, out);
  const bool on_working_day = std::any_of(out.begin(), out.end(), [](std::string_view day) {
    return day != "sat" && day != "sun" && day != "holiday";
  });
  if (on_working_day) add(out, kWorkingDay);
}

void bands(const Item& item, const Model& model, Out& out) {
  if (const auto* group = item.record.get<kinds::Group>()) {
    for (const kinds::Schedule& s : group->schedule) add_bands(out, s.from, s.until);
  }
  if (const auto* event = item.record.get<kinds::Event>()) {
    for (const kinds::Schedule& s : event->schedule) add_bands(out, s.from, s.until);
    if (is_to_come(*event, model)) {
      add_bands(out, event->start->time, event->end ? event->end->time : std::nullopt);
    }
  }
  if (const auto* service = item.record.get<kinds::Service>()) {
    for (const kinds::Hours& hours : service->hours) add_bands(out, hours.from, hours.until);
  }
  if (const auto* course = item.record.get<kinds::Course>()) {
    for (const kinds::Session& s : course->sessions) {
      if (s.date && *s.date >= model.today) add_bands(out, s.from, s.until);
    }
  }
}

// ---- How one takes part ----

void ways(const Item& item, const Model&, Out& out) {
  if (const auto* group = item.record.get<kinds::Group>()) add_choices(out, group->ways);
  if (const auto* event = item.record.get<kinds::Event>()) add_choices(out, event->ways);
}

// Something held both ways is found under each of them.
void attendance(const Item& item, const Model&, Out& out) {
  kinds::Attendance value{};
  if (const auto* group = item.record.get<kinds::Group>()) value = group->attendance;
  if (const auto* event = item.record.get<kinds::Event>()) value = event->attendance;
  if (const auto* service = item.record.get<kinds::Service>()) value = service->attendance;
  if (value == kinds::Attendance::hybrid) {
    add_choice(out, kinds::Attendance::on_site);
    add_choice(out, kinds::Attendance::online);
  } else {
    add_choice(out, value);
  }
}

void booking(const Item& item, const Model&, Out& out) {
  if (const auto* group = item.record.get<kinds::Group>()) add_choice(out, group->booking);
  if (const auto* event = item.record.get<kinds::Event>()) add_choice(out, event->booking);
}

constexpr std::string_view kFees[] = {"free", "some"};

void fee(const Item& item, const Model&, Out& out) {
  std::optional<int> yen;
  if (const auto* group = item.record.get<kinds::Group>()) yen = group->fee_yen;
  if (const auto* event = item.record.get<kinds::Event>()) yen = event->fee_yen;
  if (yen) add(out, *yen == 0 ? kFees[0] : kFees[1]);
}

constexpr std::string_view kEase[] = {"no-speaking", "may-leave", "with-someone", "trial",
                                      "camera-off"};

void ease(const Item& item, const Model&, Out& out) {
  const auto add_if = [&](bool is_so, size_t which) {
    if (is_so) add(out, kEase[which]);
  };
  if (const auto* group = item.record.get<kinds::Group>()) {
    add_if(group->must_speak == YesNo::no, 0);
    add_if(group->may_leave == YesNo::yes, 1);
    add_if(group->come_with_someone == YesNo::yes, 2);
    add_if(group->visit_first == YesNo::yes, 3);
    add_if(group->camera == YesNo::no, 4);
  }
  if (const auto* event = item.record.get<kinds::Event>()) {
    add_if(event->must_speak == YesNo::no, 0);
    add_if(event->may_leave == YesNo::yes, 1);
    add_if(event->come_with_someone == YesNo::yes, 2);
    add_if(event->trial == YesNo::yes, 3);
  }
}

constexpr std::string_view kAccess[] = {"lift", "step-free", "toilet", "quiet-place"};

void access(const Item& item, const Model& model, Out& out) {
  const kinds::Reference* place = nullptr;
  if (const auto* group = item.record.get<kinds::Group>()) place = &group->place;
  if (const auto* event = item.record.get<kinds::Event>()) place = &event->place;
  if (const auto* service = item.record.get<kinds::Service>()) place = &service->place;
  if (place == nullptr || place->target == kinds::Reference::kUnlinked) return;
  const auto& facts = model.items[place->target].record.as<kinds::Place>().access;
  if (!facts) return;
  const YesNo values[] = {facts->lift, facts->step_free, facts->toilet, facts->quiet_place};
  for (size_t i = 0; i < std::size(values); ++i) {
    if (values[i] == YesNo::yes) add(out, kAccess[i]);
  }
}

void who_answers(const Item& item, const Model&, Out& out) {
  add_choices(out, item.record.as<kinds::Service>().who_answers);
}
void turning(const Item& item, const Model&, Out& out) {
  add_choices(out, item.record.as<kinds::Story>().turning);
}
void helped_by(const Item& item, const Model&, Out& out) {
  add_choices(out, item.record.as<kinds::Story>().helped_by);
}
void path(const Item& item, const Model&, Out& out) {
  add_choice(out, item.record.as<kinds::Course>().path);
}

void room(const Item& item, const Model&, Out& out) {
  if (const kinds::Room* room = room_of(item)) add_choice(out, room->state);
}

// ---- Records of elsewhere ----

std::span<const Choice> prefecture_choices() {
  static const std::vector<Choice> rows = [] {
    std::vector<Choice> out;
    for (const text::Prefecture& p : text::prefectures()) {
      out.push_back(Choice{static_cast<uint8_t>(out.size() + 1), p.id, p.ja, p.en});
    }
    return out;
  }();
  return rows;
}

void prefecture(const Item& item, const Model&, Out& out) {
  const auto* p = text::prefecture_named(item.record.as<kinds::Initiative>().prefecture);
  if (p != nullptr) add(out, p->id);
}

void artefact(const Item& item, const Model& model, Out& out) {
  for (const kinds::Reference& ref : item.record.as<kinds::Initiative>().artefacts) {
    if (ref.target == kinds::Reference::kUnlinked) continue;
    add_choice(out, model.items[ref.target].record.as<kinds::Resource>().form);
  }
}
void form(const Item& item, const Model&, Out& out) {
  add_choice(out, item.record.as<kinds::Resource>().form);
}
void status(const Item& item, const Model&, Out& out) {
  add_choice(out, item.common().status_of_fact);
}

// ---- Which list has which ----

template <class Enum>
constexpr Facet choice(std::string_view id, decltype(Facet::of) of, bool in_addresses = true) {
  return Facet{id, FacetWords::choices, &kinds::ChoicesOf<Enum>::all, {}, in_addresses, of};
}
constexpr Facet words(std::string_view id, std::span<const std::string_view> values,
                      decltype(Facet::of) of) {
  return Facet{id, FacetWords::strings, nullptr, values, true, of};
}

constexpr Facet kArea{"area", FacetWords::areas, nullptr, {}, true, &areas};
constexpr Facet kTopic{"topic", FacetWords::topics, nullptr, {}, true, &topics};
constexpr Facet kWay = choice<kinds::TakePart>("way", &ways);
constexpr Facet kDay{"day", FacetWords::choices, &day_choices, {}, true, &days};
constexpr Facet kBand = words("band", kBands, &bands);
constexpr Facet kAttendance = choice<kinds::Attendance>("attendance", &attendance);
constexpr Facet kEaseFacet = words("ease", kEase, &ease);
constexpr Facet kFee = words("fee", kFees, &fee);
constexpr Facet kBooking = choice<kinds::Booking>("booking", &booking);
constexpr Facet kAudience = choice<kinds::Audience>("audience", &audience);
constexpr Facet kAccessFacet = words("access", kAccess, &access);
constexpr Facet kExperience = choice<kinds::Experience>("experience", &experience, false);
constexpr Facet kRoom = choice<kinds::RoomState>("room", &room);
constexpr Facet kStatus = choice<kinds::FactStatus>("status", &status);

// The first four are open on the page: where, what one does there, what one need not do, when.
constexpr Facet kOfGroups[] = {kArea, kWay,     kEaseFacet, kDay,      kBand,        kAttendance,
                               kFee,  kBooking, kRoom,      kAudience, kAccessFacet, kExperience};
constexpr Facet kOfServices[] = {kArea,       choice<kinds::WhoAnswers>("who", &who_answers),
                                 kDay,        kBand,
                                 kAttendance, kRoom,
                                 kAudience,   kAccessFacet};
constexpr Facet kOfCourses[] = {
    choice<kinds::LearningPath>("path", &path), kAudience, kArea, kDay, kBand, kRoom};
constexpr Facet kOfStories[] = {kTopic, choice<kinds::HelpedBy>("helped", &helped_by),
                                choice<kinds::Turning>("turning", &turning)};
constexpr Facet kOfInitiatives[] = {
    Facet{"prefecture", FacetWords::choices, &prefecture_choices, {}, true, &prefecture}, kTopic,
    choice<kinds::ResourceForm>("artefact", &artefact)};
constexpr Facet kOfResources[] = {choice<kinds::ResourceForm>("form", &form), kTopic};
constexpr Facet kOfPrograms[] = {kTopic, kStatus};
constexpr Facet kOfFigures[] = {kTopic, kStatus};

FacetList collect(const Facet& facet, const Model& model, Kind kind) {
  FacetList list{&facet, {}};
  std::unordered_map<std::string_view, size_t> at;
  for (const std::string_view id : facet_values(facet, model)) {
    at.emplace(id, list.values.size());
    list.values.push_back(FacetValue{id, {}});
  }
  Out tags;
  for (const ItemNumber n : model.list(kind)) {
    tags.clear();
    facet.of(model.items[n], model, tags);
    for (const std::string_view tag : tags) {
      const auto it = at.find(tag);
      if (it != at.end()) list.values[it->second].items.push_back(n);
    }
  }
  std::erase_if(list.values, [](const FacetValue& value) { return value.items.empty(); });
  return list;
}

}  // namespace

std::span<const Facet> facets_of(Kind kind) {
  switch (kind) {
    case Kind::group:
    case Kind::event: return kOfGroups;
    case Kind::service: return kOfServices;
    case Kind::course: return kOfCourses;
    case Kind::story: return kOfStories;
    case Kind::initiative: return kOfInitiatives;
    case Kind::resource: return kOfResources;
    case Kind::program: return kOfPrograms;
    case Kind::figure: return kOfFigures;
    default: return {};
  }
}

std::vector<std::string_view> facet_values(const Facet& facet, const Model& model) {
  Out out;
  switch (facet.words) {
    case FacetWords::areas:
      for (const ListWord& word : model.settings.areas) out.push_back(word.id);
      break;
    case FacetWords::topics:
      for (const ListWord& word : model.settings.topics) out.push_back(word.id);
      break;
    case FacetWords::choices:
      for (const Choice& row : facet.choices()) out.push_back(row.name);
      break;
    case FacetWords::strings: out.assign(facet.values.begin(), facet.values.end()); break;
  }
  return out;
}

std::string facet_tokens(const Item& item, const Model& model) {
  std::string out;
  Out tags;
  for (const Facet& facet : facets_of(item.kind())) {
    tags.clear();
    facet.of(item, model, tags);
    for (const std::string_view tag : tags) {
      if (!out.empty()) out += ' ';
      out.append(facet.id).append(1, '.').append(tag);
    }
  }
  return out;
}

void build_facets(Model& model) {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    // A list of one or two has nothing to be narrowed.
    constexpr size_t kShortList = 3;
    if (model.list(kind.kind).size() < kShortList) continue;
    auto& facets = model.facets[static_cast<size_t>(kind.kind)];
    for (const Facet& facet : facets_of(kind.kind)) {
      FacetList list = collect(facet, model, kind.kind);
      // One value that everything has tells nothing apart.
      const bool tells_apart =
          list.values.size() > 1 ||
          (list.values.size() == 1 && list.values[0].items.size() < model.list(kind.kind).size());
      if (tells_apart) facets.push_back(std::move(list));
    }
  }
}

}  // namespace hiroba::model
