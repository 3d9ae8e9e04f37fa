#include <map>
#include <memory>

#include "calendars/entries.h"
#include "model/calendar_files.h"
#include "model/happenings.h"
#include "outputs/output.h"

// Files for calendar programs: one for every record with something to come, and shared ones for the
// site, areas, topics and parts of the week; each as «予定» alone and with names.
namespace hiroba::outputs {
namespace {

using kinds::Language;
using model::CalendarForm;
using model::Happening;
using model::Item;
using model::ItemNumber;
using model::SharedCalendar;

std::string gone_id(const model::Gone& gone) {
  return std::string(kinds::kind_name(gone.kind)) + "/" + gone.slug;
}

// What happens, worked out once for every language and form.
class Days {
 public:
  explicit Days(const model::Model& model) : model_(model), known_(model.items.size()) {}
  const std::vector<Happening>& of(ItemNumber item) {
    auto& days = known_[item];
    if (!days) days = model::happenings_of(model_.items[item]);
    return *days;
  }

 private:
  const model::Model& model_;
  std::vector<std::optional<std::vector<Happening>>> known_;
};

// What all files of one language and one form are made from: the text of a record is worked out
// once for all calendars that it is in.
class Shelf {
 public:
  Shelf(const Site& site, Days& days, Language language, CalendarForm form)
      : site_(site),
        days_(days),
        words_(site.files.strings, language),
        language_(language),
        form_(form) {}

  bool is_for(Language language, CalendarForm form) const {
    return language_ == language && form_ == form;
  }

  std::optional<std::string> of_record(ItemNumber item) { return file(text(item, 0)); }

  std::optional<std::string> of_several(const SharedCalendar& calendar) {
    std::string entries;
    for (const ItemNumber item : calendar.items) entries += text(item, calendar.band);
    // What was taken back stays as that, for whoever still has it.
    if (calendar.what == SharedCalendar::What::all) {
      for (const model::Gone& gone : site_.model.gone) {
        if (model::may_have_calendar(gone.kind)) entries += text_of_gone(gone);
      }
    }
    return file(entries);
  }

  std::optional<std::string> of_gone(const model::Gone& gone) { return file(text_of_gone(gone)); }

 private:
  std::string text(ItemNumber number, uint8_t band) {
    const auto [at, is_new] = made_.try_emplace(number);
    const Item& item = site_.model.items[number];
    if (is_new) {
      at->second = calendars::entries_of(item, days_.of(number), site_.model, words_, form_);
    }
    std::string out;
    for (const calendars::Entry& entry : at->second) {
      if (band == 0 || (entry.bands & band) != 0) out += entry.text;
    }
    return out;
  }

  std::string text_of_gone(const model::Gone& gone) const {
    return calendars::entries_of_gone(gone, site_.model.settings, words_);
  }

  // An entry without its words would tell the wrong thing.
  std::optional<std::string> file(const std::string& entries) const {
    std::string out = calendars::calendar(entries, words_);
    return words_.missing().empty() ? std::optional(std::move(out)) : std::nullopt;
  }

  const Site& site_;
  Days& days_;
  const emit::Words words_;
  const Language language_;
  const CalendarForm form_;
  std::map<ItemNumber, std::vector<calendars::Entry>> made_;
};

// Files are made one after the other, in the order of the list: one shelf at a time is enough.
class Shelves {
 public:
  explicit Shelves(const Site& site) : site_(site), days_(site.model) {}
  Shelf& of(Language language, CalendarForm form) {
    if (shelf_ == nullptr || !shelf_->is_for(language, form)) {
      shelf_ = std::make_unique<Shelf>(site_, days_, language, form);
    }
    return *shelf_;
  }

 private:
  const Site& site_;
  Days days_;
  std::unique_ptr<Shelf> shelf_;
};

// The files of one language and form.
class FormFiles {
 public:
  FormFiles(std::shared_ptr<Shelves> shelves, Language language, CalendarForm form, Outputs& out)
      : shelves_(std::move(shelves)), language_(language), form_(form), out_(out) {}

  template <class Make>
  void add(std::string_view of, Make make) {
    const auto bytes = [shelves = shelves_, language = language_, form = form_, make] {
      return make(shelves->of(language, form));
    };
    out_.push_back({model::calendar_route(of, form_, language_), Written{bytes}});
  }

 private:
  std::shared_ptr<Shelves> shelves_;
  Language language_;
  CalendarForm form_;
  Outputs& out_;
};

}  // namespace

void add_calendars(const Site& site, Outputs& out) {
  const model::Model& model = site.model;
  const std::vector<SharedCalendar> shared = model::shared_calendars(model);
  const auto shelves = std::make_shared<Shelves>(site);
  for (const Language language : model.settings.languages.spoken()) {
    for (const CalendarForm form : {CalendarForm::neutral, CalendarForm::named}) {
      FormFiles files(shelves, language, form, out);
      for (const SharedCalendar& calendar : shared) {
        files.add(calendar.of, [calendar](Shelf& s) { return s.of_several(calendar); });
      }
      for (ItemNumber n = 0; n < model.items.size(); ++n) {
        const Item& item = model.items[n];
        if (!item.has_page_in(language) || !model::has_calendar(item, model.today)) continue;
        files.add(item.id, [n](Shelf& s) { return s.of_record(n); });
      }
      for (const model::Gone& gone : model.gone) {
        if (!model::may_have_calendar(gone.kind)) continue;
        files.add(gone_id(gone), [&gone](Shelf& s) { return s.of_gone(gone); });
      }
    }
  }
}

}  // namespace hiroba::outputs
