#include "syntax/yaml_library.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>
#include <string>
#include <utility>

#include "syntax/document_limits.h"
#include "syntax/rules.h"
#include "syntax/scalar_span.h"
#include "syntax/yaml_errors.h"
#include "syntax/yaml_folds.h"
#include "syntax/yaml_slip_signs.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

// Lets yaml-cpp read our text where it lies.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

struct Stop {};  // thrown through yaml-cpp once nothing more can be learnt

// The first blank in a key that an editor takes for a space: U+3000 or U+00A0.
size_t wide_space(std::string_view key) { return std::min(key.find("\u3000"), key.find("\u00A0")); }

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(Positions& positions, LibraryReading& out) : positions_(positions), out_(out) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

  // What yaml-cpp threw.
  void fail(const YAML::Exception& error);
  void finish();

 private:
  struct Key {
    std::string text;
    source::Mark mark;
    size_t offset = 0;
    size_t length = 0;
    bool usable = true;
  };
  struct Frame {
    Node node;
    size_t offset = 0;
    bool flow = false;
    std::optional<Key> key;                 // read, its value still to come
    std::map<std::string, size_t> offsets;  // of the keys so far
  };

  size_t offset_of(const YAML::Mark& mark) const;
  Problem& report(const source::Rule& rule, size_t offset, size_t length,
                  std::vector<std::string> args = {});
  bool expects_key() const;
  void check_tag(const std::string& tag, size_t offset);
  void open(Node::Type type, size_t offset, bool flow);
  void close();
  void place(Node&& node, Span span);
  void place_key(Node&& node, Span span);
  void check_colon(const Frame& frame);
  void add_entry(Frame& frame, Node&& value);
  Span dash_before(size_t offset) const;

  Positions& positions_;
  LibraryReading& out_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  bool refused_ = false;  // something in the tree is not what the author meant
  int documents_ = 0;
};

size_t TreeBuilder::offset_of(const YAML::Mark& mark) const {
  if (mark.pos < 0) return positions_.text().size();
  return std::min(static_cast<size_t>(mark.pos), positions_.text().size());
}

Problem& TreeBuilder::report(const source::Rule& rule, size_t offset, size_t length,
                             std::vector<std::string> args) {
  out_.problems.push_back(Problem{&rule, offset, length, std::move(args), {}, true});
  return out_.problems.back();
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const size_t at = offset_of(mark);
  // Without «---» it is no second document but a text after the end of the first.
  const bool marked = positions_.text().substr(at).starts_with("---");
  report(marked ? rules::kYamlSecondDocument : rules::kYamlUnexpected, at, marked ? 3 : 1);
  out_.failed = true;
  throw Stop{};
}

bool TreeBuilder::expects_key() const {
  return !frames_.empty() && frames_.back().node.type == Node::Type::map && !frames_.back().key;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const size_t at = offset_of(mark);
  constexpr std::string_view kWords[] = {"null", "Null", "NULL", "~"};
  Span span{at, at};
  for (const std::string_view word : kWords) {
    if (positions_.text().substr(at).starts_with(word)) {
      span.end = at + word.size();
      break;
    }
  }
  Node node;
  if (expects_key()) {
    report(rules::kYamlKeyNotText, at, 1);
    refused_ = true;
    frames_.back().key = Key{};
    frames_.back().key->usable = false;
    return;
  }
  if (!frames_.empty() && frames_.back().key) {
    check_colon(frames_.back());
    node.mark = frames_.back().key->mark;  // an empty value stands where its key stands
  } else {
    // For an empty list item yaml-cpp marks what comes next, which is not deeper than the dash.
    const bool item = !frames_.empty() && !frames_.back().flow;
    if (item && positions_.at(at, 0).column <= frames_.back().node.mark.column) span.end = at;
    if (item && span.end == at) span = dash_before(at);
    node.mark = positions_.over(span.begin, span.end);
  }
  place(std::move(node), span);
}

// At the end of a file yaml-cpp takes a text without a colon for a key without a value.
void TreeBuilder::check_colon(const Frame& frame) {
  if (frame.flow || !frame.key->usable) return;
  const std::string_view text = positions_.text();
  const size_t end = frame.key->offset + frame.key->length;
  const size_t next = text.find_first_not_of(" \t", end);
  if (next != std::string_view::npos && text[next] == ':') return;
  const size_t line = positions_.line_begin(frame.key->offset);
  if (text.substr(line, frame.key->offset - line).find('?') != std::string_view::npos) return;
  report(rules::kYamlColonMissing, frame.key->offset, frame.key->length);
  refused_ = true;
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const size_t at = offset_of(mark);
  report(rules::kYamlAlias, at, 1);
  refused_ = true;
  place(Node{}, Span{at, at + 1});
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string&) {
  report(rules::kYamlAnchor, offset_of(mark), 1);
  refused_ = true;
}

// «?» and «!» are what yaml-cpp says of plain and quoted values; all else was written.
void TreeBuilder::check_tag(const std::string& tag, size_t offset) {
  const std::string_view text = positions_.text();
  const bool written = offset < text.size() && text[offset] == '!';
  if (!written && (tag.empty() || tag == "?" || tag == "!")) return;
  report(rules::kYamlTag, offset, 1);
  refused_ = true;
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                           const std::string& value) {
  const size_t at = offset_of(mark);
  check_tag(tag, at);
  const Span span = scalar_span(positions_, at, value);
  Node node;
  node.type = Node::Type::scalar;
  node.quoted = tag == "!";
  node.text = without_folds(positions_.text().substr(at), value);
  node.mark = positions_.over(span.begin, span.end);
  // Written out, no such character came past check_text().
  const bool is_refused = text::first_invalid(value) || text::next_unpublishable(value) ||
                          value.find('\r') != std::string::npos;
  if (node.quoted && is_refused) {
    const Span escape = refused_escape(positions_.text(), at);
    report(rules::kYamlEscapeRefused, escape.begin, escape.end - escape.begin);
    refused_ = true;
  }
  place(std::move(node), span);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value style) {
  check_tag(tag, offset_of(mark));
  open(Node::Type::sequence, offset_of(mark), style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value style) {
  check_tag(tag, offset_of(mark));
  open(Node::Type::map, offset_of(mark), style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::open(Node::Type type, size_t offset, bool flow) {
  if (frames_.size() >= kMaxYamlNesting) {
    report(rules::kYamlTooDeep, offset, 1, {std::to_string(kMaxYamlNesting)});
    out_.failed = true;
    throw Stop{};
  }
  Frame frame;
  frame.node.type = type;
  frame.node.mark = positions_.at(offset, 1);
  frame.offset = offset;
  frame.flow = flow;
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  place(std::move(frame.node), Span{frame.offset, frame.offset + 1});
}

void TreeBuilder::place(Node&& node, Span span) {
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.type == Node::Type::sequence) {
    frame.node.items.push_back(std::move(node));
  } else if (!frame.key) {
    place_key(std::move(node), span);
  } else {
    add_entry(frame, std::move(node));
  }
}

void TreeBuilder::place_key(Node&& node, Span span) {
  Key key{std::move(node.text), node.mark, span.begin, span.end - span.begin, true};
  if (node.type != Node::Type::scalar) {
    report(rules::kYamlKeyNotText, span.begin, key.length);
    refused_ = true;
    key.usable = false;
  } else if (const size_t wide = wide_space(key.text); wide != std::string::npos) {
    const std::string_view space = key.text.compare(wide, 3, "\u3000") == 0 ? "\u3000" : "\u00A0";
    const size_t written = positions_.text().find(space, span.begin);  // npos when escaped
    const bool first = written == positions_.line_begin(span.begin);
    report(first ? rules::kYamlIndentWideSpace : rules::kYamlKeyWideSpace,
           written < span.end ? written : span.begin, space.size(), {wide_space_name(space)});
    refused_ = true;
  }
  frames_.back().key = std::move(key);
}

void TreeBuilder::add_entry(Frame& frame, Node&& value) {
  Key key = std::move(*frame.key);
  frame.key.reset();
  if (!key.usable) return;
  const auto [first, is_new] = frame.offsets.emplace(key.text, key.offset);
  if (!is_new) {
    report(rules::kYamlDuplicateKey, key.offset, key.length, {shortened(key.text)}).other =
        first->second;
    return;
  }
  frame.node.entries.push_back(Entry{std::move(key.text), key.mark, std::move(value)});
}

// The dash of an empty list item; yaml-cpp marks the next thing behind it.
Span TreeBuilder::dash_before(size_t offset) const {
  const std::string_view text = positions_.text();
  size_t end = offset;
  while (end > 0) {
    const size_t begin = positions_.line_begin(end - 1);
    size_t dash = std::string_view::npos;
    size_t i = begin;
    for (; i < end && (text[i] == ' ' || text[i] == '-'); ++i) {
      if (text[i] == '-') dash = i;
    }
    if (dash != std::string_view::npos) return Span{dash, dash + 1};
    end = begin;
  }
  return Span{offset, offset};
}

void TreeBuilder::fail(const YAML::Exception& error) {
  std::vector<OpenBracket> brackets;
  for (const Frame& frame : frames_) {
    const char first = frame.flow ? positions_.text()[frame.offset] : ' ';
    if (first == '[' || first == '{') brackets.push_back(OpenBracket{frame.offset});
  }
  out_.problems.push_back(
      explain_library_error(error.msg, offset_of(error.mark), positions_.text(), brackets));
  out_.failed = true;
}

void TreeBuilder::finish() {
  if (out_.failed || refused_) return;
  if (!root_) {
    root_ = Node{};
    root_->mark = positions_.at(0, 0);
  }
  out_.tree = std::move(root_);
}

// yaml-cpp passes over lines that begin with «%» without a word.
void find_directives(const Positions& positions, std::vector<Problem>& problems) {
  const std::string_view text = positions.text();
  for (size_t line = 0; line < text.size(); line = positions.next_line(line)) {
    const size_t begin = std::min(text.find_first_not_of(' ', line), text.size());
    if (begin == positions.line_end(line) || text[begin] == '#') continue;
    if (text[line] != '%') return;
    problems.push_back(Problem{&rules::kYamlDirective, line, 1, {}, {}, true});
  }
}

}  // namespace

LibraryReading read_with_library(Positions& positions) {
  LibraryReading out;
  find_directives(positions, out.problems);
  const bool directives = !out.problems.empty();
  TreeBuilder builder(positions, out);
  ViewBuffer buffer(positions.text());
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
  } catch (const YAML::Exception& error) {
    builder.fail(error);
  }
  if (!directives) builder.finish();
  return out;
}

}  // namespace hiroba::syntax
