#include "source/print_diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "source/json_text.h"
#include "source/message_limits.h"
#include "source/shown_messages.h"
#include "system/file_system.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "text/width.h"

namespace hiroba::source {
namespace {

using nlohmann::json;

constexpr size_t kWidestLine = 100;  // columns of a terminal that an excerpt may use

std::string_view severity_word(Severity severity, MessageLanguage language) {
  const bool ja = language == MessageLanguage::ja;
  switch (severity) {
    case Severity::error: return ja ? "エラー" : "error";
    case Severity::warning: return ja ? "注意" : "warning";
    case Severity::note: return ja ? "お知らせ" : "note";
  }
  return "";
}

// How names and values are written into a message: so that people can read them, or so that
// programs get them as they are.
using Quote = std::string (*)(std::string_view text, size_t most);

std::string for_programs(std::string_view text, size_t most) {
  size_t end = 0;
  for (size_t count = 0; end < text.size() && count < most; ++count)
    end += text::decode_at(text, end).size;
  return end < text.size() ? std::string(text.substr(0, end)) + "…" : std::string(text);
}

std::string filled(std::string_view pattern, const Diagnostic& d, Quote quote) {
  std::vector<std::string> args;
  for (const std::string& arg : d.args) args.push_back(quote(arg, kMostOfQuote));
  return fill(pattern, args);
}

std::string sentence(const Diagnostic& d, MessageLanguage language, Quote quote) {
  return filled(language == MessageLanguage::ja ? d.rule->ja : d.rule->en, d, quote);
}

std::string cure(const Diagnostic& d, MessageLanguage language, Quote quote) {
  const bool ja = language == MessageLanguage::ja;
  std::string out = filled(ja ? d.rule->cure_ja : d.rule->cure_en, d, quote);
  if (d.near.empty()) return out;
  if (!ja && !out.empty()) out += ' ';
  out += ja ? "近い名前: " : "Near names: ";
  for (size_t i = 0; i < d.near.size(); ++i) {
    if (i > 0) out += ja ? "、" : ", ";
    out += quote(d.near[i], kMostOfQuote);
  }
  return out;
}

std::string place(const Mark& mark, const SourceSet& files, Quote quote) {
  if (!mark.known()) return "";
  std::string out = quote(files[mark.file].path, kMostOfPath);
  if (mark.line > 0) out += fmt::format(":{}", mark.line);
  if (mark.line > 0 && mark.column > 0) out += fmt::format(":{}", mark.column);
  return out;
}

// Line `number` of the text, without its end.
std::string line_of(std::string_view text, uint32_t number) {
  size_t begin = 0;
  for (uint32_t line = 1; line < number; ++line) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return "";
    ++begin;
  }
  // Columns count neither a byte order mark nor the CR of a line's end.
  if (number == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") begin = 3;
  std::string line(text.substr(begin, text.find('\n', begin) - begin));
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3);  // never counted
  return line;
}

// The source line with a caret line below, cut to what fits around the marked part.
std::string excerpt(const Mark& mark, const SourceSet& files, system::FileSystem& disk) {
  const SourceFile& file = files[mark.file];
  if (mark.line == 0 || file.is_private || file.disk_path.empty()) return "";
  const auto text = disk.read(file.disk_path);
  if (!text) return "";
  std::u32string line = text::to_utf32(text::nfc(line_of(*text, mark.line)));  // as it was read
  if (line.empty()) return "";
  // One character each, so that columns stay what they are.
  for (char32_t& c : line) {
    if (text::is_obeyed(c)) c = c == U'\t' ? U' ' : text::kReplacement;
  }
  size_t at = mark.column > 0 ? std::min<size_t>(mark.column - 1, line.size()) : 0;
  if (at > kWidestLine / 2) {
    line = U"…" + line.substr(at - kWidestLine / 4);
    at = kWidestLine / 4 + 1;
  }
  if (line.size() > kWidestLine) line = line.substr(0, kWidestLine) + U"…";
  const std::string number = fmt::format("{:>4}", mark.line);
  std::string out = fmt::format(" {} │ {}\n", number, text::to_utf8(line));
  if (mark.column == 0) return out;
  const std::u32string marked = line.substr(at, std::max<uint32_t>(mark.length, 1));
  const size_t indent = text::display_width(text::to_utf8(line.substr(0, at)));
  const size_t width = std::max<size_t>(text::display_width(text::to_utf8(marked)), 1);
  out += fmt::format(" {} │ {}{}\n", std::string(number.size(), ' '), std::string(indent, ' '),
                     std::string(width, '^'));
  return out;
}

// Where the eye is when the program has ended. What is said of messages that are not shown stays
// behind those that are.
std::vector<const Diagnostic*> errors_last(const ShownMessages& shown) {
  std::vector<std::pair<Severity, const Diagnostic*>> keyed;
  Severity severity = Severity::note;
  for (const Diagnostic& d : shown.messages) {
    if (!is_note_of_more(d)) severity = d.rule->severity;
    keyed.emplace_back(severity, &d);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Diagnostic*> out;
  for (const auto& [key, d] : keyed) out.push_back(d);
  return out;
}

std::string as_text(const ShownMessages& shown, const SourceSet& files, system::FileSystem& disk,
                    MessageLanguage language) {
  const bool ja = language == MessageLanguage::ja;
  const Quote quote = text::visible;
  std::string out;
  for (const Diagnostic* one : errors_last(shown)) {
    const Diagnostic& d = *one;
    if (!out.empty()) out += '\n';
    const std::string where = place(d.mark, files, quote);
    if (!where.empty()) out += where + ": ";
    out += fmt::format("{}[{}]{} {}\n", severity_word(d.rule->severity, language), d.rule->id,
                       ja ? "" : ":", sentence(d, language, quote));
    if (d.mark.known() && !d.rule->hide_excerpt) out += excerpt(d.mark, files, disk);
    if (d.other.known()) {
      out += fmt::format("    {}{}\n",
                         ja ? "もう一方: " : "the other: ", place(d.other, files, quote));
    }
    const std::string help = cure(d, language, quote);
    if (!help.empty()) out += fmt::format("    {}{}\n", ja ? "直し方: " : "cure: ", help);
  }
  return out;
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

json as_object(const Diagnostic& d, const SourceSet& files, MessageLanguage language) {
  json out = {{"rule", d.rule->id},
              {"severity", sarif_level(d.rule->severity)},
              {"message", sentence(d, language, for_programs)},
              {"cure", cure(d, language, for_programs)}};
  if (d.mark.known()) {
    out["file"] = files[d.mark.file].path;
    if (d.mark.line > 0) out["line"] = d.mark.line;
    if (d.mark.column > 0) out["column"] = d.mark.column;
    if (d.mark.length > 0) out["length"] = d.mark.length;
  }
  if (!d.near.empty()) out["near"] = d.near;
  if (d.other.known()) out["other"] = place(d.other, files, for_programs);
  if (is_note_of_more(d)) out["left_out"] = std::stoull(d.args[1]);
  return out;
}

std::string words(const Diagnostic& d, MessageLanguage language, Quote quote) {
  return sentence(d, language, quote) + "\n" + cure(d, language, quote);
}

json sarif_result(const Diagnostic& d, const SourceSet& files, MessageLanguage language) {
  json result = {{"ruleId", d.rule->id},
                 {"level", sarif_level(d.rule->severity)},
                 {"message", {{"text", words(d, language, for_programs)}}}};
  if (is_note_of_more(d)) result["properties"] = {{"leftOut", std::stoull(d.args[1])}};
  if (d.mark.known()) {
    json physical = {{"artifactLocation", {{"uri", uri_of_path(files[d.mark.file].path)}}}};
    if (d.mark.line > 0) {
      physical["region"] = {{"startLine", d.mark.line}};
      if (d.mark.column > 0) physical["region"]["startColumn"] = d.mark.column;
    }
    result["locations"] = json::array({{{"physicalLocation", physical}}});
  }
  return result;
}

std::string as_sarif(const ShownMessages& shown, const SourceSet& files, MessageLanguage language) {
  json results = json::array();
  for (const Diagnostic& d : shown.messages) results.push_back(sarif_result(d, files, language));
  const json driver = {{"name", "hiroba"}, {"rules", json::array()}};
  const json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  const json log = {{"version", "2.1.0"},
                    {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"runs", json::array({run})}};
  return json_text(log);
}

// Workflow commands end at a line break and read % as an escape. Other signs that a terminal would
// obey are made visible before.
std::string github_escape(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string as_github(const ShownMessages& shown, const SourceSet& files,
                      MessageLanguage language) {
  constexpr size_t kShown = 10;  // GitHub silently drops more than ten a step and severity
  std::vector<const Diagnostic*> by_weight;
  for (const Diagnostic& d : shown.messages) {
    if (!is_note_of_more(d)) by_weight.push_back(&d);
  }
  std::stable_sort(by_weight.begin(), by_weight.end(), [](const auto* a, const auto* b) {
    return a->rule->severity > b->rule->severity;
  });
  std::string out;
  for (size_t i = 0; i < std::min(kShown, by_weight.size()); ++i) {
    const Diagnostic& d = *by_weight[i];
    const std::string_view level =
        d.rule->severity == Severity::note ? "notice" : sarif_level(d.rule->severity);
    out += fmt::format("::{} ", level);
    if (d.mark.known()) {
      out += fmt::format(
          "file={}",
          github_escape(text::visible_lines(files[d.mark.file].path, kMostOfPath), true));
      if (d.mark.line > 0) out += fmt::format(",line={}", d.mark.line);
      if (d.mark.column > 0) out += fmt::format(",col={}", d.mark.column);
      out += ",";
    }
    out += fmt::format("title={}::{}\n", github_escape(d.rule->id, true),
                       github_escape(words(d, language, text::visible_lines), false));
  }
  const size_t more = shown.not_shown + by_weight.size() - std::min(kShown, by_weight.size());
  if (more > 0) {
    out += fmt::format(
        "::notice title=hiroba::{}\n",
        language == MessageLanguage::ja
            ? fmt::format("ほかに{}件あります。手元で hiroba check をすると見られます。", more)
            : fmt::format("{} more; hiroba check shows them.", more));
  }
  return out;
}

}  // namespace

std::string print_diagnostics(const Diagnostics& found, const SourceSet& files,
                              system::FileSystem& disk, DiagnosticFormat format,
                              MessageLanguage language) {
  const ShownMessages shown = shown_messages(found, files);
  switch (format) {
    case DiagnosticFormat::text: return as_text(shown, files, disk, language);
    case DiagnosticFormat::sarif: return as_sarif(shown, files, language);
    case DiagnosticFormat::github: return as_github(shown, files, language);
    case DiagnosticFormat::json: break;
  }
  json list = json::array();
  for (const Diagnostic& d : shown.messages) list.push_back(as_object(d, files, language));
  return json_text(list);
}

}  // namespace hiroba::source
