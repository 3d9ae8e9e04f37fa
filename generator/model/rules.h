#pragma once

#include "source/rule.h"

// What shows only when all records are seen together: names, visibility, consent.
namespace hiroba::model::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kReferenceUnknown{
    "reference.unknown", Severity::error, "「{0}」という記録はありません。", "There is no record \"{0}\".",
    "content/{1}/ にあるファイルの名前を書きます。", "Use the name of a file in content/{1}/.",
    "place: maple-hall"};

inline constexpr Rule kReferenceHidden{
    "reference.hidden", Severity::note, "「{0}」は公開されていないので、つながりを出しません。",
    "\"{0}\" is not published, so no link is shown.", "", "", "related: [event/shitagaki]"};

inline constexpr Rule kReferenceToSample{
    "reference.to-sample", Severity::error, "本物の記録から、見本「{0}」を指しています。",
    "A real record names the sample \"{0}\".", "本物の記録の名前に直すか、その行を消します。",
    "Name a real record or remove the line.", "place: mihon-hall"};

inline constexpr Rule kReferenceToItself{
    "reference.to-itself", Severity::error, "「{0}」が自分自身を指しています。", "\"{0}\" names itself.",
    "その行を消します。", "Remove the line.", "related: [group/hidamari]"};

inline constexpr Rule kWordUnknown{
    "word.unknown", Severity::error, "「{1}」は site.yaml の {0} にありません。",
    "\"{1}\" is not in {0} of site.yaml.", "site.yaml にある名前を書くか、site.yaml に書き足します。",
    "Use a name from site.yaml, or add it there.", "area: [nakamachl]"};

inline constexpr Rule kAttachmentUnknown{
    "attachment.unknown", Severity::error, "「{0}」というファイルが、{1} のフォルダーにありません。",
    "There is no file \"{0}\" in the folder of {1}.", "ファイルを {1}/ に置くか、名前を直します。",
    "Put the file into {1}/ or correct the name.", "![地図](tizu.png)"};

inline constexpr Rule kVisibilityAboveRoot{
    "visibility.above-root", Severity::error, "このフォルダーでは「{1}」より広く公開できませんが、「{0}」とあります。",
    "Visibility \"{0}\" is above the ceiling \"{1}\" of this folder.",
    "visibility を直すか、記録を別のフォルダーに移します。", "Change visibility or move the record.",
    "visibility: 公開  # 事務局だけのフォルダーで"};

inline constexpr Rule kPrivateInPublicRoot{
    "privacy.sheet.public-root", Severity::error,
    "公開しない記録（{0}）が、公開のフォルダーにあります。", "A record that is not public ({0}) lies in a public folder.",
    "private: true のフォルダーに移します。Gitの履歴にも残るので、早めに消します。",
    "Move it to a root with private: true, and purge it from the history.",
    "# content/supporter/ に visibility: 事務局だけ", true};

inline constexpr Rule kRecordDue{
    "record.check.due", Severity::warning, "確かめる日（{0}）が過ぎています。", "The day to check again ({0}) has passed.",
    "今も本当かを確かめて、checked の date と again を書き直します。", "Check it and update checked.date and again.",
    "checked: {date: 2025-11-02, again: 2026-10-01}"};

inline constexpr Rule kRecordOverdue{
    "record.check.overdue", Severity::warning,
    "確かめる日（{0}）から60日を過ぎたので、日程や一覧には出していません。",
    "The day to check again ({0}) passed 60 days ago; it is left out of dates and lists.",
    "今も本当かを確かめて、checked の date と again を書き直します。", "Check it and update checked.date and again.",
    "checked: {date: 2025-05-01, again: 2026-05-01}"};

inline constexpr Rule kCheckedAhead{
    "record.check.ahead", Severity::warning,
    "確かめた日（{0}）が、今日（{1}）より先です。確かめていないものとして、日程・一覧・番号を出していません。",
    "The day of the check ({0}) is after today ({1}): the record counts as not checked, and no dates, lists or digits of it are shown.",
    "checked の date の年月日を確かめて書き直します。", "Check the date in checked and write it again.",
    "checked: {date: 2062-11-02, by: 事務局, how: 電話}"};

inline constexpr Rule kCheckedTooLong{
    "record.check.far", Severity::warning,
    "次に確かめる日（{0}）が、確かめた日から3年より先です。{1}までとして扱います。",
    "The day to check again ({0}) is more than three years after the check; {1} is used instead.",
    "again を、3年以内の日に書き直します。", "Set again to a day within three years.",
    "checked: {date: 2026-11-02, by: 事務局, how: 電話, again: 2062-05-01}"};

inline constexpr Rule kWaitsForDay{
    "record.waits", Severity::note, "{0}（{1}）まで、出しません。", "Not shown before {1} ({2}).",
    "すぐに出したいときは、日付を直します。", "To show it now, change the date.",
    "publish: {from: 2027-04-01}"};

inline constexpr const Rule* kModelRules[] = {
    &kReferenceUnknown, &kReferenceHidden, &kReferenceToSample, &kReferenceToItself,
    &kWordUnknown, &kAttachmentUnknown, &kVisibilityAboveRoot, &kPrivateInPublicRoot, &kRecordDue,
    &kRecordOverdue, &kCheckedAhead, &kCheckedTooLong, &kWaitsForDay,
};
// clang-format on

}  // namespace hiroba::model::rules
