#include "publish/form_prints.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "publish/rules.h"

namespace hiroba::publish {
namespace {

constexpr std::chrono::seconds kPrintTime{90};
constexpr std::string_view kPdf = "%PDF-";

}  // namespace

FormPrints::FormPrints(const std::string& site, system::FileSystem& disk,
                       system::ProcessRunner& tools)
    : disk_(disk), tools_(tools), folder_(site + "/.hiroba/prints") {}

bool FormPrints::find_browser(source::Diagnostics& found) {
  std::vector<std::string> names = {"chromium-headless-shell", "chromium", "chromium-browser",
                                    "google-chrome"};
  if (const char* chosen = std::getenv("HIROBA_CHROMIUM"); chosen != nullptr && *chosen != '\0') {
    names = {chosen};
  }
  for (const std::string& name : names) {
    const system::ProcessResult result = tools_.run({name, "--version"});
    if (!result.ok()) continue;
    browser_ = name;
    version_ = result.out;
    return true;
  }
  found.report(rules::kPrintBrowserMissing, source::Mark());
  return false;
}

std::optional<std::string> FormPrints::print(const std::string& page, std::string_view key,
                                             source::Diagnostics& found) {
  const std::string all = std::string(key) + version_;
  const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
  const std::string name = fmt::format("{:016x}{:016x}.pdf", hash.high64, hash.low64);
  const std::string kept = folder_ + "/" + name;
  used_.push_back(name);
  if (auto bytes = disk_.read(kept); bytes && bytes->rfind(kPdf, 0) == 0) return bytes;
  if (disk_.make_directories(folder_)) {
    found.report(rules::kPrintFailed, source::Mark(), {page});
    return std::nullopt;
  }
  const std::string made = kept + ".part";
  const std::string profile = folder_ + "/profile";
  std::vector<std::string> arguments = {browser_,
                                        "--headless",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-extensions",
                                        "--user-data-dir=" + profile,
                                        "--no-pdf-header-footer",
                                        "--export-tagged-pdf",
                                        "--print-to-pdf=" + made,
                                        "file://" + page};
  // Chromium's sandbox refuses to work for root, as in containers. It reads one page of ours here.
  if (geteuid() == 0) arguments.insert(arguments.begin() + 1, "--no-sandbox");
  system::ProcessOptions options;
  options.timeout = kPrintTime;
  const system::ProcessResult result = tools_.run(arguments, options);
  (void)disk_.remove_all(profile);
  auto bytes = disk_.read(made);
  if (!result.ok() || !bytes || bytes->rfind(kPdf, 0) != 0) {
    (void)disk_.remove_file(made);
    found.report(rules::kPrintFailed, source::Mark(), {page});
    return std::nullopt;
  }
  (void)disk_.rename(made, kept);  // next time it is printed again
  return bytes;
}

void FormPrints::forget_others() {
  std::error_code error;
  for (const auto& entry : disk_.names(folder_, error)) {
    if (std::find(used_.begin(), used_.end(), entry.name) == used_.end()) {
      (void)disk_.remove_all(folder_ + "/" + entry.name);
    }
  }
}

}  // namespace hiroba::publish
