#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/rule.h"
#include "template/file.h"

// Where in the HTML we are, worked out from the literal text of a template while it is loaded.
// A small part of the tokenizer of the HTML Living Standard (13.2.5), made stricter: what the
// standard repairs silently (unquoted values around tags, missing end tags) is an error here.
namespace hiroba::tmpl {

enum class HtmlMode : uint8_t {
  text,          // between tags
  tag_open,      // after «<»
  end_tag_open,  // after «</»
  markup,        // after «<!»
  comment,       // inside <!-- -->
  doctype,
  tag_name,
  end_tag_name,
  in_tag,       // a space was seen: a name, «/» or «>» may come
  after_value,  // something ended here: a space, «/» or «>» must come
  attribute_name,
  after_name,    // name and a space: may still get a value
  before_value,  // after «=»
  unquoted_value,
  quoted_value,
  rcdata,  // <title>, <textarea>: text without tags
  raw,     // <script>, <style>, … up to their end tag
};

// How far a URL has got, so that each value in it is encoded rightly.
enum class UrlPhase : uint8_t { none, start, path, query, fragment };

struct OpenElement {
  std::string name;
  Place place;
  // The same element for comparing branches; where it was opened does not count.
  bool operator==(const OpenElement& other) const { return name == other.name; }
};

struct HtmlState {
  HtmlMode mode = HtmlMode::text;
  char quote = 0;
  std::string element;  // of the tag we are in, or whose raw text we are in
  std::string attribute;
  std::string value;       // literal text of the attribute so far, while it has no {{ }}
  bool has_value = false;  // the attribute has a {{ }}
  UrlPhase phase = UrlPhase::none;
  bool is_json = false;    // the <script> holds JSON
  bool in_string = false;  // inside a JSON string
  bool after_backslash = false;
  bool slash = false;        // «/» just before «>»
  bool lone_slash = false;   // the URL so far is «/» and a value, which may turn out empty
  bool scheme_open = false;  // what follows the value may still turn the URL into «scheme:»
  bool unsure = false;       // open elements are not known after an error: nothing more about them
  bool is_refresh = false;   // <meta http-equiv="refresh">
  bool is_dynamic_content = false;  // <meta content="{{ }}">
  Place tag;                        // the tag we are in
  std::vector<OpenElement> open;
};

// What may be printed at a place.
enum class HtmlContext : uint8_t {
  text,    // escaped, or trusted HTML
  rcdata,  // escaped only
  attribute,
  url_whole,      // a url value; text is refused
  url_list,       // srcset: url values
  url_component,  // inside path or query: percent-encoded
  url_fragment,
  json,
  refused,  // `rule` says why
};
struct HtmlPlace {
  HtmlContext context = HtmlContext::refused;
  const source::Rule* rule = nullptr;
  std::string name;  // of the attribute or element, for the message
  bool in_query = false;
};

// Reports through a callback, because the compiler knows from where a macro was called.
class HtmlReport {
 public:
  virtual void report_html(const source::Rule& rule, const Place& place,
                           std::vector<std::string> args) = 0;

 protected:
  ~HtmlReport() = default;
};

class HtmlMachine {
 public:
  explicit HtmlMachine(HtmlReport& report) : report_(report) {}

  // Literal text. `place` is where it starts in its file.
  void read(std::string_view text, Place place);
  // A tag of the template ({% %}) stands here: what it cannot cut in two is complained of.
  void boundary(const Place& place);
  // A {{ }} stands here.
  HtmlPlace value_place(const Place& place);
  void value_printed();

  HtmlState& state() { return state_; }

 private:
  void step(char c);
  void tag_open_step(char c);
  void comment_step(char c);
  void markup_step(char c);
  void name_step(char c);
  void in_tag_step(char c);
  void attribute_step(char c);
  void before_value_step(char c);
  void value_step(char c);
  void raw_step(char c);
  void json_step(char c);
  void close_tag_step(char c);
  void end_attribute();
  void end_start_tag();
  void end_end_tag();
  bool foreign() const;  // inside <svg> or <math>
  bool cuts_end_tag() const;
  HtmlPlace quoted_place();
  HtmlPlace url_place();
  void complain(const source::Rule& rule, std::vector<std::string> args);

  HtmlReport& report_;
  HtmlState state_;
  std::string_view text_;  // of the current read()
  size_t at_ = 0;
  Place base_;
};

// Whether two branches that started alike may both lead on to the same text. If so, `a` becomes
// the stricter of the two.
bool merge(HtmlState& a, const HtmlState& b);

}  // namespace hiroba::tmpl
