#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "source/diagnostics.h"

// Files of site/assets under the names they are published by. Each name carries a mark of the
// bytes (site.css is assets/site.3f9c01ab7e.css), so that a page always meets the style sheets and
// scripts it was made for, whatever a browser or a host still keeps, and so that they may be kept
// for good. decisions/2026-11-29-marked-assets.md says why.
namespace hiroba::emit {

struct AssetSource {
  std::string path;       // on disk
  source::FileId file{};  // for messages
};

struct Asset {
  std::string path;   // on disk
  std::string route;  // where it is published
  // What is published, where that are not the bytes on disk as they are: style sheets and scripts
  // without their comments, and whatever names another asset.
  std::optional<std::string> text;
};

// By the name below site/assets (or site/root): «site.css», «fonts/round.woff2».
using Assets = std::map<std::string, Asset, std::less<>>;
using AssetSources = std::map<std::string, AssetSource, std::less<>>;
// Nothing for a file that cannot be read; saying so is the reader's part.
using ReadAsset = std::function<std::optional<std::string>(const AssetSource&)>;

// Gives every asset its route, with the marks of those it names in its text (asset_references.h)
// already in it. Reports what names a file that is not there, and files that name each other in a
// circle: none of them could have a mark.
Assets mark_assets(const AssetSources& sources, const ReadAsset& read, source::Diagnostics& found);

// The same for files that keep their names because others look for them there (site/root): only
// what they name is marked.
Assets fill_root_files(const AssetSources& sources, const Assets& assets, const ReadAsset& read,
                       source::Diagnostics& found);

// Ten hexadecimal digits of the bytes' XXH3. Two versions of one file share them once in 10^12.
std::string content_mark(std::string_view bytes);

}  // namespace hiroba::emit
