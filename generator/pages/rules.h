#pragma once

#include "source/rule.h"

// What can be wrong with pages and what they are made from: places, menus, words, drawings.
namespace hiroba::pages::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kRouteTaken{
    "route.taken", Severity::error, "「{0}」と同じ場所に、別のページがあります。", "Another page already stands at \"{0}\".",
    "ファイルの名前を変えます。", "Rename the file.", "# content/group/index.yaml"};

inline constexpr Rule kMenuUnknown{
    "site.link.unknown", Severity::error, "site.yaml の行き先「{0}」がありません。",
    "site.yaml links to \"{0}\", which does not exist.",
    "記録の名前（page/about など）、list/種類、area/地域、topic/話題、home・areas・topics・sitemap のどれかを書きます。",
    "Use a record, list/<kind>, area/<id>, topic/<id>, home, areas, topics or sitemap.", "menu: [{label: さがす, to: list/gruop}]"};

inline constexpr Rule kMenuEmptyList{
    "site.link.empty-list", Severity::note, "「{0}」にはまだ記録がないので、つながりを出しません。",
    "\"{0}\" has no records yet, so no link is shown.", "", "", "menu: [{label: お話, to: list/story}]"};

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

inline constexpr const Rule* kPageRules[] = {
    &kRouteTaken, &kMenuUnknown, &kMenuEmptyList, &kStringUnknown, &kStringMissing,
    &kDrawingUnknown,
};
// clang-format on

}  // namespace hiroba::pages::rules
