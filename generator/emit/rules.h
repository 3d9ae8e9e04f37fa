#pragma once

#include "source/rule.h"

// What can be wrong with the parts of a site that are not content: words, drawings, assets.
namespace hiroba::emit::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kAssetUnknown{
    "template.asset.unknown", Severity::error, "「{0}」というファイルが site/assets/ にありません。",
    "There is no \"{0}\" in site/assets/.", "ファイルを置くか、名前を直します。", "Add the file or correct the name.",
    "{{ asset(\"sight.css\") }}"};

inline constexpr Rule kAssetCircle{
    "asset.circle", Severity::error, "ファイルが、たがいを指して輪になっています（{0}）。",
    "These files name each other in a circle ({0}).",
    "公開する名前は中身から決まるので、輪になると名前を決められません。どれか1つから、この行を取ります。",
    "Published names come from what is in a file, so a circle can have none. Take the line out of one of them.",
    "@import \"a.css\";"};

inline constexpr Rule kAssetPlainName{
    "asset.plain-name", Severity::warning,
    "「{0}」という名前のままでは公開されません。ここからは読み込めなくなります。",
    "Nothing is published by the plain name \"{0}\": it cannot be loaded from here.",
    "名前のところを {{ asset(\"{0}\") }} と書きます。公開するときに、このファイルから見た場所に変わります。",
    "Write {{ asset(\"{0}\") }} for the name; it becomes the address as seen from this file.",
    "link.href = new URL('memo.css', script.src).href;"};

inline constexpr const Rule* kEmitRules[] = {
    &kAssetUnknown, &kAssetCircle, &kAssetPlainName,
};
// clang-format on

}  // namespace hiroba::emit::rules
