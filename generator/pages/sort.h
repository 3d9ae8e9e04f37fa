#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/view/types.h"
#include "pages/page.h"

// The sorts of pages. A new one is a file here and a line in sorts.cc; beside it, its template.
namespace hiroba::pages {

// The pages of a site, while their sorts add them.
class Plan {
 public:
  explicit Plan(const Model& model) : model_(model) {}
  void add(std::unique_ptr<Page> page) {
    page->find_route(model_);
    pages_.push_back(std::move(page));
  }
  std::vector<std::unique_ptr<Page>> take() { return std::move(pages_); }

 private:
  const Model& model_;
  std::vector<std::unique_ptr<Page>> pages_;
};

// The types of what templates are given: «site», «page» and each page's own view. Declared once;
// templates keep their addresses.
class RootTypes {
 public:
  // Every sort declares its own, in the order of sorts.cc.
  explicit RootTypes(emit::ViewTypes& types);

  // A record type that a page's use() may name.
  tmpl::TypeInfo& add_record(const std::string& name, std::string help);
  // The type of a record of content, under its kind's name.
  void add(const tmpl::TypeInfo& type);
  const tmpl::TypeInfo* find(std::string_view name) const;
  // REQUIRES: an earlier sort added it.
  tmpl::TypeInfo& made(std::string_view name);
  const tmpl::TypeInfo& list_of(const tmpl::TypeInfo& element);

  emit::ViewTypes& types() { return types_; }
  const tmpl::TypeInfo& links() const { return *links_; }  // a list of links.h
  const tmpl::TypeInfo& site() const { return *site_; }
  const tmpl::TypeInfo& page() const { return *page_; }

 private:
  emit::ViewTypes& types_;
  const tmpl::TypeInfo* links_ = nullptr;
  const tmpl::TypeInfo* site_ = nullptr;
  const tmpl::TypeInfo* page_ = nullptr;
  std::map<std::string, const tmpl::TypeInfo*, std::less<>> known_;
  std::map<std::string, tmpl::TypeInfo*, std::less<>> made_;
};

// A page that menus and url_of() know by a name: «home», «calendar».
struct Entrance {
  std::string_view name;
  // Its route, or nothing while there is nothing to see.
  std::string (*route)(const Model& model, Language language) = nullptr;
};

struct Sort {
  // Adds every page of the sort in one language that the site speaks.
  void (*plan)(const Model& model, Language language, Plan& plan) = nullptr;
  // Declares the types of its views. May be null.
  void (*declare)(RootTypes& roots) = nullptr;
  std::span<const Entrance> entrances = {};
};

std::span<const Sort* const> all_sorts();

}  // namespace hiroba::pages
