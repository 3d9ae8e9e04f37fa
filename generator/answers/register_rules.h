#pragma once

#include "source/rule.h"

// What can be wrong with the office's register of answers. Nothing that stands in it is ever
// quoted.
namespace hiroba::answers::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kRegisterInSite{
    "register.place.site", Severity::error, "受付簿を「{0}」に置けません。サイトのフォルダー（{1}）の中です。",
    "The register cannot be kept in \"{0}\": that is inside a site ({1}).",
    "受付簿には人のことが書かれます。公開も、Gitに記録もされない、事務所だけのフォルダーを --register に書きます。",
    "It holds what people wrote about themselves. Name a folder of the office that is neither published nor in Git.",
    "--register public/answers"};

inline constexpr Rule kRegisterInGit{
    "register.place.git", Severity::error, "受付簿を「{0}」に置けません。Gitのフォルダー（{1}）の中です。",
    "The register cannot be kept in \"{0}\": that is inside a Git work tree ({1}).",
    "一度コミットすると、消しても履歴と複製に残ります。Gitの外のフォルダーを --register に書きます。",
    "What was committed once stays in the history and in every copy. Name a folder outside of Git.",
    "--register ./register"};

inline constexpr Rule kRegisterOpen{
    "register.folder.open", Severity::warning, "受付簿のフォルダー「{0}」は、この機械のほかの人も開けます。",
    "Others on this machine can open the register's folder \"{0}\".",
    "一人で使うなら chmod 700 をします。共有の場所なら、開ける人を確かめます。",
    "Run chmod 700 if it is yours alone; otherwise check who may open it.", "(だれでも開けるフォルダー)"};

inline constexpr Rule kRegisterKind{
    "register.file.kind", Severity::error, "「{0}」は、ふつうのファイルではありません（リンクやフォルダーです）。",
    "\"{0}\" is no plain file but a link or a folder.", "別の場所に移します。", "Move it away.",
    "(ほかの場所へのリンク)"};

inline constexpr Rule kRegisterHeader{
    "register.file.header", Severity::error, "受付簿「{0}」の見出しが、いまの様式と違います。受付簿は変えていません。",
    "The header of the register \"{0}\" differs from the form as it is now. The register is unchanged.",
    "質問を変えたら、様式の version を増やします（新しい受付簿になります）。表計算で列を動かしていたら、もとに戻します。",
    "Raise the form's version after changing questions (that begins a new register); undo moved columns.",
    "(列を動かした受付簿)"};

inline constexpr Rule kRegisterCut{
    "register.file.cut", Severity::error, "受付簿「{0}」は、{1}行目で途中で切れているか、列の数が合いません。受付簿は変えていません。",
    "The register \"{0}\" is cut off in row {1}, or has another number of cells there. It is unchanged.",
    "控え（バックアップ）とくらべて、その行を直します。", "Compare it with the backup and mend that row.",
    "(書きかけで止まった受付簿)"};

inline constexpr Rule kRegisterChanged{
    "register.file.changed", Severity::error, "受付簿「{0}」が、作業のあいだにほかのプログラムで変わりました。何も加えていません。",
    "Another program changed the register \"{0}\" meanwhile. Nothing was entered.",
    "表計算で開いていたら閉じて、もう一度実行します。", "Close it in other programs and run again.",
    "(Excelで開いたままの受付簿)"};

inline constexpr Rule kRegisterDisk{
    "register.disk", Severity::error, "受付簿「{0}」を読み書きできません（{1}）。前の受付簿はそのままです。",
    "The register \"{0}\" could not be read or written ({1}). It is as it was.",
    "空きと権限を確かめて、もう一度実行します。", "Check free space and permissions, then run again.",
    "(いっぱいのディスク)"};

inline constexpr Rule kRegisterDate{
    "register.date", Severity::warning, "受付簿「{0}」の{1}行目は、保存期限が読めないので消しません。",
    "Row {1} of the register \"{0}\" has no readable last day and stays.",
    "「保存期限」を 2027-11-21 のように書き直します。", "Write its last day as 2027-11-21.",
    "(保存期限が空の行)"};

inline constexpr const Rule* kRegisterRules[] = {
    &kRegisterInSite, &kRegisterInGit, &kRegisterOpen, &kRegisterKind, &kRegisterHeader,
    &kRegisterCut, &kRegisterChanged, &kRegisterDisk, &kRegisterDate,
};
// clang-format on

}  // namespace hiroba::answers::rules
