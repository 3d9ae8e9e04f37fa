#include <string>
#include <unordered_map>

#include "check/field_markup.h"
#include "check/rules.h"
#include "check/site_rules.h"
#include "kinds/walk.h"
#include "syntax/markdown/parse.h"
#include "syntax/markdown/rules.h"
#include "text/date_format.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using kinds::Kind;
using kinds::PlaceShown;
using model::Item;
using source::Diagnostics;
using source::Mark;

// What tells two records of a kind apart in a list: the name, and the day where there is one.
std::string name_in_list(const Item& item) {
  std::string out(kinds::kind_name(item.kind()));
  out += '\n';
  out += item.common().title.ja;
  if (item.date) out.append("\n").append(text::iso(*item.date));
  return out;
}

void check_titles(const model::Model& model, Diagnostics& found) {
  std::unordered_map<std::string, const Item*> first;
  first.reserve(model.items.size());
  for (const Item& item : model.items) {
    const auto [it, is_new] = first.emplace(name_in_list(item), &item);
    if (is_new) continue;
    found
        .report(rules::kTitleTwice, item.record.marks.find(FieldPath() / "title"),
                {item.common().title.ja})
        .other = it->second->record.marks.find(FieldPath() / "title");
  }
}

// Records with a page already collide at its route.
void check_names(const model::Model& model, Diagnostics& found) {
  for (size_t i = 1; i < model.items.size(); ++i) {
    const Item &a = model.items[i - 1], &b = model.items[i];
    if (a.id != b.id || kinds::info(b.kind()).has_page) continue;
    found.report(rules::kNameTwice, Mark{b.record.marks.file(), 1, 1, 0}, {b.id}).other =
        Mark{a.record.marks.file(), 1, 1, 0};
  }
}

template <class T>
void check_point(const Item& item, Diagnostics& found) {
  const T* record = item.record.get<T>();
  if (record == nullptr || !record->open_data || record->open_data->agreed != kinds::YesNo::yes)
    return;
  if (record->place_shown != PlaceShown::town && record->place_shown != PlaceShown::ask) return;
  found.report(rules::kOpenDataNoPoint, item.record.marks.find(FieldPath() / "place_shown"),
               {std::string(kinds::choice_of(record->place_shown)->ja)});
}

// Of all markup, only ruby means anything in a field; but beside ruby, character references are
// read as well.
bool counts_in_fields(const source::Rule* rule) {
  return rule == &syntax::rules::kRubyNoBase || rule == &syntax::rules::kRubyUnclosed ||
         rule == &syntax::rules::kRubyEmpty || rule == &syntax::rules::kMarkdownReference;
}

void check_ruby(std::string_view text, const Mark& mark, Diagnostics& found) {
  if (text.find("《") == std::string_view::npos) return;
  Diagnostics all;
  syntax::parse_inline(text, mark, all);
  for (const source::Diagnostic& d : all.list()) {
    if (counts_in_fields(d.rule)) found.report(*d.rule, d.mark, d.args);
  }
}

void check_markup(const kinds::Field& field, std::string_view text, const Mark& mark,
                  Diagnostics& found) {
  const auto markup = find_markup(text);
  if (!markup) return;
  found.report(rules::kFieldMarkup, mark, {std::string(field.name), std::string(*markup)});
}

void check_field_texts(const Item& item, const kinds::Languages& languages, Diagnostics& found) {
  const kinds::FieldMarks& marks = item.record.marks;
  kinds::for_each_value(item.record, [&](const kinds::Field& field, const kinds::ValueType& type,
                                         const void* value, FieldPath path) {
    const auto check = [&](std::string_view text, const Mark& mark) {
      check_ruby(text, mark, found);
      check_markup(field, text, mark, found);
    };
    if (type.shape == kinds::Shape::text) {
      check(*static_cast<const std::string*>(value), marks.find(path));
    } else if (type.shape == kinds::Shape::localized) {
      const auto& words = *static_cast<const kinds::Localized*>(value);
      for (const kinds::Language language : languages.all()) {
        const Mark own = marks.find(path / language.tag());
        const bool has_own_line = own.line != 1 || own.length != 0;
        check(words.own(language), has_own_line ? own : marks.find(path));
      }
    }
  });
}

}  // namespace

void check_records(const model::Model& model, Diagnostics& found) {
  check_titles(model, found);
  check_names(model, found);
  for (const Item& item : model.items) {
    check_point<kinds::Group>(item, found);
    check_point<kinds::Event>(item, found);
    check_point<kinds::Service>(item, found);
    check_field_texts(item, model.settings.languages, found);
  }
}

}  // namespace hiroba::check
