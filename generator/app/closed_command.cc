#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "app/office_list.h"
#include "app/say.h"
#include "app/write_all.h"
#include "kinds/parse_record.h"
#include "model/schedule.h"
#include "syntax/check_text.h"
#include "syntax/edit_yaml.h"
#include "syntax/front_matter.h"
#include "syntax/write_yaml.h"
#include "syntax/yaml.h"
#include "text/date_format.h"

// «今日は休みです»: the day of a meeting is called off in its record, and a notice says so until
// that day is over.
namespace hiroba::app {
namespace {

using imports::KnownRecord;
using syntax::Node;
using text::Date;

int refuse(bool ja, std::string_view in_japanese, std::string_view in_english) {
  say(stderr, "{}\n", ja ? in_japanese : in_english);
  return kContentErrors;
}

// The record that is meant: by its whole name, or by that of its file alone.
const KnownRecord* find_record(const SiteRecords& site, const std::string& name) {
  const KnownRecord* found = nullptr;
  for (const KnownRecord& one : site.known) {
    const bool may_meet = one.kind == kinds::Kind::group || one.kind == kinds::Kind::event;
    if (!may_meet || (one.id() != name && one.slug != name)) continue;
    if (found != nullptr) return nullptr;  // a group and an event of one name
    found = &one;
  }
  return found;
}

const std::vector<kinds::Schedule>& schedules_of(const kinds::Record& record) {
  const auto* group = record.get<kinds::Group>();
  return group != nullptr ? group->schedule : record.as<kinds::Event>().schedule;
}

// Its fields as they were written, in the file as it lies there.
std::optional<Node> tree_of(const std::string& bytes, bool is_markdown) {
  source::Diagnostics ignored;
  std::string_view yaml = bytes;
  uint32_t first_line = 1;
  if (is_markdown) {
    const auto split = syntax::split_front_matter(bytes, 0, ignored);
    if (!split || !split->found) return std::nullopt;
    yaml = split->yaml;
    first_line = split->yaml_first_line;
  }
  return syntax::parse_yaml(yaml, 0, first_line, ignored);
}

std::string exception_text(Date day, const std::string& words) {
  std::string out = "{date: " + text::iso(day) + ", what: 休み";
  if (!words.empty()) out += ", note: " + syntax::yaml_on_one_line(syntax::text_node(words));
  return out + "}";
}

enum class Outcome { written, called_off_already, no_meeting, not_understood };

class Closing {
 public:
  Closing(const KnownRecord& record, Date day, std::string words)
      : record_(record), day_(day), words_(std::move(words)), bytes_(record.bytes) {}

  Outcome run() {
    // Places in the tree are places of the text as it was read.
    if (syntax::as_read(bytes_) != bytes_) return Outcome::not_understood;
    const auto tree = tree_of(bytes_, record_.path.ends_with(".md"));
    if (!tree) return Outcome::not_understood;
    const auto* event = record_.record->get<kinds::Event>();
    const bool is_of_one_day = event != nullptr && event->start && event->start->date == day_;
    return is_of_one_day ? call_off(*event, *tree) : leave_out(*tree);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  Outcome call_off(const kinds::Event& event, const Node& tree) {
    if (event.status == kinds::EventStatus::cancelled) return Outcome::called_off_already;
    const Node* status = tree.find("status");
    if (!take(status != nullptr ? syntax::with_value(bytes_, *status, "中止")
                                : syntax::with_entry(bytes_, tree, "status", "中止"))) {
      return Outcome::not_understood;
    }
    const bool has_words = tree.find("change") != nullptr;
    if (words_.empty() || has_words) return Outcome::written;
    const auto again = tree_of(bytes_, record_.path.ends_with(".md"));
    const std::string value = syntax::yaml_on_one_line(syntax::text_node(words_));
    const bool is_said = again && take(syntax::with_entry(bytes_, *again, "change", value));
    return is_said ? Outcome::written : Outcome::not_understood;
  }

  Outcome leave_out(const Node& tree) {
    const auto& schedules = schedules_of(*record_.record);
    const Node* written = tree.find("schedule");
    for (size_t i = 0; i < schedules.size(); ++i) {
      const auto& exceptions = schedules[i].exceptions;
      const bool is_out = std::any_of(exceptions.begin(), exceptions.end(),
                                      [&](const auto& e) { return e.date == day_; });
      if (is_out) return Outcome::called_off_already;
      if (!model::falls_on(schedules[i], day_)) continue;
      if (written == nullptr) return Outcome::not_understood;
      const bool is_list = written->type == Node::Type::sequence;
      if (is_list && i >= written->items.size()) return Outcome::not_understood;
      const Node& rule = is_list ? written->items[i] : *written;
      const Node* known = rule.type == Node::Type::map ? rule.find("exceptions") : nullptr;
      const std::string one = exception_text(day_, words_);
      const bool is_taken =
          known != nullptr && known->type == Node::Type::sequence
              ? take(syntax::with_item(bytes_, *known, one))
              : known == nullptr &&
                    take(syntax::with_entry(bytes_, rule, "exceptions", "[" + one + "]"));
      return is_taken ? Outcome::written : Outcome::not_understood;
    }
    return Outcome::no_meeting;
  }

  bool take(std::optional<std::string> changed) {
    if (changed) bytes_ = std::move(*changed);
    return changed.has_value();
  }

  const KnownRecord& record_;
  const Date day_;
  const std::string words_;
  std::string bytes_;
};

// Whether the changed file is still a record without an error, with that day called off.
bool is_right(const KnownRecord& record, const std::string& bytes, Date day,
              const kinds::Languages& languages) {
  const auto tree = tree_of(bytes, record.path.ends_with(".md"));
  if (!tree) return false;
  source::Diagnostics found;
  const kinds::Record read = kinds::parse_record(record.kind, *tree, 0, languages, found);
  if (found.has_errors()) return false;
  const auto* event = read.get<kinds::Event>();
  if (event != nullptr && event->status == kinds::EventStatus::cancelled) return true;
  for (const kinds::Schedule& schedule : schedules_of(read)) {
    for (const kinds::ScheduleException& exception : schedule.exceptions) {
      if (exception.date == day && exception.what == kinds::ExceptionWhat::cancelled) return true;
    }
  }
  return false;
}

std::string notice_text(const KnownRecord& record, Date day, Date today) {
  const kinds::Common& common = record.record->common;
  Node title;
  title.type = Node::Type::map;
  syntax::add_entry(
      title, "ja",
      syntax::text_node(fmt::format("{}月{}日（{}）の「{}」は、休みです", day.month, day.day,
                                    text::weekday_ja(day), common.title.ja)));
  const std::string checked = fmt::format("{{date: {}, by: 事務局, again: {}}}", text::iso(today),
                                          text::iso(std::max(day, today)));
  std::string out = "# 「hiroba closed」が書きました。この日が過ぎると、ひとりでに消えます。\n";
  out += syntax::yaml_entry("title", title.entries[0].value);
  out += "kana: やすみのおしらせ\n";
  if (common.sample) out += "sample: true\n";
  out += "date: " + text::iso(today) + "\n";
  out += "about: [" + record.id() + "]\n";
  out += "publish: {until: " + text::iso(std::max(day, today)) + "}\n";
  return out + "checked: " + checked + "\n";
}

}  // namespace

int closed_command(const CommonOptions& options, const ClosedOptions& what) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto day = what.day.empty() ? std::optional(request.today) : text::parse_date(what.day);
  if (!day) {
    say(stderr, "{}\n",
        ja ? "--on には、2026-12-02 のように日を書きます。" : "--on takes a day as 2026-12-02.");
    return kUsage;
  }
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto site = read_records(request, *disk, files, found);
  if (!site) return report(found, files, *disk, options);
  const KnownRecord* record = find_record(*site, what.record);
  if (record == nullptr || record->record == nullptr) {
    return refuse(
        ja, "その名前の集まりか催しが、一つに決まりません。group/名前 か event/名前 と書きます。",
        "No single group or event has that name; write group/NAME or event/NAME.");
  }
  Closing closing(*record, *day, what.words);
  Outcome outcome = closing.run();
  if (outcome == Outcome::written &&
      !is_right(*record, closing.bytes(), *day, site->settings.languages)) {
    outcome = Outcome::not_understood;
  }
  switch (outcome) {
    case Outcome::no_meeting:
      return refuse(
          ja, "その日には、集まりも催しもありません。日を確かめてください（--on 2026-12-02）。",
          "Nothing is held on that day; see --on.");
    case Outcome::called_off_already:
      say(stdout, "{}\n",
          ja ? "その日は、もう休みか変更になっています。" : "That day is off already.");
      return kFine;
    case Outcome::not_understood:
      say(stderr,
          ja ? "{0} の書きかたでは、書き足せませんでした。schedule の exceptions に手で書きます:\n "
               "   {1}\n"
             : "{0} could not be added to; write it under exceptions of schedule:\n    {1}\n",
          record->path, exception_text(*day, what.words));
      return kContentErrors;
    case Outcome::written: break;
  }
  std::string stamp = text::iso(*day);
  std::erase(stamp, '-');
  const std::string notice = request.site + "/" + site->settings.content_roots[0].path +
                             "/notice/yasumi-" + record->slug + "-" + stamp + ".yaml";
  const std::string path = request.site + "/" + record->path;
  std::vector<FileToWrite> changes = {{path, closing.bytes(), path, record->bytes}};
  if (!disk->look(notice)) {
    changes.push_back({notice, notice_text(*record, *day, request.today), "", ""});
  }
  std::string failed;
  if (const auto error = write_all(changes, *disk, failed)) {
    say(stderr, "{}: {}\n", failed, error.message());
    return kEnvironment;
  }
  say(stdout,
      ja ? "{0} を休みにしました（{1}）。お知らせも書きました。公開するには: hiroba build\n"
           "その日に出かける人には間に合わないことがあります。電話などでも知らせてください。\n"
         : "{0} is off on {1}, and a notice says so. To publish: hiroba build\n"
           "Who leaves the house today may not see it: say it by telephone, too.\n",
      record->id(), text::iso(*day));
  return kFine;
}

}  // namespace hiroba::app
