#pragma once

#include "source/rule.h"

// What can be wrong with the fields of one record.
namespace hiroba::kinds::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kFieldUnknown{
    "field.unknown", Severity::error, "「{0}」という項目はありません。", "There is no field \"{0}\".",
    "項目の名前を直すか、その行を消します。", "Correct the name or remove the line.",
    "title: ひだまりの会\nplase: nakamachi-hall"};

inline constexpr Rule kFieldMissing{
    "field.missing", Severity::error, "「{0}」（{1}）がありません。", "\"{0}\" ({1}) is missing.",
    "たとえば「{0}: {2}」のように書き足します。", "Add it, for example: {0}: {2}",
    "kana: ひだまりのかい\n# title がない"};

inline constexpr Rule kFieldNotText{
    "field.text.expected", Severity::error, "「{0}」には、ひとつの文を書きます。", "\"{0}\" takes one text.",
    "たとえば「{0}: {1}」のように書きます。", "For example: {0}: {1}", "title: [ひだまり, の会]"};

inline constexpr Rule kFieldTooLong{
    "field.text.too-long", Severity::error, "「{0}」が長すぎます（{1}文字。{2}文字まで）。",
    "\"{0}\" is too long ({1} characters; at most {2}).", "短くするか、くわしいことは本文に書きます。",
    "Shorten it, or move details to the body.", "title: （121文字以上の名前）"};

inline constexpr Rule kFieldPattern{
    "field.text.form", Severity::error, "「{0}」の「{1}」は、決まった形になっていません。",
    "\"{1}\" does not have the form that \"{0}\" needs.", "{3}たとえば「{0}: {2}」のように書きます。",
    "For example: {0}: {2}", "url: www.example.jp"};

inline constexpr Rule kFieldPatternForm{
    "field.text.convert", Severity::error, "「{0}」の「{1}」は、決まった形になっていません。",
    "\"{1}\" does not have the form that \"{0}\" needs.", "「{2}」と書きます。", "Write {2}.",
    "tel: ０３（１２３４）５６７８"};

inline constexpr Rule kFieldLineBreak{
    "field.text.line-break", Severity::error, "「{0}」に改行は書けません。", "\"{0}\" must be one line.",
    "1行にまとめます。長い文は本文に書きます。", "Write it on one line; long texts go into the body.",
    "title: |\n  ひだまり\n  の会"};

inline constexpr Rule kFieldBoolean{
    "field.boolean.expected", Severity::error, "「{0}」には true か false を書きます（「{1}」と書かれています）。",
    "\"{0}\" takes true or false, not \"{1}\".", "はいなら true、いいえなら false と書きます。",
    "Write true or false.", "draft: はい"};

inline constexpr Rule kFieldNumber{
    "field.number.expected", Severity::error, "「{0}」には数を半角で書きます（「{1}」と書かれています）。",
    "\"{0}\" takes a number, not \"{1}\".", "単位やカンマを付けず、半角の数字で書きます。例: {0}: {2}",
    "Plain ASCII digits, no unit. For example: {0}: {2}", "capacity: 20人"};

inline constexpr Rule kFieldRange{
    "field.number.range", Severity::error, "「{0}」の {1} は、書ける範囲（{2}〜{3}）の外です。",
    "{1} is outside the range of \"{0}\" ({2} to {3}).", "数を確かめて書き直します。", "Check the number.",
    "weeks: [6]"};

inline constexpr Rule kFieldDate{
    "field.date.form", Severity::error, "「{0}」の「{1}」は、日付として読めません。",
    "\"{1}\" in \"{0}\" is not a date.", "西暦で「{2}」のように書きます。", "Write it as {2}.",
    "start: 令和8年12月2日"};

inline constexpr Rule kFieldDateForm{
    "field.date.convert", Severity::error, "「{0}」の「{1}」は、決まった形の日付ではありません。",
    "\"{1}\" in \"{0}\" is a date in another form.", "「{2}」と書きます。", "Write {2}.",
    "start: 2026年12月2日"};

inline constexpr Rule kFieldDateDay{
    "field.date.day", Severity::error, "「{0}」の「{1}」: {2}。",
    "\"{1}\" in \"{0}\" does not exist ({3}).", "日を確かめて書き直します。", "Check the day.", "start: 2026-02-30"};

inline constexpr Rule kFieldDateWeekday{
    "field.date.weekday", Severity::error, "「{0}」の「{1}」は、日付と曜日が合いません。この日は{3}曜日です。",
    "\"{1}\" in \"{0}\": the day is a {4}.",
    "どちらが正しいかを確かめて、曜日を付けずに「{2}」のように書きます。",
    "See which of the two is right, and write it without the weekday, as {2}.", "start: 2026年12月2日（木）"};

inline constexpr Rule kFieldDateYear{
    "field.date.year", Severity::error, "「{0}」の「{1}」の年（{2}）は、ありえない年です。",
    "The year {2} of \"{1}\" in \"{0}\" cannot be.", "4けたの西暦を確かめて書き直します。", "Check the four digits of the year.",
    "start: 0206-12-02"};

inline constexpr Rule kFieldTime{
    "field.time.form", Severity::error, "「{0}」の「{1}」は、時刻として読めません。",
    "\"{1}\" in \"{0}\" is not a time.", "24時間で \"13:30\" のように、引用符を付けて書きます。",
    "Write it on the 24-hour clock in quotes, as \"13:30\".", "from: 夕方"};

inline constexpr Rule kFieldTimeForm{
    "field.time.convert", Severity::error, "「{0}」の「{1}」は、決まった形の時刻ではありません。",
    "\"{1}\" in \"{0}\" is a time in another form.", "\"{2}\" と、引用符を付けて書きます。",
    "Write \"{2}\", in quotes.", "from: 午後1時半"};

inline constexpr Rule kFieldTimeNight{
    "field.time.night", Severity::error, "「{0}」の「{1}」: 1日は24時までです。",
    "\"{1}\" in \"{0}\": a day ends at 24:00.",
    "集まりは \"24:00\" までにして、そのあとのことは note に書きます。受付時間（hours）なら、次の日の時刻（\"01:00\"）を書きます。",
    "Let it end at \"24:00\" and tell the rest in note; hours of a desk may end at \"01:00\" of the next day.",
    "until: \"25:00\""};

inline constexpr Rule kFieldChoice{
    "field.choice.unknown", Severity::error, "「{0}」に「{1}」は選べません。",
    "\"{1}\" is not a choice for \"{0}\".", "書けるのは: {2}。", "Choices: {3}.", "booking: たぶん"};

inline constexpr Rule kFieldReference{
    "field.reference.form", Severity::error, "「{0}」の「{1}」は、記録の名前として読めません。",
    "\"{1}\" in \"{0}\" is not the name of a record.", "「{2}」のように、英小文字・数字・ハイフンで書きます。",
    "Write it like {2}: lower-case letters, digits, hyphens.", "place: なかまち集会所"};

inline constexpr Rule kFieldReferenceKind{
    "field.reference.kind", Severity::error, "「{0}」に {1} の記録は書けません。",
    "\"{0}\" cannot name a record of kind {1}.", "書けるのは: {2}。", "It takes: {2}.", "place: group/hidamari"};

inline constexpr Rule kFieldRecord{
    "field.group.expected", Severity::error, "「{0}」には、いくつかの項目をまとめて書きます。",
    "\"{0}\" takes a group of fields.", "たとえば「{0}: {1}」のように書きます。", "For example: {0}: {1}",
    "checked: 2026-11-02"};

inline constexpr Rule kFieldLanguage{
    "field.language.unknown", Severity::error, "「{0}」の中に「{1}」とありますが、書けることばは {2} です。",
    "\"{1}\" in \"{0}\" is not a language of this site; they are {2}.", "どれかに直します。文の中に「,」があるなら、文の全体を引用符で囲みます。",
    "Use one of them; put a text that holds a comma into quotes.", "title: {ja: 会, fr: Cercle}"};

inline constexpr Rule kFieldJaMissing{
    "field.language.ja-missing", Severity::error, "「{0}」に、もとになる ja の文がありません。",
    "\"{0}\" has no ja text, which the others are made from.", "ja: の行を書き足します。", "Add a ja: line.",
    "title: {en: Circle}"};

inline constexpr Rule kVariantField{
    "variant.field.not-localisable", Severity::error, "「{0}」は、ことばの違う版に書けません。",
    "\"{0}\" cannot be set in a variant file.", "もとの記録（{1} の付かないファイル）に書きます。",
    "Set it in the record itself (the file without {1}).", "# hidamari.en.md\nplace: nakamachi-hall"};

inline constexpr Rule kVariantTwice{
    "variant.field.twice", Severity::error, "「{0}」の {1} の文が、2か所にあります。",
    "The {1} text of \"{0}\" is given twice.", "どちらか一方を消します。", "Remove one of them.",
    "# hidamari.yaml に title: {ja: …, en: …}、hidamari.en.md にも title"};

inline constexpr Rule kVariantListLonger{
    "variant.list.longer", Severity::error, "「{0}」が{1}個ありますが、もとの記録には{2}個しかありません。",
    "\"{0}\" has {1} entries, but the record has only {2}.", "もとの記録と同じ数にします。順番も合わせます。",
    "Give as many entries as the record has, in the same order.", "# hidamari.en.md\ncan: [Listen, Walk]"};

inline constexpr Rule kRecordNotMap{
    "record.not-a-map", Severity::error, "記録は「項目: 値」の並びで書きます。",
    "A record is a list of `field: value` lines.", "たとえば「title: ひだまりの会」から始めます。",
    "Start with, for example, title: …", "- ひだまりの会"};

inline constexpr Rule kStatusMissing{
    "record.status.missing", Severity::error, "事実の種類（status_of_fact）がありません。",
    "status_of_fact is missing.", "計画・目標・見込み・実績・意見・要望 のどれかを書きます。計画を実績のように見せないためです。",
    "Write plan, target, estimate, result, opinion or wish, so that no plan looks like a result.",
    "# content/program/haken.yaml に status_of_fact がない"};

inline constexpr Rule kKanaMissing{
    "record.kana.missing", Severity::error, "よみ（kana）がありません。五十音順に並べるのに使います。",
    "kana is missing; lists are sorted by it.", "ひらがなで書き足します。例: kana: ひだまりのかい",
    "Add it in hiragana, for example: kana: ひだまりのかい", "# content/group/hidamari.yaml に kana がない"};

inline constexpr Rule kDatesReversed{
    "dates.reversed", Severity::error, "「{0}」（{1}）が「{2}」（{3}）より前です。",
    "\"{0}\" ({1}) is before \"{2}\" ({3}).", "日付を確かめて、順になるように直します。",
    "Check the dates and put them in order.", "start: 2026-12-02T15:00\nend: 2026-12-02T13:00"};

inline constexpr Rule kScheduleIncomplete{
    "schedule.incomplete", Severity::error, "くりかえしが「{0}」のときは、「{1}」も書きます。",
    "With repeat \"{0}\", \"{1}\" is needed too.", "「{1}: {2}」のように書き足します。", "Add {1}: {2}",
    "schedule: [{repeat: 毎週, from: \"13:30\"}]"};

inline constexpr Rule kScheduleInterval{
    "schedule.interval.no-start", Severity::error, "隔週などのときは、数え始める日（start）も書きます。",
    "With an interval, `start` is needed to count from.", "start: 2026-04-01 のように書き足します。",
    "Add start: 2026-04-01", "schedule: [{repeat: 毎週, weekdays: [水], interval: 2}]"};

inline constexpr Rule kScheduleUnused{
    "schedule.field.unused", Severity::error, "くりかえしが「{0}」のとき、「{1}」は使われません。",
    "With repeat \"{0}\", \"{1}\" means nothing.", "その行を消すか、repeat を「{2}」にします。",
    "Remove it, or set repeat to {2}.", "schedule: [{repeat: 毎週, weekdays: [水], weeks: [1, 3], from: \"13:30\"}]"};

inline constexpr Rule kScheduleDateTwice{
    "schedule.date.twice", Severity::error, "{0} が2回あります。", "{0} stands twice.", "どちらかを消します。",
    "Remove one of them.", "dates: [2026-12-02, 2026-12-02]"};

inline constexpr Rule kScheduleDateOutside{
    "schedule.date.outside", Severity::error, "{0} は、start から end までの外なので、出ません。",
    "{0} lies outside of start and end and is not shown.", "日付を直すか、start と end を消します。",
    "Correct the day, or remove start and end.", "{repeat: 日付で, dates: [2027-05-05], end: 2027-03-31}"};

inline constexpr Rule kTimesReversed{
    "times.reversed", Severity::error, "終わる時刻（{1}）が、始まる時刻（{0}）より後ではありません。",
    "The ending time ({1}) is not after the starting time ({0}).",
    "時刻を確かめて直します。夜中をまたぐときは、\"24:00\" までにして、そのあとのことを note に書きます。",
    "Check the times. What goes past midnight ends at \"24:00\"; tell the rest in note.",
    "{repeat: 毎週, weekdays: [土], from: \"22:00\", until: \"01:00\"}"};

inline constexpr Rule kTimeEndAlone{
    "times.end-alone", Severity::error, "終わる時刻（{0}）だけがあり、始まる時刻（from）がありません。",
    "There is an ending time ({0}), but no starting time (from).", "from を書き足します。例: from: \"13:30\"",
    "Add from: \"13:30\"", "{repeat: 毎週, weekdays: [水], until: \"15:30\"}"};

inline constexpr Rule kExceptionTwice{
    "schedule.exception.twice", Severity::error, "{0} のことが、exceptions に2回あります。",
    "{0} stands twice in exceptions.", "その日にどうするかを決めて、1つにします。", "Decide what happens on that day and keep one.",
    "exceptions: [{date: 2026-12-30, what: 休み}, {date: 2026-12-30, what: 変更, to: 2027-01-06}]"};

inline constexpr Rule kExceptionNowhere{
    "schedule.exception.nowhere", Severity::error, "{0} の「変更」に、新しい日（to）も時刻（from）もありません。",
    "\"moved\" on {0} gives neither a new day (to) nor a time (from).",
    "to: 2027-01-06 のように書き足します。開かないなら、what を「休み」にします。",
    "Add to: 2027-01-06, or set what to cancelled.", "exceptions: [{date: 2026-12-30, what: 変更}]"};

inline constexpr Rule kExceptionItself{
    "schedule.exception.itself", Severity::error, "{0} が、同じ日に「変更」されています。", "{0} is moved to itself.",
    "to に新しい日を書きます。時刻だけが変わるなら、to を消して from と until を書きます。",
    "Write the new day in to; if only the time changes, remove it and write from and until.",
    "exceptions: [{date: 2026-12-30, what: 変更, to: 2026-12-30}]"};

inline constexpr Rule kExceptionField{
    "schedule.exception.field", Severity::error, "「{0}」の日に「{1}」は書けません。", "A day that is \"{0}\" takes no \"{1}\".",
    "日を移すなら what を「変更」にします。そうでなければ、その項目を消します。", "Set what to moved, or remove it.",
    "exceptions: [{date: 2026-12-30, what: 休み, to: 2027-01-06}]"};

inline constexpr Rule kEventNoDate{
    "event.date.missing", Severity::error, "催しの日（start）も、くりかえし（schedule）もありません。",
    "The event has neither start nor schedule.", "start: 2026-12-02T13:30 のように書きます。",
    "Add start: 2026-12-02T13:30", "title: 冬のお茶の時間"};

inline constexpr Rule kEventTwoDates{
    "event.date.twice", Severity::error, "start と schedule の両方があります。",
    "Both start and schedule are given.", "一度きりなら start だけ、くりかえすなら schedule だけにします。",
    "Keep start for one day, schedule for a series.", "start: 2026-12-02\nschedule: [{repeat: 毎週, weekdays: [水]}]"};

inline constexpr Rule kFormIdTwice{
    "form.id.twice", Severity::error, "「{0}」という id が2回あります。", "The id \"{0}\" stands twice.",
    "どちらかを別の名前にします。", "Rename one of them.", "questions: [{id: a, …}, {id: a, …}]"};

inline constexpr Rule kFlowIdTwice{
    "page.flow.twice", Severity::error, "「{0}」という段が2つあります。", "There are two steps \"{0}\".",
    "どちらかの id を別の名前にします。", "Rename one of them.", "flow: [{id: ask, …}, {id: ask, …}]"};

inline constexpr Rule kFlowUnknown{
    "page.flow.unknown", Severity::error, "「{0}」という段が、このあとにありません。",
    "There is no later step \"{0}\".", "あとにある段の id を書きます。前の段にはもどりません。",
    "Use the id of a later step; a flow never leads back.", "next: [{to: revew, label: 終わったら}]"};

inline constexpr Rule kFormIdTaken{
    "form.id.taken", Severity::error, "「{0}」という id は使えません。",
    "The id \"{0}\" cannot be used.",
    "form・version・reference・date・check・submit などと、ハイフンが2つ続く名前は、回答を送るときに使います。別の名前にします。",
    "form, version, reference, date, check, submit and names with two hyphens in a row are used to send answers. Use another.",
    "{id: date, type: 日付, label: 来られる日}"};

inline constexpr Rule kFormConditionSamePage{
    "form.condition.same-page", Severity::error, "条件「{0}」の質問が、同じまとまり（section）にあります。",
    "The question of the condition \"{0}\" stands in the same section.",
    "画面では、まとまりが1ページです。書いている途中で質問が増えないように、条件のある質問は次のまとまりに分けます。",
    "A section is a page on screen, and nothing appears on a page while somebody writes: move the question to the next section.",
    "questions: [{id: how, …}, {id: where, only_if: how=escort, …}]"};

inline constexpr Rule kFormAsksDiagnosis{
    "form.asks.diagnosis", Severity::error, "「{0}」をたずねています。用紙では、病名・診断・等級・薬を聞きません。",
    "The form asks for \"{0}\". No form asks for a diagnosis, a grade or medication.",
    "必要な手助けを聞く質問に変えます（例：してほしいことはありますか）。", "Ask what would help instead.",
    "{id: name, type: ひとことの文, label: 病名を書いてください}"};

inline constexpr Rule kFormConditionUnknown{
    "form.condition.unknown", Severity::error, "条件「{0}」にあたる質問や答えが、前にありません。",
    "Nothing before matches the condition \"{0}\".", "前にある質問の id と、その選択肢の value を書きます。",
    "Use the id of an earlier question and one of its values.", "only_if: plase=online"};

inline constexpr Rule kFormGoToUnknown{
    "form.go-to.unknown", Severity::error, "「{0}」というまとまり（section）が、このあとにありません。",
    "There is no later section \"{0}\".", "あとにある section の id を書きます。", "Use the id of a later section.",
    "go_to: plase"};

inline constexpr Rule kFormNoOptions{
    "form.options.missing", Severity::error, "選ぶ質問「{0}」に、選ぶもの（options）がありません。",
    "The question \"{0}\" has no options.", "options を2つ以上書きます。", "Add at least two options.",
    "{id: way, type: ひとつ選ぶ, label: 参加のしかた}"};

inline constexpr Rule kNumberEmpty{
    "number.empty", Severity::error, "電話・FAX・メール・ページのどれもありません。",
    "Neither telephone, fax, mail nor page is given.",
    "tel・fax・mail・url のどれかを書きます。名前で検索するページなら、その名前を search に書きます。",
    "Add tel, fax, mail or url, or the name to search for in search.",
    "title: 相談電話"};

inline constexpr Rule kNumberUnchecked{
    "number.unchecked", Severity::warning,
    "この番号やアドレスは、だれがどうやって確かめたかが書かれていないので、出しません。",
    "This number or address is not shown: it is not said who checked it and how.",
    "checked に date・by・how（電話 または 公式ページ）を書きます。",
    "Add checked with date, by and how (telephone or official-page).", "tel: \"00-0000-0000\"\n# checked がない"};

inline constexpr Rule kPlacePoint{
    "place.point.half", Severity::error, "緯度（lat）と経度（lng）は、両方書くか、両方書かないかです。",
    "lat and lng go together.", "足りないほうを書き足すか、両方消します。", "Add the other or remove both.",
    "lat: 35.6"};

inline constexpr Rule kOpenDataNoDate{
    "open-data.date.missing", Severity::error, "オープンデータに「はい」とありますが、同意の日がありません。",
    "Open data is agreed to, but the day of agreement is missing.", "date: 2026-11-02 のように書き足します。",
    "Add date: 2026-11-02", "open_data: {agreed: はい}"};

inline constexpr Rule kStoryPictureShows{
    "story.picture.shows", Severity::error, "絵・写真の shows に「{0}」は使えません。",
    "A picture cannot be \"{0}\".", "「絵」か「写真」を書きます。声や動画は recordings に書きます。",
    "Write drawing or photo; sound and film go under recordings.", "pictures: [{file: hanashi.mp3, shows: 声}]"};

inline constexpr Rule kStoryRecordingShows{
    "story.recording.shows", Severity::error, "音声・動画の shows に「{0}」は使えません。",
    "A recording cannot be \"{0}\".", "「声」か「動画」を書きます。絵や写真は pictures に書きます。",
    "Write voice or video; pictures go under pictures.", "recordings: [{file: bench.png, shows: 絵}]"};

inline constexpr Rule kStoryNoCaptions{
    "story.recording.captions", Severity::error, "動画に字幕がありません。", "The film has no captions.",
    "字幕のファイル（.vtt）をお話のフォルダーに置き、captions に名前を書きます。",
    "Put a .vtt file into the story's folder and name it in captions.",
    "recordings: [{file: hanashi.mp4, shows: 動画}]"};

inline constexpr const Rule* kKindsRules[] = {
    &kFieldUnknown, &kFieldMissing, &kFieldNotText, &kFieldTooLong, &kFieldPattern, &kFieldPatternForm,
    &kFieldLineBreak, &kFieldBoolean, &kFieldNumber, &kFieldRange, &kFieldDate, &kFieldDateForm, &kFieldDateDay,
    &kFieldDateWeekday, &kFieldDateYear, &kFieldTime, &kFieldTimeForm, &kFieldTimeNight,
    &kFieldChoice, &kFieldReference, &kFieldReferenceKind, &kFieldRecord, &kFieldLanguage,
    &kFieldJaMissing, &kVariantField, &kVariantTwice, &kVariantListLonger, &kRecordNotMap,
    &kStatusMissing, &kKanaMissing, &kDatesReversed, &kScheduleIncomplete, &kScheduleInterval,
    &kScheduleUnused, &kScheduleDateTwice, &kScheduleDateOutside, &kTimesReversed,
    &kTimeEndAlone, &kExceptionTwice, &kExceptionNowhere, &kExceptionItself, &kExceptionField,
    &kEventNoDate, &kEventTwoDates, &kFormIdTwice, &kFlowIdTwice, &kFlowUnknown, &kFormIdTaken,
    &kFormConditionSamePage, &kFormAsksDiagnosis, &kFormConditionUnknown, &kFormGoToUnknown,
    &kFormNoOptions, &kNumberEmpty, &kNumberUnchecked, &kPlacePoint, &kOpenDataNoDate,
    &kStoryPictureShows, &kStoryRecordingShows, &kStoryNoCaptions,
};
// clang-format on

}  // namespace hiroba::kinds::rules
