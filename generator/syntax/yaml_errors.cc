#include "syntax/yaml_errors.h"

#include <algorithm>
#include <string>

#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "syntax/rules.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

struct Known {
  std::string_view begins;  // of yaml-cpp's sentence
  const source::Rule* rule;
};

// Sentences of yaml-cpp 0.7 to 0.9. What is missing here becomes «this cannot be read».
constexpr Known kKnown[] = {
    {"the referenced anchor is not defined", &rules::kYamlAlias},
    {"alias not found", &rules::kYamlAlias},
    {"aliases can't have any content", &rules::kYamlAlias},
    {"illegal character found while scanning alias", &rules::kYamlAlias},
    {"cannot assign multiple aliases", &rules::kYamlAlias},
    {"anchor not found", &rules::kYamlAnchor},
    {"illegal character found while scanning anchor", &rules::kYamlAnchor},
    {"cannot assign multiple anchors", &rules::kYamlAnchor},
    {"cannot assign the same alias", &rules::kYamlAnchor},
    {"illegal character found while scanning tag", &rules::kYamlTag},
    {"tag handle with no suffix", &rules::kYamlTag},
    {"end of verbatim tag", &rules::kYamlTag},
    {"cannot assign multiple tags", &rules::kYamlTag},
    {"YAML directives must", &rules::kYamlDirective},
    {"TAG directives must", &rules::kYamlDirective},
    {"bad YAML version", &rules::kYamlDirective},
    {"YAML major version", &rules::kYamlDirective},
    {"repeated", &rules::kYamlDirective},
    {"bad character found while scanning hex", &rules::kYamlEscapeUnknown},
    {"invalid unicode", &rules::kYamlEscapeUnknown},
    {"unknown escape character", &rules::kYamlEscapeUnknown},
    {"unknown token", &rules::kYamlValueReserved},
    {"illegal tab", &rules::kYamlIndentTab},
    {"illegal flow end", &rules::kYamlBracketStray},
    {"illegal block entry", &rules::kYamlDashMisplaced},
    {"cannot set zero indentation", &rules::kYamlBlockHeader},
    {"unexpected character in block scalar", &rules::kYamlBlockHeader},
    {"illegal map value", &rules::kYamlColonInValue},
    {"end of map flow", &rules::kYamlBracketUnclosed},
    {"end of sequence flow", &rules::kYamlBracketUnclosed},
    {"bad file", &rules::kYamlTooDeep},  // yaml-cpp's own limit of 500 levels
};

std::string_view first_character(std::string_view text, size_t offset) {
  if (offset >= text.size()) return {};
  return text.substr(offset, text::decode_at(text, offset).size);
}

// The line of `offset` without blanks at both ends.
std::string trimmed_line(std::string_view text, size_t offset) {
  const size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  return shortened(line);
}

}  // namespace

Problem explain_library_error(std::string_view message, size_t offset, std::string_view text,
                              const std::vector<OpenBracket>& open) {
  Problem problem;
  problem.rule = &rules::kYamlUnexpected;
  for (const Known& known : kKnown) {
    if (message.starts_with(known.begins)) {
      problem.rule = known.rule;
      break;
    }
  }
  problem.offset = std::min(offset, text.size());
  problem.length = first_character(text, problem.offset).size();
  if (problem.rule == &rules::kYamlBracketUnclosed) {
    if (open.empty()) {
      problem.rule = &rules::kYamlUnexpected;
    } else {
      problem.offset = open.back().offset;
      problem.length = 1;
      const bool list = text[problem.offset] == '[';
      problem.args = {list ? "[" : "{", list ? "]" : "}"};
    }
  } else if (problem.rule == &rules::kYamlEscapeUnknown) {
    const size_t slash = text.rfind('\\', problem.offset);  // the mark is behind the escape
    if (slash != std::string_view::npos) problem.offset = slash;
    problem.length = 2;
  } else if (problem.rule == &rules::kYamlValueReserved) {
    problem.args = {std::string(first_character(text, problem.offset))};
    if (problem.args[0].empty()) problem.rule = &rules::kYamlUnexpected;
  } else if (problem.rule == &rules::kYamlColonInValue) {
    problem.args = {trimmed_line(text, problem.offset)};
  } else if (problem.rule == &rules::kYamlTooDeep) {
    problem.args = {std::to_string(kMaxYamlNesting)};
  }
  return problem;
}

}  // namespace hiroba::syntax
