#include "outputs/response_headers.h"

#include <set>
#include <string_view>

#include "model/forms.h"
#include "model/routes.h"

namespace hiroba::outputs {
namespace {

constexpr std::string_view kEverything = "/*";

// In quotes of Apache's configuration, where «%» begins a format.
std::string apache_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '%') out += '%';
    out += c;
  }
  return out + '"';
}

// A condition on the address: «/folder/*» gives ^/base/folder/, «/folder/a.svg» that file alone.
std::string apache_condition(std::string_view path, std::string_view base_path) {
  std::string pattern;
  const bool is_folder = path.ends_with('*');
  path.remove_prefix(1);
  if (is_folder) path.remove_suffix(1);
  for (const char c : std::string(base_path) + std::string(path)) {
    const bool is_plain = c == '/' || c == '-' || c == '_' || (c >= '0' && c <= '9') ||
                          (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!is_plain && static_cast<unsigned char>(c) < 0x80) pattern += '\\';
    pattern += c;
  }
  return "\"expr=%{REQUEST_URI} =~ m#^" + pattern + (is_folder ? "" : "$") + "#\"";
}

std::vector<std::string> attached_drawings(const model::Model& model) {
  std::vector<std::string> routes;
  for (const model::Item& item : model.items) {
    for (const model::Attachment& file : item.attachments) {
      if (!file.name.ends_with(".svg") && !file.name.ends_with(".SVG")) continue;
      routes.push_back(model::attachment_route(item.kind(), item.slug, file.name));
    }
  }
  return routes;
}

}  // namespace

bool is_hidden(const model::Model& model) {
  return model.settings.made_up_town || model.audience != kinds::Visibility::open;
}

std::string content_security_policy(const model::Settings& settings) {
  std::string origins;
  for (const std::string& origin : model::endpoint_origins(settings))
    origins.append(" ").append(origin);
  return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; worker-src "
         "'self'; "
         "media-src 'self'; connect-src 'self'" +
         origins + "; form-action 'self'" + origins + "; base-uri 'none'";
}

std::vector<ResponseHeader> response_headers(const model::Model& model) {
  std::vector<ResponseHeader> out;
  const auto everywhere = [&](std::string_view name, std::string value) {
    out.push_back({std::string(kEverything), std::string(name), std::move(value)});
  };
  const std::string policy = content_security_policy(model.settings) + "; frame-ancestors 'none'";
  everywhere("Content-Security-Policy", policy);
  // Everything is asked for again at every visit, but assets: their names change with their bytes.
  // Netlify lets the longer path win; Cloudflare joins both values, which makes «no-cache» of them:
  // there assets are asked for again, too, which costs an answer without a body and harms nothing.
  everywhere("Cache-Control", "no-cache");
  everywhere("Referrer-Policy", "no-referrer");
  everywhere("X-Content-Type-Options", "nosniff");
  everywhere("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
  everywhere("Cross-Origin-Opener-Policy", "same-origin");
  if (is_hidden(model)) everywhere("X-Robots-Tag", "noindex");
  const auto keep = [&](const std::string& folder) {
    out.push_back({"/" + folder + model::asset_route("*", ""), "Cache-Control",
                   "public, max-age=31536000, immutable"});
  };
  keep("");
  for (const model::Showcase& showcase : model.settings.showcases) keep(showcase.path + "/");
  // What is there to be taken along may be read by other sites' scripts.
  for (const kinds::Language language : model.settings.languages.spoken()) {
    const std::string feeds = model::page_route(language, {"feed/*"});
    out.push_back({"/" + feeds, "Access-Control-Allow-Origin", "*"});
  }
  out.push_back({"/data/*", "Access-Control-Allow-Origin", "*"});
  // Drawings beside records were judged when they were read. This is for the day on which that
  // judgement is wrong: a box without scripts and without the site's origin. (Not for PDF: Chromium
  // shows none in such a box.)
  for (const std::string& route : attached_drawings(model)) {
    out.push_back({"/" + route, "Content-Security-Policy", policy + "; sandbox"});
  }
  return out;
}

std::string headers_file(const std::vector<ResponseHeader>& headers) {
  std::string out;
  std::string_view path;
  for (const ResponseHeader& header : headers) {
    if (header.path != path) out += header.path + "\n";
    path = header.path;
    out += "  " + header.name + ": " + header.value + "\n";
  }
  return out;
}

// «always» is also for answers like 404 and 410. Apache keeps what is for good answers only apart:
// what the host itself has set there is taken away, or both would be sent.
std::string apache_headers(const std::vector<ResponseHeader>& headers,
                           const std::string& base_path) {
  std::string out = "<IfModule mod_headers.c>\n";
  std::set<std::string_view> names;
  for (const ResponseHeader& header : headers) {
    if (names.insert(header.name).second) out += "Header unset " + header.name + "\n";
    out += "Header always set " + header.name + " " + apache_quoted(header.value);
    if (header.path != kEverything) out += " " + apache_condition(header.path, base_path);
    out += "\n";
  }
  return out + "</IfModule>\n";
}

}  // namespace hiroba::outputs
