#include <algorithm>

#include "emit/view/kind_members.h"
#include "emit/view/parts.h"

// What items of a grant offer to templates beyond their fields: what they come to when they are
// used so often. Only pages of grants that are open show it (content policy 2).
namespace hiroba::emit {
namespace {

using kinds::GrantItem;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

struct SumView {
  int64_t times;
  int64_t yen;
  bool is_most;
};

// Once, every other month, every month, and as often as allowed.
Value sums(const Member& m, const Value& self, Scope& scope) {
  const auto& item = self.as<GrantItem>();
  if (!item.yen_at_most) return Value::none();
  const int most = item.times_at_most.value_or(1);
  Value* values = scope.make_array<Value>(4);
  size_t count = 0;
  for (const int times : {1, 6, 12}) {
    if (times >= most) continue;
    values[count++] =
        Value::of(*m.type->element,
                  scope.make<SumView>(SumView{times, int64_t{times} * *item.yen_at_most, false}));
  }
  values[count++] =
      Value::of(*m.type->element,
                scope.make<SumView>(SumView{most, int64_t{most} * *item.yen_at_most, true}));
  return Value::list(*m.type, values, count);
}
Value sum_times(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<SumView>().times);
}
Value sum_yen(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<SumView>().yen);
}
Value sum_is_most(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<SumView>().is_most);
}

}  // namespace

void add_grant_members(ViewTypes& types) {
  TypeInfo& sum = types.add_record("grant sum", "what an item comes to, used so often");
  sum.members = {{"times", view::kNumber, &sum_times, "how often"},
                 {"yen", view::kNumber, &sum_yen, "at most"},
                 {"is_most", view::kBoolean, &sum_is_most, "as often as allowed"}};
  add_member(types.record(&kinds::FieldsOf<GrantItem>::all, "grant item"),
             {"sums", &types.add_list(tmpl::value_list(sum)), &sums, "used once, and oftener"});
}

}  // namespace hiroba::emit
