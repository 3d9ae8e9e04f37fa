#pragma once

#include "source/rule.h"

// What `check` says of the search: pages and answers that it does not find. It never stops a
// publication.
namespace hiroba::publish::rules {

using source::Rule;
using source::Severity;

// clang-format off
inline constexpr Rule kSearchName{
    "search.name", Severity::warning,
    "「{1}」でさがしても、「{0}」のページは初めの3つに出ません。先に出るもの: {2}",
    "Searching for \"{1}\" does not find \"{0}\" among the first three, but {2}.",
    "ほかと見分けられる名前やよみにします。わけは「hiroba search 「{1}」 --explain」で見られます。",
    "Give it a name or reading that tells it from the others. «hiroba search \"{1}\" --explain» says why.",
    "title: お知らせ  # 同じことばがほかの4つの名前にも入っている"};

inline constexpr Rule kSearchOnlyName{
    "search.only-name", Severity::note, "「{0}」のページは、名前のほかのことばでは見つかりません。",
    "\"{0}\" is found by nothing but its name.",
    "summary や本文に、さがす人が打ちそうなことばを書きます。",
    "Write a summary or a text with the words that people search for.", "title: みぎわ  # summary も本文もない"};

inline constexpr Rule kSearchQuestion{
    "search.question", Severity::warning,
    "問い「{0}」（{1}）で、{2} が初めの3つに出ません。先に出るもの: {3}",
    "The question \"{0}\" ({1}) does not find {2} among the first three, but {3}.",
    "ページにそのことばを書くか、site/data/synonyms.yaml に同じことばとして足すか、問いを直します。",
    "Write the words in the page, add them to site/data/synonyms.yaml, or mend the question.",
    "questions: [{ask: 夜の電話, page: page/help}]  # page/help に「夜」がない"};

inline constexpr Rule kSearchQuestionPage{
    "search.question.page", Severity::warning,
    "問い「{0}」の page「{1}」は、この言語（{2}）でさがせるページではありません。",
    "The page \"{1}\" of the question \"{0}\" cannot be found in this language ({2}).",
    "「種類/名前」で、いま公開しているページを書きます。", "Name a published page, as kind/name.",
    "questions: [{ask: 夜の電話, page: page/nai}]"};

inline constexpr Rule kSearchSynonyms{
    "search.synonyms", Severity::warning,
    "同じことばとした「{0}」と「{1}」で、見つかるページが違います（{2}）。",
    "\"{0}\" and \"{1}\" are said to be the same but do not find the same pages ({2}).",
    "ひとつのことばが二つの組に入っていないか、片方がもう片方の一部でないかを見ます。",
    "See whether a word stands in two groups, or in another word.",
    "same: [{words: [講座, 研修講座], reason: 同じ。}]"};

inline constexpr const Rule* kSearchRules[] = {&kSearchName, &kSearchOnlyName, &kSearchQuestion,
                                               &kSearchQuestionPage, &kSearchSynonyms};
// clang-format on

}  // namespace hiroba::publish::rules
