#pragma once

#include "source/rule.h"

// What somebody who tells their own story agreed to, and what may not be shown without it.
namespace hiroba::model::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kStoryNoConsent{
    "privacy.story.no-consent", Severity::error, "このお話には、ウェブで公開する同意がありません。",
    "This story has no consent for the web.",
    "同意をもらって scope に「ウェブ」を書くか、private: true のフォルダーに移します。",
    "Get consent with scope web, or move it to a private root.", "consent: {scope: [冊子]}", true};

inline constexpr Rule kConsentEnded{
    "consent.ended", Severity::warning, "同意の期限（{0}）が過ぎたので、公開を終えました。",
    "Consent ended on {0}; it is no longer published.", "続けるときは、本人と話して同意を新しくします。",
    "To go on, renew the consent with the person.", "expires: 2026-10-31", true};

inline constexpr Rule kConsentAhead{
    "consent.given.ahead", Severity::warning, "同意した日（{0}）が、今日（{1}）より先です。その日まで出しません。",
    "The day of consent ({0}) is after today ({1}); it is not shown before.",
    "consent の given の年月日を、同意書で確かめて書き直します。", "Check the date in given on the paper and write it again.",
    "given: 2062-05-01", true};

inline constexpr Rule kConsentWithdrawn{
    "consent.withdrawn", Severity::warning, "同意が取り下げられたので、公開を終えました。",
    "Consent was withdrawn; it is no longer published.", "hiroba withdraw {0} で、本文と添付を消します。Gitの履歴を消す手順も出ます。",
    "Run hiroba withdraw {0}; it removes the text and says how to purge the history.", "withdrawn: 2026-11-20", true};

inline constexpr Rule kWithdrawnAhead{
    "consent.withdrawn.ahead", Severity::warning,
    "取り下げの日（{0}）が先すぎます。書きまちがいとみなして、すぐに公開を終えました。",
    "The day of withdrawal ({0}) is too far ahead to be meant; the record was taken down at once.",
    "consent の withdrawn の年月日を確かめて書き直します。", "Check the date in withdrawn and write it again.",
    "withdrawn: 2062-11-20", true};

inline constexpr Rule kConsentEndsSoon{
    "consent.ends-soon", Severity::warning, "同意の期限（{0}）まで、あと{1}日です。",
    "Consent ends on {0}, in {1} days.", "本人と、続けるかどうかを話します。", "Talk with the person.",
    "expires: 2026-12-31", true};

inline constexpr Rule kConsentNotForThis{
    "consent.scope.missing", Severity::warning, "お話「{0}」の同意に「{1}」がないので、ここには出しません。",
    "The consent of \"{0}\" does not name \"{1}\"; it is left out here.",
    "使いたいときは本人にたずね、同意をもらったら scope に「{1}」を書き足します。",
    "Ask the person; with their consent add {1} to scope.", "scope: [ウェブ]  # 冊子にのせたいお話", true};

inline constexpr Rule kConsentNotTranslated{
    "consent.scope.translation", Severity::warning,
    "同意に「翻訳」がないので、やさしい日本語と英語の版は出しません。",
    "The consent does not name translation; its plain-Japanese and English versions are left out.",
    "本人にたずね、同意をもらったら scope に「翻訳」を書き足します。",
    "Ask the person; with their consent add translation to scope.", "scope: [ウェブ]  # と k7f3q2.en.md", true};

inline constexpr Rule kConsentNotShown{
    "consent.shown.missing", Severity::warning, "「{0}」（{1}）は同意の「見せかた」にないので、出しません。",
    "\"{0}\" ({1}) is not among what the consent allows to show; it is left out.",
    "本人にたずね、同意をもらったら shown に「{1}」を書き足します。出さないなら、ファイルと行を消します。",
    "Ask the person; with their consent add {1} to shown. Otherwise remove the file and the row.",
    "shown: [ペンネーム]\npictures: [{file: bench.jpg, shows: 写真}]", true};

inline constexpr Rule kStoryFileUnlisted{
    "story.file.unlisted", Severity::warning,
    "「{0}」が絵・写真・声・動画のどれかが書かれていないので、出しません。",
    "Nothing says what \"{0}\" shows, so it is left out.",
    "pictures か recordings に書きます。例: pictures: [{file: {0}, shows: 絵}]",
    "List it under pictures or recordings: pictures: [{file: {0}, shows: drawing}]",
    "![池](ike.png)  # pictures に ike.png がない"};

inline constexpr const Rule* kConsentRules[] = {
    &kStoryNoConsent, &kConsentEnded, &kConsentAhead, &kWithdrawnAhead, &kConsentWithdrawn, &kConsentEndsSoon, &kConsentNotForThis,
    &kConsentNotTranslated, &kConsentNotShown, &kStoryFileUnlisted,
};
// clang-format on

}  // namespace hiroba::model::rules
