#include "emit/view/kind_members.h"
#include "emit/view/parts.h"

// What a course leads to, and when it is next.
namespace hiroba::emit {
namespace {

using kinds::Kind;
using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::Value;

// Courses that name this one as what comes before.
Value leads_to(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = view::page(scope);
  const auto number = static_cast<model::ItemNumber>(&self.as<Item>() - p.site().items.data());
  const auto& users = p.site().used_by[number];
  Value* values = scope.make_array<Value>(users.size());
  size_t count = 0;
  for (const model::ItemNumber user : users) {
    if (p.site().items[user].kind() != Kind::course) continue;
    for (const kinds::Reference& before : p.item(user).record.as<kinds::Course>().prerequisites) {
      if (before.target != number) continue;
      values[count++] = Value::of(*m.type->element, &p.item(user));
      break;
    }
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

// The course with the next number on the same way: order only, no prerequisite.
Value next_on_way(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = view::page(scope);
  const auto& own = self.as<Item>().record.as<kinds::Course>();
  if (!own.step || own.path == kinds::LearningPath::unset) return Value::none();
  const Item* next = nullptr;
  for (const model::ItemNumber number : p.list(Kind::course)) {
    const Item& item = p.site().items[number];
    const auto& course = item.record.as<kinds::Course>();
    if (course.path != own.path || !course.step || *course.step <= *own.step) continue;
    if (next == nullptr || *course.step < *next->record.as<kinds::Course>().step) next = &item;
  }
  if (next != nullptr) p.note(*next);
  return Value::of(*m.type, next);
}

// Sessions from today on. None where nobody could confirm the record any more (content policy 2).
Value next_sessions(const Member& m, const Value& self, Scope& scope) {
  const auto& item = self.as<Item>();
  if (item.freshness == model::Freshness::overdue || item.freshness == model::Freshness::archived)
    return Value::none();
  const auto& sessions = item.record.as<kinds::Course>().sessions;
  const text::Date today = view::page(scope).today();
  Value* values = scope.make_array<Value>(sessions.size());
  size_t count = 0;
  for (const kinds::Session& session : sessions) {
    if (session.date && *session.date >= today)
      values[count++] = Value::of(*m.type->element, &session);
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

}  // namespace

void add_course_members(ViewTypes& types) {
  const tmpl::TypeInfo& course = types.item(Kind::course);
  const auto& session = types.record(&kinds::FieldsOf<kinds::Session>::all, "session");
  add_member(course, {"leads_to", &types.add_list(tmpl::value_list(course)), &leads_to,
                      "courses that this one comes before"});
  add_member(course, {"next_on_way", &course, &next_on_way, "the next number on the same way"});
  add_member(course, {"next_sessions", &types.add_list(tmpl::value_list(session)), &next_sessions,
                      "sessions from today on"});
}

}  // namespace hiroba::emit
