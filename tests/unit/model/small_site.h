#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/parse_record.h"
#include "model/link.h"
#include "model/select.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "syntax/markdown/parse.h"
#include "syntax/yaml.h"

namespace hiroba::test {

// A site made of a few records written down in a test. Findings are shown one a line as
// «path:line:column id [arg] [arg]».
class SmallSite {
 public:
  SmallSite() {
    syntax::register_markdown();
    settings.languages = kinds::Languages::usual();
    settings.base_path = "/";
    settings.content_roots = {
        model::ContentRoot{"main", "content", kinds::Visibility::open, false},
        model::ContentRoot{"office", "private", kinds::Visibility::office, true}};
  }

  // The settings from the text of a site.yaml instead.
  void read_settings(std::string_view yaml) {
    const source::FileId file = files.add({"site.yaml", "", false});
    if (const auto node = syntax::parse_yaml(yaml, file, 1, found)) {
      settings = model::parse_settings(*node, file, found);
    }
  }

  // `root`: 0 is public, 1 private.
  model::Item& add(kinds::Kind kind, std::string_view slug, std::string_view yaml,
                   uint16_t root = 0) {
    const std::string id = std::string(kinds::kind_name(kind)) + "/" + std::string(slug);
    const source::FileId file = files.add({id + ".yaml", "", root == 1});
    model::Item item(kind);
    if (const auto node = syntax::parse_yaml(yaml, file, 1, found)) {
      item.record = kinds::parse_record(kind, *node, file, settings.languages, found);
    }
    item.slug = slug;
    item.id = id;
    item.root = root;
    items.push_back(std::move(item));
    return items.back();
  }

  void add_body(model::Item& item, kinds::Language language, std::string_view markdown) {
    item.body[language] = syntax::parse_markdown(markdown, item.record.marks.file(), 1, found);
  }

  model::Selected select(text::Date today, kinds::Visibility audience = kinds::Visibility::open) {
    return model::select(std::move(items), settings, model::Selection{audience, today}, found);
  }
  model::Model link(text::Date today, kinds::Visibility audience = kinds::Visibility::open) {
    model::Selected selected = select(today, audience);
    return model::link(settings, std::move(selected), today, found);
  }

  std::string findings() const { return lines_of(found); }
  std::string lines_of(const source::Diagnostics& list) const {
    std::string out;
    for (const source::Diagnostic& d : list.list()) {
      if (!out.empty()) out += '\n';
      if (d.mark.known()) {
        out += files[d.mark.file].path;
        out += ':';
        out += std::to_string(d.mark.line);
        out += ':';
        out += std::to_string(d.mark.column);
        out += ' ';
      }
      out += d.rule->id;
      for (const std::string& arg : d.args) {
        out += " [";
        out += arg;
        out += ']';
      }
    }
    return out;
  }

  model::Settings settings;
  source::SourceSet files;
  source::Diagnostics found;
  std::vector<model::Item> items;
};

// «a b c»: the slugs of these items.
inline std::string slugs(const model::Model& model, const std::vector<model::ItemNumber>& list) {
  std::string out;
  for (const model::ItemNumber n : list) {
    if (!out.empty()) out += ' ';
    out += model.items[n].slug;
  }
  return out;
}

inline std::string slugs(const model::Selected& selected) {
  std::string out;
  for (const model::Item& item : selected.items) {
    if (!out.empty()) out += ' ';
    out += item.slug;
  }
  return out;
}

}  // namespace hiroba::test
