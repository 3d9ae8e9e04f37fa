#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "syntax/node.h"

namespace hiroba::emit {

// The words of the templates in one language, from site/strings/<lang>.yaml: nested maps become
// keys with dots («list.next»). `{name}` in a text takes a named value.
class Strings {
 public:
  // Adds a file's strings; later files win, so a town may replace single words.
  void add(const syntax::Node& node);
  // To be called once after the last add().
  void finish();

  // The text, or nullptr. The address stays valid after finish().
  const std::string* find(std::string_view key) const;
  std::vector<std::string_view> keys() const;
  // The keys that `source` has and these have not. Where a section has its usual word (`any`), the
  // words for special cases and fixed names are each language's own.
  std::vector<std::string_view> lacking(const Strings& source) const;

 private:
  struct Entry {
    std::string key;
    std::string text;
  };
  void add(const syntax::Node& node, const std::string& prefix);
  std::vector<Entry> entries_;  // sorted by key after finish()
};

}  // namespace hiroba::emit
