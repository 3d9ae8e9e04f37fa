#pragma once

#include "kinds/common.h"

namespace hiroba::kinds {

enum class ConsentScope : uint8_t { unset, web, booklet, training, translation, sheet, sharing };
HIROBA_CHOICES(ConsentScope, c(E::web, "web", "ウェブ", "web"),
               c(E::booklet, "booklet", "冊子", "booklet"),
               c(E::training, "training", "研修", "training"),
               c(E::translation, "translation", "翻訳", "translation"),
               c(E::sheet, "sheet", "自己紹介シート", "self-introduction sheet"),
               c(E::sharing, "sharing", "ほかのサービスへの配信", "other services"));

enum class ShownAs : uint8_t { unset, pen_name, drawing, photo, voice, video };
HIROBA_CHOICES(ShownAs, c(E::pen_name, "pen-name", "ペンネーム", "pen name"),
               c(E::drawing, "drawing", "絵", "drawing"),
               c(E::photo, "photo", "写真", "photograph"), c(E::voice, "voice", "声", "voice"),
               c(E::video, "video", "動画", "video"));

// Agreement to publish. The signed paper stays outside the repository; only its number is here.
struct Consent {
  std::string id;
  std::vector<ConsentScope> scope;
  std::vector<ShownAs> shown;
  std::optional<text::Date> given;
  std::optional<text::Date> expires;
  std::optional<text::Date> review;
  std::vector<Localized> conditions;
  std::optional<text::Date> withdrawn;
};

template <>
struct FieldsOf<Consent> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Consent::id>("id").label("同意書の番号", "Consent id").required().at_most(40)
            .only_for(Visibility::office)
            .help("同意書そのものは、ここには置きません。", "The paper itself is kept elsewhere.").example("C-2026-001"),
        field<&Consent::scope>("scope").label("使ってよい所", "Scope").required()
            .help("ウェブ・冊子・研修・翻訳・自己紹介シート・ほかのサービスへの配信（題と読む前のことばだけ）。",
                  "web, booklet, training, translation, sheet, sharing (title and note alone).").example("[ウェブ]"),
        field<&Consent::shown>("shown").label("見せかた", "Shown as")
            .help("ペンネーム・絵・写真・声・動画。ないものは出しません。", "pen-name, drawing, photo, voice, video. What is missing is not shown.").example("[ペンネーム]"),
        field<&Consent::given>("given").label("同意した日", "Given on").required()
            .help("同意した日。", "The day.").example("2026-05-01"),
        field<&Consent::expires>("expires").label("いつまで", "Expires").required()
            .help("この日を過ぎると、自動で公開を終えます。", "After this day it is taken down.").example("2028-04-30"),
        field<&Consent::review>("review").label("見直す日", "Review on")
            .help("本人と見直す日。", "To be looked at together.").example("2027-05-01"),
        field<&Consent::conditions>("conditions").label("条件", "Conditions").at_most(200)
            .help("本人が決めた条件。", "Set by the person.").example("[写真はとらない]"),
        field<&Consent::withdrawn>("withdrawn").label("取り下げた日", "Withdrawn on")
            .help("取り下げがあったら書きます。すぐに公開を終えます。", "Taken down at once.").example("2026-11-20"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
