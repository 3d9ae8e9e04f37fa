#include "fixture.h"

#include <algorithm>
#include <utility>

#include "system/file_system.h"

namespace fixture {
namespace {

using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

constexpr source::Rule kBadKey{
    "test.key", source::Severity::error, "「{0}」がありません。", "There is no «{0}».", "", "", ""};

template <class T, auto Pointer>
Member member(const char* name, const TypeInfo& type) {
  Member m;
  m.name = name;
  m.type = &type;
  m.help = std::string("the ") + name;
  m.get = [](const Member& self, const Value& v, Scope&) {
    const auto& part = v.as<T>().*Pointer;
    using Part = std::decay_t<decltype(part)>;
    if constexpr (std::is_same_v<Part, std::string>) {
      return self.type->kind == tmpl::ValueKind::html ? Value::html(part)
                                                      : Value::of(*self.type, part);
    } else if constexpr (std::is_same_v<Part, bool>) {
      return Value::boolean(part);
    } else if constexpr (std::is_same_v<Part, int64_t>) {
      return Value::integer(part);
    } else if constexpr (std::is_pointer_v<Part>) {
      return Value::of(*self.type, static_cast<const void*>(part));
    } else {
      return Value::of(*self.type, static_cast<const void*>(&part));
    }
  };
  return m;
}

}  // namespace

Types::Types() {
  item.name = "item";
  item.kind = tmpl::ValueKind::record;
  item.help = "A thing in a list.";
  item.members = {member<Item, &Item::title>("title", tmpl::kTextType),
                  member<Item, &Item::url>("url", tmpl::kUrlType),
                  member<Item, &Item::count>("count", tmpl::kIntegerType),
                  member<Item, &Item::open>("open", tmpl::kBooleanType),
                  member<Item, &Item::tags>("tags", tmpl::kTextListType)};
  items = tmpl::record_list<Item>(item);
  numbers = tmpl::list_of(tmpl::kIntegerType);
  numbers.size = [](const Value& list) { return list.as<std::vector<int64_t>>().size(); };
  numbers.at = [](const Value& list, size_t index, Scope&) {
    return Value::integer(list.as<std::vector<int64_t>>()[index]);
  };
  page.name = "page";
  page.kind = tmpl::ValueKind::record;
  page.members = {member<Page, &Page::title>("title", tmpl::kTextType),
                  member<Page, &Page::empty>("empty", tmpl::kTextType),
                  member<Page, &Page::url>("url", tmpl::kUrlType),
                  member<Page, &Page::body>("body", tmpl::kHtmlType),
                  member<Page, &Page::data>("data", tmpl::kJsonType),
                  member<Page, &Page::count>("count", tmpl::kIntegerType),
                  member<Page, &Page::open>("open", tmpl::kBooleanType),
                  member<Page, &Page::items>("items", items),
                  member<Page, &Page::no_items>("no_items", items),
                  member<Page, &Page::tags>("tags", tmpl::kTextListType),
                  member<Page, &Page::numbers>("numbers", numbers),
                  member<Page, &Page::lead>("lead", item),
                  member<Page, &Page::parent>("parent", page)};
}

const Types& types() {
  static const Types all;
  return all;
}

std::vector<tmpl::Root> roots() {
  return {{"page", &types().page, false, ""}, {"site", &types().page, true, ""}};
}

std::optional<tmpl::LoadedTemplate> MapLoader::load(std::string_view name) {
  const auto found = files.find(std::string(name));
  if (found == files.end()) return std::nullopt;
  const source::FileId id = sources.add({found->first, "", false});
  return tmpl::LoadedTemplate{found->second, id};
}

std::vector<std::string> MapLoader::names() {
  std::vector<std::string> all;
  for (const auto& [name, text] : files) all.push_back(name);
  return all;
}

std::vector<tmpl::Function> functions() {
  tmpl::Function t;
  t.name = "t";
  t.parameters = {{"key", &tmpl::kTextType, true, ""}};
  t.result = &tmpl::kTextType;
  t.more_named = true;
  t.check = [](const tmpl::CallSite& site, source::Diagnostics& diagnostics) -> const void* {
    if (!site.literals[0]) return nullptr;
    const std::string key(site.literals[0]->as_text());
    if (key.rfind("bad", 0) == 0) diagnostics.report(kBadKey, site.marks[0], {key});
    static const char kPrepared = '!';
    return &kPrepared;
  };
  t.call = [](const tmpl::Arguments& arguments, Scope& scope) {
    if (arguments.values[0].is_none()) return Value{};
    std::string text("[");
    text.append(arguments.values[0].as_text());
    for (const tmpl::NamedValue& more : arguments.more) {
      text.append(" ").append(more.name).append("=").append(tmpl::dump_json(more.value, scope));
    }
    if (arguments.prepared != nullptr) text += *static_cast<const char*>(arguments.prepared);
    return Value::text(scope.copy(text.append("]")));
  };
  return {t};
}

std::vector<tmpl::Function> filters() {
  tmpl::Function shout;
  shout.name = "shout";
  shout.parameters = {{"text", &tmpl::kTextType, true, ""}, {"sign", &tmpl::kTextType, false, ""}};
  shout.result = &tmpl::kTextType;
  shout.call = [](const tmpl::Arguments& arguments, Scope& scope) {
    if (arguments.values[0].is_none()) return Value{};
    const Value& sign = arguments.values[1];
    return Value::text(
        scope.concat({arguments.values[0].as_text(), sign.is_none() ? "!" : sign.as_text()}));
  };
  return {shout};
}

Engine::Engine(Files files) {
  loader.files = std::move(files);
  engine = std::make_unique<tmpl::Engine>(loader, functions(), filters());
}

std::string Engine::messages(const std::string& name, source::MessageLanguage language) {
  source::Diagnostics found;
  engine->load(name, roots(), found);
  found.sort();
  const auto disk = hiroba::system::real_file_system();  // not asked: the files have no disk path
  return source::print_diagnostics(found, loader.sources, *disk, source::DiagnosticFormat::text,
                                   language);
}

std::string render(const std::string& text, const Page& page, Files files) {
  files["page.html"] = text;
  Engine engine(std::move(files));
  source::Diagnostics found;
  const tmpl::Template* loaded = engine.engine->load("page.html", roots(), found);
  if (loaded == nullptr) return engine.messages("page.html");
  tmpl::Scope scope;
  const Value value = Value::of(types().page, static_cast<const void*>(&page));
  const Value all[] = {value, value};
  std::string out;
  engine.engine->render(*loaded, all, scope, out);
  return out;
}

std::string problems(const std::string& text, Files files) {
  files["page.html"] = text;
  Engine engine(std::move(files));
  source::Diagnostics found;
  engine.engine->load("page.html", roots(), found);
  found.sort();
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    if (!out.empty()) out += ' ';
    out += d.rule->id;
  }
  return out;
}

}  // namespace fixture
