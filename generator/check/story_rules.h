#pragma once

#include "source/rule.h"

// What an editor should look at in somebody's story, with the reason and its source. Suggestions:
// only the writer changes the text. Lines of stories are never printed: logs outlive a withdrawal.
namespace hiroba::check::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kStoryMethod{
    "story.word.method", Severity::warning,
    "「{0}」は、自分を傷つける方法・量・場所などにかかわることばです。くわしいほど、つらい人がまねをしやすくなります"
    "（WHO “Preventing suicide: a resource for media professionals, update 2023”）。",
    "\"{0}\" touches on how or where somebody hurt themselves. Detail makes it easier to copy (WHO, Preventing "
    "suicide: a resource for media professionals, update 2023).",
    "書いた人と話して、方法がわからない言いかたにするか、はぶくかを決めます。決めるのは書いた人です。"
    "別の意味なら、そのままにします。",
    "Talk with the writer: leave it out or say it without the method. The writer decides. Leave other meanings alone.",
    "リストカットをした夜のことです。", true};

inline constexpr Rule kStorySuccess{
    "story.word.success", Severity::note,
    "「{0}」は、死を目標のように、生きていることを失敗のように読ませることがあります"
    "（WHO “Preventing suicide: a resource for media professionals, update 2023”）。",
    "\"{0}\" can read as if dying were the aim and living on a failure (WHO, Preventing suicide: a resource for media "
    "professionals, update 2023).",
    "「自殺を図った」「亡くなった」「助かった」などの言いかたもあると、書いた人に伝えます。決めるのは書いた人です。",
    "Offer the writer other words, such as \"attempted suicide\", \"died\" or \"survived\". The writer decides.",
    "二回めの自殺に失敗しました。", true};

inline constexpr Rule kStoryPlace{
    "story.identifies.place", Severity::note,
    "「…{0}」の前に、名前のような字があります。病院や学校の名前から、本人やほかの人がだれかわかることがあります"
    "（Hiroba の掲載方針）。",
    "A name seems to stand at \"{0}\". Names of hospitals and schools can show who somebody is (Hiroba's policy on "
    "what is published).",
    "書いた人と話して、「病院」「通っていた学校」のように名前のない言いかたにします。",
    "Talk with the writer and leave the name out: \"the hospital\", \"my school\".", "夏から、見本沢クリニックに通いました。",
    true};

inline constexpr Rule kStoryPerson{
    "story.identifies.person", Severity::note,
    "「…{0}」の前に、人の名前のような字があります。お話に出てくる人も、だれかわからないようにします"
    "（Hiroba の掲載方針）。",
    "A person seems to be named at \"{0}\". Nobody in a story should be recognised (Hiroba's policy on what is "
    "published).",
    "書いた人と話して、「世話をしている人」「Aさん」のようにします。名前を出すときは、その人にもたずねます。",
    "Talk with the writer: \"a helper\", \"A\". Whoever is to be named has to be asked as well.", "見本田さんが笑いました。", true};

inline constexpr Rule kStoryDate{
    "story.identifies.date", Severity::note,
    "年・月・日のそろった日付があります。入院や出来事の日から、本人がだれかわかることがあります（Hiroba の掲載方針）。",
    "A full date. The day of an admission or an event can show who somebody is (Hiroba's policy on what is published).",
    "書いた人と話して、「その年の春」「二十代のころ」のようにします。",
    "Talk with the writer: \"that spring\", \"in my twenties\".", "2019年4月2日に入院しました。", true};

inline constexpr Rule kStoryStigma{
    "story.word.stigma", Severity::note,
    "題や紹介に「{0}」があります。人を病気の名前で呼ぶことばや、病気を戦いにすることばは、読む人を傷つけることがあります"
    "（「メンタル・ウェルビーイング メディアガイドライン」（2025年10月10日）は、多様性と権利にもとづくことばを求めています。"
    "ことばの一覧は Hiroba のものです）。",
    "Title or summary say \"{0}\". Labels and war words can hurt readers (the Japanese mental well-being media guideline "
    "of 2025-10-10 asks for terms based on diversity and rights; the list of words is Hiroba's).",
    "例: 「{1}」。お話の本文の中なら、書いた人のことばなので、このままにします。",
    "For example: \"{1}\". In the story itself it would be the writer's own word and stay.", "summary: 闘病の三年間", true};

inline constexpr Rule kStoryNoNote{
    "story.notes.missing", Severity::warning,
    "本文に「{0}」がありますが、「読む前に」に「{1}」がありません。先に知って、読むかどうかを選びたい人がいます"
    "（Hiroba の掲載方針。分けかたはNEONの14の分類、PLOS ONE 2022）。",
    "The text says \"{0}\", but the content notes lack \"{1}\". Some would rather know first and choose "
    "(Hiroba's policy on what is published; the 14 domains are those of NEON, PLOS ONE 2022).",
    "書いた人と話して、notes に書き足します。例: notes: [{1}]。どこに出てくるかは note_words に静かに書きます。",
    "Talk with the writer and add it: notes: [{1}]. Say calmly in note_words where it comes.",
    "死にたいと思った夜があります。  # notes がない", true};

inline constexpr Rule kStorySlug{
    "story.slug.opaque", Severity::warning,
    "お話のファイルの名前「{0}」から、内容や人がわかるかもしれません。取り下げたあとも、名前はリンクや記録に残ります"
    "（Hiroba の掲載方針）。",
    "The file name \"{0}\" of a story may tell what or who it is about. Names stay in links and records even after a "
    "withdrawal (Hiroba's policy on what is published).",
    "公開の前に、数字を1つ以上ふくむ、英小文字と数字だけの6～12字にします。hiroba new story は、そういう名前を作ります。",
    "Before publishing, use 6 to 12 lower-case letters and digits, at least one digit. hiroba new story makes one.",
    "content/story/ame-no-hi.md"};

inline constexpr Rule kStoryConsentSample{
    "story.consent.sample", Severity::error, "同意書の番号が、見本の「{0}」のままです。",
    "The consent number is still the sample {0}.",
    "本人から同意書をもらい、その番号・使ってよい所・日付に書き直します。まだなら draft: true にもどします。",
    "Get the signed paper and write its number, scope and dates here; until then keep draft: true.",
    "consent: {id: C-0000-000, scope: [ウェブ], given: 2026-11-21, expires: 2027-11-20}", true};

inline constexpr Rule kStoryNoTranscript{
    "story.recording.transcript", Severity::error, "音声や動画のお話に、文字にした本文がありません。",
    "A recorded story has no transcript.", "話されたことを、本文に文字で書きます。",
    "Write what is said as the body.", "# 本文が空のまま recordings だけがある"};

inline constexpr const Rule* kStoryRules[] = {
    &kStoryMethod, &kStorySuccess, &kStoryPlace, &kStoryPerson, &kStoryDate, &kStoryStigma,
    &kStoryNoNote, &kStorySlug, &kStoryConsentSample, &kStoryNoTranscript,
};
// clang-format on

}  // namespace hiroba::check::rules
