#pragma once

#include "source/rule.h"

// What can go wrong while clean copies of photos and drawings are made.
namespace hiroba::pictures::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kPictureFormat{
    "picture.format", Severity::error,
    "「{0}」は、ここで使える形式の画像ではありません。",
    "\"{0}\" is not a picture of a format that is used here.",
    "JPEGかPNGで保存し直します（WebP、AVIF、HEICも使えます）。",
    "Save it as JPEG or PNG (WebP, AVIF and HEIC also work).",
    "content/story/a1b2c3/bench.gif"};

inline constexpr Rule kPictureBroken{
    "picture.broken", Severity::error,
    "画像「{0}」は、壊れているか途中で切れていて、開けません。",
    "The picture \"{0}\" is broken or cut off and cannot be opened.",
    "画像アプリで開けるか確かめて、もとの画像からコピーし直します。",
    "See whether another program opens it, and copy it again from where it came.",
    "# 途中までしか届かなかった bench.jpg"};

inline constexpr Rule kPictureTooLarge{
    "picture.too-large", Severity::error,
    "画像「{0}」の画素が多すぎます（{1}×{2}。あわせて{4}万画素まで）。",
    "The picture \"{0}\" has too many pixels ({1} by {2}; at most {3} in all).",
    "画像アプリで縮めます。長い辺が3000もあれば足ります。",
    "Make it smaller: 3000 pixels on the longer side are plenty.",
    "# 20000×20000の bench.png"};

inline constexpr Rule kPictureToolMissing{
    "picture.tool.missing", Severity::error,
    "画像「{0}」から位置情報などを消す道具（{1}）がありません。もとの画像は公開しません。",
    "The tool that cleans the picture \"{0}\" ({1}) is missing. The original is never published.",
    "「sudo apt-get install {2}」（Macでは「brew install {3}」）で入れます。",
    "Install it: sudo apt-get install {2} (on a Mac: brew install {3}).",
    "# gm か avifenc のない機械"};

inline constexpr Rule kPictureToolFailed{
    "picture.tool.failed", Severity::error,
    "画像「{0}」のコピーを作る道具（{1}）が失敗しました（{2}）。",
    "The tool {1} failed to make a copy of the picture \"{0}\" ({2}).",
    "もう一度実行します。続くときは、PNGで保存し直すか、道具を入れ直します。",
    "Run again; if it stays, save the picture as PNG or install the tool again.",
    "# 道具の版が古い"};

inline constexpr Rule kPictureToolSlow{
    "picture.tool.slow", Severity::error,
    "画像「{0}」のコピーを作る道具（{1}）が、{2}秒たっても終わりません。",
    "The tool {1} has not finished with the picture \"{0}\" after {2} seconds.",
    "画像アプリで縮めてから、もう一度実行します。",
    "Make the picture smaller and run again.",
    "# とても大きな bench.png"};

inline constexpr Rule kPictureStore{
    "picture.store", Severity::error,
    "画像「{0}」のコピーを、フォルダー .hiroba/pictures にしまえません（{1}）。",
    "Copies of the picture \"{0}\" cannot be kept in the folder .hiroba/pictures ({1}).",
    "フォルダーに書けるか、ディスクに空きがあるか、ほかの実行が止まっていないかを確かめます。",
    "Check that the folder can be written, the disk has room and no other run hangs.",
    "# 書けないフォルダーにあるサイト"};

// ---- images

inline constexpr Rule kImageMetadata{
    "image.metadata", Severity::error,
    "画像 {0} に、撮影の記録（場所・機械・作成者など）が残っているか、画像が壊れています。",
    "The image {0} still carries metadata (place, device, author), or is damaged.",
    "情報を消して保存し直します。例: 画像アプリで開き、位置情報などを付けずに PNG で書き出す",
    "Save it again without metadata, for example by exporting it as PNG.",
    "# スマートフォンで撮ったままの写真", true};

inline constexpr Rule kFilePlace{
    "file.place", Severity::warning,
    "添付 {0} の中に、撮った場所か、写真の機械の記録が残っているようです。",
    "The attachment {0} seems to hold where it was filmed, or a photo with its camera's record.",
    "動画は位置情報を付けずに書き出し直します。PDFは、位置情報を消した写真で作り直します。",
    "Export the film again without its place; make the PDF again from photos without metadata.",
    "# スマートフォンで撮ったままの hanashi.mp4", true};

inline constexpr const Rule* kPictureRules[] = {
    &kPictureFormat, &kPictureBroken, &kPictureTooLarge, &kPictureToolMissing,
    &kPictureToolFailed, &kPictureToolSlow, &kPictureStore, &kImageMetadata, &kFilePlace,
};
// clang-format on

}  // namespace hiroba::pictures::rules
