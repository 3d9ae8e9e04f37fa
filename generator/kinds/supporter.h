#pragma once

#include "kinds/story.h"

namespace hiroba::kinds {

// A peer supporter's own sheet. Kept to the office unless its writer wants otherwise.
struct Supporter {
  std::vector<Localized> can;
  std::vector<Localized> cannot;
  std::vector<Localized> talks_about;
  Localized good_days;
  Localized range;
  std::vector<Localized> conditions;
  Localized hello;
  std::vector<Reference> stories;
  Reference ask_by;
  std::optional<Consent> consent;
};

inline constexpr Kind kToSpeakerForm[] = {Kind::form};

template <>
struct FieldsOf<Supporter> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Supporter::hello>("hello").label("ひとこと", "Hello").at_most(300)
            .help("本人のことばで。", "In their own words.").example("お茶を飲みながら話せます。"),
        field<&Supporter::can>("can").label("できること", "Can").at_most(120)
            .help("本人が書きます。", "By the person.").example("[話を聞く]"),
        field<&Supporter::cannot>("cannot").label("しないこと", "Will not").at_most(120)
            .help("本人が決めます。", "By the person.").example("[夜の活動]"),
        field<&Supporter::talks_about>("talks_about").label("話せること", "Talks about").at_most(120)
            .help("話せるテーマ。", "Themes.").example("[退院のころのこと]"),
        field<&Supporter::good_days>("good_days").label("都合のよい日", "Good days").at_most(120)
            .help("曜日や時間。", "Days and times.").example("火曜の午後"),
        field<&Supporter::range>("range").label("行ける所", "Range").at_most(120)
            .help("どのあたりまで。", "How far.").example("町の中"),
        field<&Supporter::conditions>("conditions").label("条件", "Conditions").at_most(120)
            .help("写真をとらない、休みを入れる、途中でやめてよい など。", "No photographs, breaks, may stop.")
            .example("[写真はとらない, 30分ごとに休む]"),
        field<&Supporter::stories>("stories").label("この人のお話", "Stories").to(kToStory)
            .help("お話の同意の scope に「自己紹介シート」があるものだけが出ます。", "Shown only where the story's consent has «sheet» in its scope.").example("[a1b2c3]"),
        field<&Supporter::ask_by>("ask_by").label("話を頼む紙", "Form to ask with").to(kToSpeakerForm)
            .help("話や授業を頼むときの用紙。", "The form with which one asks for a talk.").example("speaker-request"),
        field<&Supporter::consent>("consent").label("同意", "Consent")
            .help("公開の同意。", "Agreement to publish.")
            .example("{id: C-2026-001, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
