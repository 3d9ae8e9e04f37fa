#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/page_context.h"
#include "emit/view/parts.h"
#include "model/model.h"
#include "model/routes.h"
#include "template/value.h"

namespace hiroba::pages {

using emit::PageContext;
using kinds::Language;
using model::ItemNumber;
using model::Model;
using tmpl::Scope;
using tmpl::Value;

// What a page is made with.
struct TemplateUse {
  std::string file;       // below templates/: «list/group.html»
  std::string_view root;  // what the template calls the page's own view: «list»; empty: it has none
  std::string type;       // the view's type, as RootTypes knows it: «list of group»
};

// A step on the way from home to a page.
struct Crumb {
  std::string_view label;  // plain text; lives as long as the page's Scope or the model
  std::string route;
};

// Where publication treats a page otherwise than a page that visitors walk to.
enum class Role : uint8_t {
  usual,
  rows,       // no page but a script with the rows of a list, for filter.js and memo.js
  not_found,  // a host shows it at any address: its links begin at the site's base path
  gone,       // stands where something was taken back
};

// One page that will be written. Each sort has a class of its own in a file of its own; what is
// asked of a page that most sorts answer alike has that answer here.
class Page {
 public:
  explicit Page(Language language) : language_(language) {}
  virtual ~Page() = default;
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  Language language() const { return language_; }
  const std::string& route() const { return route_; }
  // Called once, when the page enters the plan.
  void find_route(const Model& model) { route_ = route_in(model, language_); }

  // The address of the same page in another language. REQUIRES: it exists there.
  virtual std::string route_in(const Model& model, Language language) const = 0;
  // Whether the page exists in this language, one that the site speaks.
  virtual bool exists_in(const Model&, Language) const { return true; }

  // Its own name, for <title> and as the heading; empty where the site's name says it all.
  virtual std::string_view title(const PageContext& context, Scope& scope) const = 0;
  // The same at the end of the crumbs, where what stands before it need not be repeated.
  virtual std::string_view short_title(const PageContext& context, Scope& scope) const {
    return title(context, scope);
  }
  // What stands between home and the page.
  virtual std::vector<Crumb> crumbs(const PageContext&, Scope&) const { return {}; }
  virtual bool has_crumbs() const { return true; }

  virtual TemplateUse use() const = 0;
  // The object of the page's own view: of the type that use() names. Views of a page itself get it
  // with the<Page>().
  virtual const void* view(const PageContext&) const { return this; }

  // Whether search engines may list it. Pages that repeat others do not ask for that.
  virtual bool is_indexed(const Model&) const { return true; }
  // The record that this is the page of, if it is one's own.
  virtual const model::Item* record(const Model&) const { return nullptr; }
  // The name of the feed that tells what is new on it: «event», «area.nakamachi»; empty: none does.
  virtual std::string_view feed(const Model&, Scope&) const { return {}; }
  // What it is in the words of schema.org, where it is not a record's.
  virtual std::string_view schema_type() const { return "WebPage"; }
  // Of a list that is cut into pages: which one, from 1.
  virtual uint32_t number() const { return 1; }
  virtual Role role() const { return Role::usual; }

  bool is_html() const { return role() != Role::rows; }
  // 404 and what was taken back: no page leads there.
  bool is_linked() const { return role() == Role::usual; }

 private:
  Language language_;
  std::string route_;
};

// The page as its own class, in a getter of its view.
template <class P>
const P& the(const Value& self) {
  return static_cast<const P&>(self.as<Page>());
}

// «group/index.html», where the kind has a list: the crumb before its records and narrowed lists.
std::vector<Crumb> list_crumb(kinds::Kind kind, const PageContext& context);

}  // namespace hiroba::pages
