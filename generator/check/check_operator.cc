#include <algorithm>

#include "check/rules.h"
#include "check/site_rules.h"
#include "model/forms.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using kinds::HandIn;
using source::Diagnostics;

constexpr FieldPath kRoot;

std::string word_for(HandIn way) {
  const kinds::Choice* choice = kinds::choice_of(way);
  return choice == nullptr ? "" : std::string(choice->ja);
}

// Ways that lead nowhere: a number that no contact has, a page that sends to nobody.
void check_ways(const model::Item& item, const model::Model& model, Diagnostics& found) {
  const auto& form = item.record.as<kinds::Form>();
  const auto any_contact = [&](std::string kinds::Number::*number) {
    return std::any_of(
        form.contacts.begin(), form.contacts.end(), [&](const kinds::Reference& contact) {
          return contact.target == kinds::Reference::kUnlinked ||
                 !(model.items[contact.target].record.as<kinds::Number>().*number).empty();
        });
  };
  for (size_t i = 0; i < form.ways.size(); ++i) {
    const HandIn way = form.ways[i];
    const source::Mark at = item.record.marks.find(kRoot / "ways" / i);
    const bool reaches = way == HandIn::mail        ? any_contact(&kinds::Number::mail)
                         : way == HandIn::fax       ? any_contact(&kinds::Number::fax)
                         : way == HandIn::telephone ? any_contact(&kinds::Number::tel)
                                                    : true;
    if (!reaches) found.report(rules::kFormWayNoNumber, at, {word_for(way)});
    if (way != HandIn::endpoint) continue;
    if (!model.settings.operated_by) {
      found.report(rules::kFormEndpointNoOperator, at);
    } else if (model::endpoint_of(item, model) == nullptr) {
      found.report(rules::kFormEndpointMissing, at);
    }
  }
}

void check_endpoints(const model::Settings& settings, Diagnostics& found) {
  for (size_t i = 0; i < settings.endpoints.size(); ++i) {
    const source::Mark at = settings.marks.find(kRoot / "endpoints" / i / "to");
    const std::string& to = settings.endpoints[i].to;
    if (!settings.operated_by) found.report(rules::kSiteEndpointNoOperator, at);
    if (!to.empty() && model::https_origin(to).empty()) {
      found.report(rules::kSiteEndpointAddress, at, {to});
    }
  }
}

}  // namespace

void check_operator(const model::Model& model, Diagnostics& found) {
  check_endpoints(model.settings, found);
  for (const model::Item& item : model.items) {
    const kinds::FieldMarks& marks = item.record.marks;
    const auto* form = item.record.get<kinds::Form>();
    if (form != nullptr) check_ways(item, model, found);
    if (model.settings.operated_by) continue;
    if (const auto* grant = item.record.get<kinds::Grant>(); grant != nullptr && grant->open) {
      found.report(rules::kGrantNoOperator, marks.find(kRoot / "open"));
    }
    if (form != nullptr && !form->number.empty()) {
      found.report(rules::kFormNumberNoOperator, marks.find(kRoot / "number"), {form->number});
    }
  }
}

}  // namespace hiroba::check
