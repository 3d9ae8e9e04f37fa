#include "imports/settle.h"

#include <algorithm>

#include "imports/cells.h"
#include "imports/new_slug.h"
#include "imports/rules.h"
#include "imports/tidy.h"
#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "text/date_format.h"

namespace hiroba::imports {
namespace {

using kinds::Kind;
using syntax::Node;

std::string slug_of(const std::string& id) { return id.substr(id.find('/') + 1); }

std::string text_of(const Draft& draft, std::string_view name) {
  const FieldValue* field = draft.find(name);
  return field == nullptr ? "" : field->node.text;
}

std::string content_folder(const model::Settings& settings) {
  for (const model::ContentRoot& root : settings.content_roots) {
    if (!root.is_private && root.name != "stories") return root.path;
  }
  return "content";
}

// Events are called alike from year to year.
bool is_another_day(const Draft& draft, const KnownRecord& known) {
  const auto* event = known.record->get<kinds::Event>();
  if (event == nullptr || !event->start) return false;
  const std::string there = text::iso(*event->start);
  return text_of(draft, "start").substr(0, 10) != there.substr(0, 10);
}

}  // namespace

Settler::Settler(const KnownSite& site, const Headings& headings, text::Date today, State state,
                 Report& report)
    : site_(site), headings_(headings), today_(today), state_(std::move(state)), report_(report) {
  for (const KnownRecord& one : site.records()) ids_.insert(one.id());
  // A name that somebody has deleted is not given to another record.
  for (const auto& [key, row] : state_.rows) {
    ids_.insert(row.record);
    rows_of_.emplace(row.record, key);
  }
}

std::string Settler::title_of(const WrittenRecord& row) const {
  const KnownRecord* known = site_.find(row.record);
  const bool is_read = known != nullptr && known->record != nullptr;
  return is_read ? folded_title(known->record->common.title.ja) : "";
}

bool Settler::match_names(const std::vector<RowName>& rows) {
  std::map<std::string, std::string> titles;  // of rows, to their keys
  for (const RowName& row : rows) titles.emplace(folded_title(row.title), row.key);
  // A record whose name stands in another row than its number says.
  const bool have_moved = std::any_of(rows.begin(), rows.end(), [&](const RowName& row) {
    const WrittenRecord* entry = written(row.key);
    const std::string title = entry == nullptr ? "" : title_of(*entry);
    const auto at = titles.find(title);
    return title != folded_title(row.title) && at != titles.end() && at->second != row.key;
  });
  if (!have_moved) return false;
  std::map<std::string, WrittenRecord> moved;
  for (auto& [hash, row] : state_.rows) {
    const auto at = row.is_beside ? titles.end() : titles.find(title_of(row));
    if (row.is_beside) moved.emplace(hash, row);
    else moved[short_hash(at == titles.end() ? "gone:" + row.record : at->second)] = row;
  }
  state_.rows = std::move(moved);
  rows_of_.clear();
  for (const auto& [hash, row] : state_.rows) rows_of_.emplace(row.record, hash);
  return true;
}

void Settler::note_seen(const std::string& record) {
  const auto [first, last] = rows_of_.equal_range(record);
  for (auto it = first; it != last; ++it) seen_.insert(it->second);
}

WrittenRecord* Settler::written(const std::string& key) {
  const auto found = state_.rows.find(short_hash(key));
  return found == state_.rows.end() ? nullptr : &found->second;
}

bool Settler::is_ours(const std::string& key, const KnownRecord& known) {
  const WrittenRecord* entry = written(key);
  return entry != nullptr && entry->record == known.id() &&
         entry->written == short_hash(known.bytes);
}

const KnownRecord* Settler::find_known(const Draft& draft, bool& is_deleted) {
  const WrittenRecord* entry = written(draft.key);
  if (!draft.slug.empty()) {
    const std::string id = std::string(kinds::kind_name(draft.kind)) + "/" + draft.slug;
    const KnownRecord* known = site_.find(id);
    is_deleted = known == nullptr && entry != nullptr && entry->record == id;
    return known;
  }
  if (entry == nullptr) {
    const KnownRecord* known =
        site_.titled(draft.kind, draft.title(), draft.find("sample") != nullptr);
    return known != nullptr && is_another_day(draft, *known) ? nullptr : known;
  }
  const KnownRecord* known = site_.find(entry->record);
  is_deleted = known == nullptr;
  return known;
}

void Settler::note_unchanged(const KnownRecord& known, const std::string& key) {
  seen_.insert(short_hash(key));
  note_seen(known.id());
  ++report_.counts.unchanged;
  const kinds::Common& common = known.record->common;
  if (common.draft && !common.listing) ++report_.counts.waiting;
}

void Settler::settle(Draft draft) {
  seen_.insert(short_hash(draft.key));
  bool is_deleted = false;
  const KnownRecord* known = find_known(draft, is_deleted);
  if (is_deleted) {
    report_.add(rules::kRowDeleted, draft.cells, {written(draft.key)->record});
    ++report_.counts.left;
    return;
  }
  if (known != nullptr) note_seen(known->id());
  const std::vector<Named> besides = name_besides(draft);
  std::string why;
  const auto made = imports::finish(draft, site_, report_, why);
  if (!made) {
    report_.add(rules::kRowBroken, draft.cells, {why});
    ++report_.counts.refused;
    return;
  }
  const size_t before = files_.size();
  decide(draft, *made, known);
  if (files_.size() == before) return;
  for (const Named& one : besides) {
    pending_.find(one.key)->second.is_wanted = true;
    if (one.made.rule != nullptr) report_.add(*one.made.rule, one.made.cells, one.made.args);
  }
}

void Settler::decide(Draft& draft, const Finished& made, const KnownRecord* known) {
  if (known == nullptr) {
    std::string id = draft.slug.empty()
                         ? new_id(draft)
                         : std::string(kinds::kind_name(draft.kind)) + "/" + draft.slug;
    write(draft, made, id, nullptr, false);
    ++report_.counts.made;
  } else if (known->record == nullptr) {
    report_.add(rules::kRowKnown, draft.cells, {known->id(), "（読めない記録）"});
    ++report_.counts.left;
    return;
  } else {
    const bool is_same = known->bytes == made.bytes ||
                         (syntax::serialize(kinds::node_of(*known->record, site_.languages())) ==
                              syntax::serialize(made.node) &&
                          tidy_body(known->body) == draft.body);
    if (is_same) {
      ++report_.counts.unchanged;
    } else if (is_ours(draft.key, *known)) {
      write(draft, made, known->id(), known, false);
      ++report_.counts.updated;
    } else {
      const WrittenRecord* entry = written(draft.key);
      const bool is_edited = entry != nullptr && entry->record == known->id();
      report_.add(is_edited ? rules::kRowEdited : rules::kRowKnown, draft.cells,
                  {known->id(), differences(draft, made, *known)});
      ++report_.counts.left;
      return;
    }
  }
  if (draft.is_draft && draft.find("listing") == nullptr) ++report_.counts.waiting;
}

void Settler::write(Draft& draft, const Finished& made, const std::string& id,
                    const KnownRecord* known, bool is_beside) {
  PlannedFile file;
  file.path = content_folder(site_.settings()) + "/" + id + made.ending;
  if (known != nullptr) {
    const std::string stem = known->path.substr(0, known->path.rfind('.'));
    file.path = stem + made.ending;
    file.replaces = known->path;
  }
  file.bytes = made.bytes;
  ids_.insert(id);
  state_.rows[short_hash(draft.key)] = WrittenRecord{id, short_hash(made.bytes), is_beside};
  files_.push_back(std::move(file));
}

std::string Settler::new_id(const Draft& draft) {
  const std::string kind(kinds::kind_name(draft.kind));
  return kind + "/" +
         new_slug(draft.kind, text_of(draft, "kana"), draft.title(), draft.key,
                  [&](const std::string& slug) { return ids_.count(kind + "/" + slug) > 0; });
}

std::string Settler::differences(const Draft& draft, const Finished& made,
                                 const KnownRecord& known) const {
  const Node there = kinds::node_of(*known.record, site_.languages());
  std::string out;
  for (const Column& column : headings_.columns()) {
    if (column.field() == nullptr || draft.find(column.path[0]->name) == nullptr) continue;
    const std::string here = write_cell(column, made.node, site_, today_);
    if (here == write_cell(column, there, site_, today_)) continue;
    out += (out.empty() ? "" : "、") + column.label;
  }
  if (!draft.body.empty() && tidy_body(known.body) != draft.body)
    out += out.empty() ? "本文" : "、本文";
  return out.empty() ? "（一覧にある項目は同じ）" : out;
}

// ---- records that rows name besides

const KnownRecord* Settler::find_beside(const Draft& draft, bool is_sample, bool& is_deleted) {
  if (const WrittenRecord* entry = written(draft.key)) {
    const KnownRecord* known = site_.find(entry->record);
    is_deleted = known == nullptr;
    return known;
  }
  if (draft.kind != Kind::number) return site_.titled(draft.kind, draft.title(), is_sample);
  for (const char* name : {"tel", "fax", "mail"}) {
    const std::string text = text_of(draft, name);
    if (!text.empty()) return site_.number(text, is_sample);
  }
  return nullptr;
}

Settler::Pending* Settler::pending(Beside& beside, bool is_sample) {
  const auto found = pending_.find(beside.record.key);
  if (found != pending_.end()) return &found->second;
  bool is_deleted = false;
  const KnownRecord* known = find_beside(beside.record, is_sample, is_deleted);
  if (is_deleted) {
    report_.add(rules::kRowDeleted, beside.record.cells, {written(beside.record.key)->record});
    return nullptr;
  }
  Pending made;
  made.record = beside.record;
  made.known = known;
  made.is_foreign = known != nullptr && !is_ours(beside.record.key, *known);
  made.id = known != nullptr ? known->id() : new_id(beside.record);
  ids_.insert(made.id);
  return &pending_.emplace(beside.record.key, std::move(made)).first->second;
}

// What this row says of it and the record does not.
void Settler::compare(const Pending& pending, const Beside& beside) {
  const Node there = pending.is_foreign && pending.known->record != nullptr
                         ? kinds::node_of(*pending.known->record, site_.languages())
                         : Node();
  std::vector<CellAt> cells;
  for (const FieldValue& field : beside.record.fields) {
    if (field.name == "title" || field.cells.empty()) continue;
    const Node* other = nullptr;
    if (pending.is_foreign) {
      other = there.type == Node::Type::map ? there.find(field.name) : nullptr;
    } else if (const FieldValue* own = pending.record.find(field.name)) {
      other = &own->node;
    }
    if (other == nullptr || syntax::serialize(*other) != syntax::serialize(field.node))
      cells.insert(cells.end(), field.cells.begin(), field.cells.end());
  }
  if (!cells.empty()) report_.add(rules::kCellElsewhere, cells, {beside.label, pending.id});
}

// Puts the references into the draft; gives the keys of what it needs.
std::vector<Settler::Named> Settler::name_besides(Draft& draft) {
  std::vector<Named> names;
  const bool is_sample = draft.find("sample") != nullptr;
  for (Beside& beside : draft.besides) {
    Pending* one = pending(beside, is_sample);
    if (one == nullptr) continue;
    compare(*one, beside);
    Named& named = names.emplace_back(Named{beside.record.key, {}});
    if (one->known == nullptr)
      named.made = {&rules::kCellNewRecord, {beside.label, one->id}, beside.record.cells};
    Node reference = syntax::text_node(slug_of(one->id));
    if (beside.is_list) {
      Node list;
      if (const FieldValue* there = draft.find(beside.field)) list = there->node;
      list.type = Node::Type::sequence;
      list.items.push_back(std::move(reference));
      reference = std::move(list);
    }
    draft.set(beside.field, std::move(reference), beside.record.cells);
  }
  return names;
}

void Settler::write_beside(const std::string& key, Pending& pending) {
  std::string why;
  Draft& draft = pending.record;
  draft.key = key;
  const auto made = imports::finish(draft, site_, report_, why);
  if (!made) {
    // Its reference would lead nowhere; rows are checked before, so this is said loudly.
    report_.add(rules::kRowBroken, draft.cells, {why});
    return;
  }
  if (pending.known != nullptr) {
    if (pending.known->bytes == made->bytes) return;
    write(draft, *made, pending.id, pending.known, true);
  } else {
    write(draft, *made, pending.id, nullptr, true);
    ++report_.counts.besides;
  }
}

void Settler::finish() {
  for (auto& [key, one] : pending_) {
    if (!one.is_foreign && (one.is_wanted || one.known != nullptr)) write_beside(key, one);
  }
  for (const auto& [hash, row] : state_.rows) {
    if (row.is_beside || seen_.count(hash) > 0 || site_.find(row.record) == nullptr) continue;
    report_.add(rules::kRowGone, {}, {row.record});
  }
}

}  // namespace hiroba::imports
