#include "model/routes.h"

#include "text/date_format.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;

void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
}

}  // namespace

std::string language_folder(Language language) {
  return language.is_source() ? std::string() : language.tag() + "/";
}

std::string page_route(Language language, std::initializer_list<std::string_view> parts) {
  std::string out = language_folder(language);
  append(out, parts);
  return out;
}

std::string numbered_route(Language language, std::string_view folder, std::string_view name,
                           size_t page) {
  const std::string suffix = page > 1 ? "-" + std::to_string(page) : "";
  return page_route(language, {folder, "/", name, suffix, ".html"});
}

std::string record_route(Kind kind, std::string_view slug, Language language) {
  return page_route(language, {kinds::kind_name(kind), "/", slug, ".html"});
}

std::string list_route(Kind kind, size_t page, Language language) {
  return numbered_route(language, kinds::kind_name(kind), "index", page);
}

std::string facet_route(Kind kind, std::string_view facet, std::string_view value, size_t page,
                        Language language) {
  std::string out = language_folder(language);
  append(out, {kinds::kind_name(kind), "/", facet, ".", value});
  if (page > 1) append(out, {".", std::to_string(page)});
  out += ".html";
  return out;
}

std::string sheet_route(Kind kind, std::string_view slug, Language language) {
  return page_route(language, {kinds::kind_name(kind), "/", slug, ".sheet.html"});
}

std::string print_route(Kind kind, std::string_view slug, Language language) {
  return page_route(language, {kinds::kind_name(kind), "/", slug, ".pdf"});
}

std::string table_route(Kind kind, std::string_view slug) {
  std::string out;
  append(out, {kinds::kind_name(kind), "/", slug, ".csv"});
  return out;
}

std::string workbook_route(Kind kind, std::string_view slug) {
  std::string out;
  append(out, {kinds::kind_name(kind), "/", slug, ".xlsx"});
  return out;
}

std::string area_route(std::string_view area, size_t page, Language language) {
  return numbered_route(language, "area", area, page);
}

std::string topic_route(std::string_view topic, size_t page, Language language) {
  return numbered_route(language, "topic", topic, page);
}

std::string attachment_route(Kind kind, std::string_view slug, std::string_view name) {
  std::string out;
  append(out, {kinds::kind_name(kind), "/", slug, "/", name});
  return out;
}

std::string asset_route(std::string_view name, std::string_view mark) {
  const size_t slash = name.rfind('/');
  const size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
  // Before the ending; a name that begins with its only dot has none.
  const size_t dot = name.rfind('.');
  const bool has_ending = dot != std::string_view::npos && dot > begin;
  const std::string_view stem = has_ending ? name.substr(0, dot) : name;
  std::string out;
  append(out, {"assets/", stem});
  if (!mark.empty()) append(out, {".", mark});
  out += name.substr(stem.size());
  return out;
}

std::string relative(std::string_view from, std::string_view to, std::string_view fragment) {
  std::string out;
  if (from == to && !fragment.empty()) {
    append(out, {"#", fragment});
    return out;
  }
  // What both have in common, up to a folder's end, need not be spelled.
  size_t common = 0;
  for (size_t i = 0; i < from.size() && i < to.size() && from[i] == to[i]; ++i) {
    if (from[i] == '/') common = i + 1;
  }
  for (const char c : from.substr(common)) {
    if (c == '/') out += "../";
  }
  out += to.substr(common);
  if (!fragment.empty()) append(out, {"#", fragment});
  return out;
}

}  // namespace hiroba::model
