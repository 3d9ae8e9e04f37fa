#include "made_answers.h"

#include <algorithm>

#include "answer_writer.h"
#include "answers/answer_block.h"
#include "answers/answer_text.h"
#include "text/date_format.h"
#include "text/utf8.h"

namespace hiroba::test {
namespace {

using answers::FieldReading;
using answers::FormReading;
using answers::HandedIn;
using kinds::Control;
using kinds::Reads;

// Texts as people write them, and as nobody should.
constexpr const char* kTexts[] = {
    "ひだまりの会",
    "はい。夕方なら行けます",
    "=HYPERLINK(\"https://example.jp\",\"x\")",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "＝1+1",
    "<script>alert(1)</script>",
    "\"引用\"と, コンマ; セミコロン",
    "｜縦の棒",
    "■ にせの質問 [name 0000]",
    "==== ひろば 回答 ここまで ====",
    "確認記号: 0000-000",
    "> 引用",
    "A long English sentence that a mail program may well break somewhere in the middle",
    "絵文字😀と𠮷と①",
    "'すでに引用符",
    "見本",
};

std::string clipped(const std::string& text, int most) {
  std::u32string characters;
  for (size_t pos = 0; pos < text.size();) {
    const text::Decoded d = text::decode_at(text, pos);
    characters += d.c;
    pos += d.size;
  }
  if (characters.size() > static_cast<size_t>(most)) characters.resize(static_cast<size_t>(most));
  return answers::clean_lines(text::to_utf8(characters));
}

std::string made_text(const FieldReading& field, Dice& dice) {
  std::string out = kTexts[dice.below(std::size(kTexts))];
  if (field.field.part->control == Control::lines) {
    for (size_t more = dice.below(4); more > 0; --more) {
      out += dice.one_in(4) ? "\n\n" : "\n";
      out += kTexts[dice.below(std::size(kTexts))];
    }
  }
  out = clipped(out, field.most);
  return field.field.part->control == Control::lines ? out : answers::clean_line(out);
}

std::string made_choices(const FieldReading& field, Dice& dice) {
  std::string out;
  int count = 0;
  for (const answers::Choice& choice : field.choices) {
    if (count >= field.most || dice.one_in(2)) continue;
    if (count++ > 0) out += '\n';
    out += choice.value;
  }
  return out.empty() ? field.choices[dice.below(field.choices.size())].value : out;
}

std::string made_value(const FieldReading& field, Dice& dice) {
  switch (field.field.part->reads) {
    case Reads::text: return made_text(field, dice);
    case Reads::kana: return "みほん はなこ";
    case Reads::date: {
      // A period's end never lies before its beginning.
      const bool is_end = field.field.part->name == "until";
      return text::iso(
          text::Date{2027, 1, 1}.plus_days(static_cast<int>(dice.below(100)) + (is_end ? 200 : 0)));
    }
    case Reads::time:
      return text::iso(
          text::Time{static_cast<int8_t>(dice.below(24)), static_cast<int8_t>(dice.below(60))});
    case Reads::number:
      return std::to_string(dice.below(static_cast<size_t>(std::min(field.most, 9)) + 1));
    case Reads::telephone: return "09000000000";
    case Reads::email: return "mihon@example.jp";
    case Reads::postal: return "000-0000";
    case Reads::consent: return "yes";
    case Reads::choice: break;
  }
  if (field.field.part->control == Control::many) return made_choices(field, dice);
  return field.choices[dice.below(field.choices.size())].value;
}

// «はい (yes)»: as the page shows a choice.
std::string in_words(const FieldReading& field, const std::string& value) {
  if (field.field.part->reads == Reads::consent) return "はい (yes)";
  for (const answers::Choice& choice : field.choices) {
    if (choice.value == value)
      return (choice.labels.empty() ? "" : choice.labels[0] + " ") + "(" + value + ")";
  }
  return value;
}

}  // namespace

uint64_t Dice::next() {
  uint64_t z = state_ += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

HandedIn make_answers(const FormReading& form, uint64_t seed, const std::string& reference,
                      const std::string& date) {
  Dice dice(seed);
  HandedIn out;
  out.came = answers::Came::text;
  out.has_codes = true;
  out.form.text = form.item().id;
  out.version.text = std::to_string(form.version());
  out.reference.text = reference.empty() ? "見本" : reference;
  out.date.text = date;
  std::vector<std::string> values;
  for (const FieldReading& field : form.fields()) {
    const bool left_out = field.field.is_optional() && dice.one_in(3);
    values.push_back(left_out ? "" : made_value(field, dice));
  }
  for (const size_t index : answers::asked_after(form, values)) {
    out.fields.push_back(
        answers::HandedField{form.fields()[index].name(), {values[index]}, "", {}, ""});
  }
  sign_answers(out);
  return out;
}

void sign_answers(HandedIn& handed) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> values;
  for (answers::HandedField& field : handed.fields) {
    field.code = answers::field_code(field.name, field.typed[0]);
    names.push_back(field.name);
    values.push_back(field.typed[0]);
  }
  handed.check.text = answers::code_of_answers(handed, names, values);
}

std::string answers_as_text(const HandedIn& handed, const FormReading& form) {
  answers::AnswerBlock block;
  block.form.text = handed.form.text;
  block.version.text = handed.version.text;
  block.reference.text = handed.reference.text;
  block.date.text = handed.date.text;
  block.check.text = handed.check.text;
  std::vector<std::string> labels;
  for (const answers::HandedField& field : handed.fields) {
    const FieldReading& reading = form.fields()[static_cast<size_t>(form.find(field.name))];
    labels.push_back(reading.labels[0]);
    answers::BlockField one{field.name, field.code, {}, {}};
    const std::string& value = field.typed[0];
    for (size_t begin = 0; !value.empty() && begin <= value.size();) {
      const size_t end = std::min(value.find('\n', begin), value.size());
      one.lines.push_back({in_words(reading, value.substr(begin, end - begin))});
      begin = end + 1;
    }
    block.fields.push_back(std::move(one));
  }
  return write_answer_block(block, form.item().common().title.ja, labels);
}

std::string answers_as_json(const HandedIn& handed, const FormReading& form) {
  std::vector<bool> is_list;
  for (const answers::HandedField& field : handed.fields) {
    is_list.push_back(
        form.fields()[static_cast<size_t>(form.find(field.name))].field.part->control ==
        Control::many);
  }
  return write_answer_json(handed, is_list);
}

}  // namespace hiroba::test
