#include <algorithm>

#include "emit/view/kind_members.h"
#include "emit/view/parts.h"
#include "kinds/form_parts.h"
#include "model/forms.h"
#include "tables/write_workbook.h"

// What request forms offer to templates beyond their fields: what to fill in, field by field, when
// a question is asked, and where the answers may go.
namespace hiroba::emit {
namespace {

using kinds::Form;
using kinds::FormField;
using kinds::Option;
using kinds::Part;
using kinds::Question;
using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;
using view::page;

// ---- The fields of a question ----

struct FieldView {
  const Question* question;
  const Part* part;
};

struct OptionView {
  std::string_view value;
  std::string_view label;  // HTML
  std::string_view go_to;
  std::string_view id;
};

std::string_view part_words(std::string_view label, Scope& scope) {
  return view::string_of(page(scope), scope.concat({"form.", label}));
}

Value question_fields(const Member& m, const Value& self, Scope& scope) {
  const auto& question = self.as<Question>();
  const auto parts = kinds::parts_of(question.type);
  Value* values = scope.make_array<Value>(parts.size());
  for (size_t i = 0; i < parts.size(); ++i) {
    values[i] = Value::of(*m.type->element, scope.make<FieldView>(FieldView{&question, &parts[i]}));
  }
  return Value::list(*m.type, values, parts.size());
}

Value field_name(const Member&, const Value& self, Scope& scope) {
  const auto& view = self.as<FieldView>();
  return Value::text(scope.copy(kinds::field_name(*view.question, *view.part)));
}
Value field_control(const Member&, const Value& self, Scope&) {
  return Value::text(kinds::control_name(self.as<FieldView>().part->control));
}
Value field_reads(const Member&, const Value& self, Scope&) {
  return Value::text(kinds::reads_name(self.as<FieldView>().part->reads));
}
Value field_optional(const Member&, const Value& self, Scope&) {
  const auto& view = self.as<FieldView>();
  return Value::boolean(view.question->optional || view.part->is_optional);
}
Value field_label(const Member&, const Value& self, Scope& scope) {
  const std::string_view label = self.as<FieldView>().part->label;
  return label.empty() ? Value::none() : Value::text(part_words(label, scope));
}
Value field_most(const Member&, const Value& self, Scope&) {
  const auto& view = self.as<FieldView>();
  return Value::integer(kinds::most_of(*view.question, *view.part));
}
Value field_autocomplete(const Member&, const Value& self, Scope& scope) {
  return view::string_or_none(self.as<FieldView>().part->autocomplete, scope);
}
Value field_input_mode(const Member&, const Value& self, Scope& scope) {
  return view::string_or_none(self.as<FieldView>().part->input_mode, scope);
}

Value field_options(const Member& m, const Value& self, Scope& scope) {
  const auto& view = self.as<FieldView>();
  const bool is_choice = view.part->reads == kinds::Reads::choice;
  const auto& own = view.question->options;
  const auto offered = view.part->options;
  const size_t count = !is_choice ? 0 : offered.empty() ? own.size() : offered.size();
  if (count == 0) return Value::none();
  const std::string name = kinds::field_name(*view.question, *view.part);
  Value* values = scope.make_array<Value>(count);
  for (size_t i = 0; i < count; ++i) {
    OptionView option;
    if (offered.empty()) {
      option = {own[i].value, record_html(own[i].label, page(scope), scope), own[i].go_to, {}};
    } else {
      option = {
          offered[i].value, view::escaped(part_words(offered[i].label, scope), scope), {}, {}};
    }
    option.id = scope.concat({"f-", name, "-", option.value});
    values[i] = Value::of(*m.type->element, scope.make<OptionView>(option));
  }
  return Value::list(*m.type, values, count);
}

Value option_value(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<OptionView>().value);
}
Value option_label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<OptionView>().label);
}
Value option_go_to(const Member&, const Value& self, Scope&) {
  const std::string_view to = self.as<OptionView>().go_to;
  return to.empty() ? Value::none() : Value::text(to);
}
Value option_id(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<OptionView>().id);
}

// ---- When a question is asked ----

bool holds(const Form& form, const Question& wanted) {
  return std::any_of(
      form.sections.begin(), form.sections.end(), [&](const kinds::Section& section) {
        return std::any_of(section.questions.begin(), section.questions.end(),
                           [&](const Question& question) { return &question == &wanted; });
      });
}

// The form a question stands in; a site has few.
const Form* form_of(const Question& question, const PageContext& page) {
  for (const model::ItemNumber number : page.list(kinds::Kind::form)) {
    const Form& form = page.site().items[number].record.as<Form>();
    if (holds(form, question)) return &form;
  }
  return nullptr;
}

Value question_condition(const Member& m, const Value& self, Scope& scope) {
  const auto& question = self.as<Question>();
  if (question.only_if.empty()) return Value::none();
  const Form* form = form_of(question, page(scope));
  if (form == nullptr) return Value::none();
  const kinds::Condition condition = kinds::condition_of(*form, question);
  return condition.question == nullptr
             ? Value::none()
             : Value::of(*m.type, scope.make<kinds::Condition>(condition));
}
Value condition_question(const Member&, const Value& self, Scope& scope) {
  return Value::html(record_html(self.as<kinds::Condition>().question->label, page(scope), scope));
}
Value condition_answer(const Member&, const Value& self, Scope& scope) {
  return Value::html(record_html(self.as<kinds::Condition>().option->label, page(scope), scope));
}

// ---- Where answers may go ----

Value form_accepts(const Member&, const Value& self, Scope& scope) {
  return Value::boolean(model::accepts_answers(self.as<Item>(), page(scope).site()));
}

Value form_endpoint(const Member&, const Value& self, Scope& scope) {
  const model::Endpoint* endpoint = model::endpoint_of(self.as<Item>(), page(scope).site());
  return endpoint == nullptr ? Value::none() : Value::url(endpoint->to);
}

Value form_workbook(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  if (!tables::writes_workbooks()) return Value::none();
  return Value::url(
      scope.copy(page(scope).link_to_route(model::workbook_route(item.kind(), item.slug))));
}

Value form_print(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const PageContext& p = page(scope);
  if (!p.site().has_prints) return Value::none();
  const auto language = item.page_language(p.language());
  return Value::url(
      scope.copy(p.link_to_route(model::print_route(item.kind(), item.slug, language))));
}

}  // namespace

void add_form_members(ViewTypes& types) {
  TypeInfo& option = types.add_record("form option", "an answer one may choose");
  option.members = {{"value", view::kText, &option_value, "how it travels"},
                    {"label", view::kHtml, &option_label, "what the reader sees"},
                    {"go_to", view::kText, &option_go_to, "the section it leads to"},
                    {"id", view::kText, &option_id, "of its box"}};
  TypeInfo& field = types.add_record("form field", "one thing to be filled in");
  field.members = {
      {"name", view::kText, &field_name, "id, or id--part"},
      {"control", view::kText, &field_control, "line, lines, one, many, tick"},
      {"reads", view::kText, &field_reads, "text, kana, date, time, number, …"},
      {"optional", view::kBoolean, &field_optional, "it may be left out"},
      {"label", view::kText, &field_label, "of the part, where there are several"},
      {"most", view::kNumber, &field_most, "characters, or the highest number"},
      {"options", &types.add_list(tmpl::value_list(option)), &field_options, "to choose from"},
      {"autocomplete", view::kText, &field_autocomplete, "HTML's word for autofill"},
      {"input_mode", view::kText, &field_input_mode, "which keyboard"}};
  TypeInfo& condition =
      types.add_record("form condition", "the answer after which a question is asked");
  condition.members = {{"question", view::kHtml, &condition_question, "the earlier question"},
                       {"answer", view::kHtml, &condition_answer, "the answer to it"}};
  const TypeInfo& question = types.record(&kinds::FieldsOf<Question>::all, "question");
  add_member(question, {"fields", &types.add_list(tmpl::value_list(field)), &question_fields,
                        "what to fill in"});
  add_member(question, {"condition", &condition, &question_condition, "when it is asked"});
  const TypeInfo& form = types.item(kinds::Kind::form);
  add_member(form, {"accepts", view::kBoolean, &form_accepts, "somebody takes answers today"});
  add_member(form, {"endpoint", view::kUrl, &form_endpoint, "where the page sends to"});
  add_member(form, {"workbook_url", view::kUrl, &form_workbook, "the same as an Excel file"});
  add_member(
      form, {"pdf_url", view::kUrl, &form_print, "the same as a PDF, where the build prints them"});
}

}  // namespace hiroba::emit
