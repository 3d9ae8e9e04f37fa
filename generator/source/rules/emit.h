#pragma once

#include "source/rule.h"

// What can be wrong with the parts of a site that are not content: words, drawings, assets.
namespace hiroba::source::rules {

inline constexpr Rule kStringUnknown{
    "template.string.unknown", Severity::error, "「{0}」ということばが、strings/{1}.yaml にありません。",
    "strings/{1}.yaml has no \"{0}\".", "site/strings/{1}.yaml に書き足すか、名前を直します。",
    "Add it to site/strings/{1}.yaml or correct the name.", "{{ t(\"list.nxet\") }}"};

// A name that is put together while a page is made, for example facet_value.<facet>.<value>.
inline constexpr Rule kStringMissing{
    "template.string.missing", Severity::error,
    "「{0}」ということばが strings/{1}.yaml になく、ページ「{2}」に空白ができます。",
    "strings/{1}.yaml has no \"{0}\"; page \"{2}\" would have a gap.",
    "site/strings/{1}.yaml に書き足します。", "Add it to site/strings/{1}.yaml.",
    "{{ t(\"facet_value.fee.\" ~ id) }}"};

inline constexpr Rule kDrawingUnknown{
    "template.drawing.unknown", Severity::error, "「{0}」という絵がありません。", "There is no drawing \"{0}\".",
    "site/assets/icons/ または site/assets/art/ にある名前を書きます。",
    "Use a name from site/assets/icons/ or site/assets/art/.", "{{ icon(\"eear\") }}"};

inline constexpr Rule kAssetUnknown{
    "template.asset.unknown", Severity::error, "「{0}」というファイルが site/assets/ にありません。",
    "There is no \"{0}\" in site/assets/.", "ファイルを置くか、名前を直します。", "Add the file or correct the name.",
    "{{ asset(\"sight.css\") }}"};

inline constexpr const Rule* kEmitRules[] = {&kStringUnknown, &kStringMissing, &kDrawingUnknown, &kAssetUnknown};

}  // namespace hiroba::source::rules
