#include "search/proof.h"

#include <algorithm>
#include <set>

#include "search/ask.h"

namespace hiroba::search {
namespace {

// Whether the document is called so, too: then it is no worse to find it.
bool is_called(const Document& document, const std::string& name) {
  const auto& names = document.text.names;
  return document.text.title == name || std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<Shortfall> prove(const Index& index, const std::string& question, size_t document,
                             const std::vector<Document>* documents) {
  const Answer answer = ask(index, question, true);
  Shortfall shortfall{document, question, {}};
  for (const Hit& hit : answer.hits) {
    if (hit.document == document) return {};
    if (documents != nullptr && is_called((*documents)[hit.document], question)) continue;
    shortfall.before.push_back(index.title(hit.document));
    if (shortfall.before.size() == kSeen) break;
  }
  return {shortfall};
}

}  // namespace

std::vector<Shortfall> prove_names(const Index& index, const std::vector<Document>& documents) {
  std::vector<Shortfall> out;
  for (size_t i = 0; i < documents.size(); ++i) {
    std::set<std::string> names(documents[i].text.names.begin(), documents[i].text.names.end());
    names.insert(documents[i].text.title);
    for (const std::string& name : names) {
      for (Shortfall& one : prove(index, name, i, &documents)) out.push_back(std::move(one));
    }
  }
  return out;
}

std::vector<Shortfall> prove_question(const Index& index, const std::string& question,
                                      size_t document) {
  return prove(index, question, document, nullptr);
}

std::vector<std::pair<std::string, std::string>> prove_synonyms(
    const Index& index, const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& row : rows) {
    std::set<size_t> first;
    for (const std::string& word : row) {
      const Answer answer = ask(index, word, true);
      std::set<size_t> found;
      // What no page holds is looked for in pieces, and these may be anything.
      for (size_t i = 0; i < answer.exact; ++i) found.insert(answer.hits[i].document);
      if (&word == &row.front()) first = found;
      else if (found != first) out.emplace_back(row.front(), word);
    }
  }
  return out;
}

}  // namespace hiroba::search
