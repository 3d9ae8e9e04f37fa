#include <algorithm>
#include <string>
#include <unordered_set>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax::markdown {
namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// Small letters, digits and hyphens, beginning with a letter; h-1, fn-1 … are ours.
bool is_good_id(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  if (!std::all_of(id.begin(), id.end(), is_id_character)) return false;
  for (const std::string_view ours : {"h-", "fn-", "fnref-"}) {
    const std::string_view rest = id.substr(std::min(ours.size(), id.size()));
    if (id.substr(0, ours.size()) == ours && !rest.empty() &&
        rest.find_first_not_of("0123456789-") == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

class Headings {
 public:
  Headings(Document& document, Report& report) : d_(document), report_(report) {}

  void run() {
    int top = 6;
    for (const MdNode& n : d_.nodes) {
      if (n.type == MdType::heading) top = std::min(top, n.level());
    }
    previous_ = top - 1;
    for (uint32_t i = 0; i < d_.nodes.size(); ++i) {
      if (d_.nodes[i].type == MdType::heading) name(i);
    }
    if (emptied_) drop_empty_texts();
  }

 private:
  void name(uint32_t i);
  // Cuts «{#id}» off the last text; returns the id as written, or nothing.
  std::string cut_id(uint32_t heading);
  void check_words(uint32_t heading);
  void drop_empty_texts();

  Document& d_;
  Report& report_;
  std::unordered_set<std::string> used_;
  int previous_ = 0;
  int count_ = 0;
  bool emptied_ = false;
};

void Headings::drop_empty_texts() {
  rewrite(d_, [](Builder&, const std::vector<MdNode>& in, uint32_t i) {
    return in[i].type == MdType::text && in[i].text_size == 0 ? Step::done : Step::keep;
  });
}

std::string Headings::cut_id(uint32_t heading) {
  const uint32_t last = d_.nodes[heading].end - 1;
  MdNode& text = d_.nodes[last];
  if (last == heading || text.type != MdType::text || text.parent != heading) return {};
  const std::string_view words = d_.text(text);
  const size_t open = words.rfind("{#");
  if (open == std::string_view::npos || words.back() != '}') return {};
  std::string id(words.substr(open + 2, words.size() - open - 3));
  size_t size = open;
  while (size > 0 && words[size - 1] == ' ') --size;
  text.text_size = static_cast<uint32_t>(size);
  emptied_ = emptied_ || size == 0;
  return id;
}

void Headings::check_words(uint32_t heading) {
  std::string words;
  append_plain_text(d_, heading, words);
  if (words.find_first_not_of(" \n\t") == std::string::npos) {
    report_.at(rules::kHeadingEmpty, d_.nodes[heading].line, "");
  }
}

void Headings::name(uint32_t i) {
  ++count_;
  const uint32_t line = d_.nodes[i].line;
  std::string id = cut_id(i);
  if (!id.empty() && (!is_good_id(id) || !used_.insert(id).second)) {
    const bool good = is_good_id(id);
    report_.at(good ? rules::kHeadingIdTwice : rules::kHeadingIdBad, line,
               std::string("{#").append(id).append("}"), {id});
    id.clear();
  }
  if (id.empty()) id = std::string("h-").append(std::to_string(count_));
  MdNode& n = d_.nodes[i];
  n.extra_begin = static_cast<uint32_t>(d_.pool.size());
  n.extra_size = static_cast<uint32_t>(id.size());
  d_.pool += id;
  if (n.level() > previous_ + 1) {
    report_.at(rules::kHeadingSkipped, line, "",
               {std::string(static_cast<size_t>(n.level()), '#'),
                std::string(static_cast<size_t>(previous_ + 1), '#')});
  }
  previous_ = n.level();
  check_words(i);
}

}  // namespace

void name_headings(Document& document, Report& report) { Headings(document, report).run(); }

}  // namespace hiroba::syntax::markdown
