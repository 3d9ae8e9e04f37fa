#include "build/private_words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "kinds/registry.h"

namespace hiroba::build {
namespace {

constexpr std::string_view kHidden = "○○";

// Everything that the field tables say: names, labels, examples, help.
class ProgramWords {
 public:
  ProgramWords() {
    add(kinds::FieldsOf<kinds::Common>::all(), 0);
    for (const kinds::KindInfo& kind : kinds::all_kinds()) {
      words_.insert(kinds::kind_name(kind.kind));
      add(kind.fields(), 0);
    }
    // How widely something may be seen is no secret; what it says is.
    for (const kinds::Choice& choice : kinds::ChoicesOf<kinds::Visibility>::all()) {
      words_.insert(choice.ja);
      words_.insert(choice.name);
    }
    for (const kinds::Language language : kinds::kLanguages) {
      words_.insert(kinds::language_name(language));
    }
  }

  // One word, or all choices of a field, joined as in «はい・いいえ» and «yes, no». A choice by
  // itself is what somebody chose.
  bool know(std::string_view text) const {
    if (words_.count(text) > 0) return true;
    for (const std::string_view joint : {"・", ", "}) {
      if (text.find(joint) != std::string_view::npos && know_all(text, joint)) return true;
    }
    return false;
  }

 private:
  static constexpr int kDeepest = 8;  // of fields within fields

  bool know_all(std::string_view text, std::string_view joint) const {
    while (true) {
      const size_t at = text.find(joint);
      const std::string_view word = text.substr(0, at);
      if (words_.count(word) + choices_.count(word) == 0) return false;
      if (at == std::string_view::npos) return true;
      text.remove_prefix(at + joint.size());
    }
  }

  void add(std::span<const kinds::Field> fields, int depth) {
    for (const kinds::Field& field : fields) {
      for (const std::string_view word : {field.name, field.label_ja, field.sample, field.help_ja}) {
        if (!word.empty()) words_.insert(word);
      }
      add(*field.type, depth);
    }
  }

  void add(const kinds::ValueType& type, int depth) {
    if (type.element != nullptr) add(*type.element, depth);
    if (type.choices != nullptr) {
      for (const kinds::Choice& choice : type.choices()) {
        choices_.insert(choice.ja);
        choices_.insert(choice.name);
      }
    }
    if (type.fields != nullptr && depth < kDeepest) add(type.fields(), depth + 1);
  }

  std::unordered_set<std::string_view> words_;
  std::unordered_set<std::string_view> choices_;
};

}  // namespace

void hide_private_words(const source::SourceSet& files, source::Diagnostics& found) {
  const auto is_private = [&](const source::Diagnostic& d) {
    return d.mark.known() && files[d.mark.file].is_private;
  };
  if (std::none_of(found.list().begin(), found.list().end(), is_private)) return;
  static const ProgramWords program;
  source::Diagnostics clean;
  for (const source::Diagnostic& d : found.list()) {
    const bool hide = is_private(d);
    std::vector<std::string> args = d.args;
    for (std::string& word : args) {
      if (hide && !word.empty() && !program.know(word)) word = kHidden;
    }
    source::Diagnostic& copy = clean.report(*d.rule, d.mark, std::move(args));
    copy.other = d.other;
    if (!hide) copy.near = d.near;
  }
  found = std::move(clean);
}

}  // namespace hiroba::build
