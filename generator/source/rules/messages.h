#pragma once

#include "source/rule.h"

// What is said of messages that are not shown themselves (source/message_limits.h).
namespace hiroba::source::rules {

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

inline constexpr const Rule* kMessageRules[] = {&kMessagesMore, &kMessagesMoreFiles};

}  // namespace hiroba::source::rules
