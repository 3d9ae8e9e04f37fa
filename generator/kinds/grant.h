#pragma once

#include "kinds/program.h"

namespace hiroba::kinds {

struct GrantItem {
  Localized item;
  std::optional<int> yen_at_most;
  Localized unit;
  std::optional<int> times_at_most;
  Localized note;
};

// Applications are open only when the operator has confirmed it (content policy 2).
struct OpenPeriod {
  std::optional<text::Date> from;
  std::optional<text::Date> until;
  std::string confirmed_by;
  std::optional<text::Date> confirmed_on;
};

struct Grant {
  Localized aim;
  Localized who_can;
  std::vector<GrantItem> items;
  std::vector<GrantItem> before;
  Localized period;
  std::optional<OpenPeriod> open;
  Localized how_to_apply;
  std::vector<DatedFact> facts;
  Localized not_in_papers;
  Localized now;
  Reference form;
};

inline constexpr Kind kToForm[] = {Kind::form};

template <>
struct FieldsOf<GrantItem> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&GrantItem::item>("item").label("項目", "Item").required().at_most(120)
            .help("何に使えるお金か。", "What it pays for.").example("集まりの開催"),
        field<&GrantItem::yen_at_most>("yen_at_most").label("上限（円）", "At most (yen)").range(0, 100000000)
            .help("1回、1件あたりの上限。", "Cap for one.").example("12000"),
        field<&GrantItem::unit>("unit").label("単位", "Unit").at_most(60)
            .help("1回、1団体など。", "A time, a group.").example("1回"),
        field<&GrantItem::times_at_most>("times_at_most").label("回数の上限", "Times at most").range(1, 1000)
            .help("1年に何回まで。", "How often a year.").example("24"),
        field<&GrantItem::note>("note").label("ひとこと", "Note").at_most(200)
            .help("補い。", "A note.").example("はじめの年だけ"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<OpenPeriod> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&OpenPeriod::from>("from").label("受付の始まり", "From").required()
            .help("受付を始める日。", "First day.").example("2026-08-01"),
        field<&OpenPeriod::until>("until").label("受付の終わり", "Until").required()
            .help("受付を終える日。", "Last day.").example("2026-08-31"),
        field<&OpenPeriod::confirmed_by>("confirmed_by").label("確認した係", "Confirmed by").required().at_most(60)
            .help("運営者の役割の名前。", "The operator's role.").example("障害福祉係"),
        field<&OpenPeriod::confirmed_on>("confirmed_on").label("確認した日", "Confirmed on").required().past()
            .help("確認した日。", "The day.").example("2026-07-01"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Grant> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Grant::aim>("aim").label("ねらい", "Aim").at_most(400)
            .help("何のための補助か。", "What it is for.").example("集まりを続けやすくするため。"),
        field<&Grant::who_can>("who_can").label("使える団体", "Who can apply").at_most(400)
            .help("条件。", "Conditions.").example("町で活動する、経験者の団体"),
        field<&Grant::items>("items").label("内容", "Items")
            .help("項目と上限。", "Items and caps.").example("[{item: 集まりの開催, yen_at_most: 12000, times_at_most: 24}]"),
        field<&Grant::before>("before").label("以前の内容", "Before")
            .help("前の制度の項目。", "The former scheme.").example("[{item: 夜間・休日の活動}]"),
        field<&Grant::period>("period").label("予定の期間", "Planned period").at_most(200)
            .help("資料にある期間。", "As in the papers.").example("令和4年度から6年度の試行"),
        field<&Grant::open>("open").label("受付の期間", "Open period")
            .help("運営者が確かめたときだけ書きます。", "Only when the operator confirmed it.")
            .example("{from: 2026-08-01, until: 2026-08-31, confirmed_by: 障害福祉係, confirmed_on: 2026-07-01}"),
        field<&Grant::how_to_apply>("how_to_apply").label("申請のしかた", "How to apply").at_most(400)
            .help("流れ。", "How.").example("申請書を窓口へ。"),
        field<&Grant::facts>("facts").label("資料にあること", "What the papers say")
            .help("数や予定を、種類と時点をつけて。", "With status and time.")
            .example("[{text: 5団体を見込む, status: 計画, date: FY2022}]"),
        field<&Grant::not_in_papers>("not_in_papers").label("資料にないこと", "Not in the papers").at_most(400)
            .help("書かれていないこと。", "What is not said.").example("その後の募集"),
        field<&Grant::now>("now").label("いま、できること", "What to do now").at_most(400)
            .help("今日できること。", "What a reader can do today.").example("窓口で、使える補助があるか聞けます。"),
        field<&Grant::form>("form").label("申請書", "Form").to(kToForm)
            .help("content/form/ にある名前。", "A name from content/form/.").example("dantai-shien"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
