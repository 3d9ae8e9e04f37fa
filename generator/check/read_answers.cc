#include "check/read_answers.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "source/rules/answers.h"
#include "syntax/answer_block.h"
#include "syntax/json.h"
#include "syntax/receiving_limits.h"
#include "text/answer_text.h"

namespace hiroba::check {
namespace {

namespace rules = source::rules;
using source::Diagnostics;
using syntax::Node;

HandedText handed_text(const syntax::BlockEntry& entry) { return HandedText{entry.text, entry.mark}; }

HandedIn from_block(syntax::AnswerBlock&& block) {
  HandedIn out;
  out.came = Came::text;
  out.form = handed_text(block.form);
  out.version = handed_text(block.version);
  out.reference = handed_text(block.reference);
  out.date = handed_text(block.date);
  out.check = handed_text(block.check);
  out.mark = block.mark;
  out.has_codes = true;
  out.is_whole = block.is_whole;
  for (syntax::BlockField& field : block.fields) {
    HandedField one;
    one.name = std::move(field.name);
    one.typed = syntax::unwrapped(field.lines);
    one.code = std::move(field.code);
    one.mark = field.mark;
    out.fields.push_back(std::move(one));
  }
  return out;
}

// Reads one object.
class JsonAnswers {
 public:
  JsonAnswers(const Node& node, Diagnostics& found) : node_(node), found_(found) {}

  HandedIn run() {
    out_.mark = node_.mark;
    const Node* what = node_.type == Node::Type::map ? node_.find("hiroba") : nullptr;
    if (what == nullptr || (what->text != "answers" && what->text != "posted")) {
      refuse(node_.mark, "\"hiroba\": \"answers\"");
      return std::move(out_);
    }
    out_.came = what->text == "answers" ? Came::json : Came::posted;
    out_.has_codes = out_.came == Came::json;
    read_text("form", out_.form, true);
    read_text("version", out_.version, out_.has_codes);
    read_text("reference", out_.reference, out_.has_codes);
    read_text("date", out_.date, out_.has_codes);
    read_text("check", out_.check, out_.has_codes);
    out_.check.text = text::tidy_code(out_.check.text);
    read_fields();
    return std::move(out_);
  }

 private:
  void refuse(source::Mark mark, std::string what) {
    out_.is_whole = false;
    found_.report(rules::kAnswersJsonShape, mark, {std::move(what)});
  }

  void read_text(const char* name, HandedText& out, bool is_required) {
    const Node* value = node_.find(name);
    if (value == nullptr || value->type == Node::Type::null) {
      if (is_required) refuse(node_.mark, std::string("\"") + name + "\"");
    } else if (value->type != Node::Type::scalar || value->text.size() > syntax::kMaxNameBytes) {
      refuse(value->mark, std::string("\"") + name + "\"");
    } else {
      out = HandedText{text::clean_line(value->text), value->mark};
    }
  }

  void read_fields() {
    const Node* answers = node_.find("answers");
    if (answers == nullptr || answers->type != Node::Type::map) {
      return refuse(answers != nullptr ? answers->mark : node_.mark, "\"answers\"");
    }
    const Node* checks = node_.find("checks");
    if (out_.has_codes && (checks == nullptr || checks->type != Node::Type::map)) {
      return refuse(checks != nullptr ? checks->mark : node_.mark, "\"checks\"");
    }
    // By name: there may be thousands of both.
    std::unordered_map<std::string_view, const Node*> codes;
    if (out_.has_codes) codes = values_of(*checks);
    const auto answered = values_of(*answers);
    for (const syntax::Entry& entry : answers->entries) {
      HandedField field;
      field.name = entry.key;
      field.mark = entry.key_mark;
      auto typed = text_of(entry.value);
      if (!typed) {
        refuse(entry.value.mark, "\"answers\"");
        continue;
      }
      field.typed.push_back(std::move(*typed));
      const auto code = codes.find(entry.key);
      if (code != codes.end()) field.code = code_of(*code->second);
      out_.fields.push_back(std::move(field));
    }
    if (!out_.has_codes) return;
    // A code whose answer has gone tells which one is missing: it is judged as unanswered.
    for (const syntax::Entry& entry : checks->entries) {
      if (answered.count(entry.key) > 0) continue;
      out_.fields.push_back(HandedField{entry.key, {""}, code_of(entry.value), entry.key_mark, ""});
    }
  }

  static std::unordered_map<std::string_view, const Node*> values_of(const Node& map) {
    std::unordered_map<std::string_view, const Node*> out;
    for (const syntax::Entry& entry : map.entries) out.emplace(entry.key, &entry.value);
    return out;
  }

  static std::string code_of(const Node& value) {
    return value.text.size() > syntax::kMaxNameBytes ? "" : text::tidy_code(value.text);
  }

  // Of what is too long only so much that it stays too long.
  static std::optional<std::string> text_of(const Node& value) {
    if (value.type == Node::Type::null) return "";
    if (value.type == Node::Type::scalar) return value.text.substr(0, syntax::kMaxAnswerBytes + 1);
    if (value.type != Node::Type::sequence) return std::nullopt;
    std::string out;
    for (const Node& item : value.items) {
      if (item.type != Node::Type::scalar) return std::nullopt;
      if (!out.empty()) out += '\n';
      out += item.text;
    }
    return out;
  }

  const Node& node_;
  Diagnostics& found_;
  HandedIn out_;
};

}  // namespace

void read_answer_text(std::string_view text, source::FileId file, Diagnostics& found,
                      const HandOver& hand_over) {
  syntax::find_answer_blocks(text, file, found, [&](syntax::AnswerBlock&& block) {
    return hand_over(from_block(std::move(block)));
  });
}

void read_answer_json(std::string_view text, source::FileId file, Diagnostics& found,
                      const HandOver& hand_over) {
  const auto problem = syntax::read_json(text, file, [&](Node&& value) {
    return hand_over(JsonAnswers(value, found).run());
  });
  if (problem) found.report(rules::kAnswersJson, problem->mark, {problem->ja + " / " + problem->en});
}

std::string write_answer_json(const HandedIn& handed, const std::vector<bool>& is_list) {
  using syntax::json_string;
  std::string out = "{\"hiroba\":\"answers\",\"form\":" + json_string(handed.form.text) +
                    ",\"version\":" + handed.version.text +
                    ",\"reference\":" + json_string(handed.reference.text) +
                    ",\"date\":" + json_string(handed.date.text) + ",\"answers\":{";
  std::string checks;
  for (size_t i = 0; i < handed.fields.size(); ++i) {
    const HandedField& field = handed.fields[i];
    const std::string comma = i > 0 ? "," : "";
    out += comma + json_string(field.name) + ":";
    checks += comma + json_string(field.name) + ":" + json_string(field.code);
    std::string value = json_string(field.typed[0]);
    if (is_list[i]) {
      for (size_t at = value.find("\\n"); at != std::string::npos; at = value.find("\\n", at + 3))
        value.replace(at, 2, "\",\"");
      value = field.typed[0].empty() ? "[]" : "[" + value + "]";
    }
    out += value;
  }
  out += "},\"checks\":{" + checks + "},\"check\":" + json_string(handed.check.text) + "}\n";
  return out;
}

}  // namespace hiroba::check
