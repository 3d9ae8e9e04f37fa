#pragma once

#include "source/rule.h"

// Why a file beside a record cannot be published. {0} is its name, {1} and {2} what was found in
// Japanese and English, {3} and {4} how a file of this kind is mended.
namespace hiroba::attachments::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kAttachmentKind{
    "attachment.kind", Severity::error, "添付「{0}」は、公開できる種類のファイルではありません（{1}）。",
    "The attachment \"{0}\" is not of a kind that can be published ({2}).",
    "公開できるのは {3} です。文書はPDFに、表はCSVかXLSXに、図はPNGかSVGに書き出します。",
    "Kinds that can be published: {3}. Export texts as PDF, tables as CSV or XLSX, "
    "drawings as PNG or SVG.",
    "content/page/annai/annai.html"};

inline constexpr Rule kAttachmentMismatch{
    "attachment.mismatch", Severity::error, "添付「{0}」の中身が、名前の終わりとちがうか、壊れています（{1}）。",
    "What is in the attachment \"{0}\" is not what its ending says, or is damaged ({2}).",
    "{3}。名前だけを変えても公開できません。", "{4}. Renaming it does not help.",
    "# PDFという名前のHTML: content/page/annai/annai.pdf"};

inline constexpr Rule kAttachmentActive{
    "attachment.active", Severity::error, "添付「{0}」の中に、ひとりでに動くもの（{1}）が入っています。",
    "The attachment \"{0}\" holds something that acts by itself ({2}).", "{3}。", "{4}.",
    "# <script> の入った chizu.svg"};

inline constexpr Rule kAttachmentOutside{
    "attachment.outside", Severity::error, "添付「{0}」が、外のもの（{1}）を読みこみます。",
    "The attachment \"{0}\" fetches something from outside ({2}).",
    "外のものを取りのぞくか、中に入れます。{3}。", "Remove it, or put it inside. {4}.",
    "# ほかのサイトの画像を使う chizu.svg"};

inline constexpr Rule kAttachmentEmbedded{
    "attachment.embedded", Severity::error, "添付「{0}」の中に、別のファイル（{1}）が入っています。",
    "The attachment \"{0}\" holds another file ({2}).",
    "取りのぞくか、図として貼り直します。要るファイルは、別に添付します。{3}。",
    "Remove it or paste it as a picture; attach what is needed by itself. {4}.",
    "# 表計算のファイルを埋めこんだ annai.docx"};

inline constexpr Rule kAttachmentAuthor{
    "attachment.author", Severity::error, "添付「{0}」に、だれが作ったかの記録（{1}）が残っています。",
    "The attachment \"{0}\" still says who made it ({2}).", "{3}。", "{4}.",
    "# 作成者の名前が残った annai.docx"};

inline constexpr Rule kAttachmentUnseen{
    "attachment.unseen", Severity::error, "添付「{0}」の中を、確かめきれません（{1}）。",
    "The attachment \"{0}\" cannot be looked into ({2}).", "{3}。", "{4}.",
    "# パスワードの付いた annai.pdf"};

inline constexpr Rule kAttachmentUnsupported{
    "attachment.unsupported", Severity::error,
    "添付「{0}」を確かめる部品（libzip・expat・zlib）なしで組み立てられたプログラムです。",
    "This program was compiled without what judges the attachment \"{0}\" (libzip, expat, zlib).",
    "「./hiroba build」で組み立て直すか、PNGやCSVにします。",
    "Compile it again with ./hiroba build, or use PNG or CSV.", "# 部品のない機械で作ったプログラム"};

inline constexpr const Rule* kAttachmentRules[] = {
    &kAttachmentKind, &kAttachmentMismatch, &kAttachmentActive, &kAttachmentOutside,
    &kAttachmentEmbedded, &kAttachmentAuthor, &kAttachmentUnseen, &kAttachmentUnsupported,
};
// clang-format on

}  // namespace hiroba::attachments::rules
