#include "template/html_names.h"
#include "template/html_state.h"

namespace hiroba::tmpl {
namespace {

bool between_attributes(HtmlMode mode) {
  return mode == HtmlMode::in_tag || mode == HtmlMode::after_value;
}

UrlPhase phase_of(const HtmlState& state, bool& safe) {
  if (state.has_value) return state.phase;
  const UrlPrefix prefix = read_url_prefix(state.value);
  safe = safe && prefix.rule == nullptr;
  return prefix.phase;
}

// A «:» that follows could still make what was written so far a scheme.
bool may_become_scheme(const HtmlState& state) {
  if (state.has_value) return state.scheme_open;
  return state.value.find_first_of("/?#") == std::string::npos;
}

// Path and query encode alike, and more strictly than the fragment; whoever has not begun yet
// follows the other.
UrlPhase stricter(UrlPhase a, UrlPhase b) {
  if (a == b) return a;
  if (a == UrlPhase::start) return b;
  if (b == UrlPhase::start) return a;
  return UrlPhase::path;
}

bool merge_value(HtmlState& a, const HtmlState& b) {
  if (a.quote != b.quote || a.attribute != b.attribute) return false;
  const bool same = !a.has_value && !b.has_value && a.value == b.value;
  if (same) return true;
  switch (attribute_kind(a.element, a.attribute)) {
    case AttributeKind::typed: return false;
    case AttributeKind::url: {
      bool safe = true;
      const UrlPhase first = phase_of(a, safe);
      const UrlPhase second = phase_of(b, safe);
      if (!safe) return false;
      a.lone_slash = a.lone_slash || b.lone_slash || a.value == "/" || b.value == "/";
      a.scheme_open = may_become_scheme(a) || may_become_scheme(b);
      a.phase = stricter(first, second);
      break;
    }
    default: break;
  }
  a.has_value = true;
  return true;
}

}  // namespace

bool merge(HtmlState& a, const HtmlState& b) {
  a.unsure = a.unsure || b.unsure;
  if (a.open != b.open && !a.unsure) return false;
  if (between_attributes(a.mode) && between_attributes(b.mode)) {
    if (a.mode != b.mode) a.mode = HtmlMode::after_value;
  } else if (a.mode != b.mode) {
    return false;
  }
  if (a.mode == HtmlMode::text) return true;
  if (a.element != b.element || a.is_json != b.is_json || a.in_string != b.in_string) return false;
  a.is_refresh = a.is_refresh || b.is_refresh;
  a.is_dynamic_content = a.is_dynamic_content || b.is_dynamic_content;
  a.slash = false;
  return a.mode != HtmlMode::quoted_value || merge_value(a, b);
}

}  // namespace hiroba::tmpl
