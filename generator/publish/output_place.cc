#include "publish/output_place.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kinds/registry.h"
#include "publish/output_path.h"
#include "publish/rules.h"
#include "publish/spare.h"
#include "system/real_folder.h"

namespace hiroba::publish {
namespace {

using source::Diagnostics;
using system::EntryType;

// Folders of a site in which its sources lie, or what the program keeps for itself.
constexpr std::array<std::string_view, 8> kSourceFolders = {
    "content", "templates", "site", "generator", "tests", ".git", ".github", ".hiroba"};
constexpr std::string_view kSheets = "sheets-";  // bundles lie in .hiroba/ (sheets_command.cc)

class PlaceCheck {
 public:
  PlaceCheck(const OutputPlace& place, system::FileSystem& disk, Diagnostics& found)
      : place_(place),
        disk_(disk),
        found_(found),
        output_(system::real_folder(place.output, disk)),
        site_(system::real_folder(place.site, disk)) {}

  bool run() { return is_a_part() && holds_no_source() && is_in_no_source() && is_in_no_output(); }

 private:
  bool refuse(const source::Rule& rule, const std::string& other) {
    found_.report(rule, {}, {place_.output.empty() ? "." : place_.output, other});
    return false;
  }

  bool is_a_part() {
    const bool is_home = !place_.home.empty() &&
                         system::lies_in(system::real_folder(place_.home, disk_), output_, disk_);
    return output_ != "/" && !is_home ? true : refuse(rules::kPublishFolderWhole, "");
  }

  std::string source(const std::string& name) const {
    return system::real_folder(place_.site + "/" + name, disk_);
  }

  bool holds_no_source() {
    std::vector<std::string> all = {site_, system::real_folder(place_.share, disk_)};
    for (const std::string& name : place_.sources) all.push_back(source(name));
    for (const std::string& one : all) {
      if (system::lies_in(one, output_, disk_)) return refuse(rules::kPublishFolderAround, one);
    }
    return true;
  }

  // The first name below `folder` on the way to the output; empty when it does not lie in there.
  std::string first_below(const std::string& folder) const {
    std::string at = output_;
    for (size_t slash = at.rfind('/'); slash != std::string::npos && at != "/";
         slash = at.rfind('/')) {
      const std::string name = at.substr(slash + 1);
      at.resize(slash == 0 ? 1 : slash);
      if (system::is_same_folder(at, folder, disk_)) return name;
    }
    return "";
  }

  bool is_source_of(const std::string& site, std::string_view name) {
    const std::string base = site == "/" ? "" : site;
    const std::string first = first_below(site);
    const std::string folder = base + "/" + std::string(name);
    if (first.empty() || !system::is_same_folder(base + "/" + first, folder, disk_)) return false;
    if (name != ".hiroba") return true;
    const std::string inner = first_below(base + "/" + first);
    return !inner.starts_with(kSheets);
  }

  bool is_no_source_of(const std::string& site) {
    for (const std::string_view name : kSourceFolders) {
      if (is_source_of(site, name)) {
        return refuse(rules::kPublishFolderInside, site + "/" + std::string(name));
      }
    }
    return true;
  }

  bool is_in_no_source() {
    if (!is_no_source_of(site_)) return false;
    for (const std::string& name : place_.sources) {
      const std::string root = source(name);
      if (system::is_same_folder(root, site_, disk_)) {  // a site whose kinds lie in its own folder
        if (kinds::kind_named(first_below(root))) {
          return refuse(rules::kPublishFolderInside, root + "/" + first_below(root));
        }
      } else if (system::lies_in(output_, root, disk_)) {
        return refuse(rules::kPublishFolderInside, root);
      }
    }
    return is_in_no_other_site();
  }

  bool is_in_no_other_site() {
    // The theme of an installation has no settings, a repository that serves as one has.
    const std::string share = system::real_folder(place_.share, disk_);
    const bool is_installed = !disk_.look(share + "/site/site.yaml");
    if (is_installed && system::lies_in(output_, share, disk_) &&
        !system::lies_in(site_, share, disk_)) {
      return refuse(rules::kPublishFolderInside, share);
    }
    for (std::string at = output_; !at.empty(); at.resize(at.rfind('/'))) {
      if (at.ends_with("/.git")) return refuse(rules::kPublishFolderInside, at);
      if (!disk_.look(at + "/site/site.yaml")) continue;
      return at == output_ ? refuse(rules::kPublishFolderAround, at) : is_no_source_of(at);
    }
    return true;
  }

  bool is_in_no_output() {
    std::string at = output_;
    for (size_t slash = at.rfind('/'); slash != std::string::npos && slash > 0;
         slash = at.rfind('/')) {
      const std::string name = at.substr(slash + 1);
      if (name.size() > 8 && name.starts_with('.') && name.ends_with(".hiroba")) {
        return refuse(rules::kPublishFolderOutput, at);
      }
      at.resize(slash);
      const auto marker = disk_.look(at + "/" + std::string(kMarkerName));
      const bool is_output = marker && marker->type == EntryType::file;
      if (is_output || system::is_same_folder(at, site_ + "/public", disk_)) {
        return refuse(rules::kPublishFolderOutput, at);
      }
    }
    return true;
  }

  const OutputPlace& place_;
  system::FileSystem& disk_;
  Diagnostics& found_;
  const std::string output_;
  const std::string site_;
};

}  // namespace

bool is_place_for_output(const OutputPlace& place, system::FileSystem& disk, Diagnostics& found) {
  return PlaceCheck(place, disk, found).run();
}

}  // namespace hiroba::publish
