#include <string>

#include "check/rules.h"
#include "check/site_rules.h"
#include "kinds/kind_rules.h"
#include "kinds/walk.h"
#include "model/freshness.h"
#include "text/date_format.h"
#include "text/telephones.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using kinds::Language;
using kinds::Shape;
using model::Item;
using source::Diagnostics;
using source::Mark;

// Fields that hold digits or addresses of another sort.
bool is_exempt(const Item& item, const kinds::Field& field) {
  if (field.name == "url" || field.name == "corporate_number" || field.name == "postal_code")
    return true;
  if (item.kind() != kinds::Kind::number) return false;
  return field.name == "tel" || field.name == "fax" || field.name == "mail";
}

class Scanner {
 public:
  Scanner(const Item& item, const kinds::Languages& languages, Diagnostics& found)
      : item_(item), languages_(languages), found_(found) {}

  void fields() {
    kinds::for_each_value(item_.record, [&](const kinds::Field& field, const kinds::ValueType& type,
                                            const void* value, FieldPath path) {
      if (is_exempt(item_, field)) return;
      if (type.shape == Shape::text) {
        scan(*static_cast<const std::string*>(value), field.name, path, path);
      } else if (type.shape == Shape::localized) {
        const auto& words = *static_cast<const kinds::Localized*>(value);
        for (const Language language : languages_.all()) {
          scan(words.own(language), field.name, path / language.tag(), path);
        }
      }
    });
  }

  void bodies() {
    for (const Language language : languages_.all()) {
      const syntax::Document& body = item_.body[language];
      for (uint32_t i = 0; i < body.nodes.size(); ++i) body_node(body, i);
    }
  }

 private:
  const kinds::FieldMarks& marks() const { return item_.record.marks; }

  // Where the value was written: in the language's own line if it has one.
  Mark mark_of(FieldPath own, FieldPath field) const {
    const Mark mark = marks().find(own);
    return mark.line == 1 && mark.length == 0 ? marks().find(field) : mark;
  }

  void scan(std::string_view text, std::string_view name, FieldPath own, FieldPath field) {
    if (text::find_telephone(text)) {
      found_.report(rules::kNumberOutside, mark_of(own, field), {std::string(name)});
    }
    if (text::find_mail_address(text)) {
      found_.report(rules::kMailOutside, mark_of(own, field), {std::string(name)});
    }
  }

  void body_node(const syntax::Document& body, uint32_t index) {
    const syntax::MdNode& node = body.nodes[index];
    switch (node.type) {
      case syntax::MdType::text:
      case syntax::MdType::code:
      case syntax::MdType::code_block: break;
      default: return;
    }
    // The words of a written-out web address are that address.
    const syntax::MdNode& parent = body.nodes[node.parent];
    const bool in_link = parent.type == syntax::MdType::link;
    if (in_link && parent.link() == syntax::LinkKind::external &&
        body.text(node) == body.text(parent)) {
      return;
    }
    const Mark mark{body.file, node.line, 0, 0};
    if (text::find_telephone(body.text(node))) found_.report(rules::kNumberOutside, mark, {"本文"});
    if (text::find_mail_address(body.text(node)))
      found_.report(rules::kMailOutside, mark, {"本文"});
  }

  const Item& item_;
  const kinds::Languages& languages_;
  Diagnostics& found_;
};

void check_register(const Item& item, text::Date today, Diagnostics& found) {
  const auto* number = item.record.get<kinds::Number>();
  if (number == nullptr) return;
  const kinds::FieldMarks& marks = item.record.marks;
  if (!kinds::first_to_confirm(item.record)) return;  // only a name: it is nobody's to confirm
  if (!kinds::number_is_confirmed(item.common())) {
    if (number->crisis) found.report(rules::kCrisisUnchecked, marks.find(FieldPath() / "crisis"));
  } else if (!model::is_checked_ahead(item.common().checked, today) &&
             !model::digits_may_be_shown(item.common(), today)) {
    const auto again = model::check_again(item.common().checked);
    found.report(rules::kNumberOverdue, marks.find(FieldPath() / "checked" / "again"),
                 {text::iso(*again)});
  }
}

}  // namespace

void check_numbers(const model::Model& model, Diagnostics& found) {
  for (const Item& item : model.items) {
    Scanner scanner(item, model.settings.languages, found);
    scanner.fields();
    scanner.bodies();
    check_register(item, model.today, found);
  }
}

}  // namespace hiroba::check
