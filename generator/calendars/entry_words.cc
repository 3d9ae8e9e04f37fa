#include "calendars/entry_words.h"

#include "emit/date_words.h"
#include "emit/field_html.h"
#include "emit/schedule_words.h"
#include "model/offer.h"
#include "model/room.h"
#include "model/routes.h"

namespace hiroba::calendars {
namespace {

using emit::filled;
using kinds::EventStatus;
using kinds::YesNo;
using model::CalendarForm;
using model::Happening;
using model::Item;
using model::Occurrence;
using model::OccurrenceState;
using What = Happening::What;

void add_line(std::string& out, std::string_view line) {
  if (line.empty()) return;
  if (!out.empty()) out += '\n';
  out += line;
}

bool is_off(const Happening& happening, const Occurrence& day) {
  return happening.called_off || day.state == OccurrenceState::cancelled;
}

template <class Enum>
std::string choice_words(Enum value, const emit::Words& words) {
  const kinds::Choice* choice = kinds::choice_of(value);
  return choice == nullptr ? "" : std::string(words.name(choice->ja, choice->en));
}

}  // namespace

std::string RecordWords::plain(const kinds::Localized& text) const {
  tmpl::Scope scope;
  return std::string(emit::field_text(text, words_.language(), scope));
}

const Item* RecordWords::linked(const kinds::Reference& reference) const {
  return reference.target == kinds::Reference::kUnlinked ? nullptr
                                                         : &model_.items[reference.target];
}

std::string RecordWords::title(const Happening& happening, const Occurrence& day) const {
  const bool is_neutral = form_ == CalendarForm::neutral;
  std::string title =
      is_neutral ? std::string(words_.word("ics.neutral")) : plain(item_.common().title);
  const auto as = [&](std::string_view key) {
    title = filled(words_.word(key), {{"title", title}});
  };
  if (!is_neutral && happening.session != nullptr) {
    title = filled(words_.word("ics.session"),
                   {{"title", title}, {"session", plain(happening.session->title)}});
  }
  if (item_.common().sample) as("ics.sample");
  if (happening.what == What::deadline) as("ics.deadline");
  const auto* event = item_.record.get<kinds::Event>();
  if (happening.called_off) {
    as(event != nullptr && event->status == EventStatus::postponed ? "ics.postponed"
                                                                   : "ics.called_off");
  } else if (day.state == OccurrenceState::cancelled) {
    as("ics.cancelled");
  } else if (day.state == OccurrenceState::moved) {
    as("ics.moved");
  } else if (day.state == OccurrenceState::extra) {
    as("ics.extra");
  }
  return title;
}

// As far as the model still knows it: what its people do not want known was taken out there.
std::string RecordWords::place(const Happening& happening) const {
  if (happening.what == What::deadline) return "";
  const model::Offer offer = model::offer_of(item_);
  if (offer.is_elsewhere) {
    return choice_words(item_.record.as<kinds::Event>().status, words_);
  }
  const kinds::Reference* reference =
      happening.session != nullptr ? &happening.session->place : offer.place;
  const Item* place = reference != nullptr ? linked(*reference) : nullptr;
  std::string out = place != nullptr ? plain(place->common().title) : item_.place_town;
  if (place != nullptr) {
    const auto& address = place->record.as<kinds::Place>().address;
    if (address) {
      kinds::Address shown = *address;
      if (shown.building == out) shown.building.clear();  // said already
      const std::string words = emit::address_words(shown);
      if (!words.empty()) out += " " + words;
    }
  } else if (out.empty() && offer.place_shown == kinds::PlaceShown::ask) {
    if (const std::string* ask = words_.find("place.ask")) out = *ask;
  }
  if (offer.attendance != kinds::Attendance::unset &&
      offer.attendance != kinds::Attendance::on_site) {
    const std::string attendance = choice_words(offer.attendance, words_);
    out = out.empty() ? attendance : out + " / " + attendance;
  }
  return out;
}

void RecordWords::add_first_visit(std::string& out) const {
  const model::Offer offer = model::offer_of(item_);
  const auto known = [&](std::string_view key) {
    const std::string* words = words_.find(key);
    return words == nullptr ? std::string_view() : std::string_view(*words);
  };
  if (offer.at_the_door == nullptr || offer.is_elsewhere) return;
  if (offer.booking == kinds::Booking::needed) add_line(out, known("first.booking"));
  if (const Item* place = linked(*offer.place)) {
    add_line(out, plain(place->record.as<kinds::Place>().way));
  }
  add_line(out, plain(*offer.at_the_door));
  if (!offer.first_words->empty()) {
    add_line(out, filled(words_.word("ics.say"), {{"words", plain(*offer.first_words)}}));
  }
  if (offer.may_leave == YesNo::yes) add_line(out, known("first.may_leave"));
  if (offer.may_leave == YesNo::no) add_line(out, known("first.may_not_leave"));
  if (offer.may_leave == YesNo::ask) add_line(out, known("first.ask_leave"));
}

// Where it is not said that there is room, somebody may come for nothing.
void RecordWords::add_room(std::string& out) const {
  const kinds::Room* room = model::room_of(item_);
  if (room == nullptr || room->state == kinds::RoomState::available) return;
  const kinds::Choice* state = kinds::choice_of(room->state);
  add_line(out, filled(words_.word("ics.room"), {{"state", words_.name(state->ja, state->en)}}));
}

void RecordWords::add_contacts(std::string& out) const {
  const model::Offer offer = model::offer_of(item_);
  if (offer.contacts == nullptr) return;
  for (const kinds::Reference& reference : *offer.contacts) {
    const Item* number = linked(reference);
    if (number == nullptr || number->record.as<kinds::Number>().tel.empty()) continue;
    const std::string title = plain(number->common().title);
    add_line(out, filled(words_.word("ics.telephone"),
                         {{"title", title}, {"tel", number->record.as<kinds::Number>().tel}}));
  }
}

std::string RecordWords::text(const Happening& happening, const Occurrence& day) const {
  std::string out;
  if (form_ == CalendarForm::named) {
    const auto* event = item_.record.get<kinds::Event>();
    if (event != nullptr && happening.part != "apply-by") add_line(out, plain(event->change));
    if (day.state == OccurrenceState::moved && day.other_day) {
      if (const std::string* words = words_.find("dates.moved_from")) {
        add_line(out, filled(*words, {{"day", emit::short_date(*day.other_day, words_)}}));
      }
    }
    add_line(out, plain(day.note));
    if (!is_off(happening, day)) {
      if (happening.schedule != nullptr) add_line(out, plain(happening.schedule->note));
      if (happening.session != nullptr) add_line(out, plain(happening.session->text));
      if (item_.kind() == kinds::Kind::course) {
        add_line(out, choice_words(item_.common().status_of_fact, words_));
      }
      add_room(out);
      if (happening.what == What::meeting) add_first_visit(out);
      add_contacts(out);
    }
    if (!model_.settings.operated_by) add_line(out, plain(model_.settings.notice));
    const std::string checked = emit::long_date(*item_.common().checked->date, words_);
    add_line(out, filled(words_.word("ics.checked"), {{"day", checked}}));
  }
  add_line(out, check_words());
  add_line(out, address());
  return out;
}

std::string RecordWords::check_words() const {
  return std::string(words_.word(address().empty() ? "ics.check_page" : "ics.check"));
}

std::string RecordWords::address() const {
  const model::Settings& settings = model_.settings;
  if (settings.base_url.empty()) return "";
  const std::string site = settings.base_url + settings.base_path;
  if (form_ == CalendarForm::neutral) {
    // Not the record's own: its name may tell what it is.
    return site + model::calendar_list_route(words_.language()) + "#" +
           model::calendar_code(item_.id);
  }
  return site +
         model::record_route(item_.kind(), item_.slug, item_.page_language(words_.language()));
}

EntryWords RecordWords::of(const Happening& happening, const Occurrence& day) const {
  EntryWords out;
  out.title = title(happening, day);
  out.text = text(happening, day);
  out.address = address();
  if (form_ == CalendarForm::named && !is_off(happening, day)) out.place = place(happening);
  return out;
}

}  // namespace hiroba::calendars
