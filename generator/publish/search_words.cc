#include "publish/search_words.h"

#include "kinds/parse_record.h"
#include "publish/content_rules.h"
#include "syntax/check_text.h"
#include "syntax/yaml.h"

namespace hiroba::publish {
namespace {

class Reader {
 public:
  Reader(const kinds::Languages& languages, system::FileSystem& disk, source::SourceSet& files,
         source::Diagnostics& found)
      : languages_(languages), disk_(disk), files_(files), found_(found) {}

  // One file as the fields of a T.
  template <class T>
  T read(const std::string& name, const std::string& path) {
    T out;
    const source::FileId id = files_.add(source::SourceFile{name, path, false});
    std::error_code error;
    const auto text = disk_.read(path, &error);
    if (!text) {
      found_.report(rules::kNotReadable, source::Mark{id, 0, 0, 0}, {error.message()});
    } else if (const auto node = syntax::parse_yaml(syntax::as_read(*text), id, 1, found_)) {
      kinds::FieldMarks marks;
      kinds::parse_fields(kinds::FieldsOf<T>::all(), &out, *node, marks, id, languages_, found_);
    }
    return out;
  }

 private:
  const kinds::Languages& languages_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
  source::Diagnostics& found_;
};

template <class T>
void append(std::vector<T>& out, std::vector<T> more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

model::SearchWords read_search_words(const Layers& layers, const std::string& site,
                                     const kinds::Languages& languages, system::FileSystem& disk,
                                     source::SourceSet& files, source::Diagnostics& found) {
  model::SearchWords out;
  Reader reader(languages, disk, files, found);
  const std::string synonyms = "site/data/synonyms.yaml";
  for (const std::string& path : layers.find_all(synonyms)) {
    auto words = reader.read<model::Synonyms>(synonyms, path);
    append(out.synonyms.same, std::move(words.same));
    append(out.synonyms.near, std::move(words.near));
  }
  const std::string distress = "site/data/distress.yaml";
  for (const std::string& path : layers.find_all(distress)) {
    auto words = reader.read<model::DistressWords>(distress, path);
    append(out.distress.acute, std::move(words.acute));
    append(out.distress.hard, std::move(words.hard));
  }
  const std::string questions = "site/data/questions.yaml";
  const std::string own = site + "/" + questions;
  if (layers.find(questions) == own) {
    out.questions = reader.read<model::Questions>(questions, own).questions;
  }
  return out;
}

}  // namespace hiroba::publish
