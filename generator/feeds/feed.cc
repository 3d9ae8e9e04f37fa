#include "feeds/feed.h"

#include <algorithm>

#include "emit/date_words.h"
#include "emit/field_html.h"
#include "emit/schedule_words.h"
#include "model/address.h"
#include "model/calendar_files.h"
#include "model/routes.h"
#include "text/date_format.h"

namespace hiroba::feeds {
namespace {

using emit::filled;
using kinds::EventStatus;
using model::FeedFormat;
using model::Item;
using model::SharedFeed;
using What = SharedFeed::What;

std::string urn(const model::Settings& settings, std::string_view id) {
  return "urn:uuid:" + model::calendar_uid(settings, id, "feed");
}

// A record in two languages is two entries: a reader of both feeds keeps both.
std::string in_language(const std::string& id, kinds::Language language) {
  return language.is_source() ? id : language.tag() + "/" + id;
}

class Writer {
 public:
  Writer(const model::Model& model, const emit::Words& words) : model_(model), words_(words) {}

  std::string plain(const kinds::Localized& text) const {
    tmpl::Scope scope;
    return std::string(emit::field_text(text, words_.language(), scope));
  }

  std::string address(std::string_view route) const {
    return model::address(model_.settings, route);
  }

  Entry entry(const Item& item) const {
    Entry out;
    out.id = urn(model_.settings, in_language(item.id, words_.language()));
    out.title = title(item);
    out.address = address(model::record_route(item.kind(), item.slug, words_.language()));
    out.updated = *item.changed;
    if (const auto* notice = item.record.get<kinds::Notice>()) out.published = notice->date;
    lines(item, out.lines);
    for (const std::string& id : item.common().topics) {
      if (const model::ListWord* topic = model_.settings.topic(id)) {
        out.topics.emplace_back(id, plain(topic->label));
      }
    }
    return out;
  }

  std::string name(const SharedFeed& shared) const {
    const std::string site = plain(model_.settings.title);
    switch (shared.what) {
      case What::all: return filled(words_.word("feed.of_all"), {{"site", site}});
      case What::kind: {
        const std::string_view kind = words_.word("kind", kinds::kind_name(shared.kind));
        return filled(words_.word("feed.of"), {{"site", site}, {"what", kind}});
      }
      default: break;
    }
    return filled(words_.word("feed.of"), {{"site", site}, {"what", plain(shared.word->label)}});
  }

  std::string page(const SharedFeed& shared) const {
    const kinds::Language language = words_.language();
    switch (shared.what) {
      case What::all: return address(model::page_route(language, {"index.html"}));
      case What::kind: return address(model::list_route(shared.kind, 1, language));
      default: break;
    }
    const bool has_page =
        std::any_of((shared.what == What::area ? model_.areas : model_.topics).begin(),
                    (shared.what == What::area ? model_.areas : model_.topics).end(),
                    [&](const model::WordList& list) { return list.word == shared.word; });
    if (!has_page) return address(model::feed_page_route(language));
    return address(shared.what == What::area ? model::area_route(shared.word->id, 1, language)
                                             : model::topic_route(shared.word->id, 1, language));
  }

  std::string author() const {
    const auto& operated = model_.settings.operated_by;
    return plain(operated ? operated->name : model_.settings.title);
  }

 private:
  std::string title(const Item& item) const {
    std::string out = plain(item.common().title);
    const auto as = [&](std::string_view key) { out = filled(words_.word(key), {{"title", out}}); };
    if (item.common().sample) as("ics.sample");
    const auto* event = item.record.get<kinds::Event>();
    if (event != nullptr && event->status == EventStatus::cancelled) as("ics.called_off");
    if (event != nullptr && event->status == EventStatus::postponed) as("ics.postponed");
    return out;
  }

  void lines(const Item& item, std::vector<std::string>& out) const {
    const auto add = [&](std::string line) {
      if (!line.empty()) out.push_back(std::move(line));
    };
    // Of a story its title and what to know before reading; never a word of the story.
    if (const auto* story = item.record.get<kinds::Story>()) return notes(*story, out);
    const auto* event = item.record.get<kinds::Event>();
    if (event != nullptr) {
      add(plain(event->change));
      add(when(*event));
    }
    add(plain(item.common().summary));
    if (const auto* group = item.record.get<kinds::Group>()) {
      for (const kinds::Schedule& schedule : group->schedule) {
        add(emit::schedule_words(schedule, words_));
      }
    }
    if (!model_.settings.operated_by) add(plain(model_.settings.notice));
  }

  std::string when(const kinds::Event& event) const {
    if (!event.start) return "";
    std::string day = emit::dated_weekday(event.start->date, words_);
    const bool is_one_day = !event.end || event.end->date == event.start->date;
    if (!is_one_day) {
      day = filled(words_.word("feed.days"),
                   {{"from", day}, {"until", emit::dated_weekday(event.end->date, words_)}});
      return day;
    }
    const std::string time = emit::time_span_words(
        event.start->time, event.end ? event.end->time : std::nullopt, words_);
    return time.empty() ? day : day + " " + time;
  }

  void notes(const kinds::Story& story, std::vector<std::string>& out) const {
    std::string notes;
    for (const kinds::ContentNote note : story.notes) {
      const kinds::Choice* choice = kinds::choice_of(note);
      if (choice == nullptr) continue;
      if (!notes.empty()) notes += words_.word("feed.and");
      notes += words_.name(choice->ja, choice->en);
    }
    if (!notes.empty()) out.push_back(filled(words_.word("feed.notes"), {{"notes", notes}}));
    if (std::string words = plain(story.note_words); !words.empty()) out.push_back(words);
  }

  const model::Model& model_;
  const emit::Words& words_;
};

}  // namespace

std::string moment(text::Date day) { return text::iso(day) + "T00:00:00+09:00"; }

Feed feed_of(const SharedFeed& shared, FeedFormat format, const model::Model& model,
             const emit::Words& words) {
  const Writer writer(model, words);
  const kinds::Language language = words.language();
  const auto other = format == FeedFormat::atom ? FeedFormat::json : FeedFormat::atom;
  Feed out;
  out.id = urn(model.settings, language.tag() + "/" + shared.name);
  out.title = writer.name(shared);
  out.about = words.word("feed.about");
  out.address = writer.address(model::feed_route(shared.name, format, language));
  out.other = writer.address(model::feed_route(shared.name, other, language));
  out.page = writer.page(shared);
  out.author = writer.author();
  out.lang = language.html_lang();
  for (const model::ItemNumber n : shared.items)
    out.entries.push_back(writer.entry(model.items[n]));
  const bool may_have_held_it =
      shared.what == What::all || (shared.what == What::kind && shared.kind == kinds::Kind::story);
  for (const model::Gone& gone : model.gone) {
    if (!may_have_held_it || gone.kind != kinds::Kind::story) continue;
    const std::string id = std::string(kinds::kind_name(gone.kind)) + "/" + gone.slug;
    out.gone.push_back({urn(model.settings, in_language(id, language)), gone.since});
  }
  return out;
}

}  // namespace hiroba::feeds
