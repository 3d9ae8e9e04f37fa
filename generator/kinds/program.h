#pragma once

#include "kinds/common.h"
#include "kinds/kind.h"

namespace hiroba::kinds {

// One dated thing a paper says: a number, a plan, a wish.
struct DatedFact {
  Localized label;
  Localized text;
  FactStatus status{};
  std::optional<text::PartialDate> date;
  std::string source;
};

struct Step {
  Localized title;
  Localized text;
};

struct Role {
  Localized who;
  Localized does;
};

struct Amount {
  Localized item;
  std::optional<int> yen;
  Localized unit;
  std::optional<text::PartialDate> year;
  FactStatus status{};
};

// A scheme of a council: what it was meant to do, in which steps, with whom, and what became of it.
struct Program {
  Localized aim;
  Localized for_whom;
  std::vector<Step> steps;
  std::vector<Role> roles;
  std::vector<Amount> amounts;
  std::vector<DatedFact> facts;
  std::vector<DatedFact> history;
  Localized not_in_papers;
  Localized now;
  std::vector<Reference> figures;
};

inline constexpr Kind kToFigure[] = {Kind::figure};

template <>
struct FieldsOf<DatedFact> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&DatedFact::label>("label").label("何について", "About").at_most(100)
            .help("短い見出し。", "A short label.").example("登録する人の数"),
        field<&DatedFact::text>("text").label("内容", "Content").required().at_most(600)
            .help("資料が言っていること。自分たちのことばで。", "What the paper says, in our words.").example("7人から15人へ増やす計画。"),
        field<&DatedFact::status>("status").label("事実の種類", "Status").required()
            .help("計画・目標・見込み・実績・意見・要望。", "plan, target, estimate, result, opinion, wish.").example("計画"),
        field<&DatedFact::date>("date").label("いつ", "When")
            .help("年、年度、年月、日のどれでも。", "Year, FY, month or day.").example("FY2022"),
        field<&DatedFact::source>("source").label("もと", "Source").at_most(100)
            .help("どの資料のことか。", "Which paper.").example("2021年8月の資料"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Step> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Step::title>("title").label("段階", "Step").required().at_most(80)
            .help("短い名前。", "A short name.").example("登録"),
        field<&Step::text>("text").label("内容", "Content").at_most(400)
            .help("そこですること。", "What happens.").example("活動したい人が名前を登録します。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Role> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Role::who>("who").label("だれ", "Who").required().at_most(80)
            .help("役割の名前。", "The role.").example("フォロースタッフ"),
        field<&Role::does>("does").label("すること", "Does").required().at_most(400)
            .help("その人がすること。", "What they do.").example("いっしょに行き、あとで振り返ります。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Amount> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Amount::item>("item").label("項目", "Item").required().at_most(120)
            .help("何のお金か。", "What for.").example("立ち上げの費用"),
        field<&Amount::yen>("yen").label("金額（円）", "Yen").range(0, 2000000000)
            .help("円で。", "In yen.").example("25000"),
        field<&Amount::unit>("unit").label("単位", "Unit").at_most(80)
            .help("1回、1年など。", "Per time, per year.").example("1団体に1回"),
        field<&Amount::year>("year").label("年", "Year").help("いつのものか。", "Of which year.").example("FY2022"),
        field<&Amount::status>("status").label("事実の種類", "Status").required()
            .help("計画か、実績か。", "Plan or result.").example("計画"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Program> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Program::aim>("aim").label("ねらい", "Aim").at_most(400)
            .help("何のための事業か。", "What it was for.").example("経験を地域でいかせるように。"),
        field<&Program::for_whom>("for_whom").label("だれのため", "For whom").at_most(200)
            .help("対象。", "For whom.").example("町に住む、精神疾患の経験のある人"),
        field<&Program::steps>("steps").label("流れ", "Steps")
            .help("順に。", "In order.").example("[{title: 登録, text: 名前を登録します。}]"),
        field<&Program::roles>("roles").label("役割", "Roles")
            .help("だれが何をするか。", "Who does what.").example("[{who: フォロースタッフ, does: いっしょに行きます。}]"),
        field<&Program::amounts>("amounts").label("金額", "Amounts")
            .help("予算や補助の額。", "Budgets and grants.").example("[{item: 謝礼, yen: 1000, status: 計画}]"),
        field<&Program::facts>("facts").label("資料にあること", "What the papers say")
            .help("数や予定を、種類と時点をつけて。", "Numbers and plans, with status and time.")
            .example("[{label: 派遣の回数, text: 年70回, status: 計画, date: FY2022}]"),
        field<&Program::history>("history").label("これまで", "History")
            .help("日付のあるできごと。", "Dated events.").example("[{date: 2021-07-05, text: 第2回を開いた。, status: 実績}]"),
        field<&Program::not_in_papers>("not_in_papers").label("資料にないこと", "Not in the papers").at_most(400)
            .help("知りたいのに書かれていないこと。", "What one would ask but is not said.").example("費用、待つ期間"),
        field<&Program::now>("now").label("いま、できること", "What to do now").at_most(400)
            .help("読んだ人が今日できること。", "What a reader can do today.").example("区市町村の窓口で、今の様子を聞けます。"),
        field<&Program::figures>("figures").label("数字", "Figures").to(kToFigure)
            .help("content/figure/ にある名前。", "Names from content/figure/.").example("[haken-kaisu]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
