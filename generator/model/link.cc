#include "model/link.h"

#include <algorithm>

#include "kinds/walk.h"
#include "model/happenings.h"
#include "model/lists.h"
#include "model/places.h"
#include "model/room.h"
#include "model/rules.h"
#include "syntax/markdown/parse.h"
#include "text/collate.h"
#include "text/date_format.h"
#include "text/near.h"
#include "text/utf8.h"

namespace hiroba::model {
namespace {

using kinds::FieldPath;
using kinds::Kind;
using kinds::Reference;
using source::Diagnostics;
using source::Mark;

std::string_view kind_of_id(std::string_view id) { return id.substr(0, id.find('/')); }

class Linker {
 public:
  Linker(Model& model, const std::unordered_set<std::string>& hidden, Diagnostics& found)
      : model_(model), hidden_(hidden), found_(found) {}

  void references(Item& item) {
    kinds::for_each_reference(
        item.record, [&](const kinds::Field&, Reference& ref, FieldPath path) {
          const auto target = resolve(item, ref.id, item.record.marks.find(path));
          ref.target = target ? *target : Reference::kUnlinked;
        });
    kinds::drop_unlinked(item.record);
  }

  void body_links(const Item& item) {
    for (const auto& body : item.body) {
      for (const syntax::MdNode& node : body.nodes) {
        const Mark mark = body.mark_of(node);
        if (node.type == syntax::MdType::link && node.link() == syntax::LinkKind::record) {
          std::string_view id = body.text(node);
          resolve(item, std::string(id.substr(0, id.find('#'))), mark);
        } else if (node.type == syntax::MdType::image ||
                   (node.type == syntax::MdType::link &&
                    node.link() == syntax::LinkKind::attachment)) {
          attachment(item, std::string(body.text(node)), mark);
        }
      }
    }
  }

  void words(const Item& item) {
    const auto check = [&](const std::vector<std::string>& words, std::string_view field,
                           const std::vector<ListWord>& known) {
      for (size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string_view> names;
        bool found = false;
        for (const ListWord& word : known) {
          found = found || word.id == words[i];
          names.push_back(word.id);
        }
        if (found) continue;
        const auto labelled = std::find_if(known.begin(), known.end(), [&](const ListWord& word) {
          bool is_label = false;
          word.label.for_each([&](const std::string& label) { is_label |= label == words[i]; });
          return is_label;
        });
        const Mark mark = item.record.marks.find(FieldPath() / field / i);
        found_.report(rules::kWordUnknown, mark, {field == "area" ? "areas" : "topics", words[i]})
            .near = labelled != known.end() ? std::vector<std::string>{labelled->id}
                                            : text::near_names(words[i], names);
      }
    };
    check(item.common().area, "area", model_.settings.areas);
    check(item.common().topics, "topics", model_.settings.topics);
  }

 private:
  std::optional<ItemNumber> resolve(const Item& from, const std::string& id, const Mark& mark) {
    const auto it = model_.by_id.find(id);
    if (it == model_.by_id.end()) {
      if (hidden_.count(id) > 0) {
        // What is wrong with a broken record stands there, once.
        if (model_.broken.count(id) == 0) found_.report(rules::kReferenceHidden, mark, {id});
      } else {
        unknown(id, mark);
      }
      return std::nullopt;
    }
    const Item& target = model_.items[it->second];
    if (&target == &from) {
      found_.report(rules::kReferenceToItself, mark, {id});
      return std::nullopt;
    }
    if (target.common().sample && !from.common().sample) {
      found_.report(rules::kReferenceToSample, mark, {id});
    }
    return it->second;
  }

  void unknown(const std::string& id, const Mark& mark) {
    const std::string_view kind = kind_of_id(id);
    if (near_.empty()) {
      for (const Item& item : model_.items) near_.push_back(item.id);
    }
    found_.report(rules::kReferenceUnknown, mark, {id, std::string(kind)}).near =
        text::near_names(id, near_);
  }

  void attachment(const Item& item, const std::string& name, const Mark& mark) {
    for (const Attachment& file : item.attachments) {
      if (file.name == name) return;
    }
    const auto& hidden = item.hidden_files;
    if (std::find(hidden.begin(), hidden.end(), name) != hidden.end()) return;
    if (name.find_first_of(":/") != std::string::npos) return;  // not a file's name: said before
    std::vector<std::string_view> names;
    for (const Attachment& file : item.attachments) names.push_back(file.name);
    found_.report(rules::kAttachmentUnknown, mark, {name, item.id}).near =
        text::near_names(name, names);
  }

  const Model& model_;
  const std::unordered_set<std::string>& hidden_;
  Diagnostics& found_;
  std::vector<std::string_view> near_;
};

// The days of the next twelve months, but none after the record must be checked again.
void expand_dates(Item& item, text::Date today) {
  const auto* schedule = schedule_of(item);
  if (schedule == nullptr || schedule->empty()) return;
  if (item.freshness == Freshness::overdue || item.freshness == Freshness::archived) return;
  text::Date last = today.plus_months(12);
  if (const auto again = check_again(item.common().checked)) last = std::min(last, *again);
  item.dates = expand(*schedule, today, last);
  item.dates.shrink_to_fit();  // kept for the whole run
}

// Days of a check that cannot be, or hold for too long.
void report_check(const Item& item, text::Date today, Diagnostics& found) {
  const auto& checked = item.common().checked;
  if (!checked || !checked->date || !grows_old(item.kind())) return;
  const FieldPath at = FieldPath() / "checked";
  if (is_checked_ahead(checked, today)) {
    found.report(rules::kCheckedAhead, item.record.marks.find(at / "date"),
                 {text::iso(*checked->date), text::iso(today)});
  } else if (checked->again && *checked->again > *check_again(checked)) {
    found.report(rules::kCheckedTooLong, item.record.marks.find(at / "again"),
                 {text::iso(*checked->again), text::iso(*check_again(checked))});
  }
}

void report_freshness(const Item& item, text::Date today, Diagnostics& found) {
  if (is_checked_ahead(item.common().checked, today)) return;  // said by report_check()
  if (item.freshness != Freshness::due && item.freshness != Freshness::overdue &&
      item.freshness != Freshness::archived) {
    return;
  }
  const auto again = check_again(item.common().checked);
  const Mark mark = item.record.marks.find(FieldPath() / "checked" / "again");
  // For a number whose digits are hidden check_numbers() says so.
  if (item.kind() == Kind::number && !digits_may_be_shown(item.common(), today)) return;
  found.report(item.freshness == Freshness::due ? rules::kRecordDue : rules::kRecordOverdue, mark,
               {text::iso(*again)});
}

void note_change(Model& model, std::optional<text::Date> day) {
  if (day && *day > model.today && (!model.next_change || *day < *model.next_change)) {
    model.next_change = day;
  }
}

// Read without haste: characters of languages that put no blanks between words, else words, a
// minute.
uint16_t reading_minutes(const syntax::Document& body, kinds::Language language) {
  constexpr size_t kCharactersAMinute = 400, kWordsAMinute = 180;
  const bool has_blanks = !language.is_japanese() && language.html_lang().substr(0, 2) != "zh";
  size_t count = 0;
  syntax::for_each_prose_text(body, [&](uint32_t, std::string_view text) {
    const auto spaces = static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
    count += has_blanks ? spaces + 1 : text::count_characters(text);
  });
  const size_t rate = has_blanks ? kWordsAMinute : kCharactersAMinute;
  return count == 0 ? 0 : static_cast<uint16_t>(std::max<size_t>(1, (count + rate / 2) / rate));
}

void work_out(Item& item, Model& model, Diagnostics& found) {
  const kinds::Common& common = item.common();
  item.freshness = freshness(item.kind(), common.checked, model.today);
  if (common.checked && !is_checked_ahead(common.checked, model.today)) {
    item.changed = common.checked->date;
  }
  if (const kinds::Room* room = room_of(item); room != nullptr && room->date) {
    note_change(model, room->date);
    note_change(model, last_day_of(*room, model.settings).plus_days(1));
  }
  forget_old_room(item, model.settings, model.today);
  item.sort_key = text::kana_sort_key(common.kana.empty() ? common.title.ja : common.kana);
  item.sort_key.shrink_to_fit();  // kept for the whole run
  expand_dates(item, model.today);
  if (item.kind() == kinds::Kind::story) {
    for (const kinds::Language language : model.settings.languages.spoken()) {
      item.minutes[language] = reading_minutes(std::as_const(item).body[language], language);
    }
  }
  item.date = date_for_order(item, model.today);
  report_check(item, model.today, found);
  report_freshness(item, model.today, found);
  note_change(model, next_freshness_change(item.kind(), common.checked, model.today));
  if (!item.dates.empty()) note_change(model, item.dates.front().date.plus_days(1));
  // Its calendars are there until then.
  if (const auto last = last_happening(item)) note_change(model, last->plus_days(1));
  if (item.kind() == Kind::event && item.date && *item.date >= model.today) {
    note_change(model, item.date->plus_days(1));
  }
}

// Which listed records name an item: what happens at a place, what an organisation runs.
void build_used_by(Model& model) {
  model.used_by.resize(model.items.size());
  for (const auto& list : model.lists) {
    for (const ItemNumber user : list) {
      kinds::for_each_reference(model.items[user].record,
                                [&](const kinds::Field&, Reference& ref, FieldPath) {
                                  auto& users = model.used_by[ref.target];
                                  if (users.empty() || users.back() != user) users.push_back(user);
                                });
    }
  }
}

void build_glossary(Model& model) {
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    const auto* term = model.items[n].record.get<kinds::Term>();
    if (term == nullptr || !term->mark) continue;
    // Texts are searched for the word, not for how its reading is written: ｜傾聴《けいちょう》.
    Diagnostics reported_before;
    const auto title =
        syntax::parse_inline(model.items[n].common().title.ja, source::Mark{}, reported_before);
    model.glossary.add(syntax::plain_text(title), n);
    for (const std::string& word : term->also) model.glossary.add(word, n);
  }
  model.glossary.finish();
}

}  // namespace

Model link(Settings settings, Selected selected, text::Date today, Diagnostics& found) {
  Model model;
  model.settings = std::move(settings);
  model.today = today;
  model.items = std::move(selected.items);
  model.gone = std::move(selected.gone);
  model.broken = std::move(selected.broken);
  model.next_change = selected.next_change;
  std::sort(model.items.begin(), model.items.end(), [](const Item& a, const Item& b) {
    return a.kind() != b.kind() ? a.kind() < b.kind() : a.slug < b.slug;
  });
  model.by_id.reserve(model.items.size());
  for (ItemNumber n = 0; n < model.items.size(); ++n) model.by_id.emplace(model.items[n].id, n);

  Linker linker(model, selected.hidden, found);
  for (Item& item : model.items) {
    linker.references(item);
    linker.body_links(item);
    linker.words(item);
    work_out(item, model, found);
  }
  // Only when every name is resolved: what a group hides, its place may still show elsewhere.
  for (Item& item : model.items) {
    hide_places(item, model);
    hide_digits(item, today);
  }
  build_glossary(model);
  build_lists(model);
  build_facets(model);
  model.calendar = calendar_of(model);
  build_memo(model);
  build_used_by(model);
  return model;
}

}  // namespace hiroba::model
