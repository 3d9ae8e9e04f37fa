#include "outputs/response_headers.h"

#include <doctest/doctest.h>

#include <string>

using namespace hiroba;
using outputs::ResponseHeader;

TEST_CASE("the same table for both kinds of hosts") {
  model::Model model;
  const auto headers = outputs::response_headers(model);
  const std::string plain = outputs::headers_file(headers);
  const std::string apache = outputs::apache_headers(headers, "/");
  CHECK(plain.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
  CHECK(
      apache.starts_with("<IfModule mod_headers.c>\nHeader unset Content-Security-Policy\n"
                         "Header always set Content-Security-Policy \"default-src 'none'; "));
  CHECK(apache.ends_with("</IfModule>\n"));
  for (const ResponseHeader& header : headers) {
    CAPTURE(header.name);
    CHECK(plain.find("  " + header.name + ": " + header.value + "\n") != std::string::npos);
    const std::string set = "Header always set " + header.name + " \"" + header.value + "\"";
    CHECK(apache.find(set + (header.path == "/*" ? "\n" : " ")) != std::string::npos);
  }
  CHECK(plain.find("X-Robots-Tag") == std::string::npos);
}

TEST_CASE("what is not for everybody, or made up, is kept from search engines") {
  model::Model model;
  SUBCASE("a made-up town") { model.settings.made_up_town = true; }
  SUBCASE("a bundle for facilities") { model.audience = kinds::Visibility::facility; }
  const auto headers = outputs::response_headers(model);
  CHECK(outputs::headers_file(headers).find("\n  X-Robots-Tag: noindex\n") != std::string::npos);
}

TEST_CASE("lines for one folder, and what Apache would misread") {
  const std::vector<ResponseHeader> headers = {{"/*", "Cache-Control", "no-cache"},
                                               {"/*", "X-Odd", "50% \"so\" \\ it"},
                                               {"/a.b/assets/*", "Cache-Control", "immutable"}};
  CHECK(outputs::headers_file(headers) ==
        "/*\n  Cache-Control: no-cache\n  X-Odd: 50% \"so\" \\ it\n"
        "/a.b/assets/*\n  Cache-Control: immutable\n");
  CHECK(outputs::apache_headers(headers, "/my town/") ==
        "<IfModule mod_headers.c>\n"
        "Header unset Cache-Control\n"
        "Header always set Cache-Control \"no-cache\"\n"
        "Header unset X-Odd\n"
        "Header always set X-Odd \"50%% \\\"so\\\" \\\\ it\"\n"
        "Header always set Cache-Control \"immutable\" "
        "\"expr=%{REQUEST_URI} =~ m#^/my\\ town/a\\.b/assets/#\"\n"
        "</IfModule>\n");
}

TEST_CASE("assets, whose names change with their bytes, are kept; all else is asked for again") {
  model::Model model;
  model.settings.showcases.push_back({"tests/town", "mihon", {}});
  const std::string file = outputs::headers_file(outputs::response_headers(model));
  CHECK(file.find("/*\n") < file.find("  Cache-Control: no-cache\n"));
  for (const char* folder : {"/assets/*", "/mihon/assets/*"}) {
    CAPTURE(folder);
    CHECK(file.find(std::string(folder) +
                    "\n  Cache-Control: public, max-age=31536000, immutable\n") !=
          std::string::npos);
  }
}

TEST_CASE("a drawing beside a record is shown in a box of its own") {
  model::Model model;
  model::Item item(kinds::Kind::page);
  item.slug = "michi";
  item.attachments.push_back({"way.svg", "", 0});
  item.attachments.push_back({"way.pdf", "", 0});
  model.items.push_back(std::move(item));
  const auto headers = outputs::response_headers(model);
  CHECK(headers.back().path == "/page/michi/way.svg");
  CHECK(headers.back().value == headers.front().value + "; sandbox");
  CHECK(outputs::apache_headers(headers, "/base/").find("m#^/base/page/michi/way\\.svg$#") !=
        std::string::npos);
}
