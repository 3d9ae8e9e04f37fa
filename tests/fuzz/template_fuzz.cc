// Any text as a template: loading must end with a template or with messages, rendering must
// end, and no value may reach the page unescaped. A line «---» begins a second file, part.html.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/diagnostics.h"
#include "template/engine.h"

namespace {

namespace tmpl = hiroba::tmpl;
using tmpl::Member;
using tmpl::TypeInfo;
using tmpl::Value;

// If this comes out as written, escaping has failed.
constexpr std::string_view kNasty = "<q9z\"'&>\\:/?#[]\xE3\x81\x82";

constexpr int kAnything = 1;  // what every record of this site lies over

struct Site {
  TypeInfo record, records, texts;

  Site() {
    record.name = "thing";
    record.kind = tmpl::ValueKind::record;
    records = tmpl::list_of(record);
    records.size = [](const Value&) { return size_t{2}; };
    records.at = [](const Value& list, size_t, tmpl::Scope&) {
      return Value::of(*list.type->element, static_cast<const void*>(&kAnything));
    };
    texts = tmpl::list_of(tmpl::kTextType);
    texts.size = [](const Value&) { return size_t{3}; };
    texts.at = [](const Value&, size_t index, tmpl::Scope&) {
      return index == 1 ? Value{} : Value::text(kNasty);
    };
    add("title", tmpl::kTextType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::text(kNasty); });
    add("gone", tmpl::kTextType, [](const Member&, const Value&, tmpl::Scope&) { return Value{}; });
    add("url", tmpl::kUrlType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::url("a.html"); });
    add("body", tmpl::kHtmlType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::html("<b>x</b>"); });
    add("data", tmpl::kJsonType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::json("[\"</b&\"]"); });
    add("count", tmpl::kIntegerType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::integer(-7); });
    add("open", tmpl::kBooleanType,
        [](const Member&, const Value&, tmpl::Scope&) { return Value::boolean(true); });
    add("items", records, over);
    add("tags", texts, over);
    add("parent", record, over);
  }

  static Value over(const Member& member, const Value&, tmpl::Scope&) {
    return Value::of(*member.type, static_cast<const void*>(&kAnything));
  }
  void add(const char* name, const TypeInfo& type,
           Value (*get)(const Member&, const Value&, tmpl::Scope&)) {
    Member m;
    m.name = name;
    m.type = &type;
    m.get = get;
    record.members.push_back(std::move(m));
  }
};

class TwoFiles : public tmpl::Loader {
 public:
  explicit TwoFiles(std::string_view input) {
    const size_t cut = input.find("\n---\n");
    page_ = input.substr(0, cut);
    if (cut != std::string_view::npos) part_ = input.substr(cut + 5);
  }
  std::optional<tmpl::LoadedTemplate> load(std::string_view name) override {
    if (name == "page.html") return tmpl::LoadedTemplate{page_, 1};
    if (name == "part.html") return tmpl::LoadedTemplate{part_, 2};
    return std::nullopt;
  }
  std::vector<std::string> names() override { return {"page.html", "part.html"}; }

 private:
  std::string page_;
  std::string part_;
};

std::vector<tmpl::Function> functions() {
  tmpl::Function t;
  t.name = "t";
  t.parameters = {{"key", &tmpl::kTextType, true, ""}};
  t.result = &tmpl::kTextType;
  t.more_named = true;
  t.call = [](const tmpl::Arguments& arguments, tmpl::Scope&) { return arguments.values[0]; };
  return {t};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Site site;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.find("q9z") != std::string_view::npos) return 0;
  TwoFiles loader(input);
  tmpl::Engine engine(loader, functions());
  hiroba::source::Diagnostics found;
  const auto* loaded = engine.load(
      "page.html", {{"page", &site.record, false, ""}, {"site", &site.record, true, ""}}, found);
  found.sort();
  if ((loaded == nullptr) != found.has_errors()) std::abort();
  if (loaded == nullptr) return 0;
  const Value page = Value::of(site.record, static_cast<const void*>(&kAnything));
  const Value roots[] = {page, page};
  tmpl::Scope scope;
  std::string out;
  engine.render(*loaded, roots, scope, out);
  if (out.find("<q9z") != std::string::npos || out.find("q9z\"") != std::string::npos) std::abort();
  // The same again from a used scope: nothing is left over.
  scope.clear();
  std::string again;
  engine.render(*loaded, roots, scope, again);
  if (again != out) std::abort();
  return 0;
}
