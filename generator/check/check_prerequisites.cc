#include <algorithm>
#include <string>
#include <vector>

#include "check/rules.h"
#include "check/site_rules.h"

namespace hiroba::check {
namespace {

using model::ItemNumber;
using model::Model;

// Depth first over the prerequisites; a course met again on the way down closes a ring.
class RingFinder {
 public:
  RingFinder(const Model& model, source::Diagnostics& found)
      : model_(model), found_(found), state_(model.items.size(), State::unseen) {}

  // Without recursion: a path of learning may be as long as its author likes.
  void from(ItemNumber start) {
    if (state_[start] != State::unseen) return;
    enter(start);
    while (!way_.empty()) {
      Step& step = way_.back();
      const auto& next = course(step.item).prerequisites;
      if (step.next == next.size()) {
        state_[step.item] = State::done;
        way_.pop_back();
        continue;
      }
      const ItemNumber target = next[step.next++].target;
      if (target == kinds::Reference::kUnlinked) continue;
      if (state_[target] == State::on_the_way) report(target);
      if (state_[target] == State::unseen) enter(target);
    }
  }

 private:
  enum class State : uint8_t { unseen, on_the_way, done };
  struct Step {
    ItemNumber item;
    size_t next;
  };

  const kinds::Course& course(ItemNumber n) const {
    return model_.items[n].record.as<kinds::Course>();
  }

  void enter(ItemNumber n) {
    state_[n] = State::on_the_way;
    way_.push_back(Step{n, 0});
  }

  void report(ItemNumber closing) {
    auto it = std::find_if(way_.begin(), way_.end(),
                           [&](const Step& step) { return step.item == closing; });
    std::string ring;
    for (; it != way_.end(); ++it) ring += model_.items[it->item].id + " → ";
    const model::Item& item = model_.items[closing];
    found_.report(rules::kCourseRing, item.record.marks.find(kinds::FieldPath() / "prerequisites"),
                  {ring + item.id});
  }

  const Model& model_;
  source::Diagnostics& found_;
  std::vector<State> state_;
  std::vector<Step> way_;
};

}  // namespace

void check_prerequisites(const Model& model, source::Diagnostics& found) {
  RingFinder finder(model, found);
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    if (model.items[n].kind() == kinds::Kind::course) finder.from(n);
  }
}

}  // namespace hiroba::check
