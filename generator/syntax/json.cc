#include "syntax/json.h"

#include <fmt/format.h>

#include <optional>
#include <unordered_set>
#include <utility>

#include "syntax/positions.h"
#include "syntax/receiving_limits.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class JsonReader {
 public:
  JsonReader(std::string_view text, source::FileId file, const TakeValue& take)
      : text_(text), positions_(text, file, 1), take_(take) {}

  std::optional<JsonProblem> run() {
    for (skip_blanks(); at_ < text_.size() && !is_enough_; skip_blanks()) {
      const bool is_read = text_[at_] == '[' ? read_items(0, true, [this](Node&& one) { hand_over(std::move(one)); })
                                             : read_whole();
      if (!is_read) break;
    }
    return std::move(problem_);
  }

 private:
  bool read_whole() {
    values_ = 0;
    auto value = read_value(0);
    if (value) hand_over(std::move(*value));
    return value.has_value();
  }

  void hand_over(Node&& value) { is_enough_ = !take_(std::move(value)); }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::nullopt_t refuse(const char* ja, const char* en) {
    if (!problem_) problem_ = JsonProblem{ja, en, positions_.at(at_, 1)};
    return std::nullopt;
  }

  std::optional<Node> read_value(int depth) {
    if (depth > kMaxJsonNesting) return refuse("入れ子が深すぎます", "too deep");
    if (++values_ > kMaxJsonValues) return refuse("一つの回答の値が多すぎます", "too many values in one set of answers");
    if (at_ >= text_.size()) return refuse("途中で終わっています", "it ends too early");
    // Now, since places in rising order cost little.
    const source::Mark mark = positions_.at(at_, 1);
    std::optional<Node> out;
    const char c = text_[at_];
    if (c == '{') out = read_object(depth);
    else if (c == '[') out = read_list(depth);
    else if (c == '"') out = read_string_node();
    else out = read_word();
    if (out) out->mark = mark;
    return out;
  }

  std::optional<Node> read_object(int depth) {
    Node out;
    out.type = Node::Type::map;
    std::unordered_set<std::string> names;
    ++at_;
    skip_blanks();
    if (take('}')) return out;
    do {
      skip_blanks();
      Entry entry;
      entry.key_mark = positions_.at(at_, 1);
      if (at_ >= text_.size() || text_[at_] != '"') return refuse("名前がありません", "a name is missing");
      auto key = read_string();
      if (!key) return std::nullopt;
      if (!names.insert(*key).second) return refuse("同じ名前が二度あります", "a name is there twice");
      entry.key = std::move(*key);
      skip_blanks();
      if (!take(':')) return refuse("「:」がありません", "«:» is missing");
      skip_blanks();
      auto value = read_value(depth + 1);
      if (!value) return std::nullopt;
      entry.value = std::move(*value);
      out.entries.push_back(std::move(entry));
      skip_blanks();
    } while (take(','));
    if (!take('}')) return refuse("「}」か「,」がありません", "«}» or «,» is missing");
    return out;
  }

  std::optional<Node> read_list(int depth) {
    Node out;
    out.type = Node::Type::sequence;
    if (!read_items(depth, false, [&out](Node&& item) { out.items.push_back(std::move(item)); })) return std::nullopt;
    return out;
  }

  // The items of a list; on top each counts its values anew.
  template <typename Use>
  bool read_items(int depth, bool is_on_top, Use use) {
    ++at_;
    skip_blanks();
    if (take(']')) return true;
    do {
      skip_blanks();
      if (is_on_top) values_ = 0;
      auto value = read_value(depth + 1);
      if (!value) return false;
      use(std::move(*value));
      if (is_enough_) return true;
      skip_blanks();
    } while (take(','));
    if (take(']')) return true;
    refuse("「]」か「,」がありません", "«]» or «,» is missing");
    return false;
  }

  std::optional<Node> read_string_node() {
    auto text = read_string();
    if (!text) return std::nullopt;
    Node out;
    out.type = Node::Type::scalar;
    out.quoted = true;
    out.text = std::move(*text);
    return out;
  }

  std::optional<std::string> read_string() {
    std::string out;
    ++at_;
    while (true) {
      const size_t end = text_.find_first_of("\"\\", at_);
      if (end == std::string_view::npos) break;
      out += text_.substr(at_, end - at_);
      at_ = end + 1;
      if (text_[end] == '"') return out;
      if (!read_escape(out)) {
        return refuse("「\\」のあとが読めません", "bad escape");
      }
    }
    at_ = text_.size();
    return refuse("途中で終わっています", "it ends too early");
  }

  bool read_escape(std::string& out) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (const size_t which = kNames.find(c); which != std::string_view::npos) {
      out += kMeant[which];
      return true;
    }
    const auto unit = c == 'u' ? read_hex() : std::nullopt;
    if (!unit) return false;
    char32_t character = *unit;
    const bool is_high = character >= 0xD800 && character < 0xDC00;
    if (is_high && text_.substr(at_, 2) == "\\u") {
      const size_t back = at_;
      at_ += 2;
      const auto low = read_hex();
      if (!low) return false;
      if (*low >= 0xDC00 && *low < 0xE000) {
        character = 0x10000 + ((character - 0xD800) << 10) + (*low - 0xDC00);
      } else {
        at_ = back;
      }
    }
    text::append(out, character);  // half a pair becomes U+FFFD
    return true;
  }

  std::optional<char32_t> read_hex() {
    char32_t value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      if (at_ >= text_.size()) return std::nullopt;
      const char c = text_[at_];
      const int digit = is_digit(c)            ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return std::nullopt;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
  }

  // A number, true, false or null.
  std::optional<Node> read_word() {
    const size_t begin = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || (text_[at_] >= 'a' && text_[at_] <= 'z') ||
                                  std::string_view("+-.E").find(text_[at_]) != std::string_view::npos)) {
      ++at_;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    Node out;
    if (word == "null") return out;
    if (word != "true" && word != "false" && !is_number(word)) {
      at_ = begin;
      return refuse("読めない所があります", "something cannot be read");
    }
    out.type = Node::Type::scalar;
    out.text = word;
    return out;
  }

  static bool is_number(std::string_view word) {
    size_t at = word.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
      const size_t begin = at;
      while (at < word.size() && is_digit(word[at])) ++at;
      return at > begin;
    };
    if (at < word.size() && word[at] == '0') ++at;
    else if (!digits()) return false;
    if (at < word.size() && word[at] == '.') {
      ++at;
      if (!digits()) return false;
    }
    if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
      ++at;
      if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
      if (!digits()) return false;
    }
    return at == word.size();
  }

  std::string_view text_;
  Positions positions_;
  const TakeValue& take_;
  std::optional<JsonProblem> problem_;
  size_t at_ = 0;
  size_t values_ = 0;  // so far, of the one that is being read
  bool is_enough_ = false;
};

}  // namespace

std::optional<JsonProblem> read_json(std::string_view text, source::FileId file, const TakeValue& take) {
  return JsonReader(text, file, take).run();
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || c == '<' || byte == 0x7F) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
  return out;
}

}  // namespace hiroba::syntax
