#include <fmt/format.h>

#include <algorithm>

#include "imports/cell_parts.h"
#include "imports/cells.h"
#include "imports/choice_words.h"
#include "imports/rules.h"
#include "imports/schedule_words.h"
#include "imports/tidy.h"
#include "kinds/meant_text.h"
#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "kinds/slug.h"
#include "syntax/write_yaml.h"
#include "syntax/yaml.h"
#include "text/date_format.h"
#include "text/kana.h"
#include "text/normalise.h"
#include "text/telephones.h"
#include "text/visible.h"
#include "text/written_days.h"
#include "text/written_times.h"

namespace hiroba::imports {
namespace {

using kinds::Field;
using kinds::Shape;
using kinds::ValueType;
using syntax::Node;

constexpr size_t kMostShown = 60;  // characters of a value in a message

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Node list_of(std::vector<Node> items) {
  Node out;
  out.type = Node::Type::sequence;
  out.items = std::move(items);
  return out;
}

// A list that stands in the cell as YAML, as write_cell() writes what has no words.
std::optional<Node> as_yaml(std::string_view text) {
  source::Diagnostics ignored;
  auto node = syntax::parse_yaml("value: " + std::string(text) + "\n", 0, 1, ignored);
  if (!node || ignored.has_errors()) return std::nullopt;
  const Node* value = node->type == Node::Type::map ? node->find("value") : nullptr;
  if (value == nullptr) return std::nullopt;
  return *value;
}

class CellReader {
 public:
  CellReader(const RawCell& cell, const Column& column, const CellReading& reading)
      : cell_(cell), column_(column), field_(*column.field()), reading_(reading) {}

  CellValue run() {
    const ValueType& type = *field_.type;
    if (type.shape == Shape::list) list(*type.element);
    else out_.node = one(type, tidy_line(cell_.text));
    if (out_.refused == nullptr && out_.changed == nullptr && tidied_) {
      out_.changed = &rules::kCellTidied;
    }
    if (out_.refused != nullptr) out_.node = Node();
    return std::move(out_);
  }

 private:
  Node refuse(const source::Rule& rule, std::vector<std::string> args = {}) {
    out_.refused = &rule;
    out_.args = std::move(args);
    return Node();
  }
  void read_as(std::string value) {
    out_.changed = &rules::kCellReadAs;
    out_.args = {text::visible(value, kMostShown)};
  }

  // ---- lists

  void list(const ValueType& element) {
    const std::string text = tidy_lines(cell_.text);
    const bool is_yaml = text.starts_with("[") || text.starts_with("{");
    if (is_yaml && element.shape != Shape::text && element.shape != Shape::choice) {
      if (auto node = as_yaml(text)) {
        if (element.shape == Shape::reference) check_references(*node);
        out_.node = std::move(*node);
        return;
      }
      if (element.shape == Shape::record) {
        refuse(rules::kCellForm, {"書きかたが読めません", "it cannot be read"});
        return;
      }
    }
    if (element.shape == Shape::record) return records(element, text);
    if (element.shape == Shape::reference) {
      std::vector<Node> items;
      for (const std::string& part : parts_of_references(text)) {
        Node item = reference(part);
        if (out_.refused != nullptr) return;
        if (item.type == Node::Type::scalar) items.push_back(std::move(item));
      }
      out_.node = list_of(std::move(items));
      return;
    }
    const bool by_line = element.shape == Shape::localized ||
                         (element.shape == Shape::text && !field_.is_list_of_site);
    std::vector<Node> items;
    for (const std::string& part : by_line ? lines_of(text) : parts_for(element, text)) {
      Node item = one(element, part);
      if (out_.refused != nullptr) return;
      const auto is_same = [&](const Node& other) { return other.text == item.text; };
      const bool is_twice = !by_line && std::any_of(items.begin(), items.end(), is_same);
      if (is_twice) note_tidied(cell_.text, "");
      else items.push_back(std::move(item));
    }
    note_tidied(cell_.text, text);
    out_.node = list_of(std::move(items));
  }

  void check_references(const Node& list) {
    for (const Node& item : list.items) {
      if (out_.refused == nullptr) reference("[" + item.text + "]");
    }
  }

  // Words of a choice or a label may hold what parts others: «市民・学校».
  std::vector<std::string> parts_for(const ValueType& element, const std::string& text) {
    std::vector<std::string> out;
    for (const std::string& part : parts_of_list(text, Parting::by_commas)) {
      if (fits(element, part)) {
        out.push_back(part);
        continue;
      }
      for (std::string& smaller : parts_of_list(part, Parting::by_dots))
        out.push_back(std::move(smaller));
    }
    return out;
  }

  bool fits(const ValueType& element, const std::string& text) {
    if (element.shape == Shape::choice) return choice_named(element, text) != nullptr;
    return field_.is_list_of_site && !word_id(text).empty();
  }

  void records(const ValueType& element, const std::string& text) {
    kinds::Group group;
    kinds::Service service;
    if (element.fields == &kinds::FieldsOf<kinds::Schedule>::all) {
      auto rules = read_schedule_words(text, reading_.today);
      if (!rules) return void(refuse(rules::kCellSchedule));
      group.schedule = std::move(*rules);
      finish_words(words_of(group.schedule, reading_.today), text, &group.schedule);
    } else if (element.fields == &kinds::FieldsOf<kinds::Hours>::all) {
      auto hours = read_hours_words(text, reading_.today);
      if (!hours) return void(refuse(rules::kCellSchedule));
      service.hours = std::move(*hours);
      finish_words(words_of(service.hours, reading_.today), text, &service.hours);
    } else {
      refuse(rules::kCellForm, {"書きかたが読めません", "it cannot be read"});
    }
  }

  void finish_words(std::string words, const std::string& text, const void* member) {
    Field field = field_;
    field.member = [](void* m) { return m; };
    out_.node = kinds::node_of(field, member, reading_.site.languages());
    if (words == text && cell_.text == text) return;
    std::replace(words.begin(), words.end(), '\n', ' ');
    read_as(std::move(words));
  }

  // ---- one value

  Node one(const ValueType& type, const std::string& text) {
    switch (type.shape) {
      case Shape::text: return words(text);
      case Shape::localized: return words(text);
      case Shape::boolean: return truth(text);
      case Shape::integer: return count(text);
      case Shape::decimal: return decimal(text);
      case Shape::date: return day();
      case Shape::partial_date: return partial_day(text);
      case Shape::time: return time();
      case Shape::date_time: return moment(text);
      case Shape::choice: return choice(type, text);
      case Shape::reference: return reference(text);
      default: return refuse(rules::kCellForm, {"書きかたが読めません", "it cannot be read"});
    }
  }

  void note_tidied(const std::string& before, const std::string& after) {
    tidied_ = tidied_ || before != after;
  }

  Node words(const std::string& text) {
    if (field_.is_list_of_site) return site_word(text);
    const bool is_exempt = field_.accepts != nullptr || field_.name == "corporate_number";
    if (!is_exempt && (text::find_telephone(text) || text::find_mail_address(text)))
      return refuse(rules::kCellNumberInside);
    const bool is_role_field = field_.name == "by" || field_.name == "owner";
    if (is_role_field && !is_role(text)) return refuse(rules::kCellRole);
    std::string value = text;
    if (field_.name == "kana") value = text::to_hiragana(value);
    if (field_.accepts != nullptr && !field_.accepts(value)) {
      const std::string meant = kinds::meant_text(field_, value);
      if (meant.empty())
        return refuse(rules::kCellForm, {std::string(field_.help_ja), std::string(field_.help_en)});
      value = meant;
    }
    if (field_.type->shape != Shape::list) note_tidied(cell_.text, value);
    return syntax::text_node(value);
  }

  std::span<const model::ListWord> site_words() const {
    const model::Settings& settings = reading_.site.settings();
    return field_.name == "topics" ? settings.topics : settings.areas;
  }
  std::string word_id(const std::string& text) const {
    const std::string folded = folded_title(text);
    for (const model::ListWord& word : site_words()) {
      bool is_it = word.id == text;
      word.label.for_each(
          [&](const std::string& label) { is_it = is_it || folded_title(label) == folded; });
      if (is_it) return word.id;
    }
    return "";
  }
  Node site_word(const std::string& text) {
    std::string id = word_id(text);
    for (const std::string_view ending : {"地区", "地域", "エリア", "周辺"}) {
      if (!id.empty() || !text.ends_with(ending)) continue;
      id = word_id(text.substr(0, text.size() - ending.size()));
      if (!id.empty()) read_as(id);
    }
    if (!id.empty()) return syntax::text_node(id);
    std::string all;
    for (const model::ListWord& word : site_words())
      all += (all.empty() ? "" : "・") + word.label.ja;
    return refuse(rules::kCellWord, {all});
  }

  Node truth(const std::string& text) {
    const std::string plain = text::fold_for_search(text);
    for (const std::string_view yes : {"はい", "true", "1", "yes", "○", "◯", "〇", "✓", "レ"}) {
      if (plain != yes) continue;
      if (text != "はい") read_as("はい");
      return syntax::plain_node("true");
    }
    for (const std::string_view no : {"いいえ", "false", "0", "no", "×"}) {
      if (plain != no) continue;
      if (text != "いいえ") read_as("いいえ");
      return syntax::plain_node("false");
    }
    return refuse(rules::kCellChoice, {"はい・いいえ", "true, false"});
  }

  // «20», «約1,200人», «500円»
  Node count(const std::string& text) {
    std::string rest = text::nfkc(text);
    std::erase_if(rest, [](char c) { return c == ' '; });
    for (const std::string_view head : {"約", "定員", "¥", "\\"}) {
      if (rest.starts_with(head)) rest.erase(0, head.size());
    }
    for (const std::string_view unit : {"人", "名", "回", "円", "分", "番目", "程度", "番"}) {
      if (rest.ends_with(unit)) rest.resize(rest.size() - unit.size());
    }
    if (rest.ends_with(".0")) rest.resize(rest.size() - 2);
    std::string digits;
    for (size_t i = 0; i < rest.size(); ++i) {
      const bool parts_thousands = rest[i] == ',' && i > 0 && (rest.size() - i) % 4 == 0;
      if (is_digit(rest[i])) digits += rest[i];
      else if (!parts_thousands) return refuse(rules::kCellCount);
    }
    constexpr size_t kMostDigits = 9;
    if (digits.empty() || digits.size() > kMostDigits) return refuse(rules::kCellCount);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits != cell_.text) read_as(digits);
    return syntax::plain_node(digits);
  }

  Node decimal(const std::string& text) {
    std::string plain = text::nfkc(text);
    const auto value = read_decimal(plain);
    if (!value) return refuse(rules::kCellCount);
    const std::string written = fmt::format("{}", *value);
    if (written != cell_.text) read_as(written);
    return syntax::plain_node(written);
  }

  Node day() {
    const auto date = read_day(cell_, reading_.today, field_.is_past);
    if (!date) return refuse(rules::kCellDate);
    if (text::has_other_weekday(cell_.text, *date)) return refuse(rules::kCellWeekday);
    if (text::iso(*date) != cell_.text) read_as(text::iso(*date));
    return syntax::plain_node(text::iso(*date));
  }

  Node partial_day(const std::string& text) {
    auto date = text::parse_partial_date(text);
    if (!date) date = text::parse_japanese_partial_date(text);
    if (!date) {
      const auto whole = read_day(cell_, reading_.today, field_.is_past);
      if (!whole) return refuse(rules::kCellDate);
      date = text::PartialDate{whole->year, whole->month, whole->day, false};
    }
    if (text::partial_iso(*date) != cell_.text) read_as(text::partial_iso(*date));
    return syntax::plain_node(text::partial_iso(*date));
  }

  Node time() {
    const auto time = read_time(cell_);
    if (!time) return refuse(rules::kCellTime);
    if (text::iso(*time) != cell_.text) read_as(text::iso(*time));
    return syntax::text_node(text::iso(*time));
  }

  Node moment(const std::string& text) {
    auto moment = text::parse_date_time(text);
    if (!moment) moment = text::parse_japanese_date_time(text);
    if (!moment) {
      const auto date = read_day(cell_, reading_.today, field_.is_past);
      if (!date) return refuse(rules::kCellDate);
      moment = text::DateTime{*date, std::nullopt};
    }
    if (text::has_other_weekday(text, moment->date)) return refuse(rules::kCellWeekday);
    std::string written = text::iso(*moment);
    std::string shown = written;
    std::replace(shown.begin(), shown.end(), 'T', ' ');
    if (shown != cell_.text) read_as(shown);
    return syntax::plain_node(written);
  }

  Node choice(const ValueType& type, const std::string& text) {
    const kinds::Choice* found = choice_named(type, text);
    if (found == nullptr) found = meant_choice(type, text);
    if (found == nullptr) {
      std::string ja, en;
      for (const kinds::Choice& one : type.choices()) {
        ja += (ja.empty() ? "" : "・") + std::string(one.ja);
        en += (en.empty() ? "" : ", ") + std::string(one.name);
      }
      return refuse(rules::kCellChoice, {ja, en});
    }
    if (text != found->ja) read_as(std::string(found->ja));
    return syntax::plain_node(found->ja);
  }

  // ---- other records

  Node reference(const std::string& text) {
    const std::string id = reference_id(text);
    if (!id.empty()) {
      const KnownRecord* known = reading_.site.find(id);
      const bool is_coming = reading_.coming != nullptr && reading_.coming->count(id) > 0;
      if (known == nullptr && is_coming)
        return syntax::text_node(field_.targets.size() == 1 ? id.substr(id.find('/') + 1) : id);
      if (known == nullptr) return refuse(rules::kCellReference);
      const bool is_sample = known->record != nullptr && known->record->common.sample;
      if (is_sample && !reading_.is_sample) return refuse(rules::kCellReference);
      return reference_node(*known);
    }
    for (const kinds::Kind kind : field_.targets) {
      if (const KnownRecord* known = reading_.site.titled(kind, text, reading_.is_sample)) {
        read_as(known->id());
        return reference_node(*known);
      }
    }
    out_.unresolved.push_back(text);
    note_tidied(cell_.text, text);
    return Node();
  }

  Node reference_node(const KnownRecord& known) const {
    return syntax::text_node(field_.targets.size() == 1 ? known.slug : known.id());
  }

  // «名前 [slug]», «kind/slug», «slug»; empty: it is a name.
  std::string reference_id(const std::string& text) const {
    std::string name = text;
    const size_t open = text.rfind('[');
    if (open != std::string::npos && text.ends_with(']'))
      name = text.substr(open + 1, text.size() - open - 2);
    const size_t slash = name.find('/');
    const bool has_kind = slash != std::string::npos && kinds::kind_named(name.substr(0, slash));
    if (has_kind && kinds::is_slug(name.substr(slash + 1))) return name;
    if (!kinds::is_slug(name) || field_.targets.size() != 1) return "";
    const std::string id = std::string(kinds::kind_name(field_.targets[0])) + "/" + name;
    // A name in small letters is a name where nothing is called so.
    return name == text && reading_.site.find(id) == nullptr ? "" : id;
  }

  const RawCell& cell_;
  const Column& column_;
  const Field& field_;
  const CellReading& reading_;
  CellValue out_;
  bool tidied_ = false;
};

}  // namespace

CellValue read_cell(const RawCell& cell, const Column& column, const CellReading& reading) {
  return CellReader(cell, column, reading).run();
}

}  // namespace hiroba::imports
