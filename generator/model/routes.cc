#include "model/routes.h"

#include <array>

#include "text/date_format.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;

void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
}

std::string numbered(Language language, std::string_view folder, std::string_view name, size_t page) {
  std::string out;
  append(out, {language_folder(language), folder, "/", name});
  if (page > 1) append(out, {"-", std::to_string(page)});
  out += ".html";
  return out;
}

}  // namespace

std::string_view language_folder(Language language) {
  constexpr std::array<std::string_view, 3> folders = {"", "easy/", "en/"};
  return folders[static_cast<size_t>(language)];
}

std::string record_route(Kind kind, std::string_view slug, Language language) {
  std::string out;
  append(out, {language_folder(language), kinds::kind_name(kind), "/", slug, ".html"});
  return out;
}

std::string list_route(Kind kind, size_t page, Language language) {
  return numbered(language, kinds::kind_name(kind), "index", page);
}

std::string chance_route(size_t page, Language language) {
  return numbered(language, kinds::kind_name(Kind::story), "index.chance", page);
}

std::string facet_route(Kind kind, std::string_view facet, std::string_view value, size_t page,
                        Language language) {
  std::string out;
  append(out, {language_folder(language), kinds::kind_name(kind), "/", facet, ".", value});
  if (page > 1) append(out, {".", std::to_string(page)});
  out += ".html";
  return out;
}

std::string entries_route(Kind kind, Language language) {
  std::string out;
  append(out, {language_folder(language), kinds::kind_name(kind), "/entries.js"});
  return out;
}

std::string calendar_route(text::Date month, Language language) {
  std::string out;
  append(out, {language_folder(language), "event/calendar.", text::iso(month).substr(0, 7), ".html"});
  return out;
}

std::string sheet_route(Kind kind, std::string_view slug, Language language) {
  std::string out;
  append(out, {language_folder(language), kinds::kind_name(kind), "/", slug, ".sheet.html"});
  return out;
}

std::string print_route(Kind kind, std::string_view slug, Language language) {
  std::string out;
  append(out, {language_folder(language), kinds::kind_name(kind), "/", slug, ".pdf"});
  return out;
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

std::string memo_route(std::string_view way, Language language) {
  std::string out;
  append(out, {language_folder(language), "memo/", way, ".html"});
  return out;
}

std::string memo_route(std::string_view way, std::string_view place, size_t page, Language language) {
  std::string out;
  append(out, {language_folder(language), "memo/", way, ".", place});
  if (page > 1) append(out, {".", std::to_string(page)});
  out += ".html";
  return out;
}

std::string memo_entries_route(Language language) {
  return std::string(language_folder(language)) + "memo/entries.js";
}

std::string area_route(std::string_view area, size_t page, Language language) {
  return numbered(language, "area", area, page);
}

std::string topic_route(std::string_view topic, size_t page, Language language) {
  return numbered(language, "topic", topic, page);
}

std::string fixed_route(Fixed page, Language language) {
  constexpr std::array<std::string_view, 8> names = {
      "index.html", "area/index.html",  "topic/index.html", "sitemap.html",
      "404.html",   "sheet/index.html", "memo/index.html",  "styleguide/index.html"};
  std::string out;
  append(out, {language_folder(language), names[static_cast<size_t>(page)]});
  return out;
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
