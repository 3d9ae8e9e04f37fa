#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hiroba::check {

// A start tag with those attributes that a checker looks at. The views point into the page; a
// null view (data() == nullptr) means «not given».
struct Tag {
  std::string_view name;  // as written
  std::string_view id, href, src, srcset, style, lang, rel, type, action, poster, data;
  std::string_view handler;  // name of the first on… attribute
};

// Walks over the start tags of a page as the HTML standard's tokenizer would find them: comments,
// end tags and the contents of script, style, textarea, title and the like are passed over. Built
// for our own well-formed pages, safe for any bytes.
class TagReader {
 public:
  explicit TagReader(std::string_view html) : html_(html) {}

  // The next start tag, or false at the end.
  bool next(Tag& tag);
  // What stands between the tag just read and its end tag, for title, script and style.
  std::string_view raw_text() const { return raw_text_; }

 private:
  void skip_markup();  // behind «<!» or «<?»
  size_t read_attributes(size_t at, Tag& tag);
  void take_raw_text(std::string_view name);

  std::string_view html_;
  size_t at_ = 0;
  std::string_view raw_text_;
};

// Whether `text` is the lower-case `name`, letters of either case.
bool same_name(std::string_view text, std::string_view name);

// Character references replaced: &amp; &lt; &gt; &quot; &#39; and every numeric one.
std::string decode_references(std::string_view text);

}  // namespace hiroba::check
