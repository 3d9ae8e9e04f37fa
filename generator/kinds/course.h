#pragma once

#include "kinds/group.h"
#include "kinds/story.h"

namespace hiroba::kinds {

enum class LearningPath : uint8_t { unset, ward, national, supporters, other };
HIROBA_CHOICES(LearningPath, c(E::ward, "ward", "自治体の研修", "the municipality's training"),
               c(E::national, "national", "国の要綱による研修", "the national outline"),
               c(E::supporters, "supporters", "支援者・団体の研修", "training for supporters"),
               c(E::other, "other", "そのほか", "other"));

enum class UnitForm : uint8_t { unset, lecture, exercise, mixed };
HIROBA_CHOICES(UnitForm, c(E::lecture, "lecture", "講義", "lecture"),
               c(E::exercise, "exercise", "演習", "exercise"),
               c(E::mixed, "mixed", "講義・演習", "lecture and exercise"));

struct Session {
  Localized title;
  std::optional<text::Date> date;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  Reference place;
  Localized text;
};

struct CurriculumUnit {
  Localized item;
  std::optional<int> minutes;
  UnitForm form{};
};

struct YearPlan {
  std::optional<text::PartialDate> year;
  FactStatus status{};
  Localized text;
};

// A step of learning. Every step is a valid end.
struct Course {
  LearningPath path{};
  std::optional<int> step;
  Localized for_whom;
  std::vector<Reference> prerequisites;
  Localized prerequisites_note;
  std::vector<Session> sessions;
  std::vector<CurriculumUnit> curriculum;
  std::optional<int> total_minutes;
  Localized length;
  std::optional<int> places;
  std::optional<Room> room;
  Localized certificate;
  Localized fee_addition;
  std::vector<YearPlan> year_plan;
  std::vector<YearPlan> results;
  Localized fee;
  std::optional<text::Date> apply_by;
  Localized how_to_apply;
  Reference organization;
  std::vector<Reference> contacts;
  std::vector<Reference> stories;
};

inline constexpr Kind kToCourse[] = {Kind::course};

template <>
struct FieldsOf<Session> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Session::title>("title").label("回", "Session").required().at_most(120)
            .help("その回の名前。", "Its name.").example("1日目"),
        field<&Session::date>("date").label("日", "Day").help("開く日。", "The day.").example("2026-12-05"),
        field<&Session::from>("from").label("始まり", "From").help("始まる時刻。", "Starts.").example("\"13:00\""),
        field<&Session::until>("until").label("終わり", "Until").help("終わる時刻。", "Ends.").example("\"16:00\""),
        field<&Session::place>("place").label("場所", "Place").to(kToPlace)
            .help("content/place/ にある名前。", "A name from content/place/.").example("nakamachi-hall"),
        field<&Session::text>("text").label("内容", "Content").at_most(400)
            .help("その回にすること。", "What is done.").example("聞くことを練習します。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<CurriculumUnit> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&CurriculumUnit::item>("item").label("項目", "Item").required().at_most(160)
            .help("学ぶこと。", "What is learnt.").example("ピアサポートとは"),
        field<&CurriculumUnit::minutes>("minutes").label("分", "Minutes").range(1, 2000)
            .help("時間（分）。", "Minutes.").example("60"),
        field<&CurriculumUnit::form>("form").label("形", "Form")
            .help("講義・演習・講義・演習。", "lecture, exercise or mixed.").example("講義"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<YearPlan> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&YearPlan::year>("year").label("年度", "Year").required()
            .help("年度なら FY2022、年なら 2022。", "FY2022 for a fiscal year.").example("FY2022"),
        field<&YearPlan::status>("status").label("事実の種類", "Status").required()
            .help("計画か、実績か。", "Plan or result.").example("計画"),
        field<&YearPlan::text>("text").label("内容", "Content").required().at_most(300)
            .help("その年にすること、したこと。", "What was planned or done.").example("15人ほどを予定。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Course> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Course::path>("path").label("どの道", "Path")
            .help("自治体の研修・国の要綱による研修・支援者・団体の研修・そのほか。", "ward, national, supporters or other.")
            .example("自治体の研修"),
        field<&Course::step>("step").label("何番目", "Step").range(1, 20)
            .help("道の中の順番。", "Its place on the path.").example("1"),
        field<&Course::for_whom>("for_whom").label("だれのため", "For whom").at_most(200)
            .help("受けられる人。", "Who may take it.").example("ピアサポートに関心のある人"),
        field<&Course::prerequisites>("prerequisites").label("先に受けるもの", "Prerequisites").to(kToCourse)
            .help("content/course/ にある名前。", "Names from content/course/.").example("[nyumon]"),
        field<&Course::prerequisites_note>("prerequisites_note").label("先に受けるものの補い", "Note on prerequisites")
            .at_most(200).help("資料にある条件。", "Conditions in the papers.").example("入門編を受けた人"),
        field<&Course::sessions>("sessions").label("回", "Sessions")
            .help("日ごとの内容。", "Day by day.").example("[{title: 1日目, date: 2026-12-05}]"),
        field<&Course::curriculum>("curriculum").label("学ぶこと", "Curriculum")
            .help("項目と時間。", "Items and minutes.").example("[{item: ピアサポートとは, minutes: 60, form: 講義}]"),
        field<&Course::total_minutes>("total_minutes").label("合計（分）", "Total minutes").range(1, 100000)
            .help("合計の時間。", "All together.").example("440"),
        field<&Course::length>("length").label("長さ", "Length").at_most(100)
            .help("何日、何時間か。", "Days and hours.").example("3日間・12時間"),
        field<&Course::places>("places").label("定員", "Places").range(1, 10000)
            .help("受けられる人数。", "How many.").example("15"),
        field<&Course::room>("room").label("空き", "Room")
            .help("いま入れるか。日がたつと、ひとりでに「確認できていません」になります。",
                  "Whether somebody can join now; with time it turns into «not known» by itself.")
            .example("{state: 順番待ち, date: 2026-11-02}"),
        field<&Course::certificate>("certificate").label("修了のしるし", "Certificate").at_most(200)
            .help("修了証があるか。", "Is there one?").example("修了証が出ます。"),
        field<&Course::fee_addition>("fee_addition").label("加算との関係", "Fee addition").at_most(300)
            .help("ピアサポート体制加算との関係。", "Its part in the fee addition.").example("研修の条件に当たります。"),
        field<&Course::year_plan>("year_plan").label("年の計画", "Year plan")
            .help("年度ごとの計画。", "Plans by year.").example("[{year: FY2022, status: 計画, text: 隔年で開く予定}]"),
        field<&Course::results>("results").label("結果", "Results")
            .help("これまでの結果。", "What came of it.").example("[{year: FY2020, status: 実績, text: 23人が修了}]"),
        field<&Course::fee>("fee").label("費用", "Fee").at_most(120)
            .help("かかるお金。", "What it costs.").example("無料"),
        field<&Course::apply_by>("apply_by").label("申込みの締切", "Apply by")
            .help("この日まで。", "Until this day.").example("2026-11-27"),
        field<&Course::how_to_apply>("how_to_apply").label("申込みかた", "How to apply").at_most(300)
            .help("申込みのしかた。", "How to apply.").example("申込用紙を窓口へ。"),
        field<&Course::organization>("organization").label("主催", "Organiser").to(kToOrganization)
            .help("content/organization/ にある名前。", "A name from content/organization/.").example("mihon-npo"),
        field<&Course::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
        field<&Course::stories>("stories").label("使うお話", "Stories used").to(kToStory)
            .help("研修で使うお話。「研修」の同意があるものだけが出ます。", "Only those with consent for training are shown.")
            .example("[a1b2c3]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
