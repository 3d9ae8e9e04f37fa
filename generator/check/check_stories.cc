#include <algorithm>

#include "check/site_rules.h"
#include "check/story_rules.h"
#include "model/rules.h"
#include "text/near.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using model::Item;

class StoryCheck {
 public:
  StoryCheck(const Item& item, source::Diagnostics& found) : item_(item), found_(found) {}

  void run(const kinds::Story& story) {
    for (size_t i = 0; i < story.pictures.size(); ++i) {
      file(story.pictures[i].file, FieldPath() / "pictures" / i / "file");
    }
    for (size_t i = 0; i < story.recordings.size(); ++i) {
      const FieldPath at = FieldPath() / "recordings" / i;
      file(story.recordings[i].file, at / "file");
      if (!story.recordings[i].captions.empty())
        file(story.recordings[i].captions, at / "captions");
    }
    const bool has_words = !item_.body[kinds::Language()].empty();
    if (story.recordings.empty() || has_words) return;
    found_.report(rules::kStoryNoTranscript, item_.record.marks.find(FieldPath() / "recordings"));
  }

 private:
  void file(const std::string& name, FieldPath at) {
    std::vector<std::string_view> names;
    for (const model::Attachment& a : item_.attachments) names.push_back(a.name);
    if (std::find(names.begin(), names.end(), name) != names.end()) return;
    found_.report(model::rules::kAttachmentUnknown, item_.record.marks.find(at), {name, item_.id})
        .near = text::near_names(name, names);
  }

  const Item& item_;
  source::Diagnostics& found_;
};

}  // namespace

// Rows whose files the consent does not cover were taken out before.
void check_stories(const model::Model& model, source::Diagnostics& found) {
  for (const Item& item : model.items) {
    if (const auto* story = item.record.get<kinds::Story>()) StoryCheck(item, found).run(*story);
  }
}

}  // namespace hiroba::check
