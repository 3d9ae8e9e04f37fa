#pragma once

#include "kinds/consent.h"
#include "kinds/kind.h"

namespace hiroba::kinds {

// What a reader may want to know before reading: the 14 domains of the NEON typology
// (PLOS ONE 2022, 10.1371/journal.pone.0266722).
enum class ContentNote : uint8_t {
  unset,
  violence,
  sex,
  stigma,
  disturbing,
  language,
  risky,
  mental_health,
  death,
  parental,
  crime,
  abuse,
  social,
  flashing,
  objects
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

// What somebody says was a turn in the way. Their word, not ours: many stories have none.
enum class Turning : uint8_t {
  unset,
  peers,
  place,
  rest,
  asking,
  telling,
  living,
  work,
  learning,
  none
};
HIROBA_CHOICES(Turning, c(E::peers, "peers", "仲間に会った", "met peers"),
               c(E::place, "place", "居られる場所があった", "found a place to be"),
               c(E::rest, "rest", "休んだ", "rested"),
               c(E::asking, "asking", "助けを求めた", "asked for help"),
               c(E::telling, "telling", "人に話した", "told somebody"),
               c(E::living, "living", "くらしが変わった", "living changed"),
               c(E::work, "work", "役割や仕事が変わった", "a role or work changed"),
               c(E::learning, "learning", "知った・学んだ", "learned something"),
               c(E::none, "none", "これという出来事はない", "no single turn"));

enum class HelpedBy : uint8_t {
  unset,
  peers,
  family,
  friends,
  supporters,
  treatment,
  place,
  rest,
  making,
  nature,
  work,
  learning,
  services
};
HIROBA_CHOICES(HelpedBy, c(E::peers, "peers", "仲間", "peers"),
               c(E::family, "family", "家族", "family"),
               c(E::friends, "friends", "友人・近所の人", "friends and neighbours"),
               c(E::supporters, "supporters", "支援する人", "supporters"),
               c(E::treatment, "treatment", "医療", "treatment"),
               c(E::place, "place", "居られる場所", "a place to be"),
               c(E::rest, "rest", "休むこと", "rest"),
               c(E::making, "making", "つくること・音楽", "making things, music"),
               c(E::nature, "nature", "自然や生きもの", "nature and animals"),
               c(E::work, "work", "役割や仕事", "a role or work"),
               c(E::learning, "learning", "学ぶこと", "learning"),
               c(E::services, "services", "制度やサービス", "services"));

// A picture beside the story and whom it shows; one that is not listed here is not published.
struct StoryPicture {
  std::string file;
  ShownAs shows{};
};

template <>
struct FieldsOf<StoryPicture> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&StoryPicture::file>("file").label("ファイル", "File").required().at_most(80)
            .help("お話のフォルダーにあるファイルの名前。", "A file in the story's folder.").example("bench.png"),
        field<&StoryPicture::shows>("shows").label("何か", "What it is").required()
            .help("絵・写真。同意の「見せかた」にあるものだけが出ます。", "drawing or photo; shown if the consent names it.")
            .example("絵"),
    };
    // clang-format on
    return rows;
  }
};

// The story told by voice or on film. The body is its transcript.
struct StoryRecording {
  std::string file;
  ShownAs shows{};
  std::optional<int> minutes;
  std::string captions;
};

template <>
struct FieldsOf<StoryRecording> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&StoryRecording::file>("file").label("ファイル", "File").required().at_most(80)
            .help("お話のフォルダーにある音声か動画。", "A sound or film in the story's folder.").example("hanashi.mp3"),
        field<&StoryRecording::shows>("shows").label("何か", "What it is").required()
            .help("声・動画。同意の「見せかた」にあるものだけが出ます。", "voice or video; shown if the consent names it.")
            .example("声"),
        field<&StoryRecording::minutes>("minutes").label("長さ（分）", "Length in minutes").range(1, 600)
            .help("およその長さ。", "About how long.").example("4"),
        field<&StoryRecording::captions>("captions").label("字幕", "Captions").at_most(80)
            .help("動画の字幕（.vtt）。動画にはいつも要ります。文字にした話は本文に書きます。",
                  "Captions of a film (.vtt), always needed. The transcript is the body.").example("hanashi.vtt"),
    };
    // clang-format on
    return rows;
  }
};

// Somebody's own story. Published only while its consent for the web holds.
struct Story {
  std::string pen_name;
  std::optional<text::Date> date;
  std::optional<Consent> consent;
  std::vector<ContentNote> notes;
  Localized note_words;
  std::vector<Turning> turning;
  std::vector<HelpedBy> helped_by;
  std::vector<Localized> helped;
  std::vector<Reference> where_helped;
  std::vector<Reference> baton;
  Localized baton_words;
  std::vector<StoryPicture> pictures;
  std::vector<StoryRecording> recordings;
};

inline constexpr Kind kToHelp[] = {Kind::group, Kind::service, Kind::event, Kind::course};
inline constexpr Kind kToStory[] = {Kind::story};

template <>
struct FieldsOf<Story> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Story::pen_name>("pen_name").label("書いた人", "Written by").required().at_most(40)
            .help("ペンネーム。本名は書きません。", "A pen name, never the real one.").example("みずいろ"),
        field<&Story::date>("date").label("書いた日", "Written on").past()
            .help("並べるのに使います。", "For ordering.").example("2026-06-01"),
        field<&Story::consent>("consent").label("同意", "Consent").required()
            .help("公開の同意。期限が切れると自動で消えます。", "Agreement to publish.")
            .example("{id: C-2026-001, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}"),
        field<&Story::notes>("notes").label("読む前に", "Content notes")
            .help("苦手な人がいそうな内容。", "What some may not want to read.").example("[病気や症状のこと]"),
        field<&Story::note_words>("note_words").label("読む前のことば", "Note in words").at_most(200)
            .help("どこに何が出てくるかを静かに。", "Calmly, what comes where.").example("入院のころのことが少し出てきます。"),
        field<&Story::turning>("turning").label("転機", "Turning point")
            .help("本人がそう言うときだけ。なくてかまいません。", "Only if the writer calls it so.").example("[仲間に会った]"),
        field<&Story::helped_by>("helped_by").label("何が助けに", "Helped by")
            .help("さがすときに使います。", "For finding it.").example("[仲間, 休むこと]"),
        field<&Story::helped>("helped").label("助けになったこと", "What helped").at_most(120)
            .help("助けになったこと。", "What helped.").example("[ただ横にいてくれたこと]"),
        field<&Story::where_helped>("where_helped").label("助けになった所", "Where it helped").to(kToHelp)
            .help("このサイトにある記録。", "Records of this site.").example("[group/hidamari]"),
        field<&Story::baton>("baton").label("バトン", "Baton").to(kToStory)
            .help("次に読んでほしいお話。", "The story to read next.").example("[a1b2c3]"),
        field<&Story::baton_words>("baton_words").label("バトンのことば", "Words with the baton").at_most(120)
            .help("なぜ次のお話につなぐか。書いた人か編集の人が書きます。", "Why that one; by the writer or an editor.")
            .example("同じ池のべつの朝の話です。"),
        field<&Story::pictures>("pictures").label("絵・写真", "Pictures")
            .help("お話につける絵や写真。", "Pictures of the story.").example("[{file: bench.png, shows: 絵}]"),
        field<&Story::recordings>("recordings").label("音声・動画", "Recordings")
            .help("声や動画で語るとき。文字にした話を本文に書きます。", "Told by voice or on film; the body is the transcript.")
            .example("[{file: hanashi.mp3, shows: 声, minutes: 4}]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
