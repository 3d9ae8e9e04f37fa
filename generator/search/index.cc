#include "search/index.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "search/numbers.h"
#include "search/terms.h"
#include "text/search_fold.h"
#include "text/utf8.h"

namespace hiroba::search {
namespace {

using nlohmann::json;

// More than a site of a hundred thousand long pages has.
constexpr size_t kMostBlocks = 50'000'000;

// The arguments of a script's one call: «hirobaSearch("ja",{…});».
json arguments_of(std::string_view script) {
  const size_t open = script.find('('), close = script.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  const std::string list = "[" + std::string(script.substr(open + 1, close - open - 1)) + "]";
  return json::parse(list, nullptr, false);
}

std::string text_at(const json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> texts_at(const json& object, const char* key) {
  std::vector<std::string> out;
  const auto it = object.find(key);
  if (it == object.end() || !it->is_array()) return out;
  for (const json& one : *it) {
    if (one.is_string()) out.push_back(one.get<std::string>());
  }
  return out;
}

std::vector<std::vector<std::string>> rows_at(const json& object, const char* key) {
  std::vector<std::vector<std::string>> out;
  const auto it = object.find(key);
  if (it == object.end() || !it->is_array()) return out;
  for (const json& row : *it) {
    std::vector<std::string> words;
    if (row.is_array()) {
      for (const json& one : row) {
        if (one.is_string()) words.push_back(one.get<std::string>());
      }
    }
    out.push_back(std::move(words));
  }
  return out;
}

std::vector<std::u32string> wide(const std::vector<std::string>& words) {
  std::vector<std::u32string> out;
  for (const std::string& word : words) out.push_back(text::to_utf32(word));
  return out;
}

}  // namespace

std::optional<Index> Index::read(std::string_view dictionary, ReadFile read_file) {
  const json arguments = arguments_of(dictionary);
  if (!arguments.is_array() || arguments.size() != 2 || !arguments[1].is_object())
    return std::nullopt;
  const json& object = arguments[1];
  if (object.value("format", json()) != 1) return std::nullopt;

  Index index;
  index.read_file_ = std::move(read_file);
  index.folder_ = text_at(object, "folder");
  const json parts = object.value("parts", json());
  if (!parts.is_number_unsigned() || parts.get<uint64_t>() == 0 ||
      parts.get<uint64_t>() > UINT32_MAX) {
    return std::nullopt;
  }
  index.parts_ = parts.get<uint32_t>();
  index.split_ = text::to_utf32(text_at(object, "split"));

  const std::string counts_text = text_at(object, "blocks");
  NumberReader blocks(counts_text);
  while (const auto count = blocks.next()) {
    if (index.document_of_.size() + *count > kMostBlocks) return std::nullopt;
    index.first_.push_back(index.blocks());
    index.document_of_.resize(index.document_of_.size() + *count,
                              static_cast<uint32_t>(index.first_.size() - 1));
  }
  const size_t documents = index.first_.size();
  if (documents > 0) {
    index.titles_ = lines_of(text_at(object, "titles"));
    index.slugs_ = lines_of(text_at(object, "slugs"));
  }
  index.titles_.resize(documents);
  index.slugs_.resize(documents);
  index.home_ = text_at(object, "home");
  index.folded_titles_.resize(documents);
  index.kinds_ = text_at(object, "kinds");
  for (const auto& row : rows_at(object, "kindNames"))
    index.kind_names_.push_back(row.empty() ? "" : row[0]);

  index.archived_.resize(documents);
  const std::string archived = text_at(object, "archived");
  NumberReader gaps(archived);
  for (uint64_t next = 0; const auto gap = gaps.next();) {
    next += *gap;
    if (next >= documents) break;
    index.archived_[next++] = true;
  }
  for (const std::string& line : lines_of(text_at(object, "readings"))) {
    const size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    index.readings_[text::to_utf32(line.substr(0, space))].push_back(
        text::to_utf32(line.substr(space + 1)));
  }
  for (const auto& row : rows_at(object, "synonyms")) index.synonyms_.push_back(wide(row));
  index.near_ = rows_at(object, "near");
  for (std::string& word : texts_at(object, "silent")) index.silent_.insert(std::move(word));
  index.acute_ = wide(texts_at(object, "acute"));
  index.hard_ = wide(texts_at(object, "hard"));
  return index;
}

const std::u32string& Index::folded_title(size_t document) const {
  std::u32string& title = folded_titles_[document];
  if (title.empty()) {
    title = text::search_fold(titles_[document]);
    std::erase(title, U' ');
  }
  return title;
}

std::string Index::route(size_t document) const {
  return home_ + std::string(kind(document)) + "/" + slugs_[document] + ".html";
}

std::string_view Index::kind(size_t document) const {
  if (document >= kinds_.size()) return {};
  const auto number = static_cast<size_t>(kinds_[document] - 'A');
  return number < kind_names_.size() ? std::string_view(kind_names_[number]) : std::string_view();
}

std::optional<std::string> Index::part_text(const std::string& name) const {
  const auto bytes = read_file_(folder_ + name + ".js");
  if (!bytes) return std::nullopt;
  const json arguments = arguments_of(*bytes);
  const bool is_part = arguments.is_array() && arguments.size() == 3 && arguments[2].is_string();
  return is_part ? std::optional(arguments[2].get<std::string>()) : std::nullopt;
}

const Index::Part& Index::part_with(std::u32string_view term) const {
  const uint32_t number = part_of(term[0], term.size() > 1 ? term[1] : 0, split_, parts_);
  const auto [it, is_new] = loaded_.try_emplace(number);
  if (!is_new) return it->second;
  const auto text = part_text("p" + std::to_string(number));
  if (!text) return it->second;
  for (size_t at = 0; at < text->size();) {
    const size_t space = text->find(' ', at);
    if (space == std::string::npos) break;
    const size_t end = std::min(text->find(' ', space + 1), text->size());
    it->second.emplace(text::to_utf32(text->substr(at, space - at)),
                       text->substr(space + 1, end - space - 1));
    at = end + 1;
  }
  return it->second;
}

void Index::add(const std::string& gaps, std::vector<uint32_t>& out) const {
  NumberReader numbers(gaps);
  for (uint64_t next = 0; const auto gap = numbers.next();) {
    next += *gap;
    if (next >= blocks()) break;
    out.push_back(static_cast<uint32_t>(next++));
  }
}

const std::vector<uint32_t>& Index::blocks_of(const std::u32string& term) const {
  const auto [known, is_new] = known_.try_emplace(term);
  if (!is_new || term.empty()) return known->second;
  const Part& part = part_with(term);
  const auto it = part.find(term);
  if (it != part.end()) add(it->second, known->second);
  return known->second;
}

std::vector<uint32_t> Index::blocks_beginning(std::u32string_view start, bool words_alone) const {
  std::vector<uint32_t> out;
  if (start.empty()) return out;
  const Part& part = part_with(start);
  for (auto it = part.lower_bound(start); it != part.end(); ++it) {
    const std::u32string& term = it->first;
    if (term.compare(0, start.size(), start) != 0) break;
    const bool is_word = std::all_of(term.begin(), term.end(), [](char32_t c) {
      return text::search_class(c) == text::SearchClass::word;
    });
    if (is_word || !words_alone) add(it->second, out);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const std::vector<std::u32string>& Index::words() const {
  if (!words_) {
    words_.emplace();
    const std::string all = part_text("words").value_or("");
    for (size_t at = 0; at < all.size();) {
      const size_t end = std::min(all.find(' ', at), all.size());
      words_->push_back(text::to_utf32(all.substr(at, end - at)));
      at = end + 1;
    }
  }
  return *words_;
}

}  // namespace hiroba::search
