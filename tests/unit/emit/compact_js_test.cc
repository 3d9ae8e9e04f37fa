#include "emit/compact_js.h"

#include <doctest/doctest.h>

#include <string>

namespace hiroba::emit {
namespace {

TEST_CASE("comments, indentation and blank lines go; a line break stays where one was") {
  CHECK(compact_js("// a\n\n/* b */\n  const x = 1; // c\n\n\n  let y\n\n") ==
        "const x=1;\nlet y\n");
  CHECK(compact_js("a /* one\n two */ b") == "a\nb");
  CHECK(compact_js("return // nothing\n  a") == "return\na");
  CHECK(compact_js("a\r\nb\u2028c // d\u2029e") == "a\nb\nc\ne");
  CHECK(compact_js("") == "");
  CHECK(compact_js(" // only") == "");
}

TEST_CASE("what a blank kept apart stays apart") {
  CHECK(compact_js("const a = b in c") == "const a=b in c");
  CHECK(compact_js("a/**/b") == "a b");
  CHECK(compact_js("あ い") == "あ い");
  CHECK(compact_js("a + +b - -c") == "a+ +b- -c");
  CHECK(compact_js("a++ + ++b") == "a++ + ++b");
  CHECK(compact_js("a < !b; c-- > 0") == "a< !b;c-- >0");
  CHECK(compact_js("a / /b/.c") == "a/ /b/.c");
  CHECK(compact_js("1 .toFixed() + a . b") == "1 .toFixed()+a.b");
  CHECK(compact_js("/a/ in b") == "/a/ in b");
}

TEST_CASE("strings, templates and regular expressions stay as they are") {
  CHECK(compact_js("a = ' // \\'  ' + \"/*  x  */\"") == "a=' // \\'  '+\"/*  x  */\"");
  CHECK(compact_js("`  // ${ a + `${ b }  ` + {c: '}'}.c }  \\`  \n  ` + d") ==
        "`  // ${a+`${b}  `+{c:'}'}.c}  \\`  \n  `+d");
  CHECK(compact_js("a = /  [/\\]  ]  \\/  /g . test(b)") == "a= /  [/\\]  ]  \\/  /g.test(b)");
  CHECK(compact_js("return /  '/") == "return/  '/");
  CHECK(compact_js("if (a) /  '/.test(b)") == "if(a)/  '/.test(b)");
  CHECK(compact_js("} /  '/.test(b)") == "}/  '/.test(b)");
}

TEST_CASE("a division is none") {
  CHECK(compact_js("a / b / c") == "a/b/c");
  CHECK(compact_js("(a) / b / c") == "(a)/b/c");
  CHECK(compact_js("a[0] / b / '  '") == "a[0]/b/'  '");
  CHECK(compact_js("a++ / b / c") == "a++ /b/c");
  CHECK(compact_js("`a` / b / c") == "`a`/b/c");
  CHECK(compact_js("a.return / b / c") == "a.return/b/c");
}

TEST_CASE("broken input ends") {
  CHECK(compact_js("a /* never closed") == "a");
  CHECK(compact_js("a = '  never\n  closed") == "a='  never\nclosed");
  CHECK(compact_js("a = `  ${ b") == "a=`  ${b");
  CHECK(compact_js("a = /  never\n  closed") == "a= /never\nclosed");
  CHECK(compact_js(") } ] a = '\\") == ")}]a='\\");
  CHECK(compact_js("a = /\\") == "a= /\\");
}

}  // namespace
}  // namespace hiroba::emit
