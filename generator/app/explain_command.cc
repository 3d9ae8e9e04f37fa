#include <fmt/format.h>

#include <string>
#include <vector>

#include "app/commands.h"
#include "app/rules.h"
#include "app/say.h"
#include "text/near.h"

namespace hiroba::app {
namespace {

std::string_view severity_word(source::Severity severity, bool ja) {
  switch (severity) {
    case source::Severity::error:
      return ja ? "エラー（公開を止めます）" : "error (stops publication)";
    case source::Severity::warning: return ja ? "注意" : "warning";
    case source::Severity::note: break;
  }
  return ja ? "お知らせ" : "note";
}

// Without the words of a case, {0} and {1} read as blanks to fill.
std::string as_pattern(std::string_view text) {
  return source::fill(text, {"○○", "△△", "□□", "◇◇", "▽▽"});
}

void print_rule(const source::Rule& rule, bool ja) {
  say(stdout, "{}\n  {}\n\n{}\n", rule.id, severity_word(rule.severity, ja),
      as_pattern(ja ? rule.ja : rule.en));
  const std::string_view cure = ja ? rule.cure_ja : rule.cure_en;
  if (!cure.empty()) say(stdout, "\n{}{}\n", ja ? "直し方: " : "Cure: ", as_pattern(cure));
  if (!rule.bad_example.empty())
    say_text(stdout,
             fmt::format("\n{}\n{}\n", ja ? "よくない例:" : "Bad example:", rule.bad_example));
}

}  // namespace

int explain_command(const CommonOptions& options, const std::string& id) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  if (id.empty()) {
    for (const source::Rule* rule : all_rules()) say(stdout, "{}\n", rule->id);
    return kFine;
  }
  if (const source::Rule* rule = find_rule(id)) {
    print_rule(*rule, ja);
    return kFine;
  }
  std::vector<std::string_view> ids;
  for (const source::Rule* rule : all_rules()) ids.push_back(rule->id);
  say(stderr, "{}",
      ja ? fmt::format("「{}」という名前の知らせはありません。", id)
         : fmt::format("There is no rule \"{}\".", id));
  for (const std::string& near : text::near_names(id, ids)) say(stderr, " {}", near);
  say(stderr, "\n");
  return kUsage;
}

}  // namespace hiroba::app
