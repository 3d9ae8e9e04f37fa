#include "publish/search_proof.h"

#include <map>

#include "outputs/search.h"
#include "pages/search.h"
#include "publish/search_rules.h"
#include "search/proof.h"

namespace hiroba::publish {
namespace {

using kinds::Language;
using search::Document;

constexpr size_t kFewWords = 2;  // blocks beside a name: its areas and topics are one

std::string listed(const std::vector<std::string>& titles) {
  std::string out;
  for (const std::string& title : titles) out += (out.empty() ? "" : "、") + title;
  return out.empty() ? "（0件）" : out;
}

// What is worked out to be published, by its route.
class WrittenOutputs {
 public:
  explicit WrittenOutputs(const outputs::Outputs& outputs) {
    for (const outputs::Output& one : outputs) {
      if (const auto* written = std::get_if<outputs::Written>(&one.source))
        by_route_.emplace(one.route, written);
    }
  }

  std::optional<std::string> bytes(const std::string& route) const {
    const auto it = by_route_.find(route);
    return it == by_route_.end() ? std::nullopt : it->second->bytes();
  }

 private:
  std::map<std::string_view, const outputs::Written*> by_route_;
};

class Prover {
 public:
  Prover(const outputs::Site& site, const WrittenOutputs& written, Language language,
         source::Diagnostics& found)
      : site_(site),
        language_(language),
        found_(found),
        source_(outputs::search_source(site, language)) {
    const auto dictionary = written.bytes(pages::search_dictionary_route(language));
    if (!dictionary) return;
    index_ = search::Index::read(
        *dictionary, [&written](const std::string& route) { return written.bytes(route); });
  }

  void prove() {
    if (!index_) return;
    for (const search::Shortfall& one : search::prove_names(*index_, source_.documents)) {
      found_.report(rules::kSearchName, place_of(one.document),
                    {title(one.document), one.asked, listed(one.before)});
    }
    for (size_t i = 0; i < source_.documents.size(); ++i) {
      const model::Searchable& text = source_.documents[i].text;
      const bool is_bare = text.summary.empty() && text.headings.empty() &&
                           text.rest.size() < kFewWords && source_.documents[i].kind != "story";
      if (is_bare) found_.report(rules::kSearchOnlyName, place_of(i), {title(i)});
    }
    questions();
    for (const auto& [one, other] : search::prove_synonyms(*index_, source_.synonyms))
      found_.report(rules::kSearchSynonyms, {}, {one, other, language_.tag()});
  }

 private:
  const std::string& title(size_t document) const { return source_.documents[document].text.title; }
  source::Mark place_of(size_t document) const {
    const model::Item& item = site_.model.items[source_.documents[document].text.item];
    return {item.record.marks.file(), 0, 0, 0};
  }

  void questions() {
    for (const model::Question& question : site_.model.search_words.questions) {
      const bool is_of_language =
          question.language.empty() ? language_.is_source() : question.language == language_.tag();
      if (!is_of_language) continue;
      size_t document = 0;
      while (document < source_.documents.size() &&
             site_.model.items[source_.documents[document].text.item].id != question.page) {
        ++document;
      }
      if (document == source_.documents.size()) {
        found_.report(rules::kSearchQuestionPage, {},
                      {question.ask, question.page, language_.tag()});
        continue;
      }
      for (const auto& one : search::prove_question(*index_, question.ask, document)) {
        found_.report(rules::kSearchQuestion, {},
                      {question.ask, language_.tag(), question.page, listed(one.before)});
      }
    }
  }

  const outputs::Site& site_;
  const Language language_;
  source::Diagnostics& found_;
  const search::Source source_;
  std::optional<search::Index> index_;
};

}  // namespace

void prove_search(const outputs::Site& site, const outputs::Outputs& outputs,
                  source::Diagnostics& found) {
  const WrittenOutputs written(outputs);
  for (const Language language : site.model.settings.languages.spoken())
    Prover(site, written, language, found).prove();
}

}  // namespace hiroba::publish
