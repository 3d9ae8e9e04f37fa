#include "feeds/month_text.h"

#include <algorithm>
#include <vector>

#include "emit/date_words.h"
#include "emit/field_html.h"
#include "emit/schedule_words.h"
#include "model/address.h"
#include "model/offer.h"
#include "model/routes.h"
#include "model/sharing.h"

namespace hiroba::feeds {
namespace {

using emit::filled;
using kinds::Kind;
using model::Item;
using model::Occurrence;
using model::OccurrenceState;
using text::Date;

struct Day {
  const Item* item;
  Occurrence occurrence;
};

class MonthWriter {
 public:
  MonthWriter(const model::Model& model, const emit::Words& words, Date first)
      : model_(model),
        words_(words),
        first_{first.year, first.month, 1},
        last_(first_.plus_months(1).plus_days(-1)) {}

  std::string write() {
    out_ = filled(words_.word("news.title"), {{"site", plain(model_.settings.title)},
                                              {"month", std::to_string(first_.month)}}) +
           "\n";
    events();
    groups();
    notices();
    out_ += "\n" + std::string(words_.word("news.check")) + "\n";
    if (!model_.settings.base_url.empty()) out_ += model::address(model_.settings, "") + "\n";
    if (!model_.settings.operated_by && !model_.settings.notice.empty()) {
      out_ += plain(model_.settings.notice) + "\n";
    }
    return out_;
  }

 private:
  std::string plain(const kinds::Localized& text) const {
    tmpl::Scope scope;
    return std::string(emit::field_text(text, words_.language(), scope));
  }
  bool is_in_month(Date day) const { return first_ <= day && day <= last_; }
  bool may_be_told(const Item& item) const {
    return model::may_leave(item, model::Outlet::feed, model_.settings);
  }
  std::string title_of(const Item& item) const {
    const std::string title = plain(item.common().title);
    return item.common().sample ? filled(words_.word("ics.sample"), {{"title", title}}) : title;
  }

  void heading(std::string_view key) { out_ += "\n" + std::string(words_.word(key)) + "\n"; }

  void address(const Item& item) {
    if (model_.settings.base_url.empty()) return;
    const std::string route =
        model::record_route(item.kind(), item.slug, item.page_language(words_.language()));
    out_ += "  " + model::address(model_.settings, route) + "\n";
  }

  std::string place_of(const Item& item) const {
    const model::Offer offer = model::offer_of(item);
    const bool has_place = offer.place != nullptr && !offer.place->id.empty() &&
                           offer.place->target != kinds::Reference::kUnlinked &&
                           !offer.is_elsewhere;
    return has_place ? plain(model_.items[offer.place->target].common().title) : item.place_town;
  }

  std::vector<Day> days_of_events() const {
    std::vector<Day> out;
    for (const Item& item : model_.items) {
      const auto* event = item.record.get<kinds::Event>();
      if (event == nullptr || !may_be_told(item)) continue;
      if (event->start && is_in_month(event->start->date)) {
        Occurrence one{
            event->start->date, event->start->time, {}, OccurrenceState::as_usual, {}, {}};
        if (event->end && event->end->date == one.date) one.until = event->end->time;
        if (event->status == kinds::EventStatus::cancelled) one.state = OccurrenceState::cancelled;
        out.push_back({&item, one});
      }
      for (const Occurrence& one : item.dates) {
        if (!event->start && is_in_month(one.date)) out.push_back({&item, one});
      }
    }
    std::stable_sort(out.begin(), out.end(), [](const Day& a, const Day& b) {
      return a.occurrence.date < b.occurrence.date;
    });
    return out;
  }

  void events() {
    const auto days = days_of_events();
    if (days.empty()) return;
    heading("news.events");
    for (const Day& day : days) {
      std::string title = title_of(*day.item);
      if (day.occurrence.state == OccurrenceState::cancelled) {
        title = filled(words_.word("ics.called_off"), {{"title", title}});
      }
      const std::string time =
          emit::time_span_words(day.occurrence.from, day.occurrence.until, words_);
      const std::string place = place_of(*day.item);
      out_ += std::string(words_.word("news.dot")) + emit::short_date(day.occurrence.date, words_);
      if (!time.empty()) out_ += " " + time;
      out_ += " " + title;
      if (!place.empty() && day.occurrence.state != OccurrenceState::cancelled)
        out_ += " / " + place;
      out_ += "\n";
      address(*day.item);
    }
  }

  // With the days on which it meets, and those on which it does not.
  void groups() {
    std::string lines;
    std::swap(lines, out_);
    for (const model::ItemNumber n : model_.list(Kind::group)) {
      const Item& item = model_.items[n];
      if (!may_be_told(item)) continue;
      std::string days, off;
      for (const Occurrence& one : item.dates) {
        if (!is_in_month(one.date)) continue;
        std::string& to = one.state == OccurrenceState::cancelled ? off : days;
        if (!to.empty()) to += words_.word("news.and");
        to += emit::short_date(one.date, words_);
      }
      if (days.empty() && off.empty()) continue;
      out_ += std::string(words_.word("news.dot")) + title_of(item) + " " + days;
      if (!off.empty()) {
        if (!days.empty()) out_ += " ";
        out_ += filled(words_.word("news.off"), {{"days", off}});
      }
      out_ += "\n";
      address(item);
    }
    std::swap(lines, out_);
    if (lines.empty()) return;
    heading("news.groups");
    out_ += lines;
  }

  void notices() {
    std::string lines;
    std::swap(lines, out_);
    for (const model::ItemNumber n : model_.list(Kind::notice)) {
      const Item& item = model_.items[n];
      const auto& date = item.record.as<kinds::Notice>().date;
      if (!may_be_told(item) || !date || !is_in_month(*date)) continue;
      out_ += std::string(words_.word("news.dot")) + title_of(item) + "\n";
      address(item);
    }
    std::swap(lines, out_);
    if (lines.empty()) return;
    heading("news.notices");
    out_ += lines;
  }

  const model::Model& model_;
  const emit::Words& words_;
  const Date first_, last_;
  std::string out_;
};

}  // namespace

std::string month_text(const model::Model& model, const emit::Words& words, Date first) {
  return MonthWriter(model, words, first).write();
}

}  // namespace hiroba::feeds
