#include "check/settings_checks.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/rules.h"
#include "kinds/registry.h"
#include "kinds/slug.h"
#include "text/near.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using model::Settings;
using source::Diagnostics;

constexpr FieldPath kRoot;

bool begins_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

// The path with «.» and empty parts taken out and a slash at its end; empty if it leads out of
// the site. The site's own folder is «/».
std::string inside_site(std::string_view path) {
  if (path.empty() || path[0] == '/' || path.find('\\') != std::string_view::npos) return "";
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (parts.empty()) return "";
      parts.pop_back();
    } else {
      parts.push_back(part);
    }
  }
  std::string out;
  for (const std::string_view part : parts) out += std::string(part) + "/";
  return out.empty() ? "/" : out;
}

bool overlap(const std::string& a, const std::string& b) {
  if (a == "/" || b == "/") return true;
  return begins_with(a, b) || begins_with(b, a);
}

// Top folders of the output that are there already, or look like a file.
bool is_taken_folder(std::string_view name) {
  constexpr std::string_view kTaken[] = {"area", "topic", "assets", "memo", "data"};
  return !kinds::is_slug(name) || kinds::kind_named(name).has_value() ||
         std::find(std::begin(kTaken), std::end(kTaken), name) != std::end(kTaken);
}

class SettingsCheck {
 public:
  SettingsCheck(const Settings& settings, Diagnostics& found)
      : settings_(settings), found_(found) {}

  void run() {
    words(settings_.areas, "areas");
    words(settings_.topics, "topics");
    languages();
    addresses();
    roots();
    showcases();
    if (settings_.publish_samples && !settings_.made_up_town) {
      report(rules::kSiteSamples, kRoot / "publish_samples", {});
    }
  }

 private:
  source::Diagnostic& report(const source::Rule& rule, FieldPath at,
                             std::vector<std::string> args) {
    return found_.report(rule, settings_.marks.find(at), std::move(args));
  }

  void words(const std::vector<model::ListWord>& list, std::string_view name) {
    std::unordered_map<std::string_view, size_t> first;
    for (size_t i = 0; i < list.size(); ++i) {
      const FieldPath at = kRoot / name / i / "id";
      const auto [it, is_new] = first.emplace(list[i].id, i);
      if (!is_new) {
        report(rules::kSiteIdTwice, at, {std::string(name), list[i].id}).other =
            settings_.marks.find(kRoot / name / it->second / "id");
      }
      if (!kinds::is_slug(list[i].id) || kinds::is_list_page(list[i].id)) {
        report(rules::kSiteIdForm, at, {std::string(name), list[i].id});
      }
    }
  }

  void languages() {
    std::vector<std::string_view> known, before;
    for (const kinds::LanguageInfo& language : kinds::Languages::known())
      known.push_back(language.tag);
    const auto has = [](const std::vector<std::string_view>& tags, std::string_view tag) {
      return std::find(tags.begin(), tags.end(), tag) != tags.end();
    };
    const auto& list = settings_.language_list;
    for (size_t i = 0; i < list.size(); ++i) {
      const kinds::LanguageInfo& language = list[i];
      const FieldPath at = kRoot / "languages" / i;
      if (language.tag.empty()) continue;  // has its message
      if (is_taken_folder(language.tag)) {
        report(rules::kSiteLanguageTag, at / "tag", {language.tag});
      } else if (!has(known, language.tag) && language.label.empty()) {
        report(rules::kSiteLanguage, at / "tag", {language.tag}).near =
            text::near_names(language.tag, known);
      }
      if (has(before, language.tag))
        report(rules::kSiteIdTwice, at / "tag", {"languages", language.tag});
      if (!language.falls_back.empty() && !has(before, language.falls_back)) {
        report(rules::kSiteLanguageFallback, at / "falls_back",
               {language.tag, language.falls_back});
      }
      before.push_back(language.tag);
    }
    if (list.size() > kinds::Languages::kMost) {
      report(rules::kSiteLanguageMany, kRoot / "languages",
             {std::to_string(list.size()), std::to_string(kinds::Languages::kMost)});
    }
    if (!list.empty() && list[0].tag != "ja")
      report(rules::kSiteLanguageNoJa, kRoot / "languages", {});
  }

  void addresses() {
    const std::string& url = settings_.base_url;
    if (!url.empty() && url.find_first_of("?#") != std::string::npos) {
      report(rules::kSiteBaseUrl, kRoot / "base_url", {url});
    }
    const size_t scheme = url.find("://");
    if (scheme != std::string::npos && url.find('/', scheme + 3) < url.size() - 1) {
      report(rules::kSiteBaseUrlPath, kRoot / "base_url", {url, settings_.base_path});
    }
    const std::string& path = settings_.base_path;
    const bool path_ok = !path.empty() && path.front() == '/' && path.back() == '/' &&
                         path.find("//") == std::string::npos &&
                         path.find_first_of("?# ") == std::string::npos;
    if (!path_ok) report(rules::kSiteBasePath, kRoot / "base_path", {path});
  }

  void roots() {
    const auto& list = settings_.content_roots;
    std::vector<std::string> paths;
    for (size_t i = 0; i < list.size(); ++i) {
      const FieldPath at = kRoot / "content_roots" / i;
      paths.push_back(inside_site(list[i].path));
      if (paths[i].empty()) report(rules::kSitePathEscapes, at / "path", {list[i].path});
      for (size_t before = 0; before < i; ++before) {
        if (list[before].name == list[i].name) {
          report(rules::kSiteIdTwice, at / "name", {"content_roots", list[i].name});
        }
        if (!paths[i].empty() && !paths[before].empty() && overlap(paths[i], paths[before])) {
          report(rules::kSiteRootsOverlap, at / "path", {list[before].path, list[i].path});
        }
      }
    }
  }

  // A showcase has a folder of the output to itself.
  void showcases() {
    for (size_t i = 0; i < settings_.showcases.size(); ++i) {
      const model::Showcase& showcase = settings_.showcases[i];
      const FieldPath at = kRoot / "showcases" / i;
      if (inside_site(showcase.site).empty())
        report(rules::kSitePathEscapes, at / "site", {showcase.site});
      const bool ok =
          !is_taken_folder(showcase.path) && settings_.languages.find(showcase.path) == nullptr;
      if (!ok) report(rules::kSiteShowcasePath, at / "path", {showcase.path});
      for (size_t before = 0; before < i; ++before) {
        if (settings_.showcases[before].path == showcase.path) {
          report(rules::kSiteIdTwice, at / "path", {"showcases", showcase.path});
        }
      }
    }
  }

  const Settings& settings_;
  Diagnostics& found_;
};

}  // namespace

void check_settings(const Settings& settings, Diagnostics& found) {
  SettingsCheck(settings, found).run();
}

}  // namespace hiroba::check
