#include "publish/mark_held_back.h"

namespace hiroba::publish {
namespace {

using model::HeldBack;

std::string_view word_of(HeldBack why) {
  switch (why) {
    case HeldBack::draft: return "preview.draft";
    case HeldBack::sample: return "preview.sample";
    case HeldBack::not_yet: return "preview.not_yet";
    case HeldBack::over: return "preview.over";
    case HeldBack::no: break;
  }
  return {};
}

}  // namespace

void mark_held_back(model::Model& model, const emit::SiteFiles& files) {
  for (model::Item& item : model.items) {
    if (item.held_back == HeldBack::no) continue;
    kinds::Localized& title = item.record.common.title;
    for (const kinds::Language language : model.settings.languages.spoken()) {
      if (!title.has(language)) continue;
      const emit::Words words(files.strings, language);
      if (const std::string* pattern = words.find(word_of(item.held_back))) {
        title.own(language) = emit::filled(*pattern, {{"title", title.own(language)}});
      }
    }
  }
}

}  // namespace hiroba::publish
