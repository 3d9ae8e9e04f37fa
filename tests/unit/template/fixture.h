#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "source/print_diagnostics.h"
#include "template/describe.h"
#include "template/engine.h"

// A very small site for the tests of the template language: a page with items.
namespace fixture {

namespace tmpl = hiroba::tmpl;
namespace source = hiroba::source;

using Files = std::map<std::string, std::string>;

struct Item {
  std::string title;
  std::string url;
  int64_t count = 0;
  bool open = false;
  std::vector<std::string> tags;
};

struct Page {
  std::string title;
  std::string empty;
  std::string url;
  std::string body;         // HTML
  std::string data = "{}";  // JSON

  int64_t count = 0;
  bool open = false;
  std::vector<Item> items;
  std::vector<Item> no_items;
  std::vector<std::string> tags;
  std::vector<int64_t> numbers;
  const Item* lead = nullptr;
  const Page* parent = nullptr;
};

struct Types {
  tmpl::TypeInfo item, items, numbers, page;
  Types();
};
const Types& types();

// Roots: page, and site (seen everywhere), both of the type Page.
std::vector<tmpl::Root> roots();

class MapLoader : public tmpl::Loader {
 public:
  Files files;
  source::SourceSet sources;
  std::map<std::string, source::FileId> ids;

  std::optional<tmpl::LoadedTemplate> load(std::string_view name) override;
  std::vector<std::string> names() override;
};

// t(key, …): the key in brackets and its further arguments. Keys that begin with «bad» are
// reported at load.
std::vector<tmpl::Function> functions();
// shout: a filter of the site.
std::vector<tmpl::Function> filters();

struct Engine {
  MapLoader loader;
  std::unique_ptr<tmpl::Engine> engine;
  source::Diagnostics diagnostics;

  explicit Engine(Files files);
  // The messages of loading this file, as people see them.
  std::string messages(const std::string& name,
                       source::MessageLanguage language = source::MessageLanguage::en);
};

// What the text of a page gives with this data; the messages if it does not load.
std::string render(const std::string& text, const Page& page = {}, Files files = {});
// The ids of what is wrong with it, joined with spaces.
std::string problems(const std::string& text, Files files = {});

}  // namespace fixture
