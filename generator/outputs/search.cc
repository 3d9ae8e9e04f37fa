#include "outputs/search.h"

#include <algorithm>
#include <memory>
#include <set>

#include "emit/assets.h"
#include "emit/words.h"
#include "kinds/registry.h"
#include "model/routes.h"
#include "pages/search.h"
#include "search/cut.h"
#include "text/furigana.h"
#include "text/utf8.h"

// What visitors search: for each language a dictionary, and the parts that a question asks for.
namespace hiroba::outputs {
namespace {

using emit::Words;
using kinds::Language;
using model::Item;
using search::Named;

constexpr size_t kShortestReading = 2;  // kana

void add_area_names(const model::Settings& settings, Language language, search::Source& out) {
  for (const model::ListWord& area : settings.areas)
    out.groups.emplace_back("area." + area.id, area.label.in(language));
}

void add_audience_names(const Words& words, search::Source& out) {
  for (const kinds::Choice& one : kinds::ChoicesOf<kinds::Audience>::all()) {
    out.groups.emplace_back("audience." + std::string(one.name), words.name(one.ja, one.en));
  }
}

std::string groups_of(const Item& item) {
  std::string out;
  const auto add = [&](std::string_view facet, std::string_view value) {
    if (!out.empty()) out += ' ';
    out.append(facet).append(1, '.').append(value);
  };
  for (const std::string& area : item.common().area) add("area", area);
  for (const kinds::Audience audience : item.common().audience) {
    if (const kinds::Choice* one = kinds::choice_of(audience)) add("audience", one->name);
  }
  return out;
}

// Only names by which some document can be narrowed.
void drop_unused_groups(search::Source& source) {
  std::set<std::string, std::less<>> used;
  for (const search::Document& document : source.documents) {
    const std::string_view groups = document.groups;
    for (size_t begin = 0; begin < groups.size();) {
      const size_t end = std::min(groups.find(' ', begin), groups.size());
      used.emplace(groups.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  std::erase_if(source.groups, [&](const Named& group) { return used.count(group.first) == 0; });
}

// Katakana is its own reading: what is typed in Latin letters finds it.
void add_katakana(const std::string& text, std::vector<Named>& readings) {
  const std::u32string all = text::to_utf32(text);
  for (const search::ScriptRun& run : search::script_runs(all)) {
    if (run.script != search::Script::katakana || run.text.size() <= kShortestReading) continue;
    const std::string word = text::to_utf8(run.text);
    readings.emplace_back(word, word);
  }
}

void add_readings(const std::string& text, const std::string& reading,
                  std::vector<Named>& readings) {
  add_katakana(text, readings);
  if (reading.empty()) return;
  // The whole reading of a title is one of its names; here are the words in it.
  for (const text::RubyPiece& piece : text::align_furigana(text, reading)) {
    if (text::count_characters(piece.reading) >= kShortestReading)
      readings.emplace_back(piece.text, piece.reading);
  }
}

void add_all_readings(const model::Model& model, search::Source& source) {
  for (const search::Document& document : source.documents) {
    const Item& item = model.items[document.text.item];
    add_readings(document.text.title, item.common().kana, source.readings);
    for (const auto& [word, reading] : document.text.readings) {
      if (text::count_characters(reading) >= kShortestReading)
        source.readings.emplace_back(word, reading);
    }
  }
  for (const auto* list : {&model.settings.areas, &model.settings.topics}) {
    for (const model::ListWord& word : *list)
      add_readings(word.label.ja, word.kana, source.readings);
  }
}

void add_alike(const std::vector<model::AlikeWords>& rows, Language language,
               std::vector<std::vector<std::string>>& out) {
  for (const model::AlikeWords& row : rows) {
    if (row.is_for(language)) out.push_back(row.words);
  }
}

std::vector<std::string> signs_of(const std::vector<model::DistressWord>& words) {
  std::vector<std::string> out;
  for (const model::DistressWord& word : words) {
    out.push_back(word.word);
    out.insert(out.end(), word.also.begin(), word.also.end());
  }
  return out;
}

}  // namespace

search::Source search_source(const Site& site, Language language) {
  const model::Model& model = site.model;
  const Words words(site.files.strings, language);
  search::Source out;
  out.tag = language.tag();
  out.home = model::language_folder(language);
  std::set<kinds::Kind> kinds;
  for (model::Searchable& text : model::searchable(model, language)) {
    const Item& item = model.items[text.item];
    kinds.insert(item.kind());
    out.documents.push_back(
        {std::move(text), std::string(kinds::kind_name(item.kind())), item.slug, groups_of(item)});
  }
  for (const kinds::Kind kind : kinds) {
    const std::string name(kinds::kind_name(kind));
    out.kinds.emplace_back(name, words.word("kind", name));
  }
  add_area_names(model.settings, language, out);
  add_audience_names(words, out);
  drop_unused_groups(out);
  if (language.is_japanese()) add_all_readings(model, out);
  add_alike(model.search_words.synonyms.same, language, out.synonyms);
  add_alike(model.search_words.synonyms.near, language, out.near);
  out.acute = signs_of(model.search_words.distress.acute);
  out.hard = signs_of(model.search_words.distress.hard);
  return out;
}

search::IndexFiles search_files(const search::Source& source) {
  return search::make_index(source, model::asset_route("", ""), &emit::content_mark);
}

void add_search(const Site& site, Outputs& out) {
  for (const Language language : site.model.settings.languages.spoken()) {
    const search::Source source = search_source(site, language);
    const auto files = std::make_shared<const search::IndexFiles>(search_files(source));
    out.push_back(
        {pages::search_dictionary_route(language), Written{[files] { return files->dictionary; }}});
    for (size_t i = 0; i < files->parts.size(); ++i) {
      out.push_back({files->folder + files->parts[i].first + ".js",
                     Written{[files, i] { return files->parts[i].second; }}});
    }
  }
}

}  // namespace hiroba::outputs
