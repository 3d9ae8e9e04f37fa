#include "template/html_state.h"

#include <algorithm>

#include "template/html_names.h"
#include "template/rules.h"

namespace hiroba::tmpl {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

constexpr size_t kMostOpen = 256;    // elements inside one another
constexpr size_t kMostValue = 4096;  // of a literal attribute; only its beginning matters

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

void HtmlMachine::complain(const source::Rule& rule, std::vector<std::string> args) {
  if (state_.unsure && (&rule == &rules::kTemplateEndTag || &rule == &rules::kTemplateStrayAngle)) {
    return;
  }
  report_.report_html(rule, Place{base_.file, base_.offset + static_cast<uint32_t>(at_), 1},
                      std::move(args));
}

void HtmlMachine::read(std::string_view text, Place place) {
  text_ = text;
  base_ = place;
  for (at_ = 0; at_ < text.size(); ++at_) step(text[at_]);
}

void HtmlMachine::step(char c) {
  switch (state_.mode) {
    case HtmlMode::text:
      if (c == '<') {
        state_.mode = HtmlMode::tag_open;
        state_.tag = Place{base_.file, base_.offset + static_cast<uint32_t>(at_), 1};
      }
      return;
    case HtmlMode::tag_open:
    case HtmlMode::end_tag_open: return tag_open_step(c);
    case HtmlMode::markup: return markup_step(c);
    case HtmlMode::comment: return comment_step(c);
    case HtmlMode::doctype:
      if (c == '>') state_.mode = HtmlMode::text;
      return;
    case HtmlMode::tag_name: return name_step(c);
    case HtmlMode::end_tag_name: return close_tag_step(c);
    case HtmlMode::in_tag:
    case HtmlMode::after_value: return in_tag_step(c);
    case HtmlMode::attribute_name:
    case HtmlMode::after_name: return attribute_step(c);
    case HtmlMode::before_value: return before_value_step(c);
    case HtmlMode::unquoted_value:
    case HtmlMode::quoted_value: return value_step(c);
    case HtmlMode::rcdata:
    case HtmlMode::raw: return raw_step(c);
  }
}

void HtmlMachine::tag_open_step(char c) {
  const bool closing = state_.mode == HtmlMode::end_tag_open;
  if (c == '/' && !closing) {
    state_.mode = HtmlMode::end_tag_open;
  } else if (c == '!' && !closing) {
    state_.mode = HtmlMode::markup;
    state_.value.clear();
  } else if (is_letter(c)) {
    state_.mode = closing ? HtmlMode::end_tag_name : HtmlMode::tag_name;
    state_.element.assign(1, lower(c));
    state_.slash = state_.is_json = state_.is_refresh = state_.is_dynamic_content = false;
  } else {
    complain(rules::kTemplateStrayAngle, {});
    state_.mode = HtmlMode::text;
  }
}

void HtmlMachine::markup_step(char c) {
  state_.value += lower(c);
  const std::string_view value = state_.value;
  if (value == "--") {
    state_.mode = HtmlMode::comment;  // `value` stays: <!--> is a whole comment
  } else if (value == "doctype") {
    state_.mode = HtmlMode::doctype;
  } else if (value != std::string_view("--").substr(0, value.size()) &&
             value != std::string_view("doctype").substr(0, value.size())) {
    complain(rules::kTemplateStrayAngle, {});
    state_.mode = HtmlMode::text;
  }
}

void HtmlMachine::comment_step(char c) {
  if (c == '>' && (ends_with(state_.value, "--") || ends_with(state_.value, "--!"))) {
    state_.mode = HtmlMode::text;
    return;
  }
  state_.value += c;
  if (state_.value.size() > 3) state_.value.erase(0, 1);
}

void HtmlMachine::name_step(char c) {
  if (is_space(c)) {
    state_.mode = HtmlMode::in_tag;
  } else if (c == '>' || c == '/') {
    state_.mode = HtmlMode::in_tag;
    in_tag_step(c);
  } else if (c == '<' || c == '"' || c == '\'' || c == '=') {
    complain(rules::kTemplateMalformedTag, {state_.element});
    state_.mode = HtmlMode::in_tag;
  } else {
    state_.element += lower(c);
  }
}

void HtmlMachine::close_tag_step(char c) {
  if (c == '>') return end_end_tag();
  if (!is_space(c)) state_.element += lower(c);
}

void HtmlMachine::in_tag_step(char c) {
  if (c == '>') return end_start_tag();
  const bool glued = state_.mode == HtmlMode::after_value && !is_space(c) && c != '/';
  state_.slash = c == '/';
  if (is_space(c) || c == '/') {
    state_.mode = HtmlMode::in_tag;
  } else if (glued) {
    complain(rules::kTemplateGluedAttributes, {state_.element});
    state_.mode = HtmlMode::attribute_name;
    state_.attribute.assign(1, lower(c));
  } else if (c == '=' || c == '"' || c == '\'' || c == '<') {
    complain(rules::kTemplateMalformedTag, {state_.element});
  } else {
    state_.mode = HtmlMode::attribute_name;
    state_.attribute.assign(1, lower(c));
  }
}

void HtmlMachine::attribute_step(char c) {
  if (c == '=') {
    state_.mode = HtmlMode::before_value;
  } else if (is_space(c)) {
    state_.mode = HtmlMode::after_name;
  } else if (c == '>' || c == '/') {
    end_attribute();
    state_.mode = HtmlMode::in_tag;
    in_tag_step(c);
  } else if (c == '"' || c == '\'' || c == '<') {
    complain(rules::kTemplateMalformedTag, {state_.element});
  } else if (state_.mode == HtmlMode::after_name) {
    end_attribute();
    state_.mode = HtmlMode::attribute_name;
    state_.attribute.assign(1, lower(c));
  } else {
    state_.attribute += lower(c);
  }
}

void HtmlMachine::before_value_step(char c) {
  if (is_space(c)) return;
  state_.value.clear();
  state_.has_value = state_.lone_slash = state_.scheme_open = false;
  state_.phase = UrlPhase::none;
  if (c == '"' || c == '\'') {
    state_.mode = HtmlMode::quoted_value;
    state_.quote = c;
  } else if (c == '>') {
    complain(rules::kTemplateMalformedTag, {state_.element});
    end_start_tag();
  } else {
    state_.mode = HtmlMode::unquoted_value;
    state_.value += c;
  }
}

void HtmlMachine::value_step(char c) {
  const bool quoted = state_.mode == HtmlMode::quoted_value;
  if (quoted ? c == state_.quote : is_space(c) || c == '>') {
    end_attribute();
    state_.mode = quoted ? HtmlMode::after_value : HtmlMode::in_tag;
    if (!quoted && c == '>') end_start_tag();
    return;
  }
  if (!state_.has_value) {
    if (state_.value.size() < kMostValue) state_.value += c;
    return;
  }
  if (state_.lone_slash && (c == '/' || c == '\\')) {
    complain(rules::kTemplateUrlScheme, {state_.attribute});
  }
  if (state_.scheme_open && c == ':') complain(rules::kTemplateUrlScheme, {state_.attribute});
  if (c == '/' || c == '?' || c == '#') state_.scheme_open = false;
  state_.lone_slash = false;
  if (c == '?' && state_.phase == UrlPhase::path) state_.phase = UrlPhase::query;
  if (c == '#' && state_.phase != UrlPhase::none) state_.phase = UrlPhase::fragment;
}

void HtmlMachine::raw_step(char c) {
  const bool ends_name = c == '>' || c == '/' || is_space(c);
  if (ends_name && ends_with(state_.value, "</" + state_.element)) {
    state_.mode = HtmlMode::end_tag_name;
    return close_tag_step(c);
  }
  state_.value += lower(c);
  if (state_.value.size() > 16) state_.value.erase(0, 1);
  if (state_.is_json) json_step(c);
}

void HtmlMachine::json_step(char c) {
  if (state_.after_backslash) {
    state_.after_backslash = false;
  } else if (c == '"') {
    state_.in_string = !state_.in_string;
  } else if (c == '\\' && state_.in_string) {
    state_.after_backslash = true;
  }
}

void HtmlMachine::end_attribute() {
  const AttributeKind kind = attribute_kind(state_.element, state_.attribute);
  if (kind == AttributeKind::typed && state_.attribute == "type") {
    state_.is_json = !state_.has_value && is_json_type(state_.value);
  }
  if (kind == AttributeKind::typed && state_.attribute == "http-equiv") {
    std::string value = state_.value;
    std::transform(value.begin(), value.end(), value.begin(), lower);
    if (value == "refresh") state_.is_refresh = true;
  }
  if (kind == AttributeKind::url && !state_.has_value && is_script_url(state_.value)) {
    complain(rules::kTemplateUrlScheme, {state_.attribute});
  }
  state_.attribute.clear();
  state_.value.clear();
  state_.has_value = state_.lone_slash = state_.scheme_open = false;
  state_.phase = UrlPhase::none;
}

bool HtmlMachine::foreign() const {
  if (state_.element == "svg" || state_.element == "math") return true;
  for (auto it = state_.open.rbegin(); it != state_.open.rend(); ++it) {
    if (it->name == "svg" || it->name == "math") return true;
    if (it->name == "foreignobject" || it->name == "desc") return false;
  }
  return false;
}

void HtmlMachine::end_start_tag() {
  if (state_.is_refresh && state_.is_dynamic_content) complain(rules::kTemplateRefresh, {});
  const bool foreign_element = foreign();
  ElementKind kind = element_kind(state_.element);
  if (foreign_element && kind != ElementKind::raw) kind = ElementKind::normal;
  state_.mode = HtmlMode::text;
  if (kind == ElementKind::empty) return;
  if (state_.slash && foreign_element) return;
  if (state_.slash) complain(rules::kTemplateSelfClosing, {state_.element});
  if (state_.open.size() == kMostOpen) {
    if (!state_.unsure) complain(rules::kTemplateTooDeep, {std::to_string(kMostOpen)});
    state_.unsure = true;
    return;
  }
  state_.open.push_back({state_.element, state_.tag});
  if (kind == ElementKind::normal) return;
  state_.mode = kind == ElementKind::rcdata ? HtmlMode::rcdata : HtmlMode::raw;
  state_.value.clear();
  state_.in_string = state_.after_backslash = false;
  if (state_.element != "script") state_.is_json = false;
}

void HtmlMachine::end_end_tag() {
  state_.mode = HtmlMode::text;
  state_.value.clear();
  auto& open = state_.open;
  if (!open.empty() && open.back().name == state_.element) {
    open.pop_back();
    return;
  }
  const auto match = std::find_if(open.rbegin(), open.rend(), [&](const OpenElement& element) {
    return element.name == state_.element;
  });
  if (match == open.rend()) {
    complain(rules::kTemplateEndTag, {state_.element, open.empty() ? "—" : open.back().name});
    return;
  }
  // Those inside it were forgotten.
  while (open.back().name != state_.element) {
    if (!state_.unsure) {
      report_.report_html(rules::kTemplateUnclosedElement, open.back().place, {open.back().name});
    }
    open.pop_back();
  }
  open.pop_back();
}

}  // namespace hiroba::tmpl
