#include "emit/view/parts.h"

#include "kinds/registry.h"
#include "template/escape.h"

namespace hiroba::emit::view {

std::string_view escaped(std::string_view text, Scope& scope) {
  std::string out;
  tmpl::escape_text(out, text);
  return scope.copy(out);
}

std::string_view string_of(const PageContext& page, std::string_view key) { return page.word(key); }

std::string_view kind_label(kinds::Kind kind, kinds::Language language) {
  const auto& info = kinds::info(kind);
  return language == kinds::Language::en ? info.label_en : info.label_ja;
}

}  // namespace hiroba::emit::view
