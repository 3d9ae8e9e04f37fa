#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/commands.h"
#include "app/say.h"
#include "model/consent_uses.h"
#include "model/freshness.h"
#include "publish/load_site.h"
#include "text/date_format.h"

namespace hiroba::app {
namespace {

using model::Item;
using text::Date;

constexpr int kDaysAhead = 60;

// One thing that somebody has to look at, by its day.
struct Entry {
  Date day;
  std::string_view ja, en;
  const Item* item;
};

class Ledger {
 public:
  explicit Ledger(const model::Model& model) : model_(model) {
    for (const Item& item : model_.items) add(item);
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tie(a.day, a.item->id, a.ja) < std::tie(b.day, b.item->id, b.ja);
    });
  }

  void print(bool ja) const {
    if (entries_.empty()) {
      say(stdout, "{}\n",
          ja ? "60日のあいだに見るものはありません。" : "Nothing to look at within 60 days.");
      return;
    }
    for (const Entry& e : entries_) {
      const int left = e.day.days() - model_.today.days();
      const std::string when =
          left < 0    ? std::to_string(-left) + (ja ? "日すぎた" : " days past")
          : left == 0 ? std::string(ja ? "きょう" : "today")
                      : (ja ? "あと" : "in ") + std::to_string(left) + (ja ? "日" : " days");
      say(stdout, "{}  {}  {}  {}{}\n", text::iso(e.day), when, ja ? e.ja : e.en, e.item->id,
          who(*e.item));
    }
  }

 private:
  void add(const Item& item) {
    if (const kinds::Consent* consent = model::consent_of(item)) {
      near(consent->review, "本人と見直す", "look at it with the person", item);
      near(consent->expires, "同意が終わる", "consent ends", item);
    }
    if (model::grows_old(item.kind())) {
      near(model::check_again(item.common().checked), "今も本当か確かめる",
           "check that it is still true", item);
    }
    if (item.common().publish)
      near(item.common().publish->until, "公開が終わる", "publication ends", item);
  }

  // What lies further back stays: nobody has looked at it yet.
  void near(const std::optional<Date>& day, std::string_view ja, std::string_view en,
            const Item& item) {
    if (day && *day <= model_.today.plus_days(kDaysAhead))
      entries_.push_back(Entry{*day, ja, en, &item});
  }

  // Titles stay out of it: a list like this is printed and passed on.
  static std::string who(const Item& item) {
    const std::string& owner = item.common().owner;
    return owner.empty() ? "" : "  " + owner;
  }

  const model::Model& model_;
  std::vector<Entry> entries_;
};

}  // namespace

int ledger_command(const CommonOptions& options) {
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  request.audience = kinds::Visibility::office;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto site = publish::load_site(request, "", *disk, files, found);
  if (!site || found.has_errors()) return report(found, files, *disk, options);
  Ledger(site->model).print(options.message_language() == source::MessageLanguage::ja);
  return kFine;
}

}  // namespace hiroba::app
