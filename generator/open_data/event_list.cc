#include <algorithm>

#include "open_data/municipal_columns.h"
#include "open_data/municipal_tables.h"

// イベント一覧: every event, and every day of a series.
namespace hiroba::open_data {
namespace {

using kinds::EventStatus;
using model::Item;
using model::Occurrence;
using model::OccurrenceState;

struct EventRow {
  const Item* item;
  const Item* place;
  const Item* number;
  const Occurrence* day;  // of a series
};
using R = EventRow;

const kinds::Event& event_of(const R& row) { return row.item->record.as<kinds::Event>(); }

std::string row_id(const R& row, const Source&) {
  return row.day == nullptr ? row.item->slug : row.item->slug + "." + text::iso(row.day->date);
}

text::Date first_day(const R& row) {
  return row.day != nullptr ? row.day->date : event_of(row).start->date;
}
std::string last_day(const R& row, const Source&) {
  const auto& end = event_of(row).end;
  return text::iso(row.day == nullptr && end ? end->date : first_day(row));
}
std::string from(const R& row, const Source&) {
  const auto time = row.day != nullptr ? row.day->from : event_of(row).start->time;
  return time ? text::iso(*time) : "";
}
std::string until(const R& row, const Source&) {
  const auto& end = event_of(row).end;
  const auto time = row.day != nullptr ? row.day->until : end ? end->time : std::nullopt;
  return time ? text::iso(*time) : "";
}

// Whether it is held: of a day of a series what is said of that day, else of the event.
std::string status(const R& row, const Source&) {
  if (row.day != nullptr && row.day->state == OccurrenceState::cancelled) {
    return std::string(kinds::choice_of(EventStatus::cancelled)->ja);
  }
  const kinds::Choice* choice = kinds::choice_of(event_of(row).status);
  return std::string((choice != nullptr ? choice : kinds::choice_of(EventStatus::planned))->ja);
}

std::string note(const R& row, const Source& s) {
  std::string out = s.line(event_of(row).change);
  if (row.day != nullptr) {
    const std::string of_day = s.line(row.day->note);
    if (!out.empty() && !of_day.empty()) out += " ";
    out += of_day;
  }
  return out;
}

std::string organizer(const R& row, const Source& s) {
  const kinds::Event& event = event_of(row);
  const Item* by = s.linked(event.organization);
  if (by == nullptr) by = s.linked(event.group);
  return by == nullptr ? "" : s.line(by->common().title);
}

std::string how_to_apply(const R& row, const Source& s) {
  const kinds::Choice* choice = kinds::choice_of(event_of(row).booking);
  std::string out = choice == nullptr ? "" : "予約: " + std::string(choice->ja);
  const std::string words = s.line(event_of(row).booking_note);
  return out.empty() || words.empty() ? out + words : out + " " + words;
}

constexpr Column<R> kColumns[] = {
    kCode<R>,
    {{"ID", "id", "string"}, &row_id},
    kMunicipality<R>,
    {{"イベント名", "name", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().title); }},
    {{"イベント名_カナ", "name_kana", "string"},
     [](const R& row, const Source&) { return katakana(row.item->common().kana); }},
    {{"イベント名_英字", "name_english", "string"},
     [](const R& row, const Source& s) { return in_english(row.item->common().title, s); }},
    {{"開始日", "start_date", "date"},
     [](const R& row, const Source&) { return text::iso(first_day(row)); }},
    {{"終了日", "end_date", "date"}, &last_day},
    {{"開始時間", "start_time", "time"}, &from},
    {{"終了時間", "end_time", "time"}, &until},
    {{"開始日時特記事項", "time_note", "string"}, &note},
    {{"開催状況", "status", "string"}, &status},
    {{"説明", "description", "string"},
     [](const R& row, const Source& s) { return s.line(row.item->common().summary); }},
    {{"料金(基本)", "fee_yen", "integer"},
     [](const R& row, const Source&) {
       return event_of(row).fee_yen ? std::to_string(*event_of(row).fee_yen) : "";
     }},
    {{"料金(詳細)", "fee_note", "string"},
     [](const R& row, const Source& s) { return s.line(event_of(row).fee); }},
    {{"連絡先名称", "contact", "string"},
     [](const R& row, const Source& s) {
       return row.number == nullptr ? "" : s.line(row.number->common().title);
     }},
    called("連絡先電話番号", "contact_telephone", kTelephone<R>),
    called("連絡先内線番号", "contact_extension", kExtension<R>),
    {{"主催者", "organizer", "string"}, &organizer},
    {{"場所名称", "place", "string"},
     [](const R& row, const Source& s) {
       return row.place == nullptr ? row.item->place_town : s.line(row.place->common().title);
     }},
    kWholeAddress<R>,
    kPrefecture<R>,
    kCity<R>,
    kTown<R>,
    kBlock<R>,
    kBuilding<R>,
    kLatitude<R>,
    kLongitude<R>,
    {{"アクセス方法", "way_there", "string"},
     [](const R& row, const Source& s) {
       return row.place == nullptr ? "" : s.line(row.place->record.as<kinds::Place>().way);
     }},
    {{"定員", "capacity", "integer"},
     [](const R& row, const Source&) {
       return event_of(row).capacity ? std::to_string(*event_of(row).capacity) : "";
     }},
    {{"参加申込終了日", "apply_by", "date"},
     [](const R& row, const Source&) { return day(event_of(row).apply_by); }},
    {{"参加申込方法", "how_to_apply", "string"}, &how_to_apply},
    kPage<R>,
    kChecked<R>,
    kLicence<R>,
    kRemark<R>,
};

std::vector<R> rows(const Source& source) {
  std::vector<R> out;
  const text::Date today = source.model().today;
  for (const Item* item : source.records(kinds::Kind::event)) {
    const auto& event = item->record.as<kinds::Event>();
    const R row{item, source.place_of(*item), source.telephone_of(*item), nullptr};
    if (event.start && (event.end ? event.end->date : event.start->date) >= today) {
      out.push_back(row);
    }
    if (event.start) continue;
    for (const Occurrence& one : item->dates) {
      if (one.date < today) continue;
      out.push_back(row);
      out.back().day = &one;
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const R& a, const R& b) { return first_day(a) < first_day(b); });
  return out;
}

}  // namespace

Dataset event_list(const Source& source) {
  Dataset out;
  out.name = "event-list";
  out.title = source.words().word("data.event-list.title");
  out.count = rows(source).size();
  out.changed = latest(source.records(kinds::Kind::event));
  add_table<R>(
      out, kColumns, [source] { return rows(source); }, source);
  return out;
}

}  // namespace hiroba::open_data
