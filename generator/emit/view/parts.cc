#include "emit/view/parts.h"

#include "kinds/registry.h"
#include "template/escape.h"

namespace hiroba::emit::view {

std::string_view escaped(std::string_view text, Scope& scope) {
  std::string out;
  tmpl::escape_text(out, text);
  return scope.copy(out);
}

std::string_view string_of(const PageContext& page, std::string_view key) {
  return page.words().word(key);
}

std::string_view kind_label(kinds::Kind kind, const PageContext& page) {
  return page.words().word("kind", kinds::kind_name(kind));
}

}  // namespace hiroba::emit::view
