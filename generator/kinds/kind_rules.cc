#include "kinds/kind_rules.h"

#include <algorithm>
#include <set>
#include <string>

#include "kinds/registry.h"
#include "kinds/rules.h"
#include "kinds/schedule_rules.h"
#include "text/date_format.h"

namespace hiroba::kinds {
namespace {

using source::Diagnostics;

constexpr FieldPath kRoot;

template <class T>
void require_order(const Record& record, FieldPath at, std::string_view a,
                   const std::optional<T>& first, std::string_view b,
                   const std::optional<T>& second, Diagnostics& found) {
  if (!first || !second || !(*second < *first)) return;
  found.report(rules::kDatesReversed, record.marks.find(at),
               {std::string(b), text::iso(*second), std::string(a), text::iso(*first)});
}

void check_open_data(const Record& record, const std::optional<OpenData>& data,
                     Diagnostics& found) {
  if (!data || data->agreed != YesNo::yes || data->date) return;
  found.report(rules::kOpenDataNoDate, record.marks.find(kRoot / "open_data"));
}

}  // namespace

bool number_is_confirmed(const Common& common) {
  return common.checked && common.checked->date && !common.checked->by.empty() &&
         (common.checked->how == CheckedHow::telephone ||
          common.checked->how == CheckedHow::official_page);
}

std::optional<FieldPath> first_to_confirm(const Record& number) {
  for (const std::string_view name : {"tel", "fax", "mail", "url"}) {
    if (number.marks.has(kRoot / name)) return kRoot / name;
  }
  return std::nullopt;
}

void check_group(const Record& record, Diagnostics& found) {
  const Group& group = record.as<Group>();
  check_schedules(record, group.schedule, found);
  check_open_data(record, group.open_data, found);
}

void check_event(const Record& record, Diagnostics& found) {
  const Event& event = record.as<Event>();
  // A start that could not be read has its own message.
  if (!record.marks.has(kRoot / "start") && event.schedule.empty()) {
    found.report(rules::kEventNoDate, source::Mark{record.marks.file(), 1, 1, 0});
  }
  if (event.start && !event.schedule.empty()) {
    found.report(rules::kEventTwoDates, record.marks.find(kRoot / "schedule"));
  }
  require_order(record, kRoot / "end", "start", event.start, "end", event.end, found);
  check_schedules(record, event.schedule, found);
  check_open_data(record, event.open_data, found);
}

void check_course(const Record& record, Diagnostics& found) {
  const Course& course = record.as<Course>();
  for (size_t i = 0; i < course.sessions.size(); ++i) {
    const Session& s = course.sessions[i];
    check_times(record, kRoot / "sessions" / i / "until", s.from, s.until, found);
  }
}

void check_service(const Record& record, Diagnostics& found) {
  check_open_data(record, record.as<Service>().open_data, found);
}

namespace {

void check_consent(const Record& record, const std::optional<Consent>& consent,
                   Diagnostics& found) {
  if (!consent) return;
  require_order(record, kRoot / "consent" / "expires", "given", consent->given, "expires",
                consent->expires, found);
}

}  // namespace

void check_story(const Record& record, Diagnostics& found) {
  const Story& story = record.as<Story>();
  check_consent(record, story.consent, found);
  const auto word = [](ShownAs how) {
    return std::string(
        how == ShownAs::unset ? "" : ChoicesOf<ShownAs>::all()[static_cast<size_t>(how) - 1].ja);
  };
  for (size_t i = 0; i < story.pictures.size(); ++i) {
    const ShownAs how = story.pictures[i].shows;
    if (how == ShownAs::unset || how == ShownAs::drawing || how == ShownAs::photo) continue;
    found.report(rules::kStoryPictureShows, record.marks.find(kRoot / "pictures" / i / "shows"),
                 {word(how)});
  }
  for (size_t i = 0; i < story.recordings.size(); ++i) {
    const StoryRecording& one = story.recordings[i];
    const FieldPath at = kRoot / "recordings" / i;
    if (one.shows != ShownAs::unset && one.shows != ShownAs::voice && one.shows != ShownAs::video) {
      found.report(rules::kStoryRecordingShows, record.marks.find(at / "shows"), {word(one.shows)});
    }
    if (one.shows == ShownAs::video && one.captions.empty()) {
      found.report(rules::kStoryNoCaptions, record.marks.find(at));
    }
  }
}

void check_supporter(const Record& record, Diagnostics& found) {
  check_consent(record, record.as<Supporter>().consent, found);
}

namespace {

// The questions and sections a reader has passed, so that conditions only look back.
class FormWalk {
 public:
  FormWalk(const Record& record, Diagnostics& found) : record_(record), found_(found) {}

  void section(const Section& section, FieldPath at) {
    here_.clear();
    once(section.id, at / "id");
    for (size_t i = 0; i < section.questions.size(); ++i) {
      question(section.questions[i], at / "questions" / i);
    }
  }

 private:
  void question(const Question& q, FieldPath at) {
    once(q.id, at / "id");
    if (is_taken(q.id)) found_.report(rules::kFormIdTaken, record_.marks.find(at / "id"), {q.id});
    if (!q.only_if.empty() && answers_.count(q.only_if) == 0) {
      found_.report(rules::kFormConditionUnknown, record_.marks.find(at / "only_if"), {q.only_if});
    } else if (here_.count(q.only_if) != 0) {
      found_.report(rules::kFormConditionSamePage, record_.marks.find(at / "only_if"), {q.only_if});
    }
    no_diagnosis(q.label, at / "label");
    const bool choosing = q.type == QuestionType::one || q.type == QuestionType::many;
    if (choosing && q.options.size() < 2) {
      found_.report(rules::kFormNoOptions, record_.marks.find(at), {q.id});
    }
    for (size_t i = 0; i < q.options.size(); ++i) {
      answers_.insert(q.id + "=" + q.options[i].value);
      here_.insert(q.id + "=" + q.options[i].value);
      no_diagnosis(q.options[i].label, at / "options" / i / "label");
    }
  }

  // Names that travel with the answers (site/assets/answers.js) or belong to every form of HTML,
  // and the joint of id and part.
  static bool is_taken(const std::string& id) {
    constexpr std::string_view taken[] = {"form",  "version", "reference", "date",
                                          "check", "action",  "method",    "submit",
                                          "reset", "target",  "elements",  "length"};
    return std::find(std::begin(taken), std::end(taken), id) != std::end(taken) ||
           id.find("--") != std::string::npos;
  }

  void no_diagnosis(const Localized& words, FieldPath at) {
    constexpr std::string_view asked[] = {"病名",     "診断",         "障害名",    "障害者手帳",
                                          "等級",     "障害支援区分", "服薬",      "薬の名",
                                          "薬の種類", "びょうめい",   "diagnosis", "medication"};
    std::string_view first;
    words.for_each([&](const std::string& text) {
      for (const std::string_view word : asked) {
        if (first.empty() && text.find(word) != std::string::npos) first = word;
      }
    });
    if (!first.empty())
      found_.report(rules::kFormAsksDiagnosis, record_.marks.find(at), {std::string(first)});
  }

  void once(const std::string& id, FieldPath at) {
    if (id.empty() || ids_.insert(id).second) return;
    found_.report(rules::kFormIdTwice, record_.marks.find(at), {id});
  }

  const Record& record_;
  Diagnostics& found_;
  std::set<std::string> ids_;
  std::set<std::string> answers_;
  std::set<std::string> here_;  // those of this section
};

bool is_later_section(const Form& form, size_t after, const std::string& id) {
  for (size_t i = after + 1; i < form.sections.size(); ++i) {
    if (form.sections[i].id == id) return true;
  }
  return false;
}

}  // namespace

void check_form(const Record& record, Diagnostics& found) {
  const Form& form = record.as<Form>();
  FormWalk walk(record, found);
  for (size_t s = 0; s < form.sections.size(); ++s) {
    const FieldPath at = kRoot / "sections" / s;
    walk.section(form.sections[s], at);
    for (size_t q = 0; q < form.sections[s].questions.size(); ++q) {
      const auto& options = form.sections[s].questions[q].options;
      for (size_t o = 0; o < options.size(); ++o) {
        if (options[o].go_to.empty() || is_later_section(form, s, options[o].go_to)) continue;
        found.report(rules::kFormGoToUnknown,
                     record.marks.find(at / "questions" / q / "options" / o / "go_to"),
                     {options[o].go_to});
      }
    }
  }
}

// Ways lead on only, so that whoever follows them comes to an end.
void check_page(const Record& record, Diagnostics& found) {
  const auto& flow = record.as<Page>().flow;
  for (size_t i = 0; i < flow.size(); ++i) {
    const auto is_step = [&](const std::string& id, size_t from, size_t to) {
      return std::any_of(flow.begin() + static_cast<long>(from),
                         flow.begin() + static_cast<long>(to),
                         [&](const FlowStep& step) { return step.id == id; });
    };
    const FieldPath at = kRoot / "flow" / i;
    if (is_step(flow[i].id, 0, i)) {
      found.report(rules::kFlowIdTwice, record.marks.find(at / "id"), {flow[i].id});
    }
    for (size_t w = 0; w < flow[i].next.size(); ++w) {
      if (is_step(flow[i].next[w].to, i + 1, flow.size())) continue;
      found.report(rules::kFlowUnknown, record.marks.find(at / "next" / w / "to"),
                   {flow[i].next[w].to});
    }
  }
}

void check_grant(const Record& record, Diagnostics& found) {
  const auto& open = record.as<Grant>().open;
  if (open)
    require_order(record, kRoot / "open" / "until", "from", open->from, "until", open->until,
                  found);
}

void check_place(const Record& record, Diagnostics& found) {
  const Place& place = record.as<Place>();
  if (place.lat.has_value() != place.lng.has_value()) {
    found.report(rules::kPlacePoint, record.marks.find(kRoot / (place.lat ? "lat" : "lng")));
  }
}

void check_number(const Record& record, Diagnostics& found) {
  const Number& number = record.as<Number>();
  const std::optional<FieldPath> to_confirm = first_to_confirm(record);
  // What was written and could not be read has its own message.
  if (!to_confirm && number.search.empty() && !record.marks.has(kRoot / "search")) {
    found.report(rules::kNumberEmpty, source::Mark{record.marks.file(), 1, 1, 0});
  } else if (to_confirm && !number_is_confirmed(record.common)) {
    found.report(rules::kNumberUnchecked, record.marks.find(*to_confirm));
  }
}

}  // namespace hiroba::kinds
