#include "model/address.h"

namespace hiroba::model {

std::string address(const Settings& settings, std::string_view route) {
  constexpr std::string_view kFolderPage = "index.html";
  const bool is_folder_page = route == kFolderPage || route.ends_with("/index.html");
  if (is_folder_page) route.remove_suffix(kFolderPage.size());
  std::string out = settings.base_url;
  return out.append(settings.base_path).append(route);
}

}  // namespace hiroba::model
