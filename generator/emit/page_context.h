#pragma once

#include <string>
#include <vector>

#include "emit/assets.h"
#include "emit/words.h"
#include "model/model.h"

namespace hiroba::emit {

// What a page read while it was made. The newest `checked` date in the footer comes from here.
struct ReadLog {
  std::vector<model::ItemNumber> items;
  std::vector<const Asset*> assets;  // whose marks stand in the page
};

// Everything a view may look at while one page is rendered: the model is reached only through
// this, so that what was read is known.
class PageContext {
 public:
  // `route` must live as long as the page is rendered. A page that a host shows at any address
  // (404) is `anywhere`: its links begin at the site's base path.
  PageContext(const model::Model& model, const Words& words, const Assets& assets,
              std::string_view route, bool anywhere)
      : model_(model), words_(words), assets_(assets), route_(route), anywhere_(anywhere) {}

  const model::Item& item(model::ItemNumber number) const {
    note(number);
    return model_.items[number];
  }
  void note(const model::Item& item) const {
    note(static_cast<model::ItemNumber>(&item - model_.items.data()));
  }
  const model::Item* find(std::string_view id) const {
    const model::Item* found = model_.find(id);
    if (found != nullptr) note(*found);
    return found;
  }
  const std::vector<model::ItemNumber>& list(kinds::Kind kind) const { return model_.list(kind); }
  text::Date today() const { return model_.today; }
  // What is the same for every page: settings, menus, glossary, order of words.
  const model::Model& site() const { return model_; }

  kinds::Language language() const { return words_.language(); }
  std::string_view route() const { return route_; }
  // What the site says by itself in the page's language.
  const Words& words() const { return words_; }
  const ReadLog& log() const { return log_; }

  // The address of an item's page from this page, in this page's language where it exists.
  std::string link_to(const model::Item& item, std::string_view fragment = {}) const;
  std::string link_to_route(std::string_view route) const;
  // Where a file of site/assets is published, the only way to learn it. One that is not there gets
  // an address that leads nowhere, which the check of the finished pages reports.
  std::string asset_route(std::string_view name) const;

 private:
  void note(model::ItemNumber number) const {
    if (log_.items.empty() || log_.items.back() != number) log_.items.push_back(number);
  }

  const model::Model& model_;
  Words words_;
  const Assets& assets_;
  std::string_view route_;
  bool anywhere_ = false;
  mutable ReadLog log_;
};

}  // namespace hiroba::emit
