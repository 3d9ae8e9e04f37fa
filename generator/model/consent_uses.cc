#include "model/consent_uses.h"

#include <algorithm>
#include <unordered_map>

#include "kinds/walk.h"
#include "model/consent_rules.h"

namespace hiroba::model {
namespace {

using kinds::Consent;
using kinds::ConsentScope;
using kinds::FieldPath;
using kinds::Language;
using kinds::ShownAs;

template <class Enum>
std::string word(Enum value) {
  const kinds::Choice* choice = kinds::choice_of(value);
  return choice == nullptr ? "" : std::string(choice->ja);
}

bool is_shown(const Consent& consent, ShownAs how) {
  return std::find(consent.shown.begin(), consent.shown.end(), how) != consent.shown.end();
}

class Keeper {
 public:
  Keeper(std::vector<Item>& items, source::Diagnostics& found) : items_(items), found_(found) {
    for (const Item& item : items_) {
      if (item.kind() == kinds::Kind::story) consents_.emplace(item.id, consent_of(item));
    }
  }

  void run() {
    for (Item& item : items_) {
      if (auto* booklet = const_cast<kinds::Booklet*>(item.record.get<kinds::Booklet>())) {
        references(item, booklet->stories, ConsentScope::booklet);
      } else if (auto* course = const_cast<kinds::Course*>(item.record.get<kinds::Course>())) {
        references(item, course->stories, ConsentScope::training);
      } else if (auto* sheet = const_cast<kinds::Supporter*>(item.record.get<kinds::Supporter>())) {
        // Together they tell who stands behind the pen name.
        references(item, sheet->stories, ConsentScope::sheet);
      } else if (auto* story = const_cast<kinds::Story*>(item.record.get<kinds::Story>())) {
        if (story->consent) keep_story(item, *story);
      }
    }
  }

 private:
  void references(const Item& item, std::vector<kinds::Reference>& stories, ConsentScope scope) {
    size_t kept = 0;
    for (size_t i = 0; i < stories.size(); ++i) {
      const auto it = consents_.find(stories[i].id);
      const Consent* consent = it == consents_.end() ? nullptr : it->second;
      // What is not shown at all is link()'s to say.
      if (it == consents_.end() || (consent != nullptr && has_scope(*consent, scope))) {
        if (kept != i) stories[kept] = std::move(stories[i]);
        ++kept;
        continue;
      }
      found_.report(rules::kConsentNotForThis, item.record.marks.find(FieldPath() / "stories" / i),
                    {stories[i].id, word(scope)});
    }
    stories.resize(kept);
  }

  void keep_story(Item& item, kinds::Story& story) {
    if (!has_scope(*story.consent, ConsentScope::translation)) drop_translations(item);
    files(item, story);
  }

  // Plain Japanese is somebody else's wording as well.
  void drop_translations(Item& item) {
    const bool any = item.common().title.is_translated() ||
                     item.body.any_translation([](const auto& body) { return !body.empty(); });
    item.body.forget_translations();
    if (!any) return;
    kinds::for_each_value(item.record, [](const kinds::Field&, const kinds::ValueType& type,
                                          const void* value, FieldPath) {
      if (type.shape != kinds::Shape::localized) return;
      static_cast<kinds::Localized*>(const_cast<void*>(value))->forget_translations();
    });
    found_.report(rules::kConsentNotTranslated,
                  item.record.marks.find(FieldPath() / "consent" / "scope"));
  }

  // Only files that a row names and the consent covers stay beside the story.
  void files(Item& item, kinds::Story& story) {
    std::vector<std::string> covered;
    size_t kept = 0;
    for (size_t i = 0; i < story.pictures.size(); ++i) {
      const kinds::StoryPicture& row = story.pictures[i];
      if (!covers(item, story, row.file, row.shows, FieldPath() / "pictures" / i)) continue;
      covered.push_back(row.file);
      if (kept != i) story.pictures[kept] = std::move(story.pictures[i]);
      ++kept;
    }
    story.pictures.resize(kept);
    kept = 0;
    for (size_t i = 0; i < story.recordings.size(); ++i) {
      const kinds::StoryRecording& row = story.recordings[i];
      if (!covers(item, story, row.file, row.shows, FieldPath() / "recordings" / i)) continue;
      covered.push_back(row.file);
      if (!row.captions.empty()) covered.push_back(row.captions);
      if (kept != i) story.recordings[kept] = std::move(story.recordings[i]);
      ++kept;
    }
    story.recordings.resize(kept);
    hide_others(item, covered);
  }

  bool covers(const Item& item, const kinds::Story& story, const std::string& file, ShownAs how,
              FieldPath at) {
    if (is_shown(*story.consent, how)) return true;
    not_listed_.push_back(file);
    found_.report(rules::kConsentNotShown, item.record.marks.find(at), {file, word(how)});
    return false;
  }

  void hide_others(Item& item, const std::vector<std::string>& covered) {
    const auto is_in = [](const std::vector<std::string>& names, const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::erase_if(item.attachments, [&](const Attachment& file) {
      if (is_in(covered, file.name)) return false;
      if (!is_in(not_listed_, file.name)) {
        found_.report(rules::kStoryFileUnlisted, source::Mark{item.record.marks.file(), 0, 0, 0},
                      {file.name});
      }
      item.hidden_files.push_back(file.name);
      return true;
    });
    not_listed_.clear();
    for (syntax::Document& body : item.body) silence_pictures(body, item.hidden_files);
  }

  // The words for those who cannot see a picture say what it shows: they go with it.
  static void silence_pictures(syntax::Document& body, const std::vector<std::string>& hidden) {
    for (size_t i = 0; i < body.nodes.size(); ++i) {
      const syntax::MdNode image = body.nodes[i];
      if (image.type != syntax::MdType::image) continue;
      if (std::find(hidden.begin(), hidden.end(), body.text(image)) == hidden.end()) continue;
      for (size_t k = i; k < image.end; ++k) {
        body.nodes[k].type = syntax::MdType::text;
        body.nodes[k].text_size = 0;
      }
    }
  }

  std::vector<Item>& items_;
  source::Diagnostics& found_;
  std::unordered_map<std::string, const Consent*> consents_;
  std::vector<std::string> not_listed_;  // of the story at hand: reported already
};

}  // namespace

const Consent* consent_of(const Item& item) {
  if (const auto* story = item.record.get<kinds::Story>()) {
    return story->consent ? &*story->consent : nullptr;
  }
  if (const auto* sheet = item.record.get<kinds::Supporter>()) {
    return sheet->consent ? &*sheet->consent : nullptr;
  }
  return nullptr;
}

bool has_scope(const Consent& consent, ConsentScope scope) {
  return std::find(consent.scope.begin(), consent.scope.end(), scope) != consent.scope.end();
}

void keep_to_consent(std::vector<Item>& items, source::Diagnostics& found) {
  Keeper(items, found).run();
}

}  // namespace hiroba::model
