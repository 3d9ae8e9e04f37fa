#include "answers/register.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "answers/register_rows.h"
#include "answers/register_rules.h"
#include "model/routes.h"
#include "source/rules.h"
#include "system/real_folder.h"
#include "text/date_format.h"

namespace hiroba::answers {
namespace {

namespace fs = std::filesystem;
using source::Diagnostics;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Whether answers may be kept there: never where they would be published or go into a history.
bool is_place_for_answers(const std::string& folder, const std::string& site,
                          system::FileSystem& disk, Diagnostics& found) {
  const auto own_site = disk.real_path(site);
  if (own_site && system::lies_in(folder, *own_site, disk)) {
    found.report(rules::kRegisterInSite, {}, {folder, *own_site});
    return false;
  }
  for (fs::path above = folder;; above = above.parent_path()) {
    const std::string base = above == above.root_path() ? "" : above.string();
    if (disk.look(base + "/.git")) {
      found.report(rules::kRegisterInGit, {}, {folder, above.string()});
      return false;
    }
    if (disk.look(base + "/site/site.yaml") ||
        disk.look(base + "/" + std::string(model::kMarkerRoute))) {
      found.report(rules::kRegisterInSite, {}, {folder, above.string()});
      return false;
    }
    if (above.empty() || above == above.parent_path()) return true;
  }
}

void report_disk(const std::error_code& error, const std::string& path, Diagnostics& found) {
  found.report(rules::kRegisterDisk, {}, {path, error.message()});
}

std::string_view came_in_words(Came came) {
  switch (came) {
    case Came::text: return "文面";
    case Came::json: return "ファイル";
    case Came::posted: return "画面から";
    case Came::csv: return "表";
    case Came::workbook: return "Excel";
  }
  return "";
}

bool is_chosen(const FieldReading& field) {
  const kinds::Reads reads = field.field.part->reads;
  return reads == kinds::Reads::choice || reads == kinds::Reads::consent;
}

// «聞く、ただ居る (listen)»: people read the register, and programs know the value. One line each.
std::string with_words(const FieldReading& field, const std::string& value) {
  std::string out;
  for (size_t begin = 0; !value.empty() && begin <= value.size();) {
    const size_t end = std::min(value.find('\n', begin), value.size());
    const std::string one = value.substr(begin, end - begin);
    const auto choice = std::find_if(field.choices.begin(), field.choices.end(),
                                     [&](const Choice& each) { return each.value == one; });
    const bool is_consent = field.field.part->reads == kinds::Reads::consent;
    const bool has_label = choice != field.choices.end() && !choice->labels.empty();
    if (begin > 0) out += '\n';
    if (is_consent) out += "はい (" + one + ")";
    else out += has_label ? choice->labels[0] + " (" + one + ")" : one;
    begin = end + 1;
  }
  return out;
}

// The answers of a row as one text; the words beside a choice may have changed since.
std::string one_text(const std::vector<std::string>& cells, const FormReading& form) {
  std::string out;
  for (size_t i = kFirstAnswerColumn; i < cells.size(); ++i) {
    const size_t at = i - kFirstAnswerColumn;
    const bool is_choice = at < form.fields().size() && is_chosen(form.fields()[at]);
    const ReadValue value =
        is_choice ? read_value(cells[i], form.fields()[at].reading(text::kFirstDate)) : ReadValue{};
    const bool is_known = is_choice && value.error == ValueError::none;
    out.append(is_known ? value.canonical : cells[i]).append(1, '\0');
  }
  return out;
}

std::string proof_in_words(const Answers& answers) {
  if (answers.unproven.empty()) return answers.has_codes ? "記号あり" : "記号なし";
  std::string out = "照合できず（要確認）: ";
  for (size_t i = 0; i < answers.unproven.size(); ++i)
    out += (i > 0 ? "、" : "") + answers.unproven[i];
  return neutral(out);
}

std::vector<std::string> cells_of(const RegisterEntry& entry) {
  const Answers& answers = *entry.answers;
  std::vector<std::string> cells = {text::iso(entry.received),
                                    neutral(answers.reference),
                                    answers.form->item().id,
                                    std::to_string(answers.version),
                                    text::iso(kept_until(*answers.form, entry.received)),
                                    std::string(came_in_words(answers.came)),
                                    proof_in_words(answers),
                                    entry.is_sample ? "見本" : ""};
  for (size_t i = 0; i < answers.values.size(); ++i) {
    const FieldReading& field = answers.form->fields()[i];
    const std::string& value = answers.values[i];
    cells.push_back(neutral(is_chosen(field) ? with_words(field, value) : value));
  }
  return cells;
}

std::vector<std::string> cells_of(const Answers& answers) {
  return cells_of(RegisterEntry{&answers, text::kFirstDate, false});
}

std::string both(const std::vector<std::string>& cells, const FormReading& form) {
  return cells[kReferenceColumn] + '\0' + one_text(cells, form);
}

// Puts the bytes in the file's place, if it is still what it was. They have reached the disk
// before; that the new name has, too, is for settle().
bool replace_file(const std::string& path, std::string_view bytes,
                  const std::optional<system::DirectoryEntry>& seen, system::FileSystem& disk,
                  Diagnostics& found) {
  const std::string beside = path + ".new";
  std::error_code error;
  if (disk.look(beside))
    error = disk.remove_file(beside);  // of a run that was killed; we hold the lock
  if (!error) error = disk.create_private(beside, bytes);
  if (!error) {
    const auto now = disk.look(path);
    const bool is_same = now.has_value() == seen.has_value() &&
                         (!now || (now->stamp == seen->stamp && now->id == seen->id));
    if (!is_same) {
      disk.remove_file(beside);
      found.report(rules::kRegisterChanged, {}, {path});
      return false;
    }
    error = disk.rename(beside, path);
  }
  if (error) {
    if (disk.look(beside)) disk.remove_file(beside);
    report_disk(error, path, found);
    return false;
  }
  return true;
}

// A file of the folder with what is in it; nothing after a message.
struct StoredFile {
  std::string bytes;
  std::optional<system::DirectoryEntry> seen;
};
std::optional<StoredFile> read_file(const std::string& path, system::FileSystem& disk,
                                    Diagnostics& found) {
  StoredFile out;
  out.seen = disk.look(path);
  if (!out.seen) return out;
  if (out.seen->type != system::EntryType::file) {
    found.report(rules::kRegisterKind, {}, {path});
    return std::nullopt;
  }
  std::error_code error;
  auto bytes = disk.read(path, &error);
  if (!bytes) {
    report_disk(error, path, found);
    return std::nullopt;
  }
  out.bytes = std::move(*bytes);
  return out;
}

bool is_register(const RowsOfBytes& table) {
  if (table.rows.empty() || table.rows[0].cells.size() < kFirstAnswerColumn) return false;
  for (size_t i = 0; i < kFirstAnswerColumn; ++i) {
    if (table.rows[0].cells[i] != kRegisterColumns[i]) return false;
  }
  return true;
}

// Every row whole and as wide as the heading; otherwise reported.
bool is_sound(const RowsOfBytes& table, const std::string& path, Diagnostics& found) {
  for (size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].cells.size() == table.rows[0].cells.size()) continue;
    found.report(rules::kRegisterCut, {}, {path, std::to_string(i + 1)});
    return false;
  }
  if (table.is_cut)
    found.report(rules::kRegisterCut, {}, {path, std::to_string(table.rows.size() + 1)});
  return !table.is_cut;
}

// One run at a time. A disk that knows no locks is told and used all the same.
bool take_lock(RegisterFolder& folder, system::FileSystem& disk, Diagnostics& found) {
  system::LockAttempt attempt =
      disk.try_lock(folder.path + "/.hiroba-register.lock", "hiroba receive");
  folder.lock = std::move(attempt.lock);
  if (folder.lock) return true;
  if (!attempt.error) {
    found.report(source::rules::kLockHeld, {}, {folder.path, "hiroba receive"});
    return false;
  }
  const bool knows_no_locks = attempt.error == std::errc::not_supported ||
                              attempt.error == std::errc::no_lock_available ||
                              attempt.error == std::errc::function_not_supported ||
                              attempt.error == std::errc::operation_not_supported;
  if (knows_no_locks) found.report(source::rules::kLockUnsupported, {}, {folder.path});
  else report_disk(attempt.error, folder.path, found);
  return knows_no_locks;
}

}  // namespace

std::optional<RegisterFolder> open_register(const std::string& folder, const std::string& site,
                                            bool only_look, system::FileSystem& disk,
                                            Diagnostics& found) {
  RegisterFolder out;
  // Once more: «missing/../link» shows its link only without the missing part.
  out.path = system::real_folder(system::real_folder(folder, disk), disk);
  if (!is_place_for_answers(out.path, site, disk, found)) return std::nullopt;
  if (only_look) return out;
  if (const auto error = disk.make_private_directories(out.path)) {
    report_disk(error, out.path, found);
    return std::nullopt;
  }
  const auto entry = disk.look(out.path);
  if (entry && entry->is_open_to_others) found.report(rules::kRegisterOpen, {}, {out.path});
  if (!take_lock(out, disk, found)) return std::nullopt;
  return out;
}

void settle(const RegisterFolder& folder, system::FileSystem& disk) {
  // Everything is in its place: a disk that does not confirm is no reason to enter it all again.
  static_cast<void>(disk.sync(folder.path));
}

text::Date kept_until(const FormReading& form, text::Date received) {
  return received.plus_days(form.form().keep_days.value_or(kDaysKept));
}

Register Register::empty(const FormReading& form) {
  Register out;
  out.form_ = &form;
  out.path_ = form.item().slug + "-v" + std::to_string(form.version()) + ".csv";
  out.bytes_ = kBom;
  write_register_row(register_heading(form), out.bytes_);
  out.rows_ = 1;
  return out;
}

std::optional<Register> Register::read(const RegisterFolder& folder, const FormReading& form,
                                       system::FileSystem& disk, Diagnostics& found) {
  Register out = empty(form);
  out.path_ = folder.path + "/" + out.path_;
  auto stored = read_file(out.path_, disk, found);
  if (!stored) return std::nullopt;
  out.seen_ = std::move(stored->seen);
  if (stored->bytes.empty()) return out;  // begins today
  out.bytes_ = std::move(stored->bytes);
  const std::vector<std::string> heading = register_heading(form);
  const RowsOfBytes table = rows_of(out.bytes_);
  if (table.rows.empty() || table.rows[0].cells != heading) {
    found.report(rules::kRegisterHeader, {}, {out.path_});
    return std::nullopt;
  }
  if (!is_sound(table, out.path_, found)) return std::nullopt;
  for (out.rows_ = 1; out.rows_ < table.rows.size(); ++out.rows_) {
    const auto& cells = table.rows[out.rows_].cells;
    out.note(cells, out.rows_ + 1);
  }
  return out;
}

size_t Register::row_with_reference(const std::string& reference) const {
  const auto found = by_reference_.find(neutral(reference));
  return found == by_reference_.end() ? 0 : found->second;
}

size_t Register::row_with_answers(const Answers& answers) const {
  const auto found = by_answers_.find(one_text(cells_of(answers), *form_));
  return found == by_answers_.end() ? 0 : found->second.first;
}

size_t Register::rows_with_answers(const Answers& answers) const {
  const auto found = by_answers_.find(one_text(cells_of(answers), *form_));
  return found == by_answers_.end() ? 0 : found->second.count;
}

size_t Register::row_with_both(const Answers& answers) const {
  const auto found = by_both_.find(both(cells_of(answers), *form_));
  return found == by_both_.end() ? 0 : found->second;
}

void Register::note(const std::vector<std::string>& cells, size_t row) {
  if (!cells[kReferenceColumn].empty()) by_reference_.emplace(cells[kReferenceColumn], row);
  by_both_.emplace(both(cells, *form_), row);
  Same& same = by_answers_[one_text(cells, *form_)];
  if (same.count++ == 0) same.first = row;
}

size_t Register::add(const RegisterEntry& entry) {
  const std::vector<std::string> cells = cells_of(entry);
  write_register_row(cells, bytes_);
  ++rows_;
  ++added_;
  note(cells, rows_);
  return rows_;
}

bool Register::store(system::FileSystem& disk, Diagnostics& found) {
  return replace_file(path_, bytes_, seen_, disk, found);
}

std::vector<PurgedFile> purge_register(const RegisterFolder& folder, text::Date today,
                                       bool only_look, system::FileSystem& disk,
                                       Diagnostics& found) {
  std::vector<PurgedFile> out;
  std::error_code error;
  const auto names = disk.names(folder.path, error);
  if (error) report_disk(error, folder.path, found);
  for (const system::DirectoryEntry& name : names) {
    if (!name.name.ends_with(".csv")) continue;
    PurgedFile file{folder.path + "/" + name.name, 0, 0};
    const auto stored = read_file(file.path, disk, found);
    if (!stored) continue;
    const RowsOfBytes table = rows_of(stored->bytes);
    if (!is_register(table) || !is_sound(table, file.path, found)) continue;
    std::string left = stored->bytes.substr(0, table.rows[0].end);
    for (size_t i = 1; i < table.rows.size(); ++i) {
      const RowBytes& row = table.rows[i];
      // A spreadsheet may have written the day in its own way.
      const auto until = text::parse_japanese_date(row.cells[kUntilColumn]);
      if (!until) found.report(rules::kRegisterDate, {}, {file.path, std::to_string(i + 1)});
      if (until && *until < today) {
        ++file.removed;
        continue;
      }
      ++file.left;
      left += std::string_view(stored->bytes).substr(row.begin, row.end - row.begin);
    }
    const bool is_done =
        only_look || file.removed == 0 || replace_file(file.path, left, stored->seen, disk, found);
    if (is_done) out.push_back(std::move(file));
  }
  if (!only_look) settle(folder, disk);
  return out;
}

}  // namespace hiroba::answers
