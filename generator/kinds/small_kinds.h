#pragma once

#include "kinds/common.h"
#include "kinds/group.h"

// Kinds with only a few fields of their own.
namespace hiroba::kinds {

// A glossary entry: `kana` is its reading, `summary` its meaning in one sentence.
struct Term {
  std::vector<std::string> also;
  std::vector<Reference> see;
  bool mark = true;
};

// News with an end.
struct Notice {
  std::optional<text::Date> date;
  std::vector<Reference> about;
};

// Another way on from a step than the following one.
struct FlowWay {
  std::string to;
  Localized label;
};

// One step of how something goes: who does what, and where it leads.
struct FlowStep {
  std::string id;
  Localized title;
  Localized who;
  Localized text;
  std::vector<Reference> links;
  std::vector<FlowWay> next;
  bool end = false;
};

// Everything that is simply to be read.
struct Page {
  bool contents = false;
  Localized kicker;
  std::vector<FlowStep> flow;
  std::vector<Reference> next;
};

inline constexpr Kind kToTerm[] = {Kind::term};

template <>
struct FieldsOf<Term> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Term::also>("also").label("ほかの言いかた", "Also called").at_most(60)
            .help("同じ意味のことば。検索でも使います。", "Other words for it; used in search.").example("[自助グループ]"),
        field<&Term::see>("see").label("あわせて見る", "See also").to(kToTerm)
            .help("content/term/ にある名前。", "Names from content/term/.").example("[peer-supporter]"),
        field<&Term::mark>("mark").label("本文で印をつける", "Mark in texts")
            .help("文の中で説明へのつながりを付けるか。", "Link its first use on a page.").example("true"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Notice> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Notice::date>("date").label("日付", "Date").required()
            .help("知らせる日。", "The day of the news.").example("2026-11-18"),
        field<&Notice::about>("about").label("何について", "About")
            .help("関わる記録。", "Records it is about.").example("[event/asa-no-sanpo]"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<FlowWay> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&FlowWay::to>("to").label("行き先", "To").required().at_most(40)
            .help("あとにある段の id。", "Id of a later step.").example("review"),
        field<&FlowWay::label>("label").label("どんなとき", "When").required().at_most(60)
            .help("その道に進むのは、どんなときか。", "When one goes this way.").example("ことわるとき"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<FlowStep> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&FlowStep::id>("id").label("名前", "Id").required().at_most(40)
            .help("英小文字・数字・ハイフン。", "a-z, 0-9, hyphen.").example("matching"),
        field<&FlowStep::title>("title").label("段の名前", "Title").required().at_most(40)
            .help("何をする段か。", "What happens.").example("打合せ"),
        field<&FlowStep::who>("who").label("だれがするか", "Who").at_most(40)
            .help("動く人。", "Who acts.").example("頼む所とピア"),
        field<&FlowStep::text>("text").label("すること", "Text").at_most(240)
            .help("1〜3文。", "One to three sentences.").example("することと、しないことを決めます。"),
        field<&FlowStep::links>("links").label("使う紙やページ", "Links")
            .help("この段で使う記録。", "Records used in this step.").example("[form/uchiawase]"),
        field<&FlowStep::next>("next").label("分かれ道", "Ways on")
            .help("次の段のほかに、進むことのできる段。", "Ways on besides the following step.")
            .example("[{to: pause, label: 休みたいとき}]"),
        field<&FlowStep::end>("end").label("終わり", "End")
            .help("ここで終わる段なら true。次の段へは続きません。", "true if it does not lead to the following step.")
            .example("true"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Page> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Page::contents>("contents").label("目次", "Contents")
            .help("目次を付けるとき true。", "true for a table of contents.").example("true"),
        field<&Page::kicker>("kicker").label("見出しの上のことば", "Kicker").at_most(60)
            .help("見出しの上に小さく出ます。", "Small, above the heading.").example("はじめての方へ"),
        field<&Page::flow>("flow").label("流れ", "Flow")
            .help("順に進むことを、図にして見せます。", "Steps, shown as a diagram.")
            .example("[{id: ask, title: 相談する, who: 頼む所, text: 紙に書いて窓口に渡します。}]"),
        field<&Page::next>("next").label("次に読む", "Read next")
            .help("続けて読むとよい記録。", "What to read next.").example("[page/first-visit]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
