#include "model/memo.h"

#include <algorithm>
#include <tuple>

#include "model/facets.h"
#include "model/model.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::YesNo;

bool is_current(const Item& item) {
  return item.freshness != Freshness::overdue && item.freshness != Freshness::archived;
}

bool is_to_come(const kinds::Event& event, const Item& item, text::Date today) {
  using Status = kinds::EventStatus;
  if (event.status == Status::cancelled || event.status == Status::postponed ||
      event.status == Status::held) {
    return false;
  }
  if (!event.start) {
    return std::any_of(item.dates.begin(), item.dates.end(), [&](const Occurrence& o) {
      return o.state != OccurrenceState::cancelled && o.date >= today;
    });
  }
  return (event.end ? event.end->date : event.start->date) >= today;
}

bool can_be_named(const Item& item, text::Date today) {
  if (!is_current(item)) return false;
  if (item.kind() == Kind::group) return true;
  if (const auto* event = item.record.get<kinds::Event>()) {
    return is_to_come(*event, item, today) && (event->trial == YesNo::yes || !event->ways.empty());
  }
  if (const auto* service = item.record.get<kinds::Service>()) {
    const auto& who = service->who_answers;
    return std::find(who.begin(), who.end(), kinds::WhoAnswers::peer) != who.end();
  }
  return false;
}

// ---- What is known not to be so ----

void add(std::string& out, std::string_view prefix, std::string_view token) {
  if (!out.empty()) out += ' ';
  out.append(prefix).append(token);
}

// `good` is in facet_tokens() already; nothing written says nothing.
void add_known(std::string& out, YesNo value, YesNo good, std::string_view token) {
  if (value == YesNo::unset || value == good) return;
  add(out, value == YesNo::ask ? "ask." : "no.", token);
}

void add_booking(std::string& out, kinds::Booking booking) {
  if (booking == kinds::Booking::needed) add(out, "no.", "booking.none");
  // «Welcome» is not «needed»: whoever forgets to call is not turned away.
  if (booking == kinds::Booking::welcome) add(out, "ask.", "booking.none");
}

void add_access(std::string& out, const kinds::Reference& place, const Model& model) {
  if (place.target == kinds::Reference::kUnlinked) return;
  const auto& facts = model.items[place.target].record.as<kinds::Place>().access;
  if (!facts) return;
  add_known(out, facts->lift, YesNo::yes, "access.lift");
  add_known(out, facts->step_free, YesNo::yes, "access.step-free");
  add_known(out, facts->toilet, YesNo::yes, "access.toilet");
  add_known(out, facts->quiet_place, YesNo::yes, "access.quiet-place");
}

void add_of_group(std::string& out, const kinds::Group& group, const Model& model) {
  add_known(out, group.must_speak, YesNo::no, "ease.no-speaking");
  add_known(out, group.may_leave, YesNo::yes, "ease.may-leave");
  add_known(out, group.come_with_someone, YesNo::yes, "ease.with-someone");
  add_known(out, group.visit_first, YesNo::yes, "ease.trial");
  add_known(out, group.camera, YesNo::no, "ease.camera-off");
  add_booking(out, group.booking);
  add_access(out, group.place, model);
}

void add_of_event(std::string& out, const kinds::Event& event, const Model& model) {
  add_known(out, event.must_speak, YesNo::no, "ease.no-speaking");
  add_known(out, event.may_leave, YesNo::yes, "ease.may-leave");
  add_known(out, event.come_with_someone, YesNo::yes, "ease.with-someone");
  add_known(out, event.trial, YesNo::yes, "ease.trial");
  add_booking(out, event.booking);
  add_access(out, event.place, model);
}

// ---- The pages of the first two questions ----

bool has(const std::string& tokens, std::string_view facet, std::string_view value) {
  const std::string wanted = " " + std::string(facet) + "." + std::string(value) + " ";
  return (" " + tokens + " ").find(wanted) != std::string::npos;
}

bool is_at(const std::string& tokens, std::string_view place) {
  if (place == kMemoAny) return true;
  if (place == kMemoOnline) return has(tokens, "attendance", "online");
  return has(tokens, "area", place.substr(kMemoArea.size()));
}

void build_answers(const Model& model, Memo& memo) {
  for (const kinds::Choice& choice : kinds::ChoicesOf<kinds::TakePart>::all()) {
    memo.ways.emplace_back(choice.name);
  }
  memo.ways.emplace_back(kMemoAny);
  for (const ListWord& area : model.settings.areas) {
    memo.places.push_back(std::string(kMemoArea) + area.id);
  }
  memo.places.emplace_back(kMemoOnline);
  memo.places.emplace_back(kMemoAny);
}

}  // namespace

std::string memo_tokens(const Item& item, const Model& model) {
  std::string out = facet_tokens(item, model);
  if (const auto* group = item.record.get<kinds::Group>()) add_of_group(out, *group, model);
  if (const auto* event = item.record.get<kinds::Event>()) add_of_event(out, *event, model);
  if (has(out, "fee", "some")) add(out, "no.", "fee.free");
  // One turns to a peer in order to talk; services say it by who answers.
  if (has(out, "who", "peer")) add(out, "", "way.talk");
  return out;
}

void build_memo(Model& model) {
  Memo& memo = model.memo;
  for (const Kind kind : {Kind::group, Kind::event, Kind::service}) {
    for (const ItemNumber n : model.list(kind)) {
      if (can_be_named(model.items[n], model.today)) memo.entries.push_back(n);
    }
  }
  if (memo.entries.empty()) return;
  std::sort(memo.entries.begin(), memo.entries.end(), [&](ItemNumber a, ItemNumber b) {
    const Item &x = model.items[a], &y = model.items[b];
    return std::tie(x.sort_key, x.id) < std::tie(y.sort_key, y.id);
  });
  build_answers(model, memo);
  memo.fitting.resize(memo.ways.size() * memo.places.size());
  for (const ItemNumber n : memo.entries) {
    const std::string tokens = memo_tokens(model.items[n], model);
    for (size_t way = 0; way < memo.ways.size(); ++way) {
      if (memo.ways[way] != kMemoAny && !has(tokens, "way", memo.ways[way])) continue;
      for (size_t place = 0; place < memo.places.size(); ++place) {
        if (!is_at(tokens, memo.places[place])) continue;
        memo.fitting[way * memo.places.size() + place].push_back(n);
      }
    }
  }
}

}  // namespace hiroba::model
