#pragma once

#include "source/rule.h"

// What can be wrong with the data of another town.
namespace hiroba::portal::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kFileRefused{
    "portal.file.refused", Severity::warning, "「{0}」のデータを読めません（{1}）。この町の記録は出しません。",
    "The data of \"{0}\" cannot be read ({1}); nothing of that town is shown.",
    "もう一度 hiroba fetch で取りこみます。続くときは、その町に知らせます。",
    "Fetch it again (hiroba fetch); if it goes on, tell that town.", "# sources/tonari/group.json\n[{]"};

inline constexpr Rule kRecordRefused{
    "portal.record.refused", Severity::warning, "「{0}」の記録「{1}」に、読めないところがあるので出しません。",
    "The record \"{1}\" of \"{0}\" cannot be read in full and is left out.",
    "その町が直して、取りこみ直すまで待ちます。", "It comes back when that town has mended it.",
    "# sources/tonari/group.json\n[{\"id\": \"group/a\", \"record\": {\"title\": 5}}]"};

inline constexpr Rule kStale{
    "portal.stale", Severity::warning, "「{0}」のデータは {1} に取りこんだままです。この町の記録は出しません。",
    "The data of \"{0}\" was fetched on {1} and not since; nothing of that town is shown.",
    "hiroba fetch を毎晩動かします。", "Run hiroba fetch every night.", "sources: [{name: tonari, …, days: 14}]"};

inline constexpr Rule kNeverFetched{
    "portal.never-fetched", Severity::warning, "「{0}」のデータを、まだ取りこんでいません。",
    "The data of \"{0}\" has not been fetched yet.", "hiroba fetch を動かします。", "Run hiroba fetch.",
    "sources: [{name: tonari, title: となり町, from: \"https://tonari.example.jp/data/\"}]"};

inline constexpr const Rule* kPortalRules[] = {&kFileRefused, &kRecordRefused, &kStale, &kNeverFetched};
// clang-format on

}  // namespace hiroba::portal::rules
