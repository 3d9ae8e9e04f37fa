#include "preview/live_site.h"

#include <chrono>

#include "publish/load_site.h"
#include "source/print_diagnostics.h"
#include "source/some_findings.h"

namespace hiroba::preview {
namespace {

std::optional<model::Settings> settings_of(const std::string& site) {
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  return publish::read_settings(site, "", *disk, files, found);
}

}  // namespace

LiveSite::LiveSite(publish::BuildRequest request, std::string folder, text::Date today,
                   source::MessageLanguage language)
    : request_(std::move(request)),
      folder_(std::move(folder)),
      today_(today),
      language_(language) {}

void LiveSite::build() {
  publish::BuildRequest request = request_;
  {
    const std::scoped_lock lock(mutex_);
    request.today = choice_.day.value_or(today_);
    request.shows_held_back = choice_.shows_held_back;
  }
  request.output = folder_;
  request.durable = false;  // nothing is lost if the machine stops: the next run makes it again
  const auto begin = std::chrono::steady_clock::now();
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const publish::BuildSummary summary = publish::build_site(request, *disk, files, found);
  found.sort();
  News news;
  // Warnings stand in the terminal; a page shows what keeps it from being made.
  news.findings = source::print_diagnostics(source::only_errors(found), files, *disk,
                                            source::DiagnosticFormat::json, language_);
  news.errors = found.errors();
  news.warnings = found.warnings();
  news.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  news.day = request.today;
  news.shows_held_back = request.shows_held_back;
  const std::scoped_lock lock(mutex_);
  news.number = news_.number + 1;
  news.published = summary.published ? news.number : news_.published;
  news_ = std::move(news);
  changed_.notify_all();
}

void LiveSite::choose(Choice choice) {
  const std::scoped_lock lock(mutex_);
  choice_ = choice;
  is_new_choice_ = true;
}

bool LiveSite::has_new_choice() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(is_new_choice_, false);
}

News LiveSite::news() const {
  const std::scoped_lock lock(mutex_);
  return news_;
}

News LiveSite::wait_for_news(uint64_t number, std::chrono::milliseconds most) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, most, [&] { return closed_ || news_.number > number; });
  return news_;
}

void LiveSite::close() {
  const std::scoped_lock lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::vector<std::string> LiveSite::sources() const {
  std::vector<std::string> out;
  const auto add = [&](const std::string& site) {
    out.push_back(site + "/site");
    out.push_back(site + "/templates");
    const auto settings = settings_of(site);
    if (!settings) {
      out.push_back(site + "/content");
      return std::vector<model::Showcase>();
    }
    for (const model::ContentRoot& root : settings->content_roots) {
      out.push_back(site + "/" + root.path);
    }
    return settings->showcases;
  };
  const auto showcases = add(request_.site);
  for (const model::Showcase& showcase : showcases) add(request_.site + "/" + showcase.site);
  if (request_.share != request_.site) {
    out.push_back(request_.share + "/site");
    out.push_back(request_.share + "/templates");
  }
  return out;
}

std::string LiveSite::base_path() const {
  const auto settings = settings_of(request_.site);
  return settings ? settings->base_path : "/";
}

}  // namespace hiroba::preview
