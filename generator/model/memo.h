#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/item.h"

// «相談の前のメモ»: matching is a person's work; ours prepares it. What can be named there, what is
// known about it, and the pages of the first two questions, which need no script.
namespace hiroba::model {

struct Model;

// Made once by link().
struct Memo {
  // What one can join or turn to now: groups, events still to come in which one can take part,
  // services where peers answer. In the order of kana whatever the kind. Nothing overdue (content
  // policy 2), nothing of elsewhere (content policy 7).
  std::vector<ItemNumber> entries;
  // Answers to question 1 and 2 that have pages: «talk» … «any»; «area.nakamachi» … «online»,
  // «any». Areas have a prefix, so that none is taken for one of the other two. Empty without
  // entries.
  std::vector<std::string> ways;
  std::vector<std::string> places;
  // What fits each pair, in the order of entries: [way * places.size() + place].
  std::vector<std::vector<ItemNumber>> fitting;
};

inline constexpr std::string_view kMemoAny = "any";
inline constexpr std::string_view kMemoOnline = "online";
inline constexpr std::string_view kMemoArea = "area.";

// facet_tokens() and, after it, what is known not to be so or may be asked about:
// «ease.trial» it is so, «no.ease.trial» it is not, «ask.ease.trial» ask; none of them: not
// written.
std::string memo_tokens(const Item& item, const Model& model);

// Fills model.memo. REQUIRES: freshness and dates are worked out.
void build_memo(Model& model);

}  // namespace hiroba::model
