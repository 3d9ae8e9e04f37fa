#include "pages/template_functions.h"

#include <fmt/format.h>

#include "emit/page_context.h"
#include "emit/rules.h"
#include "pages/menus.h"
#include "pages/rules.h"
#include "text/near.h"

namespace hiroba::pages {
namespace {

using emit::SiteFiles;
using emit::Strings;
using emit::view::page;
using tmpl::Arguments;
using tmpl::CallSite;
using tmpl::Function;
using tmpl::Parameter;
using tmpl::Scope;
using tmpl::Value;

using Drawings = std::map<std::string, std::string, std::less<>>;

Parameter name_parameter(std::string_view help) {
  return Parameter{"name", &tmpl::kTextType, true, std::string(help)};
}

// The literal first argument of a call, or nothing when it is worked out later.
std::optional<std::string_view> literal(const CallSite& site) {
  if (site.literals.empty() || !site.literals[0]) return std::nullopt;
  return site.literals[0]->as_text();
}

source::Mark first_mark(const CallSite& site) {
  return site.marks.empty() ? site.mark : site.marks[0];
}

// 10773000 -> 10,773,000.
std::string with_separators(int64_t number) {
  std::string digits = std::to_string(number);
  const size_t first = number < 0 ? 1 : 0;
  for (size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

// «{n} 件» with the named values put in.
std::string_view fill_named(std::string_view text, const Arguments& arguments, Scope& scope) {
  if (arguments.more.empty() || text.find('{') == std::string_view::npos) return text;
  std::string out(text);
  for (const tmpl::NamedValue& named : arguments.more) {
    const std::string slot = fmt::format("{{{}}}", named.name);
    std::string value;
    if (!named.value.is_none()) {
      value = named.value.type->kind == tmpl::ValueKind::integer
                  ? with_separators(named.value.as_integer)
                  : std::string(named.value.as_text());
    }
    for (size_t at = out.find(slot); at != std::string::npos;
         at = out.find(slot, at + value.size())) {
      out.replace(at, slot.size(), value);
    }
  }
  return scope.copy(out);
}

Function make_t(const SiteFiles& files) {
  Function t;
  t.name = "t";
  t.parameters = {name_parameter("key in site/strings/<language>.yaml")};
  t.result = &tmpl::kTextType;
  t.more_named = true;
  t.help = "a word of the site in the page's language";
  t.call = [](const Arguments& arguments, Scope& scope) {
    if (arguments.values[0].is_none()) return Value::none();
    const std::string_view text = page(scope).words().word(arguments.values[0].as_text());
    return text.empty() ? Value::none() : Value::text(fill_named(text, arguments, scope));
  };
  t.check = [&files](const CallSite& site, source::Diagnostics& found) -> const void* {
    const auto key = literal(site);
    if (!key) return nullptr;
    const kinds::Language source;
    const Strings& strings = files.strings[source];
    if (strings.find(*key) != nullptr) return nullptr;
    const auto keys = strings.keys();
    found.report(rules::kStringUnknown, first_mark(site), {std::string(*key), source.tag()}).near =
        text::near_names(*key, keys);
    return nullptr;
  };
  return t;
}

Function make_drawing(std::string_view name, const Drawings& drawings, std::string_view help) {
  Function function;
  function.name = name;
  function.parameters = {name_parameter("file name without .svg")};
  function.result = &tmpl::kHtmlType;
  function.help = help;
  function.call = [&drawings](const Arguments& arguments, Scope&) {
    if (arguments.values[0].is_none()) return Value::none();
    const auto it = drawings.find(arguments.values[0].as_text());
    return it == drawings.end() ? Value::none() : Value::html(it->second);
  };
  function.check = [&drawings](const CallSite& site, source::Diagnostics& found) -> const void* {
    const auto wanted = literal(site);
    if (!wanted || drawings.find(*wanted) != drawings.end()) return nullptr;
    std::vector<std::string_view> names;
    for (const auto& [known, svg] : drawings) names.push_back(known);
    found.report(rules::kDrawingUnknown, first_mark(site), {std::string(*wanted)}).near =
        text::near_names(*wanted, names);
    return nullptr;
  };
  return function;
}

Function make_asset(const SiteFiles& files) {
  Function function;
  function.name = "asset";
  function.parameters = {name_parameter("file in site/assets")};
  function.result = &tmpl::kUrlType;
  function.help = "the address of a file of site/assets";
  function.call = [](const Arguments& arguments, Scope& scope) {
    const std::string route = page(scope).asset_route(arguments.values[0].as_text());
    return Value::url(scope.copy(page(scope).link_to_route(route)));
  };
  function.check = [&files](const CallSite& site, source::Diagnostics& found) -> const void* {
    const auto name = literal(site);
    if (name && files.assets.find(*name) == files.assets.end()) {
      found.report(emit::rules::kAssetUnknown, first_mark(site), {std::string(*name)});
    }
    return nullptr;
  };
  return function;
}

Function make_url_of() {
  Function function;
  function.name = "url_of";
  function.parameters = {name_parameter("page/help, list/group, home, areas …")};
  function.result = &tmpl::kUrlType;
  function.help = "where a record or list stands, none where there is none";
  function.call = [](const Arguments& arguments, Scope& scope) {
    if (arguments.values[0].is_none()) return Value::none();
    const std::string url = menu_url(page(scope), arguments.values[0].as_text());
    return url.empty() ? Value::none() : Value::url(scope.copy(url));
  };
  return function;
}

}  // namespace

std::vector<Function> template_functions(const SiteFiles& files) {
  return {make_t(files), make_drawing("icon", files.icons, "a small drawing beside words"),
          make_drawing("art", files.art, "a picture"), make_asset(files), make_url_of()};
}

}  // namespace hiroba::pages
