#pragma once

#include <string>
#include <vector>

#include "model/model.h"

// Who takes the answers of a request form, and when, and where.
namespace hiroba::model {

// Whether somebody takes answers to this form today: the site has an operator, and the form's last
// day is not over. Otherwise it is an example that sends nothing and gives no number (content
// policy 1). Applications for grants that are not open are not there at all: select() took them
// out.
bool accepts_answers(const Item& form, const Model& model);

// Whether applications for this grant are taken on that day: the operator confirmed a period that
// holds it.
bool takes_applications(const kinds::Grant& grant, text::Date day);

// Where the page of this form sends to: nullptr unless it is to be sent from the page.
const Endpoint* endpoint_of(const Item& form, const Model& model);

// «https://office.example.jp» of every address that pages may send to, each once: what the content
// security policy has to allow.
std::vector<std::string> endpoint_origins(const Settings& settings);

// The origin of an https address; empty when it is none.
std::string https_origin(const std::string& address);

}  // namespace hiroba::model
