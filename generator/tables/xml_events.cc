#include "tables/xml_events.h"

#include <memory>
#include <string>
#include <vector>

#ifdef HIROBA_WORKBOOKS
#include <expat.h>
#endif

namespace hiroba::tables {

#ifdef HIROBA_WORKBOOKS

namespace {

constexpr int kMostDeep = 100;
constexpr char kBetween = '\n';  // between namespace and name; in neither of them

struct Run {
  XML_Parser parser;
  XmlEvents& events;
  XmlEnd end = XmlEnd::whole;
  int depth = 0;
  std::vector<XmlAttribute> attributes = {};

  void stop(XmlEnd why) {
    if (end == XmlEnd::whole) end = why;
    XML_StopParser(parser, XML_FALSE);
  }
};

XmlName parted(std::string_view name) {
  const size_t between = name.rfind(kBetween);
  if (between == std::string_view::npos) return {"", name};
  return {name.substr(0, between), name.substr(between + 1)};
}

void on_open(void* data, const char* name, const char** pairs) {
  auto& run = *static_cast<Run*>(data);
  if (run.end != XmlEnd::whole) return;
  if (++run.depth > kMostDeep) return run.stop(XmlEnd::too_deep);
  run.attributes.clear();
  for (; *pairs != nullptr; pairs += 2) run.attributes.push_back({parted(pairs[0]), pairs[1]});
  run.events.open(parted(name), run.attributes);
}

void on_close(void* data, const char* name) {
  auto& run = *static_cast<Run*>(data);
  if (run.end != XmlEnd::whole) return;
  --run.depth;
  run.events.close(parted(name));
}

void on_text(void* data, const char* characters, int length) {
  auto& run = *static_cast<Run*>(data);
  if (run.end != XmlEnd::whole) return;
  run.events.text(std::string_view(characters, static_cast<size_t>(length)));
}

void on_doctype(void* data, const char*, const char*, const char*, int) {
  static_cast<Run*>(data)->stop(XmlEnd::doctype);
}

void on_instruction(void* data, const char*, const char*) {
  static_cast<Run*>(data)->stop(XmlEnd::instruction);
}

void on_declaration(void* data, const char*, const char* encoding, int) {
  if (encoding == nullptr) return;
  std::string lower(encoding);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  if (lower != "utf-8") static_cast<Run*>(data)->stop(XmlEnd::encoding);
}

}  // namespace

XmlEnd read_xml_strictly(std::string_view bytes, XmlEvents& events) {
  // The encoding given here is the one that counts, whatever the bytes claim.
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(
      XML_ParserCreateNS("UTF-8", kBetween), &XML_ParserFree);
  if (!parser) return XmlEnd::broken;
  Run run{parser.get(), events};
  XML_SetUserData(parser.get(), &run);
  XML_SetElementHandler(parser.get(), &on_open, &on_close);
  XML_SetCharacterDataHandler(parser.get(), &on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &on_doctype);
  XML_SetProcessingInstructionHandler(parser.get(), &on_instruction);
  XML_SetXmlDeclHandler(parser.get(), &on_declaration);
  const XML_Status status =
      XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
  if (run.end != XmlEnd::whole) return run.end;
  return status == XML_STATUS_OK ? XmlEnd::whole : XmlEnd::broken;
}

#else

XmlEnd read_xml_strictly(std::string_view, XmlEvents&) { return XmlEnd::unsupported; }

#endif

}  // namespace hiroba::tables
