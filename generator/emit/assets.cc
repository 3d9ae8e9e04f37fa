#include "emit/assets.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <vector>

#include "emit/asset_references.h"
#include "emit/compact_css.h"
#include "emit/compact_js.h"
#include "emit/rules.h"
#include "model/routes.h"
#include "template/escape.h"
#include "text/near.h"
#include "text/utf8.h"

namespace hiroba::emit {
namespace {

using source::Diagnostics;

source::Mark mark_of(const AssetSource& file, std::string_view text, size_t at, size_t length) {
  const std::string_view before = text.substr(0, at);
  const size_t line_begin = before.rfind('\n') + 1;  // 0 where there is none
  const auto count = [](std::string_view part) {
    return static_cast<uint32_t>(text::count_characters(part));
  };
  return source::Mark{file.file,
                      static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                      count(before.substr(line_begin)) + 1, count(text.substr(at, length))};
}

// In an address «/» parts folders; whatever else is special becomes %XX.
std::string address(std::string_view route) {
  std::string out;
  for (size_t begin = 0; begin <= route.size();) {
    const size_t end = std::min(route.find('/', begin), route.size());
    if (begin > 0) out += '/';
    tmpl::percent_encode(out, route.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

void report_unknown(const AssetSource& file, std::string_view text, const AssetReference& named,
                    const AssetSources& known, Diagnostics& found) {
  std::vector<std::string_view> names;
  for (const auto& [name, source] : known) names.push_back(name);
  found.report(rules::kAssetUnknown, mark_of(file, text, named.at, named.length), {named.name})
      .near = text::near_names(named.name, names);
}

// Brings one text to its published form.
std::string published(std::string_view route, std::string_view text,
                      const std::vector<AssetReference>& references, const Assets& assets) {
  std::string out;
  size_t done = 0;
  for (const AssetReference& one : references) {
    const auto target = assets.find(one.name);
    if (target == assets.end()) continue;  // reported
    out += text.substr(done, one.at - done);
    out += address(model::relative(route, target->second.route)) + one.rest;
    done = one.at + one.length;
  }
  out += text.substr(done);
  if (is_style_sheet(route)) return compact_css(out);
  return is_script(route) ? compact_js(out) : out;
}

// One after the other, each after those that it names.
class Marking {
 public:
  Marking(const AssetSources& sources, const ReadAsset& read, Diagnostics& found)
      : sources_(sources), read_(read), found_(found) {}

  Assets run() {
    for (const auto& [name, file] : sources_) make(name, file);
    return std::move(done_);
  }

 private:
  void make(const std::string& name, const AssetSource& file) {
    if (done_.contains(name)) return;
    const auto bytes = read_(file);
    if (!bytes || !may_name_assets(name)) {
      const std::string mark = content_mark(bytes.value_or(""));
      done_.emplace(name, Asset{file.path, model::asset_route(name, mark), std::nullopt});
      return;
    }
    const std::string route = model::asset_route(name, "");
    const auto references = asset_references(route, *bytes);
    open_.push_back(name);
    for (const AssetReference& one : references) follow(one, file, *bytes);
    open_.pop_back();
    report_plain_names(route, file, *bytes);
    std::string text = published(route, *bytes, references, done_);
    std::string marked = model::asset_route(name, content_mark(text));
    Asset asset{file.path, std::move(marked), std::nullopt};
    if (text != *bytes) asset.text = std::move(text);
    done_.insert_or_assign(name, std::move(asset));
  }

  void follow(const AssetReference& one, const AssetSource& file, std::string_view text) {
    const auto target = sources_.find(one.name);
    if (target == sources_.end()) {
      report_unknown(file, text, one, sources_, found_);
      return;
    }
    const auto begin = std::find(open_.begin(), open_.end(), one.name);
    if (begin == open_.end()) {
      make(target->first, target->second);
      return;
    }
    std::string circle;
    for (auto at = begin; at != open_.end(); ++at) circle += *at + " → ";
    found_.report(rules::kAssetCircle, mark_of(file, text, one.at, one.length),
                  {circle + one.name});
  }

  void report_plain_names(std::string_view route, const AssetSource& file, std::string_view text) {
    for (const auto& [name, source] : sources_) {
      if (const auto one = find_plain_name(route, text, name)) {
        found_.report(rules::kAssetPlainName, mark_of(file, text, one->at, one->length), {name});
      }
    }
  }

  const AssetSources& sources_;
  const ReadAsset& read_;
  Diagnostics& found_;
  Assets done_;
  std::vector<std::string> open_;  // being made, each named by the one before
};

}  // namespace

std::string content_mark(std::string_view bytes) {
  return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size())).substr(0, 10);
}

Assets mark_assets(const AssetSources& sources, const ReadAsset& read, Diagnostics& found) {
  return Marking(sources, read, found).run();
}

Assets fill_root_files(const AssetSources& sources, const Assets& assets, const ReadAsset& read,
                       Diagnostics& found) {
  Assets out;
  for (const auto& [name, file] : sources) {
    Asset& asset = out[name];
    asset = Asset{file.path, name, std::nullopt};
    const auto text = may_name_assets(name) ? read(file) : std::nullopt;
    if (!text) continue;
    const auto references = asset_references(name, *text);
    AssetSources known;
    for (const auto& [known_name, known_asset] : assets) known.emplace(known_name, AssetSource{});
    for (const AssetReference& one : references) {
      if (!known.contains(one.name)) report_unknown(file, *text, one, known, found);
    }
    for (const auto& [known_name, known_asset] : assets) {
      if (const auto one = find_plain_name(name, *text, known_name)) {
        found.report(rules::kAssetPlainName, mark_of(file, *text, one->at, one->length),
                     {known_name});
      }
    }
    std::string made = published(name, *text, references, assets);
    if (made != *text) asset.text = std::move(made);
  }
  return out;
}

}  // namespace hiroba::emit
