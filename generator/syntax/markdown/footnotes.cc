#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax::markdown {
namespace {

constexpr size_t kMostLabels = 500;  // keeps the search for lost ones short

// cmark leaves a reference without definition as the text «[^x]».
void report_missing(const Document& d, Report& report) {
  for (const MdNode& n : d.nodes) {
    if (n.type != MdType::text) continue;
    const std::string_view words = d.text(n);
    for (size_t i = words.find("[^"); i != std::string_view::npos; i = words.find("[^", i + 2)) {
      const size_t close = words.substr(0, i + 64).find(']', i);
      if (close == std::string_view::npos || close == i + 2) continue;
      const std::string sign(words.substr(i, close + 1 - i));
      if (report.body().find(std::string("\\").append(sign)) != std::string_view::npos)
        continue;  // meant as text
      report.at(rules::kFootnoteMissing, n.line, sign, {sign.substr(2, sign.size() - 3)});
    }
  }
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

// Whether the sign stands anywhere but at the beginning of a definition.
bool is_referred_to(std::string_view body, std::string_view sign) {
  for (size_t i = body.find(sign); i != std::string_view::npos; i = body.find(sign, i + 1)) {
    size_t start = i;
    while (start > 0 && body[start - 1] == ' ') --start;
    const bool at_line_start = start == 0 || body[start - 1] == '\n';
    if (!at_line_start || body.compare(i + sign.size(), 1, ":") != 0) return true;
  }
  return false;
}

// cmark throws away a definition that nobody refers to and a second one of the same name, so
// they are looked for in the source.
void report_lost(Report& report) {
  const std::string body = lower(report.body());  // cmark does not tell A from a
  std::unordered_set<std::string> seen;
  uint32_t line = report.first_line();
  bool in_code = false;
  for (size_t begin = 0; begin < body.size() && seen.size() < kMostLabels; ++line) {
    const size_t end = std::min(body.find('\n', begin), body.size());
    std::string_view words = std::string_view(body).substr(begin, end - begin);
    const std::string_view written = report.body().substr(begin, end - begin);
    begin = end + 1;
    const size_t indent = std::min(words.find_first_not_of(' '), words.size());
    words.remove_prefix(indent);
    if (words.substr(0, 3) == "```" || words.substr(0, 3) == "~~~") in_code = !in_code;
    const size_t close = words.find("]:");
    if (in_code || indent > 3 || words.substr(0, 2) != "[^" || close == std::string_view::npos)
      continue;
    const std::string_view sign = words.substr(0, close + 1);
    const std::string_view shown = written.substr(indent, close + 1);
    const std::string label(shown.substr(2, close - 2));
    if (!seen.insert(std::string(sign)).second) {
      report.at(rules::kFootnoteTwice, line, shown, {label});
    } else if (!is_referred_to(body, sign)) {
      report.at(rules::kFootnoteUnused, line, shown, {label});
    }
  }
}

}  // namespace

void count_footnotes(Document& document, Report& report) {
  std::vector<uint32_t> counts(1, 0);
  auto& nodes = document.nodes;
  for (uint32_t i = 0; i < nodes.size();) {
    MdNode& n = nodes[i];
    if (n.type == MdType::footnote_reference) {
      if (n.number() >= counts.size()) counts.resize(n.number() + 1, 0);
      n.extra_size = ++counts[n.number()];
    }
    i = n.type == MdType::image ? n.end : i + 1;  // alternative texts show no signs
  }
  for (MdNode& n : nodes) {
    if (n.type != MdType::footnote_definition) continue;
    n.extra_size = n.number() < counts.size() ? counts[n.number()] : 0;
  }
  report_missing(document, report);
  report_lost(report);
}

}  // namespace hiroba::syntax::markdown
