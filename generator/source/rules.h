#pragma once

#include "source/rule.h"

// What is said of messages that are not shown themselves (source/message_limits.h), and of a folder
// that another run is in.
namespace hiroba::source::rules {

// clang-format off
inline constexpr Rule kMessagesMore{
    "messages.more", Severity::note, "同じ種類の知らせ（{0}）が、このファイルにほかに{1}件あります（全部で{2}件）。",
    "{1} more of this kind ({0}) in this file, {2} in all.",
    "示したものを直して、もう一度確かめると、残りが出ます。", "Mend those shown and check again: the others follow.",
    "(同じ誤りが1,000行ある表)"};

inline constexpr Rule kMessagesMoreFiles{
    "messages.more.files", Severity::note, "同じ種類の知らせ（{0}）が、ほかのファイルにもあと{1}件あります（全部で{2}件）。",
    "{1} more of this kind ({0}) in other files, {2} in all.",
    "示したものを直して、もう一度確かめると、残りが出ます。", "Mend those shown and check again: the others follow.",
    "(同じ誤りのある5,000のファイル)"};

// ---- a folder in which only one run may be

inline constexpr Rule kLockHeld{
    "lock.held", Severity::error,
    "ほかの実行が、いま「{0}」を作っています（{1}）。",
    "Another run is publishing to \"{0}\" just now ({1}).",
    "終わるのを待って、もう一度実行します。",
    "Wait until it has finished, then run again.", "(二つの窓で ./hiroba build)"};

inline constexpr Rule kLockUnsupported{
    "lock.unsupported", Severity::warning,
    "「{0}」のあるディスクでは、同時の実行を防げません。",
    "The disk of \"{0}\" cannot keep two runs apart.",
    "同時に二つ実行しないようにします。",
    "Take care that only one run happens at a time.", "(一部の共有フォルダー)"};

inline constexpr const Rule* kSourceRules[] = {
    &kLockHeld, &kLockUnsupported,
    &kMessagesMore, &kMessagesMoreFiles,
};
// clang-format on

}  // namespace hiroba::source::rules
