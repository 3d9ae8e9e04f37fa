#include "app/new_story.h"

#include <fmt/format.h>

#include <random>

#include "check/site_checks.h"
#include "text/date_format.h"

namespace hiroba::app {
namespace {

// In quotes, since a title may hold anything.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

constexpr std::string_view kHead = R"(---
# お話の下書きです。draft: true があるあいだは、サイトに出ません。
# リポジトリが公開されていれば、下書きも履歴もだれでも読めます。同意の前の文は、公開でない所に置きます。
title: {title}
kana: おはなし  # 題の読みかた
draft: true
# summary: 何の話かを一文で。題と紹介は編集の人のことばです
# experience: [問わない]  # 書いた人が選んだときだけ
pen_name: ペンネーム  # 本名は書きません
date: {today}  # 書いた日

# 同意書の紙は、ここには置きません。番号と、紙に書かれた答えだけを写します。
consent:
  id: {id}  # 同意書の番号。紙をもらったら書き直します（このままでは公開できません）
  scope: [ウェブ]  # 使ってよい所。ウェブ・冊子・研修・翻訳・自己紹介シートを、一つずつ聞きます
  shown: [ペンネーム]  # 見せてよいもの。ペンネーム・絵・写真・声・動画を、一つずつ聞きます
  given: {today}  # 同意した日
  expires: {expires}  # この日を過ぎると、返事がなければ公開を終えます
  # review: {review}  # 本人と見直す日
  # conditions: [写真をつけない]  # 本人が決めた条件
  # withdrawn:  # 取り下げの日。わけは聞かず、書きません

# notes: [病気や症状のこと]  # 先に知りたい人がいる内容
# note_words: どこに何が出てくるかを、静かに
# helped: [ただ横にいてくれたこと]  # 助けになったこと
# where_helped: [group/hidamari]  # 助けになった所。このサイトにある記録だけ
# baton: []  # 次に読んでほしいお話
# ほかに書けること: hiroba reference story
---

)";

constexpr std::string_view kQuestions =
    R"(どの見出しも、消してかまいません。書きたくないところは、書かないでください。書く前に page/story-guide を、いっしょに読みます。

## はじまり

そのころ、どんなところで、どんなふうに暮らしていましたか。名前や日付は、なくても伝わります。

## いちばんしんどかったころ

書かなくてもよいところです。書くなら、何があったかより、どんな気持ちだったかを。くわしいやりかたや量は書きません。

## 変わりはじめたこと

何か変わったとしたら、どんな小さなことでしたか。変わっていなければ、そのままを。

## 助けになったこと

人、場所、物、ことば、何もしない時間。助けにならなかったことでもかまいません。

## いま

今日は、どんな日ですか。うまくいった話でなくてかまいません。

## 読む人へ

伝えたいことがあれば、ひとこと。なければ、なくてよいです。
)";

}  // namespace

std::string opaque_slug(const std::function<size_t(size_t)>& below) {
  constexpr std::string_view kLetters = "bcdfghjkmnpqrstvwxyz";
  constexpr std::string_view kAll = "bcdfghjkmnpqrstvwxyz23456789";
  constexpr size_t kLength = 6;
  for (;;) {
    std::string slug(1, kLetters[below(kLetters.size())]);
    while (slug.size() < kLength) slug += kAll[below(kAll.size())];
    if (check::is_opaque_slug(slug)) return slug;
  }
}

std::string random_slug() {
  std::random_device device;
  return opaque_slug(
      [&](size_t n) { return std::uniform_int_distribution<size_t>(0, n - 1)(device); });
}

std::string story_scaffold(std::string_view title, text::Date today) {
  constexpr int kMonths = 12, kReviewMonths = 6;
  using namespace fmt::literals;
  std::string out =
      fmt::format(fmt::runtime(kHead), "title"_a = quoted(title.empty() ? "題はあとで" : title),
                  "today"_a = text::iso(today), "id"_a = check::kConsentToCome,
                  "expires"_a = text::iso(today.plus_months(kMonths)),
                  "review"_a = text::iso(today.plus_months(kReviewMonths)));
  out += kQuestions;
  return out;
}

}  // namespace hiroba::app
