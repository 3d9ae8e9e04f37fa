#include <string_view>

#include "template/html_names.h"
#include "template/html_state.h"
#include "template/rules.h"

// The part of the machine that answers: what may stand here, and what a tag of the template
// does to the HTML around it.
namespace hiroba::tmpl {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

bool HtmlMachine::cuts_end_tag() const {
  const std::string end = "</" + state_.element;
  for (size_t length = 1; length <= end.size(); ++length) {
    if (ends_with(state_.value, std::string_view(end).substr(0, length))) return true;
  }
  return false;
}

void HtmlMachine::boundary(const Place& place) {
  base_ = place;
  at_ = 0;
  text_ = {};
  switch (state_.mode) {
    case HtmlMode::tag_open:
    case HtmlMode::end_tag_open:
    case HtmlMode::end_tag_name:
    case HtmlMode::markup:
      complain(rules::kTemplateCutInTwo, {});
      state_.mode = HtmlMode::text;
      break;
    case HtmlMode::tag_name: state_.mode = HtmlMode::after_value; break;
    case HtmlMode::attribute_name:
    case HtmlMode::after_name:
      end_attribute();
      state_.mode = HtmlMode::after_value;
      break;
    case HtmlMode::before_value:
    case HtmlMode::unquoted_value:
      complain(rules::kTemplateUnquoted, {state_.attribute});
      end_attribute();
      state_.mode = HtmlMode::after_value;
      break;
    case HtmlMode::raw:
    case HtmlMode::rcdata:
      if (cuts_end_tag()) complain(rules::kTemplateCutInTwo, {});
      state_.value.clear();
      break;
    default: break;
  }
}

HtmlPlace HtmlMachine::value_place(const Place& place) {
  base_ = place;
  at_ = 0;
  const bool cut = ends_in_reference(text_);
  text_ = {};
  const auto refuse = [](const source::Rule& rule, std::string name) {
    return HtmlPlace{HtmlContext::refused, &rule, std::move(name)};
  };
  switch (state_.mode) {
    case HtmlMode::text:
      if (cut) return refuse(rules::kTemplateCutInTwo, "");
      return {HtmlContext::text};
    case HtmlMode::rcdata:
      if (cut || cuts_end_tag()) return refuse(rules::kTemplateCutInTwo, "");
      state_.value.clear();
      return {HtmlContext::rcdata, nullptr, state_.element};
    case HtmlMode::raw:
      if (cuts_end_tag()) return refuse(rules::kTemplateCutInTwo, "");
      if (state_.element == "style") return refuse(rules::kTemplateInStyle, "style");
      if (state_.element != "script") return refuse(rules::kTemplateInRaw, state_.element);
      if (!state_.is_json) return refuse(rules::kTemplateInScript, "script");
      if (state_.in_string) return refuse(rules::kTemplateInJsonString, "script");
      state_.value.clear();
      return {HtmlContext::json, nullptr, "script"};
    case HtmlMode::markup:
    case HtmlMode::comment:
    case HtmlMode::doctype: return refuse(rules::kTemplateInComment, "");
    case HtmlMode::tag_open:
    case HtmlMode::end_tag_open:
    case HtmlMode::end_tag_name:
    case HtmlMode::tag_name: return refuse(rules::kTemplateInTagName, "");
    case HtmlMode::in_tag:
    case HtmlMode::after_value:
    case HtmlMode::attribute_name:
    case HtmlMode::after_name: return refuse(rules::kTemplateInAttributeName, state_.element);
    case HtmlMode::before_value:
    case HtmlMode::unquoted_value: return refuse(rules::kTemplateUnquoted, state_.attribute);
    case HtmlMode::quoted_value: break;
  }
  if (cut) return refuse(rules::kTemplateCutInTwo, state_.attribute);
  return quoted_place();
}

HtmlPlace HtmlMachine::quoted_place() {
  const auto refuse = [this](const source::Rule& rule) {
    return HtmlPlace{HtmlContext::refused, &rule, state_.attribute};
  };
  switch (attribute_kind(state_.element, state_.attribute)) {
    case AttributeKind::handler: return refuse(rules::kTemplateInHandler);
    case AttributeKind::style: return refuse(rules::kTemplateInStyle);
    case AttributeKind::document:
    case AttributeKind::typed:
    case AttributeKind::animated: return refuse(rules::kTemplateInSpecialAttribute);
    case AttributeKind::url_list: return {HtmlContext::url_list, nullptr, state_.attribute};
    case AttributeKind::url: return url_place();
    case AttributeKind::plain: break;
  }
  if (state_.element == "meta" && state_.attribute == "content") state_.is_dynamic_content = true;
  return {HtmlContext::attribute, nullptr, state_.attribute};
}

HtmlPlace HtmlMachine::url_place() {
  if (!state_.has_value) {
    const UrlPrefix prefix = read_url_prefix(state_.value);
    state_.phase = prefix.phase;
    if (prefix.rule != nullptr) return {HtmlContext::refused, prefix.rule, state_.attribute};
    state_.lone_slash = state_.value == "/";
  }
  HtmlPlace place{HtmlContext::url_component, nullptr, state_.attribute};
  place.in_query = state_.phase == UrlPhase::query;
  if (state_.phase == UrlPhase::start) place.context = HtmlContext::url_whole;
  if (state_.phase == UrlPhase::fragment) place.context = HtmlContext::url_fragment;
  return place;
}

void HtmlMachine::value_printed() {
  if (state_.mode == HtmlMode::before_value || state_.mode == HtmlMode::unquoted_value) {
    state_.mode = HtmlMode::after_value;  // already refused; do not complain of what follows
    state_.attribute.clear();
  } else if (state_.mode == HtmlMode::in_tag || state_.mode == HtmlMode::after_value) {
    state_.mode = HtmlMode::attribute_name;
    state_.attribute.clear();
  } else if (state_.mode == HtmlMode::tag_open || state_.mode == HtmlMode::tag_name) {
    state_.mode = HtmlMode::tag_name;
    state_.unsure = true;
  } else if (state_.mode == HtmlMode::end_tag_open) {
    state_.mode = HtmlMode::end_tag_name;
    state_.element.clear();
    state_.unsure = true;
  }
  if (state_.mode != HtmlMode::quoted_value) return;
  state_.has_value = true;
  if (state_.phase == UrlPhase::start) {
    state_.phase = UrlPhase::path;
    state_.scheme_open = true;  // the value may be none
  }
}

}  // namespace hiroba::tmpl
