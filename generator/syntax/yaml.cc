#include "syntax/yaml.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "syntax/check_text.h"
#include "syntax/document_limits.h"
#include "syntax/plain_yaml.h"
#include "syntax/positions.h"
#include "syntax/rules.h"
#include "syntax/yaml_comments.h"
#include "syntax/yaml_library.h"
#include "syntax/yaml_problem.h"
#include "syntax/yaml_slip_signs.h"
#include "syntax/yaml_slips.h"

namespace hiroba::syntax {
namespace {

constexpr int kMostReadings = 6;  // of one broken file

// Does a top-level entry begin at this line? Closing brackets and comments belong to the one above.
bool begins_entry(std::string_view text, size_t line) {
  if (line >= text.size()) return false;
  return std::string_view(" \t\r\n#]}").find(text[line]) == std::string_view::npos;
}

// The top-level entry around a byte.
struct Chunk {
  size_t begin = 0;
  size_t end = 0;
};

Chunk chunk_around(const Positions& positions, size_t offset) {
  const std::string_view text = positions.text();
  Chunk chunk;
  chunk.begin = positions.line_begin(offset);
  while (chunk.begin > 0 && !begins_entry(text, chunk.begin)) {
    chunk.begin = positions.line_begin(chunk.begin - 1);
  }
  chunk.end = positions.next_line(std::max(offset, chunk.begin));
  while (chunk.end < text.size() && !begins_entry(text, chunk.end)) {
    chunk.end = positions.next_line(chunk.end);
  }
  return chunk;
}

void blank_out(std::string& text, const Chunk& chunk) {
  for (size_t i = chunk.begin; i < chunk.end; ++i) {
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
  }
}

// Collects what is wrong in a text that the library could not read, or read wrongly. After each
// failure the entry around it is blanked out and the rest is read again, so that one run shows
// more than one problem; offsets stay the same.
class Surgeon {
 public:
  Surgeon(Positions& positions, source::FileId file, uint32_t first_line)
      : positions_(positions), file_(file), first_line_(first_line), text_(positions.text()) {}

  std::vector<Problem> run(LibraryReading first, std::vector<Problem> slips) {
    std::vector<Chunk> bad;
    for (Problem& slip : slips) {
      bad.push_back(chunk_around(positions_, slip.offset));
      add(std::move(slip));
    }
    // With slips, the first failure is most likely their echo. A real one comes again below.
    if (!bad.empty() && first.failed) {
      first.problems.pop_back();
      first.failed = false;
    }
    take(std::move(first), bad);
    for (int i = 0; i < kMostReadings && !bad.empty(); ++i) {
      for (const Chunk& chunk : bad) blank_out(text_, chunk);
      bad.clear();
      Positions rest(text_, file_, first_line_);
      take(read_with_library(rest), bad);
    }
    return std::move(problems_);
  }

 private:
  void add(Problem problem) {
    for (const Problem& known : problems_) {
      if (known.rule == problem.rule && known.offset == problem.offset) return;
    }
    problems_.push_back(std::move(problem));
  }

  // yaml-cpp notices some things one entry late; that entry is not at fault itself.
  bool is_echo(const Chunk& chunk) const {
    return std::any_of(failed_.begin(), failed_.end(), [&](const Chunk& known) {
      return chunk.begin >= known.begin && chunk.begin <= known.end;
    });
  }

  void take(LibraryReading reading, std::vector<Chunk>& bad) {
    if (reading.failed) {
      Problem failure = std::move(reading.problems.back());
      reading.problems.pop_back();
      Chunk chunk = chunk_around(positions_, failure.offset);
      // What another record says is not part of this one.
      if (failure.rule == &rules::kYamlSecondDocument) chunk.end = text_.size();
      if (!is_echo(chunk)) add(std::move(failure));
      failed_.push_back(chunk);
      bad.push_back(chunk);
    }
    for (Problem& problem : reading.problems) {
      if (problems_.size() < kMaxFindingsPerFile) add(std::move(problem));
    }
  }

  Positions& positions_;
  source::FileId file_;
  uint32_t first_line_;
  std::string text_;
  std::vector<Problem> problems_;
  std::vector<Chunk> failed_;
};

void report(std::vector<Problem> problems, Positions& positions, source::Diagnostics& found) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.offset < b.offset; });
  if (problems.size() > kMaxFindingsPerFile) problems.resize(kMaxFindingsPerFile);
  for (Problem& problem : problems) {
    // Only the part on the first line: a caret cannot go further.
    const size_t end = std::min(problem.offset + problem.length,
                                std::max(positions.line_end(problem.offset), problem.offset));
    source::Diagnostic& diagnostic =
        found.report(*problem.rule, positions.over(problem.offset, end), std::move(problem.args));
    if (problem.other) diagnostic.other = positions.at(*problem.other, 1);
  }
}

// Values that were surely meant as entries or lists: «name：x» or «-x» alone on the line below
// their key.
void check_key_like(const Node& node, source::Diagnostics& found) {
  for (const Entry& entry : node.entries) {
    const Node& value = entry.value;
    const bool alone =
        value.type == Node::Type::scalar && !value.quoted && value.mark.line != entry.key_mark.line;
    if (alone) {
      const std::string_view name = key_like_beginning(value.text);
      if (!name.empty()) found.report(rules::kYamlNestedKey, value.mark, {std::string(name)});
      if (is_dash_without_space(value.text)) found.report(rules::kYamlDashNoSpace, value.mark);
    }
    check_key_like(value, found);
  }
  for (const Node& item : node.items) check_key_like(item, found);
}

bool only_duplicates(const LibraryReading& reading) {
  return !reading.failed &&
         std::all_of(reading.problems.begin(), reading.problems.end(),
                     [](const Problem& p) { return p.rule == &rules::kYamlDuplicateKey; });
}

std::optional<Node> read_slowly(std::string_view text, source::FileId file, uint32_t first_line,
                                source::Diagnostics& found) {
  Positions positions(text, file, first_line);
  LibraryReading reading = read_with_library(positions);
  std::vector<Problem> slips = find_slips(positions);
  const bool one_text = reading.tree && reading.tree->type == Node::Type::scalar;
  if (!reading.failed && !one_text) {
    slips.erase(std::remove_if(slips.begin(), slips.end(),
                               [](const Problem& slip) { return !slip.certain; }),
                slips.end());
  }
  if (slips.empty() && only_duplicates(reading)) {
    const size_t before = found.errors();
    if (reading.tree) check_key_like(*reading.tree, found);
    const bool usable = found.errors() == before;
    report(std::move(reading.problems), positions, found);
    return usable ? std::move(reading.tree) : std::nullopt;
  }
  Surgeon surgeon(positions, file, first_line);
  report(surgeon.run(std::move(reading), std::move(slips)), positions, found);
  return std::nullopt;
}

void report_cut_values(std::string_view text, source::FileId file, uint32_t first_line,
                       source::Diagnostics& found) {
  const std::vector<size_t> signs = find_cut_values(text);
  if (signs.empty()) return;
  Positions positions(text, file, first_line);
  for (const size_t at : signs) {
    const size_t end = positions.line_end(at);
    found.report(rules::kYamlCommentInValue, positions.over(at, end),
                 {shortened(text.substr(at, end - at))});
  }
}

}  // namespace

std::optional<Node> parse_yaml(std::string_view text, source::FileId file, uint32_t first_line,
                               source::Diagnostics& found) {
  text = without_bom(text);
  if (!check_text(text, file, first_line, kMaxYamlBytes, found)) return std::nullopt;
  auto tree = read_plain_yaml(text, file, first_line);
  if (!tree) tree = read_slowly(text, file, first_line, found);
  if (tree) report_cut_values(text, file, first_line, found);
  return tree;
}

std::optional<Node> parse_yaml_with_library(std::string_view text, source::FileId file,
                                            uint32_t first_line, source::Diagnostics& found) {
  text = without_bom(text);
  if (!check_text(text, file, first_line, kMaxYamlBytes, found)) return std::nullopt;
  auto tree = read_slowly(text, file, first_line, found);
  if (tree) report_cut_values(text, file, first_line, found);
  return tree;
}

}  // namespace hiroba::syntax
