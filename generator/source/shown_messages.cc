#include "source/shown_messages.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "source/message_limits.h"
#include "source/rules.h"

namespace hiroba::source {
namespace {

class Selection {
 public:
  Selection(const Diagnostics& found, const SourceSet& files) : found_(found), files_(files) {}

  ShownMessages run() {
    for (const LeftOut& one : found_.left_out()) {
      left_out_[one.file].push_back(one);
      out_.not_shown += one.count;
    }
    const std::vector<Diagnostic>& list = found_.list();
    for (size_t i = 0; i < list.size(); ++i) last_of_file_[list[i].mark.file] = i;
    for (size_t i = 0; i < list.size(); ++i) {
      add(list[i]);
      if (last_of_file_[list[i].mark.file] == i) add_notes(list[i].mark.file);
    }
    add_notes_of_rules();
    return std::move(out_);
  }

 private:
  void add(const Diagnostic& finding) {
    ++kept_[{finding.mark.file, finding.rule->id}];
    if (++of_rule_[finding.rule->id] > kMostShownOfRule) {
      ++out_.not_shown;
      return;
    }
    out_.messages.push_back(finding);
    if (!finding.mark.known() || !files_[finding.mark.file].is_private) return;
    // Messages quote what was written; of a private file not even that may reach a log (content
    // policy 4). Place, rule and cure are left.
    Diagnostic& message = out_.messages.back();
    std::fill(message.args.begin(), message.args.end(), "…");
    message.near.clear();
  }

  void add_notes(FileId file) {
    for (const LeftOut& one : left_out_[file]) {
      // Told with the other files when not even the first of them are shown.
      if (of_rule_[one.rule->id] > kMostShownOfRule) {
        of_rule_[one.rule->id] += one.count;
      } else {
        note(rules::kMessagesMore, file, one.rule->id, one.count,
             kept_[{file, one.rule->id}] + one.count);
      }
    }
  }

  void add_notes_of_rules() {
    for (const auto& [id, count] : of_rule_) {
      if (count > kMostShownOfRule)
        note(rules::kMessagesMoreFiles, 0, id, count - kMostShownOfRule, count);
    }
  }

  void note(const Rule& rule, FileId file, std::string_view id, size_t more, size_t all) {
    out_.messages.push_back(Diagnostic{&rule,
                                       Mark{file, 0, 0, 0},
                                       {std::string(id), std::to_string(more), std::to_string(all)},
                                       {},
                                       {}});
  }

  const Diagnostics& found_;
  const SourceSet& files_;
  std::map<FileId, std::vector<LeftOut>> left_out_;
  std::map<FileId, size_t> last_of_file_;
  std::map<std::pair<FileId, std::string_view>, size_t> kept_;
  std::map<std::string_view, size_t> of_rule_;
  ShownMessages out_;
};

}  // namespace

ShownMessages shown_messages(const Diagnostics& found, const SourceSet& files) {
  return Selection(found, files).run();
}

bool is_note_of_more(const Diagnostic& message) {
  return message.rule == &rules::kMessagesMore || message.rule == &rules::kMessagesMoreFiles;
}

}  // namespace hiroba::source
