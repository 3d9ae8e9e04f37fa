#include "app/rules.h"

#include <algorithm>
#include <vector>

#include "answers/register_rules.h"
#include "answers/rules.h"
#include "attachments/rules.h"
#include "check/rules.h"
#include "check/story_rules.h"
#include "emit/rules.h"
#include "imports/rules.h"
#include "kinds/rules.h"
#include "model/consent_rules.h"
#include "model/rules.h"
#include "pages/rules.h"
#include "pictures/rules.h"
#include "portal/rules.h"
#include "publish/content_rules.h"
#include "publish/rules.h"
#include "publish/search_rules.h"
#include "source/rules.h"
#include "syntax/markdown/rules.h"
#include "syntax/rules.h"
#include "tables/rules.h"
#include "template/rules.h"

namespace hiroba::app {
namespace {

using source::Rule;

template <size_t N>
void add(std::vector<const Rule*>& all, const Rule* const (&some)[N]) {
  all.insert(all.end(), std::begin(some), std::end(some));
}

std::vector<const Rule*> join() {
  std::vector<const Rule*> all;
  add(all, source::rules::kSourceRules);
  add(all, syntax::rules::kSyntaxRules);
  add(all, syntax::rules::kMarkdownRules);
  add(all, tables::rules::kTableRules);
  add(all, kinds::rules::kKindsRules);
  add(all, model::rules::kModelRules);
  add(all, model::rules::kConsentRules);
  add(all, pictures::rules::kPictureRules);
  add(all, attachments::rules::kAttachmentRules);
  add(all, check::rules::kCheckRules);
  add(all, check::rules::kStoryRules);
  add(all, tmpl::rules::kTemplateRules);
  add(all, emit::rules::kEmitRules);
  add(all, pages::rules::kPageRules);
  add(all, answers::rules::kAnswerRules);
  add(all, answers::rules::kRegisterRules);
  add(all, imports::rules::kImportRules);
  add(all, portal::rules::kPortalRules);
  add(all, publish::rules::kContentRules);
  add(all, publish::rules::kPublishRules);
  add(all, publish::rules::kSearchRules);
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

}  // namespace hiroba::app
