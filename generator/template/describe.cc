#include "template/describe.h"

#include <algorithm>
#include <vector>

#include "template/escape.h"

namespace hiroba::tmpl {
namespace {

// A record the type leads to: itself, or what its lists are lists of.
const TypeInfo* record_in(const TypeInfo* type) {
  while (type != nullptr && type->kind == ValueKind::list) type = type->element;
  return type != nullptr && type->kind == ValueKind::record ? type : nullptr;
}

// Inside a table cell of Markdown.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

void describe_record(std::string& out, const TypeInfo& type) {
  if (!out.empty()) out += '\n';
  out += "## " + type.name + "\n\n";
  if (!type.help.empty()) out += type.help + "\n\n";
  out += "| Name | Type | |\n| --- | --- | --- |\n";
  for (const Member& member : type.members) {
    out += "| `" + cell(member.name) + "` | " + cell(member.type->name) + " | " +
           cell(member.help) + " |\n";
  }
}

void dump(std::string& out, const Value& value, Scope& scope, int depth) {
  if (value.is_none()) {
    out += "null";
    return;
  }
  switch (value.type->kind) {
    case ValueKind::none: out += "null"; return;
    case ValueKind::boolean: out += value.as_boolean ? "true" : "false"; return;
    case ValueKind::integer: out += std::to_string(value.as_integer); return;
    case ValueKind::text:
    case ValueKind::html:
    case ValueKind::url: json_string(out, value.as_text()); return;
    case ValueKind::json: json_in_script(out, value.as_text()); return;
    case ValueKind::record:
    case ValueKind::list: break;
  }
  if (depth <= 0) {
    out += "\"…\"";
    return;
  }
  const bool is_list = value.type->kind == ValueKind::list;
  const size_t size = is_list ? value.type->size(value) : value.type->members.size();
  out += is_list ? '[' : '{';
  for (size_t i = 0; i < size; ++i) {
    if (i > 0) out += ',';
    if (is_list) {
      dump(out, value.type->at(value, i, scope), scope, depth - 1);
      continue;
    }
    const Member& member = value.type->members[i];
    json_string(out, member.name);
    out += ':';
    dump(out, member.get(member, value, scope), scope, depth - 1);
  }
  out += is_list ? ']' : '}';
}

}  // namespace

std::string describe(const TypeInfo& type) {
  std::string out;
  std::vector<const TypeInfo*> records;
  if (const TypeInfo* first = record_in(&type)) records.push_back(first);
  for (size_t i = 0; i < records.size(); ++i) {
    describe_record(out, *records[i]);
    for (const Member& member : records[i]->members) {
      const TypeInfo* next = record_in(member.type);
      const bool is_new =
          next != nullptr && std::find(records.begin(), records.end(), next) == records.end();
      if (is_new) records.push_back(next);
    }
  }
  return out;
}

std::string dump_json(const Value& value, Scope& scope, int depth) {
  std::string out;
  dump(out, value, scope, depth);
  return out;
}

}  // namespace hiroba::tmpl
