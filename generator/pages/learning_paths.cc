#include "pages/learning_paths.h"

#include <algorithm>

#include "emit/field_html.h"
#include "emit/path_diagram.h"
#include "pages/list_page.h"

// The list of courses as ways of learning, side by side, and their drawing.
namespace hiroba::pages {
namespace {

using emit::field_text;
using emit::PathLane;
using emit::PathStep;
using emit::view::kHtml;
using emit::view::kText;
using emit::view::page;
using emit::view::string_of;
using kinds::Course;
using kinds::LearningPath;
using tmpl::Member;
using tmpl::TypeInfo;

// The courses of one way that stand on this page of the list, in the order of the list.
struct PathView {
  const kinds::Choice* way = nullptr;
  std::vector<ItemNumber> courses;
};

// By way; courses that name none are with the others. Ways without a course are not there.
std::vector<PathView> ways_of(const ListPage& list, const PageContext& p) {
  std::vector<PathView> ways;
  for (const kinds::Choice& choice : kinds::ChoicesOf<LearningPath>::all()) {
    ways.push_back({&choice, {}});
  }
  const auto& courses = list.items(p.site());
  for (size_t i = list.first(); i < list.last() && i < courses.size(); ++i) {
    LearningPath path = p.item(courses[i]).record.as<Course>().path;
    if (path == LearningPath::unset) path = LearningPath::other;
    for (PathView& way : ways) {
      if (way.way->value == static_cast<uint8_t>(path)) way.courses.push_back(courses[i]);
    }
  }
  const auto is_empty = [](const PathView& way) { return way.courses.empty(); };
  ways.erase(std::remove_if(ways.begin(), ways.end(), is_empty), ways.end());
  return ways;
}

// As a heading: labels in Latin letters are written small, because they also stand inside
// sentences.
std::string way_label(const kinds::Choice& way, const emit::Words& words) {
  std::string label(words.name(way.ja, way.en));
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

// A way on the page: what its courses look like is made once.
struct WayOnPage {
  const kinds::Choice* way;
  Value courses;
};

Value path_label(const Member&, const Value& self, Scope& s) {
  return Value::text(s.copy(way_label(*self.as<WayOnPage>().way, page(s).words())));
}
Value path_name(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<WayOnPage>().way->name);
}
Value path_courses(const Member&, const Value& self, Scope&) {
  return self.as<WayOnPage>().courses;
}

Value list_paths(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const auto ways = ways_of(the<ListPage>(self), p);
  const TypeInfo& courses = *m.type->element->find("courses")->type;
  Value* out = scope.make_array<Value>(ways.size());
  for (size_t w = 0; w < ways.size(); ++w) {
    const auto& numbers = ways[w].courses;
    Value* values = scope.make_array<Value>(numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
      values[i] = Value::of(*courses.element, &p.item(numbers[i]));
    }
    out[w] = Value::of(*m.type->element,
                       scope.make<WayOnPage>(
                           WayOnPage{ways[w].way, Value::list(courses, values, numbers.size())}));
  }
  return ways.empty() ? Value::none() : Value::list(*m.type, out, ways.size());
}

// ---- The drawing ----

// «3日間・12時間» where that is written, else the minutes.
std::string length_of(const Course& course, const PageContext& p, Scope& scope) {
  if (!course.length.empty()) return std::string(field_text(course.length, p.language(), scope));
  if (!course.total_minutes) return {};
  std::string text(string_of(p, "unit.minutes"));
  const size_t at = text.find("{n}");
  if (at != std::string::npos) text.replace(at, 3, std::to_string(*course.total_minutes));
  return text;
}

PathStep step_of(const model::Item& item, std::string name, const std::vector<ItemNumber>& on_page,
                 const PageContext& p, Scope& scope) {
  const auto& course = item.record.as<Course>();
  const auto is_foreign = [&](const kinds::Localized& text) {
    return !text.empty() && text.shown_in(p.language()).html_lang() != p.language().html_lang();
  };
  PathStep step;
  step.name = std::move(name);
  step.name_is_foreign = is_foreign(item.common().title);
  step.length = length_of(course, p, scope);
  step.length_is_foreign = is_foreign(course.length);
  step.status = item.common().status_of_fact;
  step.is_ordered = course.step.has_value();
  step.has_fee_addition = !course.fee_addition.empty();
  for (const kinds::Reference& before : course.prerequisites) {
    const auto at = std::find(on_page.begin(), on_page.end(), before.target);
    if (at != on_page.end()) step.after.push_back(static_cast<size_t>(at - on_page.begin()));
  }
  return step;
}

Value list_diagram(const Member&, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const auto ways = ways_of(the<ListPage>(self), p);
  std::vector<ItemNumber> on_page;
  for (const PathView& way : ways)
    on_page.insert(on_page.end(), way.courses.begin(), way.courses.end());
  std::vector<PathLane> lanes;
  for (const PathView& way : ways) {
    std::vector<std::string> titles;
    for (const ItemNumber n : way.courses)
      titles.emplace_back(field_text(p.item(n).common().title, p.language(), scope));
    titles = emit::short_names(titles, p.language().is_source());
    PathLane lane{way_label(*way.way, p.words()), {}};
    for (size_t i = 0; i < way.courses.size(); ++i)
      lane.steps.push_back(
          step_of(p.item(way.courses[i]), std::move(titles[i]), on_page, p, scope));
    lanes.push_back(std::move(lane));
  }
  const emit::PathWords words{string_of(p, "path.drawing"), string_of(p, "path.rest"),
                              string_of(p, "course.before"), string_of(p, "path.fee"),
                              string_of(p, "path.see_lists")};
  return Value::html(scope.copy(emit::path_diagram(lanes, words, p.words(), "ways")));
}

}  // namespace

void add_learning_paths(TypeInfo& list, const TypeInfo& courses, RootTypes& roots) {
  TypeInfo& path = roots.types().add_record("path", "one way of learning");
  path.members = {{"label", kText, &path_label, "its name"},
                  {"name", kText, &path_name, "ward, national, supporters or other"},
                  {"courses", &courses, &path_courses, "its steps in order"}};
  list.members.push_back({"paths", &roots.list_of(path), &list_paths, "the ways side by side"});
  list.members.push_back({"diagram", kHtml, &list_diagram, "the ways as a drawing"});
}

}  // namespace hiroba::pages
