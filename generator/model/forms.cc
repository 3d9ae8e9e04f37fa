#include "model/forms.h"

#include <algorithm>

namespace hiroba::model {

bool accepts_answers(const Item& form, const Model& model) {
  const auto& until = form.record.as<kinds::Form>().until;
  return model.settings.operated_by.has_value() && (!until || model.today <= *until);
}

bool takes_applications(const kinds::Grant& grant, text::Date day) {
  const auto& open = grant.open;
  return open && open->from && open->until && *open->from <= day && day <= *open->until;
}

const Endpoint* endpoint_of(const Item& form, const Model& model) {
  const auto& ways = form.record.as<kinds::Form>().ways;
  if (std::find(ways.begin(), ways.end(), kinds::HandIn::endpoint) == ways.end()) return nullptr;
  const Endpoint* any = nullptr;
  for (const Endpoint& endpoint : model.settings.endpoints) {
    if (endpoint.form == form.id) return &endpoint;
    if (endpoint.form.empty() && any == nullptr) any = &endpoint;
  }
  return any;
}

std::string https_origin(const std::string& address) {
  constexpr std::string_view kScheme = "https://";
  if (address.compare(0, kScheme.size(), kScheme) != 0) return "";
  const size_t end = address.find_first_of("/?#", kScheme.size());
  const std::string host =
      address.substr(kScheme.size(), end == std::string::npos ? end : end - kScheme.size());
  const bool is_host =
      !host.empty() &&
      host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:") ==
          std::string::npos;
  return is_host ? std::string(kScheme).append(host) : "";
}

std::vector<std::string> endpoint_origins(const Settings& settings) {
  std::vector<std::string> out;
  for (const Endpoint& endpoint : settings.endpoints) {
    std::string origin = https_origin(endpoint.to);
    if (!origin.empty() && std::find(out.begin(), out.end(), origin) == out.end()) {
      out.push_back(std::move(origin));
    }
  }
  return out;
}

}  // namespace hiroba::model
