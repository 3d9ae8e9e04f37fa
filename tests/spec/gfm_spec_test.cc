// Runs every example of the GitHub Flavored Markdown specification (0.29) through our parser and
// writer. The specification is read from the system (Debian: package cmark-gfm) or from
// HIROBA_GFM_SPEC. Where we mean to differ, exceptions.txt gives the number, the reason and what
// comes out instead; an exception that does not differ is a failure too.
//
//   gfm_spec_test EXCEPTIONS [--show NUMBER]
//
// Exit code 77 (skipped) if the file is missing, unless CI=true: then it is a failure.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "emit/markdown_html.h"
#include "spec/normalise.h"
#include "syntax/markdown/parse.h"

namespace {

using hiroba::test::normalise_html;

constexpr int kSkipped = 77;
constexpr const char* kSystemSpec = "/usr/share/doc/cmark-gfm/spec.txt.gz";

struct Example {
  int number = 0;
  std::string section, markdown, html;
};

struct Exception {
  std::string reason, html;
};

std::string read_spec() {
  const char* given = std::getenv("HIROBA_GFM_SPEC");
  const std::string path = given != nullptr ? given : kSystemSpec;
  if (!std::ifstream(path)) return {};
  std::string text;
  if (path.size() > 3 && path.substr(path.size() - 3) == ".gz") {
    FILE* pipe = popen(std::string("gzip -dc '").append(path).append("'").c_str(), "r");
    if (pipe == nullptr) return {};
    char buffer[4096];
    for (size_t n = 0; (n = fread(buffer, 1, sizeof(buffer), pipe)) > 0;) text.append(buffer, n);
    return pclose(pipe) == 0 ? text : std::string();
  }
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void add_line(std::string& to, std::string line) {
  for (size_t i = 0; (i = line.find("→", i)) != std::string::npos;) line.replace(i, 3, 1, '\t');
  to += line;
  to += '\n';
}

// An example stands between fences of 32 backquotes; a line with a dot parts input and output.
std::vector<Example> read_examples(const std::string& spec) {
  const std::string fence(32, '`');
  std::vector<Example> examples;
  std::istringstream lines(spec);
  std::string line, section;
  enum { prose, markdown, html } state = prose;
  while (std::getline(lines, line)) {
    if (state == prose && line.compare(0, fence.size(), fence) == 0) {
      examples.push_back(Example{static_cast<int>(examples.size()) + 1, section, "", ""});
      state = markdown;
    } else if (state != prose && line == fence) {
      state = prose;
    } else if (state == markdown && line == ".") {
      state = html;
    } else if (state == markdown) {
      add_line(examples.back().markdown, line);
    } else if (state == html) {
      add_line(examples.back().html, line);
    } else if (line.compare(0, 1, "#") == 0) {
      section = line.substr(line.find_first_not_of("# "));
    }
  }
  return examples;
}

// «@ 123 reason», then the result up to the next such line; # at the start is a comment.
std::map<int, Exception> read_exceptions(const char* path) {
  std::map<int, Exception> exceptions;
  std::ifstream in(path);
  std::string line;
  Exception* now = nullptr;
  while (std::getline(in, line)) {
    if (line.compare(0, 2, "@ ") == 0) {
      size_t digits = 0;
      const int number = std::stoi(line.substr(2), &digits);
      now = &exceptions[number];
      now->reason = line.substr(2 + digits);
    } else if (now != nullptr) {
      now->html += line + "\n";
    }
  }
  return exceptions;
}

std::string ours(const std::string& markdown) {
  hiroba::source::Diagnostics ignored;
  const auto document = hiroba::syntax::parse_markdown(markdown, 1, 1, ignored);
  hiroba::emit::HtmlTarget target;
  target.use = hiroba::emit::MarkdownUse::plain;
  std::string html;
  hiroba::emit::write_html(document, target, html);
  return html;
}

void show(const Example& e, const std::string& expected, const std::string& got) {
  std::cout << "example " << e.number << " (" << e.section << ")\n--- markdown\n"
            << e.markdown << "--- expected\n"
            << expected << "\n--- got\n"
            << got << "\n\n";
}

// Whether the example comes out as it should.
bool run(const Example& e, const std::map<int, Exception>& exceptions) {
  const std::string got = normalise_html(ours(e.markdown));
  const std::string spec = normalise_html(e.html);
  const auto exception = exceptions.find(e.number);
  if (exception == exceptions.end()) {
    if (got == spec) return true;
    show(e, spec, got);
    return false;
  }
  const std::string expected = normalise_html(exception->second.html);
  if (expected == spec || exception->second.reason.size() < 10) {
    std::cout << "example " << e.number << ": the exception does not differ, or has no reason\n";
    return false;
  }
  if (got == expected) return true;
  show(e, expected, got);
  return false;
}

int missing() {
  const char* ci = std::getenv("CI");
  const bool must = ci != nullptr && std::string_view(ci) == "true";
  std::cout << (must ? "FAILED" : "SKIPPED") << ": no GFM specification at " << kSystemSpec
            << " (Debian package cmark-gfm; or set HIROBA_GFM_SPEC)\n";
  return must ? 1 : kSkipped;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: gfm_spec_test EXCEPTIONS [--show NUMBER]\n";
    return 2;
  }
  hiroba::syntax::register_markdown();
  const std::vector<Example> examples = read_examples(read_spec());
  if (examples.empty()) return missing();
  if (argc == 4) {
    const auto number = static_cast<size_t>(std::atoi(argv[3]));
    if (number == 0 || number > examples.size()) return 2;
    std::cout << ours(examples[number - 1].markdown);
    return 0;
  }
  const std::map<int, Exception> exceptions = read_exceptions(argv[1]);
  size_t failed = 0;
  for (const Example& e : examples) failed += run(e, exceptions) ? 0 : 1;
  for (const auto& [number, exception] : exceptions) {
    if (number >= 1 && static_cast<size_t>(number) <= examples.size()) continue;
    std::cout << "exception " << number << " names no example\n";
    ++failed;
  }
  std::cout << examples.size() << " examples, " << exceptions.size() << " exceptions, " << failed
            << " failed\n";
  return failed == 0 && examples.size() > 600 ? 0 : 1;
}
