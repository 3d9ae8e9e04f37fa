#include "kinds/slug.h"

#include <doctest/doctest.h>

#include <string>

#include "text/file_name.h"

namespace hiroba::kinds {
namespace {

TEST_CASE("a slug is short, lower-case, ASCII") {
  for (const char* slug : {"a", "hidamari-no-kai", "2026", "-", "index", "con"}) {
    CAPTURE(slug);
    CHECK(is_slug(slug));
  }
  for (const char* other : {"", "A", "ひだまり", "a.b", "a_b", "a b", "../a", "a/b", "é"}) {
    CAPTURE(other);
    CHECK_FALSE(is_slug(other));
  }
  CHECK(is_slug(std::string(kLongestSlug, 'a')));
  CHECK_FALSE(is_slug(std::string(kLongestSlug + 1, 'a')));
}

TEST_CASE("names of the pages of a list") {
  for (const char* taken : {"index", "index-2", "index-17"}) CHECK(is_list_page(taken));
  for (const char* free : {"indexing", "index2", "my-index", "inde"})
    CHECK_FALSE(is_list_page(free));
}

TEST_CASE("names that Windows takes for devices") {
  for (const char* device : {"con", "CON", "nul", "aux.html", "prn.tar.gz", "com1", "LPT9.html"}) {
    CAPTURE(device);
    CHECK(text::is_device_name(device));
  }
  for (const char* file : {"", "cons", "com0", "com10", "lpt", "a-con", "con-kai", "null"}) {
    CAPTURE(file);
    CHECK_FALSE(text::is_device_name(file));
  }
}

}  // namespace
}  // namespace hiroba::kinds
