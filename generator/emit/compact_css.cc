#include "emit/compact_css.h"

namespace hiroba::emit {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class Compacter {
 public:
  explicit Compacter(std::string_view css) : css_(css) { out_.reserve(css.size()); }

  std::string run() {
    while (at_ < css_.size()) {
      if (is_space(css_[at_]) || starts("/*")) {
        blank();
      } else if (css_[at_] == '"' || css_[at_] == '\'') {
        string(css_[at_]);
      } else if (css_[at_] == '\\') {
        take(2);
      } else if (starts("url(")) {
        while (at_ < css_.size() && css_[at_] != ')' && css_[at_] != '"' && css_[at_] != '\'')
          take(1);
      } else {
        take(1);
      }
    }
    return std::move(out_);
  }

 private:
  bool starts(std::string_view what) const { return css_.substr(at_, what.size()) == what; }
  void take(size_t count) {
    out_ += css_.substr(at_, count);
    at_ += count;
  }

  // White space and comments, as much as there is. A comment alone parts nothing.
  void blank() {
    bool space = false;
    while (at_ < css_.size() && (is_space(css_[at_]) || starts("/*"))) {
      if (is_space(css_[at_])) {
        space = true;
        ++at_;
        continue;
      }
      const size_t end = css_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? css_.size() : end + 2;
      // Two tokens that only a comment kept apart must not become one.
      space = true;
    }
    if (!space || out_.empty() || at_ == css_.size()) return;
    out_ += out_.back() == '}' ? '\n' : ' ';
  }

  void string(char quote) {
    take(1);
    while (at_ < css_.size() && css_[at_] != quote) take(css_[at_] == '\\' ? 2 : 1);
    take(1);
  }

  std::string_view css_;
  size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string compact_css(std::string_view css) { return Compacter(css).run(); }

}  // namespace hiroba::emit
