#include "search/index_files.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_set>

#include "search/ask.h"
#include "search/block_text.h"
#include "search/numbers.h"
#include "search/postings.h"
#include "search/word_list.h"
#include "text/utf8.h"

namespace hiroba::search {
namespace {

using nlohmann::ordered_json;

// Characters of text that one part of the postings is for. Measured beside four times as many: a
// question fetches half the bytes in as many files, and a site of ten thousand pages has thousands
// of parts instead of hundreds.
constexpr size_t kPartSize = 512;
// Bytes of texts in one part: ten results fetch ten of them at most.
constexpr size_t kTextSize = 6144;
constexpr size_t kMostParts = 4096;

std::string part_script(const std::string& tag, const std::string& name,
                        const ordered_json& value) {
  return "hirobaSearchPart(" + ordered_json(tag).dump() + "," + ordered_json(name).dump() + "," +
         value.dump() + ");\n";
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) out += '\n';
    out += line;
  }
  return out;
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

std::string utf8_fold(const std::string& text) {
  return text::to_utf8(text::without_inner_spaces(text::search_fold(text)));
}

class Maker {
 public:
  Maker(const Source& source, const std::string& assets, std::string (*mark)(std::string_view))
      : source_(source), mark_(mark) {
    files_.tag = source.tag;
    fold();
    choose_parts();
    postings();
    texts();
    words();
    files_.folder = assets + std::string(kIndexFolder) + source.tag + "-" + mark_of_parts() + "/";
    ordered_json all = dictionary();
    files_.dictionary = dictionary_script(all);
    add_near(all);
    files_.dictionary = dictionary_script(all);
  }

  IndexFiles take() { return std::move(files_); }

 private:
  std::string dictionary_script(const ordered_json& value) const {
    return "hirobaSearch(" + ordered_json(source_.tag).dump() + "," + value.dump() + ");\n";
  }

  void fold() {
    blocks_.reserve(source_.documents.size());
    for (const Document& document : source_.documents)
      blocks_.push_back(folded_blocks(document.text));
  }

  // Counted before they are written, so that the parts come out about as large as wanted.
  void choose_parts() {
    std::map<char32_t, size_t> begins;
    size_t all = 0;
    for (const auto& document : blocks_) {
      for (const std::u32string& block : document) {
        for (const char32_t c : block) {
          if (text::search_class(c) == text::SearchClass::separator) continue;
          ++begins[c];
          ++all;
        }
      }
    }
    parts_ = static_cast<uint32_t>(std::clamp<size_t>(all / kPartSize, 1, kMostParts));
    for (const auto& [c, count] : begins) {
      const bool is_japanese = text::search_class(c) == text::SearchClass::japanese;
      if (is_japanese && count > kPartSize && parts_ > 1) split_ += c;
    }
  }

  void postings() {
    Postings postings(split_);
    uint32_t number = 0;
    for (const auto& document : blocks_) {
      for (uint32_t i = 0; i < document.size(); ++i) {
        postings.add_block(number++, document[i], i == kTitle || i == kNames);
      }
    }
    std::vector<std::string> parts(parts_);
    for (const Postings::Term& term : postings.take()) {
      const char32_t second = term.text.size() > 1 ? term.text[1] : 0;
      std::string& part = parts[part_of(term.text[0], second, split_, parts_)];
      if (!part.empty()) part += ' ';
      part += text::to_utf8(term.text);
      part += ' ';
      part += term.gaps;
    }
    for (uint32_t i = 0; i < parts_; ++i) add_part("p" + std::to_string(i), parts[i]);
  }

  void texts() {
    ordered_json part = ordered_json::array();
    size_t size = 0, number = 0;
    const auto end = [&] {
      append_number(texts_, static_cast<uint32_t>(part.size()));
      add_part("t" + std::to_string(number++), part);
      part = ordered_json::array();
      size = 0;
    };
    for (const Document& document : source_.documents) {
      const model::Searchable& text = document.text;
      part.push_back({text.summary, text.note, text.rest});
      size += text.summary.size() + text.note.size();
      for (const std::string& sentence : text.rest) size += sentence.size();
      if (size >= kTextSize) end();
    }
    if (!part.empty()) end();
  }

  void words() {
    std::unordered_set<std::u32string> seen;
    for (const Document& document : source_.documents) {
      const model::Searchable& text = document.text;
      add_words(text.title, seen);
      for (const std::string& line : text.names) add_words(line, seen);
      for (const std::string& line : text.headings) add_words(line, seen);
      add_words(text.summary, seen);
      for (const std::string& line : text.rest) add_words(line, seen);
    }
    std::set<std::u32string> words;
    for (const std::u32string& word : seen) words.insert(text::search_fold(text::to_utf8(word)));
    for (const Named& reading : source_.readings) {
      words.insert(text::without_inner_spaces(text::search_fold(reading.second)));
    }
    std::string all;
    for (const std::u32string& word : words) {
      if (word.empty() || word.find(U' ') != std::u32string::npos) continue;
      if (!all.empty()) all += ' ';
      all += text::to_utf8(word);
    }
    add_part("words", all);
  }

  void add_part(const std::string& name, const ordered_json& value) {
    files_.parts.emplace_back(name, part_script(source_.tag, name, value));
  }

  std::string mark_of_parts() const {
    std::string marks;
    for (const auto& [name, bytes] : files_.parts) marks += mark_(bytes);
    return mark_(marks);
  }

  ordered_json dictionary() const {
    ordered_json out;
    out["format"] = 1;
    out["folder"] = files_.folder;
    out["parts"] = parts_;
    out["split"] = text::to_utf8(split_);
    std::vector<std::string> titles, slugs;
    std::string blocks, archived;
    uint32_t next = 0;
    for (size_t i = 0; i < source_.documents.size(); ++i) {
      const Document& document = source_.documents[i];
      titles.push_back(one_line(document.text.title));
      slugs.push_back(document.slug);
      append_number(blocks, static_cast<uint32_t>(blocks_[i].size()));
      if (!document.text.is_archived) continue;
      append_number(archived, static_cast<uint32_t>(i) - next);
      next = static_cast<uint32_t>(i) + 1;
    }
    out["titles"] = joined(titles);
    out["home"] = source_.home;
    out["slugs"] = joined(slugs);
    out["blocks"] = blocks;
    add_kinds(out);
    add_groups(out);
    out["archived"] = archived;
    out["texts"] = texts_;
    out["readings"] = readings();
    out["synonyms"] = folded_rows(source_.synonyms);
    out["variants"] = variants();
    out["acute"] = folded(source_.acute);
    out["hard"] = folded(source_.hard);
    return out;
  }

  // Near words, and those of them that find nothing when they are asked of what is made so far.
  void add_near(ordered_json& out) const {
    const auto index =
        Index::read(files_.dictionary, [this](const std::string& route) { return part_at(route); });
    out["near"] = ordered_json::array();
    std::set<std::string> silent;
    for (const auto& row : source_.near) {
      std::vector<std::string> nothing;
      for (const std::string& word : row) {
        if (!index || !is_answered(*index, word)) nothing.push_back(word);
      }
      if (nothing.size() == row.size()) continue;
      out["near"].push_back(row);
      silent.insert(nothing.begin(), nothing.end());
    }
    out["silent"] = silent;
  }

  std::optional<std::string> part_at(const std::string& route) const {
    for (const auto& [name, bytes] : files_.parts) {
      if (route == files_.folder + name + ".js") return bytes;
    }
    return std::nullopt;
  }

  void add_kinds(ordered_json& out) const {
    std::string kinds;
    for (const Document& document : source_.documents) {
      const auto it = std::find_if(source_.kinds.begin(), source_.kinds.end(),
                                   [&](const Named& kind) { return kind.first == document.kind; });
      kinds += static_cast<char>('A' + (it - source_.kinds.begin()));
    }
    out["kinds"] = kinds;
    out["kindNames"] = ordered_json::array();
    for (const auto& [id, label] : source_.kinds) out["kindNames"].push_back({id, label});
  }

  void add_groups(ordered_json& out) const {
    std::string groups;
    std::vector<std::string> sets;
    for (const Document& document : source_.documents) {
      const auto it = std::find(sets.begin(), sets.end(), document.groups);
      append_number(groups, static_cast<uint32_t>(it - sets.begin()));
      if (it == sets.end()) sets.push_back(document.groups);
    }
    out["groups"] = groups;
    out["groupSets"] = sets;
    out["groupNames"] = ordered_json::object();
    for (const auto& [id, label] : source_.groups) out["groupNames"][id] = label;
  }

  std::string readings() const {
    std::set<std::pair<std::string, std::string>> rows;
    for (const auto& [word, reading] : source_.readings) {
      const std::string from = utf8_fold(reading), to = utf8_fold(word);
      const bool is_row = !from.empty() && !to.empty() && from.find(' ') == std::string::npos &&
                          to.find(' ') == std::string::npos;
      if (is_row) rows.emplace(from, to);
    }
    std::string out;
    for (const auto& [reading, word] : rows) {
      if (!out.empty()) out += '\n';
      out += reading + ' ' + word;
    }
    return out;
  }

  // Old forms of what is in no text would find nothing.
  std::string variants() const {
    std::set<char32_t> used;
    for (const auto& document : blocks_) {
      for (const std::u32string& block : document) used.insert(block.begin(), block.end());
    }
    std::u32string out;
    const std::u32string_view pairs = text::search_variants();
    for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
      if (used.count(pairs[i + 1]) > 0) out.append(pairs.substr(i, 2));
    }
    return text::to_utf8(out);
  }

  static std::vector<std::string> folded(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) out.push_back(utf8_fold(word));
    return out;
  }
  static std::vector<std::vector<std::string>> folded_rows(
      const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::vector<std::string>> out;
    for (const auto& row : rows) out.push_back(folded(row));
    return out;
  }

  const Source& source_;
  std::string (*mark_)(std::string_view);
  std::vector<std::vector<std::u32string>> blocks_;  // by document
  uint32_t parts_ = 1;
  std::u32string split_;
  std::string texts_;
  IndexFiles files_;
};

}  // namespace

IndexFiles make_index(const Source& source, const std::string& assets,
                      std::string (*mark)(std::string_view)) {
  return Maker(source, assets, mark).take();
}

}  // namespace hiroba::search
