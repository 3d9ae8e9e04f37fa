#include "check/page_checks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "check/rules.h"

namespace hiroba::check {
namespace {

using source::Diagnostics;
using source::Mark;

const source::Rule& rule_for(PageFault fault) {
  switch (fault) {
    case PageFault::link_broken: return rules::kPageLinkBroken;
    case PageFault::fragment_broken: return rules::kPageFragmentBroken;
    case PageFault::id_twice: return rules::kPageIdTwice;
    case PageFault::third_party: return rules::kPageThirdParty;
    case PageFault::inline_style: return rules::kPageInlineStyle;
    case PageFault::inline_script: return rules::kPageInlineScript;
    case PageFault::inline_handler: break;
  }
  return rules::kPageInlineHandler;
}

class PagesCheck {
 public:
  PagesCheck(std::span<const PageFacts> pages, const RouteTable& routes, Diagnostics& found)
      : pages_(pages), routes_(routes), found_(found), page_at_(routes.size(), kNoPage) {
    for (size_t i = 0; i < pages.size(); ++i) {
      if (pages[i].route < page_at_.size()) page_at_[pages[i].route] = static_cast<uint32_t>(i);
    }
  }

  void run(std::span<const std::string> alone) {
    for (const PageFacts& page : pages_) {
      by_itself(page);
      fragments(page);
    }
    unreachable(alone);
  }

 private:
  static constexpr uint32_t kNoPage = 0xffffffff;

  void report(const source::Rule& rule, std::vector<std::string> args) {
    found_.report(rule, Mark{}, std::move(args));
  }

  void by_itself(const PageFacts& page) {
    if (!page.has_title) report(rules::kPageNoTitle, {page.name});
    if (!page.has_lang) report(rules::kPageNoLang, {page.name});
    if (page.headings == 0) report(rules::kPageNoHeading, {page.name});
    if (page.headings > 1) report(rules::kPageHeadings, {page.name, std::to_string(page.headings)});
    for (const PageFacts::Fault& fault : page.faults)
      report(rule_for(fault.what), {page.name, fault.text});
  }

  // A place in a file that is no page (a drawing, a PDF) is not looked for.
  void fragments(const PageFacts& page) {
    for (const FragmentLink& link : page.fragments) {
      const uint32_t target = link.route < page_at_.size() ? page_at_[link.route] : kNoPage;
      if (target == kNoPage) continue;
      const std::vector<uint64_t>& ids = pages_[target].ids;
      if (!std::binary_search(ids.begin(), ids.end(), link.id)) {
        report(rules::kPageFragmentBroken, {page.name, link.text});
      }
    }
  }

  void unreachable(std::span<const std::string> alone) {
    std::vector<bool> seen(pages_.size(), false);
    std::vector<uint32_t> open;
    const auto visit = [&](uint32_t route) {
      const uint32_t page = route < page_at_.size() ? page_at_[route] : kNoPage;
      if (page == kNoPage || seen[page]) return;
      seen[page] = true;
      open.push_back(page);
    };
    visit(routes_.find("index.html"));
    if (open.empty()) return;  // without a home there is nothing to say
    while (!open.empty()) {
      const PageFacts& page = pages_[open.back()];
      open.pop_back();
      for (const uint32_t route : page.links) visit(route);
    }
    for (const std::string& route : alone) visit(routes_.find(route));
    for (size_t i = 0; i < pages_.size(); ++i) {
      if (!seen[i]) report(rules::kPageUnreachable, {pages_[i].name});
    }
  }

  std::span<const PageFacts> pages_;
  const RouteTable& routes_;
  Diagnostics& found_;
  std::vector<uint32_t> page_at_;  // by route
};

}  // namespace

void check_pages(std::span<const PageFacts> pages, const RouteTable& routes,
                 std::span<const std::string> alone, Diagnostics& found) {
  PagesCheck(pages, routes, found).run(alone);
}

}  // namespace hiroba::check
