#pragma once

#include "kinds/group.h"
#include "kinds/story.h"

namespace hiroba::kinds {

// One printing: what must be called back when a story is withdrawn.
struct PrintRun {
  std::optional<text::Date> date;
  std::optional<int> copies;
  std::string left_at;
};

template <>
struct FieldsOf<PrintRun> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&PrintRun::date>("date").label("刷った日", "Printed on").required().past()
            .help("刷った日。", "The day.").example("2026-06-01"),
        field<&PrintRun::copies>("copies").label("部数", "Copies").range(1, 100000)
            .help("刷った数。", "How many.").example("30"),
        field<&PrintRun::left_at>("left_at").label("置いた所", "Left at").at_most(400)
            .only_for(Visibility::office)
            .help("どこに何部置いたか。取り下げのとき、集めに行くために使います。公開されません。",
                  "Where and how many, for calling them back. Not published.").example("ひだまりの家 10部、図書館 20部"),
    };
    // clang-format on
    return rows;
  }
};

// Stories put together to be printed and left where people are without internet. A story stands in
// it only while its consent names booklets.
struct Booklet {
  std::string edition;
  std::vector<Reference> stories;
  std::vector<PrintRun> printed;
  std::vector<Reference> contacts;
};

template <>
struct FieldsOf<Booklet> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Booklet::edition>("edition").label("版", "Edition").required().at_most(40)
            .help("何年のどの版か。紙に刷ります。", "Which edition; printed on it.").example("2026年 春"),
        field<&Booklet::stories>("stories").label("お話", "Stories").to(kToStory).required()
            .help("のせる順に。「冊子」の同意がないものは、のりません。", "In their order; only those with consent for booklets.")
            .example("[a1b2c3, d4e5f6]"),
        field<&Booklet::printed>("printed").label("刷った記録", "Print register")
            .help("刷るたびに書き足します。", "One row for each printing.").example("[{date: 2026-06-01, copies: 30}]"),
        field<&Booklet::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
