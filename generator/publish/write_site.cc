#include "publish/write_site.h"

#include <atomic>

#include "check/page_checks.h"
#include "check/route_table.h"
#include "pictures/output_images.h"
#include "publish/form_prints.h"
#include "publish/rules.h"
#include "system/parallel.h"

namespace hiroba::publish {
namespace {

using outputs::Copied;
using outputs::Output;
using outputs::Printed;
using outputs::Rendered;
using outputs::Written;
using source::Diagnostics;

// Where one thread makes its pages, one after the other.
struct Desk {
  tmpl::Scope scope;
  std::string bytes;
};
// After a page like the map of a site of thousands, a desk is too big to be kept.
constexpr size_t kLargePage = 1024 * 1024;  // bytes

// Everything a link may lead to.
check::RouteTable routes_of(const PlannedSite& site) {
  check::RouteTable routes(site.model().settings.base_path);
  for (const Output& output : site.outputs()) routes.add(output.route);
  for (const model::Showcase& showcase : site.model().settings.showcases) {
    routes.add(showcase.path + "/index.html");
  }
  return routes;
}

class SiteWriter {
 public:
  SiteWriter(const PlannedSite& site, const BuildRequest& request, Publication* publication,
             system::FileSystem& disk, source::SourceSet& files, Diagnostics& found)
      : site_(site),
        request_(request),
        publication_(publication),
        disk_(disk),
        files_(files),
        found_(found),
        routes_(routes_of(site)) {}

  void pages() {
    const auto& outputs = site_.outputs();
    std::vector<const pages::Page*> pages;
    for (const Output& output : outputs) {
      if (const auto* made = std::get_if<Rendered>(&output.source)) pages.push_back(made->page);
    }
    std::vector<check::PageFacts> facts(pages.size());
    std::vector<std::unique_ptr<Desk>> desks(std::max<size_t>(request_.threads, 1));
    system::parallel_for(pages.size(), request_.threads, [&](size_t i, size_t worker) {
      std::unique_ptr<Desk>& desk = desks[worker];
      if (!desk || desk->bytes.capacity() > kLargePage) desk = std::make_unique<Desk>();
      page(*pages[i], *desk, facts[i]);
    });
    site_.renderer().report_missing(found_);
    check_pages(pages, std::move(facts));
  }

  void other_files() {
    for (const Output& output : site_.outputs()) {
      if (const auto* made = std::get_if<Written>(&output.source)) {
        if (publication_ != nullptr) write(output.route, *made);
      } else if (const auto* copied = std::get_if<Copied>(&output.source)) {
        check_image(*copied);
        copy(output.route, *copied);
      }
    }
  }

  // Finished pages as PDF, read from where the new site lies until it is published.
  void prints() {
    if (publication_ == nullptr || !site_.model().has_prints) return;
    FormPrints prints(request_.site, disk_, *request_.tools);
    if (!prints.find_browser(found_)) return;
    const std::string folder =
        disk_.real_path(publication_->folder()).value_or(publication_->folder());
    tmpl::Scope scope;
    for (const Output& output : site_.outputs()) {
      const auto* printed = std::get_if<Printed>(&output.source);
      if (printed == nullptr) continue;
      std::string page;
      site_.renderer().render(*printed->page, scope, page);
      const std::string file = folder + "/" + site_.prefix() + printed->page->route();
      const auto bytes = prints.print(file, page, found_);
      if (!bytes) break;  // a browser that failed once fails again
      publish(output.route, *bytes);
    }
    prints.forget_others();
  }

  bool takes_back() const { return takes_back_; }

 private:
  // One page; any number of threads at once.
  void page(const pages::Page& page, Desk& desk, check::PageFacts& facts) {
    desk.bytes.clear();
    site_.renderer().render(page, desk.scope, desk.bytes);
    if (page.is_html()) facts = check::page_facts(page.route(), desk.bytes, routes_);
    if (publication_ == nullptr) return;
    if (page.role() == pages::Role::gone && said_otherwise(page.route(), desk.bytes)) {
      takes_back_ = true;
    }
    publish(page.route(), desk.bytes);
  }

  bool said_otherwise(const std::string& route, std::string_view bytes) const {
    const auto live = disk_.read(request_.output + "/" + site_.prefix() + route);
    return live && *live != bytes;
  }

  void check_pages(const std::vector<const pages::Page*>& pages,
                   std::vector<check::PageFacts> facts) {
    std::vector<std::string> alone;
    size_t kept = 0;  // what is no page has no facts of one
    for (size_t i = 0; i < pages.size(); ++i) {
      if (!pages[i]->is_html()) continue;
      if (!pages[i]->is_linked()) alone.push_back(pages[i]->route());
      if (kept != i) facts[kept] = std::move(facts[i]);
      ++kept;
    }
    facts.resize(kept);
    check::check_pages(facts, routes_, alone, found_);
  }

  void publish(const std::string& route, std::string_view bytes) {
    publication_->write(site_.prefix() + route, bytes);
  }

  void write(const std::string& route, const Written& written) {
    if (const auto bytes = written.bytes()) {
      publish(route, *bytes);
    } else {
      found_.report(rules::kOutputNotMade, {}, {site_.prefix() + route});
    }
  }

  void copy(const std::string& route, const Copied& copied) {
    if (publication_ == nullptr) return;
    publication_->copy(site_.prefix() + route, copied.from);
  }

  void check_image(const Copied& copied) {
    const auto bytes = disk_.read(copied.from);
    if (!bytes) return;
    Diagnostics own;
    pictures::check_output_image(copied.shown, *bytes, own);
    for (const source::Diagnostic& d : own.list()) {
      const source::FileId id = files_.add(
          source::SourceFile{site_.shown() + copied.shown, copied.from, copied.is_private});
      found_.report(*d.rule, source::Mark{id, 0, 0, 0}, d.args);
    }
  }

  const PlannedSite& site_;
  const BuildRequest& request_;
  Publication* publication_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
  Diagnostics& found_;
  const check::RouteTable routes_;
  std::atomic<bool> takes_back_ = false;
};

}  // namespace

WrittenSite write_site(const PlannedSite& site, const BuildRequest& request,
                       Publication* publication, system::FileSystem& disk, source::SourceSet& files,
                       Diagnostics& found) {
  SiteWriter writer(site, request, publication, disk, files, found);
  writer.pages();
  writer.other_files();
  writer.prints();
  return {writer.takes_back()};
}

}  // namespace hiroba::publish
