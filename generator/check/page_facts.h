#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/route_table.h"

namespace hiroba::check {

// What is wrong with a page by itself; what it takes other pages to know is left to check_pages().
enum class PageFault : uint8_t {
  link_broken,      // text: the link as written
  fragment_broken,  // on its own page
  id_twice,         // text: the id
  third_party,      // text: the host
  inline_style,
  inline_script,
  inline_handler,  // text: the attribute
};

// A link to a place on another page, to be looked up when all pages are known.
struct FragmentLink {
  uint32_t route = 0;
  uint64_t id = 0;   // hash
  std::string text;  // as written, for the message
};

// All that is kept of a finished page, some 300 bytes: its HTML is written and dropped.
struct PageFacts {
  uint32_t route = RouteTable::kNone;
  uint16_t headings = 0;  // h1 elements
  bool has_title = false;
  bool has_lang = false;
  uint64_t hash = 0;                    // XXH3 of the bytes
  std::string name;                     // the route as text
  std::string title;                    // as on the page, entities decoded
  std::vector<uint64_t> ids;            // hashes, sorted
  std::vector<uint32_t> links;          // routes it leads to or uses, sorted, each once
  std::vector<FragmentLink> fragments;  // links to places on other pages
  struct Fault {
    PageFault what;
    std::string text;
  };
  std::vector<Fault> faults;
};

// Reads one finished page. Tolerates any bytes. Links are those of href, src, srcset, action,
// poster and data; they are taken apart as in the WHATWG URL standard as far as relative
// addresses need it, and looked up in `routes`. Thread-safe.
PageFacts page_facts(std::string_view route, std::string_view html, const RouteTable& routes);

}  // namespace hiroba::check
