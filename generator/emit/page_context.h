#pragma once

#include <string>
#include <vector>

#include "emit/assets.h"
#include "emit/strings.h"
#include "model/model.h"

namespace hiroba::emit {

// What a page read while it was made. The newest `checked` date in the footer comes from here.
struct ReadLog {
  std::vector<model::ItemNumber> items;
  std::vector<std::string> missing_words;  // asked for, but not in site/strings
  std::vector<const Asset*> assets;        // whose marks stand in the page
  void clear() {
    items.clear();
    missing_words.clear();
    assets.clear();
  }
};

// Everything a view may look at while one page is rendered: the model is reached only through
// this, so that what was read is known.
class PageContext {
 public:
  PageContext(const model::Model& model, const std::array<Strings, 3>& strings,
              const Assets& assets)
      : model_(model), strings_(strings), assets_(assets) {}

  // For the next page. `route` must live as long as the page is rendered. A page that a host shows
  // at any address (404) is `anywhere`: its links begin at the site's base path.
  void start(std::string_view route, kinds::Language language, bool anywhere) {
    route_ = route;
    language_ = language;
    anywhere_ = anywhere;
    log_.clear();
  }

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

  kinds::Language language() const { return language_; }
  std::string_view route() const { return route_; }
  // A word of site/strings in the page's language. Empty where there is none: the log says so, and
  // the build stops, since a link or a heading without words is worse than no page.
  std::string_view word(std::string_view key) const {
    const std::string* text = find_word(key);
    if (text != nullptr) return *text;
    log_.missing_words.emplace_back(key);
    return {};
  }
  // The same for a word that may be missing: nullptr.
  const std::string* find_word(std::string_view key) const {
    return strings_[static_cast<size_t>(language_)].find(key);
  }
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
  const std::array<Strings, 3>& strings_;
  const Assets& assets_;
  std::string_view route_;
  kinds::Language language_{};
  bool anywhere_ = false;
  mutable ReadLog log_;
};

}  // namespace hiroba::emit
