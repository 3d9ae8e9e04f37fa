#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hiroba::emit {

// One place of a text that names an asset and has to be written anew when the asset gets its mark.
struct AssetReference {
  size_t at = 0;      // in bytes
  size_t length = 0;  // what is replaced
  std::string name;   // of the file below site/assets
  std::string rest;   // stays behind the new address: «#part», «?#iefix»
};

// Whether files of this name are texts in which assets are looked for.
bool may_name_assets(std::string_view file_name);
bool is_style_sheet(std::string_view file_name);
bool is_script(std::string_view file_name);

// Where a text names assets: in any text {{ asset("name") }}, as templates do; in style sheets also
// what CSS itself has for it, url(…), @import and image-set(…), relative to the sheet. `route` is
// where the text is published, without a mark («assets/site.css», «sw.js»). In order; what leads
// out of assets/ or to another host is none.
std::vector<AssetReference> asset_references(std::string_view route, std::string_view text);

// Where a script or the like spells, as a whole string in quotation marks, the plain name of an
// asset: nothing is published by that name. `name` is any way to write it from `route`:
// 'memo.css', "../assets/memo.css", `./memo.css?x`.
std::optional<AssetReference> find_plain_name(std::string_view route, std::string_view text,
                                              std::string_view name);

}  // namespace hiroba::emit
