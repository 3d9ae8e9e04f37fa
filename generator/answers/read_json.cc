#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "answers/answer_text.h"
#include "answers/limits.h"
#include "answers/read_answers.h"
#include "answers/rules.h"

// Event by event, so that neither a file nor a set of answers stands in memory twice.
namespace hiroba::answers {
namespace {

using source::Diagnostics;

// Walks over a text and tells how far the reader has come.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  bool operator==(const Cursor& other) const { return at_ == other.at_; }
  bool operator!=(const Cursor& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** seen_;
};

// What one member of a set says.
struct Value {
  enum class Type { null, text, other } type = Type::null;
  std::string text;
};

// One set of answers while it is read.
struct Set {
  source::Mark mark;
  std::unordered_map<std::string, Value> head;
  // In the order of the file. `is_bad`: neither a text nor a list of texts.
  struct Answer {
    std::string name;
    std::string text;
    bool is_bad = false;
  };
  std::vector<Answer> answers;
  std::unordered_map<std::string, std::string> codes;
  std::vector<std::string> coded;  // names of `codes`, in the order of the file
};

class SetReader {
 public:
  SetReader(const Set& set, Diagnostics& found) : set_(set), found_(found) {}

  HandedIn run() {
    out_.mark = set_.mark;
    const Value* what = find("hiroba");
    if (what == nullptr || (what->text != "answers" && what->text != "posted")) {
      refuse("\"hiroba\": \"answers\"");
      return std::move(out_);
    }
    out_.came = what->text == "answers" ? Came::json : Came::posted;
    out_.has_codes = out_.came == Came::json;
    read_text("form", out_.form, true);
    read_text("version", out_.version, out_.has_codes);
    read_text("reference", out_.reference, out_.has_codes);
    read_text("date", out_.date, out_.has_codes);
    read_text("check", out_.check, out_.has_codes);
    out_.check.text = tidy_code(out_.check.text);
    read_fields();
    return std::move(out_);
  }

 private:
  const Value* find(const char* name) const {
    const auto it = set_.head.find(name);
    return it == set_.head.end() ? nullptr : &it->second;
  }

  void refuse(std::string what) {
    out_.is_whole = false;
    found_.report(rules::kAnswersJsonShape, set_.mark, {std::move(what)});
  }

  void read_text(const char* name, HandedText& out, bool is_required) {
    const Value* value = find(name);
    if (value == nullptr || value->type == Value::Type::null) {
      if (is_required) refuse(std::string("\"") + name + "\"");
    } else if (value->type != Value::Type::text || value->text.size() > kMaxNameBytes) {
      refuse(std::string("\"") + name + "\"");
    } else {
      out = HandedText{clean_line(value->text), set_.mark};
    }
  }

  bool is_object(const char* name) const {
    const Value* value = find(name);
    return value != nullptr && value->type == Value::Type::other && value->text == "{";
  }

  void read_fields() {
    if (!is_object("answers")) return refuse("\"answers\"");
    if (out_.has_codes && !is_object("checks")) return refuse("\"checks\"");
    std::unordered_set<std::string_view> answered;
    for (const Set::Answer& answer : set_.answers) {
      answered.insert(answer.name);
      if (answer.is_bad) {
        refuse("\"answers\"");
        continue;
      }
      const auto code = set_.codes.find(answer.name);
      const bool has_code = out_.has_codes && code != set_.codes.end();
      out_.fields.push_back(HandedField{
          answer.name, {answer.text}, has_code ? code_of(code->second) : "", set_.mark, ""});
    }
    if (!out_.has_codes) return;
    // A code whose answer has gone tells which one is missing: it is judged as unanswered.
    for (const std::string& name : set_.coded) {
      if (answered.count(name) > 0) continue;
      out_.fields.push_back(HandedField{name, {""}, code_of(set_.codes.at(name)), set_.mark, ""});
    }
  }

  static std::string code_of(const std::string& text) {
    return text.size() > kMaxNameBytes ? "" : tidy_code(text);
  }

  const Set& set_;
  Diagnostics& found_;
  HandedIn out_;
};

constexpr const char* kTooMany = "値が多すぎます / too many values in one set of answers";
constexpr const char* kTooDeep = "入れ子が深すぎます / too deep";
constexpr const char* kCutOff = "途中で終わっています / it ends too early";
constexpr const char* kMistake = "書き方の誤り / a mistake in how it is written";
constexpr const char* kTwice = "同じ名前が二つあります / a name is there twice";

// Takes the events of the library's reader, and hands over each set when it ends. A list on top is
// no set itself: its items are.
class Events final : public nlohmann::json_sax<nlohmann::json> {
 public:
  // `at` is where the reader is in the text.
  Events(const char* const& at, source::FileId file, Diagnostics& found, const HandOver& hand_over)
      : at_(at), counted_(at), file_(file), found_(found), hand_over_(hand_over) {}

  const char* problem = kMistake;
  bool is_enough = false;  // no more sets are wanted

  source::Mark mark() {
    line_ += static_cast<uint32_t>(std::count(counted_, at_, '\n'));
    counted_ = at_;
    return source::Mark{file_, line_, 0, 0};
  }

  bool null() override { return scalar("", Value::Type::null); }
  bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return scalar(text); }
  bool string(string_t& text) override { return scalar(std::move(text)); }
  bool binary(binary_t&) override { return false; }  // not in JSON

  bool start_object(std::size_t) override { return open('{'); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open('['); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (!names_.back().insert(name).second) return fail(kTwice);
    keys_.back() = std::move(name);
    return true;
  }

  // The library's words quote what was read; only what is missing is taken from them.
  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::string_view words = error.what();
    const bool is_cut = words.find("unexpected end of input") != std::string_view::npos ||
                        words.find("missing closing quote") != std::string_view::npos;
    return fail(is_cut ? kCutOff : kMistake);
  }

 private:
  // How deep below the object of a set: 0, outside of one; 1, among its members; 2, in «answers»;
  // 3, in a list there.
  size_t depth() const { return open_.size() - (has_list_on_top() ? 1 : 0); }
  bool has_list_on_top() const { return !open_.empty() && open_[0] == '['; }
  bool is_in(const char* member) const { return keys_[has_list_on_top() ? 1 : 0] == member; }
  const std::string& name() const { return keys_.back(); }

  bool fail(const char* why) {
    problem = why;
    return false;
  }

  bool counts() { return ++values_ <= kMaxJsonValues || fail(kTooMany); }

  bool scalar(std::string text, Value::Type type = Value::Type::text) {
    if (!begin() || !counts()) return false;
    put(std::move(text), type);
    return depth() > 0 || finish();
  }

  bool open(char bracket) {
    if (open_.size() >= static_cast<size_t>(kMaxJsonNesting)) return fail(kTooDeep);
    const bool is_list_on_top = open_.empty() && bracket == '[';
    if (!is_list_on_top) {
      if (!begin() || !counts()) return false;
      put(std::string(1, bracket), Value::Type::other);
    }
    open_ += bracket;
    names_.emplace_back();
    keys_.emplace_back();
    return true;
  }

  bool close() {
    const bool was_list_on_top = open_.size() == 1 && open_[0] == '[';
    open_.pop_back();
    names_.pop_back();
    keys_.pop_back();
    return was_list_on_top || depth() > 0 || finish();
  }

  bool begin() {
    if (depth() > 0) return true;
    values_ = 0;
    set_ = Set();
    set_.mark = mark();
    return true;
  }

  bool finish() {
    is_enough = !hand_over_(SetReader(set_, found_).run());
    return !is_enough;
  }

  void put(std::string text, Value::Type type) {
    // Of what is too long only so much that it stays too long.
    if (text.size() > kMaxAnswerBytes) text.resize(kMaxAnswerBytes + 1);
    if (depth() == 1 && open_.back() == '{') {
      set_.head[name()] = Value{type, std::move(text)};
    } else if (depth() == 2 && open_.back() == '{' && is_in("answers")) {
      // A list begins as an answer without words.
      const bool is_list = type == Value::Type::other && text == "[";
      const bool is_bad = type == Value::Type::other && !is_list;
      set_.answers.push_back({name(), is_list || is_bad ? "" : std::move(text), is_bad});
    } else if (depth() == 2 && open_.back() == '{' && is_in("checks")) {
      set_.coded.push_back(name());
      set_.codes.emplace(name(), type == Value::Type::text ? std::move(text) : "");
    } else if (depth() >= 3 && is_in("answers") && !set_.answers.empty()) {
      Set::Answer& answer = set_.answers.back();
      answer.is_bad = answer.is_bad || type != Value::Type::text || depth() > 3;
      if (!answer.text.empty()) answer.text += '\n';
      if (answer.text.size() <= kMaxAnswerBytes) answer.text += text;
    }
  }

  const char* const& at_;
  const char* counted_;  // so far line ends were counted
  uint32_t line_ = 1;
  const source::FileId file_;
  Diagnostics& found_;
  const HandOver& hand_over_;
  std::string open_;               // the brackets that are open
  std::vector<std::string> keys_;  // of each, the name that was read last
  std::vector<std::unordered_set<std::string>> names_;
  size_t values_ = 0;
  Set set_;
};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The code unit of an escape «\ud83d», or nothing.
std::optional<int> escaped_unit(std::string_view text, size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  int unit = 0;
  for (size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex(text[i]);
    if (digit < 0) return std::nullopt;
    unit = unit * 16 + digit;
  }
  return unit;
}

// A browser writes half a character, as a field that is full may leave it, as «\ud83d»: no JSON,
// and no reason to lose what somebody has written. It becomes U+FFFD, as in the text of a mail.
std::string without_half_characters(std::string_view text) {
  std::string out(text);
  for (size_t at = 0; (at = out.find('\\', at)) != std::string::npos;) {
    const std::optional<int> unit = escaped_unit(out, at);
    if (!unit) {
      at += 2;
      continue;
    }
    const auto is_in = [](std::optional<int> one, int first) {
      return one && *one >= first && *one < first + 0x400;
    };
    const bool is_pair = is_in(unit, 0xD800) && is_in(escaped_unit(out, at + 6), 0xDC00);
    if (!is_pair && *unit >= 0xD800 && *unit < 0xE000) out.replace(at + 2, 4, "fffd");
    at += is_pair ? 12 : 6;
  }
  return out;
}

}  // namespace

void read_answer_json(std::string_view text, source::FileId file, Diagnostics& found,
                      const HandOver& hand_over) {
  std::string mended;
  if (text.find("\\u") != std::string_view::npos) {
    mended = without_half_characters(text);
    text = mended;
  }
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  Events events(at, file, found, hand_over);
  while (true) {
    at = std::find_if_not(at, end, is_blank);
    if (at == end) return;
    const bool is_read = nlohmann::json::sax_parse(Cursor(at, &at), Cursor(end, &at), &events,
                                                   nlohmann::json::input_format_t::json, false);
    if (events.is_enough) return;
    if (is_read) continue;
    found.report(rules::kAnswersJson, events.mark(), {events.problem});
    return;
  }
}

}  // namespace hiroba::answers
