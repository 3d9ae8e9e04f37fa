#include "syntax/front_matter.h"

#include <doctest/doctest.h>

#include <string>

#include "findings.h"

namespace hiroba::syntax {
namespace {

std::string split_of(const std::string& text) {
  source::Diagnostics found;
  const auto split = split_front_matter(text, 1, found);
  if (!split) return lines_of(found);
  const std::string body =
      std::to_string(split->body_first_line) + " <" + std::string(split->body) + '>';
  if (!split->found) return "no front matter, body " + body;
  return "yaml " + std::to_string(split->yaml_first_line) + " <" + std::string(split->yaml) +
         "> body " + body;
}

TEST_CASE("front matter and body, with the lines they begin on") {
  CHECK(split_of("---\ntitle: a\nb: c\n---\n\n本文\n") ==
        "yaml 2 <title: a\nb: c\n> body 5 <\n本文\n>");
  CHECK(split_of("---\n---\n本文") == "yaml 2 <> body 3 <本文>");
  CHECK(split_of("---\na: b\n---") == "yaml 2 <a: b\n> body 4 <>");
}

TEST_CASE("CRLF, byte order mark and blanks behind a fence are tolerated") {
  CHECK(split_of("\uFEFF---\r\na: b\r\n---  \r\n本文\r\n") ==
        "yaml 2 <a: b\r\n> body 4 <本文\r\n>");
}

TEST_CASE("a file without front matter is all body") {
  CHECK(split_of("本文\n\n---\n\n続き\n") == "no front matter, body 1 <本文\n\n---\n\n続き\n>");
  CHECK(split_of("") == "no front matter, body 1 <>");
  CHECK(split_of("- 一覧\n") == "no front matter, body 1 <- 一覧\n>");
}

TEST_CASE("only a line of its own closes") {
  CHECK(split_of("---\na: ---\nb: |\n  ---\n---\nx") ==
        "yaml 2 <a: ---\nb: |\n  ---\n> body 6 <x>");
}

TEST_CASE("an unclosed front matter is reported at its opening") {
  CHECK(split_of("---\ntitle: a\n\n本文\n") == "1:1+3 front-matter.fence.unclosed");
  CHECK(split_of("---\ntitle: a\n－－－\n本文\n") == "1:1+3 front-matter.fence.unclosed (3:1)");
  CHECK(split_of("---") == "1:1+3 front-matter.fence.unclosed");
}

TEST_CASE("a fence of wrong dashes or in the wrong place") {
  CHECK(split_of("－－－\ntitle: a\n") == "1:1+3 front-matter.fence.wrong [－－－]");
  CHECK(split_of("—-\ntitle: a\n") == "1:1+2 front-matter.fence.wrong [—-]");
  CHECK(split_of("----\ntitle: a\n") == "1:1+4 front-matter.fence.wrong [----]");
  CHECK(split_of("\n\n---\ntitle: a\n---\n") == "3:1+3 front-matter.fence.not-first");
  CHECK(split_of(" ---\ntitle: a\n---\n") == "1:2+3 front-matter.fence.not-first");
}

}  // namespace
}  // namespace hiroba::syntax
