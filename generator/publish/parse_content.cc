#include "publish/parse_content.h"

#include <optional>

#include "kinds/parse_record.h"
#include "publish/content_rules.h"
#include "publish/variant_age.h"
#include "syntax/check_text.h"
#include "syntax/front_matter.h"
#include "syntax/markdown/parse.h"
#include "syntax/yaml.h"
#include "system/parallel.h"
#include "tables/csv.h"

namespace hiroba::publish {
namespace {

using kinds::Language;
using source::Diagnostics;
using source::Mark;

constexpr uint64_t kMostBytes =
    512 * 1024;  // a record; its YAML and Markdown have limits of their own

class RecordParser {
 public:
  RecordParser(const RecordFiles& files, const kinds::Languages& languages,
               system::FileSystem& disk, Diagnostics& found)
      : files_(files), languages_(languages), disk_(disk), found_(found) {}

  // REQUIRES: `item` is new and of the kind of the files.
  void run(model::Item& item) {
    item.slug = files_.slug;
    item.id = std::string(kinds::kind_name(files_.kind)) + "/" + files_.slug;
    item.root = files_.root;
    item.attachments = files_.attachments;
    item.is_broken = !main(item);
    for (const Language language : languages_.all()) variant(item, language);
    table(item);
    // Parsing makes room for the whole source; the records stay for the whole run.
    for (syntax::Document& body : item.body) body.pool.shrink_to_fit();
  }

 private:
  std::optional<std::string> read(const ContentFile& file) {
    const Mark mark{file.id, 0, 0, 0};
    std::error_code error;
    // A file of many megabytes is refused before it is in memory.
    const auto entry = disk_.look(file.disk_path);
    if (entry && entry->size > kMostBytes) {
      found_.report(rules::kContentTooLarge, mark,
                    {std::to_string(entry->size >> 10), std::to_string(kMostBytes >> 10)});
      return std::nullopt;
    }
    auto text = disk_.read(file.disk_path, &error);
    if (text) text = syntax::as_read(std::move(*text));
    if (!text) {
      found_.report(rules::kNotReadable, mark, {error.message()});
    } else if (!syntax::check_text(*text, file.id, 1, kMostBytes, found_)) {
      return std::nullopt;
    }
    return text;
  }

  // False when there is no record to speak of.
  bool main(model::Item& item) {
    const auto text = read(files_.main);
    if (!text) return false;
    const source::FileId id = files_.main.id;
    if (!files_.main.is_markdown) return record(item, *text, 1);
    const auto split = syntax::split_front_matter(*text, id, found_);
    if (!split) return false;
    if (!split->found) {
      found_.report(rules::kBodyInYaml, Mark{id, 1, 1, 0});
      return false;
    }
    item.body[Language()] = syntax::parse_markdown(split->body, id, split->body_first_line, found_);
    body_ = split->body;
    return record(item, split->yaml, split->yaml_first_line);
  }

  bool record(model::Item& item, std::string_view yaml, uint32_t first_line) {
    const source::FileId id = files_.main.id;
    const auto node = syntax::parse_yaml(yaml, id, first_line, found_);
    if (!node) return false;
    item.record = kinds::parse_record(files_.kind, *node, id, languages_, found_);
    // Kept only where a variant will ask what it was made from.
    if (files_.variants.any_translation([](const auto& file) { return file.id != 0; }))
      record_ = *node;
    return true;
  }

  void variant(model::Item& item, Language language) {
    const ContentFile& file = files_.variants[language];
    if (file.id == 0) return;
    const auto text = read(file);
    if (!text) return;
    const auto split = syntax::split_front_matter(*text, file.id, found_);
    if (!split) return;
    std::optional<syntax::Node> node;
    if (split->found)
      node = syntax::parse_yaml(split->yaml, file.id, split->yaml_first_line, found_);
    syntax::Document& body = item.body[language];
    body = syntax::parse_markdown(split->body, file.id, split->body_first_line, found_);
    const auto made_from = node ? take(*node, kMadeFrom) : std::nullopt;
    if (!item.is_broken) {
      const std::string now =
          text_code(record_, node ? &*node : nullptr, body.empty() ? std::string_view() : body_);
      item.is_older[language] = is_older(made_from, now, file.id);
    }
    if (node) kinds::merge_variant(item.record, language, *node, file.id, languages_, found_);
  }

  // Removes an entry and gives it.
  static std::optional<syntax::Entry> take(syntax::Node& node, std::string_view key) {
    for (auto it = node.entries.begin(); it != node.entries.end(); ++it) {
      if (it->key != key) continue;
      syntax::Entry entry = std::move(*it);
      node.entries.erase(it);
      return entry;
    }
    return std::nullopt;
  }

  // Whether the Japanese text has changed since the variant was made from it.
  bool is_older(const std::optional<syntax::Entry>& made_from, const std::string& now,
                source::FileId file) {
    if (!made_from) {
      found_.report(rules::kVariantUnmarked, Mark{file, 1, 1, 0}, {now});
      return false;
    }
    if (made_from->value.text == now) return false;
    found_.report(rules::kVariantOlder, made_from->value.mark, {now});
    return true;
  }

  void table(model::Item& item) {
    if (files_.table.id == 0) return;
    const auto text = read(files_.table);
    const auto csv = text ? tables::parse_csv(*text, files_.table.id, found_) : std::nullopt;
    if (!csv) {
      item.is_broken = true;  // and not «without a table» as well
      return;
    }
    for (const tables::CsvRow& row : csv->rows) {
      auto& cells = item.table.emplace_back();
      auto& marks = item.table_marks.emplace_back();
      for (const tables::Cell& cell : row.cells) {
        cells.push_back(cell.text);
        marks.push_back(cell.mark);
      }
    }
  }

  const RecordFiles& files_;
  const kinds::Languages& languages_;
  system::FileSystem& disk_;
  Diagnostics& found_;
  syntax::Node record_;  // what the Japanese file says …
  std::string body_;     // … and its text, as written
};

}  // namespace

std::vector<model::Item> parse_content(const std::vector<RecordFiles>& records,
                                       const kinds::Languages& languages, system::FileSystem& disk,
                                       size_t threads, Diagnostics& found) {
  std::vector<model::Item> items;
  items.reserve(records.size());
  for (const RecordFiles& files : records) items.emplace_back(files.kind);
  std::vector<Diagnostics> each(std::max<size_t>(threads, 1));
  system::parallel_for(records.size(), threads, [&](size_t i, size_t worker) {
    RecordParser(records[i], languages, disk, each[worker]).run(items[i]);
  });
  for (Diagnostics& own : each) found.append(std::move(own));  // sorted before anyone sees them
  return items;
}

}  // namespace hiroba::publish
