#pragma once

#include "source/rule.h"

// What can be wrong with where files lie and what they are called.
namespace hiroba::publish::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kRootMissing{
    "content.root.missing", Severity::error, "記録のフォルダー「{0}」がありません。", "The content folder \"{0}\" does not exist.",
    "フォルダーを作るか、site.yaml の content_roots を直します。", "Create it or correct content_roots in site.yaml.",
    "content_roots: [{name: main, path: contents}]"};

inline constexpr Rule kContentEmpty{
    "content.empty", Severity::error, "「{0}」に記録がひとつもありません。", "There is not a single record in \"{0}\".",
    "「hiroba new group 名前」で、はじめの記録を作れます。", "`hiroba new group NAME` makes a first one.", "# content/ が空"};

inline constexpr Rule kKindUnknown{
    "content.kind.unknown", Severity::error, "「{0}」という種類はありません。", "There is no kind \"{0}\".",
    "フォルダーの名前を、group・event・course などに直します。", "Rename the folder to group, event, course …", "content/gruop/"};

inline constexpr Rule kSlugBad{
    "content.slug.form", Severity::error, "ファイルの名前「{0}」は、ページの名前に使えません。",
    "The file name \"{0}\" cannot name a page.", "英小文字・数字・ハイフンだけにします。例: hidamari-no-kai.yaml",
    "Use lower-case letters, digits and hyphens only, for example hidamari-no-kai.yaml", "content/group/ひだまり.yaml"};

inline constexpr Rule kSlugReserved{
    "content.slug.reserved", Severity::error, "「{0}」は一覧のページが使う名前です。", "\"{0}\" is used by the list pages.",
    "ほかの名前にします。", "Choose another name.", "content/group/index.yaml"};

inline constexpr Rule kSlugDevice{
    "content.slug.device", Severity::error, "「{0}」は、Windowsでは使えない名前です。",
    "Windows cannot have a file of the name \"{0}\".", "ほかの名前にします。例: 語を足す（con → con-kai）",
    "Choose another name, for example with a word more (con → con-group).", "content/page/con.md"};

inline constexpr Rule kFileUnknown{
    "content.file.unknown", Severity::warning, "「{0}」は、ここでは使われません。", "\"{0}\" is not used here.",
    "記録は .yaml か .md、表は .csv にします。添付するものは、記録と同じ名前のフォルダーに入れます。",
    "Records are .yaml or .md, tables .csv; attachments go into a folder named like the record.", "content/group/memo.txt"};

inline constexpr Rule kFileEnding{
    "content.file.ending", Severity::error, "「{0}」は、記録の名前の形ではないので、読まれません。",
    "\"{0}\" is not named as a record is, and is not read.",
    "「{1}」と名前を変えます。記録は .yaml か .md、ことばの違う版は .easy.md か .en.md、表は .csv です。",
    "Rename it to {1}. Records are .yaml or .md, variants .easy.md or .en.md, tables .csv.",
    "content/group/hidamari.YAML"};

inline constexpr Rule kFileFolder{
    "content.file.folder", Severity::error, "「{0}」は、種類のフォルダーに入っていないので、読まれません。",
    "\"{0}\" lies in no folder of a kind and is not read.",
    "種類のフォルダーに移します。例: {1}", "Move it into the folder of its kind, for example {1}.",
    "content/hidamari.yaml"};

inline constexpr Rule kRecordTwice{
    "content.record.twice", Severity::error, "「{0}」という記録が2つあります。", "There are two records called \"{0}\".",
    "どちらかを消すか、名前を変えます。", "Remove or rename one of them.", "content/group/hidamari.yaml\ncontent/group/hidamari.md"};

inline constexpr Rule kVariantOrphan{
    "content.variant.orphan", Severity::error, "「{0}」のもとになる記録がありません。", "There is no record for the variant \"{0}\".",
    "もとの記録を作るか、名前を直します。", "Create the record or correct the name.", "content/group/hidamarl.easy.md"};

inline constexpr Rule kSymlink{
    "content.symlink", Severity::error, "「{0}」はリンク（symlink）です。リンクの先は読みません。",
    "\"{0}\" is a symbolic link; links are not followed.", "ファイルそのものを置きます。", "Put the file itself there.",
    "content/group/hidamari.yaml -> /etc/passwd"};

inline constexpr Rule kNotReadable{
    "content.file.not-readable", Severity::error, "ここを読めません（{0}）。", "This cannot be read ({0}).",
    "ファイルの権限（だれが読めるか）を確かめます。", "Check its permissions.", "# 読む権限のないファイル"};

inline constexpr Rule kContentTooLarge{
    "content.file.too-large", Severity::error, "ファイルが大きすぎます（{0}KB。{1}KBまで）。",
    "The file is too large ({0} KB; at most {1} KB).", "記録を分けるか、写真などはフォルダーに添付します。",
    "Split the record; attach pictures as files.", "# 10MBの group/hidamari.yaml"};

inline constexpr Rule kAttachmentTooLarge{
    "content.attachment.too-large", Severity::error, "添付するファイル「{0}」が大きすぎます（{1}MB。{2}MBまで）。",
    "The attachment \"{0}\" is too large ({1} MB; at most {2} MB).", "小さくするか、別の所に置いてつなぎます。",
    "Make it smaller, or link to it elsewhere.", "content/resource/booklet/scan.pdf"};

inline constexpr Rule kAttachmentName{
    "content.attachment.name", Severity::error, "添付するファイルの名前「{0}」は使えません。", "The attachment cannot be called \"{0}\".",
    "英数字・ハイフン・下線・点だけにします。例: map-1.png", "Use letters, digits, - _ and . only, for example map-1.png",
    "content/place/hall/地図.png"};

inline constexpr Rule kSettingsMissing{
    "site.settings.missing", Severity::error, "「{0}」がありません。", "\"{0}\" does not exist.",
    "サイトのフォルダーで動かすか、--site で場所を書きます。", "Run in the folder of a site, or name it with --site.", "# site/site.yaml がない"};

inline constexpr Rule kBodyInYaml{
    "content.front-matter.missing", Severity::error, "はじめに「---」で囲んだ部分がありません。",
    "The file does not begin with a part between `---` lines.", "1行目を --- にして、title などを書き、もう一度 --- で閉じます。",
    "Begin with ---, then title and so on, then --- again.", "# content/page/about.md が本文だけ"};

inline constexpr Rule kVariantOlder{
    "content.variant.older", Severity::warning, "もとの日本語が、この版を作ったあとに変わっています。",
    "The Japanese text has changed since this variant was made.",
    "もとの文と見比べて直し、made_from: \"{0}\" と書き換えます。それまで、ページには「もとの文より古いかもしれません」と出ます。",
    "Compare and correct the texts, then write made_from: \"{0}\". Until then the page says that it may be older.",
    "# content/group/hidamari.en.md\nmade_from: \"000000\""};

inline constexpr Rule kVariantUnmarked{
    "content.variant.unmarked", Severity::note, "どの日本語をもとにした版かが書かれていません。",
    "This variant does not say which Japanese text it was made from.",
    "もとの文と合っていれば、はじめの --- の中に made_from: \"{0}\" と書きます。もとの文が変わったときに分かるようになります。",
    "If it agrees with the Japanese text, write made_from: \"{0}\" between the first lines of ---. Then a change of that text is noticed.",
    "# content/group/hidamari.en.md に made_from がない"};

inline constexpr Rule kWordsUntranslated{
    "site.words.untranslated", Severity::warning,
    "strings/{0}.yaml にない言葉が{1}あります（{2}）。ページには、かわりのことばの文が出ます。",
    "strings/{0}.yaml lacks {1} words ({2}). Pages show those of the language it falls back to.",
    "site/strings/ja.yaml を見ながら、site/strings/{0}.yaml に書き足します。",
    "Add them to site/strings/{0}.yaml, beside those of site/strings/ja.yaml.",
    "languages: [ja, {tag: zh, label: 中文}]  # site/strings/zh.yaml がない"};

inline constexpr Rule kHistoryShallow{
    "history.shallow", Severity::warning,
    "Gitの履歴が途中までしかありません。変わった日の分からない記録は、確認の日で代えます。",
    "Git has only the newest commits; records whose last change is not known are given the day of their check.",
    "取りこむときに fetch-depth: 0 を付けるか（手元なら git fetch --unshallow）、全部の履歴がある所で hiroba dates を動かして site/dates.json を入れます。",
    "Fetch all of it (fetch-depth: 0, or git fetch --unshallow), or run hiroba dates where the whole history is and add site/dates.json.",
    "git clone --depth 1"};

inline constexpr Rule kDatesFile{
    "history.dates-file", Severity::warning, "dates.json に、読めないところがあります。読めるところだけを使います。",
    "Part of dates.json cannot be read; the rest is used.",
    "手では直さず、hiroba dates で作り直します。", "Do not edit it; run hiroba dates to make it anew.",
    "# site/dates.json\n{\"group/hidamari\": \"きのう\"}"};

inline constexpr const Rule* kContentRules[] = {
    &kRootMissing, &kContentEmpty, &kKindUnknown, &kSlugBad, &kSlugReserved, &kSlugDevice,
    &kFileUnknown, &kFileEnding, &kFileFolder, &kRecordTwice, &kVariantOrphan, &kSymlink, &kNotReadable, &kContentTooLarge,
    &kAttachmentTooLarge, &kAttachmentName, &kSettingsMissing, &kBodyInYaml, &kVariantOlder,
    &kVariantUnmarked, &kWordsUntranslated, &kHistoryShallow, &kDatesFile,
};
// clang-format on

}  // namespace hiroba::publish::rules
