#pragma once

#include "kinds/event.h"
#include "kinds/program.h"

namespace hiroba::kinds {

// The parts a regional report may or may not give.
enum class ReportPart : uint8_t { unset, aims, happened, results, problems, next };
HIROBA_CHOICES(ReportPart, c(E::aims, "aims", "ねらい", "aims"),
               c(E::happened, "happened", "したこと", "what happened"),
               c(E::results, "results", "結果", "results"),
               c(E::problems, "problems", "困ったこと", "problems"),
               c(E::next, "next", "これから", "next"));

// One region's work in one year: a record of then, not an offer of today.
struct Initiative {
  std::string prefecture;
  Localized region;
  std::optional<text::PartialDate> year;
  std::vector<Localized> aims;
  std::vector<Localized> happened;
  std::vector<Localized> results;
  std::vector<Localized> problems;
  std::vector<Localized> next;
  std::vector<ReportPart> not_given;
  std::vector<DatedFact> facts;
  std::vector<Reference> artefacts;
};

template <>
struct FieldsOf<Initiative> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Initiative::prefecture>("prefecture").label("都道府県", "Prefecture").required().at_most(10)
            .help("都道府県の名前。", "The prefecture.").example("香川県"),
        field<&Initiative::region>("region").label("地域", "Region").required().at_most(80)
            .help("市や圏域の名前。", "City or district.").example("高松圏域"),
        field<&Initiative::year>("year").label("年度", "Year").required().past()
            .help("いつの記録か。", "Of which year.").example("FY2020"),
        field<&Initiative::aims>("aims").label("ねらい", "Aims").at_most(400)
            .help("自分たちのことばで。", "In our words.").example("[退院したい人を地域で支える]"),
        field<&Initiative::happened>("happened").label("したこと", "What happened").at_most(400)
            .help("したこと、できなかったこと。", "What was done or not.").example("[オンラインで交流会を開いた]"),
        field<&Initiative::results>("results").label("結果", "Results").at_most(400)
            .help("変わったこと。", "What changed.").example("[病院とのつながりができた]"),
        field<&Initiative::problems>("problems").label("困ったこと", "Problems").at_most(400)
            .help("うまくいかなかったこと。", "What was hard.").example("[病棟に入れなかった]"),
        field<&Initiative::next>("next").label("これから", "Next").at_most(400)
            .help("次の年にしたいと書かれたこと。", "Wished for the next year.").example("[研修を続ける]"),
        field<&Initiative::not_given>("not_given").label("報告にない部分", "Not given")
            .help("報告に書かれていない部分。", "Parts the report does not give.").example("[結果]"),
        field<&Initiative::facts>("facts").label("数", "Numbers")
            .help("数を、種類をつけて。5人未満は「数名」。", "Numbers; under 5 people = 数名.")
            .example("[{label: 登録した人, text: 46人, status: 実績, date: FY2020}]"),
        field<&Initiative::artefacts>("artefacts").label("作られたもの", "Artefacts").to(kToResource)
            .help("content/resource/ にある名前。", "Names from content/resource/.").example("[takamatsu-pamphlet]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
