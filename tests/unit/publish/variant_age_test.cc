#include "publish/variant_age.h"

#include <doctest/doctest.h>

#include "source/diagnostics.h"
#include "syntax/yaml.h"

namespace hiroba::publish {
namespace {

syntax::Node yaml(std::string_view text) {
  source::Diagnostics found;
  const auto node = syntax::parse_yaml(text, 0, 1, found);
  REQUIRE(node);
  return *node;
}

TEST_CASE(
    "the code follows from the fields that the variant sets, and from the body if it has one") {
  const syntax::Node variant = yaml("title: Sunny Spot");
  const syntax::Node record = yaml("title: ひだまり\nfee: 無料");
  const std::string code = text_code(record, &variant, "");
  CHECK(code.size() == 6);
  CHECK(text_code(yaml("title: ひだまり\nfee: 100円"), &variant, "") == code);
  CHECK(text_code(yaml("title: {ja: ひだまり, easy: ひだまり}"), &variant, "") == code);
  CHECK(text_code(yaml("title: ひだまりの会"), &variant, "") != code);
  CHECK(text_code(record, &variant, "本文") != code);
}

TEST_CASE("blank lines and ends of lines are no change of a text") {
  const syntax::Node record = yaml("title: a");
  CHECK(text_code(record, nullptr, "一行\n\n二行\n") == text_code(record, nullptr, "\n一行\n二行"));
  CHECK(text_code(record, nullptr, "一行二行") != text_code(record, nullptr, "一行\n二行"));
}

TEST_CASE("neither a record nor a variant need be a map") {
  CHECK(text_code(syntax::Node{}, nullptr, "") == text_code(yaml("[1]"), nullptr, ""));
}

}  // namespace
}  // namespace hiroba::publish
