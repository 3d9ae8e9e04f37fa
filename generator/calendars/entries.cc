#include "calendars/entries.h"

#include <algorithm>

#include "calendars/content_lines.h"
#include "calendars/entry_words.h"
#include "calendars/times.h"
#include "model/happenings.h"

namespace hiroba::calendars {
namespace {

using kinds::FactStatus;
using model::Happening;
using model::Item;
using model::Occurrence;
using model::OccurrenceState;
using text::Date;

// Days since then are the number by which a program knows the newer of two copies.
constexpr Date kEpoch{2020, 1, 1};

// Nothing of a record that was taken back comes after that.
constexpr int kLastSequence = 999999;

std::string stamp(Date day) { return day_text(day) + "T000000Z"; }

// A plan that papers tell of is no promise.
bool is_only_planned(const Item& item) {
  switch (item.common().status_of_fact) {
    case FactStatus::plan:
    case FactStatus::target:
    case FactStatus::estimate:
    case FactStatus::wish: return true;
    default: return false;
  }
}

class EntryWriter {
 public:
  EntryWriter(const Item& item, const model::Model& model, const emit::Words& words,
              model::CalendarForm form)
      : item_(item), settings_(model.settings), words_(item, model, words, form) {}

  std::string write(const Happening& happening) {
    begin(happening);
    when(happening.first, happening.last_day);
    if (happening.rule) {
      lines_.add(rule_line(*happening.rule, happening.first.from));
      if (!happening.left_out.empty()) {
        lines_.add(days_line("EXDATE", happening.left_out, happening.first.from));
      }
    }
    end(happening, happening.first);
    for (const model::ChangedDay& changed : happening.changed) {
      begin(happening);
      lines_.add(moment_line("RECURRENCE-ID", changed.rule_day, happening.first.from));
      when(changed.occurrence, std::nullopt);
      end(happening, changed.occurrence);
    }
    return lines_.take();
  }

 private:
  void begin(const Happening& happening) {
    const Date changed = item_.changed.value_or(*item_.common().checked->date);
    lines_.add("BEGIN:VEVENT");
    lines_.add("UID:" + model::calendar_uid(settings_, item_.id, happening.part));
    // Never the clock: the same content gives the same bytes.
    lines_.add("DTSTAMP:" + stamp(changed));
    lines_.add("LAST-MODIFIED:" + stamp(changed));
    lines_.add("SEQUENCE:" + std::to_string(std::max(0, changed.days() - kEpoch.days())));
  }

  void when(const Occurrence& day, const std::optional<Date>& last_day) {
    lines_.add(moment_line("DTSTART", day.date, day.from));
    const std::string end = end_line(day.date, last_day, day.from, day.until);
    if (!end.empty()) lines_.add(end);
  }

  void end(const Happening& happening, const Occurrence& day) {
    const EntryWords words = words_.of(happening, day);
    lines_.add_text("SUMMARY", words.title);
    lines_.add_text("LOCATION", words.place);
    lines_.add_text("DESCRIPTION", words.text);
    if (!words.address.empty()) lines_.add("URL:" + words.address);
    const bool is_off = happening.called_off || day.state == OccurrenceState::cancelled;
    if (is_off) {
      lines_.add("STATUS:CANCELLED");
    } else {
      lines_.add(is_only_planned(item_) ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
    }
    // Takes nobody's time: a last day to apply, what is off, what is there for whole days.
    const bool is_free = is_off || happening.what == Happening::What::deadline || !day.from;
    if (is_free) lines_.add("TRANSP:TRANSPARENT");
    lines_.add("END:VEVENT");
  }

  const Item& item_;
  const model::Settings& settings_;
  const RecordWords words_;
  ContentLines lines_;
};

}  // namespace

std::vector<Entry> entries_of(const Item& item, std::span<const Happening> happenings,
                              const model::Model& model, const emit::Words& words,
                              model::CalendarForm form) {
  std::vector<Entry> out;
  EntryWriter writer(item, model, words, form);
  for (const Happening& happening : happenings) {
    out.push_back({happening.bands, writer.write(happening)});
  }
  return out;
}

std::string entries_of_gone(const model::Gone& gone, const model::Settings& settings,
                            const emit::Words& words) {
  // The entries that a record most likely had.
  constexpr std::string_view kParts[] = {"start",  "when/0",    "when/0/1", "when/0/2",
                                         "when/1", "session/0", "apply-by"};
  const std::string id = std::string(kinds::kind_name(gone.kind)) + "/" + gone.slug;
  ContentLines lines;
  for (const std::string_view part : kParts) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + model::calendar_uid(settings, id, part));
    lines.add("DTSTAMP:" + stamp(kEpoch));
    lines.add("SEQUENCE:" + std::to_string(kLastSequence));
    lines.add(moment_line("DTSTART", kEpoch, std::nullopt));
    lines.add_text("SUMMARY", words.word("ics.gone"));
    lines.add("STATUS:CANCELLED");
    lines.add("TRANSP:TRANSPARENT");
    lines.add("END:VEVENT");
  }
  return lines.take();
}

std::string calendar(std::string_view entries, const emit::Words& words) {
  ContentLines lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  lines.add("PRODID:-//Hiroba//Calendar//JA");
  lines.add("CALSCALE:GREGORIAN");
  lines.add("METHOD:PUBLISH");
  // The name that others see in the list of somebody's calendars: it tells nothing, in any form.
  lines.add_text("NAME", words.word("ics.neutral"));
  lines.add_text("X-WR-CALNAME", words.word("ics.neutral"));
  lines.add("X-WR-TIMEZONE:Asia/Tokyo");
  // Twice a day; sites are made anew every night. Both names, for each is known to some programs.
  lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
  lines.add("X-PUBLISHED-TTL:PT12H");
  std::string out = lines.take();
  out += time_zone();
  out += entries;
  out += "END:VCALENDAR\r\n";
  return out;
}

}  // namespace hiroba::calendars
