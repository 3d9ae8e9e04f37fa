#pragma once

#include "kinds/consent.h"
#include "kinds/kind.h"

namespace hiroba::kinds {

// What a reader may want to know before reading: the 14 domains of the NEON typology
// (PLOS ONE 2022, 10.1371/journal.pone.0266722).
enum class ContentNote : uint8_t {
  unset, violence, sex, stigma, disturbing, language, risky, mental_health, death, parental,
  crime, abuse, social, flashing, objects
};
HIROBA_CHOICES(ContentNote, c(E::violence, "violence", "暴力", "violence"),
               c(E::sex, "sex", "性のこと", "sex"), c(E::stigma, "stigma", "偏見・差別", "stigma"),
               c(E::disturbing, "disturbing", "こわい描写", "disturbing content"),
               c(E::language, "language", "きついことば", "strong language"),
               c(E::risky, "risky", "危ない行動", "risky behaviour"),
               c(E::mental_health, "mental-health", "病気や症状のこと", "mental health"),
               c(E::death, "death", "死・自殺のこと", "death"),
               c(E::parental, "parental", "子どもに向かない内容", "parental guidance"),
               c(E::crime, "crime", "犯罪", "crime"), c(E::abuse, "abuse", "虐待", "abuse"),
               c(E::social, "social", "社会や政治のこと", "socio-political"),
               c(E::flashing, "flashing", "光の点滅", "flashing lights"),
               c(E::objects, "objects", "苦手な人のいる物", "objects"));

// Somebody's own story. Published only while its consent for the web holds.
struct Story {
  std::string pen_name;
  std::optional<text::Date> date;
  std::optional<Consent> consent;
  std::vector<ContentNote> notes;
  Localized note_words;
  std::vector<Localized> helped;
  std::vector<Reference> where_helped;
  std::vector<Reference> baton;
};

inline constexpr Kind kToHelp[] = {Kind::group, Kind::service, Kind::event, Kind::course};
inline constexpr Kind kToStory[] = {Kind::story};

template <>
struct FieldsOf<Story> {
  static std::span<const Field> all() {
    static constexpr Field rows[] = {
        field<&Story::pen_name>("pen_name").label("書いた人", "Written by").required().at_most(40)
            .help("ペンネーム。本名は書きません。", "A pen name, never the real one.").example("みずいろ"),
        field<&Story::date>("date").label("書いた日", "Written on")
            .help("並べるのに使います。", "For ordering.").example("2026-06-01"),
        field<&Story::consent>("consent").label("同意", "Consent").required()
            .help("公開の同意。期限が切れると自動で消えます。", "Agreement to publish.")
            .example("{id: C-2026-001, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}"),
        field<&Story::notes>("notes").label("読む前に", "Content notes")
            .help("苦手な人がいそうな内容。", "What some may not want to read.").example("[病気や症状のこと]"),
        field<&Story::note_words>("note_words").label("読む前のことば", "Note in words").at_most(200)
            .help("どこに何が出てくるかを静かに。", "Calmly, what comes where.").example("入院のころのことが少し出てきます。"),
        field<&Story::helped>("helped").label("助けになったこと", "What helped").at_most(120)
            .help("助けになったこと。", "What helped.").example("[ただ横にいてくれたこと]"),
        field<&Story::where_helped>("where_helped").label("助けになった所", "Where it helped").to(kToHelp)
            .help("このサイトにある記録。", "Records of this site.").example("[group/hidamari]"),
        field<&Story::baton>("baton").label("バトン", "Baton").to(kToStory)
            .help("次に読んでほしいお話。", "The story to read next.").example("[a1b2c3]"),
    };
    return rows;
  }
};

}  // namespace hiroba::kinds
