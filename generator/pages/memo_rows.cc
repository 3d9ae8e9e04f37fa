#include "pages/memo.h"

// All that can be named in the memo, once, for its script.
namespace hiroba::pages {
namespace {

class MemoRows final : public MemoPage {
 public:
  explicit MemoRows(Language language) : MemoPage(language, {}) {}

  std::string numbered_route(const Model&, uint32_t, Language language) const override {
    return memo_rows_route(language);
  }
  TemplateUse use() const override { return {"entries/memo.html", "memo", "memo"}; }
  bool is_indexed(const Model&) const override { return false; }
  Role role() const override { return Role::rows; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (model.memo.entries.empty()) return;
  auto rows = std::make_unique<MemoRows>(language);
  rows->take_all(model.memo.entries.size());
  plan.add(std::move(rows));
}

}  // namespace

std::string memo_rows_route(Language language) {
  return model::page_route(language, {"memo/entries.js"});
}

extern const Sort k_memo_rows{&plan, nullptr, {}};

}  // namespace hiroba::pages
