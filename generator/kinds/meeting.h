#pragma once

#include "kinds/event.h"
#include "kinds/program.h"

namespace hiroba::kinds {

enum class HowHeld : uint8_t {
  unset,
  together,
  online,
  hybrid,
  in_writing,
  cancelled,
  postponed,
  planned
};
HIROBA_CHOICES(HowHeld, c(E::together, "together", "集まって", "together"),
               c(E::online, "online", "オンラインで", "online"),
               c(E::hybrid, "hybrid", "会場とオンラインで", "on site and online"),
               c(E::in_writing, "in-writing", "書面で", "in writing"),
               c(E::cancelled, "cancelled", "中止", "cancelled"),
               c(E::postponed, "postponed", "延期", "postponed"),
               c(E::planned, "planned", "予定", "planned"));

// What became of a voice. «Not changed» is an answer too, with its reason.
enum class Outcome : uint8_t { unset, changed, not_changed, undecided };
HIROBA_CHOICES(Outcome, c(E::changed, "changed", "変えました", "changed"),
               c(E::not_changed, "not-changed", "変えていません", "not changed"),
               c(E::undecided, "undecided", "まだ決まりません", "not decided yet"));

// One voice of an opinion round and the answer to it.
struct OpinionAnswer {
  Localized voice;
  Outcome outcome{};
  Localized what;
};

// One meeting of a council or working group: what it was about, what was said, what changed.
struct Meeting {
  Localized series;
  std::optional<int> number;
  Localized theme;
  std::optional<text::PartialDate> date;
  Localized date_note;
  HowHeld how{};
  std::vector<Localized> agenda;
  std::vector<Localized> papers;
  std::vector<DatedFact> said;
  std::vector<Localized> changed;
  std::optional<text::Date> opinions_until;
  Reference opinion_form;
  Reference digest;
  std::vector<OpinionAnswer> answers;
};

inline constexpr Kind kToOpinionForm[] = {Kind::form};
inline constexpr Kind kToDigest[] = {Kind::meeting};

template <>
struct FieldsOf<OpinionAnswer> {
  static std::span<const Field> all() {
    using A = OpinionAnswer;
    // clang-format off
    static constexpr Field rows[] = {
        field<&A::voice>("voice").label("いただいた声", "Voice").required().at_most(300)
            .help("だれの声か分からない形で、自分たちのことばで。", "In our words; nobody recognisable.")
            .example("夜に明かりのついた部屋がほしい"),
        field<&A::outcome>("outcome").label("返事", "Outcome").required()
            .help("変えました・変えていません・まだ決まりません。", "changed, not-changed or undecided.").example("変えました"),
        field<&A::what>("what").label("変えたこと・わけ", "What, and why").required().at_most(300)
            .help("変えたことか、変えないわけ。", "What changed, or why not.").example("水曜の夜に一時間、部屋を開けます。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Meeting> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Meeting::series>("series").label("会議", "Series").required().at_most(120)
            .help("会議や部会の名前。", "Its name.").example("ピアサポート活動ワーキンググループ"),
        field<&Meeting::number>("number").label("第何回", "Number").range(1, 1000)
            .help("回の番号。", "Which one.").example("2"),
        field<&Meeting::theme>("theme").label("テーマ", "Theme").at_most(200)
            .help("その回のテーマ。", "What it was about.").example("活動の広がり"),
        field<&Meeting::date>("date").label("日", "Date")
            .help("開いた日、または予定の月。", "The day, or the planned month.").example("2021-07-05"),
        field<&Meeting::date_note>("date_note").label("日についての補い", "Note on the date").at_most(300)
            .help("資料で日が違うときなど。", "When papers differ.").example("別の資料では8月の予定。"),
        field<&Meeting::how>("how").label("開きかた", "How held")
            .help("集まって・オンラインで・会場とオンラインで・書面で・中止・延期・予定。", "How it was held.").example("書面で"),
        field<&Meeting::agenda>("agenda").label("議題", "Agenda").at_most(200)
            .help("順に。", "In order.").example("[前回のふりかえり]"),
        field<&Meeting::papers>("papers").label("配られた資料", "Papers").at_most(200)
            .help("資料の名前。", "Their names.").example("[資料1]"),
        field<&Meeting::said>("said").label("話されたこと", "What was said")
            .help("だれかが分からない形で、自分たちのことばで。", "In our words; nobody recognisable.")
            .example("[{text: 夕方から開く所がほしい。, status: 要望}]"),
        field<&Meeting::changed>("changed").label("変わったこと", "What changed").at_most(300)
            .help("そのあと変わったこと。", "What changed afterwards.").example("[夜の電話相談が週5日になる計画]"),
        field<&Meeting::opinions_until>("opinions_until").label("意見の締切", "Opinions until")
            .help("意見票を出せる日。", "Last day for opinion sheets.").example("2021-07-16"),
        field<&Meeting::opinion_form>("opinion_form").label("意見票", "Opinion form").to(kToOpinionForm)
            .help("この会議の意見票。", "The opinion sheet of this meeting.").example("iken"),
        field<&Meeting::digest>("digest").label("返事の回", "Digest").to(kToDigest)
            .help("集まった声に返事をした会議。", "The meeting that answered the voices.").example("wg-3"),
        field<&Meeting::answers>("answers").label("いただいた声と、変えたこと", "Voices and what changed")
            .help("一つずつの声と、その返事。変えなかったことも、わけを書きます。",
                  "Each voice and its answer; what was not changed, with the reason.")
            .example("[{voice: 夜に開く部屋がほしい, outcome: 変えました, what: 水曜の夜に一時間}]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
