#include "build/build_site.h"

#include <atomic>

#include "build/form_prints.h"
#include "build/load_site.h"
#include "build/parallel.h"
#include "build/pictures.h"
#include "build/publish.h"
#include "check/output_images.h"
#include "check/page_checks.h"
#include "check/route_table.h"
#include "emit/form_workbook.h"
#include "emit/site_documents.h"
#include "emit/table_csv.h"
#include "model/forms.h"
#include "model/routes.h"

namespace hiroba::build {
namespace {

using source::Diagnostics;

// Where one thread makes its pages, one after the other.
struct Desk {
  tmpl::Scope scope;
  std::string bytes;
};
// After a page like the map of a site of thousands, a desk is too big to be kept.
constexpr size_t kLargePage = 1024 * 1024;  // bytes

// One site on its way into the output: the site itself, or a showcase in a folder of it.
class SiteBuild {
 public:
  SiteBuild(const BuildRequest& request, std::string shown, std::string prefix,
            source::FileSystem& disk, source::SourceSet& files, Diagnostics& found)
      : request_(request),
        shown_(std::move(shown)),
        prefix_(std::move(prefix)),
        disk_(disk),
        files_(files),
        found_(found),
        layers_(disk, {request.site, request.share}),
        loader_(layers_, disk, files),
        pictures_(request.site, shown_, disk, *request.tools),
        prints_(request.site, disk, *request.tools) {}

  // Everything that needs no output: read, check, plan, load templates.
  bool prepare(const model::Settings* parent) {
    say("read");
    auto site = load_site(request_, shown_, disk_, files_, found_);
    if (!site) return false;
    model_ = std::move(site->model);
    model_.has_prints = request_.prints_forms;
    left_out_ = site->left_out;
    if (parent != nullptr) live_below(*parent);
    pictures_.fill(model_.items, model_.settings, request_.threads, files_, found_);
    site_files_ = read_site_files(layers_, disk_, files_, found_);
    plans_ = emit::plan_pages(model_, found_);
    // Milestone: after this no output page is added.
    renderer_ = std::make_unique<emit::Renderer>(model_, site_files_, loader_);
    const bool can_render = renderer_->load(plans_, found_);
    return request_.despite_errors ? can_render : !found_.has_errors();
  }

  // Makes every page, hands it on and keeps only its facts.
  void render(Publication* publication) {
    say("render");
    find_routes();
    facts_.resize(plans_.size());
    std::vector<std::unique_ptr<Desk>> desks(std::max<size_t>(request_.threads, 1));
    parallel_for(plans_.size(), request_.threads, [&](size_t i, size_t worker) {
      std::unique_ptr<Desk>& desk = desks[worker];
      if (!desk || desk->bytes.capacity() > kLargePage) desk = std::make_unique<Desk>();
      std::string& bytes = desk->bytes;
      bytes.clear();
      renderer_->render(plans_[i], desk->scope, bytes);
      if (plans_[i].is_html()) facts_[i] = check::page_facts(plans_[i].route, bytes, *routes_);
      if (publication == nullptr) return;
      if (plans_[i].what == emit::PageKind::gone && was_there(plans_[i].route, bytes)) {
        withdraws_ = true;
      }
      publication->write(prefix_ + plans_[i].route, bytes);
    });
    // What is no page has no facts of one.
    size_t pages = 0;
    for (size_t i = 0; i < plans_.size(); ++i) {
      if (!plans_[i].is_html()) continue;
      if (pages != i) facts_[pages] = std::move(facts_[i]);
      ++pages;
    }
    facts_.resize(pages);
    assets(publication);
    attachments(publication);
    tables(publication);
    workbooks(publication);
    prints(publication);
  }

  // Rules over the finished pages: links, fragments, third parties. Their facts go with it.
  void check_finished() {
    say("check");
    std::vector<std::string> alone;
    for (const emit::PagePlan& plan : plans_) {
      const bool is_alone =
          plan.what == emit::PageKind::not_found || plan.what == emit::PageKind::gone;
      if (is_alone) alone.push_back(plan.route);
    }
    check::check_pages(facts_, *routes_, alone, found_);
    facts_ = {};
  }

  // The site map and what else speaks of the site as a whole.
  void documents(Publication* publication) {
    if (publication == nullptr || !prefix_.empty()) return;
    for (const emit::Output& output : emit::site_documents(model_, plans_)) {
      publication->write(output.route, output.bytes);
    }
  }

  // Copies of pictures that this site has no longer go as soon as the site is published.
  void forget_pictures() { pictures_.forget_others(); }

  // Whether a page that is published now has ended since.
  bool withdraws() const { return withdraws_; }
  std::string asset_folder() const { return prefix_ + model::asset_route("", ""); }
  const model::Model& model() const { return model_; }
  size_t pages() const { return plans_.size(); }
  size_t left_out() const { return left_out_; }

 private:
  void say(std::string_view pass) const {
    if (request_.progress) request_.progress(pass);
  }

  bool was_there(const std::string& route, std::string_view bytes) const {
    const auto live = disk_.read(request_.output + "/" + prefix_ + route);
    return live && *live != bytes;
  }

  void live_below(const model::Settings& parent) {
    model_.settings.base_url = parent.base_url;
    model_.settings.base_path = parent.base_path + prefix_;
  }

  // Everything a link may lead to, pages and files.
  void find_routes() {
    routes_ = std::make_unique<check::RouteTable>(model_.settings.base_path);
    for (const emit::PagePlan& plan : plans_) routes_->add(plan.route);
    for (const auto& [name, asset] : site_files_.assets) routes_->add(asset.route);
    for (const auto& [name, file] : site_files_.root_files) routes_->add(file.route);
    for (const model::Item& item : model_.items) {
      if (!item.table.empty()) routes_->add(model::table_route(item.kind(), item.slug));
      if (has_workbook(item)) routes_->add(model::workbook_route(item.kind(), item.slug));
    }
    if (model_.has_prints) {
      for_each_form_page([&](const emit::PagePlan& plan) { routes_->add(print_route(plan)); });
    }
    for_each_attached([&](const model::Item&, const model::Attachment&, const std::string& route,
                          const std::string&) { routes_->add(route); });
    for (const model::Showcase& showcase : model_.settings.showcases) {
      routes_->add(showcase.path + "/index.html");
    }
  }

  void assets(Publication* publication) {
    for (const auto& [name, file] : site_files_.assets) {
      check_image(model::asset_route(name, ""), file.path, "site/assets/" + name, false);
      asset(file, publication);
    }
    for (const auto& [name, file] : site_files_.root_files) asset(file, publication);
  }

  void asset(const emit::Asset& file, Publication* publication) {
    if (!file.text) {
      copy(file.route, file.path, publication);
    } else if (publication != nullptr) {
      publication->write(prefix_ + file.route, *file.text);
    }
  }

  // The numbers of figures, for spreadsheets.
  void tables(Publication* publication) {
    if (publication == nullptr) return;
    for (const model::Item& item : model_.items) {
      if (item.table.empty()) continue;
      publication->write(prefix_ + model::table_route(item.kind(), item.slug),
                         emit::table_csv(item.table));
    }
  }

  static bool has_workbook(const model::Item& item) {
    return item.kind() == kinds::Kind::form && emit::makes_workbooks();
  }

  // Request forms for people who fill them in with a spreadsheet program.
  void workbooks(Publication* publication) {
    if (publication == nullptr) return;
    const model::Settings& settings = model_.settings;
    const std::string notice = settings.operated_by ? "" : settings.notice.ja;
    for (const model::Item& item : model_.items) {
      if (!has_workbook(item)) continue;
      publication->write(prefix_ + model::workbook_route(item.kind(), item.slug),
                         emit::form_workbook(item, model::accepts_answers(item, model_), notice,
                                             site_files_.strings[0]));
    }
  }

  template <class Use>
  void for_each_form_page(Use use) const {
    for (const emit::PagePlan& plan : plans_) {
      if (plan.what == emit::PageKind::record && plan.kind == kinds::Kind::form) use(plan);
    }
  }
  std::string print_route(const emit::PagePlan& plan) const {
    return model::print_route(plan.kind, model_.items[plan.item].slug, plan.language);
  }

  // Finished form pages as PDF, read from where the new site lies until it is published.
  void prints(Publication* publication) {
    if (publication == nullptr || !model_.has_prints) return;
    say("print");
    if (!prints_.find_browser(found_)) return;
    const auto folder = disk_.real_path(publication->folder());
    tmpl::Scope scope;
    bool works = true;  // a browser that failed once fails again
    for_each_form_page([&](const emit::PagePlan& plan) {
      if (!works) return;
      std::string page;
      renderer_->render(plan, scope, page);
      const std::string file = folder.value_or(publication->folder()) + "/" + prefix_ + plan.route;
      if (const auto bytes = prints_.print(file, page, found_)) {
        publication->write(prefix_ + print_route(plan), *bytes);
      } else {
        works = false;
      }
    });
    prints_.forget_others();
  }

  void attachments(Publication* publication) {
    for_each_attached([&](const model::Item& item, const model::Attachment& file,
                          const std::string& route, const std::string& path) {
      check_image(route, path, file.disk_path.substr(request_.site.size() + 1),
                  model_.settings.content_roots[item.root].is_private);
      copy(route, path, publication);
    });
  }

  // What is published beside records: a picture as its copies only, another file as it is. Calls
  // use(item, attachment, route, path of the bytes).
  template <class Use>
  void for_each_attached(Use use) const {
    for (const model::Item& item : model_.items) {
      for (const model::Attachment& file : item.attachments) {
        const auto route = [&](const std::string& name) {
          return model::attachment_route(item.kind(), item.slug, name);
        };
        if (!file.is_picture) use(item, file, route(file.name), file.disk_path);
        for (const model::PictureCopy& c : file.copies) use(item, file, route(c.name), c.disk_path);
      }
    }
  }

  // `name` is where the editor finds the file, from the site.
  void check_image(const std::string& route, const std::string& path, const std::string& name,
                   bool is_private) {
    const auto bytes = disk_.read(path);
    if (!bytes) return;
    Diagnostics own;
    check::check_output_image(route, *bytes, own);
    for (const source::Diagnostic& d : own.list()) {
      const source::FileId id = files_.add(source::SourceFile{shown_ + name, path, is_private});
      found_.report(*d.rule, source::Mark{id, 0, 0, 0}, d.args);
    }
  }

  void copy(const std::string& route, const std::string& from, Publication* publication) {
    if (publication != nullptr) publication->copy(prefix_ + route, from);
  }

  BuildRequest request_;
  std::string shown_;
  std::string prefix_;
  source::FileSystem& disk_;
  source::SourceSet& files_;
  Diagnostics& found_;
  Layers layers_;
  LayerLoader loader_;
  PictureStore pictures_;
  FormPrints prints_;
  model::Model model_;
  size_t left_out_ = 0;
  emit::SiteFiles site_files_;
  std::vector<emit::PagePlan> plans_;
  std::unique_ptr<emit::Renderer> renderer_;
  std::vector<check::PageFacts> facts_;
  std::unique_ptr<check::RouteTable> routes_;
  std::atomic<bool> withdraws_ = false;
};

}  // namespace

BuildSummary build_site(const BuildRequest& asked, source::FileSystem& disk,
                        source::SourceSet& files, Diagnostics& found) {
  BuildSummary summary;
  BuildRequest request = asked;
  const auto real_tools = real_process_runner();
  if (request.tools == nullptr) request.tools = real_tools.get();
  std::vector<std::unique_ptr<SiteBuild>> sites;
  sites.push_back(std::make_unique<SiteBuild>(request, "", "", disk, files, found));
  if (!sites[0]->prepare(nullptr)) return summary;
  const model::Settings& settings = sites[0]->model().settings;
  for (const model::Showcase& showcase : settings.showcases) {
    BuildRequest inner = request;
    inner.site = request.site + "/" + showcase.site;
    sites.push_back(std::make_unique<SiteBuild>(inner, showcase.site + "/", showcase.path + "/",
                                                disk, files, found));
    if (!sites.back()->prepare(&settings)) return summary;
  }

  std::unique_ptr<Publication> publication;
  if (!request.output.empty()) {
    publication = Publication::begin(disk, request.output, PublishOptions{request.durable}, found);
    if (publication == nullptr) return summary;
  }
  for (const auto& site : sites) {
    site->render(publication.get());
    site->check_finished();
    site->documents(publication.get());
    summary.records += site->model().items.size();
    summary.pages += site->pages();
    summary.left_out += site->left_out();
  }
  summary.next_change = sites[0]->model().next_change;
  if (publication == nullptr) return summary;
  if (found.has_errors() && !request.despite_errors) return summary;  // the old site stays whole

  if (request.progress) request.progress("publish");
  std::vector<std::string> asset_folders;
  for (const auto& site : sites) asset_folders.push_back(site->asset_folder());
  publication->keep_assets(asset_folders, sites[0]->model().today);
  bool drop = publication->takes_away();
  for (const auto& site : sites) drop = drop || site->withdraws();
  summary.published = publication->finish(found);
  if (summary.published) {
    for (const auto& site : sites) site->forget_pictures();
  }
  // The spare generation would keep what was just taken back.
  if (summary.published && drop) publication->drop_spare(found);
  const auto written = publication->summary();
  summary.files_written = written.written;
  summary.files_unchanged = written.unchanged;
  summary.files_removed = written.removed;
  summary.bytes = written.bytes;
  return summary;
}

}  // namespace hiroba::build
