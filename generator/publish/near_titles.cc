#include "publish/near_titles.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "kinds/rules.h"
#include "syntax/markdown/rules.h"
#include "text/near.h"

namespace hiroba::publish {
namespace {

using source::Diagnostic;

// Titles as they were written, with the names of their records; two may share one.
class Titles {
 public:
  Titles(const std::vector<model::Item>& items, const model::Settings& settings) {
    for (const model::Item& item : items) {
      const std::string& title = item.common().title.ja;
      if (item.is_broken || title.empty() || settings.content_roots[item.root].is_private) continue;
      ids_[title].push_back(&item.id);
    }
    for (const auto& [title, ids] : ids_) titles_.push_back(title);
    std::sort(titles_.begin(), titles_.end());
  }

  // Names of records whose title is this one, or near to it; of one kind only if `kind` names it.
  std::vector<std::string> ids_near(std::string_view written, std::string_view kind) const {
    std::vector<std::string> out;
    take(written, kind, out);
    for (const std::string& title : text::near_names(written, titles_)) take(title, kind, out);
    if (out.size() > kMost) out.resize(kMost);
    return out;
  }

 private:
  static constexpr size_t kMost = 3;

  void take(std::string_view title, std::string_view kind, std::vector<std::string>& out) const {
    const auto it = ids_.find(std::string(title));
    if (it == ids_.end()) return;
    for (const std::string* id : it->second) {
      const std::string_view own = std::string_view(*id).substr(0, id->find('/'));
      if (kind.empty()) out.push_back(*id);
      else if (own == kind) out.push_back(id->substr(id->find('/') + 1));
    }
  }

  std::unordered_map<std::string, std::vector<const std::string*>> ids_;
  std::vector<std::string_view> titles_;
};

}  // namespace

void add_near_titles(const std::vector<model::Item>& items, const model::Settings& settings,
                     source::Diagnostics& found) {
  std::optional<Titles> titles;
  found.add_near([&](const Diagnostic& d) -> std::vector<std::string> {
    const bool is_reference = d.rule == &kinds::rules::kFieldReference;
    const bool is_link = d.rule == &syntax::rules::kLinkForm;
    if (!is_reference && !is_link) return {};
    if (!titles) titles.emplace(items, settings);
    const std::string& written = d.args[is_reference ? 1 : 0];
    const size_t slash = written.find('/');
    const std::string words = slash == std::string::npos ? written : written.substr(slash + 1);
    return titles->ids_near(words, is_reference ? std::string_view(d.args[3]) : "");
  });
}

}  // namespace hiroba::publish
