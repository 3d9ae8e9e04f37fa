#include <algorithm>
#include <vector>

#include "source/rule.h"
#include "source/rules/answers.h"
#include "source/rules/attachments.h"
#include "source/rules/publish.h"
#include "source/rules/check.h"
#include "source/rules/consent.h"
#include "source/rules/content.h"
#include "source/rules/emit.h"
#include "source/rules/kinds.h"
#include "source/rules/markdown.h"
#include "source/rules/messages.h"
#include "source/rules/model.h"
#include "source/rules/pictures.h"
#include "source/rules/register.h"
#include "source/rules/story.h"
#include "source/rules/syntax.h"
#include "source/rules/template.h"

namespace hiroba::source {
namespace {

template <size_t N>
void add(std::vector<const Rule*>& all, const Rule* const (&some)[N]) {
  for (const Rule* rule : some) all.push_back(rule);
}

std::vector<const Rule*> join() {
  std::vector<const Rule*> all;
  add(all, rules::kSyntaxRules);
  add(all, rules::kMarkdownRules);
  add(all, rules::kContentRules);
  add(all, rules::kKindsRules);
  add(all, rules::kModelRules);
  add(all, rules::kConsentRules);
  add(all, rules::kStoryRules);
  add(all, rules::kCheckRules);
  add(all, rules::kTemplateRules);
  add(all, rules::kEmitRules);
  add(all, rules::kPublishRules);
  add(all, rules::kPictureRules);
  add(all, rules::kAttachmentRules);
  add(all, rules::kAnswerRules);
  add(all, rules::kRegisterRules);
  add(all, rules::kMessageRules);
  std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return all;
}

}  // namespace

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> all = join();
  return all;
}

const Rule* find_rule(std::string_view id) {
  const auto all = all_rules();
  const auto it = std::lower_bound(all.begin(), all.end(), id,
                                   [](const Rule* r, std::string_view i) { return r->id < i; });
  return it != all.end() && (*it)->id == id ? *it : nullptr;
}

}  // namespace hiroba::source
