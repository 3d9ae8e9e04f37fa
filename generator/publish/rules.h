#pragma once

#include "source/rule.h"

// What can go wrong between the finished pages and the output folder: paths that cannot be
// published, a folder that is not ours, a second publisher, and the disk itself.
namespace hiroba::publish::rules {

using source::Rule;
using source::Severity;

// ---- printing forms to PDF

// clang-format off
inline constexpr Rule kPrintBrowserMissing{
    "pdf.browser.missing", Severity::error,
    "用紙をPDFにする道具（Chromium）がありません。",
    "Chromium, which prints forms to PDF, is missing.",
    "「sudo apt-get install chromium」で入れるか、HIROBA_CHROMIUM に場所を書くか、--pdf を付けずに作ります。",
    "Install it (sudo apt-get install chromium), name it in HIROBA_CHROMIUM, or build without --pdf.",
    "hiroba build --pdf"};

inline constexpr Rule kPrintFailed{
    "pdf.failed", Severity::error, "用紙「{0}」をPDFにできませんでした。",
    "The form \"{0}\" could not be printed to PDF.",
    "もう一度作ります。続けて起こるときは、--pdf を付けずに作ります。",
    "Try again; if it happens again, build without --pdf.", "hiroba build --pdf"};

inline constexpr Rule kOutputNotMade{
    "publish.output.not-made", Severity::error, "「{0}」を作れませんでした。何も公開していません。",
    "\"{0}\" could not be made; nothing was published.",
    "一時ファイルのためのフォルダー（TMPDIR、なければ /tmp にあたる所）に書けるか、空きがあるかを確かめて、もう一度作ります。",
    "See whether the folder for temporary files (TMPDIR) can be written and has room, and build again.",
    "TMPDIR=nai hiroba build"};

// ---- the path of a page or file in the site

inline constexpr Rule kPublishPathInvalid{
    "publish.path.invalid", Severity::error,
    "「{0}」は、サイトの中の場所として使えません。",
    "\"{0}\" cannot be a path in the site.",
    "「/」で始めず、「.」「..」「\\」や目に見えない文字を使わずに書きます。例: group/hidamari.html",
    "Write a relative path without «.», «..», «\\» or control characters: group/hidamari.html",
    "../hidamari.html"};

inline constexpr Rule kPublishPathWindows{
    "publish.path.windows", Severity::error,
    "「{0}」は、Windowsでは使えないファイル名です。",
    "\"{0}\" cannot be a file name on Windows.",
    "< > : \" | ? * と、終わりの「.」や空白を使わず、con・nul・aux・prnなどを避けて名前を付け直します。",
    "Avoid < > : \" | ? *, a dot or space at the end, and names such as con, nul, aux or prn.",
    "content/group/aux.yaml"};

inline constexpr Rule kPublishPathLong{
    "publish.path.too-long", Severity::error,
    "ファイル名が長すぎます（「{0}」、{1}バイト。上限は{2}バイト）。",
    "The file name is too long (\"{0}\", {1} bytes; at most {2}).",
    "短い名前を付け直します。かなや漢字は一文字が3バイトです。",
    "Give it a shorter name.", "(200文字のファイル名)"};

inline constexpr Rule kPublishPathTwice{
    "publish.path.twice", Severity::error,
    "「{0}」を二つのものが作ろうとしています。",
    "Two things want to be published as \"{0}\".",
    "どちらかの名前を変えます。", "Rename one of them.",
    "(group/index.html を作る記録が二つ)"};

inline constexpr Rule kPublishPathCase{
    "publish.path.case", Severity::error,
    "「{0}」と「{1}」は、大文字・小文字や全角・半角が違うだけの名前です。同じ名前とみなす機械があります。",
    "\"{0}\" and \"{1}\" differ only in case or width; some computers take them for the same.",
    "どちらかの名前を変えます。", "Rename one of them.", "Hidamari.html と hidamari.html"};

inline constexpr Rule kPublishPathFolder{
    "publish.path.file-and-folder", Severity::error,
    "「{0}」が、ファイルの名前にもフォルダーの名前にもなっています。",
    "\"{0}\" is the name of both a file and a folder.",
    "どちらかの名前を変えます。", "Rename one of them.", "map と map/index.html"};

// ---- the output folder

inline constexpr Rule kPublishFolderForeign{
    "publish.folder.foreign", Severity::error,
    "出力先「{0}」には、この道具が作ったのではないものが{2}個あります（{1}）。消してしまわないよう、何もせずに止まりました。",
    "The output folder \"{0}\" holds {2} things that were not made by this program ({1}). "
    "Nothing was touched.",
    "空のフォルダーか、まだない名前を出力先にします。要らないフォルダーなら、自分で消してからもう一度実行します。",
    "Name an empty or new folder; or delete this one yourself if it is not needed.",
    "output: ../Documents"};

inline constexpr Rule kPublishFolderNoList{
    "publish.folder.no-list", Severity::error,
    "出力先「{0}」の{2}個（{1}）を、この道具が作ったかどうか分かりません。作ったものの一覧（となりの、点で始まり "
    ".hiroba で終わるフォルダー）がないか、こわれているか、別のフォルダーのものです。何もせずに止まりました。",
    "It is not known whether {2} things in the output folder \"{0}\" were made by this program ({1}): "
    "the lists of what was made (in the hidden folder beside it, which ends in .hiroba) are missing, "
    "damaged or of another folder. Nothing was touched.",
    "自分で置いたものがあれば、ほかへ移します（サイトに載せるものは site/root/ へ）。残りはまた作れるので、"
    "フォルダーの名前を変えるか消して、もう一度実行します。",
    "Move away what you have put there (what belongs to the site: into site/root/). The rest can be "
    "made again: rename or delete the folder and run again.",
    "(.public.hiroba を消した public/)"};

inline constexpr Rule kPublishFolderGit{
    "publish.folder.git", Severity::error,
    "出力先「{0}」は、Gitの作業フォルダーです（{1}）。入れ替えると履歴がなくなるので、何もせずに止まりました。",
    "The output folder \"{0}\" is a Git work tree ({1}); exchanging it would lose the history. "
    "Nothing was touched.",
    "ほかのフォルダーに出して、できたものを作業フォルダーへ写します。例: rsync -a --delete --exclude=.git "
    "public/ ../gh-pages/",
    "Publish into another folder and copy the result: rsync -a --delete --exclude=.git public/ "
    "../gh-pages/",
    "public/.git"};

inline constexpr Rule kPublishFolderLink{
    "publish.folder.link", Severity::error,
    "出力先「{0}」は、フォルダーではなくリンク（別の場所への案内）です。",
    "The output folder \"{0}\" is a symbolic link.",
    "リンクの先のフォルダーを、出力先として書きます。",
    "Name the folder that the link points to.", "public -> /var/www/html"};

inline constexpr Rule kPublishFolderFile{
    "publish.folder.file", Severity::error,
    "出力先「{0}」は、フォルダーではなくファイルです。",
    "The output folder \"{0}\" is a file.",
    "ファイルを別の場所に移すか、ほかの名前を出力先にします。",
    "Move the file away or name another folder.", "output: site.yaml"};

inline constexpr Rule kPublishFolderMount{
    "publish.folder.mount", Severity::error,
    "出力先「{0}」は、となりのフォルダーと別のディスクにあるので、サイトを一度に入れ替えられません。前のサイトはそのままです。",
    "The output folder \"{0}\" is on another disk than its parent, so the site cannot be exchanged "
    "in one step. The old site is untouched.",
    "そのディスクの中に新しいフォルダーを作り、それを出力先にします。例: {0}/site",
    "Name a folder inside that disk instead, such as {0}/site",
    "(ほかのディスクをつないだ public/)"};

inline constexpr Rule kPublishFolderExtra{
    "publish.folder.extra", Severity::error,
    "出力先「{0}」に、この道具が作ったのではないものが{2}個あります（{1}）。なくさないよう、前のサイトのままで止まりました。",
    "The output folder \"{0}\" holds {2} things that were not made by this program ({1}). They would "
    "be lost, so the old site was left as it is.",
    "ほかへ移してから、もう一度実行します。サイトのいちばん上に載せるもの（CNAME、.well-known/ など）は site/root/ "
    "に置くと、いつも載ります。",
    "Move them away and run again. What belongs to the top of the site (CNAME, .well-known/ and the "
    "like) goes into site/root/ and is always published.",
    "public/CNAME"};

inline constexpr Rule kPublishFolderSpare{
    "publish.folder.spare", Severity::error,
    "控えのフォルダー「{0}」に、この道具が作ったと分からないものが{2}個あります（{1}）。消さずに残しました。",
    "The spare folder \"{0}\" holds {2} things that are not known to be made by this program ({1}). "
    "They were left there.",
    "要るものをほかへ移し、「{0}」を消して、もう一度実行します。公開中のサイトは、この中にはありません。",
    "Move away what is needed, delete \"{0}\" and run again. The published site is not in there.",
    "(.public.hiroba/next/ に置かれたファイル)"};

inline constexpr Rule kPublishFolderHidden{
    "publish.folder.hidden", Severity::error,
    "「{0}」は、この道具が使う名前ですが、リンクなど、思ったのとは別の種類のものです。何もせずに止まりました。",
    "\"{0}\" is a name that this program uses, but it is a link or something else than expected. "
    "Nothing was touched.",
    "ほかへ移すか、名前を変えて、もう一度実行します。", "Move or rename it and run again.",
    ".public.hiroba/next -> /srv/data"};

inline constexpr Rule kPublishFolderEdited{
    "publish.folder.edited", Severity::warning,
    "出力先「{0}」の{2}個のファイル（{1}）は、作ったあとで書きかえられています。書きかえは、新しいサイトに残りません。",
    "{2} files in \"{0}\" were changed after they had been made ({1}); the changes are not part of the "
    "new site.",
    "直すところは content/、templates/、site/ の中です。",
    "Make the change in content/, templates/ or site/.",
    "(手で直した public/index.html)"};

inline constexpr Rule kPublishFolderInside{
    "publish.folder.inside", Severity::error,
    "出力先「{0}」は、もとになるファイルのフォルダー「{1}」の中です。何もせずに止まりました。",
    "The output folder \"{0}\" lies in \"{1}\", a folder of what the site is made from. Nothing was "
    "touched.",
    "もとのファイルのない所を出力先にします。例: public", "Name a folder outside of it, such as public.",
    "--output content/public"};

inline constexpr Rule kPublishFolderAround{
    "publish.folder.around", Severity::error,
    "出力先「{0}」の中に、もとになるファイルのフォルダー「{1}」があります。何もせずに止まりました。",
    "The output folder \"{0}\" holds \"{1}\", a folder of what the site is made from. Nothing was "
    "touched.",
    "出力先だけのフォルダーにします。例: {0}/public", "Give the output a folder of its own, such as {0}/public.",
    "--output ."};

inline constexpr Rule kPublishFolderWhole{
    "publish.folder.whole", Severity::error,
    "出力先「{0}」は、コンピューター全体か、あなたのフォルダー全体です。何もせずに止まりました。",
    "The output folder \"{0}\" is the whole computer or your whole home folder. Nothing was touched.",
    "その中に、出力先だけのフォルダーの名前を書きます。例: {0}/public",
    "Name a folder of its own in there, such as {0}/public.", "--output ~"};

inline constexpr Rule kPublishFolderOutput{
    "publish.folder.output", Severity::error,
    "出力先「{0}」は、別の出力先「{1}」の中です。何もせずに止まりました。",
    "The output folder \"{0}\" lies in another output, \"{1}\". Nothing was touched.",
    "その外の、まだない名前を出力先にします。", "Name a new folder outside of it.",
    "--output public/2026"};

inline constexpr Rule kPublishExchange{
    "publish.exchange.failed", Severity::error,
    "新しいサイトを「{0}」に入れ替えられませんでした（{1}）。前のサイトはそのままです。",
    "The new site could not be put in the place of \"{0}\" ({1}). The old site is untouched.",
    "フォルダーの持ち主と権限を確かめて、もう一度実行します。",
    "Check who owns the folder and its permissions, then run again.",
    "(権限のない public/)"};

inline constexpr Rule kPublishLost{
    "publish.exchange.interrupted", Severity::error,
    "入れ替えの途中で止まりました（{1}）。前のサイトは「{0}」にあります。",
    "The exchange stopped half-way ({1}). The old site lies in \"{0}\".",
    "ディスクの具合を確かめて、もう一度実行します。始めに前のサイトを元の場所に戻します。",
    "Check the disk and run again; the next run first puts the old site back.",
    "(入れ替えの途中で外れたディスク)"};

inline constexpr Rule kPublishRecovered{
    "publish.recovered", Severity::note,
    "前の実行が途中で止まっていたので、そのときのサイトを「{0}」に戻しました。",
    "The last run was interrupted; its site was put back to \"{0}\".", "", "",
    "(停電のあとの実行)"};

// ---- one publisher at a time

// ---- the disk

inline constexpr Rule kDiskFull{
    "disk.full", Severity::error,
    "ディスクがいっぱいで、「{0}」を書けませんでした。前のサイトはそのままです。",
    "The disk is full: \"{0}\" could not be written. The old site is untouched.",
    "要らないファイルを消して、もう一度実行します。作業にはサイト二つ分の空きが要ります。",
    "Free some space and run again; room for two copies of the site is needed.",
    "(空きのないディスク)"};

inline constexpr Rule kDiskReadOnly{
    "disk.read-only", Severity::error,
    "「{0}」は、読むことしかできないディスクにあります。前のサイトはそのままです。",
    "\"{0}\" is on a disk that can only be read. The old site is untouched.",
    "書き込めるディスクのフォルダーを出力先にします。",
    "Name a folder on a disk that can be written.", "(CD-ROM)"};

inline constexpr Rule kDiskPermission{
    "disk.permission", Severity::error,
    "「{0}」に書き込む権限がありません。前のサイトはそのままです。",
    "There is no permission to write \"{0}\". The old site is untouched.",
    "フォルダーの持ち主に頼むか、自分のフォルダーを出力先にします。管理者（sudo）で一度実行したフォルダーなら、持ち主を戻します。",
    "Ask the owner of the folder, or name one of your own; a folder once made with sudo belongs to "
    "the administrator.",
    "(管理者が作った public/)"};

inline constexpr Rule kDiskNotFolder{
    "disk.not-a-folder", Severity::error,
    "「{0}」までの道の途中に、フォルダーではないものがあります。",
    "Something on the way to \"{0}\" is not a folder.",
    "フォルダーの名前を確かめます。", "Check the names of the folders.",
    "output: site.yaml/public"};

inline constexpr Rule kDiskFailed{
    "disk.failed", Severity::error,
    "「{0}」の読み書きに失敗しました（{1}）。前のサイトはそのままです。",
    "Reading or writing \"{0}\" failed ({1}). The old site is untouched.",
    "もう一度実行します。くり返すなら、ディスクの故障を疑います。",
    "Run again; if it happens again, the disk may be damaged.", "(こわれたディスク)"};

inline constexpr Rule kDiskReadFailed{
    "disk.read-failed", Severity::error,
    "「{0}」を読めませんでした（{1}）。前のサイトはそのままです。",
    "\"{0}\" could not be read ({1}). The old site is untouched.",
    "ファイルがあるか、開けるかを確かめます。",
    "Check that the file is there and can be opened.", "(権限のない写真)"};

inline constexpr Rule kDiskSyncLate{
    "disk.sync.late", Severity::warning,
    "新しいサイトはできましたが、ディスクに書き終わったことを確かめられませんでした（{0}）。",
    "The new site is in place, but the disk did not confirm that it is stored ({0}).",
    "もう一度実行します。くり返すなら、ディスクの故障を疑います。",
    "Run again; if it happens again, the disk may be damaged.", "(こわれかけたディスク)"};

inline constexpr Rule kWithdrawUnknown{
    "withdraw.unknown", Severity::error, "取り下げられる記録「{0}」がありません。",
    "There is no record \"{0}\" that could be withdrawn.",
    "story/名前 か supporter/名前 と書きます。名前は content/ にあるファイルの名前です。",
    "Write story/NAME or supporter/NAME, the name of a file in content/.", "hiroba withdraw k7f3q2"};

inline constexpr Rule kWithdrawDisk{
    "withdraw.disk", Severity::error, "記録を消しきれませんでした（{0}）。",
    "The record could not be removed completely ({0}).",
    "フォルダーに書けるかを確かめて、もう一度実行します。途中まで消えていてもかまいません。",
    "Check that the folder can be written and run again; it does no harm that some is gone.",
    "(書きこめない content/)"};

inline constexpr const Rule* kPublishRules[] = {
    &kOutputNotMade,
    &kPrintBrowserMissing, &kPrintFailed, &kPublishPathInvalid, &kPublishPathWindows,
    &kPublishPathLong, &kPublishPathTwice, &kPublishPathCase, &kPublishPathFolder,
    &kPublishFolderForeign, &kPublishFolderNoList, &kPublishFolderGit, &kPublishFolderLink,
    &kPublishFolderFile, &kPublishFolderMount, &kPublishFolderExtra, &kPublishFolderSpare,
    &kPublishFolderHidden, &kPublishFolderEdited, &kPublishFolderInside, &kPublishFolderAround,
    &kPublishFolderWhole, &kPublishFolderOutput, &kPublishExchange, &kPublishLost,
    &kPublishRecovered, &kDiskFull, &kDiskReadOnly,
    &kDiskPermission, &kDiskNotFolder, &kDiskFailed, &kDiskReadFailed, &kDiskSyncLate,
    &kWithdrawUnknown, &kWithdrawDisk,
};
// clang-format on

}  // namespace hiroba::publish::rules
