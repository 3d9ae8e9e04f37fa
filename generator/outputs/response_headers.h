#pragma once

#include <string>
#include <vector>

#include "model/model.h"

// What a host shall say beside each file of the site, in one table. From it are written `_headers`
// (Netlify, Cloudflare Pages) and the Apache part of `.htaccess`, so that they cannot differ.
namespace hiroba::outputs {

struct ResponseHeader {
  std::string path;  // below the site, «/*», «/folder/*» or «/folder/file»
  std::string name;
  std::string value;
};

// In this order: of two lines with one name that fit a path, the later one counts.
std::vector<ResponseHeader> response_headers(const model::Model& model);

// What every page may load; also written into each page. No script, nothing from elsewhere. A page
// lets only its own form's address through; the hosts' headers let through what any page needs.
std::string content_security_policy(const model::Settings& settings);

// Made-up towns and bundles for facilities stay out of search engines.
bool is_hidden(const model::Model& model);

std::string headers_file(const std::vector<ResponseHeader>& headers);

// Lines for `.htaccess`; nothing happens where the host has no mod_headers. Conditions on a path
// need Apache 2.4.10. `base_path` is where the site lies on its host, «/» at both ends.
std::string apache_headers(const std::vector<ResponseHeader>& headers,
                           const std::string& base_path);

}  // namespace hiroba::outputs
