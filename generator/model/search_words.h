#pragma once

#include <string>
#include <vector>

#include "kinds/field.h"

// What people know about words and no program can: site/data/synonyms.yaml and distress.yaml, and
// the questions of site/data/questions.yaml that a site is tried with.
namespace hiroba::model {

// Words that stand for each other, or that are near.
struct AlikeWords {
  std::vector<std::string> words;
  std::vector<std::string> languages;  // tags; empty: all
  std::vector<std::string> unshown;    // of the words: found when typed, never written by us
  std::string reason;

  bool is_for(kinds::Language language) const;
};

struct Synonyms {
  std::vector<AlikeWords> same;
  std::vector<AlikeWords> near;
};

// A word that tells of somebody's distress, in the writings in which it is typed.
struct DistressWord {
  std::string word;
  std::vector<std::string> also;
  std::string reason;
};

struct DistressWords {
  std::vector<DistressWord> acute;
  std::vector<DistressWord> hard;
};

// What is asked for, and the record whose page should answer.
struct Question {
  std::string ask;
  std::string language;  // a tag; empty: what records are written in
  std::string page;      // record id
};

struct Questions {
  std::vector<Question> questions;
};

struct SearchWords {
  Synonyms synonyms;
  DistressWords distress;
  std::vector<Question> questions;
};

}  // namespace hiroba::model

namespace hiroba::kinds {

template <>
struct FieldsOf<model::AlikeWords> {
  static std::span<const Field> all() {
    using T = model::AlikeWords;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::words>("words").label("ことば", "Words").required().at_most(60)
            .help("二つから。", "Two or more.").example("[当事者会, 自助グループ]"),
        field<&T::languages>("languages").label("言語", "Languages").at_most(20)
            .help("書かなければ、すべての言語。", "Default: all.").example("[ja, easy]"),
        field<&T::unshown>("unshown").label("出さないことば", "Unshown").at_most(60)
            .help("打てば見つかるが、こちらからは書かないことば。", "Found when typed; never written by the site.")
            .example("[患者会]"),
        field<&T::reason>("reason").label("わけ", "Reason").required().at_most(200)
            .help("なぜ同じか、近いか。", "Why they belong together.").example("同じ集まりを指して使われます。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Synonyms> {
  static std::span<const Field> all() {
    using T = model::Synonyms;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::same>("same").label("同じことば", "The same")
            .help("どちらでさがしても、両方が見つかります。", "Either finds both.")
            .example("[{words: [当事者会, 自助グループ], reason: 同じ集まりを指します。}]"),
        field<&T::near>("near").label("近いことば", "Near")
            .help("「関連することば」として出ます。結果には混ぜません。", "Offered, never mixed in.")
            .example("[{words: [精神科, 心療内科], reason: どちらもこころの診療科です。}]"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::DistressWord> {
  static std::span<const Field> all() {
    using T = model::DistressWord;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::word>("word").label("ことば", "Word").required().at_most(60)
            .help("さがす人が打つことば。", "As it is typed.").example("消えたい"),
        field<&T::also>("also").label("ほかの書きかた", "Also").at_most(60)
            .help("かな、ローマ字など。", "In kana, Latin letters …").example("[きえたい, kietai]"),
        field<&T::reason>("reason").label("わけ", "Reason").required().at_most(200)
            .help("なぜ入れたか。", "Why it is here.").example("いなくなりたい気持ちを言うことばです。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::DistressWords> {
  static std::span<const Field> all() {
    using T = model::DistressWords;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::acute>("acute").label("いのちに関わることば", "Acute")
            .help("「いますぐ相談したい」を結果の上に出します。", "Help stands above the results."),
        field<&T::hard>("hard").label("つらい時のことば", "Hard times")
            .help("結果のそばに、相談先を出します。", "Help stands beside the results."),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Question> {
  static std::span<const Field> all() {
    using T = model::Question;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::ask>("ask").label("さがすことば", "Asked for").required().at_most(60)
            .help("だれかのことばそのままではなく、役割で書き直します。", "Rewritten: nobody's own words.").example("夜に電話できるところ"),
        field<&T::language>("language").label("言語", "Language").at_most(20)
            .help("書かなければ ja。", "Default: ja.").example("easy"),
        field<&T::page>("page").label("答えるページ", "Answered by").required().at_most(120)
            .help("記録の名前。「種類/名前」で書きます。", "A record, as kind/name.").example("page/help"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Questions> {
  static std::span<const Field> all() {
    using T = model::Questions;
    static constexpr Field rows[] = {
        field<&T::questions>("questions").label("たずねられること", "Questions")};
    return rows;
  }
};

}  // namespace hiroba::kinds
