#include "model/select.h"

#include <algorithm>
#include <map>

#include "model/consent_rules.h"
#include "model/consent_uses.h"
#include "model/forms.h"
#include "model/rules.h"
#include "text/date_format.h"

namespace hiroba::model {
namespace {

using kinds::Consent;
using kinds::FieldPath;
using kinds::Kind;
using kinds::Visibility;
using text::Date;

constexpr int kConsentWarningDays = 60;
// A withdrawal of a day further ahead is a slip of the keys, and the story goes at once.
constexpr int kLongestNoticeDays = 60;

// How visible a record is when its author did not say. Sheets about people stay in the office.
Visibility visibility_of(const Item& item) {
  const Visibility given = item.common().visibility;
  if (given != Visibility::unset) return given;
  return item.kind() == Kind::supporter ? Visibility::office : Visibility::open;
}

std::string_view visibility_word(Visibility visibility) {
  const kinds::Choice* choice = kinds::choice_of(visibility);
  return choice == nullptr ? "" : choice->ja;
}

// Clears what this audience may not see inside records that it may see.
void clear_hidden_fields(std::span<const kinds::Field> fields, void* record, Visibility audience) {
  for (const kinds::Field& field : fields) {
    void* member = field.member(record);
    if (field.visibility > audience) {
      field.type->clear(member);
      continue;
    }
    const kinds::ValueType& type = *field.type;
    const void* value = type.get(member);
    if (value == nullptr) continue;
    if (type.shape == kinds::Shape::record) {
      clear_hidden_fields(type.fields(), const_cast<void*>(value), audience);
    } else if (type.shape == kinds::Shape::list && type.element->shape == kinds::Shape::record) {
      for (size_t i = 0; i < type.size(value); ++i) {
        clear_hidden_fields(type.element->fields(), const_cast<void*>(type.at(value, i)), audience);
      }
    }
  }
}

enum class Verdict { show, hide, gone };

class Selector {
 public:
  Selector(const Settings& settings, const Selection& selection, source::Diagnostics& found)
      : settings_(settings), selection_(selection), found_(found) {}

  Selected run(std::vector<Item> items) {
    Selected out;
    find_applications(items);
    size_t kept = 0;  // in place: two arrays of a large site's records are many megabytes
    for (Item& item : items) {
      Verdict verdict = judge(item);
      if (verdict == Verdict::hide && selection_.shows_held_back && may_be_previewed(item)) {
        item.held_back = why_held_back(item);
        verdict = Verdict::show;
      }
      if (verdict == Verdict::show) {
        clear_hidden_fields(kinds::FieldsOf<kinds::Common>::all(), &item.record.common,
                            selection_.audience);
        clear_hidden_fields(kinds::info(item.kind()).fields(), item.record.data(),
                            selection_.audience);
        if (&items[kept] != &item) items[kept] = std::move(item);
        ++kept;
        continue;
      }
      out.hidden.insert(item.id);
      if (item.is_broken) out.broken.insert(item.id);
      if (verdict == Verdict::gone) out.gone.push_back(gone(item));
    }
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(kept), items.end());
    keep_to_consent(items, found_);
    out.items = std::move(items);
    out.next_change = next_change_;
    return out;
  }

 private:
  // The form of a grant is there only while one of its grants takes applications (content policy
  // 2).
  void find_applications(const std::vector<Item>& items) {
    for (const Item& item : items) {
      const auto* grant = item.record.get<kinds::Grant>();
      if (grant == nullptr || grant->form.id.empty() || item.common().draft || item.is_broken)
        continue;
      const std::string& id = grant->form.id;
      bool& is_open = applications_[id.find('/') == std::string::npos ? "form/" + id : id];
      if (!grant->open || !grant->open->from || !grant->open->until) continue;
      note_change(*grant->open->from);
      note_change(grant->open->until->plus_days(1));
      is_open = is_open || takes_applications(*grant, selection_.today);
    }
  }
  bool is_closed_application(const Item& item) const {
    const auto found =
        item.kind() == Kind::form ? applications_.find(item.id) : applications_.end();
    return found != applications_.end() && !found->second;
  }

  HeldBack why_held_back(const Item& item) const {
    const kinds::Common& common = item.common();
    const Date today = selection_.today;
    if (common.draft) return HeldBack::draft;
    if (common.sample && !settings_.publish_samples) return HeldBack::sample;
    if (common.publish && common.publish->from && today < *common.publish->from) {
      return HeldBack::not_yet;
    }
    if (common.publish && common.publish->until && today > *common.publish->until) {
      return HeldBack::over;
    }
    const auto* notice = item.record.get<kinds::Notice>();
    const bool is_ahead = notice != nullptr && notice->date && today < *notice->date;
    return is_ahead ? HeldBack::not_yet : HeldBack::no;
  }
  // Only what waits for its day or for an editor: consent and privacy hold in a preview, too.
  bool may_be_previewed(const Item& item) {
    if (item.is_broken || visibility_of(item) > selection_.audience) return false;
    if (why_held_back(item) == HeldBack::no) return false;
    source::Diagnostics said_already;
    return Selector(settings_, selection_, said_already).judge_consent(item) == Verdict::show;
  }

  Verdict judge(const Item& item) {
    if (item.is_broken) return Verdict::hide;
    // Privacy first: a draft in a public folder is as public as its Git history.
    check_place_of_private(item);
    const Verdict consent = judge_consent(item);
    if (item.common().draft) return Verdict::hide;
    if (item.common().sample && !settings_.publish_samples) return Verdict::hide;
    if (visibility_of(item) > selection_.audience) return Verdict::hide;
    if (is_closed_application(item)) return Verdict::hide;
    Verdict publication = judge_publication(item);
    if (publication == Verdict::show) publication = judge_day(item);
    return publication != Verdict::show ? publication : consent;
  }

  // News of a day that is still to come is none yet.
  Verdict judge_day(const Item& item) {
    const auto* notice = item.record.get<kinds::Notice>();
    if (notice == nullptr || !notice->date || *notice->date <= selection_.today)
      return Verdict::show;
    note_change(*notice->date);
    report_wait(item, FieldPath() / "date", *notice->date, "知らせる日", "the day of the news");
    return Verdict::hide;
  }

  // Whatever is held back is said once.
  void report_wait(const Item& item, FieldPath at, Date day, std::string_view ja,
                   std::string_view en) {
    found_.report(rules::kWaitsForDay, item.record.marks.find(at),
                  {std::string(ja), text::iso(day), std::string(en)});
  }

  Verdict judge_publication(const Item& item) {
    if (!item.common().publish) return Verdict::show;
    const auto& publish = *item.common().publish;
    if (publish.from) note_change(*publish.from);
    if (publish.until) note_change(publish.until->plus_days(1));
    if (publish.from && selection_.today < *publish.from) {
      report_wait(item, FieldPath() / "publish" / "from", *publish.from, "公開を始める日",
                  "publication");
      return Verdict::hide;
    }
    if (publish.until && selection_.today > *publish.until) return Verdict::hide;
    return Verdict::show;
  }

  // Stories need consent for the web; a sheet about a person needs it to be public.
  Verdict judge_consent(const Item& item) {
    const bool is_story = item.kind() == Kind::story;
    const bool is_public_sheet =
        item.kind() == Kind::supporter && visibility_of(item) == Visibility::open;
    if (!is_story && !is_public_sheet) return Verdict::show;
    const Consent* consent = consent_of(item);
    const FieldPath at = FieldPath() / "consent";
    if (consent == nullptr || !has_scope(*consent, kinds::ConsentScope::web)) {
      if (!root(item).is_private)
        found_.report(rules::kStoryNoConsent, item.record.marks.find(at / "scope"));
      return Verdict::hide;
    }
    if (consent->withdrawn) {
      note_change(*consent->withdrawn);
      const bool is_slip = *consent->withdrawn > selection_.today.plus_days(kLongestNoticeDays);
      if (is_slip) {
        found_.report(rules::kWithdrawnAhead, item.record.marks.find(at / "withdrawn"),
                      {text::iso(*consent->withdrawn)});
      }
      if (is_slip || *consent->withdrawn <= selection_.today) {
        // What `hiroba withdraw` leaves has nothing more to remove.
        const bool has_words = std::any_of(item.body.begin(), item.body.end(),
                                           [](const auto& body) { return !body.empty(); });
        if (has_words || !item.common().summary.empty()) {
          found_.report(rules::kConsentWithdrawn, item.record.marks.find(at / "withdrawn"),
                        {item.id});
        }
        return Verdict::gone;
      }
    }
    if (consent->given && *consent->given > selection_.today) {
      note_change(*consent->given);
      if (!item.common().draft) {
        found_.report(rules::kConsentAhead, item.record.marks.find(at / "given"),
                      {text::iso(*consent->given), text::iso(selection_.today)});
      }
      return Verdict::hide;
    }
    return consent->expires ? judge_expiry(item, *consent->expires) : Verdict::show;
  }

  Verdict judge_expiry(const Item& item, Date expires) {
    const source::Mark mark = item.record.marks.find(FieldPath() / "consent" / "expires");
    note_change(expires.plus_days(1));
    const int left = expires.days() - selection_.today.days();
    if (left < 0) {
      found_.report(rules::kConsentEnded, mark, {text::iso(expires)});
      return Verdict::gone;
    }
    if (left <= kConsentWarningDays) {
      found_.report(rules::kConsentEndsSoon, mark, {text::iso(expires), std::to_string(left)});
    }
    return Verdict::show;
  }

  void check_place_of_private(const Item& item) {
    const ContentRoot& folder = root(item);
    const Visibility visibility = visibility_of(item);
    const source::Mark mark = item.record.marks.find(FieldPath() / "visibility");
    // A wider circle has a lower number: public < facility < office.
    if (item.common().visibility != Visibility::unset && visibility < folder.ceiling) {
      found_.report(
          rules::kVisibilityAboveRoot, mark,
          {std::string(visibility_word(visibility)), std::string(visibility_word(folder.ceiling))});
    }
    if (!folder.is_private && visibility != Visibility::open) {
      found_.report(rules::kPrivateInPublicRoot, mark, {std::string(visibility_word(visibility))});
    }
  }

  Gone gone(const Item& item) const {
    // Whoever withdraws removes the other languages' files too, so nothing tells which there were.
    const auto languages = settings_.languages.spoken();
    const kinds::Consent* consent = consent_of(item);
    const Date since = consent != nullptr && consent->withdrawn ? *consent->withdrawn
                       : consent != nullptr && consent->expires ? consent->expires->plus_days(1)
                                                                : selection_.today;
    return Gone{item.kind(),
                item.slug,
                {languages.begin(), languages.end()},
                std::min(since, selection_.today)};
  }

  const ContentRoot& root(const Item& item) const { return settings_.content_roots[item.root]; }

  void note_change(Date day) {
    if (day > selection_.today && (!next_change_ || day < *next_change_)) next_change_ = day;
  }

  const Settings& settings_;
  const Selection& selection_;
  source::Diagnostics& found_;
  std::optional<Date> next_change_;
  std::map<std::string, bool>
      applications_;  // forms of grants: whether one can be applied for today
};

}  // namespace

Selected select(std::vector<Item> items, const Settings& settings, const Selection& selection,
                source::Diagnostics& found) {
  return Selector(settings, selection, found).run(std::move(items));
}

}  // namespace hiroba::model
